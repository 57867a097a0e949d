//! One record, borrowed from where it was read.

use std::borrow::Cow;
use std::cell::Cell;

use super::letters;
use super::span::Span;
use crate::model::survey::Encoding;

/// The cells of one row of the table. Nothing in it is kept by the reader.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Cells, with one byte between each two.
    pub(super) bytes: &'a [u8],
    pub(super) start: usize,
    /// Where each cell ends.
    pub(super) ends: &'a [u32],
    pub(super) written: Written,
    pub(super) number: u64,
    pub(super) line: Line<'a>,
    /// Columns of cells with a formula, rising.
    pub(super) formulas: &'a [u32],
    /// Places of stray quotes in `bytes`, rising.
    pub(super) strays: &'a [u32],
}

/// How cells are written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// As in a delimited file: perhaps in quotes.
    Delimited(Encoding),
    /// As in a spreadsheet: plain text in UTF-8.
    Plain,
    /// As in JSON: plain text, with [`BETWEEN`] after each part of a list.
    Json,
}

/// Ends each part of a list; no text of a person holds it.
pub(super) const BETWEEN: char = '\u{1F}';

#[derive(Debug, Clone, Copy)]
pub(super) enum Line<'a> {
    Known(u64),
    Counted(&'a LineCounter<'a>),
    /// Each cell has its own; the first is that of the record.
    PerCell(u64, &'a [u64]),
}

impl<'a> Record<'a> {
    /// How many cells it has, blank ones included.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The bytes of a cell as they stand, with the quotes around it. Equal bytes mean
    /// the same throughout a file, apart from [`Record::is_formula`]: a key for what
    /// was worked out once. Nothing beyond the last cell.
    #[inline]
    pub fn raw(&self, column: usize) -> &'a [u8] {
        self.span(column).bytes()
    }

    /// The same bytes among those around them.
    #[inline(always)]
    pub fn span(&self, column: usize) -> Span<'a> {
        let Some(end) = self.ends.get(column) else {
            return Span::default();
        };
        let start = match column {
            0 => self.start,
            _ => self.ends[column - 1] as usize + 1,
        };
        Span {
            around: self.bytes,
            start,
            end: *end as usize,
        }
    }

    /// The byte of a cell that has one, [`Record::BLANK`] of a blank cell. That is what
    /// nearly all cells of a survey of codes are, so no more is looked at than they need:
    /// nothing of a longer cell, of the first, and where there is none.
    #[inline(always)]
    pub fn short(&self, column: usize) -> Option<u16> {
        let ends = self.ends.get(column.wrapping_sub(1)..=column)?;
        let [before, end] = *ends.first_chunk()?;
        match end.wrapping_sub(before) {
            1 => Some(Record::BLANK),
            2 => Some(u16::from(*self.bytes.get(before as usize + 1)?)),
            _ => None,
        }
    }

    /// All cells after one column up to and including another as they stand, where
    /// [`super::Table::has_runs`]; `None` where one is not there.
    #[inline(always)]
    pub fn run(&self, before: usize, last: usize) -> Option<Span<'a>> {
        Some(Span {
            around: self.bytes,
            end: *self.ends.get(last)? as usize,
            start: *self.ends.get(before)? as usize + 1,
        })
    }

    /// In the place of a byte.
    pub const BLANK: u16 = 0x10F;

    /// What a cell says: decoded, without quotes, and without the `'` by which
    /// careful programs keep a spreadsheet from taking a text for a formula. The
    /// parts of a list are joined by `;`.
    pub fn text(&self, column: usize) -> Cow<'a, str> {
        let raw = self.raw(column);
        match self.written {
            Written::Delimited(encoding) => unguarded(match unquoted(raw) {
                Cow::Borrowed(bytes) => letters::decode(bytes, encoding),
                Cow::Owned(bytes) => Cow::Owned(letters::decode(&bytes, encoding).into_owned()),
            }),
            Written::Plain => unguarded(String::from_utf8_lossy(raw)),
            Written::Json => match self.list(column) {
                Some(parts) => Cow::Owned(parts.join(";")),
                None => String::from_utf8_lossy(raw),
            },
        }
    }

    /// The parts of a cell that is a list of JSON.
    pub fn list(&self, column: usize) -> Option<Vec<&'a str>> {
        let text = std::str::from_utf8(self.raw(column)).ok()?;
        let is_list = self.written == Written::Json && text.ends_with(BETWEEN);
        is_list.then(|| text.split_terminator(BETWEEN).collect())
    }

    /// Whether some cell of it is a formula.
    #[inline]
    pub fn has_formulas(&self) -> bool {
        !self.formulas.is_empty()
    }

    /// Whether a formula stands in the cell, whatever its value: nobody answered it.
    #[inline]
    pub fn is_formula(&self, column: usize) -> bool {
        !self.formulas.is_empty() && self.formulas.binary_search(&(column as u32)).is_ok()
    }

    /// Whether a quote stands in it where none belongs, so that cells may have run
    /// together.
    pub fn has_stray_quote(&self) -> bool {
        let end = self.ends.last().map_or(self.start, |end| *end as usize);
        let from = self
            .strays
            .partition_point(|place| (*place as usize) < self.start);
        self.strays.get(from).is_some_and(|p| *p as usize <= end)
    }

    /// Where it begins: the line of a text file or the row of a spreadsheet, from 1;
    /// of JSON the number of the object, 0 for the names of its keys.
    pub fn line(&self) -> u64 {
        match self.line {
            Line::Known(line) => line,
            Line::Counted(counter) => counter.line(self.start),
            Line::PerCell(line, _) => line,
        }
    }

    /// Where a cell comes from: the line of the record, but for records that were put
    /// together from several.
    pub fn line_of(&self, column: usize) -> u64 {
        match self.line {
            Line::PerCell(line, lines) => lines.get(column).copied().unwrap_or(line),
            Line::Known(_) | Line::Counted(_) => self.line(),
        }
    }

    /// Its place among the records of the table, from 1, header rows included: rises
    /// with the lines of the file.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Whether all cells from `column` on say nothing.
    pub(super) fn is_blank_from(&self, column: usize) -> bool {
        (column..self.len()).all(|c| self.raw(c).is_empty() || self.text(c).trim().is_empty())
    }
}

