//! From the bytes of neighbouring cells to what they say together.
//!
//! As [`super::lookup`] for a single cell: a run of cells is worked out once and then
//! found again by all of its bytes as they stand in the file.

use crate::model::survey::{Code, PatternNumber, Row};
use crate::survey::table::Span;

/// Runs that are kept, three quarters of a power of two. With more, hardly any comes
/// back.
const MOST: usize = 3072;

/// Bytes of all runs that are kept.
const MOST_BYTES: usize = 1 << 18;

/// Known runs of the same columns, with how often each was seen.
#[derive(Debug, Clone)]
pub(super) struct Runs {
    /// Columns of a run.
    width: usize,
    /// By hash; a power of two, a quarter of them free.
    slots: Vec<Slot>,
    /// Leaves as many bits as number the slots.
    shift: u32,
    /// How often a count was full.
    full: Vec<PatternNumber>,
    /// By number: what each cell stands for.
    codes: Vec<Code>,
    /// By number: each cell's place among the different ones of its column.
    entries: Vec<u16>,
    /// Where the bytes of each end that has no key of its own, and these.
    ends: Vec<u32>,
    bytes: Vec<u8>,
}

/// What is known of one run, in sixteen bytes: every row is looked up here for each
/// battery.
#[derive(Debug, Clone, Copy)]
struct Slot {
    key: u64,
    count: u32,
    known: Known,
}

/// What a run comes to for its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) number: PatternNumber,
    /// Cells with an answer.
    pub(super) answers: u8,
}

impl Known {
    /// Of a run that is not kept.
    pub(super) const NOTHING: Known = Known {
        number: Row::NO_PATTERN,
        answers: 0,
    };
}

/// No run has this key: each has a byte at least.
const FREE: Slot = Slot {
    key: 0,
    count: 0,
    known: Known::NOTHING,
};

impl Runs {
    /// Most columns of a run: what is counted over them fits a byte.
    pub(super) const WIDEST: usize = 64;

    pub(super) fn new(width: usize) -> Runs {
        Runs {
            width,
            slots: vec![FREE; 32],
            shift: u64::BITS - 5,
            full: Vec::new(),
            codes: Vec::new(),
            entries: Vec::new(),
            ends: Vec::new(),
            bytes: Vec::new(),
        }
    }

    /// What is known of runs, each of which was then seen once more: of those with these
    /// keys, [`Known::NOTHING`] of a new one. `bytes` are those of a run by its place
    /// among them. All in one go, because while one is fetched from memory the others
    /// are asked for.
    pub(super) fn find<'a>(
        &mut self,
        keys: &[Key],
        bytes: impl Fn(usize) -> &'a [u8],
        found: &mut Vec<Known>,
    ) {
        found.clear();
        for (place, key) in keys.iter().enumerate() {
            found.push(match self.slot(*key, || bytes(place)) {
                Some(slot) => self.see(slot),
                None => Known::NOTHING,
            });
        }
    }

    #[inline(always)]
    fn slot<'a>(&self, Key(key): Key, bytes: impl Fn() -> &'a [u8]) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut at = self.place_of(key);
        loop {
            let slot = &self.slots[at & mask];
            if slot.key == key && (key < LONG || self.bytes_of(slot.known) == bytes()) {
                return Some(at & mask);
            }
            if slot.key == FREE.key {
                return None;
            }
            at += 1;
        }
    }

    /// The number of a run, if it is kept.
    pub(super) fn number(&self, run: Span<'_>) -> Option<PatternNumber> {
        let slot = self.slot(Key::of(run), || run.bytes())?;
        Some(self.slots[slot].known.number)
    }

    #[inline(always)]
    fn see(&mut self, slot: usize) -> Known {
        let slot = &mut self.slots[slot];
        slot.count = slot.count.wrapping_add(1);
        if slot.count == 0 {
            self.full.push(slot.known.number);
        }
        slot.known
    }

    /// Where a key is looked for first: the topmost bits of a product depend on all of it.
    #[inline(always)]
    fn place_of(&self, key: u64) -> usize {
        (key.wrapping_mul(MIXER) >> self.shift) as usize
    }

    fn bytes_of(&self, known: Known) -> &[u8] {
        let number = usize::from(known.number);
        let from = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[from as usize..self.ends[number] as usize]
    }

    /// What the cells of every run stand for, by number.
    pub(super) fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// Whether no other run can be kept.
    pub(super) fn is_full(&self) -> bool {
        self.ends.len() >= MOST || self.bytes.len() >= MOST_BYTES
    }

    /// Keeps a run that was not seen before, with a count of 0; its number. `entries`
    /// are the places of its cells among the different ones of each column; then how many
    /// of them are answers.
    pub(super) fn keep(
        &mut self,
        run: Span<'_>,
        codes: impl Iterator<Item = Code>,
        entries: &[u16],
        answers: u32,
    ) -> PatternNumber {
        if (self.ends.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let (Key(key), number) = (Key::of(run), self.ends.len() as PatternNumber);
        let known = Known {
            number,
            answers: answers as u8,
        };
        self.put(Slot {
            key,
            count: 0,
            known,
        });
        if key >= LONG {
            self.bytes.extend_from_slice(run.bytes());
        }
        self.ends.push(self.bytes.len() as u32);
        self.codes.extend(codes);
        self.entries.extend_from_slice(entries);
        number
    }

    fn put(&mut self, new: Slot) {
        let mask = self.slots.len() - 1;
        let mut at = self.place_of(new.key);
        while self.slots[at].key != FREE.key {
            at = (at + 1) & mask;
        }
        self.slots[at] = new;
    }

    fn grow(&mut self) {
        let more = vec![FREE; self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, more);
        self.shift -= 1;
        for slot in old {
            if slot.key != FREE.key {
                self.put(slot);
            }
        }
    }

    /// Each run by its cells' places among the different ones of their columns, and how
    /// often it was seen.
    pub(super) fn counts(&self) -> impl Iterator<Item = (&[u16], u64)> + '_ {
        let known = self.slots.iter().filter(|slot| slot.count > 0);
        let counted = known.map(|slot| (slot.known.number, u64::from(slot.count)));
        let full = self.full.iter().map(|number| (*number, 1 << 32));
        counted.chain(full).map(|(number, count)| {
            let entries = &self.entries[usize::from(number) * self.width..];
            (&entries[..self.width], count)
        })
    }
}

