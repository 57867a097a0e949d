//! From the bytes of neighbouring cells to what they say together.
//!
//! As [`super::lookup`] for a single cell: a run of cells is worked out once and then
//! found again by all of its bytes as they stand in the file.

use super::coding::CellCount;
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
    long: Long,
}

/// The bytes of the runs that are no keys of their own.
#[derive(Debug, Clone, Default)]
struct Long {
    /// By number: where they end.
    ends: Vec<u32>,
    bytes: Vec<u8>,
}

impl Long {
    fn keep(&mut self, run: &[u8]) {
        self.bytes.extend_from_slice(run);
        self.ends.push(self.bytes.len() as u32);
    }

    /// Whether the run with this number has these bytes, at least eight.
    #[inline]
    fn is_same(&self, number: PatternNumber, run: &[u8]) -> bool {
        let number = usize::from(number);
        let from = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        let own = &self.bytes[from as usize..self.ends[number] as usize];
        match own.len() {
            // Codes with a word among them: no call for so few bytes.
            8..=16 => {
                own.len() == run.len()
                    && own.first_chunk::<8>() == run.first_chunk()
                    && own.last_chunk::<8>() == run.last_chunk()
            }
            _ => own == run,
        }
    }
}

/// What is known of one run, in sixteen bytes: every row is looked up here for each
/// battery.
#[derive(Debug, Clone, Copy)]
struct Slot {
    key: u64,
    count: u32,
    number: PatternNumber,
    /// Cells with an answer.
    answers: u8,
}

/// No run has this key: each has a byte at least.
const FREE: Slot = Slot {
    key: 0,
    count: 0,
    number: Row::NO_PATTERN,
    answers: 0,
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
            long: Long::default(),
        }
    }

    /// Writes the numbers of runs, each of which was then seen once more: of those with
    /// these keys, and [`Row::NO_PATTERN`] of a new one. Adds their answers to `counts`.
    /// `bytes` are those of a run by its place among them. All in one go, because while
    /// one is fetched from memory the others are asked for; and by itself, because this is
    /// done for every row and battery and has to fit the registers.
    #[inline(never)]
    pub(super) fn find<'a>(
        &mut self,
        keys: &[Key],
        bytes: impl Fn(usize) -> &'a [u8],
        numbers: &mut [PatternNumber],
        counts: &mut [CellCount],
    ) {
        let (slots, shift) = (&mut self.slots[..], self.shift);
        let mask = slots.len() - 1;
        let mut has_long = false;
        let runs = keys.iter().zip(numbers.iter_mut()).zip(counts.iter_mut());
        for ((Key(key), number), count) in runs {
            *number = Row::NO_PATTERN;
            if *key >= LONG {
                has_long = true;
                continue;
            }
            let mut at = place_of(*key, shift);
            while let Some(slot) = slots.get_mut(at & mask) {
                if slot.key == *key {
                    *number = slot.see(&mut self.full);
                    count.answers += u32::from(slot.answers);
                    break;
                }
                if slot.key == FREE.key {
                    break;
                }
                at += 1;
            }
        }
        if has_long {
            self.find_long(keys, bytes, numbers, counts);
        }
    }

    /// The same of the long ones among them.
    #[inline(never)]
    fn find_long<'a>(
        &mut self,
        keys: &[Key],
        bytes: impl Fn(usize) -> &'a [u8],
        numbers: &mut [PatternNumber],
        counts: &mut [CellCount],
    ) {
        let mask = self.slots.len() - 1;
        for (place, Key(key)) in keys.iter().enumerate().filter(|(_, key)| key.0 >= LONG) {
            let run = bytes(place);
            let mut at = place_of(*key, self.shift);
            while let Some(slot) = self.slots.get_mut(at & mask) {
                if slot.key == *key && self.long.is_same(slot.number, run) {
                    numbers[place] = slot.see(&mut self.full);
                    counts[place].answers += u32::from(slot.answers);
                    break;
                }
                if slot.key == FREE.key {
                    break;
                }
                at += 1;
            }
        }
    }

    /// The number of a run, if it is kept.
    pub(super) fn number(&self, run: Span<'_>) -> Option<PatternNumber> {
        let (Key(key), mask) = (Key::of(run), self.slots.len() - 1);
        let mut at = place_of(key, self.shift);
        loop {
            let slot = self.slots[at & mask];
            if slot.key == key && (key < LONG || self.long.is_same(slot.number, run.bytes())) {
                return Some(slot.number);
            }
            if slot.key == FREE.key {
                return None;
            }
            at += 1;
        }
    }

    /// What the cells of every run stand for, by number.
    pub(super) fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// Whether no other run can be kept.
    pub(super) fn is_full(&self) -> bool {
        self.long.ends.len() >= MOST || self.long.bytes.len() >= MOST_BYTES
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
        if (self.long.ends.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let (Key(key), number) = (Key::of(run), self.long.ends.len() as PatternNumber);
        self.put(Slot {
            key,
            count: 0,
            number,
            answers: answers as u8,
        });
        self.long.keep(if key >= LONG { run.bytes() } else { &[] });
        self.codes.extend(codes);
        self.entries.extend_from_slice(entries);
        number
    }

    fn put(&mut self, new: Slot) {
        let mask = self.slots.len() - 1;
        let mut at = place_of(new.key, self.shift);
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
        let counted = known.map(|slot| (slot.number, u64::from(slot.count)));
        let full = self.full.iter().map(|number| (*number, 1 << 32));
        counted.chain(full).map(|(number, count)| {
            let entries = &self.entries[usize::from(number) * self.width..];
            (&entries[..self.width], count)
        })
    }
}

