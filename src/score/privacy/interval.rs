//! Groups of too few people whose mean is known nearly, though not exactly.

use std::collections::BTreeMap;

use super::leak::Leak;
use super::linear::Polytope;
use super::space::Space;
use super::watch::Watch;

/// A mean known within this many points of 100, one level of a scale of five, is
/// known.
const KNOWN_WITHIN: f64 = 25.0;
/// Room for rounding, in points of one person: just above known counts as known.
const ROUNDING: f64 = 1e-6;
/// Below this a told sum does not bind.
const NO_PRICE: f64 = 1e-7;

/// What told sums leave open, in parts that have nothing to do with each other.
pub(super) struct Open {
    parts: Vec<Part>,
    /// Per column: its part and place there.
    place: Vec<Place>,
    redundant: Vec<bool>,
}

#[derive(Debug, Clone, Copy)]
enum Place {
    /// No sum says anything of it.
    Untold,
    /// It follows exactly.
    Known,
    In {
        part: usize,
        variable: usize,
    },
}

struct Part {
    /// Per variable: its column.
    columns: Vec<usize>,
    /// Per told sum: its group.
    groups: Vec<usize>,
    /// Without values yet.
    polytope: Polytope,
}

/// One subject: where every column stands and how high it could.
#[derive(Debug, Clone)]
pub(super) struct Values {
    pub(super) value: Vec<f64>,
    pub(super) upper: Vec<f64>,
}

impl Open {
    pub(super) fn of(space: &Space, columns: usize) -> Open {
        let mut open = Open {
            parts: Vec::new(),
            place: vec![Place::Untold; columns],
            redundant: space.redundant.clone(),
        };
        let mut rows_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut joined: Vec<usize> = (0..columns).collect();
        for row in &space.rows {
            let others = support(row.columns());
            others.for_each(|column| join(&mut joined, row.pivot, column));
        }
        for (place, row) in space.rows.iter().enumerate() {
            match support(row.columns()).count() {
                1 => open.place[row.pivot] = Place::Known,
                _ => rows_of
                    .entry(root(&joined, row.pivot))
                    .or_default()
                    .push(place),
            }
        }
        for rows in rows_of.values() {
            open.add_part(space, rows);
        }
        open
    }

    fn add_part(&mut self, space: &Space, rows: &[usize]) {
        let rows: Vec<_> = rows.iter().map(|row| &space.rows[*row]).collect();
        let distinct = |of: &dyn Fn(usize) -> Vec<usize>| {
            let mut all: Vec<usize> = (0..rows.len()).flat_map(of).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let columns = distinct(&|row| support(rows[row].columns()).collect());
        let groups = distinct(&|row| support(rows[row].groups()).collect());
        let part = self.parts.len();
        for (variable, column) in columns.iter().enumerate() {
            self.place[*column] = Place::In { part, variable };
        }
        let variable = |column: usize| columns.partition_point(|other| *other < column);
        let basic: Vec<usize> = rows.iter().map(|row| variable(row.pivot)).collect();
        let other: Vec<usize> = (0..columns.len()).filter(|v| !basic.contains(v)).collect();
        let shares = |entries: &[i64], pivot: i64, places: &mut dyn Iterator<Item = usize>| {
            places
                .map(|place| entries[place] as f64 / pivot as f64)
                .collect::<Vec<f64>>()
        };
        let table = rows.iter().map(|row| {
            let mut places = other.iter().map(|variable| columns[*variable]);
            shares(row.columns(), row.at(row.pivot), &mut places)
        });
        let told = rows
            .iter()
            .map(|row| shares(row.groups(), row.at(row.pivot), &mut groups.iter().copied()));
        let polytope = Polytope {
            value: Vec::new(),
            upper: Vec::new(),
            table: table.collect(),
            told: told.collect(),
            basic,
            other,
        };
        self.parts.push(Part {
            columns,
            groups,
            polytope,
        });
    }

    /// The small groups, each as columns, whose mean is known nearly on this subject;
    /// only the first if that is all that is asked.
    pub(super) fn leaks(
        &self,
        values: &Values,
        small: &[Vec<usize>],
        only_first: bool,
    ) -> Vec<Leak> {
        let mut search = Search::new(self, values, small);
        let mut found = Vec::new();
        for (group, columns) in small.iter().enumerate() {
            let people: f64 = columns.iter().map(|c| values.upper[*c]).sum::<f64>() / 100.0;
            let enough = (KNOWN_WITHIN + ROUNDING) * people;
            if let Some(involved) = search.known(group, enough) {
                found.push(Leak::of(involved.into_iter(), &self.redundant));
                if only_first {
                    break;
                }
            }
        }
        found
    }
}

struct Search<'a> {
    open: &'a Open,
    parts: Vec<Explored>,
    /// Per small group: the sums watched of it, by part and place.
    watched: Vec<Vec<(usize, usize)>>,
    /// Per small group: room of the columns nothing is told of.
    untold: Vec<f64>,
}