/// A cell of a delimited file without its quotes, by the convention of
/// [`super::exact`].
pub(super) fn unquoted(raw: &[u8]) -> Cow<'_, [u8]> {
    let Some(inside) = raw.strip_prefix(b"\"") else {
        return Cow::Borrowed(raw);
    };
    match memchr::memchr(b'"', inside) {
        None => return Cow::Borrowed(inside),
        Some(place) if place + 1 == inside.len() => return Cow::Borrowed(&inside[..place]),
        Some(_) => {}
    }
    let mut text = Vec::with_capacity(inside.len());
    let mut left = inside.iter();
    while let Some(byte) = left.next() {
        if *byte != b'"' {
            text.push(*byte);
            continue;
        }
        match left.next() {
            Some(b'"') => text.push(b'"'),
            // What follows a closing quote is taken as it stands.
            Some(other) => {
                text.push(*other);
                text.extend(left.by_ref());
            }
            None => {}
        }
    }
    Cow::Owned(text)
}

fn unguarded(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_guarded = text
        .strip_prefix('\'')
        .is_some_and(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r']));
    match text {
        Cow::Borrowed(text) if is_guarded => Cow::Borrowed(&text[1..]),
        Cow::Owned(mut text) if is_guarded => {
            text.remove(0);
            Cow::Owned(text)
        }
        text => text,
    }
}

/// Tells lines of places in a stretch. Counting goes on from the place last asked for,
/// in either direction: who asks for one place after the other in turn makes one pass,
/// and some records are gone through together.
#[derive(Debug)]
pub(super) struct LineCounter<'a> {
    bytes: &'a [u8],
    line_end: u8,
    last: Cell<(usize, u64)>,
}

impl<'a> LineCounter<'a> {
    pub(super) fn new(bytes: &'a [u8], line_end: u8, first: u64) -> LineCounter<'a> {
        LineCounter {
            bytes,
            line_end,
            last: Cell::new((0, first)),
        }
    }

    pub(super) fn line(&self, place: usize) -> u64 {
        let (from, line) = self.last.get();
        let line = match from <= place {
            true => line + count(&self.bytes[from..place], self.line_end),
            false => line - count(&self.bytes[place..from], self.line_end),
        };
        self.last.set((place, line));
        line
    }
}

pub(super) fn count(bytes: &[u8], byte: u8) -> u64 {
    memchr::memchr_iter(byte, bytes).count() as u64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_short_cell_is_one_that_is_short(cells in prop::collection::vec("[a0?]{0,3}", 1..6)) {
            let bytes = cells.join(",").into_bytes();
            let ends = cells.iter().scan(0, |at, cell| {
                let end = *at + cell.len() as u32;
                *at = end + 1;
                Some(end)
            });
            let ends: Vec<u32> = ends.collect();
            let record = Record {
                bytes: &bytes,
                start: 0,
                ends: &ends,
                written: Written::Plain,
                number: 1,
                line: Line::Known(1),
                formulas: &[],
                strays: &[],
            };
            for column in 0..=cells.len() {
                let expected = match record.raw(column) {
                    _ if column == 0 || column == cells.len() => None,
                    [] => Some(Record::BLANK),
                    [byte] => Some(u16::from(*byte)),
                    _ => None,
                };
                prop_assert_eq!(record.short(column), expected);
            }
        }

        #[test]
        fn lines_are_counted_in_any_order(
            text in "[a\n]{0,60}",
            places in prop::collection::vec(0_usize..61, 0..20),
        ) {
            let counter = LineCounter::new(text.as_bytes(), b'\n', 7);
            for place in places.into_iter().filter(|place| *place <= text.len()) {
                let before = count(&text.as_bytes()[..place], b'\n');
                prop_assert_eq!(counter.line(place), 7 + before);
            }
        }
    }
}
