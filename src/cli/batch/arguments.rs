//! What the user typed after `batch`. The texts of `--help` are attached in
//! `help.rs`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::arguments::{Bars, DisplayScale, Plan, perspective};
use crate::model::Perspective;
use crate::model::survey::{Keep, Platform};

#[derive(Debug, Args)]
pub(crate) struct Batch {
    #[arg(required = true)]
    pub(crate) exports: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: Reading,
    #[command(flatten)]
    pub(crate) people: People,
    #[command(flatten)]
    pub(crate) result: Result,
    #[command(flatten)]
    pub(crate) plan: Plan,
    #[command(flatten)]
    pub(crate) bars: Bars,
}

/// How the export is to be understood.
#[derive(Debug, Clone, Args)]
pub(crate) struct Reading {
    #[arg(long, conflicts_with_all = ["write_mapping", "preview", "rows"])]
    pub(crate) inspect: bool,
    #[arg(long, conflicts_with_all = ["preview", "rows"])]
    pub(crate) write_mapping: Option<PathBuf>,
    #[arg(long)]
    pub(crate) mapping: Option<PathBuf>,
    #[arg(long)]
    pub(crate) definition: Option<PathBuf>,
    #[arg(long, value_parser = platform)]
    pub(crate) profile: Option<Platform>,
    #[arg(long)]
    pub(crate) sheet: Option<String>,
    #[arg(long, value_parser = keep)]
    pub(crate) keep: Option<Keep>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(crate) threads: Option<u16>,
}

/// Who the rows are, and which groups they fall into.
#[derive(Debug, Clone, Args)]
pub(crate) struct People {
    #[arg(long, value_parser = perspective, conflicts_with = "perspective_column")]
    pub(crate) perspective: Option<Perspective>,
    #[arg(long)]
    pub(crate) perspective_column: Option<String>,
    #[arg(long)]
    pub(crate) organisation_column: Option<String>,
    #[arg(long, conflicts_with = "organisation_column")]
    pub(crate) organisation: Option<String>,
    #[arg(long, conflicts_with_all = ["organisation_column", "organisation"])]
    pub(crate) organisation_by_file: bool,
    #[arg(long)]
    pub(crate) on_record: bool,
    #[arg(long, value_delimiter = ',')]
    pub(crate) by: Vec<String>,
    #[arg(long)]
    pub(crate) respondent: Option<String>,
    #[arg(long)]
    pub(crate) population: Option<PathBuf>,
    #[arg(long)]
    pub(crate) with: Vec<PathBuf>,
}

/// What comes out.
#[derive(Debug, Clone, Args)]
pub(crate) struct Result {
    #[arg(long)]
    pub(crate) technical: bool,
    #[arg(long, conflicts_with = "rows")]
    pub(crate) preview: bool,
    #[arg(long)]
    pub(crate) ledger: Option<PathBuf>,
    #[arg(long)]
    pub(crate) rows: Option<PathBuf>,
    #[arg(long)]
    pub(crate) full: bool,
    #[arg(long, value_enum)]
    pub(crate) format: Option<Format>,
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, value_enum, default_value_t = DisplayScale::Hundred)]
    pub(crate) scale: DisplayScale,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Table,
    Json,
    Markdown,
    Csv,
}

fn platform(text: &str) -> std::result::Result<Platform, String> {
    Platform::from_id(text).ok_or_else(String::new)
}

/// `complete`, `all`, or the least share that must be answered: `50%`, `0.5`.
fn keep(text: &str) -> std::result::Result<Keep, String> {
    match text {
        "complete" => return Ok(Keep::Complete),
        "all" => return Ok(Keep::All),
        _ => {}
    }
    let (number, whole) = match text.strip_suffix('%') {
        Some(number) => (number, 100.0),
        None => (text, 1.0),
    };
    let share = number.replace(',', ".").parse::<f64>().map(|n| n / whole);
    share
        .ok()
        .filter(|share| *share > 0.0 && *share <= 1.0)
        .map(Keep::Partial)
        .ok_or_else(String::new)
}
