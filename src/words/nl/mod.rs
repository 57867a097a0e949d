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
mod look;
mod mapping;
mod misfit;
mod page;
mod paper;
mod paper_method;
mod paper_plan;
mod paper_rights;
mod paper_training;
mod problem;
mod questionnaire;
mod report;
mod report_cli;
mod roadmap_page;
mod saving;
mod score_page;
mod sheet_fault;
mod spreadsheet;
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
    paper: &paper::PAPER,
    paper_method: &paper_method::PAPER_METHOD,
    paper_plan: &paper_plan::PAPER_PLAN,
    paper_rights: &paper_rights::PAPER_RIGHTS,
    paper_training: &paper_training::PAPER_TRAINING,
    page: &page::PAGE,
    problem: &problem::PROBLEM,
    questionnaire: &questionnaire::QUESTIONNAIRE,
    report: &report::REPORT,
    report_cli: &report_cli::REPORT_CLI,
    roadmap: &roadmap_page::ROADMAP,
    saving: &saving::SAVING,
    score: &score_page::SCORE,
    spreadsheet: &spreadsheet::SPREADSHEET,
    survey: &survey::SURVEY,
    survey_fault: &survey_fault::SURVEY_FAULT,
    technical: &technical::TECHNICAL,
};
