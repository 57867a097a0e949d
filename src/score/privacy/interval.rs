//! Groups of too few people whose mean is known nearly, though not exactly.

use std::collections::BTreeMap;

use super::leak::Leak;
use super::linear::Polytope;
use super::open::{Open, Part, Place};
use super::watch::Watch;

/// A mean known within this many points of 100, one level of a scale of five, is
/// known.
const KNOWN_WITHIN: f64 = 25.0;
/// Room for rounding, in points of one person: just above known counts as known.
const ROUNDING: f64 = 1e-6;
/// Below this a told sum does not bind.
const NO_PRICE: f64 = 1e-7;

/// One subject: where every column stands and how high it could.
#[derive(Debug, Clone)]
pub(super) struct Values {
    pub(super) value: Vec<f64>,
    pub(super) upper: Vec<f64>,
}

impl Open {
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
    /// Per variable.
    value: Vec<f64>,
    upper: Vec<f64>,
    watch: Watch,
    /// Made when looking around was not enough.
    polytope: Option<Polytope>,
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
                let Explored {
                    value,
                    upper,
                    watch,
                    polytope,
                } = &mut self.parts[*part];
                let open = &self.open.parts[*part];
                let polytope = polytope.get_or_insert_with(|| open.polytope(value, upper));
                watch.point(&polytope.value);
                let members = watch.sums[*sum].members.clone();
                let seen = |watch: &Watch| others + watch.sums[*sum].width() > enough;
                let prices = polytope.push(&members, sign, watch, seen);
                let groups = open.groups.iter().zip(prices);
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
    let of = |all: &[f64]| -> Vec<f64> { part.columns.iter().map(|c| all[*c]).collect() };
    let (value, upper) = (of(&values.value), of(&values.upper));
    let mut watch = Watch::new(sums, &value);
    part.look_around(&value, &upper, &mut watch);
    Explored {
        value,
        upper,
        watch,
        polytope: None,
    }
}
