//! Complete cases of a scale among rows, fast: in 64 bits, for the scales of which the
//! sums can never leave those.

use super::super::moments::PARTS;
use super::super::shape::{ScaleShape, Shape};
use super::complete::{Complete, ItemSums};

/// Most items of such a scale.
const MOST_ITEMS: usize = 64;

/// Most steps of a sum over the items. Its square fits 32 bits, and so many of those
/// as a number of people counts to fit 64.
const MOST_STEPS: u64 = 65_535;

/// As [`Complete`]; an array per sum, so that several items are added at once.
#[derive(Debug, Clone, Default)]
pub(super) struct CompleteRows {
    n: u32,
    total: u64,
    total_squares: u64,
    sums: Box<[u64]>,
    squares: Box<[u64]>,
    with_total: Box<[u64]>,
}

impl CompleteRows {
    /// `None` when its sums could be too large, or nobody asks for them.
    pub(super) fn new(shape: &Shape, scale: &ScaleShape) -> Option<CompleteRows> {
        let sections = scale.sections.iter();
        let items: usize = sections.map(|s| shape.sections[*s].scored.len()).sum();
        let steps = (100 * PARTS / scale.unit) as u64 * items as u64;
        let fits = items <= MOST_ITEMS && steps <= MOST_STEPS;
        let sums = || vec![0; items].into_boxed_slice();
        (shape.extras.technical && fits).then(|| CompleteRows {
            sums: sums(),
            squares: sums(),
            with_total: sums(),
            ..CompleteRows::default()
        })
    }

    /// Adds a row in which every item was answered; `write` writes the steps of one
    /// section, each in its slot.
    pub(super) fn add(
        &mut self,
        shape: &Shape,
        scale: &ScaleShape,
        write: impl Fn(usize, &mut [u32]),
    ) {
        let mut steps = [0_u32; MOST_ITEMS];
        let mut at = 0;
        for (section, factor) in scale.sections.iter().zip(&scale.factors) {
            let own = &mut steps[at..][..shape.sections[*section].scored.len()];
            write(*section, own);
            own.iter_mut().for_each(|step| *step *= *factor as u32);
            at += own.len();
        }
        let total: u32 = steps.iter().sum();
        self.n += 1;
        self.total += u64::from(total);
        self.total_squares += u64::from(total) * u64::from(total);
        for (sum, step) in self.sums.iter_mut().zip(&steps) {
            *sum += u64::from(*step);
        }
        for (sum, step) in self.squares.iter_mut().zip(&steps) {
            *sum += u64::from(*step) * u64::from(*step);
        }
        for (sum, step) in self.with_total.iter_mut().zip(&steps) {
            *sum += u64::from(*step) * u64::from(total);
        }
    }

    /// All of them.
    pub(super) fn finish(&self) -> Complete {
        let sums = self.sums.iter().zip(&self.squares).zip(&self.with_total);
        let item = |((sum, squares), with_total): ((&u64, &u64), &u64)| ItemSums {
            sum: i128::from(*sum),
            squares: i128::from(*squares),
            with_total: i128::from(*with_total),
        };
        Complete {
            n: self.n,
            items: sums.map(item).collect(),
            total: i128::from(self.total),
            total_squares: i128::from(self.total_squares),
        }
    }
}
