//! The cells of a sheet, one after the other.

use std::io::Read;

use super::book::Book;
use super::cells::{Kind, NotFinite, is_short, write_number};
use super::xml::{Attributes, BadXml, Event, Xml, unescape, unescape_letters};

/// The grid of a sheet: more columns and rows no program has.
const COLUMNS: u32 = 16_384;
const ROWS: u32 = 1_048_576;

/// What stands in one place, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub row: u32,
    pub column: u32,
}

/// One cell; its text is in [`Cells::text`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub place: Place,
    pub is_formula: bool,
}

pub(super) enum BadCell {
    Xml(BadXml),
    NotFinite(Place),
}

impl From<BadXml> for BadCell {
    fn from(bad: BadXml) -> BadCell {
        BadCell::Xml(bad)
    }
}

pub(super) struct Cells<'a, R> {
    xml: Xml<R>,
    book: &'a Book,
    /// Inside `sheetData`.
    is_inside: bool,
    is_over: bool,
    next: Place,
    /// What the cell says.
    pub text: String,
    value: String,
}

/// How the value of a cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Type {
    Number,
    Shared,
    Inline,
    /// As it stands: the result of a formula, a date, an error.
    Text,
    Truth,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Value,
    Formula,
    Text,
    Phonetic,
}

