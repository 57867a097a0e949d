//! Turns what clap found wrong with the arguments into our own sentences.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::words::Words;

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
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            (w.bad_value)(&argument, &value, &many(error, ContextKind::ValidValue))
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            (w.missing_value)(&argument)
        }
        ErrorKind::MissingRequiredArgument => (w.missing_argument)(&many(error, ContextKind::InvalidArg)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (w.missing_subcommand)(&many(error, ContextKind::ValidSubcommand))
        }
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg).unwrap_or_default();
            if other == argument { (w.given_twice)(&argument) } else { (w.conflicting)(&argument, &other) }
        }
        _ => w.other_usage.to_owned(),
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
