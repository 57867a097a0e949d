//! Every question: its columns, how they were recognised, and what each value counts
//! as.

use super::Page;
use crate::model::survey::{Given, ItemReading, Meaning, Reading, ValueReading};
use crate::model::{Fraction, Id, Kind};
use crate::report::{Block, Cell, Column, Line, Table, Tone};
use crate::words;

pub(super) fn blocks(page: &Page, reading: &Reading) -> Vec<Block> {
    if reading.items.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, page.words.survey.items.title)];
    for item in &reading.items {
        blocks.push(Block::heading(3, page.question(&item.item)));
        blocks.push(Block::paragraph(origin(page, reading, item)));
        blocks.push(Block::Table(values(page, item)));
        if item.unlisted > 0 {
            let more = (page.words.survey.items.unlisted)(item.unlisted);
            blocks.push(Block::paragraph(more));
        }
    }
    blocks
}

/// `column 4 "bel[B11]", known by its code`.
fn origin(page: &Page, reading: &Reading, item: &ItemReading) -> String {
    let words = &page.words.survey.items;
    let columns = item.columns.iter().filter_map(|place| {
        let column = reading.columns.iter().find(|c| c.place == *place)?;
        Some(super::column(page, column))
    });
    let mut parts: Vec<String> = columns.collect();
    parts.push((words.by)(item.by).to_owned());
    parts.extend(item.codes_by.map(|by| (words.codes_by)(by).to_owned()));
    words::capital(&parts.join(", "))
}

fn values(page: &Page, item: &ItemReading) -> Table {
    let words = &page.words.survey.items;
    let row = |value: &ValueReading| -> Vec<Cell> {
        vec![
            super::rows::shown(page, &value.label).into(),
            value.count.to_string().into(),
            meaning(page, &item.item, value.meaning).into(),
        ]
    };
    Table {
        caption: None,
        columns: vec![
            Column::left(words.value),
            Column::right(words.count),
            Column::left(words.counts_as),
        ],
        rows: item.values.iter().map(row).collect(),
    }
}

fn meaning(page: &Page, item: &Id, meaning: Meaning) -> Line {
    let words = &page.words.survey.items;
    match meaning {
        Meaning::Unknown => Line::toned(Tone::Poor, words.unknown),
        Meaning::Uncertain => Line::toned(Tone::Poor, words.uncertain),
        Meaning::Given(Given::Unreadable) => Line::toned(Tone::Poor, words.unreadable),
        Meaning::Given(Given::Level(code)) => level(page, item, code).into(),
        Meaning::Given(Given::Ticked(count)) => (words.ticked)(count).into(),
        Meaning::Given(Given::Number(number)) => {
            let number = page.words.numbers.shortest(number.to_f64());
            (words.number)(&number).into()
        }
        Meaning::Given(Given::DontKnow) => words.dont_know.into(),
        Meaning::Given(Given::NotApplicable) => words.not_applicable.into(),
        Meaning::Given(Given::Blank) => words.blank.into(),
        Meaning::Given(Given::NotShown) => words.not_shown.into(),
    }
}

/// The level as our questionnaire words it, and what it scores.
fn level(page: &Page, item: &Id, code: u8) -> String {
    let found = level_of(page.instrument, item, code);
    let Some((text, score)) = found else {
        return code.to_string();
    };
    let score = page.words.numbers.shortest(score);
    (page.words.survey.items.level)(text.get(page.lang), &score)
}

/// The text of a level and its score, 0..100, turned round where the question is.
pub(in crate::report) fn level_of<'a>(
    instrument: &'a crate::model::Instrument,
    item: &Id,
    code: u8,
) -> Option<(&'a crate::model::Text, f64)> {
    let item = instrument.item(item.as_str())?;
    let Kind::Choice { levels, .. } = &item.kind else {
        return None;
    };
    let level = levels.iter().find(|level| level.code == code)?;
    let score = Fraction::to_f64(level.score);
    let score = if item.is_reversed {
        100.0 - score
    } else {
        score
    };
    Some((&level.text, score))
}
