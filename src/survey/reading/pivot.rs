//! A table with an answer per row, turned into one with a row per respondent.
//!
//! The answers of one respondent may stand anywhere in the file, so this is the one
//! reading whose memory grows with the number of respondents.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::survey::platforms::Layout;
use crate::survey::table::{Input, Record, Scan, Table, TableError};

/// Writes the wide table as CSV with a comma, quoted throughout. Respondents and
/// items stand in the order in which they first turned up; other columns have what
/// stood first for the respondent, and the last answer to an item counts.
pub(super) fn pivot(
    table: &Table,
    input: &mut dyn Input,
    layout: &Layout,
) -> Result<Vec<u8>, TableError> {
    let Some(long) = layout.long else {
        return Ok(Vec::new());
    };
    let scan = Scan {
        skip_records: layout.header_rows,
        ..Scan::default()
    };
    let parts = [long.item, long.answer];
    let others: Vec<usize> = (0..layout.headings.len())
        .filter(|column| !parts.contains(column))
        .collect();
    let start = || Wide::new(long.respondent, parts, &others);
    let found = table.scan(
        input,
        &scan,
        start,
        |wide, record| wide.record(record),
        |_, _| {},
    )?;
    let headers = others.iter().map(|c| layout.headings[*c].header.as_str());
    let headers: Vec<&str> = headers.collect();
    let wide = found.workers.into_iter().next();
    Ok(wide.map_or_else(Vec::new, |wide| wide.write(&headers)))
}

struct Wide<'a> {
    respondent: usize,
    item: usize,
    answer: usize,
    others: &'a [usize],
    items: FxHashMap<String, usize>,
    people: FxHashMap<String, usize>,
    rows: Vec<Person>,
}

struct Person {
    others: Vec<String>,
    answers: Vec<(usize, String)>,
}

impl<'a> Wide<'a> {
    fn new(respondent: usize, [item, answer]: [usize; 2], others: &'a [usize]) -> Wide<'a> {
        Wide {
            respondent,
            item,
            answer,
            others,
            items: FxHashMap::default(),
            people: FxHashMap::default(),
            rows: Vec::new(),
        }
    }

    fn record(&mut self, record: &Record<'_>) {
        let item = record.text(self.item).trim().to_owned();
        let respondent = record.text(self.respondent).trim().to_owned();
        if item.is_empty() || respondent.is_empty() {
            return;
        }
        let next = self.items.len();
        let item = *self.items.entry(item).or_insert(next);
        let next = self.rows.len();
        let place = *self.people.entry(respondent).or_insert(next);
        if place == next {
            self.rows.push(Person {
                others: vec![String::new(); self.others.len()],
                answers: Vec::new(),
            });
        }
        let person = &mut self.rows[place];
        for (kept, column) in person.others.iter_mut().zip(self.others) {
            if kept.is_empty() {
                *kept = record.text(*column).into_owned();
            }
        }
        let answer = record.text(self.answer).into_owned();
        match person.answers.iter_mut().find(|(known, _)| *known == item) {
            Some((_, known)) => *known = answer,
            None => person.answers.push((item, answer)),
        }
    }

    fn write(self, headers: &[&str]) -> Vec<u8> {
        let mut items: Vec<(String, usize)> = self.items.into_iter().collect();
        items.sort_by_key(|(_, place)| *place);
        let names = items.iter().map(|(name, _)| name.as_str());
        let mut out = Vec::new();
        line(
            &mut out,
            headers.iter().copied().chain(names).map(Cow::Borrowed),
        );
        for person in self.rows {
            let mut answers = vec![""; items.len()];
            for (item, answer) in &person.answers {
                answers[*item] = answer;
            }
            let others = person.others.iter().map(String::as_str);
            line(&mut out, others.chain(answers).map(Cow::Borrowed));
        }
        out
    }
}

fn line<'t>(out: &mut Vec<u8>, cells: impl Iterator<Item = Cow<'t, str>>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(b',');
        }
        out.push(b'"');
        out.extend(cell.replace('"', "\"\"").bytes());
        out.push(b'"');
    }
    out.push(b'\n');
}
