//! Small surveys as tables of people, for what may be shown of them.

use leerklaar::model::{Fraction, GroupStanding, Privacy};
use leerklaar::score::privacy::{Atom, Lattice, Subject, pattern};

/// At least five people everywhere, also where two traits cross.
pub(crate) const FIVE: Privacy = thresholds(5, 5);

pub(crate) const fn thresholds(scores: u32, crossings: u32) -> Privacy {
    Privacy {
        scores,
        distributions: 10,
        crossings,
        ends: Fraction::ZERO,
    }
}

/// With means of 10 or less and 90 or more told as bounds.
pub(crate) fn with_ends(privacy: Privacy) -> Privacy {
    Privacy {
        ends: Fraction::whole(10),
        ..privacy
    }
}

/// A survey with one subject.
#[derive(Clone)]
pub(crate) struct Table {
    pub(crate) lattice: Lattice,
    pub(crate) subjects: Vec<Subject>,
}

impl Table {
    /// Of cells: one label per cut, people, and their mean. With two cuts these are
    /// crossed as well.
    pub(crate) fn of(cuts: &[&str], cells: &[(&[&str], u32, f64)]) -> Table {
        let names: Vec<String> = cuts.iter().map(|cut| (*cut).to_owned()).collect();
        let atoms = cells.iter().map(|(labels, n, _)| Atom {
            labels: labels.iter().map(|label| (*label).to_owned()).collect(),
            n: *n,
        });
        let crossings: &[(usize, usize)] = if cuts.len() == 2 { &[(0, 1)] } else { &[] };
        let lattice = Lattice::of_cuts(&names, atoms.collect(), crossings);
        let subject = Subject {
            people: cells.iter().map(|(_, n, _)| *n).collect(),
            sums: cells
                .iter()
                .map(|(_, n, mean)| f64::from(*n) * mean)
                .collect(),
        };
        Table {
            lattice,
            subjects: vec![subject],
        }
    }

    /// Every group, by its labels joined with a slash; the whole is "all".
    pub(crate) fn names(&self) -> Vec<String> {
        let groups = self.lattice.groups.iter();
        let name = |labels: &Vec<String>| match labels.is_empty() {
            true => "all".to_owned(),
            false => labels.join("/"),
        };
        groups.map(|group| name(&group.labels)).collect()
    }

    pub(crate) fn standings(&self, privacy: &Privacy) -> Vec<(String, GroupStanding)> {
        let standings = pattern(&self.lattice, &self.subjects, privacy);
        self.names().into_iter().zip(standings).collect()
    }

    /// Names of the groups that are shown, with spaces between.
    pub(crate) fn shown(&self, privacy: &Privacy) -> String {
        let shown = self.standings(privacy).into_iter();
        let shown = shown.filter(|(_, standing)| *standing == GroupStanding::Shown);
        shown.map(|(name, _)| name).collect::<Vec<_>>().join(" ")
    }
}
