//! The same marks byte by byte, for text whose quotes stand where none belong.
//!
//! What a stray quote means is a convention; this is that of the `csv` crate: a
//! quote inside a cell that did not open with one is a letter, and what follows a
//! closing quote belongs to the cell as it stands.

use super::marks::{Marked, Marks};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    StartOfRecord,
    StartOfCell,
    Plain,
    Quoted,
    /// After a quote inside quotes: it closes the cell, or the next one is a letter.
    AfterQuote,
}

/// What quotes do in a run of bytes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Quotes {
    /// Places of quotes inside plain cells, and of what follows a closing quote.
    pub strays: Vec<u32>,
    /// Where the quote stands that is still open at the end.
    pub open: Option<usize>,
}

/// Marks bytes that begin at the start of a record.
pub(super) fn mark(marks: &mut Marks, bytes: &[u8], delimiter: u8) -> (Marked, Quotes) {
    marks.clear(bytes.len());
    let (mut found, mut quotes) = (Marked::default(), Quotes::default());
    let mut state = State::StartOfRecord;
    for (place, byte) in bytes.iter().enumerate() {
        let is_line_end = matches!(byte, b'\n' | b'\r');
        // Most of a text is letters behind letters.
        if state == State::Plain && !is_line_end && *byte != delimiter && *byte != b'"' {
            continue;
        }
        state = match (state, byte) {
            (State::Quoted, b'"') => State::AfterQuote,
            (State::Quoted, _) | (State::AfterQuote, b'"') => State::Quoted,
            (State::StartOfRecord, _) if is_line_end => {
                found.last = Some(place);
                State::StartOfRecord
            }
            (State::StartOfRecord | State::StartOfCell, b'"') => {
                quotes.open = Some(place);
                State::Quoted
            }
            _ if is_line_end => {
                marks.set(place, true);
                found.records += 1;
                found.last = Some(place);
                State::StartOfRecord
            }
            _ if *byte == delimiter => {
                marks.set(place, false);
                State::StartOfCell
            }
            (State::AfterQuote, _) | (State::Plain, b'"') => {
                quotes.strays.push(place as u32);
                State::Plain
            }
            _ => State::Plain,
        };
    }
    found.is_open = state == State::Quoted;
    if !found.is_open {
        quotes.open = None;
    }
    (found, quotes)
}

/// The column, from 1, of the byte at `place` in a record.
pub(super) fn column(record: &[u8], place: usize, delimiter: u8) -> usize {
    let mut marks = Marks::default();
    mark(&mut marks, &record[..place.min(record.len())], delimiter);
    let before = marks.ends.iter().map(|word| word.count_ones() as usize);
    before.sum::<usize>() + 1
}
