//! Groups of too few people whose sum follows exactly from the sums that are told.

use std::collections::BTreeSet;

use super::leak::Leak;
use super::space::{Space, Sparse, TooLarge, combined, gcd};

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
        sets.extend(search.named(group)?);
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
    /// Per column: the row whose pivot it is.
    row_of: Vec<Option<usize>>,
}

/// A set of columns is told if it is the sum of the rows whose pivots it has: the
/// pivots say which rows, because each stands in one row only.
type Rows = Vec<usize>;

impl<'a> Search<'a> {
    fn new(space: &'a Space, protected: &'a Protected<'a>) -> Result<Search<'a>, TooLarge> {
        let columns = protected.people.len();
        let mut search = Search {
            space,
            protected,
            one: 1,
            rows_at: vec![Vec::new(); columns],
            row_of: vec![None; columns],
        };
        for (place, row) in space.rows.iter().enumerate() {
            let common = gcd(search.one, row.at_pivot);
            let more = row.at_pivot / common;
            search.one = search.one.checked_mul(more).ok_or(TooLarge)?;
            search.row_of[row.pivot] = Some(place);
            for (column, _) in &row.columns {
                search.rows_at[*column].push(place);
            }
        }
        Ok(search)
    }

    /// The sum of the rows, in parts of `one`.
    fn sum(&self, rows: &[usize]) -> Result<Sparse, TooLarge> {
        let rows = rows.iter().map(|row| &self.space.rows[*row]);
        rows.into_iter().try_fold(Sparse::new(), |sum, row| {
            combined(&sum, 1, &row.columns, self.one / row.at_pivot)
        })
    }

    /// The rows that give a named group, if they do.
    fn named(&self, group: &[usize]) -> Result<Option<Rows>, TooLarge> {
        let mut rows: Rows = group.iter().filter_map(|c| self.row_of[*c]).collect();
        rows.sort_unstable();
        let whole: Sparse = group.iter().map(|column| (*column, self.one)).collect();
        Ok((self.sum(&rows)? == whole).then_some(rows))
    }

    fn unnamed(&self, found: &mut BTreeSet<Rows>) -> Result<(), TooLarge> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<Rows> = (0..self.space.rows.len()).map(|row| vec![row]).collect();
        while let Some(rows) = open.pop() {
            if self.pivots(&rows) >= self.protected.least || seen.len() >= MOST_SETS {
                continue;
            }
            match self.to_cancel(&rows, &self.sum(&rows)?) {
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
    fn to_cancel(&self, rows: &[usize], sum: &Sparse) -> Option<Vec<usize>> {
        let broken = sum.iter().find(|(_, entry)| *entry != self.one);
        if let Some((column, _)) = broken {
            return Some(vec![*column]);
        }
        let mut people = self.pivots(rows);
        let mut columns = Vec::new();
        for (column, _) in sum {
            if self.row_of[*column].is_none() {
                columns.push(*column);
                people += self.protected.people[*column];
                if people >= self.protected.least {
                    return Some(columns);
                }
            }
        }
        None
    }

    fn leak(&self, rows: &[usize]) -> Leak {
        let mut times = vec![0_i128; self.space.redundant.len()];
        for row in rows.iter().map(|row| &self.space.rows[*row]) {
            let part = self.one / row.at_pivot;
            for (group, entry) in &row.groups {
                times[*group] += i128::from(*entry) * i128::from(part);
            }
        }
        let involved = (0..times.len()).filter(|group| times[*group] != 0);
        Leak::of(involved, &self.space.redundant)
    }
}
