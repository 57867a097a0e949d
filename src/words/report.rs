//! What all reports share: names of people and groups, outcomes, withheld figures.

use crate::model::{Origin, Outcome, Perspective, Wave};

/// Phrases that stand on more than one page.
#[derive(Debug)]
pub struct Report {
    /// As in the middle of a sentence, without an article.
    pub perspective: fn(Perspective) -> &'static str,
    pub origin: fn(Origin) -> &'static str,
    pub outcome: fn(Outcome) -> &'static str,
    pub wave: fn(Wave) -> &'static str,
    /// For every figure that is not shown, whatever the reason.
    pub withheld: &'static str,
    pub no_score: &'static str,
    pub undecided_band: &'static str,
    pub provisional: &'static str,
    pub estimate: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub none: &'static str,
    pub question: &'static str,
    pub dimension: &'static str,
    pub score: &'static str,
    pub band: &'static str,
    pub target: &'static str,
    pub people: fn(u32) -> String,
    pub days: fn(&str) -> String,
    pub hours: fn(&str) -> String,
    pub weeks: fn(u32) -> String,
    /// A level of five, as a number and of what.
    pub level: fn(&str) -> String,
    /// What the parts of a bar mean: sure, likely, possible, target.
    pub bar: [&'static str; 4],
    /// A text and the code it has in the files.
    pub and: &'static str,
}
