//! Numbers as people and programs write them.

use crate::model::{Fraction, Number};

/// What a cell is to an item that asks for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Read {
    Number(Fraction),
    OutOfRange,
    NotANumber,
}

/// A plain decimal number; a percent sign behind it does not count. With a decimal
/// mark only that mark is one; without, either is, and never both. Zeros after the
/// mark are not digits that the item must allow: `30,0` is 30.
pub(super) fn read(text: &str, number: &Number, decimal_mark: Option<char>) -> Read {
    let text = text.trim();
    let bare = text.strip_suffix('%').unwrap_or(text);
    let bare = bare.trim_end_matches(char::is_whitespace);
    let found = match decimal_mark {
        Some(',') if bare.contains('.') => None,
        Some(_) if bare.contains(',') && decimal_mark != Some(',') => None,
        _ => Fraction::from_written(bare),
    };
    let Some(found) = found else {
        return Read::NotANumber;
    };
    let is_precise = found.decimals().is_some_and(|d| d <= number.decimals);
    match (number.range.0..=number.range.1).contains(&found) {
        false => Read::OutOfRange,
        true if is_precise => Read::Number(found),
        true => Read::NotANumber,
    }
}
