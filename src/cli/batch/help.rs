//! `batch --help` in the language of the user.

use clap::{Arg, Command};

use crate::cli::help::text;
use crate::words::Words;

/// The command with a text and a heading on every option of its own; those that
/// other commands share have theirs already.
pub(crate) fn batch(command: Command, words: &Words) -> Command {
    let h = words.batch_help;
    let command = command.mut_arg("exports", |arg| {
        text(h.exports)(arg).value_name(h.value_export)
    });
    let command = under(command, h.reading, &reading(words));
    let command = under(command, h.people, &people(words));
    let command = under(command, h.result, &result(words));
    [
        "target",
        "capacity",
        "staff",
        "done",
        "without",
        "free_order",
    ]
    .into_iter()
    .fold(command, |command, id| {
        command.mut_arg(id, |arg| arg.help_heading(h.plan))
    })
}

type Texts = (&'static str, &'static str, Option<&'static str>);

fn reading(words: &Words) -> Vec<Texts> {
    let h = words.batch_help;
    vec![
        ("inspect", h.inspect, None),
        (
            "write_mapping",
            h.write_mapping,
            Some(words.help.value_file),
        ),
        ("mapping", h.mapping, Some(words.help.value_file)),
        ("definition", h.definition, Some(words.help.value_file)),
        ("profile", h.profile, Some(h.value_platform)),
        ("sheet", h.sheet, None),
        ("keep", h.keep, None),
        ("threads", h.threads, Some(words.help.value_number)),
    ]
}

fn people(words: &Words) -> Vec<Texts> {
    let h = words.batch_help;
    vec![
        ("perspective", h.perspective, None),
        (
            "perspective_column",
            h.perspective_column,
            Some(h.value_column),
        ),
        (
            "organisation_column",
            h.organisation_column,
            Some(h.value_column),
        ),
        ("organisation", h.organisation, Some(h.value_name)),
        ("organisation_by_file", h.organisation_by_file, None),
        ("on_record", h.on_record, None),
        ("by", h.by, Some(h.value_columns)),
        ("respondent", h.respondent, Some(h.value_column)),
        ("population", h.population, Some(words.help.value_file)),
        ("with", h.with, Some(words.help.value_sheet)),
    ]
}

fn result(words: &Words) -> Vec<Texts> {
    let h = words.batch_help;
    vec![
        ("technical", h.technical, None),
        ("preview", h.preview, None),
        ("ledger", h.ledger, Some(words.help.value_file)),
        ("rows", h.rows, Some(words.help.value_file)),
        ("full", words.help.full, None),
        ("format", h.format, None),
        ("output", h.output, Some(words.help.value_folder)),
        ("force", words.help.force, None),
        ("scale", words.help.scale, None),
        ("fail_under", words.help.fail_under, None),
        ("strict", words.help.strict, None),
    ]
}

fn under(command: Command, heading: &'static str, options: &[Texts]) -> Command {
    options.iter().fold(command, |command, (id, words, value)| {
        command.mut_arg(*id, |arg: Arg| {
            let arg = text(words)(arg).help_heading(heading);
            match value {
                Some(name) if arg.get_action().takes_values() => arg.value_name(*name),
                _ => arg,
            }
        })
    })
}
