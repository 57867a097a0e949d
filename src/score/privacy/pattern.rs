//! Which groups are shown: one pattern for all cuts together and all subjects.

use super::lattice::{GroupKind, Lattice, Subject};
use crate::model::{GroupStanding, Privacy};

/// The standing of every group of the lattice, in its order.
pub fn pattern(lattice: &Lattice, _subjects: &[Subject], privacy: &Privacy) -> Vec<GroupStanding> {
    let standing = |group: usize| {
        let kind = lattice.groups[group].kind;
        match (lattice.people(group) < kind.threshold(privacy).max(1), kind) {
            (false, _) => GroupStanding::Shown,
            (true, GroupKind::Crossing) => GroupStanding::TooFewCrossed,
            (true, _) => GroupStanding::TooFew,
        }
    };
    (0..lattice.groups.len()).map(standing).collect()
}
