//! JSON to records: a list of objects, one per respondent, or the object with
//! `responses` that LimeSurvey writes.
//!
//! Objects need not have the same keys, so the file is gone through once for the keys
//! alone. They become the first record, as the headers that they are.

mod flatten;

use std::io::{BufReader, Read};

use rustc_hash::FxHashMap;
use serde_json::Deserializer;

use super::delimited::On;
use super::findings::Findings;
use super::record::{Line, Record, Written};
use super::source::{Counted, Source};
use super::{FirstRecords, Input, Scan, Scanned, TableError};
use crate::model::survey::{BadFile, Encoding, Spot, SurveyFault};
use flatten::{Objects, Stop};

/// Bytes of the largest file: it is gone through by one thread.
const MOST: u64 = 256 << 20;

/// Columns of the widest table, as in spreadsheets.
const MOST_COLUMNS: usize = 16_384;

/// Objects after which a stretch ends.
const STRETCH: u64 = 4096;

/// What a JSON file needs to be read.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    encoding: Encoding,
    bom: u64,
    /// Flattened, in the order in which they turn up.
    keys: Vec<String>,
}

/// Whether a text is JSON: a header can begin with a bracket too, as `[B01] Leren is`.
pub(super) fn is_json(text: &[u8]) -> bool {
    let after = |open: u8| {
        let rest = text.strip_prefix(&[open])?;
        Some(rest.trim_ascii_start().first().copied())
    };
    let is_list = matches!(after(b'['), Some(None | Some(b'{' | b'[' | b']' | b'"')));
    is_list || matches!(after(b'{'), Some(None | Some(b'"' | b'}')))
}

/// Goes through the file for its keys; refuses what is broken anywhere.
pub(super) fn open(
    input: &mut dyn Input,
    size: u64,
    encoding: Encoding,
    bom: u64,
) -> Result<Shape, TableError> {
    if size > MOST {
        let why = format!("more than {} MiB", MOST >> 20);
        return Err(bad(BadFile::BrokenJson { why }));
    }
    let mut shape = Shape {
        encoding,
        bom,
        keys: Vec::new(),
    };
    let mut columns = FxHashMap::<String, (usize, u64)>::default();
    let mut count = 0;
    let mut keys = Vec::new();
    each(&shape, input, &|_| {}, |fields| {
        count += 1;
        for (key, _) in fields {
            let new = keys.len();
            let (_, last) = columns.entry(key.clone()).or_insert_with(|| {
                keys.push(key.clone());
                (new, 0)
            });
            if std::mem::replace(last, count) == count {
                return Err(Stop::Fault(BadFile::DuplicateKey { key: key.clone() }));
            }
        }
        if keys.len() > MOST_COLUMNS {
            let why = format!("more than {MOST_COLUMNS} different keys");
            return Err(Stop::Fault(BadFile::BrokenJson { why }));
        }
        Ok(())
    })?;
    if keys.is_empty() {
        return Err(bad(BadFile::NoRows));
    }
    shape.keys = keys;
    Ok(shape)
}

/// The keys and the first objects.
pub(super) fn head(
    shape: &Shape,
    input: &mut dyn Input,
    most: usize,
) -> Result<FirstRecords, TableError> {
    let mut found = FirstRecords::default();
    records(shape, input, &|_| {}, |record| {
        if found.len() == most {
            return false;
        }
        found.take(record);
        found.len() < most
    })?;
    Ok(found)
}

pub(super) fn scan<W>(
    shape: &Shape,
    input: &mut dyn Input,
    scan: &Scan<'_>,
    on: &On<'_, W>,
) -> Result<Scanned<W>, TableError> {
    let mut worker = (on.worker)();
    let mut findings = Findings::default();
    let mut stretch = 0;
    records(shape, input, scan.progress, |record| {
        if record.number() > scan.skip_records as u64 {
            findings.see(record, usize::MAX);
            (on.records)(&mut worker, std::slice::from_ref(record));
            if findings.records % STRETCH == 0 {
                (on.stretch)(&mut worker, stretch);
                stretch += 1;
            }
        }
        true
    })?;
    (on.stretch)(&mut worker, stretch);
    if findings.records == 0 && scan.skip_records > 0 {
        return Err(bad(BadFile::NoRows));
    }
    Ok(Scanned {
        workers: vec![worker],
        records: findings.records,
        encoding: Some(shape.encoding),
        remarks: findings.remarks(),
    })
}

