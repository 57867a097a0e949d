//! How the respondents' own scores are distributed, exactly.

use rustc_hash::FxHashMap;

use super::super::moments::PARTS;
use super::means::Term;

/// Most counters in rows.
const MOST_COUNTERS: u64 = 4096;

/// Most rows of counters: nearly everybody answered everything or left a few open.
const MOST_ROWS: u64 = 8;

/// People by the weight of what they answered and the weighted sum of their scores.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::score) struct Histogram {
    /// The weight of those who answered everything. They and those who answered a
    /// little less have a row of counters per weight, one per sum; speed only.
    hot_weight: u64,
    /// Counters per row.
    width: usize,
    hot: Box<[u32]>,
    others: FxHashMap<(u64, u64), u32>,
}

impl Histogram {
    /// `top` is the most steps that a score can have.
    pub(super) fn new(hot_weight: u64, top: u64) -> Histogram {
        let width = hot_weight.saturating_mul(top).saturating_add(1);
        let rows = (MOST_COUNTERS / width).min(MOST_ROWS).min(hot_weight);
        Histogram {
            hot_weight,
            width: width as usize,
            hot: vec![0; (rows * width) as usize].into(),
            others: FxHashMap::default(),
        }
    }

    pub(super) fn add(&mut self, weight: u64, sum: u64, n: u32) {
        if n > 0 {
            *self.counter(weight, sum) += n;
        }
    }

    fn counter(&mut self, weight: u64, sum: u64) -> &mut u32 {
        let row = self.hot_weight.wrapping_sub(weight) as usize;
        let (at, is_in_row) = (row.wrapping_mul(self.width), (sum as usize) < self.width);
        if row < MOST_ROWS as usize
            && is_in_row
            && let Some(counter) = self.hot.get_mut(at + sum as usize)
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
        let rows = self.hot.chunks(self.width.max(1)).enumerate();
        let hot = rows.flat_map(|(row, counters)| {
            let weight = self.hot_weight - row as u64;
            let counters = counters.iter().enumerate();
            counters.map(move |(sum, n)| (weight, sum as u64, *n))
        });
        let others = self
            .others
            .iter()
            .map(|((weight, sum), n)| (*weight, *sum, *n));
        hot.chain(others).filter(|(_, _, n)| *n > 0)
    }

    /// By the weight of what people answered: their number, sum and sum of squares.
    pub(super) fn terms(&self) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        for (weight, sum, n) in self.cells() {
            let (people, sum) = (i128::from(n), i128::from(sum));
            let more = Term {
                weight,
                n,
                sum: people * sum,
                squares: people * sum * sum,
            };
            match terms.iter_mut().rev().find(|own| own.weight == weight) {
                Some(own) => {
                    own.n += more.n;
                    own.sum += more.sum;
                    own.squares += more.squares;
                }
                None => terms.push(more),
            }
        }
        terms
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
