//! The plan in a report: what brings most, and what happens when.

use crate::model::{Consent, Scope};

/// Phrases of the sections about the plan.
#[derive(Debug)]
pub struct PaperPlanWords {
    pub priorities: PriorityWords,
    pub schedule: ScheduleWords,
    pub notice: NoticeWords,
}

/// Gain against work.
#[derive(Debug)]
pub struct PriorityWords {
    pub title: &'static str,
    pub short: &'static str,
    pub chart: &'static str,
    /// How many actions of the picture stand in the best part.
    pub summary: fn(best: usize, all: usize) -> String,
    /// Which those are, or the first of them in the plan.
    pub named_of_best: fn(names: &[String], best: usize) -> String,
    /// How the picture is to be read.
    pub reading: &'static str,
    pub gain_is: &'static str,
    /// What an hour of a participant counts for.
    pub work_is: fn(weight: &str) -> String,
    /// Why something cheap may come late.
    pub order: &'static str,
    /// Actions that this reader does not see in the picture.
    pub more: fn(usize) -> String,
    /// Title, the word at the left end and at the right end.
    pub across: [&'static str; 3],
    /// Title, the word at the lower end and at the upper end.
    pub up: [&'static str; 3],
    /// Left above, right above, left below, right below.
    pub quadrants: [&'static str; 4],
    pub quadrant: &'static str,
    pub gain: &'static str,
    /// Actions that wait for it.
    pub waiting: &'static str,
}

/// Now, next and later.
#[derive(Debug)]
pub struct ScheduleWords {
    pub title: &'static str,
    pub short: &'static str,
    pub chart: &'static str,
    /// Of how many actions each wave is, and how long the work goes on.
    pub summary: fn(now: usize, next: usize, last_week: u32) -> String,
    /// Before the number of a week.
    pub week: &'static str,
    /// For a cell: the first week and the last.
    pub weeks: fn(first: u32, last: u32) -> String,
    pub days: &'static str,
    pub hours: &'static str,
    /// What the dated actions take together.
    pub totals: fn(actions: usize, days: &str, hours: Option<&str>) -> String,
    pub start: &'static str,
    /// Before the answers that the actions rest on most.
    pub why: &'static str,
    pub no_reason: &'static str,
    /// The part of the staff's representatives, in one word.
    pub part: fn(Consent) -> &'static str,
    pub part_when: fn(part: &str, when: &str) -> String,
    pub baseline: &'static str,
    pub baseline_of: fn(question: &str, now: &str, norm: &str) -> String,
    pub not_known: &'static str,
    pub no_date: &'static str,
    /// Actions that this reader does not see.
    pub later: fn(usize) -> String,
}

/// What people will notice of it.
#[derive(Debug)]
pub struct NoticeWords {
    pub title: &'static str,
    pub short: &'static str,
    pub intro: &'static str,
    pub joined: &'static str,
    pub others: &'static str,
    pub what: &'static str,
    pub your_time: &'static str,
    /// What one person puts in, and who.
    pub time: fn(hours: f64, amount: &str, scope: Scope) -> String,
    pub nothing: &'static str,
}
