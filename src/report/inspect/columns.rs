//! The columns that are no question, and the questions that have no column.

use super::Page;
use crate::model::survey::{ColumnReading, Fate, Reading, Suggestion};
use crate::report::{Block, Cell, Column, Line, Table};

pub(super) fn blocks(page: &Page, reading: &Reading) -> Vec<Block> {
    let words = &page.words.survey.columns;
    let rows: Vec<Vec<Cell>> = reading
        .columns
        .iter()
        .filter_map(|column| row(page, column))
        .collect();
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        let columns = vec![
            Column::right(words.place),
            Column::left(words.header),
            Column::left(words.fate),
        ];
        blocks.push(Block::heading(2, words.title));
        blocks.push(Block::Table(Table::new(columns, rows)));
    }
    if !reading.missing_items.is_empty() {
        let missing = reading.missing_items.iter();
        let lines: Vec<Line> = missing.map(|id| page.question(id).into()).collect();
        blocks.push(Block::heading(2, page.words.survey.items.missing));
        blocks.push(Block::List(lines));
    }
    blocks
}

fn row(page: &Page, column: &ColumnReading) -> Option<Vec<Cell>> {
    let fate = fate(page, &column.fate)?;
    let place = match column.named_in {
        Some(place) => (page.words.survey.columns.in_rows)(place),
        None => column.place.to_string(),
    };
    Some(vec![
        place.into(),
        super::rows::shown(page, &column.header).into(),
        fate.into(),
    ])
}

/// What became of a column that is no question.
fn fate(page: &Page, fate: &Fate) -> Option<String> {
    let words = &page.words.survey.columns;
    Some(match fate {
        Fate::Item(..) => return None,
        Fate::Perspective => words.perspective.to_owned(),
        Fate::Organisation => words.organisation.to_owned(),
        Fate::Cut(name) => (words.cut)(name),
        Fate::Respondent => words.respondent.to_owned(),
        Fate::Question => words.question.to_owned(),
        Fate::Answer => words.answer.to_owned(),
        Fate::Platform => words.platform.to_owned(),
        Fate::Personal => words.personal.to_owned(),
        Fate::Ignored => words.ignored.to_owned(),
        Fate::Unmapped(suggestions) => unmapped(page, suggestions),
        Fate::Disputed(item) => (words.disputed)(&page.question(item)),
    })
}

fn unmapped(page: &Page, suggestions: &[Suggestion]) -> String {
    let words = &page.words.survey.columns;
    let perhaps = suggestions
        .iter()
        .map(|s| (words.perhaps)(&page.question(&s.item), s.hint));
    let parts: Vec<String> = std::iter::once(words.unmapped.to_owned())
        .chain(perhaps)
        .collect();
    parts.join("; ")
}
