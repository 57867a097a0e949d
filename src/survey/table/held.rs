//! Rows that were put together from several of the file, kept in memory.
//!
//! They are gone through like those of any table, so that nobody after this knows
//! where they came from; but each cell keeps the line that it stood on.

use super::delimited::On;
use super::record::{Line, Record, Written};
use super::{Scan, Scanned, TableError};

/// Rows after which a stretch ends.
const STRETCH: usize = 4096;

/// What was kept of a table.
#[derive(Debug, Default)]
pub struct Held {
    /// Columns of each row.
    pub width: usize,
    /// What cells say, each text once.
    pub texts: Vec<String>,
    pub rows: Vec<HeldRow>,
}

#[derive(Debug, Default)]
pub struct HeldRow {
    /// The first that it was made of.
    pub line: u64,
    /// Those that hold something, in the order of their columns.
    pub cells: Vec<HeldCell>,
}

#[derive(Debug, Clone, Copy)]
pub struct HeldCell {
    pub column: u32,
    /// Its place among the texts.
    pub text: u32,
    pub line: u64,
    pub is_formula: bool,
}

/// All rows, in this thread: putting them together was most of the work.
pub(super) fn scan<W>(
    held: &Held,
    size: u64,
    scan: &Scan<'_>,
    on: &On<'_, W>,
) -> Result<Scanned<W>, TableError> {
    let mut worker = (on.worker)();
    let mut laid_out = LaidOut::default();
    let mut stretch = 0;
    for (place, row) in held.rows.iter().enumerate() {
        laid_out.lay_out(held, row);
        let number = (scan.skip_records + place + 1) as u64;
        (on.records)(&mut worker, &[laid_out.record(number, row.line)]);
        if (place + 1) % STRETCH == 0 {
            (on.stretch)(&mut worker, stretch);
            stretch += 1;
        }
    }
    (on.stretch)(&mut worker, stretch);
    (scan.progress)(size);
    Ok(Scanned {
        workers: vec![worker],
        records: held.rows.len() as u64,
        encoding: None,
        remarks: Vec::new(),
    })
}

/// A row as records stand in a buffer.
#[derive(Default)]
struct LaidOut {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    lines: Vec<u64>,
    formulas: Vec<u32>,
}

impl LaidOut {
    fn lay_out(&mut self, held: &Held, row: &HeldRow) {
        self.bytes.clear();
        self.ends.clear();
        self.lines.clear();
        self.formulas.clear();
        let mut cells = row.cells.iter().peekable();
        for column in 0..held.width {
            let cell = cells.next_if(|cell| cell.column as usize == column);
            let text = cell.and_then(|cell| held.texts.get(cell.text as usize));
            self.bytes
                .extend_from_slice(text.map_or("", String::as_str).as_bytes());
            self.ends.push(self.bytes.len() as u32);
            self.bytes.push(b'\n');
            self.lines.push(cell.map_or(row.line, |cell| cell.line));
            let formula = cell.filter(|cell| cell.is_formula);
            self.formulas.extend(formula.map(|cell| cell.column));
        }
    }

    fn record(&self, number: u64, line: u64) -> Record<'_> {
        Record {
            bytes: &self.bytes,
            start: 0,
            ends: &self.ends,
            // As it was decoded before, with nothing to take off any more.
            written: Written::Json,
            number,
            line: Line::PerCell(line, &self.lines),
            formulas: &self.formulas,
            strays: &[],
        }
    }
}
