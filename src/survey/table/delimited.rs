//! Delimited text to records, by workers that take turns.

use std::sync::{Mutex, PoisonError};

use super::blocks::{Blocks, LONGEST, Stretch, too_long};
use super::dialect::Dialect;
use super::letters::{Doubled, is_single_byte};
use super::marks::Places;
use super::record::{Line, LineCounter, Record, Written, count};
use super::spot::{fault, spot};
use super::{Findings, FirstRecords, Input, Scan, Scanned, TableError};
use crate::model::survey::{BadBytes, BadFile, Encoding, Spot, SurveyFault};

/// Records that are handed over at a time: few enough for the nearer caches, with their
/// bytes and what is looked up for them.
const TOGETHER: usize = 128;

/// Lines of the longest answer. More are a quote that somebody forgot to close.
const MOST_LINES: u64 = 1000;

/// The first so many records, each with its line.
pub(super) fn head(
    dialect: &Dialect,
    input: &mut dyn Input,
    size: u64,
    most: usize,
) -> Result<FirstRecords, TableError> {
    let mut rows = FirstRecords::default();
    first(
        dialect,
        input,
        block_of(size, Scan::BLOCK),
        most,
        |record| rows.take(record),
    )?;
    Ok(rows)
}

/// Bytes to read at a time: no more than there are, and one by which the end shows. A
/// small file needs no room for a large one.
fn block_of(size: u64, block: usize) -> usize {
    usize::try_from(size).map_or(block, |size| block.min(size + 1))
}

