//! The package that a spreadsheet is: a ZIP file of XML parts, checked before anything
//! of it is kept in memory.

use std::borrow::Cow;
use std::io::{Read, Seek, SeekFrom};

use zip::ZipArchive;

use super::super::source::Counted;
use super::super::{Input, TableError};
use super::bad;
use crate::model::survey::BadSpreadsheet;

/// Bytes that the parts may unpack to together.
const MOST: u64 = 1 << 30;

/// Times its size that a file may unpack to. Real ones reach about fifty.
const MOST_TIMES: u64 = 1000;

/// Bytes of the part with the texts that cells share: the one part that is kept.
const MOST_SHARED: u64 = 256 << 20;

/// What other packages are, by a part that only they have.
const OTHERS: [(&str, &str); 6] = [
    ("xl/workbook.bin", "XLSB"),
    ("content.xml", "ODS"),
    ("word/document.xml", "DOCX"),
    ("ppt/presentation.xml", "PPTX"),
    ("index/document.iwa", "Numbers"),
    ("", "ZIP"),
];

pub(super) type Archive<'a> = ZipArchive<Counted<'a>>;

/// Opens a package. Refuses what is no spreadsheet, and what unpacks to too much.
/// That a part is as long as it says, and undamaged, shows while it is read.
pub(super) fn open(input: &mut dyn Input) -> Result<Archive<'_>, TableError> {
    let size = input.seek(SeekFrom::End(0)).map_err(TableError::Io)?;
    let mut archive = again(input, &|_| {})?;
    let names = names(&archive);
    if !names.iter().any(|name| name.ends_with("workbook.xml")) {
        let has = |part: &str| part.is_empty() || names.iter().any(|name| name == part);
        let is = OTHERS.iter().find(|(part, _)| has(part));
        let is = is.map_or("ZIP", |(_, is)| is).to_owned();
        return Err(bad(BadSpreadsheet::NotOne { is }));
    }
    let mut total = 0_u64;
    for (index, name) in names.iter().enumerate().filter(|(_, name)| is_read(name)) {
        let part = archive.by_index(index).map_err(|error| broken(&error))?;
        if name.contains("sharedstrings") && part.size() > MOST_SHARED {
            return Err(bad(BadSpreadsheet::TooLarge { bytes: part.size() }));
        }
        total = total.saturating_add(part.size());
    }
    if total > MOST || total > size.saturating_mul(MOST_TIMES) {
        return Err(bad(BadSpreadsheet::TooLarge { bytes: total }));
    }
    Ok(archive)
}

/// Opens a package that was looked at before.
pub(super) fn again<'a>(
    input: &'a mut dyn Input,
    progress: &'a (dyn Fn(u64) + Sync),
) -> Result<Archive<'a>, TableError> {
    input.seek(SeekFrom::Start(0)).map_err(TableError::Io)?;
    ZipArchive::new(Counted::new(input, progress)).map_err(|error| broken(&error))
}

/// The names of the parts in the order of the package, in small letters: programs do
/// not agree on how they are spelled.
pub(super) fn names<R: Read + Seek>(archive: &ZipArchive<R>) -> Vec<String> {
    let name = |name: Result<Cow<'_, str>, _>| name.map_or_else(|_| String::new(), Cow::into_owned);
    let names = archive.file_names().map(name);
    names
        .map(|name| name.replace('\\', "/").to_lowercase())
        .collect()
}

/// Whether a part is among those that are read: text, not pictures or drawings.
fn is_read(name: &str) -> bool {
    let is_text = name.ends_with(".xml") || name.ends_with(".rels");
    let is_beside = ["drawings/", "charts/", "theme/", "pivot", "docprops/"]
        .iter()
        .any(|folder| name.contains(folder));
    is_text && !is_beside
}

pub(super) fn broken(error: &dyn std::error::Error) -> TableError {
    bad(BadSpreadsheet::Broken {
        why: error.to_string(),
    })
}
