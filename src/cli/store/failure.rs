//! Why a sheet cannot be opened or saved, as facts; `words` makes the sentences.

use std::io;
use std::path::PathBuf;

use crate::cli::exit::Exit;

/// Every path is the one the user gave.
#[derive(Debug)]
pub enum Failure {
    /// Another program holds it, by its process id when that is known.
    InUse {
        path: PathBuf,
        by: Option<u32>,
    },
    /// A folder, a device: nothing to replace by a file.
    NotAFile {
        path: PathBuf,
    },
    /// Its folder does not exist.
    NoFolder {
        path: PathBuf,
    },
    /// Marked read-only by its owner.
    ReadOnly {
        path: PathBuf,
    },
    TooLarge {
        path: PathBuf,
    },
    /// Not UTF-8 from this line (1 for the first).
    NotText {
        path: PathBuf,
        line: usize,
    },
    Unreadable {
        path: PathBuf,
        cause: io::Error,
    },
    /// Nothing can be written beside it.
    Unwritable {
        path: PathBuf,
        cause: io::Error,
    },
    /// One save failed; what it was to save is still in memory.
    NotSaved {
        path: PathBuf,
        cause: io::Error,
    },
}

impl Failure {
    /// A short fixed name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Failure::InUse { .. } => "sheet-in-use",
            Failure::NotAFile { .. } => "not-a-file",
            Failure::NoFolder { .. } => "no-folder",
            Failure::ReadOnly { .. } => "read-only",
            Failure::TooLarge { .. } => "too-large",
            Failure::NotText { .. } => "not-utf8",
            Failure::Unreadable { .. } => "cannot-read",
            Failure::Unwritable { .. } => "cannot-create",
            Failure::NotSaved { .. } => "not-saved",
        }
    }

    pub fn exit(&self) -> Exit {
        match self {
            Failure::InUse { .. } => Exit::InUse,
            Failure::TooLarge { .. } | Failure::NotText { .. } => Exit::Data,
            Failure::NotAFile { .. }
            | Failure::NoFolder { .. }
            | Failure::ReadOnly { .. }
            | Failure::Unwritable { .. } => Exit::CannotCreate,
            Failure::Unreadable { .. } | Failure::NotSaved { .. } => Exit::InputOutput,
        }
    }
}
