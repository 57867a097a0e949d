//! A figure that is kept back must not be what the others leave of the whole.
//!
//! A large group can still be silent on one subject: everybody answered the same, or
//! its mean lies at an end of the scale. Were it the only silent one among the groups
//! that make up a whole, its mean would be the whole minus the others.

use std::collections::BTreeSet;

use crate::model::{GroupResult, Published};

use super::side_by_side::SideBySide;

/// Withholds one more figure wherever a single one is missing: of the smallest group
/// that has one.
pub(super) fn protect(all: &SideBySide, groups: &mut [GroupResult], names: &[String]) {
    if all.shape().instrument.rules.privacy.is_off() {
        return;
    }
    let lines = lines(all, groups, names);
    for score in 0..all.subjects.len() {
        while let Some(told) = lines
            .iter()
            .find_map(|line| one_silent(groups, line, score))
        {
            let smallest = told
                .into_iter()
                .min_by_key(|place| (groups[*place].n, *place));
            let Some(smallest) = smallest else { break };
            groups[smallest].scores[score].figures = Published::Withheld;
        }
    }
}

/// Groups that together make up the whole or one other group.
struct Line {
    /// Those that are shown.
    shown: Vec<usize>,
    /// How many are not.
    hidden: usize,
}

/// All groups of a trait; of a crossing also those with the same label in one of the
/// two.
fn lines(all: &SideBySide, groups: &[GroupResult], names: &[String]) -> Vec<Line> {
    let line = |is_in: &dyn Fn(&[String]) -> bool| {
        let of_cut = all.lattice.groups.iter().enumerate();
        let of_cut = of_cut.filter(|(_, group)| group.names == names && is_in(&group.labels));
        Line {
            shown: (0..groups.len())
                .filter(|g| is_in(&groups[*g].labels))
                .collect(),
            hidden: of_cut.filter(|(place, _)| !all.is_shown(*place)).count(),
        }
    };
    let mut lines = vec![line(&|_| true)];
    for cut in (0..names.len()).filter(|_| names.len() > 1) {
        let labels: BTreeSet<&String> = groups.iter().map(|group| &group.labels[cut]).collect();
        for label in labels {
            lines.push(line(&|labels| labels[cut] == *label));
        }
    }
    lines
}

/// The groups of a line that tell this subject, if exactly one is silent about it and
/// nothing else of the line is missing.
fn one_silent(groups: &[GroupResult], line: &Line, score: usize) -> Option<Vec<usize>> {
    let is_told = |place: &&usize| {
        let figures = &groups[**place].scores[score].figures;
        matches!(figures, Published::Shown(_))
    };
    let told: Vec<usize> = line.shown.iter().filter(is_told).copied().collect();
    let missing = line.shown.len() - told.len() + line.hidden;
    (missing == 1 && line.hidden == 0 && !told.is_empty()).then_some(told)
}
