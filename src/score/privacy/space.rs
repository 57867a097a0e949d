//! What follows exactly from sums that are told: their span, in whole numbers.

use std::cmp::Reverse;

/// Numbers that leave 64 bits, which tables of people do not give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLarge;

/// One told sum: a combination of columns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    /// The group that tells it.
    pub(super) group: usize,
    /// Column and coefficient, columns rising.
    pub(super) columns: Vec<(usize, i64)>,
}

/// Places and what stands there, places rising; nothing stands elsewhere.
pub(super) type Sparse = Vec<(usize, i64)>;

/// All combinations of the told sums, in reduced form: every row has a column of
/// its own, its pivot, in which no other row has anything.
#[derive(Debug, Clone)]
pub(super) struct Space {
    pub(super) rows: Vec<Row>,
    /// Per group: whether the others tell the same without it.
    pub(super) redundant: Vec<bool>,
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) pivot: usize,
    /// Above 0.
    pub(super) at_pivot: i64,
    /// Coefficients of the columns.
    pub(super) columns: Sparse,
    /// How often the sum of each group went into this row.
    pub(super) groups: Sparse,
}

impl Space {
    /// Of so many groups. Pivots are columns of as high a rank as can be had.
    pub(super) fn of(rank: &[u32], groups: usize, told: &[Told]) -> Result<Space, TooLarge> {
        let mut space = Space {
            rows: Vec::new(),
            redundant: vec![false; groups],
        };
        // Short sums first: they leave least to do in the others.
        let mut order: Vec<&Told> = told.iter().collect();
        order.sort_by_key(|told| told.columns.len());
        let mut row_of: Vec<Option<usize>> = vec![None; rank.len()];
        for told in order {
            space.insert(told, rank, &mut row_of)?;
        }
        Ok(space)
    }

    fn insert(
        &mut self,
        told: &Told,
        rank: &[u32],
        row_of: &mut [Option<usize>],
    ) -> Result<(), TooLarge> {
        let mut new = self.rest(told, row_of)?;
        let by_rank = |(column, _): &&(usize, i64)| (rank[*column], Reverse(*column));
        let Some((pivot, at_pivot)) = new.columns.iter().max_by_key(by_rank).copied() else {
            for (group, _) in &new.groups {
                self.redundant[*group] = true;
            }
            return Ok(());
        };
        if at_pivot < 0 {
            new.columns
                .iter_mut()
                .for_each(|(_, entry)| *entry = -*entry);
            new.groups
                .iter_mut()
                .for_each(|(_, entry)| *entry = -*entry);
        }
        (new.pivot, new.at_pivot) = (pivot, at_pivot.abs());
        for row in &mut self.rows {
            row.eliminate(&new)?;
        }
        row_of[pivot] = Some(self.rows.len());
        self.rows.push(new);
        Ok(())
    }

    /// What a sum says beyond the rows, without a pivot yet. No row has anything at
    /// the pivot of another, so it can be taken from all of them at once.
    fn rest(&self, told: &Told, row_of: &[Option<usize>]) -> Result<Row, TooLarge> {
        let rows = told.columns.iter().filter_map(|(column, entry)| {
            let row = &self.rows[row_of[*column]?];
            Some((row, *entry))
        });
        let rows: Vec<(&Row, i64)> = rows.collect();
        let multiple = |multiple: i64, (row, _): &(&Row, i64)| {
            let more = row.at_pivot / gcd(multiple, row.at_pivot);
            multiple.checked_mul(more).ok_or(TooLarge)
        };
        let times = rows.iter().try_fold(1, multiple)?;
        let mut columns = scaled(&told.columns, times)?;
        let mut groups = vec![(told.group, times)];
        for (row, entry) in rows {
            let less = (times / row.at_pivot).checked_mul(-entry).ok_or(TooLarge)?;
            columns.extend(scaled(&row.columns, less)?);
            groups.extend(scaled(&row.groups, less)?);
        }
        let mut rest = Row {
            pivot: 0,
            at_pivot: 0,
            columns: gathered(columns)?,
            groups: gathered(groups)?,
        };
        rest.reduce();
        Ok(rest)
    }
}

impl Row {
    /// The coefficient of a column.
    fn at(&self, column: usize) -> i64 {
        let place = self.columns.binary_search_by_key(&column, |(at, _)| *at);
        place.map_or(0, |place| self.columns[place].1)
    }

    /// Takes so much of `other` from this row that nothing is left at its pivot.
    fn eliminate(&mut self, other: &Row) -> Result<(), TooLarge> {
        let own = self.at(other.pivot);
        if own == 0 {
            return Ok(());
        }
        let common = gcd(own, other.at_pivot);
        let (times, less) = (other.at_pivot / common, own / common);
        self.columns = combined(&self.columns, times, &other.columns, -less)?;
        self.groups = combined(&self.groups, times, &other.groups, -less)?;
        if times != 1 {
            self.reduce();
        }
        self.at_pivot = self.at(self.pivot);
        Ok(())
    }

    /// Divides by what all entries have in common.
    fn reduce(&mut self) {
        let entries = self.columns.iter().chain(&self.groups);
        let common = entries.fold(0, |common, (_, entry)| gcd(common, *entry));
        if common > 1 {
            self.columns
                .iter_mut()
                .for_each(|(_, entry)| *entry /= common);
            self.groups
                .iter_mut()
                .for_each(|(_, entry)| *entry /= common);
        }
    }
}

fn scaled(entries: &[(usize, i64)], times: i64) -> Result<Sparse, TooLarge> {
    let scaled = entries.iter().map(|(place, entry)| {
        let entry = entry.checked_mul(times).ok_or(TooLarge)?;
        Ok((*place, entry))
    });
    scaled.collect()
}

/// Everything at the same place added up.
fn gathered(mut entries: Sparse) -> Result<Sparse, TooLarge> {
    entries.sort_unstable_by_key(|(place, _)| *place);
    let mut sums = Sparse::new();
    for same in entries.chunk_by(|one, other| one.0 == other.0) {
        let add = |sum: i64, (_, entry): &(usize, i64)| sum.checked_add(*entry);
        let sum = same.iter().try_fold(0, add).ok_or(TooLarge)?;
        if sum != 0 {
            sums.push((same[0].0, sum));
        }
    }
    Ok(sums)
}

/// So many times the one and so many times the other.
pub(super) fn combined(
    one: &[(usize, i64)],
    times: i64,
    other: &[(usize, i64)],
    other_times: i64,
) -> Result<Sparse, TooLarge> {
    let mut sum = Vec::with_capacity(one.len() + other.len());
    let (mut at, mut other_at) = (0, 0);
    while at < one.len() || other_at < other.len() {
        let place = one.get(at).map_or(usize::MAX, |(place, _)| *place);
        let other_place = other.get(other_at).map_or(usize::MAX, |(place, _)| *place);
        let mut entry: i64 = 0;
        if place <= other_place {
            entry = one[at].1.checked_mul(times).ok_or(TooLarge)?;
            at += 1;
        }
        if other_place <= place {
            let more = other[other_at].1.checked_mul(other_times).ok_or(TooLarge)?;
            entry = entry.checked_add(more).ok_or(TooLarge)?;
            other_at += 1;
        }
        if entry != 0 {
            sum.push((place.min(other_place), entry));
        }
    }
    Ok(sum)
}

/// Greatest common divisor, at least 0.
pub(super) fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i64::try_from(a).unwrap_or(i64::MAX)
}
