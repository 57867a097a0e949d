//! What went wrong with a sheet's file, in words.

use std::io;

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::store::{self, Kept, LARGEST};
use crate::cli::talk::{as_argument, shown};
use crate::words::finding::Said;
use crate::words::problem::plain;
use crate::words::{Words, capital};

use super::opening::Refusal;

/// Why the interview cannot begin.
pub(super) fn refusal(refusal: Refusal, words: &Words) -> Failure {
    let saving = words.saving;
    match refusal {
        Refusal::Store(failure) => of_file(&failure, words),
        Refusal::Sheet { source, problems } => Failure::Problems {
            problems,
            sources: vec![source],
        },
        Refusal::OtherPerspective { path, is, asked } => {
            let said = (saving.other_perspective)(&shown(&path), is.id(), asked.id());
            wrap(Exit::Usage, "other-perspective", said)
        }
        Refusal::NotAnonymous { path } => {
            let said = (saving.not_anonymous)(&shown(&path));
            wrap(Exit::Usage, "not-anonymous", said)
        }
    }
}

/// Why a file cannot be had or written.
pub(in crate::cli) fn of_file(failure: &store::Failure, words: &Words) -> Failure {
    wrap(failure.exit(), failure.code(), said(failure, words))
}

/// The talk itself can no longer be written or read.
pub(super) fn broken_talk(error: &io::Error, words: &Words) -> Failure {
    let message = (words.saving.talk_failed)(&error.to_string());
    Failure::new(Exit::InputOutput, "broken-talk", message)
}

/// A save that failed, as sentences between two questions.
pub(super) fn failed_save(failure: &store::Failure, words: &Words) -> String {
    let Said { message, help } = said(failure, words);
    format!("{}. {}.", capital(&message), capital(&help))
}

pub(super) fn kept(kept: &Kept, words: &Words) -> String {
    match kept {
        Kept::Original(path) => (words.saving.kept_original)(&as_argument(path)),
        Kept::Changed(path) => (words.saving.kept_changed)(&as_argument(path)),
    }
}

fn wrap(exit: Exit, code: &'static str, said: Said) -> Failure {
    Failure::Plain {
        exit,
        code,
        message: said.message,
        help: Some(said.help),
    }
}

fn said(failure: &store::Failure, words: &Words) -> Said {
    let saving = words.saving;
    let because = |say: fn(&str, &str) -> String, path, cause| {
        let Said { message, help } = reason(cause, words);
        let message = say(&shown(path), &message);
        Said { message, help }
    };
    match failure {
        store::Failure::InUse { path, by } => (saving.in_use)(&shown(path), *by),
        store::Failure::NotAFile { path } => (saving.not_a_file)(&shown(path)),
        store::Failure::NoFolder { path } => (saving.no_folder)(&shown(path)),
        store::Failure::ReadOnly { path } => (saving.read_only)(&shown(path)),
        store::Failure::TooLarge { path } => (saving.too_large)(&shown(path), LARGEST >> 20),
        store::Failure::NotText { path, line } => (saving.not_text)(&shown(path), *line),
        store::Failure::Unreadable { path, cause } => because(saving.unreadable, path, cause),
        store::Failure::Unwritable { path, cause } => because(saving.unwritable, path, cause),
        store::Failure::NotSaved { path, cause } => because(saving.not_saved, path, cause),
    }
}

/// What went wrong and what to do, in our words where there are such.
fn reason(error: &io::Error, words: &Words) -> Said {
    let saving = words.saving;
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => plain(saving.disk_full),
        io::ErrorKind::PermissionDenied => plain(saving.denied),
        io::ErrorKind::NotFound => plain(saving.gone),
        io::ErrorKind::ReadOnlyFilesystem => plain(saving.disk_read_only),
        _ => (saving.other_cause)(&error.to_string()),
    }
}
