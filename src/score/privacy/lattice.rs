//! The groups that a survey could show, as sets of the smallest combinations of
//! traits.

use std::collections::BTreeMap;

use smallvec::SmallVec;

use crate::model::Privacy;

/// The smallest groups that the declared cuts make together, and every group that
/// could be shown, each a set of these.
#[derive(Debug, Clone, PartialEq)]
pub struct Lattice {
    pub atoms: Vec<Atom>,
    /// The whole first, then by cut and label.
    pub groups: Vec<Candidate>,
}

/// The people who have the same label in every cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atom {
    /// One per cut.
    pub labels: Vec<String>,
    pub n: u32,
}

/// A group that could be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub kind: GroupKind,
    /// Of the cuts that define it; none for the whole.
    pub names: Vec<String>,
    /// Its label in each of these cuts.
    pub labels: Vec<String>,
    /// Places in [`Lattice::atoms`], rising.
    pub atoms: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKind {
    Whole,
    /// People with one trait in common.
    Trait,
    /// People with two traits in common.
    Crossing,
}

impl GroupKind {
    /// Fewest people in a group of this kind that may be shown.
    pub fn threshold(self, privacy: &Privacy) -> u32 {
        match self {
            GroupKind::Whole | GroupKind::Trait => privacy.scores,
            GroupKind::Crossing => privacy.crossings,
        }
    }
}

/// What is told of every group on one subject, as a dimension. In the order of
/// [`Lattice::atoms`].
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// Per atom: people who have a score.
    pub people: Vec<u32>,
    /// Per atom: the sum of their scores, each 0..100. A group's mean is taken to be
    /// the sum over its atoms divided by their people.
    pub sums: Vec<f64>,
}

impl Lattice {
    /// Every group that the cuts make: the whole, each label of each cut, and each
    /// pair of labels of the `crossings`, which are pairs of places in `names`.
    pub fn of_cuts(names: &[String], atoms: Vec<Atom>, crossings: &[(usize, usize)]) -> Lattice {
        let mut groups = vec![Candidate {
            kind: GroupKind::Whole,
            names: Vec::new(),
            labels: Vec::new(),
            atoms: (0..atoms.len()).collect(),
        }];
        for cut in 0..names.len() {
            groups.extend(groups_of(names, &atoms, &[cut], GroupKind::Trait));
        }
        for (first, second) in crossings {
            let cuts = [*first, *second];
            groups.extend(groups_of(names, &atoms, &cuts, GroupKind::Crossing));
        }
        Lattice { atoms, groups }
    }

    /// People in a group.
    pub fn people(&self, group: usize) -> u32 {
        let atoms = self.groups[group].atoms.iter();
        atoms.map(|atom| self.atoms[*atom].n).sum()
    }
}

fn groups_of(names: &[String], atoms: &[Atom], cuts: &[usize], kind: GroupKind) -> Vec<Candidate> {
    let mut by_label: BTreeMap<SmallVec<[&String; 2]>, Vec<usize>> = BTreeMap::new();
    for (place, atom) in atoms.iter().enumerate() {
        let labels = cuts.iter().map(|cut| &atom.labels[*cut]).collect();
        by_label.entry(labels).or_default().push(place);
    }
    let group = |(labels, atoms): (SmallVec<[&String; 2]>, _)| Candidate {
        kind,
        names: cuts.iter().map(|cut| names[*cut].clone()).collect(),
        labels: labels.into_iter().cloned().collect(),
        atoms,
    };
    by_label.into_iter().map(group).collect()
}
