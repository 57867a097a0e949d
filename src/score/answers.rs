//! Every sheet's value on every item: the table that all results are read from.

use std::ops::Range;

use crate::model::{
    Checklist, Dimension, Fraction, Instrument, Item, Origin, Perspective, Response, Sheet,
};

use super::threshold::reaches;
use super::value::{self, Value};

/// Rows are sheets, columns are the items of the instrument in its order.
pub(super) struct Answers<'a> {
    pub(super) questions: Vec<Question<'a>>,
    pub(super) sections: Vec<Section<'a>>,
    pub(super) rows: Vec<Row<'a>>,
}

/// A column.
pub(super) struct Question<'a> {
    pub(super) item: &'a Item,
    /// The highest score an answer can have.
    top: Option<Fraction>,
}

/// A dimension and its columns.
pub(super) struct Section<'a> {
    pub(super) checklist: &'a Checklist,
    pub(super) dimension: &'a Dimension,
    pub(super) columns: Range<usize>,
}

/// One sheet.
pub(super) struct Row<'a> {
    pub(super) perspective: Perspective,
    pub(super) origin: Origin,
    pub(super) cells: Vec<Cell<'a>>,
}

/// What one sheet has on one item.
#[derive(Clone, Copy)]
pub(super) enum Cell<'a> {
    NotAsked,
    /// Asked, but this sheet is non-response for the dimension.
    Dropped,
    Asked(Asked<'a>),
}

#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) value: Value,
    pub(super) response: Option<&'a Response>,
    pub(super) is_top: bool,
}

impl<'a> Answers<'a> {
    pub(super) fn gather(instrument: &'a Instrument, sheets: &'a [Sheet]) -> Answers<'a> {
        let mut questions = Vec::new();
        let mut sections = Vec::new();
        for checklist in &instrument.checklists {
            for dimension in &checklist.dimensions {
                let start = questions.len();
                questions.extend(dimension.items.iter().map(|item| Question {
                    item,
                    top: value::possible_scores(item).into_iter().max(),
                }));
                sections.push(Section {
                    checklist,
                    dimension,
                    columns: start..questions.len(),
                });
            }
        }
        let least = instrument.rules.coverage.least.to_f64();
        let rows = sheets
            .iter()
            .map(|sheet| row(&questions, &sections, sheet, least))
            .collect();
        Answers {
            questions,
            sections,
            rows,
        }
    }

    pub(super) fn rows_of(&self, perspective: Perspective) -> impl Iterator<Item = &Row<'a>> {
        self.rows
            .iter()
            .filter(move |row| row.perspective == perspective)
    }

    /// The columns of a dimension that count in its score.
    pub(super) fn scored(&self, section: &Section) -> impl Iterator<Item = usize> {
        section
            .columns
            .clone()
            .filter(|column| self.questions[*column].item.is_scored)
    }
}

fn row<'a>(questions: &[Question], sections: &[Section], sheet: &'a Sheet, least: f64) -> Row<'a> {
    let mut cells = vec![Cell::NotAsked; questions.len()];
    for section in sections {
        for column in section.columns.clone() {
            let question = &questions[column];
            if value::is_asked(sheet, section.checklist, question.item) {
                cells[column] = Cell::Asked(asked(question, sheet));
            }
        }
        let part = section.columns.clone();
        let counts = || covers(sheet, &questions[part.clone()], &cells[part.clone()], least);
        if sheet.origin == Origin::Anonymous && !counts() {
            drop_scored(&questions[part.clone()], &mut cells[part]);
        }
    }
    Row {
        perspective: sheet.perspective,
        origin: sheet.origin,
        cells,
    }
}

fn asked<'a>(question: &Question, sheet: &'a Sheet) -> Asked<'a> {
    let response = sheet.answers.get(&question.item.id);
    let answer = response.map(|r| &r.answer);
    let value = value::value(question.item, answer, sheet.perspective);
    Asked {
        value,
        response,
        is_top: value.score().is_some() && value.score() == question.top,
    }
}

/// Whether a sheet answered at least the share `least` of the weight of what it
/// was to answer of one dimension and applies to it; of a quick scan only the core
/// items were to be answered. Where nothing applies there is nothing to miss.
fn covers(sheet: &Sheet, questions: &[Question], cells: &[Cell], least: f64) -> bool {
    let (mut answered, mut applicable) = (0.0, 0.0);
    for (question, cell) in questions.iter().zip(cells) {
        let item = question.item;
        let Cell::Asked(asked) = cell else {
            continue;
        };
        let is_due = item.is_scored && (item.is_core || !sheet.is_quick);
        if is_due && asked.value != Value::NotApplicable {
            applicable += item.weight.to_f64();
            answered += asked.value.score().map_or(0.0, |_| item.weight.to_f64());
        }
    }
    reaches(answered, least * applicable)
}

fn drop_scored(questions: &[Question], cells: &mut [Cell]) {
    for (question, cell) in questions.iter().zip(cells) {
        if question.item.is_scored && matches!(cell, Cell::Asked(_)) {
            *cell = Cell::Dropped;
        }
    }
}
