//! The first records of an export, with the questions that recognising asks of them.

use super::moment::is_moment;
use crate::model::survey::Sign;
use crate::survey::table::FirstRecords;

/// The head of an export.
pub(super) struct Head<'a> {
    records: &'a FirstRecords,
    pub(super) is_json: bool,
    /// Of the first record, in lower case.
    names: Vec<String>,
}

impl<'a> Head<'a> {
    pub(super) fn new(records: &'a FirstRecords, is_json: bool) -> Head<'a> {
        let first = (0..records.width(0)).filter_map(|column| records.cell(0, column));
        Head {
            records,
            is_json,
            names: first.map(|cell| clean(cell).to_lowercase()).collect(),
        }
    }

    pub(super) fn width(&self) -> usize {
        self.names.len()
    }

    pub(super) fn rows(&self) -> usize {
        self.records.len()
    }

    /// The first header row in lower case.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// A cell of any record, without blanks around; empty where there is none.
    pub(super) fn cell(&self, row: usize, column: usize) -> &'a str {
        self.records.cell(row, column).map_or("", clean)
    }

    pub(super) fn header(&self, column: usize) -> &'a str {
        self.cell(0, column)
    }

    /// Cells of a column from this record on that hold something.
    pub(super) fn filled(&self, column: usize, from: usize) -> impl Iterator<Item = &'a str> {
        let cells = (from..self.rows()).map(move |row| self.cell(row, column));
        cells.filter(|cell| !cell.is_empty())
    }

    /// The first column with one of these names.
    pub(super) fn place(&self, names: &[&str]) -> Option<usize> {
        self.names.iter().position(|n| names.contains(&n.as_str()))
    }

    /// Whether the headers begin with one of each of these, in this order.
    pub(super) fn begins_with(&self, names: &[&[&str]]) -> bool {
        names.len() <= self.width()
            && names
                .iter()
                .zip(&self.names)
                .all(|(known, name)| known.contains(&name.as_str()))
    }

    /// The headers with one of these names, as the file writes them.
    pub(super) fn having(&self, names: &[&str]) -> Vec<String> {
        let places = (0..self.width()).filter(|c| names.contains(&self.names[*c].as_str()));
        places.map(|c| self.header(c).to_owned()).collect()
    }

    /// That most of a column is moments in time, if it is; from this record on.
    pub(super) fn moments(&self, column: usize, from: usize) -> Option<Sign> {
        let cells = self.filled(column, from).collect::<Vec<_>>();
        let moments = cells.iter().filter(|cell| is_moment(cell)).count();
        let percent = percent(moments, cells.len())?;
        (percent >= MOST).then(|| Sign::MomentsUnder {
            header: self.header(column).to_owned(),
            percent,
        })
    }

    /// That at least so many headers have a form; the first of them is the example.
    pub(super) fn form(&self, least: usize, has_form: impl Fn(&str) -> bool) -> Option<Sign> {
        let headers = (0..self.width()).map(|c| self.header(c));
        let mut having = headers.filter(|header| has_form(header));
        let first = having.next()?;
        (1 + having.count() >= least).then(|| Sign::HeaderForm(first.to_owned()))
    }
}

/// Of a hundred cells: so many are "most of a column".
const MOST: u8 = 90;

/// Out of a hundred, rounded down; `None` of nothing.
pub(super) fn percent(part: usize, of: usize) -> Option<u8> {
    let percent = (100 * part).checked_div(of)?;
    u8::try_from(percent).ok()
}

/// Several headers of the platform's own are two signs: the first, and the others.
pub(super) fn signs_of(headers: Vec<String>) -> Vec<Sign> {
    let mut headers = headers.into_iter();
    let first = headers.next().map(|one| Sign::Headers(vec![one]));
    let others = headers.collect::<Vec<_>>();
    let others = (!others.is_empty()).then_some(Sign::Headers(others));
    first.into_iter().chain(others).collect()
}

/// Without a byte order mark and blanks around, also those that do not break.
pub(super) fn clean(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}
