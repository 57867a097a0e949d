//! How the respondents' own scores are distributed, exactly.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::super::moments::PARTS;
use super::means::OwnSums;

/// Different scores that are listed one by one. A survey of fifty people has as many
/// groups, of which nearly all are this small; counters for all scores that there could
/// be would be most of the work on it.
const FEW: usize = 16;

/// Most counters in rows.
const MOST_COUNTERS: u64 = 4096;

/// Most rows of counters: nearly everybody answered everything or left a few open.
const MOST_ROWS: u64 = 8;

/// People by the weight of what they answered and the weighted sum of their scores.
#[derive(Debug, Clone)]
pub(in crate::score) struct Histogram {
    /// The weight of those who answered everything. They and those who answered a
    /// little less have a row of counters per weight, one per sum; speed only.
    hot_weight: u64,
    /// Most steps that a score can have.
    top: u64,
    cells: Cells,
}

/// The number of people per weight and sum.
#[derive(Debug, Clone)]
enum Cells {
    /// By weight, then sum.
    Few(SmallVec<[Cell; 4]>),
    Many(Counters),
}

/// People with the same weight and sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cell {
    weight: u64,
    sum: u64,
    n: u32,
}

#[derive(Debug, Clone)]
struct Counters {
    /// Counters per row.
    width: usize,
    hot: Box<[u32]>,
    others: FxHashMap<(u64, u64), u32>,
}

impl Histogram {
    /// `top` is the most steps that a score can have.
    pub(super) fn new(hot_weight: u64, top: u64) -> Histogram {
        Histogram {
            hot_weight,
            top,
            cells: Cells::Few(SmallVec::new()),
        }
    }

    pub(super) fn add(&mut self, weight: u64, sum: u64, n: u32) {
        if n > 0 {
            *self.counter(weight, sum) += n;
        }
    }

    #[inline]
    fn counter(&mut self, weight: u64, sum: u64) -> &mut u32 {
        if let Cells::Few(few) = &self.cells
            && few.len() >= FEW
            && place(few, weight, sum).is_err()
        {
            let counters = Counters::of(self.hot_weight, self.top, few);
            self.cells = Cells::Many(counters);
        }
        match &mut self.cells {
            Cells::Many(counters) => counters.counter(self.hot_weight, weight, sum),
            Cells::Few(few) => {
                let place = place(few, weight, sum).unwrap_or_else(|next| {
                    few.insert(next, Cell { weight, sum, n: 0 });
                    next
                });
                &mut few[place].n
            }
        }
    }

    pub(in crate::score) fn merge(&mut self, other: &Histogram) {
        other.each(|weight, sum, n| self.add(weight, sum, n));
    }

    pub(super) fn subtract(&mut self, other: &Histogram) {
        other.each(|weight, sum, n| *self.counter(weight, sum) -= n);
    }

    /// Every weight and sum that somebody has, with how many do.
    fn each(&self, mut act: impl FnMut(u64, u64, u32)) {
        match &self.cells {
            Cells::Few(few) => {
                let filled = few.iter().filter(|cell| cell.n > 0);
                filled.for_each(|cell| act(cell.weight, cell.sum, cell.n));
            }
            Cells::Many(counters) => counters.each(self.hot_weight, act),
        }
    }

    /// Sums of the own scores.
    pub(in crate::score) fn sums(&self) -> OwnSums {
        let mut sums = OwnSums::default();
        self.each(|weight, sum, n| sums.add_people(weight, sum, n));
        sums
    }

    /// Different scores in points, rising, with how many people have each; `unit` is
    /// the number of parts in a step.
    pub(in crate::score) fn scores(&self, unit: i64) -> Vec<(f64, u64)> {
        let mut scores = Vec::new();
        self.write_scores(unit, &mut scores);
        scores
    }

    /// The same in the place of what is in `scores`: a survey of fifty people asks for a
    /// thousand of these.
    pub(in crate::score) fn write_scores(&self, unit: i64, scores: &mut Vec<(f64, u64)>) {
        // Equal fractions of whole numbers divide to the same bits.
        let score = |weight: u64, sum: u64| product(sum, unit) / product(weight, PARTS);
        scores.clear();
        self.each(|weight, sum, n| scores.push((score(weight, sum), u64::from(n))));
        scores.sort_by(|a, b| a.0.total_cmp(&b.0));
        scores.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            kept.1 += if is_same { next.1 } else { 0 };
            is_same
        });
    }
}

/// The whole number that two make, to the nearest float; short ones are turned into one
/// much faster.
fn product(count: u64, parts: i64) -> f64 {
    match count.checked_mul(parts as u64) {
        Some(short) => short as f64,
        None => (u128::from(count) * parts as u128) as f64,
    }
}

/// Where a cell is, or belongs.
fn place(few: &[Cell], weight: u64, sum: u64) -> Result<usize, usize> {
    few.binary_search_by_key(&(weight, sum), |cell| (cell.weight, cell.sum))
}

impl Counters {
    fn of(hot_weight: u64, top: u64, few: &[Cell]) -> Counters {
        let width = hot_weight.saturating_mul(top).saturating_add(1);
        let rows = (MOST_COUNTERS / width).min(MOST_ROWS).min(hot_weight);
        let mut counters = Counters {
            width: width as usize,
            hot: vec![0; (rows * width) as usize].into(),
            others: FxHashMap::default(),
        };
        for cell in few {
            *counters.counter(hot_weight, cell.weight, cell.sum) += cell.n;
        }
        counters
    }

    #[inline]
    fn counter(&mut self, hot_weight: u64, weight: u64, sum: u64) -> &mut u32 {
        let row = hot_weight.wrapping_sub(weight) as usize;
        let (at, is_in_row) = (row.wrapping_mul(self.width), (sum as usize) < self.width);
        if row < MOST_ROWS as usize
            && is_in_row
            && let Some(counter) = self.hot.get_mut(at + sum as usize)
        {
            return counter;
        }
        self.others.entry((weight, sum)).or_default()
    }

    fn each(&self, hot_weight: u64, mut act: impl FnMut(u64, u64, u32)) {
        for (row, counters) in self.hot.chunks(self.width.max(1)).enumerate() {
            let weight = hot_weight - row as u64;
            let filled = counters.iter().enumerate().filter(|(_, n)| **n > 0);
            filled.for_each(|(sum, n)| act(weight, sum as u64, *n));
        }
        let filled = self.others.iter().filter(|(_, n)| **n > 0);
        filled.for_each(|((weight, sum), n)| act(*weight, *sum, *n));
    }
}
