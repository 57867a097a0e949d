//! Everything the program itself says, per language.
//!
//! One struct with one field per phrase for each subject, filled once per
//! language, so a missing phrase does not compile. A phrase with facts in it is a
//! function. A language is a folder here and a line in [`Words::for_lang`].

use crate::model::Lang;

pub mod cli;
mod en;
pub mod explain;
pub mod help;
mod nl;
mod number;
pub mod questionnaire;
pub mod report;
pub mod roadmap_page;
pub mod score_page;

pub use number::{Numbers, score};

/// Every phrase of the program in one language.
#[derive(Debug)]
pub struct Words {
    pub numbers: Numbers,
    pub cli: &'static cli::CliWords,
    pub help: &'static help::HelpWords,
    pub report: &'static report::ReportWords,
    pub score: &'static score_page::ScoreWords,
    pub roadmap: &'static roadmap_page::RoadmapWords,
    pub explain: &'static explain::ExplainWords,
    pub questionnaire: &'static questionnaire::QuestionnaireWords,
}

impl Words {
    /// The program's own words for a language of the checklists: Dutch for Dutch,
    /// English for every other.
    pub fn for_lang(lang: Lang) -> &'static Words {
        if lang == Lang::NL { &nl::NL } else { &en::EN }
    }
}

/// `text` with a capital first letter, for the start of a sentence or a cell.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}
