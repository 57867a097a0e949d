//! Contact details asked as one question with a row for each.

use super::super::head::Head;
use super::super::{ColumnRole, Heading};
use super::{is_personal, looks_personal};
use crate::model::survey::Platform;

/// Marks the rows of a question that can tell who somebody is, if one of them holds
/// what looks so. "E-mail" alone can also be a channel in a list to tick.
pub(in super::super) fn mark_details(head: &Head, from: usize, headings: &mut [Heading]) {
    let is_detail = |heading: &Heading| {
        let row = heading.row.as_deref().unwrap_or_default();
        heading.role == ColumnRole::Question && is_personal(row, Platform::Wide)
    };
    let details = headings.iter().enumerate().filter(|(_, h)| is_detail(h));
    let stems = details
        .filter(|(column, _)| {
            head.filled(*column, from)
                .any(|c| looks_personal(c).is_some())
        })
        .map(|(_, heading)| heading.stem.clone())
        .collect::<Vec<_>>();
    for heading in headings.iter_mut().filter(|h| is_detail(h)) {
        if stems.contains(&heading.stem) {
            heading.role = ColumnRole::Personal;
        }
    }
}
