//! Actions: what an organisation can do, what it costs and what it brings.

use std::collections::BTreeMap;

use super::{Fraction, Id, Text};

/// One improvement action.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    pub id: Id,
    pub name: Text,
    pub first_step: Text,
    pub owner: Id,
    pub with: Vec<Id>,
    pub days: Days,
    pub participant_hours: ParticipantHours,
    /// Elapsed weeks when nothing stretches it.
    pub weeks: u32,
    /// Actions that must be done before.
    pub after: Vec<Id>,
    /// Actions that are better done before; advice only.
    pub better_after: Vec<Id>,
    pub works_council: WorksCouncil,
    /// Share (0..1) of a dimension's remaining gap that it closes.
    pub effects: BTreeMap<Id, Fraction>,
    pub done_when: Option<DoneWhen>,
    pub must_do: Option<MustDo>,
    pub kpi: Text,
    pub costs: Option<Text>,
    pub note: Option<Text>,
    pub seeds: Vec<String>,
}

/// Who can own an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Owner {
    pub id: Id,
    pub name: Text,
    /// Working days a week that it has for this by default.
    pub days_per_week: Fraction,
}

/// Whom an action concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Organisation,
    Pilot,
    Managers,
}

/// Person-days of work: a fixed part and a part per 100 people in scope.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Days {
    pub fixed: Fraction,
    pub per_100: Fraction,
    pub scope: Scope,
}

/// Hours that participants cannot work meanwhile, per head in scope.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParticipantHours {
    pub per_head: Fraction,
    pub scope: Scope,
}

/// The item level from which an action's purpose is already met.
#[derive(Debug, Clone, PartialEq)]
pub struct DoneWhen {
    pub item: Id,
    /// Level = score / 25.
    pub level: Fraction,
}

impl DoneWhen {
    /// The level as a score, 0..100.
    pub fn least_score(&self) -> f64 {
        (self.level * Fraction::whole(25)).to_f64()
    }
}

/// A duty outside the ranking, when an item is below a level.
#[derive(Debug, Clone, PartialEq)]
pub struct MustDo {
    pub item: Id,
    pub below: Fraction,
    pub why: Text,
}

/// The part that the staff's representatives have in an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorksCouncil {
    pub works_council: Consent,
    pub staff_representation: Consent,
    pub when: ConsentWhen,
}

/// From nothing to a right of consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consent {
    None,
    Inform,
    Advise,
    Consent,
}

/// When that part applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentWhen {
    Always,
    IfPersonalData,
    IfWorkingHours,
    IfRulesChange,
}
