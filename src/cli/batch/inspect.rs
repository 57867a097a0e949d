//! `batch --inspect`: what is in the exports and what would become of it. Changes
//! nothing.

use super::Run;
use super::arguments::Format;
use super::deliver::draw;
use super::exports::Export;
use super::read::look;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, talk};
use crate::model::Severity;
use crate::model::survey::SurveyProblem;
use crate::report::{self, survey_diagnostic};

/// Shows every export, also those with errors; what cannot be read at all is told
/// beside the rest.
pub(super) fn inspect(run: &Run, exports: &[Export]) -> Result<Exit, Failure> {
    let mut readings = Vec::new();
    let mut problems: Vec<SurveyProblem> = Vec::new();
    for export in exports {
        match look(run, export) {
            Ok((reading, found)) => {
                readings.push(reading);
                problems.extend(found);
            }
            Err(Failure::Survey { problems: found }) => problems.extend(found),
            Err(failure) => return Err(failure),
        }
    }
    let words = run.session.words;
    let text = match run.request.result.format {
        Some(Format::Json) => report::json::readings(&readings, run.instrument),
        format => {
            let page = report::inspect_page(&readings, run.instrument, run.session.lang);
            draw(run, &page, format == Some(Format::Markdown), false)
        }
    };
    if !readings.is_empty() {
        let target = run.request.result.output.as_deref();
        output::write(
            &text,
            target,
            run.request.result.force,
            &run.guard.inputs(),
            words,
        )?;
    }
    if !problems.is_empty() {
        let style = run.session.style_of_talk();
        talk::say_as_is(&match run.request.result.format {
            Some(Format::Json) => survey_diagnostic::json(&problems, words),
            _ => survey_diagnostic::draw(&problems, words, &style),
        });
    }
    let has_error = problems.iter().any(|p| p.severity() == Severity::Error);
    Ok(match has_error {
        true => Exit::Data,
        false => Exit::Done,
    })
}
