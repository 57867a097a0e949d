//! How many people there are per group, from a small table of the staff register.
//!
//! ```text
//! department,people
//! Care,120
//! Kitchen,14
//! ```
//!
//! The last column has the number of people; the others are the cuts, by name.

use std::borrow::Cow;
use std::collections::BTreeSet;

use encoding_rs::{Encoding as Letters, WINDOWS_1252};

use crate::model::Population;
use crate::model::survey::{
    BadBytes, BadFile, BadRegister, Encoding, Spot, SurveyFault, SurveyProblem, group_key,
};

/// Reads the table. `,`, `;` and tabs all separate. Every problem is told at once.
pub fn read_population(name: &str, bytes: &[u8]) -> Result<Population, Vec<SurveyProblem>> {
    let text = decoded(bytes);
    let delimiter = delimiter(text.lines().next().unwrap_or_default());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let problem = |spot, fault| SurveyProblem {
        file: name.to_owned(),
        spot,
        fault,
    };
    let Some(Ok(head)) = records.next() else {
        return Err(vec![problem(None, SurveyFault::File(BadFile::Empty))]);
    };
    let mut names: Vec<String> = head.iter().map(|cell| cell.trim().to_owned()).collect();
    if names.len() < 2 {
        return Err(vec![problem(None, SurveyFault::File(BadFile::NoHeader))]);
    }
    let last = names.pop().unwrap_or_default();
    let mut population = Population {
        names,
        counts: Vec::new(),
        is_whole: true,
    };
    let problems = fill(&mut population, records, &problem);
    let is_other_file = population.counts.is_empty() && problems.len() > 1;
    match problems.is_empty() {
        true => Ok(population),
        false if is_other_file => {
            let bad = BadRegister::NoNumbers { column: last };
            Err(vec![problem(None, SurveyFault::Register(bad))])
        }
        false => Err(problems),
    }
}

/// Takes in the lines that name a group once with its number; what is wrong with the
/// others.
fn fill(
    population: &mut Population,
    records: csv::StringRecordsIter<'_, &[u8]>,
    problem: &impl Fn(Option<Spot>, SurveyFault) -> SurveyProblem,
) -> Vec<SurveyProblem> {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for record in records {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(problem(broken_at(&error), not_text()));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Vec<&str> = record.iter().map(str::trim).collect();
        let at = |column, excerpt: String| Spot {
            line,
            column,
            excerpt,
        };
        match entry(&cells, population.names.len()) {
            Ok(entry) if seen.insert(entry.0.clone()) => population.counts.push(entry),
            Ok((labels, _)) => {
                let group = labels.join(" / ");
                let spot = at(None, group.clone());
                let twice = SurveyFault::Register(BadRegister::Twice { group });
                problems.push(problem(Some(spot), twice));
            }
            Err((column, value)) => {
                let spot = at(Some(column), value.clone());
                problems.push(problem(Some(spot), SurveyFault::NotACount { value }));
            }
        }
    }
    problems
}

/// What is not UTF-8 comes from an old spreadsheet, and then from Windows.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((letters, mark)) = Letters::for_bom(bytes) {
        return letters.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn broken_at(error: &csv::Error) -> Option<Spot> {
    error.position().map(|position| Spot {
        line: position.line(),
        column: None,
        excerpt: String::new(),
    })
}

fn not_text() -> SurveyFault {
    SurveyFault::Bytes(BadBytes::NotEncoded {
        encoding: Encoding::Utf8,
    })
}

/// Whole numbers have no comma of their own, so the sign that cuts the header into
/// most cells is the one.
fn delimiter(header: &str) -> u8 {
    let count = |sign: &u8| header.bytes().filter(|byte| byte == sign).count();
    [b';', b'\t', b',']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b',')
}

/// The labels and the number of a row, or the cell that is no number.
fn entry(cells: &[&str], cuts: usize) -> Result<(Vec<String>, u32), (usize, String)> {
    let people = cells.get(cuts).copied().unwrap_or_default();
    match people.parse() {
        Ok(people) if cells.len() == cuts + 1 => {
            let labels = cells[..cuts].iter().map(|label| group_key(label));
            Ok((labels.collect(), people))
        }
        _ => Err((cuts + 1, people.to_owned())),
    }
}