/// Looks at the first so many records, and at no more of the file than that takes.
fn first(
    dialect: &Dialect,
    input: &mut dyn Input,
    block: usize,
    most: usize,
    mut look: impl FnMut(&Record<'_>),
) -> Result<(), TableError> {
    let mut blocks = Blocks::new(input, dialect, block, &|_| {})?;
    let (mut stretch, mut places) = (Stretch::default(), Places::default());
    let mut left = most;
    while left > 0 && blocks.next(&mut stretch)? {
        let lines = LineCounter::new(stretch.bytes(), dialect.line_end_byte(), stretch.line);
        for record in Records::of(&stretch, &mut places, &lines, dialect).take(left) {
            check(&record, &stretch, dialect)?;
            look(&record);
            left -= 1;
        }
    }
    Ok(())
}

/// The whole file, record by record.
pub(super) fn scan<W: Send>(
    dialect: &Dialect,
    input: &mut dyn Input,
    size: u64,
    scan: &Scan<'_>,
    on: &On<'_, W>,
) -> Result<Scanned<W>, TableError> {
    let (mut skip, mut width) = (0, 0);
    let block = block_of(size, scan.block);
    first(dialect, input, block, scan.skip_records, |record| {
        skip = record.number();
        width = width.max(record.len());
    })?;
    let width = if scan.skip_records == 0 {
        usize::MAX
    } else {
        width
    };
    let blocks = Blocks::new(input, dialect, block, scan.progress)?;
    let shared = Mutex::new(blocks);
    let job = Job {
        dialect,
        shared: &shared,
        skip,
        width,
        on,
    };
    // A thread costs more than a small file.
    let most = (size / scan.block.max(1) as u64) as usize + 1;
    let threads = scan.threads.clamp(1, most);
    let mut done = Vec::with_capacity(threads);
    std::thread::scope(|scope| {
        let others = (1..threads).map(|_| scope.spawn(|| job.work()));
        let others = others.collect::<Vec<_>>();
        done.push(job.work());
        for other in others {
            match other.join() {
                Ok(one) => done.push(one),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    let letters = shared
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .letters;
    finish(done, letters.is_said(), letters.encoding, scan.skip_records)
}

fn finish<W>(
    done: Vec<(W, Seen)>,
    is_said: bool,
    encoding: Encoding,
    skipped: usize,
) -> Result<Scanned<W>, TableError> {
    let mut all = Seen::default();
    let mut workers = Vec::with_capacity(done.len());
    for (worker, seen) in done {
        workers.push(worker);
        all.merge(seen);
    }
    if let Some(error) = all.error {
        return Err(error);
    }
    if let Some(percent) = all.doubled.percent().filter(|_| !is_said) {
        let spot = all.doubled.first.map(|line| Spot {
            line,
            column: None,
            excerpt: String::new(),
        });
        let bad = SurveyFault::Bytes(BadBytes::Twice { percent });
        return Err(TableError::Faults(vec![(spot, bad)]));
    }
    let records = all.findings.records;
    if records == 0 && skipped > 0 {
        return Err(TableError::one(SurveyFault::File(BadFile::NoRows)));
    }
    Ok(Scanned {
        workers,
        records,
        encoding: Some(encoding),
        remarks: all.findings.remarks(),
    })
}

/// What is done with records, and at the end of each stretch.
pub(super) struct On<'a, W> {
    pub worker: &'a (dyn Fn() -> W + Sync),
    pub records: &'a (dyn Fn(&mut W, &[Record<'_>]) + Sync),
    pub stretch: &'a (dyn Fn(&mut W, u64) + Sync),
}

struct Job<'a, 'b, W> {
    dialect: &'a Dialect,
    shared: &'a Mutex<Blocks<'b>>,
    /// Number of the last record that is not handed over.
    skip: u64,
    width: usize,
    on: &'a On<'a, W>,
}

/// What one worker saw beside the records.
#[derive(Default)]
struct Seen {
    findings: Findings,
    doubled: Doubled,
    error: Option<TableError>,
}

impl Seen {
    fn merge(&mut self, other: Seen) {
        self.findings.merge(other.findings);
        self.doubled.merge(other.doubled);
        self.error = match (self.error.take(), other.error) {
            (Some(one), Some(two)) => Some(one.first(two)),
            (one, two) => one.or(two),
        };
    }
}

impl<W> Job<'_, '_, W> {
    /// Takes stretch after stretch until there are none left.
    fn work(&self) -> (W, Seen) {
        let mut worker = (self.on.worker)();
        let mut seen = Seen::default();
        let (mut stretch, mut places) = (Stretch::default(), Places::default());
        loop {
            // The lock is held for this line only.
            let next = self.blocks(|blocks| blocks.next(&mut stretch));
            let done = match next {
                Ok(false) => break,
                Ok(true) => self.hand_over(&stretch, &mut places, &mut worker, &mut seen),
                Err(error) => Err(error),
            };
            if let Err(error) = done {
                self.blocks(|blocks| blocks.stop());
                seen.error = Some(error);
                break;
            }
        }
        (worker, seen)
    }

    fn blocks<T>(&self, act: impl FnOnce(&mut Blocks<'_>) -> T) -> T {
        act(&mut self.shared.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn hand_over(
        &self,
        stretch: &Stretch,
        places: &mut Places,
        worker: &mut W,
        seen: &mut Seen,
    ) -> Result<(), TableError> {
        let (bytes, dialect) = (stretch.bytes(), self.dialect);
        let lines = LineCounter::new(bytes, dialect.line_end_byte(), stretch.line);
        if let Some(place) = memchr::memchr(0, bytes) {
            return Err(self.bad(stretch, place, BadBytes::Nul));
        }
        if !bytes.is_ascii() && !stretch.encoding.is_some_and(is_single_byte) {
            seen.doubled.count(bytes, |place| lines.line(place));
        }
        if let Some(place) = stretch.strays.first() {
            seen.findings
                .stray(spot(bytes, *place as usize, stretch.line, dialect));
        }
        let mut some = Vec::with_capacity(TOGETHER);
        for record in Records::of(stretch, places, &lines, dialect) {
            check(&record, stretch, dialect)?;
            if record.number > self.skip {
                seen.findings.see(&record, self.width);
                some.push(record);
            }
            if some.len() == TOGETHER {
                (self.on.records)(worker, &some);
                some.clear();
            }
        }
        (self.on.records)(worker, &some);
        (self.on.stretch)(worker, stretch.number);
        Ok(())
    }

    fn bad(&self, stretch: &Stretch, place: usize, bad: BadBytes) -> TableError {
        let spot = spot(stretch.bytes(), place, stretch.line, self.dialect);
        fault(spot, SurveyFault::Bytes(bad))
    }
}

/// Refuses what can only be a quote that never closes.
#[inline]
fn check(record: &Record<'_>, stretch: &Stretch, dialect: &Dialect) -> Result<(), TableError> {
    let end = record.ends.last().map_or(record.start, |end| *end as usize);
    let length = end - record.start;
    let bad = if length > LONGEST {
        Some(too_long(
            &stretch.bytes()[record.start..],
            dialect.delimiter,
        ))
    } else if length as u64 > MOST_LINES && stretch.lines > stretch.records + MOST_LINES {
        many_lines(record, dialect)
    } else {
        None
    };
    let Some((place, bad)) = bad else {
        return Ok(());
    };
    let place = record.start + place;
    let spot = spot(stretch.bytes(), place, stretch.line, dialect);
    Err(fault(spot, SurveyFault::Bytes(bad)))
}

/// Where a cell of more lines begins than anybody types, from the start of the record.
fn many_lines(record: &Record<'_>, dialect: &Dialect) -> Option<(usize, BadBytes)> {
    let mut cells = (0..record.len()).map(|column| record.raw(column));
    let long = cells.find(|raw| count(raw, dialect.line_end_byte()) > MOST_LINES)?;
    let place = long.as_ptr().addr() - record.bytes.as_ptr().addr();
    Some((place - record.start, BadBytes::OpenQuote))
}

/// The records of a stretch that say anything.
struct Records<'a> {
    bytes: &'a [u8],
    places: &'a Places,
    stretch: &'a Stretch,
    lines: &'a LineCounter<'a>,
    delimiter: u8,
    /// Where the next record begins, or the line end before it.
    from: usize,
    cell: usize,
    record: usize,
}

impl<'a> Records<'a> {
    fn of(
        stretch: &'a Stretch,
        places: &'a mut Places,
        lines: &'a LineCounter<'a>,
        dialect: &Dialect,
    ) -> Records<'a> {
        places.gather(&stretch.marks, stretch.until);
        Records {
            bytes: stretch.bytes(),
            places,
            stretch,
            lines,
            delimiter: dialect.delimiter,
            from: 0,
            cell: 0,
            record: 0,
        }
    }

    /// Whether cells are there, but nothing in them, as in the rows below a table that
    /// Excel saves with it.
    #[inline]
    fn says_nothing(&self, record: &Record<'_>, end: usize) -> bool {
        let mut bytes = self.bytes[record.start..end].iter();
        bytes.all(|byte| *byte == self.delimiter || *byte == b'"' || byte.is_ascii_whitespace())
            && record.is_blank_from(0)
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    #[inline]
    fn next(&mut self) -> Option<Record<'a>> {
        loop {
            let upto = *self.places.records.get(self.record)? as usize;
            let ends = &self.places.ends()[self.cell..upto];
            let end = *ends.last()? as usize;
            let mut start = self.from;
            while matches!(self.bytes.get(start), Some(b'\n' | b'\r')) {
                start += 1;
            }
            self.record += 1;
            self.cell = upto;
            self.from = end + 1;
            let record = Record {
                bytes: self.bytes,
                start,
                ends,
                written: Written::Delimited(self.stretch.encoding.unwrap_or(Encoding::Utf8)),
                number: self.stretch.before + self.record as u64,
                line: Line::Counted(self.lines),
                formulas: &[],
                strays: &self.stretch.strays,
            };
            if !self.says_nothing(&record, end) {
                return Some(record);
            }
        }
    }
}
