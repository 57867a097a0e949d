//! The questions that rows with an answer each name.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::survey::platforms::LongColumns;
use crate::survey::table::{Input, Record, Scan, Table, TableError};

/// Different questions that are told apart, as many as a spreadsheet has columns; who
/// has more names no questions.
const MOST: usize = 16_384;

/// All questions in the order in which they turn up.
#[derive(Debug, Default)]
pub(in super::super) struct Questions {
    pub(in super::super) found: Vec<Question>,
    places: FxHashMap<String, usize>,
}

#[derive(Debug)]
pub(in super::super) struct Question {
    pub(in super::super) text: String,
    /// That names it first.
    pub(in super::super) line: u64,
    /// The first of its answers with their lines, to be looked at and forgotten.
    pub(in super::super) answers: Vec<(u64, String)>,
}

impl Questions {
    /// The place of the question that a row answers.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    fn see(&mut self, record: &Record<'_>, long: LongColumns, most_answers: usize) {
        let Some(name) = named(record, long) else {
            return;
        };
        let place = match self.place(&name) {
            Some(place) => place,
            None if self.found.len() == MOST => return,
            None => {
                self.found.push(Question {
                    text: name.clone().into_owned(),
                    line: record.line(),
                    answers: Vec::new(),
                });
                self.places.insert(name.into_owned(), self.found.len() - 1);
                self.found.len() - 1
            }
        };
        let answers = &mut self.found[place].answers;
        if answers.len() < most_answers {
            let answer = record.text(long.answer).into_owned();
            answers.push((record.line(), answer));
        }
    }
}

/// Goes through the file for its questions, each with so many of its answers.
pub(in super::super) fn questions(
    table: &Table,
    input: &mut dyn Input,
    long: LongColumns,
    header_rows: usize,
    most_answers: usize,
) -> Result<Questions, TableError> {
    let scan = Scan {
        skip_records: header_rows,
        ..Scan::default()
    };
    let found = table.scan(
        input,
        &scan,
        Questions::default,
        |questions, record| questions.see(record, long, most_answers),
        |_, _| {},
    )?;
    // One thread has one worker.
    Ok(found.workers.into_iter().next().unwrap_or_default())
}

/// The question that a row names; a formula names none.
pub(super) fn named<'r>(record: &Record<'r>, long: LongColumns) -> Option<Cow<'r, str>> {
    let name = trimmed(record.text(long.item));
    (!name.is_empty() && !record.is_formula(long.item)).then_some(name)
}

pub(super) fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}
