//! The patterns of a dimension taken apart, to add up in one go how often each was counted.
//!
//! A survey has thousands of patterns per dimension, a hundred groups, and in each of
//! these hundreds of the patterns. What they add to sums is worked out here for all of
//! a group together, and what depends on their own score for all with that score.

use super::super::shape::Shape;
use super::counted::MOST_COUNTED;
use super::people::People;
use super::plan::Plan;
use super::planned_section::PlannedSection;

/// Most columns of such a dimension; one with more is added pattern by pattern.
const MOST_COLUMNS: usize = 6;

/// The patterns of a dimension that can have been counted.
#[derive(Debug, Default)]
pub(super) struct Apart {
    /// Those that answer the same columns are side by side.
    plain: Vec<Pattern>,
    /// Numbers of those of which too little was answered.
    others: Vec<u16>,
    /// People by the way in which their answers add up, of one group; kept to be filled
    /// again.
    by_sum: Vec<u32>,
}

/// A pattern that counts in the scores.
#[derive(Debug)]
struct Pattern {
    number: u16,
    added_up: u16,
    /// Which columns were answered.
    mask: u64,
    /// Of each column.
    steps: [u32; MOST_COLUMNS],
    states: [u32; MOST_COLUMNS],
}

impl Apart {
    /// `None` of a dimension of which the sums are of another kind or too large, or with
    /// more columns than there is room for.
    pub(super) fn of(shape: &Shape, place: usize, planned: &mut PlannedSection) -> Option<Apart> {
        let section = &shape.sections[place];
        let has_few = (1..=MOST_COLUMNS).contains(&section.scored.len());
        if section.is_wide || section.is_large || !has_few {
            return None;
        }
        let mut apart = Apart::default();
        for number in 0..planned.patterns.len().min(MOST_COUNTED) as u16 {
            let answered = *planned.patterns.answered(number);
            let counts = answered.scored.counts(shape, planned.must_cover);
            if !counts || answered.scored.n == 0 {
                apart.others.push(number);
                continue;
            }
            planned.write_pattern(number);
            let mut pattern = Pattern {
                number,
                added_up: planned.patterns.added_up(number),
                mask: answered.mask,
                steps: [0; MOST_COLUMNS],
                states: [0; MOST_COLUMNS],
            };
            for (slot, entry) in planned.entries.iter().enumerate() {
                pattern.steps[slot] = u32::try_from(entry.step).ok()?;
                pattern.states[slot] = entry.state;
            }
            apart.plain.push(pattern);
        }
        apart.plain.sort_by_key(|pattern| pattern.mask);
        Some(apart)
    }

    /// Adds people; `counters` has how many there are by the number of their pattern.
    pub(super) fn add(
        &mut self,
        shape: &Shape,
        plan: &mut Plan,
        place: usize,
        counters: &[u8],
        people: &mut People,
    ) {
        self.by_sum.clear();
        let ways = plan.sections[place].patterns.ways_to_add_up();
        self.by_sum.resize(ways.len(), 0);
        match shape.sections[place].scored.len() {
            1 => self.add_plain::<1>(shape, place, counters, people),
            2 => self.add_plain::<2>(shape, place, counters, people),
            3 => self.add_plain::<3>(shape, place, counters, people),
            4 => self.add_plain::<4>(shape, place, counters, people),
            5 => self.add_plain::<5>(shape, place, counters, people),
            _ => self.add_plain::<MOST_COLUMNS>(shape, place, counters, people),
        }
        for (answered, n) in ways.iter().zip(&self.by_sum).filter(|(_, n)| **n > 0) {
            people.sections[place].add_scores(&answered.scored, *n);
        }
        for number in &self.others {
            if let Some(n @ 1..) = counters.get(usize::from(*number)) {
                plan.add_pattern(shape, place, *number, people, u32::from(*n));
            }
        }
    }

    fn add_plain<const K: usize>(
        &mut self,
        shape: &Shape,
        place: usize,
        counters: &[u8],
        people: &mut People,
    ) {
        for same in self.plain.chunk_by(|one, next| one.mask == next.mask) {
            let mut sums = Sums::<K>::default();
            for pattern in same {
                let Some(n @ 1..) = counters.get(usize::from(pattern.number)) else {
                    continue;
                };
                let n = u32::from(*n);
                sums.add(pattern, n);
                self.by_sum[usize::from(pattern.added_up)] += n;
                for state in &pattern.states[..K] {
                    people.states[*state as usize] += n;
                }
            }
            if let (Some(first), 1..) = (same.first(), sums.n) {
                let own = &mut people.sections[place].own;
                own.add_sums(&shape.sections[place], first.mask, sums.n, sums.all());
            }
        }
    }
}

/// Sums over people who answered the same of so many columns.
struct Sums<const K: usize> {
    n: u32,
    columns: [u64; K],
    /// Of each column with itself and the later ones.
    products: [[u64; K]; K],
}

impl<const K: usize> Default for Sums<K> {
    fn default() -> Sums<K> {
        Sums {
            n: 0,
            columns: [0; K],
            products: [[0; K]; K],
        }
    }
}

impl<const K: usize> Sums<K> {
    #[inline(always)]
    fn add(&mut self, pattern: &Pattern, n: u32) {
        self.n += n;
        for first in 0..K {
            let own = u64::from(n) * u64::from(pattern.steps[first]);
            self.columns[first] += own;
            for second in first..K {
                self.products[first][second] += own * u64::from(pattern.steps[second]);
            }
        }
    }

    /// In the order of [`super::own::OwnScores::add_sums`].
    fn all(&self) -> impl Iterator<Item = u64> {
        let products = self.products.iter().enumerate();
        let products = products.flat_map(|(first, row)| &row[first..]);
        self.columns.iter().chain(products).copied()
    }
}
