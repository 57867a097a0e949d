//! Adding answer sheets to the tallies.

use crate::model::{Answer, Evidence, Origin, Perspective, Response, Sheet};

use super::super::moments::parts;
use super::super::shape::Shape;
use super::super::value::{self, Value};
use super::entry::{Entry, must_cover};
use super::people::Filled;
use super::section::Hot;
use super::{Respondents, write_key};

impl Respondents {
    /// Adds one sheet. Answers to items that the instrument does not have, or that
    /// were not asked, are ignored. It stands outside every cut.
    pub fn add_sheet(&mut self, shape: &Shape, sheet: &Sheet) {
        let filled = filled(shape, sheet);
        let mut key = Vec::new();
        write_key(&mut key, 0, sheet.perspective, sheet.origin);
        let place = self.place(shape, &key, &hots(shape, &filled, sheet.perspective));
        self.people[place].add(shape, &filled, must_cover(sheet.origin));
        if sheet.origin == Origin::OnRecord {
            self.add_evidence(shape, sheet, place);
        }
    }

    /// Evidence is counted on record only: a survey asks for none, and how many
    /// anonymous people chose the highest answer is a distribution, which takes a
    /// larger group than a mean.
    fn add_evidence(&mut self, shape: &Shape, sheet: &Sheet, place: usize) {
        for (column, question) in shape.questions.iter().enumerate() {
            let checklist = shape.sections[question.section].checklist;
            let response = sheet.answers.get(&question.item.id);
            let answer = response.map(|r| &r.answer);
            let score = value::value(question.item, answer, sheet.perspective).score();
            let Some(score) = score.filter(|_| value::is_asked(sheet, checklist, question.item))
            else {
                continue;
            };
            let is_backed = response.is_some_and(is_backed);
            if is_backed || Some(parts(score)) == question.top {
                self.people[place].add_evidence(shape, column, is_backed);
            }
        }
    }
}

fn is_backed(response: &Response) -> bool {
    matches!(response.evidence, Some(Evidence::Seen | Evidence::Measured))
}

fn filled(shape: &Shape, sheet: &Sheet) -> Filled {
    let mut filled = Filled::nothing(shape);
    for (place, section) in shape.sections.iter().enumerate() {
        if !sheet.checklists.contains_key(&section.checklist.id) {
            continue;
        }
        filled.asked.push(place);
        for column in section.columns.clone() {
            let question = &shape.questions[column];
            if !question.item.is_asked_of(sheet.perspective) {
                continue;
            }
            let entry = entry(shape, column, sheet);
            filled.entries[question.at] = entry;
            if question.slot.is_none() {
                filled.indicators.push(column);
            }
        }
    }
    filled.add_up(shape);
    filled
}

fn entry(shape: &Shape, column: usize, sheet: &Sheet) -> Entry {
    let item = shape.questions[column].item;
    let answer = sheet.answers.get(&item.id).map(|r| &r.answer);
    let value = value::value(item, answer, sheet.perspective);
    let is_as_zero = matches!(value, Value::Score(_)) && answer == Some(&Answer::DontKnow);
    let is_due = item.is_core || !sheet.is_quick;
    Entry::of(shape, column, value, is_as_zero, is_due)
}

/// Everything that such a sheet is asked.
fn hots(shape: &Shape, filled: &Filled, who: Perspective) -> Vec<Hot> {
    let mut hots = vec![Hot::default(); shape.sections.len()];
    for section in &filled.asked {
        for column in &shape.sections[*section].scored {
            let question = &shape.questions[*column];
            if let Some(slot) = question.slot.filter(|_| question.item.is_asked_of(who)) {
                hots[*section].expect(slot, question.weight);
            }
        }
    }
    hots
}
