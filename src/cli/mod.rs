//! The only place that opens files, reads the clock, asks and prints.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::model::{Lang, Origin, Perspective};
use crate::yaml::built_in;
use assess::{AssessRequest, assess};

pub mod ask;
pub mod assess;
pub mod clock;
pub mod exit;
pub mod store;
pub mod talk;
mod watch;

/// The one command there is so far, until all of them have their arguments.
#[derive(Debug, Parser)]
enum Arguments {
    Assess {
        sheet: Option<PathBuf>,
        #[arg(long, value_parser = |word: &str| Perspective::from_id(word).ok_or("unknown"))]
        perspective: Option<Perspective>,
        #[arg(long, value_parser = |word: &str| Origin::from_id(word).ok_or("unknown"))]
        origin: Option<Origin>,
        #[arg(long = "checklist")]
        checklists: Vec<String>,
        #[arg(long)]
        quick: bool,
        #[arg(long, default_value = "nl", value_parser = |code: &str| Lang::from_code(code).ok_or("unknown"))]
        lang: Lang,
        #[arg(long)]
        plain: bool,
    },
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let Arguments::Assess {
        sheet,
        perspective,
        origin,
        checklists,
        quick,
        lang,
        plain,
    } = Arguments::parse();
    let request = AssessRequest {
        sheet,
        perspective,
        origin,
        checklists,
        quick: quick.then_some(true),
        lang,
        is_plain: plain,
    };
    assess(&request, &built_in().instrument, &|_| Vec::new()).into()
}
