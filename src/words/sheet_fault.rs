//! What is wrong with an answer sheet, in words.

use super::finding::Said;
use super::problem::{Plain, ProblemWords, plain};
use crate::model::{Fraction, Id, SheetFault};

/// The faults that only a sheet can have.
#[derive(Debug)]
pub struct SheetWords {
    pub newer: fn(found: &str, known: &str) -> Said,
    pub unknown_item: fn(item: &str) -> String,
    pub no_such_item: &'static str,
    pub former_item: fn(was: &Id, now: &Id) -> Said,
    pub answered_twice: fn(item: &Id) -> Said,
    pub unknown_checklist: fn(id: &str) -> String,
    pub known_checklists: fn(known: &[String]) -> String,
    pub not_an_answer: fn(found: &str) -> String,
    pub allowed_answers: fn(allowed: &[String]) -> String,
    pub unknown_option: fn(found: &str) -> String,
    pub known_options: fn(known: &[String]) -> String,
    pub nothing_ticked: Plain,
    pub ticked_and_irrelevant: fn(option: &Id) -> Said,
    pub out_of_range: fn(found: Fraction, low: Fraction, high: Fraction) -> Said,
    pub too_many_decimals: fn(found: Fraction, most: usize) -> Said,
    pub not_a_moment: fn(found: &str) -> Said,
    pub no_reason: Plain,
    pub not_asked_of: fn(item: &Id, perspective: &str) -> Said,
    pub not_among_checklists: fn(item: &Id, checklist: &Id) -> Said,
    pub unknown_former_item: fn(item: &str) -> Said,
    pub other_version: fn(checklist: &Id, found: &str, known: &str) -> Said,
    pub edited_by_hand: Plain,
}

impl SheetWords {
    pub(super) fn say(&self, fault: &SheetFault, words: &ProblemWords) -> Said {
        match fault {
            SheetFault::Newer { found, known } => (self.newer)(found, known),
            SheetFault::UnknownItem { item, meant } => Said {
                message: (self.unknown_item)(item),
                help: words.meant_or(meant, || self.no_such_item.to_owned()),
            },
            SheetFault::FormerItem { was, now } => (self.former_item)(was, now),
            SheetFault::AnsweredTwice { item } => (self.answered_twice)(item),
            SheetFault::UnknownChecklist { id, meant, known } => Said {
                message: (self.unknown_checklist)(id),
                help: words.meant_or(meant, || (self.known_checklists)(&names(known))),
            },
            SheetFault::NotAnAnswer {
                found,
                meant,
                allowed,
            } => Said {
                message: (self.not_an_answer)(found),
                help: words.meant_or(meant, || (self.allowed_answers)(allowed)),
            },
            SheetFault::UnknownOption {
                found,
                meant,
                known,
            } => Said {
                message: (self.unknown_option)(found),
                help: words.meant_or(meant, || (self.known_options)(&names(known))),
            },
            SheetFault::NothingTicked => plain(self.nothing_ticked),
            SheetFault::TickedAndIrrelevant { option } => (self.ticked_and_irrelevant)(option),
            SheetFault::OutOfRange { found, low, high } => (self.out_of_range)(*found, *low, *high),
            SheetFault::TooManyDecimals { found, most } => (self.too_many_decimals)(*found, *most),
            SheetFault::NotAMoment { found } => (self.not_a_moment)(found),
            SheetFault::NoReason => plain(self.no_reason),
            SheetFault::NotAskedOf { item, perspective } => {
                (self.not_asked_of)(item, perspective.id())
            }
            SheetFault::NotAmongChecklists { item, checklist } => {
                (self.not_among_checklists)(item, checklist)
            }
            SheetFault::UnknownFormerItem { item } => (self.unknown_former_item)(item),
            SheetFault::OtherVersion {
                checklist,
                found,
                known,
            } => (self.other_version)(checklist, found, known),
            SheetFault::EditedByHand => plain(self.edited_by_hand),
        }
    }
}

fn names(ids: &[Id]) -> Vec<String> {
    ids.iter().map(Id::to_string).collect()
}