/// The keys and then each object as a record, until `look` has seen enough.
fn records(
    shape: &Shape,
    input: &mut dyn Input,
    progress: &(dyn Fn(u64) + Sync),
    mut look: impl FnMut(&Record<'_>) -> bool,
) -> Result<(), TableError> {
    let mut row = RowText::default();
    row.lay_out(shape.keys.iter().map(String::as_str));
    if !look(&row.record(1, 0)) {
        return Ok(());
    }
    let columns = shape
        .keys
        .iter()
        .enumerate()
        .map(|(n, key)| (key.as_str(), n));
    let columns = columns.collect::<FxHashMap<_, _>>();
    let mut cells = vec![String::new(); shape.keys.len()];
    let (mut number, mut object) = (1, 0);
    each(shape, input, progress, |fields| {
        object += 1;
        cells.iter_mut().for_each(String::clear);
        for (key, text) in fields {
            if let Some(column) = columns.get(key.as_str()) {
                cells[*column].push_str(text);
            }
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        number += 1;
        row.lay_out(cells.iter().map(String::as_str));
        match look(&row.record(number, object)) {
            true => Ok(()),
            false => Err(Stop::Enough),
        }
    })
}

#[derive(Default)]
struct RowText {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl RowText {
    fn lay_out<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        self.bytes.clear();
        self.ends.clear();
        for cell in cells {
            self.bytes.extend_from_slice(cell.as_bytes());
            self.ends.push(self.bytes.len() as u32);
            self.bytes.push(b'\n');
        }
    }

    fn record(&self, number: u64, object: u64) -> Record<'_> {
        Record {
            bytes: &self.bytes,
            start: 0,
            ends: &self.ends,
            written: Written::Json,
            number,
            line: Line::Known(object),
            formulas: &[],
            strays: &[],
        }
    }
}

/// Each object, flattened.
fn each(
    shape: &Shape,
    input: &mut dyn Input,
    progress: &(dyn Fn(u64) + Sync),
    take: impl FnMut(&[(String, String)]) -> Result<(), Stop>,
) -> Result<(), TableError> {
    let mut counted = Counted::new(input, progress);
    let source = Source::new(&mut counted, shape.encoding, shape.bom).map_err(TableError::Io)?;
    let mut reader = Deserializer::from_reader(BufReader::with_capacity(1 << 16, source));
    let mut objects = Objects::new(take);
    let read = objects.read(&mut reader).and_then(|()| reader.end());
    let spot = Some(Spot {
        line: objects.count,
        column: None,
        excerpt: String::new(),
    });
    match (objects.stop, read) {
        (Some(Stop::Enough), _) | (None, Ok(())) => Ok(()),
        (Some(Stop::Fault(fault)), _) => {
            let spot = spot.filter(|_| fault != BadFile::JsonShape);
            Err(TableError::Faults(vec![(spot, SurveyFault::File(fault))]))
        }
        (None, Err(error)) if error.is_io() && !is_encoding(&error) => {
            Err(TableError::Io(error.into()))
        }
        (None, Err(error)) => {
            let why = error.to_string();
            let fault = SurveyFault::File(BadFile::BrokenJson { why });
            Err(TableError::Faults(vec![(spot, fault)]))
        }
    }
}

fn is_encoding(error: &serde_json::Error) -> bool {
    error.io_error_kind() == Some(std::io::ErrorKind::InvalidData)
}

impl Read for Source<'_> {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        self.fill(room).map_err(|stopped| match stopped {
            super::source::Stopped::Io(error) => error,
            super::source::Stopped::Malformed => std::io::ErrorKind::InvalidData.into(),
        })
    }
}

fn bad(bad: BadFile) -> TableError {
    TableError::one(SurveyFault::File(bad))
}
