//! "Start small": the order that is pinned first, and what that costs.

use crate::model::PinPrice;

use super::capacity::Pools;
use super::case::Case;
use super::package::Choice;
use super::schedule::{Calendar, schedule};
use super::waves::last_week;

/// An order of all jobs with its calendar.
pub(super) struct Plan {
    pub(super) order: Vec<usize>,
    pub(super) calendar: Calendar,
}

impl Plan {
    pub(super) fn new(case: &Case<'_>, choices: &[Choice], pools: &Pools) -> Plan {
        let order: Vec<usize> = choices.iter().map(|choice| choice.job).collect();
        let calendar = schedule(case, &order, pools.clone());
        Plan { order, calendar }
    }
}

/// What the pinned plan costs against the free one: in area, where time is work, and
/// in gap closed at the end of each wave, where time is weeks.
pub(super) fn price(case: &Case<'_>, pinned: &Plan, free: &Plan) -> PinPrice {
    let free_area = case.problem.area(&free.order);
    let pinned_area = case.problem.area(&pinned.order);
    let is_measurable = free_area > 0.0;
    PinPrice {
        extra: if is_measurable {
            pinned_area / free_area - 1.0
        } else {
            0.0
        },
        closed_pinned: closed_per_wave(case, pinned),
        closed_free: closed_per_wave(case, free),
    }
}

fn closed_per_wave(case: &Case<'_>, plan: &Plan) -> [f64; 4] {
    [1, 2, 3, 4].map(|waves| share_closed_by(case, plan, last_week(case.rules, waves)))
}

/// Share (0..1) of the whole gap that is closed when this week ends.
fn share_closed_by(case: &Case<'_>, plan: &Plan, week: u32) -> f64 {
    let mut gaps = case.problem.gaps().to_vec();
    let whole: f64 = gaps.iter().sum();
    let is_over = |job: &&usize| plan.calendar[**job].is_some_and(|slot| slot.last <= week);
    let closed: f64 = plan
        .order
        .iter()
        .filter(is_over)
        .map(|&job| case.problem.close(job, &mut gaps))
        .sum();
    if whole > 0.0 { closed / whole } else { 0.0 }
}
