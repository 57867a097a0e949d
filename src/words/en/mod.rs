//! English.

mod cli;
mod explain;
mod help;
mod questionnaire;
mod report;
mod roadmap_page;
mod score_page;

use super::{Numbers, Words};

pub(super) static EN: Words = Words {
    numbers: Numbers { decimal_mark: '.' },
    cli: &cli::CLI,
    help: &help::HELP,
    report: &report::REPORT,
    score: &score_page::SCORE,
    roadmap: &roadmap_page::ROADMAP,
    explain: &explain::EXPLAIN,
    questionnaire: &questionnaire::QUESTIONNAIRE,
};