impl Slot {
    /// Counts it once more.
    #[inline(always)]
    fn see(&mut self, full: &mut Vec<PatternNumber>) -> PatternNumber {
        self.count = self.count.wrapping_add(1);
        if self.count == 0 {
            full.push(self.number);
        }
        self.number
    }
}

/// Where a key is looked for first: the topmost bits of a product depend on all of it.
#[inline(always)]
fn place_of(key: u64, shift: u32) -> usize {
    (key.wrapping_mul(MIXER) >> shift) as usize
}

/// By which a run is looked up: the run itself if it is short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(u64);

/// Keys from here on are of long runs, of which the bytes have to be compared.
const LONG: u64 = 0xFF << 56;

impl Key {
    /// Of no run.
    pub(super) const NONE: Key = Key(u64::MAX >> 8);

    /// Of a run of more than one cell, so of a byte or more.
    #[inline(always)]
    pub(super) fn of(run: Span<'_>) -> Key {
        // Of a product the topmost bits are the best, and the last bytes of a run are in no
        // others.
        Key(run.word().unwrap_or_else(|| LONG | hash(run.bytes()) >> 8))
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
            let mut map: HashMap<&str, (u16, u64)> = HashMap::new();
            let mut start = 0;
            for run in &runs {
                let span = Span::among(file.as_bytes(), start..start + run.len());
                start += run.len();
                let (mut numbers, mut counts) = ([9], [CellCount::default()]);
                known.find(&[Key::of(span)], |_| span.bytes(), &mut numbers, &mut counts);
                let expected = map.get(&**run).map(|(number, _)| *number);
                prop_assert_eq!(numbers, [expected.unwrap_or(Row::NO_PATTERN)]);
                let answers = expected.map_or(0, |number| u32::from(number % 3));
                prop_assert_eq!(counts[0].answers, answers);
                prop_assert_eq!(known.number(span), expected);
                match map.get_mut(&**run) {
                    Some((_, count)) => *count += 1,
                    None => {
                        let new = map.len() as u16;
                        let answers = new % 3;
                        let codes = [new, 0, 1].into_iter();
                        let number = known.keep(span, codes, &[new, 2, 3], answers.into());
                        prop_assert_eq!(number, new);
                        map.insert(run, (number, 0));
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
            let expected = seen_again.map(|(number, count)| (vec![*number, 2, 3], *count));
            prop_assert_eq!(counts, expected.collect::<HashMap<_, _>>());
        }
    }

    #[test]
    fn a_full_count_goes_on() {
        let mut known = Runs::new(2);
        let run = Span::of(b"5,4");
        known.keep(run, [7, 8].into_iter(), &[0, 0], 2);
        for slot in known.slots.iter_mut().filter(|s| s.number == 0) {
            slot.count = u32::MAX - 1;
        }
        let (mut numbers, mut counts) = ([0; 3], [CellCount::default(); 3]);
        known.find(
            &[Key::of(run); 3],
            |_| run.bytes(),
            &mut numbers,
            &mut counts,
        );
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
