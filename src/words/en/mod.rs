//! English: plain words, as short as the Dutch.

mod cli;
mod explain;
mod finding;
mod help;
mod interview;
mod mapping;
mod misfit;
mod problem;
mod questionnaire;
mod report;
mod roadmap_page;
mod saving;
mod score_page;
mod sheet_fault;

use super::{Numbers, Words};

pub(super) static EN: Words = Words {
    numbers: Numbers { decimal_mark: '.' },
    cli: &cli::CLI,
    explain: &explain::EXPLAIN,
    finding: &finding::FINDING,
    help: &help::HELP,
    interview: &interview::INTERVIEW,
    mapping: &mapping::MAPPING,
    problem: &problem::PROBLEM,
    questionnaire: &questionnaire::QUESTIONNAIRE,
    report: &report::REPORT,
    roadmap: &roadmap_page::ROADMAP,
    saving: &saving::SAVING,
    score: &score_page::SCORE,
};
