//! Turns what clap found wrong with the arguments into our own sentences.

use std::ffi::OsString;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::arguments::Arguments;
use crate::words::Words;

/// The command that was meant, as far as it was named: where to look for help.
pub(crate) fn command_of(arguments: &[OsString]) -> String {
    let mut command = Arguments::command();
    let mut path = "leerklaar".to_owned();
    for name in arguments.iter().skip(1).map(|a| a.to_string_lossy()) {
        let Some(child) = command.find_subcommand(name.as_ref()).cloned() else {
            continue;
        };
        path = format!("{path} {name}");
        command = child;
    }
    path
}

/// Whether a call that could not be parsed asked for JSON, and so for an error in
/// JSON.
pub(crate) fn asks_for_json(arguments: &[OsString]) -> bool {
    let pairs = arguments.windows(2);
    pairs
        .into_iter()
        .any(|pair| pair[0] == "--format" && pair[1] == "json")
        || arguments.iter().any(|a| a == "--format=json")
}

/// What is wrong and where to look, in the language of the user.
pub(crate) fn sentence(error: &Error, words: &Words) -> String {
    let w = words.cli;
    let text = |kind| one(error, kind);
    let argument = text(ContextKind::InvalidArg).unwrap_or_default();
    let value = text(ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let given = text(ContextKind::InvalidSubcommand).unwrap_or_default();
            (w.unknown_command)(&given, text(ContextKind::SuggestedSubcommand).as_deref())
        }
        ErrorKind::UnknownArgument => {
            (w.unknown_option)(&argument, text(ContextKind::SuggestedArg).as_deref())
        }
        ErrorKind::InvalidValue if value.is_empty() => (w.missing_value)(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match expected(&argument, words) {
            Some(expected) => (w.not_as_expected)(&argument, &value, expected),
            None => (w.bad_value)(&argument, &value, &many(error, ContextKind::ValidValue)),
        },
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            (w.missing_value)(&argument)
        }
        ErrorKind::MissingRequiredArgument => {
            (w.missing_argument)(&many(error, ContextKind::InvalidArg))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (w.missing_subcommand)(&many(error, ContextKind::ValidSubcommand))
        }
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg).unwrap_or_default();
            if other == argument {
                (w.given_twice)(&argument)
            } else {
                (w.conflicting)(&argument, &other)
            }
        }
        _ => w.other_usage.to_owned(),
    }
}

/// What an option of ours takes that has no list of values.
fn expected(argument: &str, words: &Words) -> Option<&'static str> {
    let w = words.cli;
    match argument.split(' ').next()? {
        "--target" | "--fail-under" => Some(w.expect_score),
        "--lang" => Some(w.expect_lang),
        "--perspective" => Some(w.expect_perspective),
        "--capacity" => Some(w.expect_capacity),
        "--done" | "--without" => Some(w.expect_ids),
        "--staff" => Some(w.expect_staff),
        "--date" => Some(words.report_cli.expect_date),
        "--width" => Some(w.expect_width),
        _ => None,
    }
}

fn one(error: &Error, kind: ContextKind) -> Option<String> {
    many(error, kind).into_iter().next()
}

fn many(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
