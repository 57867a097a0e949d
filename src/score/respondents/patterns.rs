//! The answers of a row to one dimension, as a whole.
//!
//! A dimension has a few questions with a few answers each, so millions of rows give
//! some hundreds of response patterns. Each gets a number when it is first seen, and
//! all that follows from it is worked out then; a row only looks its numbers up.

use rustc_hash::FxHashMap;

use crate::model::survey::Code;

use super::entry::Entry;
use super::own_scores::OwnScore;
use super::section::{Answered, Scored};

/// Most patterns of one dimension. With more, hardly any comes back.
const MOST_PATTERNS: usize = 4096;

/// Most different answers to a column, which are kept as a byte.
const MOST_ANSWERS: usize = 256;

/// Most ways to combine the answers in use, seen or not: a table has a place for each.
const MOST_PLACES: usize = 1 << 18;

/// What a pattern comes to for a row. There are far fewer of these than patterns, so
/// that what every row needs stays near the processor: in one piece, as it is fetched.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
pub(super) struct Outcome {
    pub(super) scored: Scored,
    pub(super) own: OwnScore,
}

/// Where a pattern has its place: its number and what it comes to.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// 1 plus the number; 0 for a pattern that was not seen.
    number: u16,
    outcome: u16,
}

/// Where stands what a pattern comes to.
#[derive(Debug, Clone, Copy)]
struct Known {
    outcome: u16,
    added_up: u16,
}

/// What the codes of a column add to the place of a pattern. By themselves and not
/// behind a pointer: every cell of a survey is looked up here.
#[derive(Debug, Clone)]
struct Offsets {
    /// The column's place in a row of codes.
    code: usize,
    /// [`Offsets::NONE`] for a code that did not turn up yet.
    by_code: [u32; Offsets::CODES],
}

impl Offsets {
    /// Answers to a question have fewer codes; a number that is typed in has more.
    const CODES: usize = 24;
    /// Leads to a place beyond all others, whatever is added to it.
    const NONE: u32 = 1 << 24;
}

/// The patterns of one dimension that have been seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Patterns {
    pub(super) columns: Vec<AskedColumn>,
    offsets: Vec<Offsets>,
    /// Empty when there are too many.
    places: Vec<Place>,
    /// What each pattern comes to, by its number.
    known: Vec<Known>,
    /// Per pattern and column: the place of its answer among the different ones.
    answers: Vec<u8>,
    /// Per pattern and slot: the step of its answer.
    steps: Vec<i16>,
    /// Scored columns of the dimension, asked or not.
    slots: usize,
    outcomes: Vec<Outcome>,
    by_scored: FxHashMap<Scored, u16>,
    /// Different ways to add up, which only tallies need.
    added_up: Vec<Answered>,
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
    /// Different answers in the order of their codes: codes that are worth the same
    /// make no different pattern. New codes come last, so no answer changes place.
    different: Vec<Entry>,
    /// So many entries were told apart.
    told_apart: usize,
}

impl AskedColumn {
    pub(super) fn new(code: usize, question: usize, slot: usize) -> AskedColumn {
        AskedColumn {
            code,
            question,
            slot,
            entries: Vec::new(),
            different: Vec::new(),
            told_apart: 0,
        }
    }

    /// What was answered; a code that is in no book has no answer.
    pub(super) fn entry(&self, codes: &[Code]) -> &Entry {
        let code = usize::from(codes[self.code]);
        self.entries.get(code).unwrap_or(&Entry::NOT_ASKED)
    }

    /// Adds the answers that are new. With more than can be kept no pattern is, and
    /// telling thousands of numbers apart would take a search for each.
    fn tell_apart(&mut self) {
        for entry in &self.entries[self.told_apart..] {
            if self.different.len() <= MOST_ANSWERS && !self.different.contains(entry) {
                self.different.push(*entry);
            }
        }
        self.told_apart = self.entries.len();
    }

    fn place(&self, entry: &Entry) -> usize {
        let place = self.different.iter().position(|one| one == entry);
        place.unwrap_or(0)
    }
}

/// A pattern that is remembered, unless it is [`Pattern::NONE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) number: u16,
    /// Where stands what it comes to.
    pub(super) outcome: u16,
}

impl Pattern {
    pub(super) const NONE: Pattern = Pattern {
        number: u16::MAX,
        outcome: u16::MAX,
    };
}

/// What is known of a row's pattern.
pub(super) enum Found {
    Known(Pattern),
    /// Its place, where it may be remembered.
    New(Option<usize>),
    /// A code turned up for the first time.
    NewCode,
}

impl Patterns {
    /// Of a dimension with so many scored columns.
    pub(super) fn new(slots: usize) -> Patterns {
        Patterns {
            slots,
            ..Patterns::default()
        }
    }

