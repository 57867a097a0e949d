//! Rows read = rows counted + rows refused, with a reason for each refusal.

use super::Page;
use crate::model::survey::{Reading, Refused, RowReading, RowSpan};
use crate::report::{Block, Cell, Column, Line, Table};
use crate::words::{Words, capital};

pub(super) fn blocks(page: &Page, reading: &Reading) -> Vec<Block> {
    let words = &page.words.survey.rows;
    let rows = &reading.rows;
    let mut blocks = vec![
        Block::heading(2, words.title),
        Block::paragraph(Line::strong(sum(page.words, rows, None))),
    ];
    if rows.partial > 0 {
        blocks.push(Block::paragraph((words.partial)(rows.partial)));
    }
    if !rows.refused.is_empty() {
        blocks.push(Block::Table(refused(page, &rows.refused)));
    }
    if !reading.perspectives.is_empty() {
        blocks.push(Block::heading(2, words.roles));
        blocks.push(Block::Table(roles(page, reading)));
    }
    blocks
}

/// With numbers, or with what may be told of them.
fn sum(words: &Words, rows: &RowReading, told: Option<RowSpan>) -> String {
    let refused = rows.refused.iter().map(|r| r.count).sum();
    let read = number(words, rows.read, told.map(|told| told.and(refused)));
    let scored = number(words, rows.scored, told);
    (words.survey.rows.sum)(&read, &scored, refused)
}

/// A number of rows, or the span that is told instead.
pub(in crate::report) fn number(words: &Words, exact: u64, told: Option<RowSpan>) -> String {
    match told {
        None => exact.to_string(),
        Some(span) => (words.survey.rows.span)(span.at_least, span.at_most),
    }
}

fn refused(page: &Page, refused: &[Refused]) -> Table {
    let words = &page.words.survey.rows;
    let row = |refused: &Refused| -> Vec<Cell> {
        vec![
            (words.why)(refused.why).into(),
            refused.count.to_string().into(),
            lines(refused).into(),
        ]
    };
    Table {
        columns: vec![
            Column::left(words.reason),
            Column::right(words.count),
            Column::left(words.lines),
        ],
        rows: refused.iter().map(row).collect(),
    }
}

/// The lines that are known, and a mark where there are more.
fn lines(refused: &Refused) -> String {
    let mut lines: Vec<String> = refused.lines.iter().map(u64::to_string).collect();
    if refused.count > refused.lines.len() as u64 {
        lines.push("…".to_owned());
    }
    lines.join(", ")
}

fn roles(page: &Page, reading: &Reading) -> Table {
    let words = &page.words.survey.rows;
    let row = |(label, count, who): &(String, u64, Option<_>)| -> Vec<Cell> {
        let whom = who.map(page.words.report.perspective);
        vec![
            shown(page, label).into(),
            count.to_string().into(),
            whom.unwrap_or(words.left_out).into(),
        ]
    };
    Table {
        columns: vec![
            Column::left(words.role),
            Column::right(words.count),
            Column::left(words.counts_as),
        ],
        rows: reading.perspectives.iter().map(row).collect(),
    }
}

/// A value of the export; an empty one has a word.
pub(super) fn shown(page: &Page, label: &str) -> String {
    if label.trim().is_empty() {
        page.words.survey.items.empty.to_owned()
    } else {
        label.to_owned()
    }
}

/// For a result: how many rows of each export count, and why the others do not.
/// Without lines, which are of use only to who holds the export.
pub(in crate::report) fn account(words: &Words, readings: &[Reading]) -> Vec<Block> {
    let mut blocks = vec![Block::heading(1, words.survey.rows.title)];
    match readings {
        [] => return Vec::new(),
        [only] => {
            blocks.push(Block::paragraph(sum(words, &only.rows, only.rows.told)));
            let reasons: Vec<Line> = only
                .rows
                .refused
                .iter()
                .map(|r| Line::plain(capital(&reason(words, r))))
                .collect();
            if !reasons.is_empty() {
                blocks.push(Block::List(reasons));
            }
        }
        several => blocks.push(Block::Table(per_file(words, several))),
    }
    if readings.iter().any(|reading| reading.rows.told.is_some()) {
        blocks.push(Block::paragraph(words.survey.rows.why_span));
    }
    blocks
}

fn reason(words: &Words, refused: &Refused) -> String {
    let why = (words.survey.rows.why)(refused.why);
    format!("{why}: {}", refused.count)
}

fn per_file(words: &Words, readings: &[Reading]) -> Table {
    let names = &words.survey.rows;
    let row = |reading: &Reading| -> Vec<Cell> {
        let reasons: Vec<String> = reading
            .rows
            .refused
            .iter()
            .map(|r| reason(words, r))
            .collect();
        let refused: u64 = reading.rows.refused.iter().map(|r| r.count).sum();
        let told = reading.rows.told;
        vec![
            reading.file.as_str().into(),
            number(words, reading.rows.read, told.map(|t| t.and(refused))).into(),
            number(words, reading.rows.scored, told).into(),
            refused.to_string().into(),
            reasons.join(", ").into(),
        ]
    };
    Table {
        columns: vec![
            Column::left(names.file),
            Column::right(names.read),
            Column::right(names.scored),
            Column::right(names.refused),
            Column::left(names.reason),
        ],
        rows: readings.iter().map(row).collect(),
    }
}