/// By which a run is looked up: the run itself if it is short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(u64);

/// Keys from here on are of long runs, of which the bytes have to be compared.
const LONG: u64 = 0xFF << 56;

impl Key {
    /// Of no run.
    const NONE: Key = Key(u64::MAX >> 8);

    /// Of a run of more than one cell, so of a byte or more.
    #[inline(always)]
    pub(super) fn of(run: Span<'_>) -> Key {
        Key(run.word().unwrap_or_else(|| LONG | hash(run.bytes())))
    }

    /// Of one that may not be there.
    #[inline(always)]
    pub(super) fn of_any(run: Option<Span<'_>>) -> Key {
        run.map_or(Key::NONE, Key::of)
    }
}

/// Of at least eight bytes.
#[inline]
fn hash(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, eight: &[u8; 8]| {
        (hash.rotate_left(23) ^ u64::from_le_bytes(*eight)).wrapping_mul(MIXER)
    };
    let eights = bytes.as_chunks::<8>().0.iter();
    let hash = eights.fold(bytes.len() as u64, mix);
    bytes.last_chunk().map_or(hash, |last| mix(hash, last))
}

const MIXER: u64 = 0x9E37_79B9_7F4A_7C15;

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_what_a_map_finds(
            runs in prop::collection::vec("[12],[12]?,[12x]{0,3}|,,|a{6,9},b?a{0,30},", 0..60),
        ) {
            let file = runs.concat();
            let mut known = Runs::new(3);
            let mut map: HashMap<&str, (Known, u64)> = HashMap::new();
            let (mut start, mut found) = (0, Vec::new());
            for run in &runs {
                let span = Span::among(file.as_bytes(), start..start + run.len());
                start += run.len();
                known.find(&[Key::of(span)], |_| span.bytes(), &mut found);
                let expected = map.get(&**run).map_or(Known::NOTHING, |(known, _)| *known);
                prop_assert_eq!(&*found, &[expected]);
                match map.get_mut(&**run) {
                    Some((_, count)) => *count += 1,
                    None => {
                        let new = map.len() as u16;
                        let answers = new % 3;
                        let codes = [new, 0, 1].into_iter();
                        let number = known.keep(span, codes, &[new, 2, 3], answers.into());
                        prop_assert_eq!(number, new);
                        let answers = answers as u8;
                        map.insert(run, (Known { number, answers }, 0));
                    }
                }
            }
            let codes: Vec<u16> = (0..map.len() as u16).flat_map(|number| [number, 0, 1]).collect();
            prop_assert_eq!(known.codes(), codes);
            let counts: HashMap<Vec<u16>, u64> = known
                .counts()
                .map(|(entries, count)| (entries.to_vec(), count))
                .collect();
            let seen_again = map.values().filter(|(_, count)| *count > 0);
            let expected = seen_again.map(|(known, count)| (vec![known.number, 2, 3], *count));
            prop_assert_eq!(counts, expected.collect::<HashMap<_, _>>());
        }
    }

    #[test]
    fn a_full_count_goes_on() {
        let mut known = Runs::new(2);
        let run = Span::of(b"5,4");
        known.keep(run, [7, 8].into_iter(), &[0, 0], 2);
        for slot in known.slots.iter_mut().filter(|s| s.known.number == 0) {
            slot.count = u32::MAX - 1;
        }
        known.find(&[Key::of(run); 3], |_| run.bytes(), &mut Vec::new());
        let counted: u64 = known.counts().map(|(_, count)| count).sum();
        assert_eq!(counted, (1 << 32) + 1);
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let mut known = Runs::new(1);
        for number in 0..MOST {
            assert!(!known.is_full(), "{number} runs");
            let cell = format!("{number}");
            known.keep(Span::of(cell.as_bytes()), [1].into_iter(), &[0], 1);
        }
        assert!(known.is_full());
        let long = "a".repeat(MOST_BYTES);
        let mut known = Runs::new(1);
        known.keep(Span::of(long.as_bytes()), [1].into_iter(), &[0], 1);
        assert!(known.is_full());
    }
}