    #[inline]
    pub(super) fn find(&self, codes: &[Code]) -> Found {
        let mut place = 0_u32;
        for column in &self.offsets {
            let offset = column.by_code.get(usize::from(codes[column.code]));
            place = place.saturating_add(*offset.unwrap_or(&Offsets::NONE));
        }
        match self.places.get(place as usize) {
            Some(Place { number: 0, .. }) => Found::New(Some(place as usize)),
            Some(found) => Found::Known(Pattern {
                number: found.number - 1,
                outcome: found.outcome,
            }),
            None if self.has_new_code(codes) => Found::NewCode,
            None => Found::New(None),
        }
    }

    fn has_new_code(&self, codes: &[Code]) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|column| usize::from(codes[column.code]) >= column.entries.len())
    }

    /// What patterns come to, by [`Pattern::outcome`].
    pub(super) fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// Writes the answers of a pattern, as far as its columns are asked: none of a
    /// dimension that nobody was asked, which has no pattern either.
    pub(super) fn write(&self, number: u16, entries: &mut [Entry]) {
        let answers = &self.answers[usize::from(number) * self.columns.len()..];
        for (column, answer) in self.columns.iter().zip(answers) {
            entries[column.slot] = column.different[usize::from(*answer)];
        }
    }

    /// What a pattern adds up to.
    pub(super) fn answered(&self, number: u16) -> &Answered {
        let known = self.known[usize::from(number)];
        &self.added_up[usize::from(known.added_up)]
    }

    /// Where stands what a pattern adds up to.
    pub(super) fn added_up(&self, number: u16) -> u16 {
        self.known[usize::from(number)].added_up
    }

    /// All that patterns add up to.
    pub(super) fn ways_to_add_up(&self) -> &[Answered] {
        &self.added_up
    }

    /// The step of each answer of a pattern by its slot, as far as it fits; none of a
    /// dimension that nobody was asked.
    #[inline]
    pub(super) fn steps(&self, number: u16) -> &[i16] {
        let from = usize::from(number) * self.slots;
        let steps = self.steps.get(from..from + self.slots);
        steps.unwrap_or_default()
    }

    /// How many are remembered.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// Remembers the pattern of this place, if there is room.
    pub(super) fn remember(
        &mut self,
        place: usize,
        codes: &[Code],
        answered: Answered,
        outcome: Outcome,
    ) -> Pattern {
        let number = self.known.len();
        if number >= MOST_PATTERNS {
            return Pattern::NONE;
        }
        let outcomes = &mut self.outcomes;
        let known = self.by_scored.entry(outcome.scored);
        let outcome = *known.or_insert_with(|| keep(outcomes, outcome));
        let all = &mut self.added_up;
        let known = self.by_answered.entry(answered);
        let added_up = *known.or_insert_with(|| keep(all, answered));
        self.places[place] = Place {
            number: number as u16 + 1,
            outcome,
        };
        self.known.push(Known { outcome, added_up });
        let columns = self.columns.iter();
        let answers = columns.map(|column| column.place(column.entry(codes)) as u8);
        self.answers.extend(answers);
        let from = self.steps.len();
        self.steps.resize(from + self.slots, 0);
        for column in &self.columns {
            self.steps[from + column.slot] = column.entry(codes).step as i16;
        }
        let number = number as u16;
        Pattern { number, outcome }
    }

    /// To be called when the entries of columns have changed: gives every pattern its
    /// place anew. Numbers stay what they are.
    pub(super) fn lay_out(&mut self) {
        self.columns.iter_mut().for_each(AskedColumn::tell_apart);
        let sizes = || self.columns.iter().map(|column| column.different.len());
        let places = sizes().try_fold(1_usize, |all, size| all.checked_mul(size));
        let is_small = sizes().all(|size| size <= MOST_ANSWERS);
        let places = places.filter(|places| is_small && *places <= MOST_PLACES);
        self.places = vec![Place::default(); places.unwrap_or(0)];
        let mut factor = 1;
        let mut factors = Vec::new();
        self.offsets.clear();
        for column in &self.columns {
            let mut by_code = [Offsets::NONE; Offsets::CODES];
            if places.is_some() {
                for (offset, entry) in by_code.iter_mut().zip(&column.entries) {
                    *offset = (column.place(entry) * factor) as u32;
                }
            }
            self.offsets.push(Offsets {
                code: column.code,
                by_code,
            });
            factors.push(factor);
            factor = factor.saturating_mul(column.different.len());
        }
        // Without columns there is one pattern, which is found anew.
        let answers = self.answers.chunks(self.columns.len().max(1));
        for ((number, known), answers) in self.known.iter().enumerate().zip(answers) {
            let offsets = answers.iter().zip(&factors);
            let at: usize = offsets.map(|(at, factor)| usize::from(*at) * factor).sum();
            if let Some(place) = self.places.get_mut(at) {
                place.number = number as u16 + 1;
                place.outcome = known.outcome;
            }
        }
    }
}

/// Adds one; its place. There are no more of them than patterns.
fn keep<T>(all: &mut Vec<T>, one: T) -> u16 {
    all.push(one);
    all.len() as u16 - 1
}
