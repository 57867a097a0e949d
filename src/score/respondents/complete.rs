//! What reliability needs of a scale with many items: sums over the people who
//! answered all of them. A report scale has too many pairs of items to multiply for
//! everybody; each item with the total is enough for Cronbach's alpha.

/// Sums over complete cases, in steps of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::score) struct Complete {
    pub(in crate::score) n: u32,
    /// None until there is a case: most groups are a person or two.
    pub(in crate::score) items: Box<[ItemSums]>,
    /// Of the sum over the items.
    pub(in crate::score) total: i128,
    pub(in crate::score) total_squares: i128,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::score) struct ItemSums {
    pub(in crate::score) sum: i128,
    pub(in crate::score) squares: i128,
    /// Of the products with the sum over the items.
    pub(in crate::score) with_total: i128,
}

impl Complete {
    /// People who answered every item, all the same, in the order of the items.
    pub(super) fn add(&mut self, steps: impl Iterator<Item = i128> + Clone, times: u32) {
        let total: i128 = steps.clone().sum();
        let people = i128::from(times);
        if self.items.is_empty() {
            self.items = steps.clone().map(|_| ItemSums::default()).collect();
        }
        self.n += times;
        self.total += people * total;
        self.total_squares += people * total * total;
        for (item, step) in self.items.iter_mut().zip(steps) {
            item.sum += people * step;
            item.squares += people * step * step;
            item.with_total += people * step * total;
        }
    }

    pub(super) fn merge(&mut self, other: &Complete) {
        if self.items.is_empty() {
            self.items = vec![ItemSums::default(); other.items.len()].into();
        }
        self.n += other.n;
        self.total += other.total;
        self.total_squares += other.total_squares;
        for (own, more) in self.items.iter_mut().zip(&other.items) {
            own.sum += more.sum;
            own.squares += more.squares;
            own.with_total += more.with_total;
        }
    }

    pub(super) fn subtract(&mut self, other: &Complete) {
        self.n -= other.n;
        self.total -= other.total;
        self.total_squares -= other.total_squares;
        for (own, less) in self.items.iter_mut().zip(&other.items) {
            own.sum -= less.sum;
            own.squares -= less.squares;
            own.with_total -= less.with_total;
        }
    }
}
