//! From the bytes of a cell to what they stand for.
//!
//! A survey has millions of cells and a handful of different ones per column, so a
//! cell is worked out once and then found again by its bytes as they stand in the
//! file, quotes and all. Different spellings of one answer are different keys.

use std::ops::ControlFlow;

use crate::survey::table::{Record, Span};

/// Known cells of one column, with how often each was seen.
#[derive(Debug, Clone)]
pub(super) struct Lookup<T> {
    /// The bytes of all, in the order in which they were added, and where each ends.
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// By hash; a power of two, at least half of them free.
    slots: Vec<Slot<T>>,
    /// How many are not.
    taken: usize,
    /// Blank cells and those of one byte. Most cells are such and need no hash; the
    /// few bytes that want a place which is taken are in slots.
    shorts: [Short<T>; SHORTS],
}

/// What is known of one cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<T> {
    pub(super) count: u64,
    pub(super) value: T,
    /// Its place in the order in which cells were added.
    entry: u32,
}

/// A cell of at most one byte. Every cell of a survey is looked up among these of its
/// column, so those of all columns together must stay near the processor.
#[derive(Debug, Clone, Copy)]
struct Short<T> {
    /// The byte, [`Record::BLANK`], or [`NO_CELL`].
    cell: u16,
    seen: Seen<T>,
}

/// All that tells cells of up to [`Span::WHOLE`] bytes apart, next to what they are
/// worth, so that finding one looks at one place in memory.
#[derive(Debug, Clone, Copy)]
struct Slot<T> {
    words: [u64; 3],
    length: u32,
    seen: Seen<T>,
}

const FREE: u32 = u32::MAX;

/// Room at first: most columns have a few answers of a letter or two.
const FEW_SLOTS: usize = 4;
const FEW_CELLS: usize = 8;
const FEW_BYTES: usize = 16;

/// Places for short cells, a power of two: neighbouring digits and letters each have
/// their own.
const SHORTS: usize = 16;

/// In the place of a byte.
const NO_CELL: u16 = 0x200;

impl<T: Copy + Default> Seen<T> {
    fn free() -> Seen<T> {
        Seen {
            count: 0,
            value: T::default(),
            entry: FREE,
        }
    }
}

impl<T: Copy + Default> Lookup<T> {
    pub(super) fn new() -> Lookup<T> {
        Lookup {
            bytes: Vec::new(),
            ends: Vec::new(),
            slots: free(FEW_SLOTS),
            taken: 0,
            shorts: [Short {
                cell: NO_CELL,
                seen: Seen::free(),
            }; SHORTS],
        }
    }

    /// What is known of a cell that was seen before.
    pub(super) fn find(&mut self, cell: Span<'_>) -> Option<&mut Seen<T>> {
        if let Some(cell) = short(cell)
            && self.shorts[place_of(cell)].cell == cell
        {
            return Some(&mut self.shorts[place_of(cell)].seen);
        }
        let at = self.place(cell.words(), cell).break_value()?;
        Some(&mut self.slots[at].seen)
    }

    /// The same of a cell by [`Record::short`]; it may be known even where this knows
    /// nothing of it.
    #[inline(always)]
    pub(super) fn find_short(&mut self, cell: u16) -> Option<&mut Seen<T>> {
        let known = &mut self.shorts[place_of(cell)];
        (known.cell == cell).then_some(&mut known.seen)
    }

    /// Adds a cell that was not seen before, with a count of 0.
    pub(super) fn add(&mut self, cell: Span<'_>, value: T) -> &mut Seen<T> {
        if (self.taken + 1) * 2 > self.slots.len() {
            self.grow();
        }
        if self.ends.is_empty() {
            self.ends.reserve(FEW_CELLS);
            self.bytes.reserve(FEW_BYTES);
        }
        let seen = Seen {
            count: 0,
            value,
            entry: self.ends.len() as u32,
        };
        self.bytes.extend_from_slice(cell.bytes());
        self.ends.push(self.bytes.len());
        if let Some(cell) = short(cell)
            && self.shorts[place_of(cell)].cell == NO_CELL
        {
            self.shorts[place_of(cell)] = Short { cell, seen };
            return &mut self.shorts[place_of(cell)].seen;
        }
        let (ControlFlow::Continue(at) | ControlFlow::Break(at)) = self.place(cell.words(), cell);
        self.taken += 1;
        self.slots[at] = Slot {
            words: cell.words(),
            length: cell.len() as u32,
            seen,
        };
        &mut self.slots[at].seen
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a cell by its number in the order in which they were added.
    pub(super) fn bytes(&self, entry: usize) -> &[u8] {
        let start = entry.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start..self.ends[entry]]
    }

