//! Bytes of an export to rows of cells, whatever program wrote it.
//!
//! [`Table::open`] looks at the first bytes and says what the file is; never at its
//! name, which people change. [`Table::head`] gives the first rows, from which others
//! tell whose layout it is. [`Table::scan`] goes through all of it, in several
//! threads where that pays, and hands over each record while it stands in the
//! buffer it was read into.
//!
//! Nothing is lost without a word: bytes that are no letters, quotes that never close
//! and cells without a header are faults, or remarks where the rest can still be
//! trusted. Memory does not grow with the number of rows.

mod blocks;
mod delimited;
mod dialect;
mod exact;
mod findings;
mod first;
mod held;
mod json;
mod letters;
mod marks;
mod record;
mod sniff;
mod source;
mod span;
mod spot;
mod spreadsheet;

use std::io::{self, Read, Seek};
use std::sync::Arc;

pub use first::FirstRecords;
pub use held::{Held, HeldCell, HeldRow};
pub use record::Record;
pub use span::Span;

use crate::model::survey::{Encoding, FileFormat, SourceChoice, Spot, SurveyFault};
use delimited::On;
use dialect::Dialect;
use findings::Findings;

/// Something that can be read more than once. A pipe cannot: it is kept in a file
/// first.
pub trait Input: Read + Seek + Send {}

impl<T: Read + Seek + Send> Input for T {}

/// What is wrong, and where as far as it stands in one place.
pub type Fault = (Option<Spot>, SurveyFault);

/// Why a table cannot be read.
#[derive(Debug)]
pub enum TableError {
    /// The file could not be read.
    Io(io::Error),
    /// It was read, but is no table that can be trusted.
    Faults(Vec<Fault>),
}

impl TableError {
    fn one(fault: SurveyFault) -> TableError {
        TableError::Faults(vec![(None, fault)])
    }

    /// The one of two that comes first in the file. Workers may find faults in any
    /// order; that of the first is always among them.
    fn first(self, other: TableError) -> TableError {
        let line = |error: &TableError| match error {
            TableError::Io(_) => None,
            TableError::Faults(faults) => faults
                .first()
                .and_then(|(spot, _)| spot.as_ref())
                .map(|spot| (spot.line, spot.column)),
        };
        match line(&other) < line(&self) {
            true => other,
            false => self,
        }
    }
}

/// What a file is and how it is built. The file itself is passed anew for each pass.
#[derive(Debug, Clone)]
pub struct Table {
    format: FileFormat,
    kind: Kind,
    /// Bytes of the file.
    size: u64,
}

#[derive(Debug, Clone)]
enum Kind {
    Delimited(Dialect),
    Spreadsheet(spreadsheet::Sheet),
    Json(json::Shape),
    Held(Arc<Held>),
}

/// How a table is to be gone through.
pub struct Scan<'a> {
    /// Header rows: so many records are not handed over. The longest of them says how
    /// many cells a record may have.
    pub skip_records: usize,
    /// At most so many, this one included.
    pub threads: usize,
    /// Bytes that a worker takes at a time. Makes no difference but in speed.
    pub block: usize,
    /// Is told how many bytes of the file were read so far.
    pub progress: &'a (dyn Fn(u64) + Sync),
}

impl Scan<'_> {
    /// Large enough that waiting for each other costs nothing. Small enough for the
    /// cache beside the processor, with the places of its cells, four bytes for each,
    /// and the tables that cells are looked up in.
    pub const BLOCK: usize = 96 << 10;
}

impl Default for Scan<'_> {
    fn default() -> Self {
        Scan {
            skip_records: 0,
            threads: 1,
            block: Scan::BLOCK,
            progress: &|_| {},
        }
    }
}

/// What came out of going through a table.
#[derive(Debug)]
pub struct Scanned<W> {
    /// In no particular order.
    pub workers: Vec<W>,
    /// Records handed over.
    pub records: u64,
    /// Of text, as it proved to be: a file can be ASCII for as long as anybody looked
    /// before.
    pub encoding: Option<Encoding>,
    /// What is odd, but leaves the rest trustworthy.
    pub remarks: Vec<Fault>,
}

