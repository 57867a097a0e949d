//! Which groups are shown: one pattern for all cuts together and all subjects.

use std::cmp::Reverse;

use super::audit::{Audit, Group};
use super::lattice::{GroupKind, Lattice, Subject};
use super::leak::Leak;
use crate::model::{GroupStanding, Privacy};

/// The standing of every group of the lattice, in its order.
///
/// A group is shown if it has as many people as its kind asks, and no fewer people
/// than [`Privacy::scores`] can be told from all that is shown together: their mean
/// neither follows exactly, nor lies within 25 points, one level, on any subject.
/// Nor does the mean of a group that is too small for its kind follow exactly.
///
/// While something is given away, the group whose hiding ends most of it is hidden
/// (of these the smallest, then the first by name), the whole last; then whatever
/// turned out to be hidden for nothing is shown again, the largest first. The same
/// people, labels and scores give the same pattern, whatever their order.
pub fn pattern(lattice: &Lattice, subjects: &[Subject], privacy: &Privacy) -> Vec<GroupStanding> {
    let mut audit = Audit::new(lattice, subjects, privacy);
    let large_enough = |group: &Group| group.n >= group.threshold.max(1);
    let allowed: Vec<bool> = audit.groups.iter().map(large_enough).collect();
    let mut shown = allowed.clone();
    while let Some(group) = next_to_hide(&audit, &shown) {
        shown[group] = false;
    }
    show_again(&mut audit, &allowed, &mut shown);
    let mut standings = vec![GroupStanding::Shown; audit.groups.len()];
    for (place, group) in audit.groups.iter().enumerate() {
        standings[group.place] = match (shown[place], allowed[place], group.kind) {
            (true, ..) => GroupStanding::Shown,
            (false, true, _) => GroupStanding::ProtectsOthers,
            (false, false, GroupKind::Crossing) => GroupStanding::TooFewCrossed,
            (false, false, _) => GroupStanding::TooFew,
        };
    }
    standings
}

/// Whether showing exactly these groups, one answer per group of the lattice, gives
/// fewer people away than may be told, as [`pattern`] judges it.
pub fn gives_away(
    lattice: &Lattice,
    subjects: &[Subject],
    privacy: &Privacy,
    shown: &[bool],
) -> bool {
    let mut audit = Audit::new(lattice, subjects, privacy);
    let shown: Vec<bool> = audit
        .groups
        .iter()
        .map(|group| shown[group.place])
        .collect();
    audit.is_leaking(&shown)
}

/// `None` when the shown groups give nothing away.
fn next_to_hide(audit: &Audit, shown: &[bool]) -> Option<usize> {
    let leaks = audit.leaks(shown);
    if leaks.is_empty() {
        return None;
    }
    let count = |of: &dyn Fn(&Leak) -> &[usize]| {
        let mut times = vec![0_usize; shown.len()];
        leaks
            .iter()
            .flat_map(|leak| of(leak).iter())
            .for_each(|group| times[*group] += 1);
        times
    };
    let involved = count(&|leak| &leak.involved);
    let mends = count(&|leak| &leak.mends);
    let groups = (0..shown.len()).filter(|group| shown[*group]);
    groups.min_by_key(|group| {
        let is_whole = audit.groups[*group].kind == GroupKind::Whole;
        let is_involved = involved[*group] > 0;
        // Groups are in the order of their names, so the first of equals is found.
        (
            !is_involved,
            is_whole,
            Reverse(mends[*group]),
            audit.groups[*group].n,
        )
    })
}

fn show_again(audit: &mut Audit, allowed: &[bool], shown: &mut [bool]) {
    let hidden = |group: &usize| allowed[*group] && !shown[*group];
    let mut again: Vec<usize> = (0..shown.len()).filter(hidden).collect();
    again.sort_by_key(|group| Reverse(audit.groups[*group].n));
    for group in again {
        shown[group] = true;
        if audit.is_leaking(shown) {
            shown[group] = false;
        }
    }
}
