//! A dimension with the patterns of its answers, as one perspective gives them.

use crate::model::survey::{Code, PatternNumber, Row};

use super::super::shape::Shape;
use super::entry::Entry;
use super::own_scores::OwnScore;
use super::patterns::{Found, Outcome, Pattern, Patterns};
use super::section::{Answered, Hot, Scored};

/// A section of the instrument.
pub(super) struct PlannedSection {
    pub(super) patterns: Patterns,
    /// By the number that a row came with.
    by_number: Vec<Pattern>,
    /// The answers themselves, once written. What the export does not have stays open.
    pub(super) entries: Vec<Entry>,
    /// Of the row that was last found, where its pattern is not remembered.
    pub(super) last: Outcome,
    /// Parts in a step.
    unit: i64,
    /// Whether too little answered gives no score.
    pub(super) must_cover: bool,
}

impl PlannedSection {
    /// `entries` are those of a row of which nothing was answered.
    pub(super) fn new(entries: Vec<Entry>, unit: i64, must_cover: bool) -> PlannedSection {
        PlannedSection {
            patterns: Patterns::new(entries.len()),
            by_number: Vec::new(),
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

    /// The pattern of rows with this number, as far as one came before.
    #[inline(always)]
    pub(super) fn numbered(&self, number: PatternNumber) -> Pattern {
        let known = self.by_number.get(usize::from(number));
        known.copied().unwrap_or(Pattern::NONE)
    }

    /// All rows with this number have this pattern.
    pub(super) fn number(&mut self, number: PatternNumber, pattern: Pattern) {
        if number == Row::NO_PATTERN {
            return;
        }
        let number = usize::from(number);
        if self.by_number.len() <= number {
            self.by_number.resize(number + 1, Pattern::NONE);
        }
        self.by_number[number] = pattern;
    }

    /// Finds the pattern of a row; nothing when one of its codes is new.
    #[inline]
    pub(super) fn find(&mut self, shape: &Shape, codes: &[Code], hot: &Hot) -> Option<Pattern> {
        match self.patterns.find(codes) {
            Found::Known(pattern) => Some(pattern),
            Found::New(place) => Some(self.add_up(shape, place, codes, hot)),
            Found::NewCode => None,
        }
    }

    /// Of a pattern that is not known, to be remembered if it has a place.
    #[inline(never)]
    fn add_up(
        &mut self,
        shape: &Shape,
        place: Option<usize>,
        codes: &[Code],
        hot: &Hot,
    ) -> Pattern {
        self.write(codes);
        let Some(place) = place else {
            return self.alone(shape, Scored::of_row(&self.entries, hot));
        };
        let answered = Answered::of(&self.entries);
        self.alone(shape, answered.scored);
        self.patterns.remember(place, codes, answered, self.last)
    }

    /// As [`PlannedSection::find`] for a row with a code that is in no book.
    pub(super) fn take_down(&mut self, shape: &Shape, codes: &[Code]) -> Pattern {
        self.write(codes);
        self.alone(shape, Scored::of(&self.entries))
    }

    fn alone(&mut self, shape: &Shape, scored: Scored) -> Pattern {
        self.last = Outcome {
            scored,
            own: OwnScore::of(shape, &scored, self.unit, self.must_cover),
        };
        Pattern::NONE
    }
}
