//! The score page: who answered, verdicts, profile, gaps, what is not known, method.

use crate::model::{GapWord, Perspective};

/// Phrases of the score page. Texts of the checklists come in as arguments.
#[derive(Debug)]
pub struct ScoreWords {
    pub title: fn(organisation: Option<&str>) -> String,
    pub staff: &'static str,

    pub nobody: &'static str,
    pub who: &'static str,
    /// How many sheets, of how many people, and how they were given.
    pub audience: fn(sheets: &str, population: Option<u32>, origin: &str) -> String,

    pub verdicts: VerdictWords,
    pub profile: ProfileWords,
    pub groups: &'static str,
    pub groups_intro: fn(confidence: &str) -> String,
    /// A group's score with who it rests on and where its mean may lie.
    pub group_score: fn(score: &str, n: u32, interval: Option<&str>) -> String,
    pub group_no_answer: &'static str,
    pub group_everybody: &'static str,
    pub spread: fn(points: &str) -> String,

    pub gaps: GapWords,
    pub unknown: UnknownWords,
    pub method: MethodWords,
}

/// The verdicts and what they rest on.
#[derive(Debug)]
pub struct VerdictWords {
    pub title: &'static str,
    /// A requirement that is met: what, and the least score.
    pub met: fn(subject: &str, score: &str, least: &str) -> String,
    pub items_met: fn(count: usize, least: &str) -> String,
    pub dimensions_met: fn(count: usize, least: &str) -> String,
    /// A subject that fails or can still fail.
    pub fails: fn(subject: &str, score: &str, least: &str) -> String,
    pub open: fn(subject: &str, low: &str, high: &str, least: &str) -> String,
    pub mean_of: fn(names: &str) -> String,
    pub not_applicable: fn(questions: &str) -> String,
    pub deciding: &'static str,
    /// Which share of its answers settles the verdict alone.
    pub settles_always: &'static str,
    pub settles: fn(percent: &str) -> String,
    pub narrows: fn(points: &str) -> String,
}

/// The dimensions of each checklist.
#[derive(Debug)]
pub struct ProfileWords {
    pub title: &'static str,
    pub reading: fn(lowest: &str, highest: &str) -> String,
    pub picture: &'static str,
    pub to_target: &'static str,
    pub reached: &'static str,
    /// A band held down: the word, and the word without the cap.
    pub capped: fn(band: &str, raw: &str) -> String,
    pub why_capped:
        fn(dimension: &str, band: &str, raw: &str, question: &str, below: &str) -> String,
    pub why_undecided: fn(dimension: &str, question: &str) -> String,
    pub weakest: fn(dimension: &str, score: &str) -> String,
    pub mean: fn(score: &str, with_score: usize, all: usize) -> String,
    pub balance: fn(arithmetic: &str, geometric: &str, harmonic: &str, lowest: &str) -> String,
    pub balance_reading: &'static str,
    pub target_title: &'static str,
    pub target_reached: fn(percent: &str) -> String,
    pub target_without_score: fn(count: usize) -> String,
    pub provisional: fn(points: &str) -> String,
    pub index: fn(score: &str) -> String,
}

/// What two groups see differently.
#[derive(Debug)]
pub struct GapWords {
    pub title: &'static str,
    pub pair: fn(Perspective, Perspective) -> String,
    pub subject: &'static str,
    pub difference: &'static str,
    pub word: &'static str,
    pub direction: &'static str,
    pub word_for: fn(GapWord) -> &'static str,
    pub higher: fn(Perspective) -> String,
    pub same: &'static str,
    pub position: fn(Perspective) -> String,
    pub over_items: fn(count: usize) -> String,
    pub largest: fn(subject: &str, higher: Perspective, lower: Perspective, points: &str) -> String,
    pub uncertain: &'static str,
    pub interval: fn(confidence: &str) -> String,
    pub no_interval: &'static str,
    pub estimate: fn(word: &str) -> String,
    pub agreement: fn(middle: &str) -> String,
    pub both_low: &'static str,
    pub both_high: &'static str,
    pub pattern: fn(name: &str) -> String,
    /// Pairs without a clear difference, left out of the short page.
    pub left_out: fn(count: usize) -> String,
    pub withheld_left_out: fn(count: usize, word: &str) -> String,
}

/// Answers that are missing, estimated or not backed.
#[derive(Debug)]
pub struct UnknownWords {
    pub title: &'static str,
    pub checklist: &'static str,
    pub answered: &'static str,
    pub dont_know: &'static str,
    pub not_applicable: &'static str,
    pub skipped: &'static str,
    pub missing: &'static str,
    pub counted: fn(least: u32) -> String,
    /// How near the counts of anonymous people are told.
    pub in_steps: fn(step: u32) -> String,
    pub as_zero: fn(count: u32) -> String,
    pub most_unknown: &'static str,
    pub times: fn(count: u32) -> String,
    pub evidence: &'static str,
    pub evidence_share: fn(percent: &str) -> String,
    pub top_without_evidence: fn(count: u32) -> String,
    pub estimates: fn(count: usize) -> String,
    pub context: &'static str,
    pub context_source: fn(source: &str, year: u32, n: Option<u32>) -> String,
    pub context_value: fn(group: &str, percent: &str, n: Option<u32>) -> String,
    pub items: &'static str,
}

/// What the figures are and are not.
#[derive(Debug)]
pub struct MethodWords {
    pub title: &'static str,
    pub version: fn(title: &str, version: &str, source: &str) -> String,
    pub model: &'static str,
    pub defaults: &'static str,
    pub direction: &'static str,
    pub range: &'static str,
    pub equal_weight: &'static str,
    pub privacy: fn(people: u32) -> String,
    pub offline: &'static str,
}