impl Table {
    /// Finds out what a file is from its first mebibyte, unless the user says.
    ///
    /// # Errors
    ///
    /// Where there is nothing in it, or something that is no table.
    pub fn open(input: &mut dyn Input, choice: &SourceChoice) -> Result<Table, TableError> {
        sniff::open(input, choice)
    }

    /// The same file with rows that were put together from its own, and the encoding
    /// that it proved to have.
    pub fn holding(&self, held: Held, proved: Option<Encoding>) -> Table {
        let mut format = self.format.clone();
        if let (FileFormat::Delimited { encoding, .. }, Some(proved)) = (&mut format, proved) {
            *encoding = proved;
        }
        Table {
            format,
            kind: Kind::Held(Arc::new(held)),
            size: self.size,
        }
    }

    pub fn format(&self) -> &FileFormat {
        &self.format
    }

    /// Whether equal bytes of neighbouring cells are equal cells. What stands between
    /// cells of other files than delimited ones may stand in a cell too.
    pub fn has_runs(&self) -> bool {
        matches!(self.kind, Kind::Delimited(_))
    }

    /// Bytes of the file, which progress runs up to.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The first so many records with the line each begins with, fewer if there are no
    /// more. Of JSON the first are the names of the keys.
    ///
    /// # Errors
    ///
    /// As [`Table::scan`], for as much of the file as that takes.
    pub fn head(&self, input: &mut dyn Input, most: usize) -> Result<FirstRecords, TableError> {
        match &self.kind {
            Kind::Delimited(dialect) => delimited::head(dialect, input, self.size, most),
            Kind::Spreadsheet(sheet) => spreadsheet::head(sheet, input, most),
            Kind::Json(shape) => json::head(shape, input, most),
            // Heads are for finding out what a file is, and what is held is found out.
            Kind::Held(_) => Ok(FirstRecords::default()),
        }
    }

    /// Hands over every record that says anything, in order within each stretch of the
    /// file and each to one of the workers. Stretches are numbered from 0 in the order
    /// of the file; their end is told to the worker that had their records.
    ///
    /// # Errors
    ///
    /// The first fault in the order of the file, whatever the threads did meanwhile.
    pub fn scan<W: Send>(
        &self,
        input: &mut dyn Input,
        scan: &Scan<'_>,
        make_worker: impl Fn() -> W + Sync,
        on_record: impl Fn(&mut W, &Record<'_>) + Sync,
        on_stretch_end: impl Fn(&mut W, u64) + Sync,
    ) -> Result<Scanned<W>, TableError> {
        let on_records = |worker: &mut W, records: &[Record<'_>]| {
            records.iter().for_each(|r| on_record(worker, r))
        };
        self.scan_together(input, scan, make_worker, on_records, on_stretch_end)
    }

    /// As [`Table::scan`], handing over some records at a time.
    ///
    /// # Errors
    ///
    /// As [`Table::scan`].
    pub fn scan_together<W: Send>(
        &self,
        input: &mut dyn Input,
        scan: &Scan<'_>,
        make_worker: impl Fn() -> W + Sync,
        on_records: impl Fn(&mut W, &[Record<'_>]) + Sync,
        on_stretch_end: impl Fn(&mut W, u64) + Sync,
    ) -> Result<Scanned<W>, TableError> {
        let on = On {
            worker: &make_worker,
            records: &on_records,
            stretch: &on_stretch_end,
        };
        match &self.kind {
            Kind::Delimited(dialect) => delimited::scan(dialect, input, self.size, scan, &on),
            Kind::Spreadsheet(sheet) => spreadsheet::scan(sheet, input, scan, &on),
            Kind::Json(shape) => json::scan(shape, input, scan, &on),
            Kind::Held(held) => held::scan(held, self.size, scan, &on),
        }
    }
}
