//! Rows read = rows counted + rows refused, with a reason for each refusal.

use super::Page;
use crate::model::survey::{AnswerReading, Reading, Refused, RowSpan};
use crate::report::{Block, Cell, Column, Line, Table};
use crate::words::{Words, capital};

pub(super) fn blocks(page: &Page, reading: &Reading) -> Vec<Block> {
    let words = &page.words.survey.rows;
    let rows = &reading.rows;
    let mut blocks = vec![Block::heading(2, words.title)];
    if let Some(answers) = &reading.answers {
        blocks.push(Block::paragraph(Line::strong(sum_of_answers(
            page.words, answers,
        ))));
        if !answers.refused.is_empty() {
            blocks.push(Block::Table(refused(page, &answers.refused)));
        }
    }
    blocks.push(Block::paragraph(Line::strong(sum(
        page.words, reading, None,
    ))));
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

/// Of rows, or of the people whose answers the rows are: with numbers, or with what
/// may be told of them.
fn sum(words: &Words, reading: &Reading, told: Option<RowSpan>) -> String {
    let rows = &reading.rows;
    let refused = total(&rows.refused);
    let read = number(words, rows.read, told.map(|told| told.and(refused)));
    let scored = number(words, rows.scored, told);
    let say = match reading.answers {
        Some(_) => words.survey.rows.people,
        None => words.survey.rows.sum,
    };
    say(&read, &scored, refused)
}

/// A number of rows, or the span that is told instead.
pub(in crate::report) fn number(words: &Words, exact: u64, told: Option<RowSpan>) -> String {
    match told {
        None => exact.to_string(),
        Some(span) => (words.survey.rows.span)(span.at_least, span.at_most),
    }
}

fn sum_of_answers(words: &Words, answers: &AnswerReading) -> String {
    (words.survey.rows.answers)(answers.read, answers.used, total(&answers.refused))
}

/// The account of answers, where it may be told: the number of answers gives away
/// that of people.
fn answers_told(reading: &Reading) -> Option<&AnswerReading> {
    let is_open = reading.rows.told.is_none();
    reading.answers.as_ref().filter(|_| is_open)
}

fn total(refused: &[Refused]) -> u64 {
    refused.iter().map(|r| r.count).sum()
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
        caption: None,
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
        caption: None,
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
            if let Some(answers) = answers_told(only) {
                blocks.push(Block::paragraph(sum_of_answers(words, answers)));
                blocks.extend(reasons(words, &answers.refused));
            }
            blocks.push(Block::paragraph(sum(words, only, only.rows.told)));
            blocks.extend(reasons(words, &only.rows.refused));
        }
        several => {
            blocks.push(Block::Table(per_file(words, several)));
            let answers = answers_per_file(words, several);
            if !answers.rows.is_empty() {
                blocks.push(Block::heading(2, words.survey.rows.answers_title));
                blocks.push(Block::Table(answers));
            }
        }
    }
    if readings.iter().any(|reading| reading.rows.told.is_some()) {
        blocks.push(Block::paragraph(words.survey.rows.why_span));
    }
    blocks
}

fn reasons(words: &Words, refused: &[Refused]) -> Option<Block> {
    let reasons = refused.iter();
    let reasons = reasons.map(|r| Line::plain(capital(&reason(words, r))));
    let reasons: Vec<Line> = reasons.collect();
    (!reasons.is_empty()).then_some(Block::List(reasons))
}

fn reason(words: &Words, refused: &Refused) -> String {
    let why = (words.survey.rows.why)(refused.why);
    format!("{why}: {}", refused.count)
}

fn per_file(words: &Words, readings: &[Reading]) -> Table {
    let names = &words.survey.rows;
    let row = |reading: &Reading| {
        let (rows, told) = (&reading.rows, reading.rows.told);
        let read = told.map(|told| told.and(total(&rows.refused)));
        let sums = [
            number(words, rows.read, read),
            number(words, rows.scored, told),
        ];
        counts(words, &reading.file, sums, &rows.refused)
    };
    Table {
        caption: None,
        columns: headers(words, [names.scored, names.refused]),
        rows: readings.iter().map(row).collect(),
    }
}

/// Of the exports with an answer per row.
fn answers_per_file(words: &Words, readings: &[Reading]) -> Table {
    let names = &words.survey.rows;
    let row = |reading: &Reading| {
        let answers = answers_told(reading)?;
        let sums = [answers.read, answers.used].map(|sum| sum.to_string());
        Some(counts(words, &reading.file, sums, &answers.refused))
    };
    Table {
        caption: None,
        columns: headers(words, [names.used, names.unused]),
        rows: readings.iter().filter_map(row).collect(),
    }
}

fn headers(words: &Words, [used, unused]: [&str; 2]) -> Vec<Column> {
    let names = &words.survey.rows;
    vec![
        Column::left(names.file),
        Column::right(names.read),
        Column::right(used),
        Column::right(unused),
        Column::left(names.reason),
    ]
}

fn counts(words: &Words, file: &str, [read, used]: [String; 2], refused: &[Refused]) -> Vec<Cell> {
    let reasons: Vec<String> = refused.iter().map(|r| reason(words, r)).collect();
    vec![
        file.into(),
        read.into(),
        used.into(),
        total(refused).to_string().into(),
        reasons.join(", ").into(),
    ]
}