impl<'a, R: Read> Cells<'a, R> {
    pub(super) fn new(part: R, book: &'a Book) -> Cells<'a, R> {
        Cells {
            xml: Xml::new(part),
            book,
            is_inside: false,
            is_over: false,
            next: Place { row: 0, column: 0 },
            text: String::new(),
            value: String::new(),
        }
    }

    /// The next cell that is more than a style. At the end of the sheet the rest of
    /// the part is unpacked too, so that its sum is checked.
    pub(super) fn next(&mut self) -> Result<Option<Found>, BadCell> {
        while !self.is_over {
            if self.is_inside
                && let Some(place) = self.simple()?
            {
                let is_formula = false;
                return Ok(Some(Found { place, is_formula }));
            }
            match self.xml.next()? {
                Some(Event::Open {
                    name: b"c",
                    attributes,
                    is_empty,
                }) if self.is_inside => {
                    let (place, style, kind) = cell(attributes, self.next)?;
                    self.next.column = place.column + 1;
                    if !is_empty {
                        let kinds = &self.book.kinds;
                        let style = kinds.get(style).copied().unwrap_or(Kind::Plain);
                        return self.content(place, style, kind).map(Some);
                    }
                }
                Some(Event::Open {
                    name: b"row",
                    attributes,
                    is_empty,
                }) if self.is_inside => {
                    let row = Attributes(attributes).find(|(name, _)| *name == b"r");
                    if let Some((_, row)) = row {
                        self.next.row = number(row, ROWS)?;
                    }
                    self.next.column = 0;
                    self.next.row += u32::from(is_empty);
                }
                Some(Event::Close(b"row")) if self.is_inside => {
                    self.next.row += 1;
                    self.next.column = 0;
                }
                Some(Event::Open {
                    name: b"sheetData",
                    is_empty,
                    ..
                }) => {
                    self.is_inside = !is_empty;
                    self.is_over = is_empty;
                }
                Some(Event::Close(b"sheetData")) => self.is_over = true,
                Some(_) => {}
                None => return Err(BadXml::Shape("a sheet without an end").into()),
            }
            if self.is_over {
                self.xml.drain()?;
            }
        }
        Ok(None)
    }

    /// Takes the next cell where it is one of the usual ones.
    #[inline]
    fn simple(&mut self) -> Result<Option<Place>, BadCell> {
        let Some(cell) = self.xml.simple_cell() else {
            return Ok(None);
        };
        let place = reference(cell.reference)?;
        self.next.column = place.column + 1;
        self.text.clear();
        let style = style(cell.style);
        let style = self.book.kinds.get(style).copied().unwrap_or(Kind::Plain);
        let kind = match cell.kind {
            b"" => Type::Number,
            kind => type_of(kind)?,
        };
        if style == Kind::Plain && kind == Type::Number && is_short(cell.value) {
            self.text
                .extend(cell.value.iter().map(|byte| char::from(*byte)));
            return Ok(Some(place));
        }
        self.value.clear();
        unescape(cell.value, &mut self.value)?;
        self.say(place, style, kind)?;
        Ok(Some(place))
    }

    /// What stands between the tags of a cell.
    fn content(&mut self, place: Place, style: Kind, kind: Type) -> Result<Found, BadCell> {
        self.text.clear();
        self.value.clear();
        let mut inside = Inside::Nothing;
        let mut is_formula = false;
        loop {
            match self.xml.next()? {
                Some(Event::Open { name, is_empty, .. }) => {
                    is_formula |= name == b"f";
                    inside = match (name, inside) {
                        _ if is_empty => inside,
                        (_, Inside::Phonetic) => Inside::Phonetic,
                        (b"v", _) => Inside::Value,
                        (b"f", _) => Inside::Formula,
                        (b"t", _) => Inside::Text,
                        (b"rPh", _) => Inside::Phonetic,
                        _ => inside,
                    };
                }
                Some(Event::Close(b"c")) => break,
                Some(Event::Close(b"rPh" | b"v" | b"f")) => inside = Inside::Nothing,
                Some(Event::Close(b"t")) if inside == Inside::Text => inside = Inside::Nothing,
                Some(Event::Close(_)) => {}
                Some(Event::Text(raw)) => match inside {
                    // Of a text within the cell it is only a repetition.
                    Inside::Value if kind == Type::Inline => {}
                    Inside::Value => unescape(raw, &mut self.value)?,
                    Inside::Formula => unescape(raw, &mut self.text)?,
                    Inside::Text if !is_formula => unescape(raw, &mut self.value)?,
                    _ => {}
                },
                Some(Event::Literal(raw)) if inside != Inside::Nothing => {
                    self.value.push_str(&String::from_utf8_lossy(raw));
                }
                Some(Event::Literal(_)) => {}
                None => return Err(BadXml::Shape("a cell without an end").into()),
            }
        }
        match is_formula {
            // What it came to is not what somebody answered, and often only what the
            // program that wrote the file put there.
            true => self.text.insert(0, '='),
            false => self.say(place, style, kind)?,
        }
        Ok(Found { place, is_formula })
    }

    fn say(&mut self, place: Place, style: Kind, kind: Type) -> Result<(), BadCell> {
        let (value, text) = (&mut self.value, &mut self.text);
        match kind {
            _ if value.is_empty() => {}
            Type::Number => {
                let written = write_number(value.trim(), style, self.book.is_1904, text);
                written.map_err(|NotFinite| BadCell::NotFinite(place))?;
            }
            Type::Shared => {
                let shared = value.trim().parse().ok();
                let shared = shared.and_then(|place| self.book.strings.get(place));
                let shared = shared.ok_or(BadXml::Shape("a shared text that is not there"))?;
                text.push_str(shared);
            }
            Type::Inline | Type::Text => {
                unescape_letters(value, 0);
                text.push_str(value);
            }
            Type::Truth => text.push_str(match value.trim() {
                "1" | "true" => "TRUE",
                "0" | "false" => "FALSE",
                _ => return Err(BadXml::Shape("neither true nor false").into()),
            }),
        }
        Ok(())
    }
}

/// Place, style and type of a cell.
#[inline]
fn cell(attributes: &[u8], next: Place) -> Result<(Place, usize, Type), BadXml> {
    let (mut place, mut style, mut kind) = (next, 0, Type::Number);
    for (name, value) in Attributes(attributes) {
        match name {
            b"r" => place = reference(value)?,
            b"s" => style = self::style(value),
            b"t" => kind = type_of(value)?,
            _ => {}
        }
    }
    match is_on_grid(place) {
        true => Ok((place, style, kind)),
        false => Err(OUTSIDE),
    }
}

fn style(text: &[u8]) -> usize {
    std::str::from_utf8(text).map_or(0, |text| text.parse().unwrap_or(0))
}

fn type_of(text: &[u8]) -> Result<Type, BadXml> {
    match text {
        b"n" => Ok(Type::Number),
        b"s" => Ok(Type::Shared),
        b"inlineStr" => Ok(Type::Inline),
        b"str" | b"d" | b"e" => Ok(Type::Text),
        b"b" => Ok(Type::Truth),
        _ => Err(BadXml::Shape("an unknown type of cell")),
    }
}

const OUTSIDE: BadXml = BadXml::Shape("a cell outside the grid");

/// A reference as `C12`.
#[inline]
fn reference(text: &[u8]) -> Result<Place, BadXml> {
    let letters = text
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let (letters, digits) = text.split_at(letters);
    if letters.is_empty() || letters.len() > 3 {
        return Err(OUTSIDE);
    }
    let column = letters.iter().fold(0, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row = number(digits, ROWS)?;
    let place = Place {
        row,
        column: column - 1,
    };
    match is_on_grid(place) {
        true => Ok(place),
        false => Err(OUTSIDE),
    }
}

fn is_on_grid(place: Place) -> bool {
    place.row < ROWS && place.column < COLUMNS
}

/// A number from 1 to `most`, less one.
#[inline]
fn number(digits: &[u8], most: u32) -> Result<u32, BadXml> {
    let mut number = 0_u64;
    for digit in digits {
        if !digit.is_ascii_digit() || number > u64::from(most) {
            return Err(OUTSIDE);
        }
        number = number * 10 + u64::from(digit - b'0');
    }
    match number {
        0 => Err(OUTSIDE),
        number if number > u64::from(most) => Err(OUTSIDE),
        number => Ok(number as u32 - 1),
    }
}
