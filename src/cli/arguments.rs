//! What the user typed. The texts of `--help` are attached in `help.rs`, in the
//! language of the user; this file has none.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::batch::arguments::Batch;
use crate::model::{Fraction, Id, Lang, Perspective};

#[derive(Debug, Parser)]
#[command(name = "leerklaar", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// Options that every command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    #[arg(long, global = true, value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true)]
    pub(crate) checklists: Option<PathBuf>,
    #[arg(long, global = true, value_enum, default_value_t = When::Auto)]
    pub(crate) color: When,
    #[arg(long, global = true, value_parser = clap::value_parser!(u16).range(20..=500))]
    pub(crate) width: Option<u16>,
    #[arg(long, global = true, action = ArgAction::SetTrue)]
    pub(crate) no_input: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Assess(Assess),
    Score(Score),
    Roadmap(Roadmap),
    Explain(Explain),
    Report(Report),
    Batch(Box<Batch>),
    #[command(subcommand)]
    Checklist(Checklist),
    Completions(Completions),
    Man(Man),
}

#[derive(Debug, Args)]
pub(crate) struct Assess {
    pub(crate) sheet: Option<PathBuf>,
    #[arg(long, value_parser = perspective)]
    pub(crate) perspective: Option<Perspective>,
    #[arg(long = "checklist")]
    pub(crate) checklist: Vec<String>,
    #[arg(long)]
    pub(crate) quick: bool,
    #[arg(long)]
    pub(crate) plain: bool,
    #[arg(long)]
    pub(crate) anonymous: bool,
}

/// How a result is written, and where to.
#[derive(Debug, Clone, Args)]
pub(crate) struct Writing {
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, value_enum, default_value_t = DisplayScale::Hundred)]
    pub(crate) scale: DisplayScale,
}

/// What a result must reach for exit code 0.
#[derive(Debug, Clone, Args)]
pub(crate) struct Bars {
    #[arg(long, value_parser = score)]
    pub(crate) fail_under: Option<Fraction>,
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Score {
    #[arg(required = true)]
    pub(crate) sheets: Vec<PathBuf>,
    #[arg(long, value_parser = score)]
    pub(crate) target: Option<Fraction>,
    #[arg(long)]
    pub(crate) full: bool,
    #[command(flatten)]
    pub(crate) bars: Bars,
    #[command(flatten)]
    pub(crate) writing: Writing,
}

#[derive(Debug, Args)]
pub(crate) struct Roadmap {
    #[arg(required = true)]
    pub(crate) sheets: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) plan: Plan,
    #[arg(long)]
    pub(crate) full: bool,
    #[command(flatten)]
    pub(crate) bars: Bars,
    #[command(flatten)]
    pub(crate) writing: Writing,
}

/// What changes the plan.
#[derive(Debug, Clone, Args)]
pub(crate) struct Plan {
    #[arg(long, value_parser = score)]
    pub(crate) target: Option<Fraction>,
    // No delimiter: the comma is a decimal mark here.
    #[arg(long, value_parser = capacity)]
    pub(crate) capacity: Vec<(Id, Fraction)>,
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    pub(crate) staff: Option<u32>,
    #[arg(long, value_parser = id, value_delimiter = ',')]
    pub(crate) done: Vec<Id>,
    #[arg(long, value_parser = id, value_delimiter = ',')]
    pub(crate) without: Vec<Id>,
    #[arg(long)]
    pub(crate) free_order: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Sheets, and the subject as the last one.
    #[arg(required = true, num_args = 2..)]
    pub(crate) sheets_and_subject: Vec<String>,
    #[command(flatten)]
    pub(crate) plan: Plan,
    #[command(flatten)]
    pub(crate) writing: Writing,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    /// Sheets, or one result of `batch`.
    #[arg(required = true)]
    pub(crate) sources: Vec<PathBuf>,
    #[arg(long = "for", value_enum, default_value_t = Reader::Mt)]
    pub(crate) reader: Reader,
    #[arg(long, value_enum)]
    pub(crate) format: Option<ReportFormat>,
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, value_enum, default_value_t = DisplayScale::Hundred)]
    pub(crate) scale: DisplayScale,
    #[arg(long)]
    pub(crate) organisation: Option<String>,
    #[arg(long)]
    pub(crate) branding: Option<PathBuf>,
    #[arg(long, value_parser = date)]
    pub(crate) date: Option<String>,
    #[command(flatten)]
    pub(crate) plan: Plan,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Checklist {
    List(ChecklistList),
    Show(ChecklistShow),
    Check(ChecklistCheck),
    Schema,
}

#[derive(Debug, Args)]
pub(crate) struct ChecklistList {
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct ChecklistShow {
    #[arg(required = true)]
    pub(crate) ids: Vec<String>,
    #[arg(long, value_enum, default_value_t = PageFormat::Table)]
    pub(crate) format: PageFormat,
    #[arg(long)]
    pub(crate) both: bool,
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ChecklistCheck {
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub(crate) format: CheckFormat,
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

#[derive(Debug, Args)]
pub(crate) struct Man {
    pub(crate) folder: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Table,
    Json,
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    Html,
    Docx,
    Xlsx,
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reader {
    Mt,
    Hr,
    WorksCouncil,
    Team,
    Adviser,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PageFormat {
    Table,
    Markdown,
    Yaml,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DisplayScale {
    #[value(name = "100")]
    Hundred,
    #[value(name = "10")]
    Ten,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

// A parser's error text is replaced by a sentence in the user's language, which
// names the option and the value; so these say nothing.

fn lang(text: &str) -> Result<Lang, String> {
    Lang::from_code(text).ok_or_else(String::new)
}

pub(super) fn perspective(text: &str) -> Result<Perspective, String> {
    Perspective::from_id(text).ok_or_else(String::new)
}

fn id(text: &str) -> Result<Id, String> {
    Id::new(text).ok_or_else(String::new)
}

/// A number of 0..100; a decimal comma is as good as a point.
fn score(text: &str) -> Result<Fraction, String> {
    let number = number(text)?;
    let fits = !number.is_negative() && number <= Fraction::HUNDRED;
    fits.then_some(number).ok_or_else(String::new)
}

/// `OWNER=DAYS`, in working days a week.
fn capacity(text: &str) -> Result<(Id, Fraction), String> {
    let (owner, days) = text.split_once('=').ok_or_else(String::new)?;
    let days = number(days)?;
    let fits = !days.is_negative() && days <= Fraction::whole(10_000);
    if fits {
        Ok((id(owner)?, days))
    } else {
        Err(String::new())
    }
}

/// A day of the calendar.
fn date(text: &str) -> Result<String, String> {
    let day: jiff::civil::Date = text.parse().map_err(|_| String::new())?;
    let written = day.to_string();
    (written == text).then_some(written).ok_or_else(String::new)
}

fn number(text: &str) -> Result<Fraction, String> {
    Fraction::from_decimal(&text.replace(',', ".")).ok_or_else(String::new)
}
