//! Nederlands.

mod cli;
mod finding;
mod help;
mod report;
mod roadmap_page;
mod score_page;

use super::{Numbers, Words};

pub(super) static NL: Words = Words {
    numbers: Numbers { decimal_mark: ',' },
    cli: &cli::CLI,
    help: &help::HELP,
    finding: &finding::FINDING,
    report: &report::REPORT,
    score: &score_page::SCORE,
    roadmap: &roadmap_page::ROADMAP,
};
