//! From the bytes of a cell to what they stand for.
//!
//! A survey has millions of cells and a handful of different ones per column, so a
//! cell is worked out once and then found again by its bytes as they stand in the
//! file, quotes and all. Different spellings of one answer are different keys.

use std::ops::ControlFlow;

/// Known cells of one column, with how often each was seen.
#[derive(Debug, Clone)]
pub(super) struct Lookup<T> {
    entries: Vec<Entry<T>>,
    /// Places in `entries`, by hash; a power of two, at least half of them free.
    slots: Vec<Slot>,
    /// Place of the cell that is this one byte.
    singles: Box<[u32; 256]>,
}

#[derive(Debug, Clone)]
pub(super) struct Entry<T> {
    pub(super) cell: Box<[u8]>,
    pub(super) count: u64,
    pub(super) value: T,
}

/// Cells of up to eight bytes are equal when head and length are.
#[derive(Debug, Clone, Copy)]
struct Slot {
    head: u64,
    length: u32,
    entry: u32,
}

const FREE: u32 = u32::MAX;
const EMPTY: Slot = Slot {
    head: 0,
    length: 0,
    entry: FREE,
};

impl<T> Lookup<T> {
    pub(super) fn new() -> Lookup<T> {
        Lookup {
            entries: Vec::new(),
            slots: vec![EMPTY; 32],
            singles: Box::new([FREE; 256]),
        }
    }

    /// The entry of a cell that was seen before.
    #[inline]
    pub(super) fn find(&mut self, cell: &[u8]) -> Option<&mut Entry<T>> {
        if let [byte] = cell {
            return self
                .entries
                .get_mut(self.singles[usize::from(*byte)] as usize);
        }
        let place = self.place(cell).break_value()?;
        self.entries.get_mut(place)
    }

    /// Adds a cell that was not seen before, with a count of 0.
    pub(super) fn add(&mut self, cell: &[u8], value: T) -> &mut Entry<T> {
        if (self.entries.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let place = self.entries.len();
        self.entries.push(Entry {
            cell: cell.into(),
            count: 0,
            value,
        });
        self.note(place);
        &mut self.entries[place]
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn entries(&self) -> &[Entry<T>] {
        &self.entries
    }

    fn note(&mut self, place: usize) {
        let cell = self.entries[place].cell.clone();
        let entry = place as u32;
        if let [byte] = *cell {
            self.singles[usize::from(byte)] = entry;
        } else if let ControlFlow::Continue(free) = self.place(&cell) {
            self.slots[free] = Slot {
                head: head(&cell),
                length: cell.len() as u32,
                entry,
            };
        }
    }

    /// Breaks with the place of the entry, or continues with the free slot for it.
    #[inline]
    fn place(&self, cell: &[u8]) -> ControlFlow<usize, usize> {
        let mask = self.slots.len() - 1;
        let (head, length) = (head(cell), cell.len() as u32);
        let mut at = hash(head, cell) & mask;
        loop {
            let slot = self.slots[at];
            if slot.entry == FREE {
                return ControlFlow::Continue(at);
            }
            if slot.head == head && slot.length == length {
                let entry = slot.entry as usize;
                if length <= 8 || *self.entries[entry].cell == *cell {
                    return ControlFlow::Break(entry);
                }
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        self.slots = vec![EMPTY; self.slots.len() * 2];
        for place in 0..self.entries.len() {
            self.note(place);
        }
    }
}

/// Up to eight bytes as one number; of longer cells the first eight.
#[inline]
fn head(cell: &[u8]) -> u64 {
    if let Some(first) = cell.first_chunk::<8>() {
        return u64::from_le_bytes(*first);
    }
    match (cell.first_chunk::<4>(), cell.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32
        }
        _ => cell
            .iter()
            .fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}

#[inline]
fn hash(head: u64, cell: &[u8]) -> usize {
    let tail = cell.last_chunk::<8>().map_or(0, |b| u64::from_le_bytes(*b));
    let mixed =
        (head ^ tail.rotate_left(29) ^ cell.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 32) as usize
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_what_a_map_finds(cells in prop::collection::vec("[ab\"]{0,18}", 0..200)) {
            let mut lookup = Lookup::new();
            let mut map: HashMap<&str, u64> = HashMap::new();
            for cell in &cells {
                match lookup.find(cell.as_bytes()) {
                    Some(entry) => entry.count += 1,
                    None => lookup.add(cell.as_bytes(), ()).count += 1,
                }
                *map.entry(cell).or_default() += 1;
            }
            let found: HashMap<&str, u64> = lookup
                .entries()
                .iter()
                .map(|e| (std::str::from_utf8(&e.cell).expect("text"), e.count))
                .collect();
            prop_assert_eq!(found, map);
        }
    }
}
