//! How many people there are per group, from a small table of the staff register.
//!
//! ```text
//! department,people
//! Care,120
//! Kitchen,14
//! ```
//!
//! The last column has the number of people; the others are the cuts, by name.

use crate::model::Population;
use crate::model::survey::{BadFile, Spot, SurveyFault, SurveyProblem, group_key};

/// Reads the table. `,`, `;` and tabs all separate. Every problem is told at once.
pub fn read_population(name: &str, text: &str) -> Result<Population, Vec<SurveyProblem>> {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = delimiter(text.lines().next().unwrap_or_default());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records().map_while(Result::ok);
    let problem = |spot, fault| SurveyProblem {
        file: name.to_owned(),
        spot,
        fault,
    };
    let Some(head) = records.next() else {
        return Err(vec![problem(None, SurveyFault::File(BadFile::Empty))]);
    };
    let mut names: Vec<String> = head.iter().map(|cell| cell.trim().to_owned()).collect();
    if names.len() < 2 {
        return Err(vec![problem(None, SurveyFault::File(BadFile::NoHeader))]);
    }
    names.pop();
    let mut population = Population {
        names,
        counts: Vec::new(),
    };
    let mut problems = Vec::new();
    for record in records {
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Vec<&str> = record.iter().map(str::trim).collect();
        match entry(&cells, population.names.len()) {
            Ok(entry) => population.counts.push(entry),
            Err((column, cell)) => problems.push(problem(
                Some(Spot {
                    line,
                    column: Some(column),
                    excerpt: cell.clone(),
                }),
                SurveyFault::NotACount { value: cell },
            )),
        }
    }
    match problems.is_empty() {
        true => Ok(population),
        false => Err(problems),
    }
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
