//! What keeps a result that was written before from being read back.

use super::Id;

/// One reason, with the facts its message needs. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoredFault {
    NotJson {
        line: usize,
        column: usize,
    },
    /// It ends in the middle.
    CutOff,
    DuplicateKey {
        key: String,
        line: usize,
        column: usize,
    },
    /// JSON, and nothing says that it is a result of a survey.
    NotOurs,
    /// Of another version of this program.
    OtherSchema {
        found: String,
        known: &'static str,
    },
    /// Ours, but no result to make a report of.
    OtherKind {
        kind: String,
    },
    /// Something in it is missing, or cannot be.
    Broken {
        line: usize,
        column: usize,
    },
    /// Made with another version of a checklist; `None` where it is not there.
    OtherChecklist {
        checklist: Id,
        then: Option<String>,
        now: Option<String>,
    },
    /// Made by other rules, as thresholds.
    OtherRules,
    /// Of the same version, and yet these checklists do not have it.
    UnknownId {
        id: Id,
    },
}

impl StoredFault {
    /// The word for it, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            StoredFault::NotJson { .. } => "result-not-json",
            StoredFault::CutOff => "result-cut-off",
            StoredFault::DuplicateKey { .. } => "result-duplicate-key",
            StoredFault::NotOurs => "result-not-ours",
            StoredFault::OtherSchema { .. } => "result-other-schema",
            StoredFault::OtherKind { .. } => "result-other-kind",
            StoredFault::Broken { .. } => "result-broken",
            StoredFault::OtherChecklist { .. } => "result-other-checklist",
            StoredFault::OtherRules => "result-other-rules",
            StoredFault::UnknownId { .. } => "result-unknown-id",
        }
    }
}
