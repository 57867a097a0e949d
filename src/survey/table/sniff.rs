//! What a file is, told by its first bytes.

use std::io::{self, Read, SeekFrom};

use super::dialect::{Dialect, decoded, said};
use super::{Input, Kind, Table, TableError, json, source, spreadsheet};
use crate::model::survey::{
    BadFile, BadSpreadsheet, Encoding, FileFormat, SourceChoice, SurveyFault,
};

/// Bytes that are looked at.
const SAMPLE: u64 = 1 << 20;

/// Kinds of files by their first bytes, as people call them.
const MAGIC: [(&[u8], &str); 11] = [
    (b"%PDF-", "PDF"),
    (b"\x1F\x8B", "GZIP"),
    (b"7z\xBC\xAF\x27\x1C", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"$FL2", "SPSS"),
    (b"$FL3", "SPSS"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"{\\rtf", "RTF"),
];

const ZIP: &[u8] = b"PK\x03\x04";
/// The container of old Excel files, and of new ones under a password.
const OLE2: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

pub(super) fn open(input: &mut dyn Input, choice: &SourceChoice) -> Result<Table, TableError> {
    let (sample, size) = source::sample(input, SAMPLE).map_err(TableError::Io)?;
    if let Some((_, is)) = MAGIC.iter().find(|(magic, _)| sample.starts_with(magic)) {
        return Err(not_a_table(is));
    }
    if sample.starts_with(OLE2) {
        let bad = old_excel(input, &sample).map_err(TableError::Io)?;
        return Err(TableError::one(SurveyFault::Spreadsheet(bad)));
    }
    if sample.starts_with(ZIP) {
        let sheet = spreadsheet::open(input, choice.sheet.as_deref())?;
        return Ok(Table {
            format: FileFormat::Spreadsheet {
                sheet: sheet.name.clone(),
            },
            kind: Kind::Spreadsheet(sheet),
            size,
        });
    }
    let text = text(&sample);
    if text.is_empty() {
        return Err(TableError::one(SurveyFault::File(BadFile::Empty)));
    }
    if let Some(is) = markup(&text) {
        return Err(not_a_table(is));
    }
    if json::is_json(&text) {
        let (encoding, bom) = said(&sample, choice.encoding);
        let encoding = encoding.unwrap_or(Encoding::Utf8);
        let shape = json::open(input, size, encoding, bom as u64)?;
        return Ok(Table {
            format: FileFormat::Json,
            kind: Kind::Json(shape),
            size,
        });
    }
    let dialect = Dialect::of(&sample, sample.len() as u64 == size, choice);
    Ok(Table {
        format: dialect.format(),
        kind: Kind::Delimited(dialect),
        size,
    })
}

fn not_a_table(is: &str) -> TableError {
    let is = is.to_owned();
    TableError::one(SurveyFault::File(BadFile::NotATable { is }))
}

/// Excel puts an encrypted workbook into the container of its old format, as a part
/// with this name. The header of the container says in which of its sectors the names
/// of the parts are.
fn old_excel(input: &mut dyn Input, sample: &[u8]) -> io::Result<BadSpreadsheet> {
    let number = |at: usize, bytes: usize| {
        let bytes = sample.get(at..at + bytes).unwrap_or_default();
        bytes
            .iter()
            .rev()
            .fold(0, |number, byte| number << 8 | u64::from(*byte))
    };
    let directory = (number(48, 4) + 1) << number(30, 2).min(16);
    input.seek(SeekFrom::Start(directory))?;
    let mut names = Vec::new();
    input.take(4096).read_to_end(&mut names)?;
    let name = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let name = name.collect::<Vec<_>>();
    let is_named = |bytes: &[u8]| memchr::memmem::find(bytes, &name).is_some();
    Ok(match is_named(&names) || is_named(sample) {
        true => BadSpreadsheet::Encrypted,
        false => BadSpreadsheet::NotOne {
            is: "XLS".to_owned(),
        },
    })
}

/// The start of a text without what is blank before it.
fn text(sample: &[u8]) -> Vec<u8> {
    let (encoding, rest) = match sample {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (None, rest),
        [0xFF, 0xFE, rest @ ..] => (Some(Encoding::Utf16Le), rest),
        [0xFE, 0xFF, rest @ ..] => (Some(Encoding::Utf16Be), rest),
        rest => (None, rest),
    };
    let rest = decoded(rest, encoding);
    rest.trim_ascii_start().iter().take(1024).copied().collect()
}

/// The markup language that a text is written in, if it is.
fn markup(text: &[u8]) -> Option<&'static str> {
    let text = text.to_ascii_lowercase();
    let is_html = ["<!doctype html", "<html", "<head", "<body", "<table"]
        .iter()
        .any(|start| text.starts_with(start.as_bytes()));
    let is_xml = text.starts_with(b"<?xml");
    if is_html || is_xml && memchr::memmem::find(&text, b"<html").is_some() {
        return Some("HTML");
    }
    is_xml.then_some("XML")
}
