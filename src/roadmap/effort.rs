//! What an action takes: days of work and hours of participants.

use crate::model::{Action, Fraction, RoadmapRules, Scope};

/// The number of people the effort is computed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Staff {
    pub(super) people: u32,
    /// Nobody gave it, so it is the default of the rules.
    pub(super) is_assumed: bool,
}

impl Staff {
    pub(super) fn known_or_default(known: Option<u32>, rules: &RoadmapRules) -> Staff {
        Staff {
            people: known.unwrap_or(rules.default_staff),
            is_assumed: known.is_none(),
        }
    }
}

/// The effort of one action in this organisation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Effort {
    /// Person-days of those who carry it out.
    pub(super) days: f64,
    /// Hours that participants cannot work meanwhile, all together.
    pub(super) participant_hours: f64,
    /// Days plus participant days at the weight of the rules.
    pub(super) cost: f64,
}

/// Effort per head and per 100 applies to the people in the action's own scope.
pub(super) fn effort(action: &Action, staff: u32, rules: &RoadmapRules) -> Effort {
    let hundreds = people(action.days.scope, staff, rules) / Fraction::HUNDRED;
    let days = (action.days.fixed + action.days.per_100 * hundreds).to_f64();
    let heads = people(action.participant_hours.scope, staff, rules);
    let participant_hours = (action.participant_hours.per_head * heads).to_f64();
    let participant_days = participant_hours / rules.hours_per_day.to_f64();
    Effort {
        days,
        participant_hours,
        cost: days + rules.participant_hour_weight.to_f64() * participant_days,
    }
}

/// A pilot group is never larger than the organisation; part of a manager is one.
fn people(scope: Scope, staff: u32, rules: &RoadmapRules) -> Fraction {
    let whole = |people: u32| Fraction::whole(i64::from(people));
    match scope {
        Scope::Organisation => whole(staff),
        Scope::Pilot => whole(staff.min(rules.pilot_group)),
        Scope::Managers => {
            let managers = whole(staff) * rules.managers_per_100 / Fraction::HUNDRED;
            Fraction::whole(managers.to_f64().ceil() as i64)
        }
    }
}
