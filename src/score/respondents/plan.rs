//! How the rows of a survey are read for one perspective.

use crate::model::Perspective;
use crate::model::survey::{Code, Codebook, Given};

use super::super::shape::Shape;
use super::super::value::{self, Open, Value};
use super::entry::Entry;
use super::patterns::{AskedColumn, Found, Outcome, Patterns};
use super::scale::{OfScale, expected};
use super::section::{Answered, Hot, Scored};

/// Where every answer of a row goes, with what each code is worth.
pub(super) struct Plan {
    perspective: Perspective,
    is_quick: bool,
    /// The sections that are put to people.
    pub(super) asked: Vec<usize>,
    /// Of all sections, whether it is one of those.
    pub(super) is_asked: Vec<bool>,
    /// All of the instrument.
    pub(super) sections: Vec<PlannedSection>,
    /// What the row that was last read answered of each section. Side by side, because
    /// every row goes over all of them.
    pub(super) row: Vec<OfSection>,
    /// What the row that was last read answered of each report scale.
    pub(super) scales: Vec<OfScale>,
    /// Per report scale: the items that a complete case has answered.
    pub(super) complete: Vec<u32>,
    /// Columns that count in no score, with their answers.
    indicators: Vec<AskedColumn>,
    pub(super) hots: Vec<Hot>,
}

/// A section with the patterns of its answers.
pub(super) struct PlannedSection {
    pub(super) patterns: Patterns,
    /// The answers themselves, once written. What the export does not have stays open.
    entries: Vec<Entry>,
}

/// What the row that was last read answered on a section.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OfSection {
    /// The number of its pattern, if that is remembered.
    pub(super) number: Option<u16>,
    pub(super) outcome: Outcome,
}

impl PlannedSection {
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

    /// Finds the pattern of a row; nothing when one of its codes is new.
    #[inline]
    fn find(&mut self, codes: &[Code], unit: i64, hot: &Hot) -> Option<OfSection> {
        match self.patterns.find(codes) {
            Found::Known { number, outcome } => Some(OfSection {
                number: Some(number),
                outcome: *self.patterns.outcome(outcome),
            }),
            Found::New(place) => Some(self.add_up(place, codes, unit, hot)),
            Found::NewCode => None,
        }
    }

    /// Of a pattern that is not known, to be remembered if it has a place.
    #[inline(never)]
    fn add_up(
        &mut self,
        place: Option<usize>,
        codes: &[Code],
        unit: i64,
        hot: &Hot,
    ) -> OfSection {
        self.write(codes);
        let Some(place) = place else {
            return OfSection {
                number: None,
                outcome: Outcome::of(Scored::of_row(&self.entries, hot), unit),
            };
        };
        let answered = Answered::of(&self.entries);
        let outcome = Outcome::of(answered.scored, unit);
        OfSection {
            number: self.patterns.remember(place, codes, answered, outcome),
            outcome,
        }
    }

    /// As [`PlannedSection::find`] for a row with a code that is in no book.
    fn take_down(&mut self, codes: &[Code], unit: i64) -> OfSection {
        self.write(codes);
        OfSection {
            number: None,
            outcome: Outcome::of(Scored::of(&self.entries), unit),
        }
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
            entries: vec![Entry::NOT_ASKED; section.scored.len()],
        });
        let all = 0..shape.sections.len();
        let mut plan = Plan {
            perspective: who,
            is_quick: known().all(|question| question.item.is_core),
            is_asked: all.clone().map(|section| is_put(&section)).collect(),
            asked: all.filter(is_put).collect(),
            sections: sections.collect(),
            row: vec![OfSection::default(); shape.sections.len()],
            scales: vec![OfScale::default(); shape.scales.len()],
            complete: Vec::new(),
            indicators: Vec::new(),
            hots: vec![Hot::default(); shape.sections.len()],
        };
        plan.leave_open(shape);
        for (code, column) in columns.iter().enumerate() {
            plan.extend(shape, code, *column);
        }
        let hots = &plan.hots;
        let expected = shape.scales.iter().map(|s| expected(s, hots));
        plan.complete = expected.collect();
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
            self.row[*place].outcome.scored = Scored::of(&section.entries);
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
            if let Some(found) = section.find(codes, unit, hot) {
                self.row[*place] = found;
                continue;
            }
            for column in &mut section.patterns.columns {
                learn(shape, codebook, column, self.perspective);
            }
            section.patterns.lay_out();
            let found = section.find(codes, unit, hot);
            self.row[*place] = found.unwrap_or_else(|| section.take_down(codes, unit));
        }
        let row = &self.row;
        for (all, scale) in self.scales.iter_mut().zip(&shape.scales) {
            *all = OfScale::of(shape, scale, |section| &row[section].outcome.scored);
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
