//! A dimension with the patterns of its answers, as one perspective gives them.

use crate::model::survey::Code;

use super::super::shape::Shape;
use super::entry::Entry;
use super::own_scores::OwnScore;
use super::patterns::{Found, Outcome, Pattern, Patterns};
use super::section::{Answered, Hot, Scored};

/// A section of the instrument.
pub(super) struct PlannedSection {
    pub(super) patterns: Patterns,
    /// The answers themselves, once written. What the export does not have stays open.
    pub(super) entries: Vec<Entry>,
    /// Of the row that was last read, where its pattern is not remembered.
    last: Outcome,
    /// Parts in a step.
    unit: i64,
    /// Whether too little answered gives no score.
    must_cover: bool,
}

/// The pattern of a row; `None` where it is not remembered.
pub(super) type Known = Option<Pattern>;

impl PlannedSection {
    /// `entries` are those of a row of which nothing was answered.
    pub(super) fn new(entries: Vec<Entry>, unit: i64, must_cover: bool) -> PlannedSection {
        PlannedSection {
            patterns: Patterns::default(),
            entries,
            last: Outcome::default(),
            unit,
            must_cover,
        }
    }

    /// Writes the answers of a row, which are not needed where a pattern tells enough.
    pub(super) fn write(&mut self, codes: &[Code]) {
        for column in &self.patterns.columns {
            self.entries[column.slot] = *column.entry(codes);
        }
    }

    /// Writes the answers of a pattern.
    pub(super) fn write_pattern(&mut self, number: u16) {
        self.patterns.write(number, &mut self.entries);
    }

    /// Finds the pattern of a row; nothing when one of its codes is new.
    #[inline]
    pub(super) fn find(&mut self, shape: &Shape, codes: &[Code], hot: &Hot) -> Option<Known> {
        match self.patterns.find(codes) {
            Found::Known(pattern) => Some(Some(pattern)),
            Found::New(place) => Some(self.add_up(shape, place, codes, hot)),
            Found::NewCode => None,
        }
    }

    /// What the row that was last found comes to.
    #[inline]
    pub(super) fn outcome(&self, known: Known) -> &Outcome {
        known.map_or(&self.last, |pattern| self.patterns.outcome(pattern))
    }

    /// Of a pattern that is not known, to be remembered if it has a place.
    #[inline(never)]
    fn add_up(&mut self, shape: &Shape, place: Option<usize>, codes: &[Code], hot: &Hot) -> Known {
        self.write(codes);
        let Some(place) = place else {
            return self.alone(shape, Scored::of_row(&self.entries, hot));
        };
        let answered = Answered::of(&self.entries);
        self.alone(shape, answered.scored);
        self.patterns.remember(place, codes, answered, self.last)
    }

    /// As [`PlannedSection::find`] for a row with a code that is in no book.
    pub(super) fn take_down(&mut self, shape: &Shape, codes: &[Code]) -> Known {
        self.write(codes);
        self.alone(shape, Scored::of(&self.entries))
    }

    fn alone(&mut self, shape: &Shape, scored: Scored) -> Known {
        self.last = Outcome {
            scored,
            own: OwnScore::of(shape, &scored, self.unit, self.must_cover),
        };
        None
    }
}
