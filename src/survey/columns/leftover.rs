//! Columns of a tick list that nobody knows the option of, beside columns of it that
//! are tied: a tick in them would be lost without a word.

use std::collections::BTreeMap;

use super::TiedItem;
use crate::model::survey::{Fate, Match, normal};
use crate::survey::platforms::{ColumnRole, Heading};

/// Each such column, with the place of the item whose list it seems to be in. A
/// mapping that names the columns of an item is taken at its word.
pub(super) fn leftovers(
    headings: &[Heading],
    fates: &[Option<Fate>],
    items: &BTreeMap<usize, TiedItem>,
) -> Vec<(usize, usize)> {
    let lists: Vec<&TiedItem> = items
        .values()
        .filter(|item| item.has_options() && item.by != Match::Mapping)
        .collect();
    let is_loose = |column: &usize| {
        matches!(fates[*column], None | Some(Fate::Unmapped(_)))
            && headings[*column].role == ColumnRole::Question
    };
    let columns = (0..headings.len()).filter(is_loose);
    let found = columns.filter_map(|column| {
        let is_beside = |item: &&&TiedItem| {
            let mut own = item.columns.iter();
            own.any(|c| is_same_list(&headings[c.column], &headings[column]))
        };
        Some((column, lists.iter().find(is_beside)?.place))
    });
    found.collect()
}

/// Whether two columns are parts of one question: by its code where both have one,
/// else by the text above them.
fn is_same_list(one: &Heading, other: &Heading) -> bool {
    match (question(one), question(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => {
            let stems = [one, other].map(|h| h.stem.as_deref().map(normal).unwrap_or_default());
            !stems[0].is_empty() && stems[0] == stems[1]
        }
        _ => false,
    }
}

/// The code of the question that the column is a part of.
fn question(heading: &Heading) -> Option<&str> {
    heading.part.as_ref()?;
    heading.question.as_deref()
}