    /// Which one a cell is in the order in which they were added.
    pub(super) fn entry(&mut self, cell: Span<'_>) -> Option<usize> {
        self.find(cell).map(|seen| seen.entry as usize)
    }

    /// Adds to the count of each cell, in the order in which they were added.
    pub(super) fn add_counts(&mut self, more: &[u64]) {
        let seen = self.slots.iter_mut().map(|slot| &mut slot.seen);
        let shorts = self.shorts.iter_mut().map(|short| &mut short.seen);
        for seen in seen.chain(shorts).filter(|s| s.entry != FREE) {
            seen.count += more.get(seen.entry as usize).copied().unwrap_or(0);
        }
    }

    /// The number of each cell in the order in which they were added, and its count.
    pub(super) fn counts(&self) -> impl Iterator<Item = (usize, u64)> + '_ {
        let seen = self.slots.iter().map(|slot| &slot.seen);
        let shorts = self.shorts.iter().map(|short| &short.seen);
        let known = seen.chain(shorts).filter(|s| s.entry != FREE);
        known.map(|seen| (seen.entry as usize, seen.count))
    }

    /// Breaks with the slot of the cell, or continues with the free one for it.
    #[inline(always)]
    fn place(&self, words: [u64; 3], cell: Span<'_>) -> ControlFlow<usize, usize> {
        let mask = self.slots.len() - 1;
        let length = cell.len() as u32;
        let mut at = hash(words, length) & mask;
        loop {
            let slot = &self.slots[at];
            if slot.seen.entry == FREE {
                return ControlFlow::Continue(at);
            }
            if slot.words == words
                && slot.length == length
                && (cell.len() <= Span::WHOLE || self.is_same(slot, cell))
            {
                return ControlFlow::Break(at);
            }
            at = (at + 1) & mask;
        }
    }

    fn is_same(&self, slot: &Slot<T>, cell: Span<'_>) -> bool {
        self.bytes(slot.seen.entry as usize) == cell.bytes()
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let old = std::mem::replace(&mut self.slots, free(mask + 1));
        for slot in old.into_iter().filter(|slot| slot.seen.entry != FREE) {
            let mut at = hash(slot.words, slot.length) & mask;
            while self.slots[at].seen.entry != FREE {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }
}

fn free<T: Copy + Default>(slots: usize) -> Vec<Slot<T>> {
    let slot = Slot {
        words: [0; 3],
        length: 0,
        seen: Seen::free(),
    };
    vec![slot; slots]
}

/// As [`Record::short`].
fn short(cell: Span<'_>) -> Option<u16> {
    match cell.bytes() {
        [] => Some(Record::BLANK),
        [byte] => Some(u16::from(*byte)),
        _ => None,
    }
}

/// Blank cells have a place that no digit wants.
#[inline(always)]
fn place_of(cell: u16) -> usize {
    usize::from(cell) % SHORTS
}

#[inline(always)]
fn hash([first, second, third]: [u64; 3], length: u32) -> usize {
    let mixed = first ^ second.rotate_left(23) ^ third.rotate_left(41) ^ u64::from(length);
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_what_a_map_finds(cells in prop::collection::vec("[ab\"]{0,18}|a{20,40}b?a{0,9}", 0..200)) {
            let mut lookup = Lookup::new();
            let mut map: HashMap<&str, u64> = HashMap::new();
            for cell in &cells {
                let span = Span::of(cell.as_bytes());
                match lookup.find(span) {
                    Some(seen) => seen.count += 1,
                    None => lookup.add(span, ()).count += 1,
                }
                *map.entry(cell).or_default() += 1;
            }
            let found: HashMap<&str, u64> = lookup
                .counts()
                .map(|(entry, count)| (std::str::from_utf8(lookup.bytes(entry)).expect("text"), count))
                .collect();
            prop_assert_eq!(found, map);
        }
    }
}
