//! What all reports share: names of people and groups, outcomes, withheld figures.

use crate::model::{
    Consent, ConsentWhen, Evidence, Lang, Origin, Outcome, Perspective, StaffBody, Wave,
};

/// Phrases that stand on more than one page.
#[derive(Debug)]
pub struct ReportWords {
    /// As in the middle of a sentence, without an article.
    pub perspective: fn(Perspective) -> &'static str,
    pub origin: fn(Origin) -> &'static str,
    pub evidence: fn(Evidence) -> &'static str,
    pub outcome: fn(Outcome) -> &'static str,
    pub wave: fn(Wave) -> &'static str,
    /// What the staff's representatives have to say; nothing where they have none.
    /// What to do, towards whom.
    pub consent: fn(Consent, StaffBody) -> Option<String>,
    /// "works council" or "staff representation", as the name of a fact.
    pub staff_body: fn(StaffBody) -> &'static str,
    pub consent_when: fn(ConsentWhen) -> Option<&'static str>,
    /// The language's own name for itself, or its code.
    pub language: fn(Lang) -> String,
    /// For every figure that is not shown, whatever the reason.
    pub withheld: &'static str,
    /// For a mean so near to an end of the scale that only the bound is told.
    pub at_most: fn(score: &str) -> String,
    pub at_least: fn(score: &str) -> String,
    /// What "yes" would mean, so that it is not read as the verdict itself.
    pub yes_means: fn(meaning: &str) -> String,
    pub no_score: &'static str,
    pub undecided_band: &'static str,
    pub provisional: &'static str,
    pub estimate: &'static str,
    pub none: &'static str,
    pub question: &'static str,
    pub dimension: &'static str,
    pub score: &'static str,
    pub band: &'static str,
    pub target: &'static str,
    pub weight: &'static str,
    pub coverage: &'static str,
    /// After a list that was cut short.
    pub more: fn(usize) -> String,
    pub people: fn(u32) -> String,
    pub sheets: fn(u32) -> String,
    /// Filled-in surveys, where nobody wrote a sheet.
    pub responses: fn(u32) -> String,
    pub days: fn(&str) -> String,
    pub hours: fn(&str) -> String,
    pub weeks: fn(u32) -> String,
    /// Between the ends of a range that may be negative.
    pub to: &'static str,
    /// A level of 0 to 4.
    pub level: fn(&str) -> String,
    /// What the parts of a bar mean.
    pub bar: BarWords,
}

impl ReportWords {
    /// Several groups, as in the middle of a sentence.
    pub fn groups(&self, perspectives: &[Perspective]) -> String {
        let names: Vec<&str> = perspectives
            .iter()
            .map(|p| (self.perspective)(*p))
            .collect();
        names.join(", ")
    }
}

/// Words for the parts of a bar.
#[derive(Debug)]
pub struct BarWords {
    pub sure: &'static str,
    pub likely: &'static str,
    pub possible: &'static str,
    pub target: &'static str,
}
