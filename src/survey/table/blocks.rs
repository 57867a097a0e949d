//! A file cut into stretches of whole records, for workers that take turns.
//!
//! Where a record ends depends on every quote before it, so cutting is what must be
//! done in order; it is kept to one fast pass. Any stream can be cut like this: no
//! guess about the middle of a file is ever made.

use super::dialect::Dialect;
use super::exact;
use super::letters::Letters;
use super::marks::{Marked, Marks};
use super::record::count;
use super::source::{Source, Stopped};
use super::spot::{fault, spot};
use super::{Input, TableError};
use crate::model::survey::{BadBytes, Encoding, SurveyFault};

/// Bytes of the longest record. A quote that never closes makes the rest of the file
/// one record, which must end somewhere.
pub(super) const LONGEST: usize = 1 << 20;

/// Records from one place of the file.
#[derive(Debug, Default)]
pub(super) struct Stretch {
    buffer: Vec<u8>,
    /// Bytes of whole records.
    whole: usize,
    /// The marks before this place count: one beyond the bytes where the last record
    /// of the file has no line end.
    pub until: usize,
    pub marks: Marks,
    /// Places of stray quotes.
    pub strays: Vec<u32>,
    /// Its place among the stretches, from 0.
    pub number: u64,
    /// The line it begins with, from 1.
    pub line: u64,
    pub lines: u64,
    /// Records before it.
    pub before: u64,
    pub records: u64,
    pub encoding: Option<Encoding>,
}

impl Stretch {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.buffer[..self.whole]
    }

    fn mark(&mut self, used: usize, delimiter: u8) -> (Marked, exact::Quotes) {
        let found = self.marks.mark(&self.buffer[..used], delimiter);
        if found.is_irregular {
            return exact::mark(&mut self.marks, &self.buffer[..used], delimiter);
        }
        (found, exact::Quotes::default())
    }
}

/// Hands out stretches in the order of the file.
pub(super) struct Blocks<'a> {
    source: Source<'a>,
    dialect: Dialect,
    pub letters: Letters,
    size: usize,
    /// What follows the last line end of what was handed out.
    tail: Vec<u8>,
    line: u64,
    records: u64,
    number: u64,
    is_over: bool,
    progress: &'a (dyn Fn(u64) + Sync),
}

impl<'a> Blocks<'a> {
    /// Reads `size` bytes at a time.
    pub(super) fn new(
        input: &'a mut dyn Input,
        dialect: &Dialect,
        size: usize,
        progress: &'a (dyn Fn(u64) + Sync),
    ) -> Result<Blocks<'a>, TableError> {
        let encoding = dialect.letters.encoding;
        let mut source = Source::new(input, encoding, dialect.bom).map_err(TableError::Io)?;
        // The line that names the delimiter is no data.
        let mut sep = vec![0; dialect.sep_line];
        let _ = source.fill(&mut sep);
        Ok(Blocks {
            source,
            dialect: dialect.clone(),
            letters: dialect.letters.clone(),
            size: size.max(1),
            tail: Vec::new(),
            line: 1 + count(&sep, dialect.line_end_byte()),
            records: 0,
            number: 0,
            is_over: false,
            progress,
        })
    }

    /// No more stretches: a fault was found in an earlier one.
    pub(super) fn stop(&mut self) {
        self.is_over = true;
    }

    /// Fills the next stretch; `false` when there is none.
    pub(super) fn next(&mut self, stretch: &mut Stretch) -> Result<bool, TableError> {
        if self.is_over {
            return Ok(false);
        }
        let cut = self.cut(stretch);
        self.is_over |= cut.is_err();
        (self.progress)(self.source.read);
        cut
    }

    fn cut(&mut self, stretch: &mut Stretch) -> Result<bool, TableError> {
        let (used, marked, quotes) = self.read(stretch)?;
        let whole = match marked.last {
            Some(last) if !self.is_over => last + 1,
            _ => used,
        };
        self.tail.clear();
        self.tail.extend_from_slice(&stretch.buffer[whole..used]);
        stretch.whole = whole;
        stretch.until = whole + usize::from(self.is_over);
        stretch.strays = quotes.strays;
        stretch.strays.retain(|place| (*place as usize) < whole);
        let checked = self.letters.check(stretch.bytes());
        checked.map_err(|(place, bad)| self.fault(stretch, whole, place, bad))?;
        stretch.encoding = Some(self.letters.encoding);
        stretch.lines = count(stretch.bytes(), self.dialect.line_end_byte());
        stretch.records = marked.records;
        stretch.number = self.number;
        stretch.line = self.line;
        stretch.before = self.records;
        self.number += 1;
        self.line += stretch.lines;
        self.records += stretch.records;
        Ok(whole > 0)
    }

    /// Reads on until some record ends, or the file does.
    fn read(
        &mut self,
        stretch: &mut Stretch,
    ) -> Result<(usize, Marked, exact::Quotes), TableError> {
        let mut used = self.tail.len();
        if stretch.buffer.len() < used {
            stretch.buffer.resize(used, 0);
        }
        stretch.buffer[..used].copy_from_slice(&self.tail);
        loop {
            // Twice as much each time, so that a long record is not marked often.
            let size = self.size.max(used);
            if stretch.buffer.len() < used + size {
                stretch.buffer.resize(used + size, 0);
            }
            let room = &mut stretch.buffer[used..used + size];
            let more = match self.source.fill(room) {
                Ok(more) => more,
                Err(Stopped::Io(error)) => return Err(TableError::Io(error)),
                Err(Stopped::Malformed) => {
                    let encoding = self.letters.encoding;
                    let bad = BadBytes::NotEncoded { encoding };
                    return Err(self.fault(stretch, used, used, bad));
                }
            };
            used += more;
            let (mut marked, quotes) = stretch.mark(used, self.dialect.delimiter);
            if more == 0 {
                self.is_over = true;
                if marked.is_open {
                    let (_, quotes) = exact::mark(
                        &mut stretch.marks,
                        &stretch.buffer[..used],
                        self.dialect.delimiter,
                    );
                    let place = quotes.open.unwrap_or_default();
                    return Err(self.fault(stretch, used, place, BadBytes::OpenQuote));
                }
                if used > 0 && marked.last != Some(used - 1) {
                    stretch.marks.set(used, true);
                    marked.records += 1;
                }
                return Ok((used, marked, quotes));
            }
            if marked.last.is_some() {
                return Ok((used, marked, quotes));
            }
            if used > LONGEST {
                let record = &stretch.buffer[..used];
                let (place, bad) = too_long(record, self.dialect.delimiter);
                return Err(self.fault(stretch, used, place, bad));
            }
        }
    }

    fn fault(&self, stretch: &Stretch, used: usize, place: usize, bad: BadBytes) -> TableError {
        let spot = spot(&stretch.buffer[..used], place, self.line, &self.dialect);
        fault(spot, SurveyFault::Bytes(bad))
    }
}

/// What is wrong with a record of more than [`LONGEST`] bytes, and where: by its first
/// so many bytes only, so that it does not depend on how the file was cut.
pub(super) fn too_long(record: &[u8], delimiter: u8) -> (usize, BadBytes) {
    let (_, quotes) = exact::mark(&mut Marks::default(), &record[..LONGEST], delimiter);
    match quotes.open {
        Some(place) => (place, BadBytes::OpenQuote),
        None => (0, BadBytes::LongRecord { most: LONGEST }),
    }
}
