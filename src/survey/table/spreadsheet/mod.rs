//! Spreadsheets to records, row by row as they are unpacked.
//!
//! A grid is never built: a sheet of two cells, the second in the last corner, would
//! fill the memory with nothing.

mod cells;
mod package;
mod rows;

use calamine::{Reader, SheetType, Xlsx, XlsxError};

use super::delimited::On;
use super::findings::Findings;
use super::source::Counted;
use super::{Input, Record, Scan, Scanned, TableError};
use crate::model::survey::{BadFile, BadSpreadsheet, SurveyFault};
use rows::Rows;

/// Rows after which a stretch ends: no more threads share them, but whoever merges by
/// stretch wants some.
const STRETCH: u64 = 4096;

type Workbook<'a> = Xlsx<Counted<'a>>;

/// The sheet to be read: the one the user names or counts, or the first with anything
/// in it. Refuses a file that is no spreadsheet, or unpacks to more than can be meant.
pub(super) fn open(input: &mut dyn Input, wanted: Option<&str>) -> Result<String, TableError> {
    package::check(input)?;
    let mut workbook = workbook(input, &|_| {})?;
    let sheets = workbook.sheets_metadata().iter();
    let sheets = sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect::<Vec<_>>();
    match wanted {
        Some(wanted) => chosen(&sheets, wanted),
        None => first_filled(&mut workbook, &sheets),
    }
}

fn chosen(sheets: &[String], wanted: &str) -> Result<String, TableError> {
    let place = wanted
        .parse::<usize>()
        .ok()
        .and_then(|place| place.checked_sub(1));
    let named = sheets.iter().find(|name| *name == wanted).or_else(|| {
        sheets
            .iter()
            .find(|name| name.to_lowercase() == wanted.to_lowercase())
    });
    let sheet = named.or_else(|| sheets.get(place?));
    sheet.cloned().ok_or_else(|| {
        bad(BadSpreadsheet::NoSuchSheet {
            wanted: wanted.to_owned(),
            known: sheets.to_vec(),
        })
    })
}

fn first_filled(workbook: &mut Workbook<'_>, sheets: &[String]) -> Result<String, TableError> {
    if sheets.is_empty() {
        return Err(bad(BadSpreadsheet::NoSheets));
    }
    for sheet in sheets {
        let mut rows = Rows::of(workbook, sheet)?;
        if rows.next_row()? {
            return Ok(sheet.clone());
        }
    }
    Err(TableError::one(SurveyFault::File(BadFile::Empty)))
}

/// The first so many rows that say anything.
pub(super) fn head(
    sheet: &str,
    input: &mut dyn Input,
    most: usize,
) -> Result<Vec<(u64, Vec<String>)>, TableError> {
    let mut workbook = workbook(input, &|_| {})?;
    let mut rows = Rows::of(&mut workbook, sheet)?;
    let mut found = Vec::new();
    while found.len() < most && rows.next_row()? {
        let record = rows.record();
        let cells = (0..record.len()).map(|column| record.text(column).into_owned());
        found.push((record.line(), cells.collect()));
    }
    Ok(found)
}

/// The whole sheet, in this thread: unpacking is most of the work, and cannot be
/// shared.
pub(super) fn scan<W>(
    sheet: &str,
    input: &mut dyn Input,
    scan: &Scan<'_>,
    on: &On<'_, W>,
) -> Result<Scanned<W>, TableError> {
    let mut workbook = workbook(input, scan.progress)?;
    let mut rows = Rows::of(&mut workbook, sheet)?;
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
        (on.record)(&mut worker, &record);
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

fn workbook<'a>(
    input: &'a mut dyn Input,
    progress: &'a (dyn Fn(u64) + Sync),
) -> Result<Workbook<'a>, TableError> {
    Xlsx::new(Counted::new(input, progress)).map_err(broken)
}

fn bad(bad: BadSpreadsheet) -> TableError {
    TableError::one(SurveyFault::Spreadsheet(bad))
}

fn broken(error: XlsxError) -> TableError {
    match error {
        XlsxError::Password => bad(BadSpreadsheet::Encrypted),
        error => bad(BadSpreadsheet::Broken {
            why: error.to_string(),
        }),
    }
}
