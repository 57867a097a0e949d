//! `batch --inspect`: what is in the exports and what would become of it. Changes
//! nothing.

use super::Run;
use super::arguments::Format;
use super::deliver::draw;
use super::exports::Exports;
use super::many::together;
use super::read::look;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, show};
use crate::model::Severity;
use crate::model::survey::{Reading, SurveyProblem};
use crate::report;

/// What was found, whatever stood in the way of the rest.
#[derive(Default)]
struct Found {
    readings: Vec<Reading>,
    problems: Vec<SurveyProblem>,
    /// Of exports that could not be opened.
    unopened: Vec<Failure>,
    /// Of every export.
    exits: Vec<Exit>,
}

/// Shows every export, also those with errors; what cannot be read at all is told
/// beside the rest and stops no other.
pub(super) fn inspect(run: &Run, exports: &Exports) -> Result<Exit, Failure> {
    let mut found = Found::default();
    for export in &exports.exports {
        match look(run, export) {
            Ok((reading, problems)) => {
                found.readings.push(reading);
                found.tell(problems);
            }
            Err(Failure::Survey { problems }) => found.tell(problems),
            Err(failure) if exports.are_many => {
                found.exits.push(failure.exit());
                found.unopened.push(failure);
            }
            Err(failure) => return Err(failure),
        }
    }
    write(run, &found.readings)?;
    let as_json = run.request.result.format == Some(Format::Json);
    let tell = |failure: &Failure| {
        show(failure, run.session.words, as_json, Some(run.session));
    };
    if !found.problems.is_empty() {
        tell(&Failure::Survey {
            problems: std::mem::take(&mut found.problems),
        });
    }
    found.unopened.iter().for_each(tell);
    let is_wrong = |exit: &Exit| *exit != Exit::Done;
    let wrong: Vec<Exit> = found.exits.iter().copied().filter(is_wrong).collect();
    Ok(together(&wrong, found.exits.len(), false))
}

impl Found {
    fn tell(&mut self, problems: Vec<SurveyProblem>) {
        let has_error = problems.iter().any(|p| p.severity() == Severity::Error);
        self.exits.push(match has_error {
            true => Exit::Data,
            false => Exit::Done,
        });
        self.problems.extend(problems);
    }
}

fn write(run: &Run, readings: &[Reading]) -> Result<(), Failure> {
    if readings.is_empty() {
        return Ok(());
    }
    let result = &run.request.result;
    let text = match result.format {
        Some(Format::Json) => report::json::readings(readings, run.instrument),
        format => {
            let page = report::inspect_page(readings, run.instrument, run.session.lang);
            draw(run, &page, format == Some(Format::Markdown), false)
        }
    };
    let inputs = run.guard.inputs();
    let target = result.output.as_deref();
    output::write(&text, target, result.force, &inputs, run.session.words)
}
