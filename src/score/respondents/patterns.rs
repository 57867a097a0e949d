//! The answers of a row to one dimension, as a whole.
//!
//! A dimension has a few questions with a few answers each, so millions of rows give
//! some hundreds of response patterns. Each gets a number when it is first seen, and
//! all that follows from it is worked out then; a row only looks its numbers up.

use rustc_hash::FxHashMap;

use crate::model::survey::Code;

use super::entry::Entry;
use super::section::Answered;

/// Most patterns of one dimension. With more, hardly any comes back.
const MOST_PATTERNS: usize = 4096;

/// Most ways to combine the answers in use, seen or not: a table has a place for each.
const MOST_PLACES: usize = 1 << 18;

/// One way to answer a dimension.
#[derive(Debug, Clone)]
struct Pattern {
    /// One per scored column.
    entries: Box<[Entry]>,
    outcome: u16,
}

/// What a pattern comes to. There are far fewer of these than patterns, so that what
/// every row needs stays near the processor.
#[derive(Debug, Clone)]
pub(super) struct Outcome {
    pub(super) answered: Answered,
    /// Own score in points, without regard to the least share.
    pub(super) score: Option<f64>,
}

/// Where a pattern has its place: its number and what it comes to.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// 1 plus the number; 0 for a pattern that was not seen.
    number: u16,
    outcome: u16,
}

/// The patterns of one dimension that have been seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Patterns {
    pub(super) columns: Vec<AskedColumn>,
    /// Empty when there are too many.
    places: Vec<Place>,
    known: Vec<Pattern>,
    outcomes: Vec<Outcome>,
    by_answered: FxHashMap<Answered, u16>,
}

/// A column of the codebook that people are asked.
#[derive(Debug, Clone)]
pub(super) struct AskedColumn {
    /// Its place in a row of codes.
    pub(super) code: usize,
    /// The column of the instrument.
    pub(super) question: usize,
    /// Its place among the scored columns of its dimension.
    pub(super) slot: usize,
    /// By code, as far as codes have turned up.
    pub(super) entries: Vec<Entry>,
    /// By code: what it adds to the place of a pattern.
    offsets: Vec<u32>,
}

impl AskedColumn {
    pub(super) fn new(code: usize, question: usize, slot: usize) -> AskedColumn {
        AskedColumn {
            code,
            question,
            slot,
            entries: Vec::new(),
            offsets: Vec::new(),
        }
    }

    /// What was answered; a code that is in no book has no answer.
    pub(super) fn entry(&self, codes: &[Code]) -> &Entry {
        let code = usize::from(codes[self.code]);
        self.entries.get(code).unwrap_or(&Entry::NOT_ASKED)
    }

    /// Different answers in the order of their codes: codes that are worth the same
    /// make no different pattern.
    fn different(&self) -> Vec<Entry> {
        let mut different: Vec<Entry> = Vec::new();
        for entry in &self.entries {
            if !different.contains(entry) {
                different.push(*entry);
            }
        }
        different
    }
}

/// What is known of a row's pattern.
pub(super) enum Found {
    Known {
        number: usize,
        outcome: usize,
    },
    /// Its place, where it may be remembered.
    New(Option<usize>),
    /// A code turned up for the first time.
    NewCode,
}

impl Patterns {
    pub(super) fn find(&self, codes: &[Code]) -> Found {
        let mut place = 0;
        for column in &self.columns {
            let Some(offset) = column.offsets.get(usize::from(codes[column.code])) else {
                return Found::NewCode;
            };
            place += *offset as usize;
        }
        match self.places.get(place) {
            Some(Place { number: 0, .. }) => Found::New(Some(place)),
            Some(found) => Found::Known {
                number: usize::from(found.number) - 1,
                outcome: usize::from(found.outcome),
            },
            None => Found::New(None),
        }
    }

    pub(super) fn outcome(&self, outcome: usize) -> &Outcome {
        &self.outcomes[outcome]
    }

    /// The answers of a pattern, one per scored column.
    pub(super) fn entries(&self, number: usize) -> &[Entry] {
        &self.known[number].entries
    }

    /// What a pattern adds up to.
    pub(super) fn answered(&self, number: usize) -> &Answered {
        &self
            .outcome(usize::from(self.known[number].outcome))
            .answered
    }

    /// Remembers the pattern of this place, if there is room; its number and what it
    /// comes to.
    pub(super) fn remember(
        &mut self,
        place: usize,
        entries: &[Entry],
        outcome: Outcome,
    ) -> Option<(usize, usize)> {
        let number = self.known.len();
        if number >= MOST_PATTERNS {
            return None;
        }
        let outcomes = &mut self.outcomes;
        let known = self.by_answered.entry(outcome.answered);
        let outcome = *known.or_insert_with(|| {
            outcomes.push(outcome);
            outcomes.len() as u16 - 1
        });
        self.places[place] = Place {
            number: number as u16 + 1,
            outcome,
        };
        self.known.push(Pattern {
            entries: entries.into(),
            outcome,
        });
        Some((number, usize::from(outcome)))
    }

    /// To be called when the entries of columns have changed: gives every pattern its
    /// place anew. Numbers stay what they are.
    pub(super) fn lay_out(&mut self) {
        let different: Vec<Vec<Entry>> = self.columns.iter().map(AskedColumn::different).collect();
        let sizes = || different.iter().map(Vec::len);
        let places = sizes().try_fold(1_usize, |all, size| all.checked_mul(size));
        let places = places.filter(|places| *places <= MOST_PLACES && !different.is_empty());
        let (mut factor, fits) = (1, places.is_some());
        self.places = vec![Place::default(); places.unwrap_or(0)];
        let mut factors = Vec::new();
        for (column, different) in self.columns.iter_mut().zip(&different) {
            let place = |entry: &Entry| different.iter().position(|one| one == entry);
            let offset = |entry: &Entry| place(entry).unwrap_or(0) * factor;
            let offsets = column.entries.iter().map(offset);
            column.offsets = offsets.map(|at| if fits { at as u32 } else { 0 }).collect();
            factors.push(factor);
            factor = factor.saturating_mul(different.len());
        }
        for (number, pattern) in self.known.iter().enumerate() {
            let columns = self.columns.iter().zip(&different).zip(&factors);
            let offset = |((column, different), factor): ((&AskedColumn, &Vec<Entry>), &usize)| {
                let entry = &pattern.entries[column.slot];
                Some(different.iter().position(|one| one == entry)? * factor)
            };
            let place: Option<usize> = columns.map(offset).sum();
            if let Some(place) = place.and_then(|place| self.places.get_mut(place)) {
                place.number = number as u16 + 1;
                place.outcome = pattern.outcome;
            }
        }
    }
}
