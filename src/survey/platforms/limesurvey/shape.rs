//! LimeSurvey's own columns by what they hold, for languages whose words for them are
//! not known: a number, a moment, a page and a language, in this order.

use super::super::head::Head;
use super::super::{ColumnRole, Heading, Metadata};

/// What the first columns are, in the order in which LimeSurvey writes them.
const OWN: [Metadata; 4] = [
    Metadata::ResponseId,
    Metadata::Submitted,
    Metadata::LastPage,
    Metadata::Language,
];

pub(super) fn has_shape(head: &Head) -> bool {
    let all = |column: usize, is_one: fn(&str) -> bool| {
        let mut cells = head.filled(column, 1).peekable();
        cells.peek().is_some() && cells.all(is_one)
    };
    let is_number = |cell: &str| cell.bytes().all(|b| b.is_ascii_digit());
    all(0, is_number) && head.moments(1, 1).is_some() && all(2, is_number) && all(3, is_language)
}

/// `nl`, `de-informal`, `pt-BR`.
fn is_language(cell: &str) -> bool {
    let (language, variant) = cell.split_once('-').unwrap_or((cell, "x"));
    (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && !variant.is_empty()
        && variant
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Gives those columns their roles.
pub(super) fn mark(headings: &mut [Heading]) {
    for (heading, own) in headings.iter_mut().zip(OWN) {
        heading.role = ColumnRole::Metadata(own);
    }
}
