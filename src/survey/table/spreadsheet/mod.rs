//! Spreadsheets to records, row by row as they are unpacked.
//!
//! A grid is never built: a sheet of two cells, the second in the last corner, would
//! fill the memory with nothing.

mod book;
mod cells;
mod package;
mod reader;
mod rows;
mod simple;
mod xml;

use std::sync::Arc;

use super::delimited::On;
use super::findings::Findings;
use super::{FirstRecords, Input, Record, Scan, Scanned, TableError};
use crate::model::survey::{BadFile, BadSpreadsheet, SurveyFault};
use book::Book;
use package::Archive;
use rows::Rows;
use xml::BadXml;

/// Rows after which a stretch ends: no more threads share them, but whoever merges by
/// stretch wants some.
const STRETCH: u64 = 4096;

/// The sheet to be read. The rest of the workbook is kept from one pass to the next.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    pub name: String,
    /// Its place among the parts.
    part: usize,
    book: Arc<Book>,
}

/// The sheet that the user names or counts, or the first with anything in it. Refuses
/// a file that is no spreadsheet, or unpacks to more than can be meant.
pub(super) fn open(input: &mut dyn Input, wanted: Option<&str>) -> Result<Sheet, TableError> {
    let mut archive = package::open(input)?;
    let book = Arc::new(book::read(&mut archive)?);
    if book.sheets.is_empty() {
        return Err(bad(BadSpreadsheet::NoSheets));
    }
    match wanted {
        Some(wanted) => chosen(book, wanted),
        None => first_filled(&mut archive, &book),
    }
}

fn chosen(book: Arc<Book>, wanted: &str) -> Result<Sheet, TableError> {
    let place = wanted
        .parse::<usize>()
        .ok()
        .and_then(|place| place.checked_sub(1));
    let sheets = book.sheets.iter();
    let mut named = sheets.clone().filter(|(name, _)| name == wanted);
    let mut alike = sheets
        .clone()
        .filter(|(name, _)| name.to_lowercase() == wanted.to_lowercase());
    let found = named.next().or_else(|| alike.next());
    let found = found.or_else(|| book.sheets.get(place?));
    let Some((name, part)) = found.cloned() else {
        return Err(bad(BadSpreadsheet::NoSuchSheet {
            wanted: wanted.to_owned(),
            known: sheets.map(|(name, _)| name.clone()).collect(),
        }));
    };
    Ok(Sheet { name, part, book })
}

fn first_filled(archive: &mut Archive<'_>, book: &Arc<Book>) -> Result<Sheet, TableError> {
    for (name, part) in &book.sheets {
        let sheet = Sheet {
            name: name.clone(),
            part: *part,
            book: Arc::clone(book),
        };
        if Rows::of(archive, &sheet)?.next_row()? {
            return Ok(sheet);
        }
    }
    Err(TableError::one(SurveyFault::File(BadFile::Empty)))
}

/// The first so many rows that say anything.
pub(super) fn head(
    sheet: &Sheet,
    input: &mut dyn Input,
    most: usize,
) -> Result<FirstRecords, TableError> {
    let mut archive = package::again(input, &|_| {})?;
    let mut rows = Rows::of(&mut archive, sheet)?;
    let mut found = FirstRecords::default();
    while found.len() < most && rows.next_row()? {
        let record = rows.record();
        found.take(&record);
    }
    Ok(found)
}

/// The whole sheet, in this thread: unpacking is most of the work, and cannot be
/// shared.
pub(super) fn scan<W>(
    sheet: &Sheet,
    input: &mut dyn Input,
    scan: &Scan<'_>,
    on: &On<'_, W>,
) -> Result<Scanned<W>, TableError> {
    let mut archive = package::again(input, scan.progress)?;
    let mut rows = Rows::of(&mut archive, sheet)?;
    let mut worker = (on.worker)();
    let mut findings = Findings::default();
    let (mut width, mut skipped, mut stretch) = (0, 0, 0);
    while rows.next_row()? {
        if skipped < scan.skip_records {
            skipped += 1;
            width = width.max(rows.record().len());
            rows.limit(width);
            continue;
        }
        let record: Record<'_> = rows.record();
        findings.see(&record, if skipped == 0 { usize::MAX } else { width });
        (on.records)(&mut worker, &[record]);
        if findings.records % STRETCH == 0 {
            (on.stretch)(&mut worker, stretch);
            stretch += 1;
        }
    }
    if findings.records == 0 && skipped > 0 {
        return Err(TableError::one(SurveyFault::File(BadFile::NoRows)));
    }
    (on.stretch)(&mut worker, stretch);
    Ok(Scanned {
        workers: vec![worker],
        records: findings.records,
        encoding: None,
        remarks: findings.remarks(),
    })
}

fn bad(bad: BadSpreadsheet) -> TableError {
    TableError::one(SurveyFault::Spreadsheet(bad))
}

fn shape(bad_xml: BadXml) -> TableError {
    bad(BadSpreadsheet::Broken {
        why: match bad_xml {
            BadXml::Io(error) => error.to_string(),
            BadXml::Shape(what) => what.to_owned(),
        },
    })
}
