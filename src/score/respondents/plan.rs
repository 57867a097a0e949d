//! How the rows of a survey are read for one perspective.

use crate::model::Perspective;
use crate::model::survey::{Code, Codebook};

use super::super::shape::Shape;
use super::super::value::{self, Open, Value};
use super::entry::Entry;
use super::people::Filled;
use super::section::{Answered, Hot};
use crate::model::survey::Given;

/// Where every answer of a row goes, with what each code is worth.
pub(super) struct Plan {
    perspective: Perspective,
    is_quick: bool,
    columns: Vec<PlannedColumn>,
    /// Where the entries of a row go; what the export does not have stays open.
    pub(super) filled: Filled,
    pub(super) hots: Vec<Hot>,
}

/// A column of the codebook that people of this perspective are asked.
struct PlannedColumn {
    /// Its place in a row.
    code: usize,
    /// The column of the instrument.
    question: usize,
    /// Where its answer goes.
    at: usize,
    /// By code, as far as codes have turned up.
    entries: Vec<Entry>,
}

impl Plan {
    /// `columns` are those of the instrument, by the columns of the codebook; `None`
    /// for an item that the instrument does not have.
    pub(super) fn new(shape: &Shape, columns: &[Option<usize>], who: Perspective) -> Plan {
        let known = || columns.iter().flatten().map(|c| &shape.questions[*c]);
        let is_quick = known().all(|question| question.item.is_core);
        let mut filled = Filled::nothing(shape);
        for (place, section) in shape.sections.iter().enumerate() {
            let is_put = |checklist| {
                let home = known().map(|q| &shape.sections[q.section].checklist.id);
                home.into_iter().any(|id| id == checklist)
            };
            if is_put(&section.checklist.id) {
                filled.asked.push(place);
            }
        }
        let mut plan = Plan {
            perspective: who,
            is_quick,
            columns: Vec::new(),
            filled,
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
        for section in &self.filled.asked {
            for column in &shape.sections[*section].scored {
                let (item, at) = (shape.questions[*column].item, shape.questions[*column].at);
                if item.is_asked_of(self.perspective) {
                    let is_due = item.is_core || !self.is_quick;
                    let value = Value::Open(Open::NoAnswer);
                    let entry = Entry::of(shape, *column, value, false, is_due);
                    self.filled.entries[at] = entry;
                    self.hots[*section].asked += 1;
                }
            }
        }
    }

    fn extend(&mut self, shape: &Shape, code: usize, column: Option<usize>) {
        let Some(column) = column else { return };
        let question = &shape.questions[column];
        if !question.item.is_asked_of(self.perspective) {
            return;
        }
        match question.slot {
            Some(slot) => self.hots[question.section].expect(slot, question.weight),
            None => self.filled.indicators.push(column),
        }
        self.columns.push(PlannedColumn {
            code,
            question: column,
            at: question.at,
            entries: Vec::new(),
        });
    }

    /// Looks every code of a row up.
    pub(super) fn fill(&mut self, shape: &Shape, codebook: &Codebook, codes: &[Code]) {
        for column in &mut self.columns {
            let code = usize::from(codes[column.code]);
            if code >= column.entries.len() {
                let given = codebook.given(column.code);
                let entry = |given: &Given| entry(shape, column.question, *given, self.perspective);
                column.entries = given.iter().map(entry).collect();
            }
            // A code that is in no book has no answer.
            let entry = column.entries.get(code);
            self.filled.entries[column.at] = *entry.unwrap_or(&Entry::NOT_ASKED);
        }
        self.filled.add_up_row(shape, &self.hots);
    }

    /// What a row answered, per section of the instrument.
    pub(super) fn answered(&self) -> &[Answered] {
        &self.filled.answered
    }
}

/// In a quick survey every column is a core item, so all of them are due.
fn entry(shape: &Shape, column: usize, given: Given, who: Perspective) -> Entry {
    let value = value::value_given(shape.questions[column].item, given, who);
    let is_as_zero = matches!(value, Value::Score(_)) && given == Given::DontKnow;
    Entry::of(shape, column, value, is_as_zero, true)
}
