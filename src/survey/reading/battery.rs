//! Questions that stand side by side in the export and belong together, read at once.
//!
//! The answers to a few questions come back again and again, so one look finds what all
//! of their cells say, instead of one for each. A battery of which hardly any answers
//! come back is read cell by cell, as are questions that stand apart.

use super::cells::ItemCells;
use super::runs::Runs;
use crate::model;

/// Of what is found, so many times as much may be missed before it is not worth it.
const WORTH: u64 = 2;

/// Rows after which that is asked: the first of them are new to a battery whatever they
/// hold.
const TRIAL: u64 = 5_000;

/// A battery of the sink that can be read at once.
#[derive(Debug)]
pub(super) struct Battery {
    /// Its place among those of the sink.
    pub(super) place: usize,
    /// Its items by their places in the codebook, in the order of their columns.
    pub(super) items: Vec<usize>,
    /// The column before it, and its last one.
    pub(super) before: usize,
    pub(super) last: usize,
    pub(super) runs: Runs,
    /// Rows that were looked up, and those of them that were not found.
    pub(super) looked_up: u64,
    pub(super) missed: u64,
    /// Its items are read one by one from now on.
    pub(super) is_given_up: bool,
}

impl Battery {
    /// `None` unless each item has one column, and these are next to each other: at least
    /// two, and no more than can be counted over.
    pub(super) fn new(place: usize, items: &[usize], cells: &[ItemCells]) -> Option<Battery> {
        let column = |item: &usize| match &cells[*item] {
            ItemCells::Single(column) => Some((column.column, *item)),
            ItemCells::OneOf(_) | ItemCells::Options(_) => None,
        };
        let mut columns: Vec<(usize, usize)> = items.iter().map(column).collect::<Option<_>>()?;
        columns.sort_unstable();
        let (first, last) = (columns.first()?.0, columns.last()?.0);
        let is_run = last - first + 1 == columns.len();
        // Nobody begins a table with an answer; if so, it is read cell by cell.
        let before = first.checked_sub(1)?;
        let items: Vec<usize> = columns.iter().map(|(_, item)| *item).collect();
        (is_run && (2..=Runs::WIDEST).contains(&columns.len())).then(|| Battery {
            place,
            items,
            before,
            last,
            runs: Runs::new(columns.len()),
            looked_up: 0,
            missed: 0,
            is_given_up: false,
        })
    }

    /// Whether too little comes back.
    pub(super) fn is_idle(&self) -> bool {
        self.looked_up > TRIAL && self.missed * (WORTH + 1) > self.looked_up * WORTH
    }

    /// Counts the cells of all that was read at once in their columns, which counted
    /// those only that were read one by one.
    pub(super) fn count(&self, cells: &mut [ItemCells]) {
        for (at, item) in self.items.iter().enumerate() {
            let ItemCells::Single(column) = &mut cells[*item] else {
                continue;
            };
            let mut more = vec![0; column.different()];
            for (entries, count) in self.runs.counts() {
                more[usize::from(entries[at])] += count;
            }
            column.add_counts(&more);
        }
    }

    /// What the numbers of its patterns stand for.
    pub(super) fn known(&self) -> model::survey::Battery<'_> {
        model::survey::Battery {
            columns: &self.items,
            codes: self.runs.codes(),
        }
    }
}
