//! What follows exactly from sums that are told: their span, in whole numbers.

/// Numbers that leave 64 bits, which tables of people do not give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLarge;

/// One told sum: a combination of columns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    /// The group that tells it.
    pub(super) group: usize,
    /// Column and coefficient.
    pub(super) columns: Vec<(usize, i64)>,
}

/// All combinations of the told sums, in reduced form: every row has a column of
/// its own, its pivot, in which no other row has anything.
#[derive(Debug, Clone)]
pub(super) struct Space {
    columns: usize,
    pub(super) rows: Vec<Row>,
    /// Per group: whether the others tell the same without it.
    pub(super) redundant: Vec<bool>,
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) pivot: usize,
    /// One per column, then one per group: how often its sum went into this row.
    entries: Vec<i64>,
    columns: usize,
}

impl Row {
    /// The coefficient of a column; above 0 at the pivot.
    pub(super) fn at(&self, column: usize) -> i64 {
        self.entries[column]
    }

    pub(super) fn columns(&self) -> &[i64] {
        &self.entries[..self.columns]
    }

    pub(super) fn groups(&self) -> &[i64] {
        &self.entries[self.columns..]
    }
}

impl Space {
    pub(super) fn of(columns: usize, groups: usize, told: &[Told]) -> Result<Space, TooLarge> {
        let mut space = Space {
            columns,
            rows: Vec::new(),
            redundant: vec![false; groups],
        };
        // Short sums first: they leave least to do in the others.
        let mut order: Vec<&Told> = told.iter().collect();
        order.sort_by_key(|told| told.columns.len());
        for told in order {
            space.insert(told)?;
        }
        Ok(space)
    }

    fn insert(&mut self, told: &Told) -> Result<(), TooLarge> {
        let mut entries = vec![0; self.columns + self.redundant.len()];
        for (column, coefficient) in &told.columns {
            entries[*column] = *coefficient;
        }
        entries[self.columns + told.group] = 1;
        for row in &self.rows {
            eliminate(&mut entries, row)?;
        }
        let Some(pivot) = entries[..self.columns].iter().position(|e| *e != 0) else {
            for (group, entry) in entries[self.columns..].iter().enumerate() {
                self.redundant[group] |= *entry != 0;
            }
            return Ok(());
        };
        if entries[pivot] < 0 {
            entries.iter_mut().for_each(|entry| *entry = -*entry);
        }
        let new = Row {
            pivot,
            entries,
            columns: self.columns,
        };
        for row in &mut self.rows {
            eliminate(&mut row.entries, &new)?;
        }
        self.rows.push(new);
        Ok(())
    }
}

/// Takes so much of `row` from `entries` that nothing is left at its pivot.
fn eliminate(entries: &mut [i64], row: &Row) -> Result<(), TooLarge> {
    let (own, pivot) = (entries[row.pivot], row.at(row.pivot));
    if own == 0 {
        return Ok(());
    }
    let common = gcd(own, pivot);
    let (times, less) = (pivot / common, own / common);
    for (entry, other) in entries.iter_mut().zip(&row.entries) {
        if times == 1 && *other == 0 {
            continue;
        }
        let kept = entry.checked_mul(times).ok_or(TooLarge)?;
        let taken = other.checked_mul(less).ok_or(TooLarge)?;
        *entry = kept.checked_sub(taken).ok_or(TooLarge)?;
    }
    if times != 1 {
        let common = entries.iter().fold(0, |common, entry| gcd(common, *entry));
        entries.iter_mut().for_each(|entry| *entry /= common.max(1));
    }
    Ok(())
}

/// Greatest common divisor, at least 0.
pub(super) fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i64::try_from(a).unwrap_or(i64::MAX)
}
