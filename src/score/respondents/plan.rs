//! How the rows of a survey are read for one perspective.

use crate::model::Perspective;
use crate::model::survey::{Code, Codebook, Given};

use super::super::shape::Shape;
use super::super::value::{self, Open, Value};
use super::entry::Entry;
use super::patterns::{AskedColumn, Found, Outcome, Patterns};
use super::scale::OfScale;
use super::section::{Answered, Hot};

/// Where every answer of a row goes, with what each code is worth.
pub(super) struct Plan {
    perspective: Perspective,
    is_quick: bool,
    /// The sections that are put to people.
    pub(super) asked: Vec<usize>,
    /// All of the instrument.
    pub(super) sections: Vec<PlannedSection>,
    /// What the row that was last read answered of each report scale.
    pub(super) scales: Vec<OfScale>,
    /// Columns that count in no score, with their answers.
    indicators: Vec<AskedColumn>,
    pub(super) hots: Vec<Hot>,
}

/// A section and what the row that was last read answered on it.
pub(super) struct PlannedSection {
    pub(super) patterns: Patterns,
    /// The number of its pattern, if that is remembered.
    pattern: Option<u16>,
    /// The answers themselves, once written. What the export does not have stays open.
    entries: Vec<Entry>,
    outcome: Outcome,
}

impl PlannedSection {
    pub(super) fn number(&self) -> Option<u16> {
        self.pattern
    }

    pub(super) fn answered(&self) -> &Answered {
        &self.outcome.answered
    }

    /// The answers that were last written.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
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

    /// The own score in points, without regard to the least share.
    pub(super) fn score(&self) -> Option<f64> {
        self.outcome.score
    }

    /// Finds the pattern of a row; false when one of its codes is new.
    fn find(&mut self, codes: &[Code], unit: i64, hot: &Hot) -> bool {
        let place = match self.patterns.find(codes) {
            Found::Known { number, outcome } => {
                self.pattern = Some(number);
                self.outcome = *self.patterns.outcome(outcome);
                return true;
            }
            Found::New(place) => place,
            Found::NewCode => return false,
        };
        self.write(codes);
        self.pattern = None;
        let Some(place) = place else {
            self.outcome = Outcome::of(Answered::of_row(&self.entries, hot), unit);
            return true;
        };
        self.outcome = Outcome::of(Answered::of(&self.entries), unit);
        self.pattern = self.patterns.remember(place, codes, self.outcome);
        true
    }

    /// As [`PlannedSection::find`] for a row with a code that is in no book.
    fn take_down(&mut self, codes: &[Code], unit: i64) {
        self.write(codes);
        self.pattern = None;
        self.outcome = Outcome::of(Answered::of(&self.entries), unit);
    }
}

impl Plan {
    /// `columns` are those of the instrument, by the columns of the codebook; `None`
    /// for an item that the instrument does not have.
    pub(super) fn new(shape: &Shape, columns: &[Option<usize>], who: Perspective) -> Plan {
        let known = || columns.iter().flatten().map(|c| &shape.questions[*c]);
        let is_put = |section: &usize| {
            let id = &shape.sections[*section].checklist.id;
            let mut homes = known().map(|q| &shape.sections[q.section].checklist.id);
            homes.any(|home| home == id)
        };
        let sections = shape.sections.iter().map(|section| PlannedSection {
            patterns: Patterns::default(),
            pattern: None,
            entries: vec![Entry::NOT_ASKED; section.scored.len()],
            outcome: Outcome::default(),
        });
        let mut plan = Plan {
            perspective: who,
            is_quick: known().all(|question| question.item.is_core),
            asked: (0..shape.sections.len()).filter(is_put).collect(),
            sections: sections.collect(),
            scales: vec![OfScale::default(); shape.scales.len()],
            indicators: Vec::new(),
            hots: vec![Hot::default(); shape.sections.len()],
        };
        plan.leave_open(shape);
        for (code, column) in columns.iter().enumerate() {
            plan.extend(shape, code, *column);
        }
        plan
    }

    /// All that was asked is open until a row says otherwise.
    fn leave_open(&mut self, shape: &Shape) {
        for place in &self.asked {
            let section = &mut self.sections[*place];
            for (slot, column) in shape.sections[*place].scored.iter().enumerate() {
                let item = shape.questions[*column].item;
                if item.is_asked_of(self.perspective) {
                    let is_due = item.is_core || !self.is_quick;
                    let value = Value::Open(Open::NoAnswer);
                    section.entries[slot] = Entry::of(shape, *column, value, false, is_due);
                    self.hots[*place].asked += 1;
                }
            }
            section.outcome.answered = Answered::of(&section.entries);
        }
    }

    fn extend(&mut self, shape: &Shape, code: usize, column: Option<usize>) {
        let Some(column) = column else { return };
        let question = &shape.questions[column];
        if !question.item.is_asked_of(self.perspective) {
            return;
        }
        let Some(slot) = question.slot else {
            self.indicators.push(AskedColumn::new(code, column, 0));
            return;
        };
        self.hots[question.section].expect(slot, question.weight);
        let patterns = &mut self.sections[question.section].patterns;
        patterns.columns.push(AskedColumn::new(code, column, slot));
    }

    /// Looks every code of a row up.
    pub(super) fn fill(&mut self, shape: &Shape, codebook: &Codebook, codes: &[Code]) {
        for place in &self.asked {
            let section = &mut self.sections[*place];
            let (unit, hot) = (shape.sections[*place].unit, &self.hots[*place]);
            if section.find(codes, unit, hot) {
                continue;
            }
            for column in &mut section.patterns.columns {
                learn(shape, codebook, column, self.perspective);
            }
            section.patterns.lay_out();
            if !section.find(codes, unit, hot) {
                section.take_down(codes, unit);
            }
        }
        let sections = &self.sections;
        for (all, scale) in self.scales.iter_mut().zip(&shape.scales) {
            *all = OfScale::of(shape, scale, |section| sections[section].answered());
        }
        for column in &mut self.indicators {
            if usize::from(codes[column.code]) >= column.entries.len() {
                learn(shape, codebook, column, self.perspective);
            }
        }
    }

    /// The columns that count in no score, with what a row has there.
    pub(super) fn indicators(&self, codes: &[Code]) -> impl Iterator<Item = (usize, &Entry)> {
        let indicators = self.indicators.iter();
        indicators.map(|column| (column.question, column.entry(codes)))
    }
}

/// Works out what the codes are worth that turned up since the last time.
fn learn(shape: &Shape, codebook: &Codebook, column: &mut AskedColumn, who: Perspective) {
    let new = codebook.given_from(column.code, column.entries.len());
    let question = column.question;
    let entry = |given: &Given| entry(shape, question, *given, who);
    column.entries.extend(new.iter().map(entry));
}

/// In a quick survey every column is a core item, so all of them are due.
fn entry(shape: &Shape, column: usize, given: Given, who: Perspective) -> Entry {
    let value = value::value_given(shape.questions[column].item, given, who);
    let is_as_zero = matches!(value, Value::Score(_)) && given == Given::DontKnow;
    Entry::of(shape, column, value, is_as_zero, true)
}
