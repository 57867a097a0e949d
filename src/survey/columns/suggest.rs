//! Items that a column could be. Nobody may take them unseen: on a real export a
//! likeness of 93 of 100, with 17 to spare over the next, was wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::texts::Texts;
use crate::model::Id;
use crate::model::survey::{Hint, Suggestion, normal};
use crate::survey::platforms::Heading;

/// Least likeness, and least distance to the next item, both of a hundred.
const ALIKE: f64 = 70.0;
const MARGIN: f64 = 10.0;

/// Longest text that is compared, in bytes: longer ones are no questions.
const LONGEST: usize = 600;

/// With more columns than this it is a data base, and nobody reads suggestions.
const MOST_COLUMNS: usize = 1000;

/// A wording of an item, with its words to compare quickly.
struct Wording<'t> {
    text: &'t str,
    words: BTreeSet<&'t str>,
    item: usize,
}

/// What each column of `free` could be, of the items that have no column.
pub(super) fn suggestions(
    headings: &[Heading],
    free: &[usize],
    tied: &BTreeMap<usize, usize>,
    texts: &Texts<'_>,
) -> BTreeMap<usize, Vec<Suggestion>> {
    let taken: BTreeSet<usize> = tied.values().copied().collect();
    let left = texts.wordings().filter(|(_, item)| !taken.contains(item));
    let wordings: Vec<Wording<'_>> = left
        .filter(|_| free.len() <= MOST_COLUMNS)
        .map(|(text, item)| Wording {
            text,
            words: text.split(' ').collect(),
            item,
        })
        .collect();
    let mut found = BTreeMap::new();
    for column in free {
        let id = |item: usize| texts.items[item].id.clone();
        let mut suggested = Vec::new();
        if let Some(item) = between(*column, tied, texts.items.len(), &taken) {
            suggested.push((id(item), Hint::Position));
        }
        if let Some((item, percent)) = alike(&headings[*column], &wordings) {
            suggested.push((id(item), Hint::Similar(percent)));
        }
        let suggested: Vec<Suggestion> = suggested.into_iter().map(suggestion).collect();
        found.insert(*column, suggested);
    }
    found
}

fn suggestion((item, hint): (Id, Hint)) -> Suggestion {
    Suggestion { item, hint }
}

/// The item that is due here, when the columns on both sides are the items before
/// and after it.
fn between(
    column: usize,
    tied: &BTreeMap<usize, usize>,
    items: usize,
    taken: &BTreeSet<usize>,
) -> Option<usize> {
    let before = *tied.get(&column.checked_sub(1)?)?;
    let after = *tied.get(&(column + 1))?;
    let due = before + 1;
    (due < items && after == due + 1 && !taken.contains(&due)).then_some(due)
}

/// The item whose wording is most like the header, if no other is nearly as much.
fn alike(heading: &Heading, wordings: &[Wording<'_>]) -> Option<(usize, u8)> {
    let texts = [Some(heading.text.as_str()), heading.row.as_deref()];
    let mut best: BTreeMap<usize, f64> = BTreeMap::new();
    for text in texts.into_iter().flatten() {
        let text = normal(text);
        if text.len() > LONGEST {
            continue;
        }
        for wording in wordings.iter().filter(|w| is_near(w, &text)) {
            let alike = 100.0 * strsim::normalized_levenshtein(&text, wording.text);
            let known = best.entry(wording.item).or_default();
            *known = known.max(alike);
        }
    }
    let mut ranked: Vec<(usize, f64)> = best.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (item, first) = *ranked.first()?;
    let second = ranked.get(1).map_or(0.0, |(_, alike)| *alike);
    // A likeness of 70 to 100 fits a byte.
    (first >= ALIKE && first - second >= MARGIN).then_some((item, first as u8))
}

/// Whether the texts can be alike at all: about as long, and with words in common.
fn is_near(wording: &Wording<'_>, text: &str) -> bool {
    let length = wording.text.len();
    let (long, short) = (length.max(text.len()), length.min(text.len()));
    if short * 10 < long * 6 {
        return false;
    }
    let words = &wording.words;
    let shared = text.split(' ').filter(|word| words.contains(word)).count();
    shared * 3 >= words.len()
}