struct Explored {
    polytope: Polytope,
    watch: Watch,
    is_at_a_corner: bool,
}

impl<'a> Search<'a> {
    fn new(open: &'a Open, values: &Values, small: &[Vec<usize>]) -> Search<'a> {
        let mut sums: Vec<Vec<Vec<usize>>> = vec![Vec::new(); open.parts.len()];
        let mut watched = Vec::new();
        let mut untold = Vec::new();
        for columns in small {
            let mut by_part: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            let mut room = 0.0;
            for column in columns {
                match open.place[*column] {
                    Place::Untold => room += values.upper[*column],
                    Place::Known => {}
                    Place::In { part, variable } => {
                        by_part.entry(part).or_default().push(variable);
                    }
                }
            }
            let place = |(part, members)| {
                let part_sums: &mut Vec<Vec<usize>> = &mut sums[part];
                part_sums.push(members);
                (part, part_sums.len() - 1)
            };
            watched.push(by_part.into_iter().map(place).collect());
            untold.push(room);
        }
        let parts = open.parts.iter().zip(sums);
        Search {
            open,
            parts: parts
                .map(|(part, sums)| explored(part, values, sums))
                .collect(),
            watched,
            untold,
        }
    }

    /// The groups that tell a small group nearly; `None` if its sum can move more
    /// than `enough`.
    fn known(&mut self, group: usize, enough: f64) -> Option<Vec<usize>> {
        let watched = self.watched[group].clone();
        let mut involved = Vec::new();
        for (part, sum) in &watched {
            let others = self.width(group) - self.parts[*part].watch.sums[*sum].width();
            for sign in [1.0, -1.0] {
                if self.width(group) > enough {
                    return None;
                }
                let explored = &mut self.parts[*part];
                if !explored.is_at_a_corner {
                    explored.polytope.go_to_a_corner();
                    explored.watch.point(&explored.polytope.value);
                    explored.is_at_a_corner = true;
                }
                let members = explored.watch.sums[*sum].members.clone();
                let seen = |watch: &Watch| others + watch.sums[*sum].width() > enough;
                let watch = &mut explored.watch;
                let prices = explored.polytope.push(&members, sign, watch, seen);
                let groups = self.open.parts[*part].groups.iter().zip(prices);
                let binding = groups.filter(|(_, price)| price.abs() > NO_PRICE);
                involved.extend(binding.map(|(group, _)| *group));
            }
        }
        involved.sort_unstable();
        involved.dedup();
        (self.width(group) <= enough).then_some(involved)
    }

    /// How far a small group was seen to move.
    fn width(&self, group: usize) -> f64 {
        let parts = self.watched[group].iter();
        let seen = parts.map(|(part, sum)| self.parts[*part].watch.sums[*sum].width());
        self.untold[group] + seen.sum::<f64>()
    }
}

fn explored(part: &Part, values: &Values, sums: Vec<Vec<usize>>) -> Explored {
    let of = |all: &[f64]| part.columns.iter().map(|column| all[*column]).collect();
    let mut polytope = part.polytope.clone();
    polytope.value = of(&values.value);
    polytope.upper = of(&values.upper);
    let mut watch = Watch::new(sums, &polytope.value);
    polytope.look_around(&mut watch);
    Explored {
        polytope,
        watch,
        is_at_a_corner: false,
    }
}

fn support(entries: &[i64]) -> impl Iterator<Item = usize> {
    let places = entries.iter().enumerate();
    places.filter(|(_, entry)| **entry != 0).map(|(at, _)| at)
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
