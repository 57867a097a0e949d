//! The faults that only an answer sheet can have.

use super::{Fraction, Id, Perspective, Severity};

/// What is wrong with a sheet, or what its reader should know.
#[derive(Debug, Clone, PartialEq)]
pub enum SheetFault {
    /// Written by a newer version of the program.
    Newer {
        found: String,
        known: String,
    },
    /// An answer to a question that no checklist has.
    UnknownItem {
        item: String,
        meant: Option<String>,
    },
    /// An answer under the former id of a question.
    FormerItem {
        was: Id,
        now: Id,
    },
    /// The question was answered under its former id too.
    AnsweredTwice {
        item: Id,
    },
    UnknownChecklist {
        id: String,
        meant: Option<String>,
        known: Vec<Id>,
    },
    /// Not an answer to this question.
    NotAnAnswer {
        found: String,
        meant: Option<String>,
        allowed: Vec<String>,
    },
    UnknownOption {
        found: String,
        meant: Option<String>,
        known: Vec<Id>,
    },
    /// A tick list without a tick, which does not say whether none holds.
    NothingTicked,
    TickedAndIrrelevant {
        option: Id,
    },
    OutOfRange {
        found: Fraction,
        low: Fraction,
        high: Fraction,
    },
    TooManyDecimals {
        found: Fraction,
        most: usize,
    },
    NotAMoment {
        found: String,
    },
    /// "Not applicable" that does not say why.
    NoReason,
    NotAskedOf {
        item: Id,
        perspective: Perspective,
    },
    /// The sheet does not say that this checklist was asked.
    NotAmongChecklists {
        item: Id,
        checklist: Id,
    },
    /// A former answer to a question that no checklist has.
    UnknownFormerItem {
        item: String,
    },
    /// Answered under another version of the checklist.
    OtherVersion {
        checklist: Id,
        found: String,
        known: String,
    },
    /// The answers are not those that were stamped.
    EditedByHand,
}

impl SheetFault {
    pub fn severity(&self) -> Severity {
        match self {
            SheetFault::NoReason
            | SheetFault::NotAskedOf { .. }
            | SheetFault::NotAmongChecklists { .. }
            | SheetFault::UnknownFormerItem { .. } => Severity::Warning,
            SheetFault::FormerItem { .. }
            | SheetFault::OtherVersion { .. }
            | SheetFault::EditedByHand => Severity::Notice,
            _ => Severity::Error,
        }
    }

    /// A short fixed name of the fault for programs.
    pub fn code(&self) -> &'static str {
        match self {
            SheetFault::Newer { .. } => "newer",
            SheetFault::UnknownItem { .. } => "unknown_item",
            SheetFault::FormerItem { .. } => "former_item",
            SheetFault::AnsweredTwice { .. } => "answered_twice",
            SheetFault::UnknownChecklist { .. } => "unknown_checklist",
            SheetFault::NotAnAnswer { .. } => "not_an_answer",
            SheetFault::UnknownOption { .. } => "unknown_option",
            SheetFault::NothingTicked => "nothing_ticked",
            SheetFault::TickedAndIrrelevant { .. } => "ticked_and_irrelevant",
            SheetFault::OutOfRange { .. } => "answer_out_of_range",
            SheetFault::TooManyDecimals { .. } => "too_many_decimals",
            SheetFault::NotAMoment { .. } => "not_a_moment",
            SheetFault::NoReason => "no_reason",
            SheetFault::NotAskedOf { .. } => "not_asked_of",
            SheetFault::NotAmongChecklists { .. } => "not_among_checklists",
            SheetFault::UnknownFormerItem { .. } => "unknown_former_item",
            SheetFault::OtherVersion { .. } => "other_version",
            SheetFault::EditedByHand => "edited_by_hand",
        }
    }
}
