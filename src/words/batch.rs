//! The result of a survey: groups side by side, privacy, organisations and files.

use crate::model::{GroupStanding, GroupWord, Perspective};

/// Phrases of the pages about surveys.
#[derive(Debug)]
pub struct BatchWords {
    pub title: fn(organisation: Option<&str>) -> String,
    /// Stands on top of everything when nobody is protected.
    pub unprotected: &'static str,
    pub groups: GroupWords,
    pub privacy: PrivacyWords,
    pub plan: &'static str,
    pub plan_more: &'static str,
    pub organisations: OrganisationWords,
    pub files: FileWords,
    pub preview: PreviewWords,
}

/// Groups of people side by side.
#[derive(Debug)]
pub struct GroupWords {
    pub title: &'static str,
    pub intro: fn(who: Perspective) -> String,
    pub interval: fn(confidence: &str) -> String,
    pub reading: fn(lower: &str, neither: &str, higher: &str) -> String,
    pub favourable_from: fn(score: &str) -> String,
    pub whole: fn(who: Perspective) -> String,
    pub by: fn(names: &str) -> String,
    /// Between the names, or the labels, of two crossed traits.
    pub crossed: &'static str,
    pub group: &'static str,
    pub not_filled_in: &'static str,
    pub size: fn(n: u32) -> String,
    pub size_of: fn(n: u32, population: u32, percent: &str) -> String,
    pub mean: &'static str,
    pub favourable: &'static str,
    pub favourable_share: fn(percent: &str) -> String,
    pub spread: &'static str,
    pub quartiles: &'static str,
    /// What the shares per band are of.
    pub distribution_reading: &'static str,
    pub worst_case: &'static str,
    pub worst_case_reading: &'static str,
    pub word: fn(GroupWord) -> &'static str,
    pub withheld: fn(names: &str, word: &str) -> String,
}

/// What protects who answered.
#[derive(Debug)]
pub struct PrivacyWords {
    pub title: &'static str,
    pub least: fn(scores: u32, distributions: u32, crossings: u32) -> String,
    pub rule: &'static str,
    pub hidden: fn(groups: usize, figures: usize) -> String,
    pub nothing_hidden: &'static str,
    pub ledger_none: &'static str,
    pub ledger_people: &'static str,
    pub ledger_counts: &'static str,
}

/// Several organisations in one table.
#[derive(Debug)]
pub struct OrganisationWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub name: &'static str,
    pub verdicts: &'static str,
    pub scores: &'static str,
    pub first_actions: &'static str,
    /// Over the first actions of one organisation.
    pub in_order: &'static str,
    pub verdict: fn(name: &str, outcome: &str) -> String,
}

/// Several files in one table.
#[derive(Debug)]
pub struct FileWords {
    pub title: &'static str,
    pub sum: fn(scored: usize, files: usize) -> String,
    pub file: &'static str,
    pub rows: &'static str,
    pub rows_of: fn(scored: &str, refused: u64) -> String,
    pub result: &'static str,
    pub wrong: fn(what: &str, others: usize) -> String,
}

/// Which groups would be shown.
#[derive(Debug)]
pub struct PreviewWords {
    pub title: &'static str,
    pub confidential: &'static str,
    pub intro: fn(who: Perspective) -> String,
    pub whole: &'static str,
    pub people: &'static str,
    pub standing: &'static str,
    pub why: fn(GroupStanding) -> &'static str,
    pub sum: fn(shown: usize, all: usize) -> String,
}
