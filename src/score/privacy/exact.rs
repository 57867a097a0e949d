//! Groups of too few people whose sum follows exactly from the sums that are told.

use std::collections::BTreeSet;

use super::leak::Leak;
use super::space::{Space, TooLarge, gcd};

/// Sets looked at before the search for unnamed ones ends. Tables of people need
/// some hundreds; named groups and atoms are looked at in any case.
const MOST_SETS: usize = 20_000;

/// Everybody whose answers should stay hidden.
pub(super) struct Protected<'a> {
    /// Per column: people.
    pub(super) people: &'a [u32],
    /// No set of fewer people than this may be told.
    pub(super) least: u32,
    /// Named groups that are too small, as columns.
    pub(super) named: &'a [Vec<usize>],
}

/// Every small set found in the space: named groups, atoms, and any union of atoms,
/// as the remainder of a group after what is told of its parts.
pub(super) fn leaks(space: &Space, protected: &Protected<'_>) -> Result<Vec<Leak>, TooLarge> {
    let search = Search::new(space, protected)?;
    let mut sets = BTreeSet::new();
    for group in protected.named {
        sets.extend(search.named(group));
    }
    search.unnamed(&mut sets)?;
    Ok(sets.iter().map(|rows| search.leak(rows)).collect())
}

struct Search<'a> {
    space: &'a Space,
    protected: &'a Protected<'a>,
    /// Common multiple of the pivots, so that every row can be told in whole parts.
    one: i64,
    /// Per column: the rows that have something there.
    rows_at: Vec<Vec<usize>>,
}

/// A set of columns is told if it is the sum of the rows whose pivots it has: the
/// pivots say which rows, because each stands in one row only.
type Rows = Vec<usize>;

impl<'a> Search<'a> {
    fn new(space: &'a Space, protected: &'a Protected<'a>) -> Result<Search<'a>, TooLarge> {
        let mut one: i64 = 1;
        let mut rows_at = vec![Vec::new(); protected.people.len()];
        for (place, row) in space.rows.iter().enumerate() {
            let pivot = row.at(row.pivot);
            one = (one / gcd(one, pivot)).checked_mul(pivot).ok_or(TooLarge)?;
            for (column, _) in row.columns().iter().enumerate().filter(|(_, e)| **e != 0) {
                rows_at[column].push(place);
            }
        }
        Ok(Search {
            space,
            protected,
            one,
            rows_at,
        })
    }

    /// The sum of the rows, in parts of `one`.
    fn sum(&self, rows: &[usize]) -> Option<Vec<i64>> {
        let mut sum = vec![0_i64; self.protected.people.len()];
        for row in rows.iter().map(|row| &self.space.rows[*row]) {
            let times = self.one / row.at(row.pivot);
            for (column, entry) in row.columns().iter().enumerate().filter(|(_, e)| **e != 0) {
                sum[column] = sum[column].checked_add(entry.checked_mul(times)?)?;
            }
        }
        Some(sum)
    }

    /// The rows that give a named group, if they do.
    fn named(&self, group: &[usize]) -> Option<Rows> {
        let is_in = |row: &usize| group.binary_search(&self.space.rows[*row].pivot).is_ok();
        let rows: Rows = (0..self.space.rows.len()).filter(is_in).collect();
        let mut sum = self.sum(&rows)?;
        for column in group {
            sum[*column] -= self.one;
        }
        sum.iter().all(|left| *left == 0).then_some(rows)
    }

    fn unnamed(&self, found: &mut BTreeSet<Rows>) -> Result<(), TooLarge> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<Rows> = (0..self.space.rows.len()).map(|row| vec![row]).collect();
        while let Some(rows) = open.pop() {
            if self.pivots(&rows) >= self.protected.least || seen.len() >= MOST_SETS {
                continue;
            }
            let sum = self.sum(&rows).ok_or(TooLarge)?;
            match self.to_cancel(&rows, &sum) {
                None => drop(found.insert(rows)),
                Some(columns) => {
                    for row in columns.iter().flat_map(|column| &self.rows_at[*column]) {
                        let mut more = rows.clone();
                        if let Err(place) = more.binary_search(row) {
                            more.insert(place, *row);
                            if seen.insert(more.clone()) {
                                open.push(more);
                            }
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn pivots(&self, rows: &[usize]) -> u32 {
        let pivots = rows.iter().map(|row| self.space.rows[*row].pivot);
        pivots.map(|column| self.protected.people[column]).sum()
    }

    /// Columns of which at least one must change before the sum can be a small set;
    /// `None` if it is one. Pivots stay, whatever is added.
    fn to_cancel(&self, rows: &[usize], sum: &[i64]) -> Option<Vec<usize>> {
        let broken = sum.iter().position(|e| *e != 0 && *e != self.one);
        if let Some(column) = broken {
            return Some(vec![column]);
        }
        let mut people = self.pivots(rows);
        let mut columns = Vec::new();
        for (column, entry) in sum.iter().enumerate() {
            let is_pivot = |row: &usize| self.space.rows[*row].pivot == column;
            if *entry != 0 && !rows.iter().any(is_pivot) {
                columns.push(column);
                people += self.protected.people[column];
                if people >= self.protected.least {
                    return Some(columns);
                }
            }
        }
        None
    }

    fn leak(&self, rows: &[usize]) -> Leak {
        let groups = self.space.redundant.len();
        let mut times = vec![0_i128; groups];
        for row in rows.iter().map(|row| &self.space.rows[*row]) {
            let part = self.one / row.at(row.pivot);
            for (group, entry) in row.groups().iter().enumerate() {
                times[group] += i128::from(*entry) * i128::from(part);
            }
        }
        let involved = (0..groups).filter(|group| times[*group] != 0);
        Leak::of(involved, &self.space.redundant)
    }
}
