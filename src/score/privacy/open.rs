//! What told sums leave open, in parts that have nothing to do with each other.

use std::collections::{BTreeMap, BTreeSet};

use super::linear::Polytope;
use super::space::{Row, Space, Sparse};
use super::watch::Watch;

/// What some told sums leave open, whatever the numbers are.
pub(super) struct Open {
    pub(super) parts: Vec<Part>,
    /// Per column: its part and place there.
    pub(super) place: Vec<Place>,
    /// Per group: whether the others tell the same without it.
    pub(super) redundant: Vec<bool>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// No sum says anything of it.
    Untold,
    /// It follows exactly.
    Known,
    In {
        part: usize,
        variable: usize,
    },
}

/// Variables that told sums tie together.
pub(super) struct Part {
    /// Per variable: its column.
    pub(super) columns: Vec<usize>,
    /// Per told sum: its group.
    pub(super) groups: Vec<usize>,
    /// Variables that follow from the others, a row each.
    basic: Vec<usize>,
    other: Vec<usize>,
    /// Per other: the rows it goes into, and how often.
    slopes: Vec<Vec<(usize, f64)>>,
    /// Per row: how often each told sum goes into it.
    told: Vec<Vec<(usize, f64)>>,
}

impl Open {
    pub(super) fn of(space: &Space, columns: usize) -> Open {
        let mut place = vec![Place::Untold; columns];
        let mut joined: Vec<usize> = (0..columns).collect();
        for row in &space.rows {
            for (column, _) in &row.columns {
                join(&mut joined, row.pivot, *column);
            }
        }
        let mut rows_of: BTreeMap<usize, Vec<&Row>> = BTreeMap::new();
        for row in &space.rows {
            match row.columns.len() {
                1 => place[row.pivot] = Place::Known,
                _ => rows_of
                    .entry(root(&joined, row.pivot))
                    .or_default()
                    .push(row),
            }
        }
        let parts: Vec<Part> = rows_of.values().map(|rows| Part::of(rows)).collect();
        for (part, open) in parts.iter().enumerate() {
            for (variable, column) in open.columns.iter().enumerate() {
                place[*column] = Place::In { part, variable };
            }
        }
        Open {
            parts,
            place,
            redundant: space.redundant.clone(),
        }
    }
}

impl Part {
    fn of(rows: &[&Row]) -> Part {
        let columns = places(rows.iter().map(|row| &row.columns));
        let groups = places(rows.iter().map(|row| &row.groups));
        let variable = |column: usize| columns.partition_point(|other| *other < column);
        let basic: Vec<usize> = rows.iter().map(|row| variable(row.pivot)).collect();
        let is_basic: BTreeSet<usize> = basic.iter().copied().collect();
        let other: Vec<usize> = (0..columns.len())
            .filter(|v| !is_basic.contains(v))
            .collect();
        let mut slopes = vec![Vec::new(); other.len()];
        let mut told = vec![Vec::new(); rows.len()];
        for (place, row) in rows.iter().enumerate() {
            let share = |entry: i64| entry as f64 / row.at_pivot as f64;
            for (column, entry) in &row.columns {
                if let Ok(at) = other.binary_search(&variable(*column)) {
                    slopes[at].push((place, share(*entry)));
                }
            }
            for (group, entry) in &row.groups {
                let at = groups.partition_point(|other| other < group);
                told[place].push((at, share(*entry)));
            }
        }
        Part {
            columns,
            groups,
            basic,
            other,
            slopes,
            told,
        }
    }

    /// From where the variables stand, both ways along every one that is free to
    /// choose: what that shows about the sums that are watched.
    pub(super) fn look_around(&self, value: &[f64], upper: &[f64], watch: &mut Watch) {
        let room = |variable: usize, slope: f64| match slope > 0.0 {
            true => (upper[variable] - value[variable]) / slope,
            false => value[variable] / -slope,
        };
        for (other, slopes) in self.other.iter().zip(&self.slopes) {
            let rows = slopes.iter().map(|(row, slope)| (self.basic[*row], -slope));
            let moved = || std::iter::once((*other, 1.0)).chain(rows.clone());
            let up = moved().map(|(variable, slope)| room(variable, slope));
            let down = moved().map(|(variable, slope)| room(variable, -slope));
            let (up, down) = (up.fold(f64::MAX, f64::min), down.fold(f64::MAX, f64::min));
            watch.direction(moved(), up.max(0.0), down.max(0.0));
        }
    }

    /// Everything possible, at a corner.
    pub(super) fn polytope(&self, value: &[f64], upper: &[f64]) -> Polytope {
        let mut table = vec![vec![0.0; self.other.len()]; self.basic.len()];
        for (column, slopes) in self.slopes.iter().enumerate() {
            for (row, slope) in slopes {
                table[*row][column] = *slope;
            }
        }
        let mut told = vec![vec![0.0; self.groups.len()]; self.basic.len()];
        for (row, shares) in self.told.iter().enumerate() {
            for (group, share) in shares {
                told[row][*group] = *share;
            }
        }
        let mut polytope = Polytope {
            value: value.to_vec(),
            upper: upper.to_vec(),
            basic: self.basic.clone(),
            other: self.other.clone(),
            table,
            told,
        };
        polytope.go_to_a_corner();
        polytope
    }
}

/// All places where something stands, rising.
fn places<'a>(all: impl Iterator<Item = &'a Sparse>) -> Vec<usize> {
    let places: BTreeSet<usize> = all.flatten().map(|(place, _)| *place).collect();
    places.into_iter().collect()
}

fn root(joined: &[usize], mut column: usize) -> usize {
    while joined[column] != column {
        column = joined[column];
    }
    column
}

fn join(joined: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(joined, one), root(joined, other));
    joined[one.max(other)] = one.min(other);
}
