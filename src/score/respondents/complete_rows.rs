//! Complete cases of a scale among rows, fast: some rows at a time and item by item, for
//! the scales of which the steps are small and the sums can never leave 64 bits.

use super::super::moments::PARTS;
use super::super::shape::{ScaleShape, Shape};
use super::complete::{Complete, ItemSums};

/// Most items of such a scale.
const MOST_ITEMS: usize = 64;

/// Most steps of a sum over the items: the squares of as many as are added together fit
/// 31 bits.
const MOST_STEPS: u64 = 5792;
const _: () = assert!(CompleteRows::TOGETHER as u64 * MOST_STEPS * MOST_STEPS <= i32::MAX as u64);

/// As [`Complete`], in 64 bits: so many of such squares fit as a number of people counts.
#[derive(Debug, Clone, Default)]
pub(super) struct CompleteRows {
    n: u32,
    total: u64,
    total_squares: u64,
    sums: Box<[u64]>,
    squares: Box<[u64]>,
    with_total: Box<[u64]>,
}

/// Steps of some rows on one item, or of their sums.
type Column = [i16; CompleteRows::TOGETHER];

impl CompleteRows {
    /// Most rows that are added at once.
    pub(super) const TOGETHER: usize = 64;

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

    /// Adds rows in which every item was answered, at most [`CompleteRows::TOGETHER`].
    /// `steps` are those of the items of one section for a row, each in its slot.
    pub(super) fn add<'a>(
        &mut self,
        shape: &Shape,
        scale: &ScaleShape,
        rows: usize,
        steps: impl Fn(usize, usize) -> &'a [i16],
    ) {
        let mut columns = [[0; CompleteRows::TOGETHER]; MOST_ITEMS];
        let mut totals = [0; CompleteRows::TOGETHER];
        let mut first = 0;
        for (section, factor) in scale.sections.iter().zip(&scale.factors) {
            let slots = shape.sections[*section].scored.len();
            let own = &mut columns[first..first + slots];
            first += slots;
            let mut of_rows: [&[i16]; CompleteRows::TOGETHER] = [&[]; CompleteRows::TOGETHER];
            for (row, of_row) in of_rows[..rows].iter_mut().enumerate() {
                *of_row = steps(*section, row);
            }
            for (slot, column) in own.iter_mut().enumerate() {
                for (step, of_row) in column.iter_mut().zip(&of_rows[..rows]) {
                    // A dimension that nobody was asked has no steps.
                    *step = of_row.get(slot).copied().unwrap_or(0);
                }
                for (step, total) in column.iter_mut().zip(&mut totals) {
                    *step *= *factor as i16;
                    *total += *step;
                }
            }
        }
        self.n += rows as u32;
        self.total += sum(&totals);
        self.total_squares += sum_of_products(&totals, &totals);
        for (place, column) in columns[..first].iter().enumerate() {
            self.sums[place] += sum(column);
            self.squares[place] += sum_of_products(column, column);
            self.with_total[place] += sum_of_products(column, &totals);
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

fn sum(column: &Column) -> u64 {
    let sum: i32 = column.iter().map(|step| i32::from(*step)).sum();
    sum as u64
}

/// In sixteen and thirty-two bits, because a processor multiplies and adds eight pairs of
/// such numbers at once.
fn sum_of_products(one: &Column, other: &Column) -> u64 {
    let pairs = one.iter().zip(other);
    let sum: i32 = pairs
        .map(|(one, other)| i32::from(*one) * i32::from(*other))
        .sum();
    sum as u64
}
