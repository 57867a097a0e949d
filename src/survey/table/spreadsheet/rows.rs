//! The rows of a sheet that say anything, one at a time.

use zip::read::ZipFile;

use super::super::TableError;
use super::super::record::{Line, Record, Written};
use super::super::source::Counted;
use super::super::spot::fault;
use super::package::{Archive, broken};
use super::reader::{BadCell, Cells, Found, Place};
use super::{Sheet, bad, shape};
use crate::model::survey::{BadSpreadsheet, Spot, SurveyFault};

/// Columns to the right of the headers in which something can stand by accident. What
/// stands further off was never meant to be seen.
const NEAR: usize = 100;

pub(super) struct Rows<'a, 'w> {
    reader: Cells<'a, ZipFile<'a, Counted<'w>>>,
    /// The first cell of the next row, whose text is still in the reader.
    ahead: Option<Found>,
    /// From 0.
    row: u32,
    number: u64,
    /// Cells of the row that say something: column, end of its text, formula or not.
    cells: Vec<(u32, usize, bool)>,
    text: String,
    bytes: Vec<u8>,
    ends: Vec<u32>,
    formulas: Vec<u32>,
    /// The first column that nothing may stand in.
    limit: usize,
}

impl<'a, 'w> Rows<'a, 'w> {
    pub(super) fn of(archive: &'a mut Archive<'w>, sheet: &'a Sheet) -> Result<Self, TableError> {
        let part = archive
            .by_index(sheet.part)
            .map_err(|error| broken(&error))?;
        Ok(Rows {
            reader: Cells::new(part, &sheet.book),
            ahead: None,
            row: 0,
            number: 0,
            cells: Vec::new(),
            text: String::new(),
            bytes: Vec::new(),
            ends: Vec::new(),
            formulas: Vec::new(),
            limit: usize::MAX,
        })
    }

    /// The headers are so many: what stands far from them is a fault from here on.
    pub(super) fn limit(&mut self, headers: usize) {
        self.limit = headers + NEAR;
    }

    /// Goes to the next row that says anything; `false` where there is none.
    pub(super) fn next_row(&mut self) -> Result<bool, TableError> {
        loop {
            self.cells.clear();
            self.text.clear();
            if !self.read()? {
                return Ok(false);
            }
            if !self.cells.is_empty() {
                self.lay_out()?;
                self.number += 1;
                return Ok(true);
            }
        }
    }

    /// The row gone to last.
    pub(super) fn record(&self) -> Record<'_> {
        Record {
            bytes: &self.bytes,
            start: 0,
            ends: &self.ends,
            written: Written::Plain,
            number: self.number,
            line: Line::Known(u64::from(self.row) + 1),
            formulas: &self.formulas,
            strays: &[],
        }
    }

    /// Takes the cells of one row; `false` at the end of the sheet.
    fn read(&mut self) -> Result<bool, TableError> {
        let Some(first) = self.cell()? else {
            return Ok(false);
        };
        if self.number > 0 && first.place.row < self.row {
            return Err(out_of_order(first.place));
        }
        self.row = first.place.row;
        self.take(first)?;
        while let Some(cell) = self.cell()? {
            if cell.place.row != self.row {
                self.ahead = Some(cell);
                break;
            }
            self.take(cell)?;
        }
        Ok(true)
    }

    #[inline]
    fn cell(&mut self) -> Result<Option<Found>, TableError> {
        if let Some(cell) = self.ahead.take() {
            return Ok(Some(cell));
        }
        self.reader.next().map_err(|bad| match bad {
            BadCell::Xml(bad) => shape(bad),
            BadCell::NotFinite(place) => at(place, "", BadSpreadsheet::NotFinite),
        })
    }

    #[inline]
    fn take(&mut self, cell: Found) -> Result<(), TableError> {
        let text = self.reader.text.as_str();
        if text.trim_start().is_empty() {
            return Ok(());
        }
        let column = cell.place.column;
        if column as usize >= self.limit {
            let cell = name(cell.place);
            let place = Place {
                row: self.row,
                column,
            };
            return Err(at(place, text, BadSpreadsheet::FarCell { cell }));
        }
        self.text.push_str(text);
        self.cells.push((column, self.text.len(), cell.is_formula));
        Ok(())
    }

    /// Sparse cells to a record, blank ones between them.
    fn lay_out(&mut self) -> Result<(), TableError> {
        self.bytes.clear();
        self.ends.clear();
        self.formulas.clear();
        let mut start = 0;
        for place in 0..self.cells.len() {
            let (column, end, is_formula) = self.cells[place];
            if (column as usize) < self.ends.len() {
                let row = self.row;
                return Err(out_of_order(Place { row, column }));
            }
            while self.ends.len() < column as usize {
                self.ends.push(self.bytes.len() as u32);
                self.bytes.push(b'\n');
            }
            self.bytes
                .extend_from_slice(&self.text.as_bytes()[start..end]);
            self.ends.push(self.bytes.len() as u32);
            self.bytes.push(b'\n');
            if is_formula {
                self.formulas.push(column);
            }
            start = end;
        }
        Ok(())
    }
}

/// A cell that comes after one it should stand before.
fn out_of_order(place: Place) -> TableError {
    bad(BadSpreadsheet::Broken {
        why: format!("cell {} out of order", name(place)),
    })
}

fn at(place: Place, text: &str, bad: BadSpreadsheet) -> TableError {
    let spot = Spot {
        line: u64::from(place.row) + 1,
        column: Some(place.column as usize + 1),
        excerpt: text.chars().take(40).collect(),
    };
    fault(spot, SurveyFault::Spreadsheet(bad))
}

/// A cell as spreadsheets name it: `C12`.
fn name(place: Place) -> String {
    let mut letters = Vec::new();
    let mut left = place.column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    let letters = letters.iter().rev().collect::<String>();
    format!("{letters}{}", place.row + 1)
}
