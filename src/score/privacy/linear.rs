//! How far a sum can move while everything that is told stays true: a small
//! bounded simplex, from a point that is known to be possible.
//!
//! Dense and in floating point, for some hundreds of variables. Every answer is a
//! distance between two points that were reached, so when rounding or the limit on
//! steps ends a search early, a sum counts as better known than it is: the safe side.

use super::watch::Watch;

/// Below this a coefficient is rounding.
const DUST: f64 = 1e-9;

/// Everything possible for some variables that told sums tie together.
///
/// Basic variables follow from the others: `basic[i] + sum over j of
/// table[i][j] * other[j]` is constant.
#[derive(Debug, Clone)]
pub(super) struct Polytope {
    /// Per variable: where it is and how high it can go, from 0.
    pub(super) value: Vec<f64>,
    pub(super) upper: Vec<f64>,
    pub(super) basic: Vec<usize>,
    pub(super) other: Vec<usize>,
    pub(super) table: Vec<Vec<f64>>,
    /// Per row: how often each told sum went into it.
    pub(super) told: Vec<Vec<f64>>,
}

/// A step that a variable can make.
struct Step {
    length: f64,
    /// The row of the variable that stops it; none if it is its own bound.
    stopped_by: Option<usize>,
}

impl Polytope {
    /// Moves every variable that does not follow from others to a bound, so that the
    /// point is a corner.
    pub(super) fn go_to_a_corner(&mut self) {
        for column in 0..self.other.len() {
            let variable = self.other[column];
            let (value, upper) = (self.value[variable], self.upper[variable]);
            if value > 0.0 && value < upper {
                let sign = if 2.0 * value < upper { -1.0 } else { 1.0 };
                self.go(column, sign);
            }
        }
    }

    /// Makes the sum of the `members` as high (`sign` 1) or as low (-1) as it gets,
    /// unless `watch` has seen enough before. How often each told sum binds it there.
    pub(super) fn push(
        &mut self,
        members: &[usize],
        sign: f64,
        watch: &mut Watch,
        enough: impl Fn(&Watch) -> bool,
    ) -> Vec<f64> {
        let mut weight = vec![0.0; self.value.len()];
        members.iter().for_each(|member| weight[*member] = sign);
        let size = self.basic.len() + self.other.len();
        for steps in 0..50 * size {
            // The steepest first; after a while the first, which cannot go in circles.
            let Some((column, way)) = self.entering(&weight, steps < 5 * size) else {
                break;
            };
            self.go(column, way);
            watch.point(&self.value);
            if enough(watch) {
                break;
            }
        }
        self.prices(&weight)
    }

    /// A column along which the weighted sum rises, and which way.
    fn entering(&self, weight: &[f64], steepest: bool) -> Option<(usize, f64)> {
        let mut gains: Vec<f64> = self.other.iter().map(|v| weight[*v]).collect();
        for (variable, row) in self.basic.iter().zip(&self.table) {
            if weight[*variable] != 0.0 {
                for (gain, entry) in gains.iter_mut().zip(row) {
                    *gain -= weight[*variable] * entry;
                }
            }
        }
        let mut best: Option<(usize, f64)> = None;
        for (column, gain) in gains.into_iter().enumerate() {
            let variable = self.other[column];
            let can_rise = gain > DUST && self.value[variable] < self.upper[variable];
            let can_fall = gain < -DUST && self.value[variable] > 0.0;
            let is_better = best.is_none_or(|(other, most)| match steepest {
                true => gain.abs() > most.abs(),
                false => variable < self.other[other],
            });
            if (can_rise || can_fall) && is_better {
                best = Some((column, gain));
            }
        }
        best.map(|(column, gain)| (column, gain.signum()))
    }

    /// How far the variable of a column can go one way.
    fn step(&self, column: usize, way: f64) -> Step {
        let room = |variable: usize, way: f64| match way > 0.0 {
            true => (self.upper[variable] - self.value[variable]).max(0.0),
            false => self.value[variable].max(0.0),
        };
        let mut step = Step {
            length: room(self.other[column], way),
            stopped_by: None,
        };
        for (row, entries) in self.table.iter().enumerate() {
            let slope = -entries[column] * way;
            if slope.abs() <= DUST {
                continue;
            }
            let length = room(self.basic[row], slope) / slope.abs();
            let is_first = step
                .stopped_by
                .is_some_and(|other| self.basic[row] < self.basic[other]);
            if length < step.length || (length == step.length && is_first) {
                step = Step {
                    length,
                    stopped_by: Some(row),
                };
            }
        }
        step
    }

    /// Goes as far as possible; the variable that stops it becomes free of the others.
    fn go(&mut self, column: usize, way: f64) {
        let step = self.step(column, way);
        for (row, entries) in self.table.iter().enumerate() {
            let variable = self.basic[row];
            let value = self.value[variable] - entries[column] * way * step.length;
            self.value[variable] = value.clamp(0.0, self.upper[variable]);
        }
        let variable = self.other[column];
        let value = self.value[variable] + way * step.length;
        self.value[variable] = value.clamp(0.0, self.upper[variable]);
        match step.stopped_by {
            None => {
                // On the bound itself, not a rounding off it.
                self.value[variable] = if way > 0.0 { self.upper[variable] } else { 0.0 };
            }
            Some(row) => {
                let stopped = self.basic[row];
                let is_up = -self.table[row][column] * way > 0.0;
                self.value[stopped] = if is_up { self.upper[stopped] } else { 0.0 };
                self.pivot(row, column);
            }
        }
    }

    fn pivot(&mut self, row: usize, column: usize) {
        let pivot = self.table[row][column];
        let mut own = std::mem::take(&mut self.table[row]);
        let mut told = std::mem::take(&mut self.told[row]);
        own[column] = 1.0;
        own.iter_mut().for_each(|entry| *entry /= pivot);
        told.iter_mut().for_each(|entry| *entry /= pivot);
        for (entries, sums) in self.table.iter_mut().zip(&mut self.told) {
            if entries.is_empty() {
                continue;
            }
            let times = entries[column];
            if times.abs() <= DUST {
                entries[column] = 0.0;
                continue;
            }
            entries[column] = 0.0;
            subtract(entries, &own, times);
            subtract(sums, &told, times);
        }
        self.table[row] = own;
        self.told[row] = told;
        std::mem::swap(&mut self.basic[row], &mut self.other[column]);
    }

    /// What the told sums are worth to the weighted sum.
    fn prices(&self, weight: &[f64]) -> Vec<f64> {
        let mut prices = vec![0.0; self.told.first().map_or(0, Vec::len)];
        for (variable, told) in self.basic.iter().zip(&self.told) {
            if weight[*variable] != 0.0 {
                subtract(&mut prices, told, -weight[*variable]);
            }
        }
        prices
    }
}

fn subtract(from: &mut [f64], other: &[f64], times: f64) {
    for (entry, other) in from.iter_mut().zip(other) {
        *entry -= times * other;
    }
}
