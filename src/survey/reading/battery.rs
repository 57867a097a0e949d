//! Questions that stand side by side in the export and belong together, read at once.
//!
//! The answers to a few questions come back again and again, so one look finds what all
//! of their cells say, instead of one for each. A battery of which hardly any answers
//! come back is read cell by cell, as are questions that stand apart.

use super::cells::ItemCells;
use super::runs::{Key, Known, Runs};
use super::worker::LetIn;
use crate::model::survey::Code;
use crate::survey::table::{Record, Span};

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
    /// The place of the first, where the others follow in the same order.
    start: Option<usize>,
    /// Its columns.
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) runs: Runs,
    /// Of the rows that were last looked up.
    keys: Vec<Key>,
    pub(super) found: Vec<Known>,
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
        let items: Vec<usize> = columns.iter().map(|(_, item)| *item).collect();
        let follow = items.windows(2).all(|two| two[0] + 1 == two[1]);
        (is_run && (2..=Runs::WIDEST).contains(&columns.len())).then(|| Battery {
            place,
            start: items.first().copied().filter(|_| follow),
            items,
            first,
            last,
            runs: Runs::new(columns.len()),
            keys: Vec::new(),
            found: Vec::new(),
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

    /// Looks some rows up; what is known of each is then in `found`.
    pub(super) fn find(&mut self, records: &[Record<'_>], rows: &[LetIn]) {
        let (first, last) = (self.first, self.last);
        let run = |row: &LetIn| records[row.record].run(first, last);
        self.keys.clear();
        self.keys
            .extend(rows.iter().map(|row| Key::of_any(run(row))));
        let bytes = |place: usize| run(&rows[place]).map_or(&[][..], Span::bytes);
        self.runs.find(&self.keys, bytes, &mut self.found);
        self.looked_up += rows.len() as u64;
    }

    /// Writes the codes of what was found, a row with so many items after the other.
    pub(super) fn write(&self, codes: &mut [Code], all: usize) {
        match (self.start, self.items.len()) {
            (Some(start), 2) => self.copy::<2>(codes, all, start),
            (Some(start), 3) => self.copy::<3>(codes, all, start),
            (Some(start), 4) => self.copy::<4>(codes, all, start),
            (Some(start), 5) => self.copy::<5>(codes, all, start),
            (Some(start), 6) => self.copy::<6>(codes, all, start),
            _ => {
                for (known, codes) in self.found.iter().zip(codes.chunks_exact_mut(all)) {
                    let from = usize::from(known.number) * self.items.len();
                    let from = self.runs.codes().get(from..).unwrap_or_default();
                    for (item, code) in self.items.iter().zip(from) {
                        codes[*item] = *code;
                    }
                }
            }
        }
    }

    /// The same of so few items as a dimension has, next to each other: one move.
    fn copy<const K: usize>(&self, codes: &mut [Code], all: usize, start: usize) {
        let from = self.runs.codes().as_chunks::<K>().0;
        for (known, codes) in self.found.iter().zip(codes.chunks_exact_mut(all)) {
            let to = codes
                .get_mut(start..)
                .and_then(|to| to.first_chunk_mut::<K>());
            if let (Some(from), Some(to)) = (from.get(usize::from(known.number)), to) {
                *to = *from;
            }
        }
    }
}
