//! The planned actions, each with everything that explains its place.

use crate::model::{Assessment, PlannedAction, StaffBody, Wave};

use super::case::Case;
use super::consent::consent;
use super::package::Choice;
use super::reasons::{because, effects};
use super::schedule::Calendar;

/// What the explanations need beside the case.
pub(super) struct Circumstances<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) staff_body: StaffBody,
    /// Positions of the pinned actions.
    pub(super) pinned: &'a [usize],
}

/// In the order of `choices`. Quick wins are not marked yet: they depend on the whole.
pub(super) fn planned(
    case: &Case<'_>,
    choices: &[Choice],
    calendar: &Calendar,
    circumstances: &Circumstances<'_>,
) -> Vec<PlannedAction> {
    let order: Vec<usize> = choices.iter().map(|choice| choice.job).collect();
    let mut left = case.problem.gaps().to_vec();
    let mut actions = Vec::with_capacity(choices.len());
    for (at, choice) in choices.iter().enumerate() {
        let job = choice.job;
        let (action, effort, slot) = (case.actions[job], case.efforts[job], calendar[job]);
        let dated = slot.filter(|slot| slot.wave != Wave::Later);
        let is_pinned = circumstances.pinned.contains(&job);
        actions.push(PlannedAction {
            id: action.id.clone(),
            place: at + 1,
            wave: dated.map_or(Wave::Later, |slot| slot.wave),
            weeks: dated.map(|slot| (slot.first, slot.last)),
            is_stretched: dated.is_some_and(|slot| slot.is_stretched),
            owner: action.owner.clone(),
            days: effort.days,
            participant_hours: effort.participant_hours,
            cost: effort.cost,
            benefit: choice.benefit,
            package: case.ids(choice.package.iter().copied().filter(|&other| other != job)),
            package_benefit: choice.package_benefit,
            package_cost: choice.package_cost,
            because: because(&action.id, circumstances.assessment, case),
            effects: effects(case, job, &left),
            needs: case.ids(case.problem.jobs()[job].after.iter().copied()),
            better_after: case.ids(case.positions(&action.better_after)),
            unlocks: case.ids(waiting_for(case, job, &order)),
            is_pinned,
            is_quick_win: false,
            consent: consent(action, circumstances.staff_body),
            consent_when: action.works_council.when,
        });
        case.problem.close(job, &mut left);
    }
    actions
}

fn waiting_for<'o>(
    case: &Case<'_>,
    job: usize,
    order: &'o [usize],
) -> impl Iterator<Item = usize> + use<'o> {
    let waits: Vec<bool> = case
        .problem
        .jobs()
        .iter()
        .map(|other| other.after.contains(&job))
        .collect();
    order.iter().copied().filter(move |&other| waits[other])
}
