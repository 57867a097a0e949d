//! One answer as the tallies take it in.

use crate::model::Origin;

use super::super::moments::parts;
use super::super::shape::{
    DONT_KNOW, DONT_KNOW_AS_ZERO, NOT_APPLICABLE, NOT_SHOWN, SKIPPED, Shape,
};
use super::super::value::{Open, Value};

/// What one respondent has on one column: everything that is needed to count it,
/// worked out beforehand, because a survey has few different answers and many rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::score) struct Entry {
    /// Its counter; 0 for what is not counted, because it follows from the rest.
    pub(super) state: u32,
    /// Weight in the score; 0 without an answer.
    pub(super) weight: u32,
    /// Weight in what was to be answered and applies.
    pub(super) due: u32,
    /// 0 or 1, to be added up.
    pub(super) answered: u16,
    /// 0 or 1, to be added up.
    pub(super) favourable: u16,
    /// Whether the score has no counter, and `step` is in parts.
    pub(super) is_sparse: bool,
    /// The score, in steps of its dimension.
    pub(super) step: u64,
}

impl Entry {
    pub(super) const NOT_ASKED: Entry = Entry {
        state: 0,
        weight: 0,
        due: 0,
        answered: 0,
        favourable: 0,
        is_sparse: false,
        step: 0,
    };

    /// Of somebody who was asked. `is_due` says whether it was to be answered: of a
    /// quick scan only the core items were. `is_dont_know` tells a 0 for not knowing
    /// from a level that scores 0.
    pub(super) fn of(
        shape: &Shape,
        column: usize,
        value: Value,
        is_dont_know: bool,
        is_due: bool,
    ) -> Entry {
        let question = &shape.questions[column];
        let weight = u32::try_from(question.weight).unwrap_or(u32::MAX);
        let is_missing_too = shape.instrument.rules.reporting.not_applicable_is_missing;
        let counts = value != Value::NotApplicable || is_missing_too;
        let open = |state: usize| Entry {
            state: state as u32,
            due: if is_due && counts { weight } else { 0 },
            ..Entry::NOT_ASKED
        };
        let score = match value {
            Value::Score(score) => parts(score),
            Value::NotApplicable => return open(question.special(NOT_APPLICABLE)),
            Value::Open(Open::DontKnow) => return open(question.special(DONT_KNOW)),
            Value::Open(Open::Skipped) => return open(question.special(SKIPPED)),
            Value::Open(Open::NotShown) => return open(question.special(NOT_SHOWN)),
            Value::Open(Open::NoAnswer) => return open(0),
        };
        let place = question.scores.binary_search(&score).ok();
        let is_sparse = !is_dont_know && place.is_none();
        let state = match place {
            _ if is_dont_know => question.special(DONT_KNOW_AS_ZERO),
            Some(place) => question.base + place,
            None => 0,
        };
        let section = &shape.sections[question.section];
        let unit = if is_sparse { 1 } else { section.unit };
        let favourable_from = shape.instrument.rules.reporting.favourable_from;
        Entry {
            weight,
            answered: 1,
            favourable: u16::from(score >= parts(favourable_from)),
            is_sparse,
            step: u64::try_from(score / unit).unwrap_or(0),
            ..open(state)
        }
    }
}

/// Whether the least share to be answered is asked of people of this origin.
pub(super) fn must_cover(origin: Origin) -> bool {
    origin == Origin::Anonymous
}
