//! Where a fault in a text file is, and the cell that it is in.

use super::dialect::Dialect;
use super::marks::Marks;
use super::record::{count, unquoted};
use super::{TableError, exact, letters};
use crate::model::survey::{Encoding, Spot, SurveyFault};

/// Letters of a cell that are shown.
const SHOWN: usize = 40;

/// The spot of a place in bytes that begin with a record on line `first`.
pub(super) fn spot(bytes: &[u8], place: usize, first: u64, dialect: &Dialect) -> Spot {
    let mut marks = Marks::default();
    let (before, _) = exact::mark(&mut marks, &bytes[..place], dialect.delimiter);
    let record = before.last.map_or(0, |last| last + 1);
    let cell = (record..place)
        .rev()
        .find(|at| marks.ends[at / 64] >> (at % 64) & 1 == 1);
    let cell = cell.map_or(record, |end| end + 1);
    Spot {
        line: first + count(&bytes[..place], dialect.line_end_byte()),
        column: Some(exact::column(
            &bytes[record..],
            place - record,
            dialect.delimiter,
        )),
        excerpt: excerpt(&bytes[cell..], dialect),
    }
}

/// The first line of the cell that these bytes begin with.
fn excerpt(bytes: &[u8], dialect: &Dialect) -> String {
    let ends = |byte: &u8| matches!(byte, b'\n' | b'\r') || *byte == dialect.delimiter;
    let from = usize::from(bytes.first() == Some(&b'"'));
    let stops = |byte: &u8| match from {
        0 => ends(byte),
        _ => matches!(byte, b'"' | b'\n' | b'\r'),
    };
    let length = bytes[from..].iter().position(stops);
    let cell = &bytes[..length.map_or(bytes.len(), |length| from + length)];
    let cell = unquoted(&cell[..cell.len().min(4 * SHOWN)]);
    let encoding = match std::str::from_utf8(&cell) {
        Err(error) if error.error_len().is_some() => dialect.fallback(),
        _ => Encoding::Utf8,
    };
    letters::decode(&cell, encoding)
        .chars()
        .take(SHOWN)
        .collect()
}

pub(super) fn fault(spot: Spot, fault: SurveyFault) -> TableError {
    TableError::Faults(vec![(Some(spot), fault)])
}
