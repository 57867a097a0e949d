//! From an order to weeks: serial schedule generation.
//!
//! In list order each action gets the first weeks in which its prerequisites are
//! done, its owner has the time and the wave has room.

use crate::model::Wave;

use super::capacity::Pools;
use super::case::Case;
use super::waves::{WAVES_AHEAD, Waves, last_week};

/// When an action runs, in weeks from the start (1 = the first), both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) wave: Wave,
    pub(super) is_stretched: bool,
}

/// The slot of every job; `None` when its owner, or the owner of something it waits
/// for, never gets it done.
pub(super) type Calendar = Vec<Option<Slot>>;

/// `order` has prerequisites first.
pub(super) fn schedule(case: &Case<'_>, order: &[usize], mut pools: Pools) -> Calendar {
    let mut calendar: Calendar = vec![None; case.actions.len()];
    let mut waves = Waves::empty(case.rules);
    for &job in order {
        calendar[job] = first_week_allowed(case, job, &calendar)
            .and_then(|from| place(case, job, from, &mut pools, &mut waves));
    }
    calendar
}

/// The week after the last prerequisite ends.
fn first_week_allowed(case: &Case<'_>, job: usize, calendar: &Calendar) -> Option<u32> {
    let after = &case.problem.jobs()[job].after;
    after.iter().try_fold(1, |from: u32, &before| {
        Some(from.max(calendar[before]?.last.saturating_add(1)))
    })
}

fn place(
    case: &Case<'_>,
    job: usize,
    from: u32,
    pools: &mut Pools,
    waves: &mut Waves<'_>,
) -> Option<Slot> {
    let (action, days) = (case.actions[job], case.efforts[job].days);
    let pool = pools.of(&action.owner)?;
    let weeks = pool.weeks_for(days, action.weeks, last_week(case.rules, WAVES_AHEAD))?;
    let days_per_week = days / f64::from(weeks);
    let (wave, first) = Wave::ALL
        .into_iter()
        .filter(|&wave| waves.has_room(wave))
        .map(|wave| {
            let from = from.max(waves.first_week(wave));
            (wave, pool.first_fit(from, weeks, days_per_week))
        })
        .find(|&(wave, first)| waves.of_week(first) == wave)?;
    let last = first.saturating_add(weeks - 1);
    pool.book(first, last, days_per_week);
    waves.start_one(wave);
    Some(Slot {
        first,
        last,
        wave,
        is_stretched: weeks > action.weeks.max(1),
    })
}
