//! Failures in words.

use std::io;

use crate::cli::exit::Exit;
use crate::cli::store::{Failure, Kept, LARGEST};
use crate::cli::talk::{self, as_argument, shown};
use crate::model::{Id, Problem, Source};
use crate::report::clean::terminal as clean;
use crate::words::Words;

use super::opening::Refusal;

/// Says why the interview cannot begin; how the program then ends.
pub(super) fn refusal(refusal: &Refusal, words: &Words) -> Exit {
    let saving = words.saving;
    match refusal {
        Refusal::Store(store) => {
            talk::say(&failure(store, words));
            store.exit()
        }
        Refusal::Sheet { source, problems } => {
            self::problems(source, problems, words);
            Exit::Data
        }
        Refusal::UnknownChecklist { id, known } => {
            let meant = meant(id, known);
            let known: Vec<&str> = known.iter().map(|k| k.as_str()).collect();
            let id = clean(id);
            talk::say(&(saving.unknown_checklist)(&id, meant, &known.join(", ")));
            Exit::Usage
        }
        Refusal::OtherPerspective { path, is, asked } => {
            let (is, asked) = (is.id(), asked.id());
            talk::say(&(saving.other_perspective)(&shown(path), is, asked));
            Exit::Usage
        }
        Refusal::OtherOrigin { path, is, asked } => {
            let (is, asked) = (is.id(), asked.id());
            talk::say(&(saving.other_origin)(&shown(path), is, asked));
            Exit::Usage
        }
    }
}

/// What is wrong or worth knowing in a sheet, each with its place.
pub(super) fn problems(_source: &Source, problems: &[Problem], _words: &Words) {
    for problem in problems {
        talk::say(&format!("{problem:?}"));
    }
}

/// The known id nearest to `id`, if it is near enough for a slip of the finger.
fn meant<'a>(id: &str, known: &'a [Id]) -> Option<&'a str> {
    known
        .iter()
        .map(Id::as_str)
        .map(|known| (strsim::damerau_levenshtein(id, known), known))
        .filter(|(edits, _)| *edits <= 3)
        .min()
        .map(|(_, known)| known)
}

pub(super) fn failure(failure: &Failure, words: &Words) -> String {
    let saving = words.saving;
    match failure {
        Failure::InUse { path, by } => (saving.in_use)(&shown(path), *by),
        Failure::NotAFile { path } => (saving.not_a_file)(&shown(path)),
        Failure::NoFolder { path } => (saving.no_folder)(&shown(path)),
        Failure::ReadOnly { path } => (saving.read_only)(&shown(path)),
        Failure::TooLarge { path } => (saving.too_large)(&shown(path), LARGEST),
        Failure::NotText { path, line } => (saving.not_text)(&shown(path), *line),
        Failure::Unreadable { path, cause } => {
            (saving.unreadable)(&shown(path), &reason(cause, words))
        }
        Failure::Unwritable { path, cause } => {
            (saving.unwritable)(&shown(path), &reason(cause, words))
        }
        Failure::NotSaved { path, cause } => {
            (saving.not_saved)(&shown(path), &reason(cause, words))
        }
    }
}

pub(super) fn kept(kept: &Kept, words: &Words) -> String {
    match kept {
        Kept::Original(path) => (words.saving.kept_original)(&as_argument(path)),
        Kept::Changed(path) => (words.saving.kept_changed)(&as_argument(path)),
    }
}

/// The talk itself failed: one last try to say so.
pub(super) fn broken_talk(error: &io::Error, words: &Words) {
    talk::say(&(words.saving.talk_failed)(&error.to_string()));
}

/// What went wrong and what to do, in our words where there are such.
fn reason(error: &io::Error, words: &Words) -> String {
    let saving = words.saving;
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => saving.cause_full.to_owned(),
        io::ErrorKind::PermissionDenied => saving.cause_denied.to_owned(),
        io::ErrorKind::NotFound => saving.cause_missing.to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => saving.cause_read_only.to_owned(),
        _ => (saving.cause_other)(&error.to_string()),
    }
}
