//! How the respondents' own scores are distributed, exactly.

use rustc_hash::FxHashMap;

use super::super::moments::PARTS;

/// Most counters in a row for those who answered everything.
const MOST_COUNTERS: u64 = 4096;

/// People by the weight of what they answered and the weighted sum of their scores.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::score) struct Histogram {
    /// The weight of most people, who have a counter per sum; speed only.
    hot_weight: u64,
    hot: Box<[u32]>,
    others: FxHashMap<(u64, u64), u32>,
}

impl Histogram {
    /// `top` is the most steps that a score can have.
    pub(super) fn new(hot_weight: u64, top: u64) -> Histogram {
        let cells = hot_weight.saturating_mul(top).saturating_add(1);
        let cells = if cells <= MOST_COUNTERS { cells } else { 0 };
        Histogram {
            hot_weight,
            hot: vec![0; cells as usize].into(),
            others: FxHashMap::default(),
        }
    }

    pub(super) fn add(&mut self, weight: u64, sum: u64, n: u32) {
        if n > 0 {
            *self.counter(weight, sum) += n;
        }
    }

    fn counter(&mut self, weight: u64, sum: u64) -> &mut u32 {
        if weight == self.hot_weight
            && let Some(counter) = self.hot.get_mut(sum as usize)
        {
            return counter;
        }
        self.others.entry((weight, sum)).or_default()
    }

    pub(super) fn merge(&mut self, other: &Histogram) {
        for (weight, sum, n) in other.cells() {
            self.add(weight, sum, n);
        }
    }

    pub(super) fn subtract(&mut self, other: &Histogram) {
        for (weight, sum, n) in other.cells() {
            *self.counter(weight, sum) -= n;
        }
    }

    fn cells(&self) -> impl Iterator<Item = (u64, u64, u32)> {
        let hot = self.hot.iter().enumerate();
        let hot = hot.map(|(sum, n)| (self.hot_weight, sum as u64, *n));
        let others = self
            .others
            .iter()
            .map(|((weight, sum), n)| (*weight, *sum, *n));
        hot.chain(others).filter(|(_, _, n)| *n > 0)
    }

    /// Different scores in points, rising, with how many people have each; `unit` is
    /// the number of parts in a step.
    pub(in crate::score) fn scores(&self, unit: i64) -> Vec<(f64, u64)> {
        // Equal fractions of whole numbers divide to the same bits.
        let score = |weight: u64, sum: u64| {
            (u128::from(sum) * unit as u128) as f64 / (u128::from(weight) * PARTS as u128) as f64
        };
        let scores = self.cells();
        let scores = scores.map(|(weight, sum, n)| (score(weight, sum), u64::from(n)));
        let mut scores: Vec<(f64, u64)> = scores.collect();
        scores.sort_by(|a, b| a.0.total_cmp(&b.0));
        scores.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            kept.1 += if is_same { next.1 } else { 0 };
            is_same
        });
        scores
    }
}
