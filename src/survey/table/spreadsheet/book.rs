//! What a workbook says beside its sheets: which there are, the texts that cells
//! share, and which numbers are moments.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use zip::ZipArchive;

use super::super::TableError;
use super::cells::Kind;
use super::package::{broken, names};
use super::xml::{BadXml, Event, Xml, attribute, unescape, unescape_letters};
use super::{bad, shape};
use crate::model::survey::BadSpreadsheet;

/// A workbook without the cells.
#[derive(Debug)]
pub(super) struct Book {
    /// Worksheets in the order of their tabs: name, and place of the part.
    pub sheets: Vec<(String, usize)>,
    pub strings: Strings,
    /// What a number is, by the style of its cell.
    pub kinds: Vec<Kind>,
    /// Whether days are counted from 1904.
    pub is_1904: bool,
}

/// The texts that cells share.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.text[start..end])
    }
}

/// Another part that a part names: its kind and its path.
type Relations = BTreeMap<String, (String, String)>;

pub(super) fn read<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<Book, TableError> {
    let names = names(archive);
    let mut package = Package { archive, names };
    let top = package.relations("_rels/.rels", "")?;
    let workbook = of_kind(&top, "/officedocument").unwrap_or("xl/workbook.xml");
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", workbook));
    let relations = package.relations(&format!("{folder}/_rels/{file}.rels"), folder)?;
    let mut book = Book {
        sheets: Vec::new(),
        strings: Strings::default(),
        kinds: Vec::new(),
        is_1904: false,
    };
    let sheets = package.workbook(workbook, &mut book)?;
    for (name, id) in sheets {
        let sheet = relations
            .get(&id)
            .filter(|(kind, _)| kind.ends_with("/worksheet"));
        if let Some((_, path)) = sheet {
            book.sheets.push((name, package.place(path)?));
        }
    }
    if let Some(path) = of_kind(&relations, "/sharedstrings") {
        book.strings = package.strings(path)?;
    }
    if let Some(path) = of_kind(&relations, "/styles") {
        book.kinds = package.styles(path)?;
    }
    Ok(book)
}

fn of_kind<'a>(relations: &'a Relations, kind: &str) -> Option<&'a str> {
    let mut all = relations.values();
    let found = all.find(|(one, _)| one.ends_with(kind))?;
    Some(&found.1)
}

struct Package<'a, R> {
    archive: &'a mut ZipArchive<R>,
    names: Vec<String>,
}

impl<R: Read + Seek> Package<'_, R> {
    fn place(&self, path: &str) -> Result<usize, TableError> {
        let place = self.names.iter().position(|name| name == path);
        place.ok_or_else(|| {
            bad(BadSpreadsheet::Broken {
                why: format!("{path} is missing"),
            })
        })
    }

    /// Calls `take` for every tag and text of a part.
    fn each(
        &mut self,
        path: &str,
        mut take: impl FnMut(Event<'_>) -> Result<(), BadXml>,
    ) -> Result<(), TableError> {
        let place = self.place(path)?;
        let part = self
            .archive
            .by_index(place)
            .map_err(|error| broken(&error))?;
        let mut xml = Xml::new(part);
        while let Some(event) = xml.next().map_err(shape)? {
            take(event).map_err(shape)?;
        }
        Ok(())
    }

    /// The parts that the parts of a folder name; none where nothing is said.
    fn relations(&mut self, path: &str, folder: &str) -> Result<Relations, TableError> {
        let mut found = Relations::new();
        if self.place(path).is_err() {
            return Ok(found);
        }
        self.each(path, |event| {
            if let Event::Open {
                name: b"Relationship",
                attributes,
                ..
            } = event
            {
                let text = |name| Ok(attribute(attributes, name)?.unwrap_or_default());
                let kind = text("Type")?.to_lowercase();
                let target = resolved(folder, &text("Target")?.to_lowercase());
                found.insert(text("Id")?, (kind, target));
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// Names and ids of the sheets.
    fn workbook(
        &mut self,
        path: &str,
        book: &mut Book,
    ) -> Result<Vec<(String, String)>, TableError> {
        let mut sheets = Vec::new();
        self.each(path, |event| {
            let Event::Open {
                name, attributes, ..
            } = event
            else {
                return Ok(());
            };
            match name {
                b"workbookPr" => {
                    let flag = attribute(attributes, "date1904")?;
                    book.is_1904 = matches!(flag.as_deref(), Some("1" | "true"));
                }
                b"sheet" => {
                    let text = |name| Ok(attribute(attributes, name)?.unwrap_or_default());
                    sheets.push((text("name")?, text("id")?));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(sheets)
    }

    fn strings(&mut self, path: &str) -> Result<Strings, TableError> {
        let mut strings = Strings::default();
        let (mut is_text, mut is_phonetic, mut start) = (false, false, 0);
        self.each(path, |event| {
            let text = &mut strings.text;
            match event {
                Event::Open {
                    name: b"si",
                    is_empty: true,
                    ..
                } => strings.ends.push(text.len()),
                Event::Open { name: b"si", .. } => start = text.len(),
                // How a text in Chinese characters sounds is not part of it.
                Event::Open {
                    name: b"rPh",
                    is_empty,
                    ..
                } => is_phonetic = !is_empty,
                Event::Close(b"rPh") => is_phonetic = false,
                Event::Open {
                    name: b"t",
                    is_empty,
                    ..
                } => is_text = !is_empty && !is_phonetic,
                Event::Close(b"t") => is_text = false,
                Event::Text(raw) if is_text => unescape(raw, text)?,
                Event::Literal(raw) if is_text => text.push_str(&String::from_utf8_lossy(raw)),
                Event::Close(b"si") => {
                    unescape_letters(text, start);
                    strings.ends.push(text.len());
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(strings)
    }

    fn styles(&mut self, path: &str) -> Result<Vec<Kind>, TableError> {
        let mut named = BTreeMap::new();
        let mut kinds = Vec::new();
        let mut is_cells = false;
        self.each(path, |event| {
            match event {
                Event::Open {
                    name: b"numFmt",
                    attributes,
                    ..
                } => {
                    let id = attribute(attributes, "numFmtId")?;
                    let code = attribute(attributes, "formatCode")?;
                    if let (Some(id), Some(code)) = (id, code) {
                        named.insert(id, Kind::of_format(&code));
                    }
                }
                Event::Open {
                    name: b"cellXfs",
                    is_empty,
                    ..
                } => is_cells = !is_empty,
                Event::Close(b"cellXfs") => is_cells = false,
                Event::Open {
                    name: b"xf",
                    attributes,
                    ..
                } if is_cells => {
                    let id = attribute(attributes, "numFmtId")?.unwrap_or_default();
                    let own = named.get(&id).copied();
                    kinds.push(own.unwrap_or_else(|| Kind::of_built_in(&id)));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(kinds)
    }
}

/// The path of a part that is named from within a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps = folder
        .split('/')
        .filter(|step| !step.is_empty())
        .collect::<Vec<_>>();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
