//! The questionnaire as a page, and the list of checklists.

/// Phrases of the questionnaire page.
#[derive(Debug)]
pub struct QuestionnaireWords {
    pub title: &'static str,
    pub list_title: &'static str,
    pub reading: fn(questions: usize, dimensions: usize, checklists: usize) -> String,
    pub version: fn(&str) -> String,
    pub version_title: &'static str,
    pub id: &'static str,
    pub name: &'static str,
    pub dimensions: &'static str,
    pub questions: &'static str,
    pub quick: &'static str,
    pub kind: &'static str,
    pub core: &'static str,
    pub extra: &'static str,
    pub intro: &'static str,
    pub source: &'static str,
    pub asked_of: fn(groups: &str) -> String,
    pub level: fn(code: u8) -> String,
    pub answers: &'static str,
    pub ticks: &'static str,
    pub enough: fn(usize) -> String,
    pub number: &'static str,
    pub text: &'static str,
    pub statements: &'static str,
}
