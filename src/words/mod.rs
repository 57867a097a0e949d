//! Everything the program itself says, per language.
//!
//! One struct with one field per phrase for each subject, filled once per
//! language, so a missing phrase does not compile. A phrase with facts in it is a
//! function. A language is a folder here and a line in [`Words::for_lang`].

use crate::model::Lang;

pub mod batch;
pub mod batch_cli;
pub mod batch_help;
pub mod cli;
mod en;
pub mod explain;
pub mod finding;
pub mod help;
pub mod interview;
pub mod look;
pub mod mapping;
pub mod misfit;
mod nl;
mod number;
pub mod page;
pub mod paper;
pub mod paper_method;
pub mod paper_plan;
pub mod paper_rights;
pub mod paper_training;
pub mod problem;
pub mod questionnaire;
pub mod report;
pub mod report_cli;
pub mod roadmap_page;
pub mod saving;
pub mod score_page;
pub mod sheet_fault;
pub mod spreadsheet;
pub mod survey;
pub mod survey_fault;
pub mod technical;

pub use batch::BatchWords;
pub use batch_cli::BatchCliWords;
pub use batch_help::BatchHelpWords;
pub use cli::CliWords;
pub use explain::ExplainWords;
pub use finding::FindingWords;
pub use help::HelpWords;
pub use interview::InterviewWords;
pub use mapping::MappingWords;
pub use number::{Numbers, score};
pub use page::PageWords;
pub use paper::PaperWords;
pub use paper_method::PaperMethodWords;
pub use paper_plan::PaperPlanWords;
pub use paper_rights::PaperRightsWords;
pub use paper_training::PaperTrainingWords;
pub use problem::ProblemWords;
pub use questionnaire::QuestionnaireWords;
pub use report::ReportWords;
pub use report_cli::ReportCliWords;
pub use roadmap_page::RoadmapWords;
pub use saving::SavingWords;
pub use score_page::ScoreWords;
pub use spreadsheet::SpreadsheetWords;
pub use survey::SurveyWords;
pub use survey_fault::SurveyFaultWords;
pub use technical::TechnicalWords;

/// Every phrase of the program in one language.
#[derive(Debug)]
pub struct Words {
    pub numbers: Numbers,
    pub batch: &'static BatchWords,
    pub batch_cli: &'static BatchCliWords,
    pub batch_help: &'static BatchHelpWords,
    pub cli: &'static CliWords,
    pub explain: &'static ExplainWords,
    pub finding: &'static FindingWords,
    pub help: &'static HelpWords,
    pub interview: &'static InterviewWords,
    pub mapping: &'static MappingWords,
    pub paper: &'static PaperWords,
    pub paper_method: &'static PaperMethodWords,
    pub paper_plan: &'static PaperPlanWords,
    pub paper_rights: &'static PaperRightsWords,
    pub paper_training: &'static PaperTrainingWords,
    pub page: &'static PageWords,
    pub problem: &'static ProblemWords,
    pub questionnaire: &'static QuestionnaireWords,
    pub report: &'static ReportWords,
    pub report_cli: &'static ReportCliWords,
    pub roadmap: &'static RoadmapWords,
    pub saving: &'static SavingWords,
    pub score: &'static ScoreWords,
    pub spreadsheet: &'static SpreadsheetWords,
    pub survey: &'static SurveyWords,
    pub survey_fault: &'static SurveyFaultWords,
    pub technical: &'static TechnicalWords,
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

/// A number with its noun: "1 file", "2 files".
pub fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}
