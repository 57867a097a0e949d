//! Dutch: plain words (B1), je and jullie.

mod bad_export;
mod batch;
mod batch_cli;
mod batch_help;
mod cli;
mod contradiction;
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
mod survey;
mod survey_fault;
mod technical;

use super::{Numbers, Words};

pub(super) static NL: Words = Words {
    numbers: Numbers { decimal_mark: ',' },
    batch: &batch::BATCH,
    batch_cli: &batch_cli::BATCH_CLI,
    batch_help: &batch_help::BATCH_HELP,
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
    survey: &survey::SURVEY,
    survey_fault: &survey_fault::SURVEY_FAULT,
    technical: &technical::TECHNICAL,
};
