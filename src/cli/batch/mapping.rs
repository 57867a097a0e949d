//! `batch --write-mapping`: what was found out about an export, written down for a
//! person to check and for the next export to need no guess.

use std::path::Path;

use super::Run;
use super::exports::Export;
use super::read::{failure, look_on, request};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, talk};
use crate::report::{mapping_remarks, survey_diagnostic};
use crate::survey::prepare;
use crate::yaml;

/// Writes the mapping of one export.
pub(super) fn write(run: &Run, exports: &[Export], path: &Path) -> Result<Exit, Failure> {
    let words = run.session.words;
    let [export] = exports else {
        let message = words.batch_cli.one_export_for_mapping.to_owned();
        return Err(Failure::new(Exit::Usage, "one-export-for-mapping", message));
    };
    let mut file = export.open(words)?;
    let prepared = prepare(&mut file, request(run, export, run.wishes.threads));
    let mut prepared = prepared.map_err(|error| failure(run, export, error))?;
    let (reading, problems) = look_on(run, export, &mut prepared, &mut file)?;
    let mapping = prepared.proposal();
    let remarks = mapping_remarks(&reading, run.instrument, run.session.lang);
    let text = yaml::write_mapping(&mapping, &remarks);
    output::write(
        &text,
        Some(path),
        run.request.result.force,
        &run.guard.inputs(),
        words,
    )?;
    if !problems.is_empty() {
        let style = run.session.style_of_talk();
        talk::say_as_is(&survey_diagnostic::draw(&problems, words, &style));
    }
    let shown = talk::as_argument(path);
    talk::say(&(words.batch_cli.mapping_written)(&shown));
    Ok(Exit::Done)
}
