//! What the reader of a plan should know before believing it.

use std::collections::BTreeMap;

use crate::model::{Id, OneOwner, PlannedAction, Warning, Wave};

use super::case::Case;
use super::effort::Staff;
use super::schedule::Calendar;

/// From what concerns the whole plan to what concerns a part of it.
pub(super) fn warnings(
    case: &Case<'_>,
    actions: &[PlannedAction],
    calendar: &Calendar,
    staff: Staff,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if case.problem.gaps().iter().all(|gap| *gap <= 0.0) {
        warnings.push(Warning::NothingToDo);
    }
    if staff.is_assumed {
        let staff = staff.people;
        warnings.push(Warning::StaffAssumed { staff });
    }
    warnings.extend(guessed(case));
    warnings.extend(no_capacity(case, calendar));
    let rule = case.rules.one_owner_warning.as_ref();
    warnings.extend(rule.and_then(|rule| one_owner(actions, rule)));
    warnings
}

fn guessed(case: &Case<'_>) -> Option<Warning> {
    let guesses = case.standings.iter().filter(|standing| standing.is_guess);
    let dimensions: Vec<Id> = guesses.map(|s| s.dimension.id.clone()).collect();
    (!dimensions.is_empty()).then_some(Warning::Guessed { dimensions })
}

/// One per owner, by id. An action that waits for two such owners stands with both.
fn no_capacity(case: &Case<'_>, calendar: &Calendar) -> Vec<Warning> {
    let is_undated = |job: &usize| calendar[*job].is_none();
    let mut per_owner: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for job in (0..calendar.len()).filter(is_undated) {
        let after = &case.problem.jobs()[job].after;
        if !after.iter().any(is_undated) {
            let owner = &case.actions[job].owner;
            per_owner.entry(owner).or_default().push(job);
        }
    }
    per_owner
        .into_iter()
        .map(|(owner, causes)| {
            let waits = |job: &usize| {
                let package = case.problem.package(*job);
                package.iter().any(|member| causes.contains(member))
            };
            Warning::NoCapacity {
                owner: owner.clone(),
                actions: case.ids((0..calendar.len()).filter(waits)),
            }
        })
        .collect()
}

fn one_owner(actions: &[PlannedAction], rule: &OneOwner) -> Option<Warning> {
    let now = actions.iter().filter(|action| action.wave == Wave::Now);
    let all: f64 = now.clone().map(|action| action.days).sum();
    let theirs: f64 = now
        .filter(|action| rule.owners.contains(&action.owner))
        .map(|action| action.days)
        .sum();
    let is_too_much = all > 0.0 && theirs > rule.share.to_f64() * all;
    is_too_much.then(|| Warning::OneOwner {
        owners: rule.owners.clone(),
        share: theirs / all,
    })
}
