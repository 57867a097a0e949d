//! Where a figure comes from: rules, arithmetic, answers and sources.

use crate::model::Scope;

/// Phrases of the explanation pages.
#[derive(Debug)]
pub struct ExplainWords {
    pub title: fn(subject: &str) -> String,
    pub result: &'static str,
    pub rule: &'static str,
    pub arithmetic: &'static str,
    pub sources: &'static str,
    pub good: &'static str,
    pub pitfall: &'static str,
    pub why: &'static str,
    pub evidence: &'static str,
    pub help: &'static str,
    pub part_of: &'static str,
    pub special: &'static str,
    pub acts_on: &'static str,
    pub mended_by: &'static str,
    pub item: ItemWords,
    pub dimension: DimensionWords,
    pub verdict: VerdictRuleWords,
    pub action: ActionWords,
}

/// A question: its marks, its answers and their points.
#[derive(Debug)]
pub struct ItemWords {
    pub wordings: &'static str,
    pub critical: fn(dimension: &str) -> String,
    pub gate: &'static str,
    pub core: &'static str,
    pub reversed: &'static str,
    pub paired: &'static str,
    pub not_scored: &'static str,
    pub dont_know_is_zero: fn(groups: &str) -> String,
    pub estimate_for: fn(groups: &str) -> String,
    pub answer: &'static str,
    pub points: &'static str,
    pub ticks_rule: fn(enough: usize, options: usize) -> String,
    pub number_rule: fn(unit: &str) -> String,
    pub answers: &'static str,
    pub no_answers: &'static str,
    pub only_on_record: &'static str,
    pub group: &'static str,
    pub known_by: &'static str,
    pub note: &'static str,
    /// In the column of notes, where there is one.
    pub on_sheet: &'static str,
    pub no_answer: &'static str,
    pub ticked: fn(ticked: usize, relevant: usize, names: &str) -> String,
    pub mean_of_groups: fn(sum: &str, result: &str) -> String,
    pub one_group: fn(result: &str) -> String,
    pub withheld_widens: fn(word: &str) -> String,
}

/// A dimension: its questions and their mean.
#[derive(Debug)]
pub struct DimensionWords {
    pub questions: &'static str,
    pub lowest: &'static str,
    pub highest: &'static str,
    pub point: fn(sum: &str, result: &str) -> String,
    pub low: fn(sum: &str, result: &str) -> String,
    pub high: fn(sum: &str, result: &str) -> String,
    pub bands: fn(list: &str) -> String,
    pub band: fn(name: &str, from: &str) -> String,
    pub cap: fn(question: &str, below: &str, band: &str) -> String,
    pub target: fn(target: &str, weight: &str) -> String,
    pub mean_of_dimensions: fn(sum: &str, result: &str) -> String,
}

/// A verdict: its rule and the standing of each requirement.
#[derive(Debug)]
pub struct VerdictRuleWords {
    pub rule: &'static str,
    pub requirement: &'static str,
    pub least: &'static str,
    pub now: &'static str,
    pub outcome: &'static str,
}

/// An action: its effort, its place and what it rests on.
#[derive(Debug)]
pub struct ActionWords {
    pub not_in_plan: &'static str,
    pub effort: &'static str,
    pub days_fixed: fn(result: &str) -> String,
    pub days: fn(fixed: &str, per_100: &str, scope: &str, result: &str) -> String,
    pub hours: fn(per_head: &str, scope: &str, result: &str) -> String,
    pub cost: fn(days: &str, hours: &str, per_day: &str, weight: &str, result: &str) -> String,
    pub scope: fn(Scope) -> &'static str,
    pub place: &'static str,
    pub ratio: fn(benefit: &str, cost: &str, ratio: &str) -> String,
    pub package: fn(actions: &str) -> String,
    pub pinned: &'static str,
    pub effects: &'static str,
    pub effect: fn(dimension: &str, share: &str) -> String,
    pub effect_from_to: fn(dimension: &str, share: &str, from: &str, to: &str) -> String,
    pub done_when: fn(question: &str, level: &str) -> String,
    pub must_do: fn(question: &str, level: &str, why: &str) -> String,
}
