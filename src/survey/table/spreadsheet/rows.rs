//! The rows of a sheet that say anything, one at a time.

use calamine::{DataRef, XlsxCellFormulaMetadataRecord, XlsxCellReader, XlsxFormulaMetadata};

use super::super::TableError;
use super::super::record::{Line, Record, Written};
use super::super::source::Counted;
use super::super::spot::fault;
use super::cells::{self, NotFinite};
use super::{Workbook, bad, broken};
use crate::model::survey::{BadSpreadsheet, Spot, SurveyFault};

/// Columns to the right of the headers in which something can stand by accident. What
/// stands further off was never meant to be seen.
const NEAR: usize = 100;

pub(super) struct Rows<'a, 'w> {
    reader: XlsxCellReader<'a, Counted<'w>>,
    /// The first cell of the next row.
    ahead: Option<XlsxCellFormulaMetadataRecord<'a>>,
    is_over: bool,
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
    pub(super) fn of(workbook: &'a mut Workbook<'w>, sheet: &str) -> Result<Self, TableError> {
        let reader = workbook.worksheet_cells_reader(sheet).map_err(broken)?;
        Ok(Rows {
            reader,
            ahead: None,
            is_over: false,
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
        if self.number > 0 && first.pos.0 < self.row {
            return Err(self.twice(first.pos));
        }
        self.row = first.pos.0;
        self.take(first)?;
        while let Some(cell) = self.cell()? {
            if cell.pos.0 != self.row {
                self.ahead = Some(cell);
                break;
            }
            self.take(cell)?;
        }
        Ok(true)
    }

    fn cell(&mut self) -> Result<Option<XlsxCellFormulaMetadataRecord<'a>>, TableError> {
        if let Some(cell) = self.ahead.take() {
            return Ok(Some(cell));
        }
        if self.is_over {
            return Ok(None);
        }
        let cell = self.reader.next_cell_with_formula_metadata();
        let cell = cell.map_err(broken)?;
        self.is_over = cell.is_none();
        Ok(cell)
    }

    fn take(&mut self, cell: XlsxCellFormulaMetadataRecord<'a>) -> Result<(), TableError> {
        let column = cell.pos.1;
        let start = self.text.len();
        match &cell.formula {
            // What it came to is not what somebody answered, and often only what the
            // program that wrote the file put there.
            Some(formula) => {
                self.text.push('=');
                if let XlsxFormulaMetadata::Normal { formula } = formula {
                    self.text.push_str(formula);
                }
            }
            None if matches!(cell.value, DataRef::Empty) => return Ok(()),
            None => cells::write(&cell.value, &mut self.text).map_err(|NotFinite| {
                let fault = BadSpreadsheet::NotFinite;
                self.at(cell.pos, String::new(), fault)
            })?,
        }
        let text = &self.text[start..];
        if text.trim().is_empty() {
            self.text.truncate(start);
            return Ok(());
        }
        if column as usize >= self.limit {
            let text = text.chars().take(40).collect();
            let cell_name = name(cell.pos);
            return Err(self.at(cell.pos, text, BadSpreadsheet::FarCell { cell: cell_name }));
        }
        let end = self.text.len();
        self.cells.push((column, end, cell.formula.is_some()));
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
                return Err(self.twice((self.row, column)));
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

    /// A cell that comes after one it should stand before.
    fn twice(&self, place: (u32, u32)) -> TableError {
        bad(BadSpreadsheet::Broken {
            why: format!("cell {} out of order", name(place)),
        })
    }

    fn at(&self, place: (u32, u32), excerpt: String, bad: BadSpreadsheet) -> TableError {
        let spot = Spot {
            line: u64::from(place.0) + 1,
            column: Some(place.1 as usize + 1),
            excerpt,
        };
        fault(spot, SurveyFault::Spreadsheet(bad))
    }
}

/// A cell as spreadsheets name it: `C12`.
fn name((row, column): (u32, u32)) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    let letters = letters.iter().rev().collect::<String>();
    format!("{letters}{}", row + 1)
}
