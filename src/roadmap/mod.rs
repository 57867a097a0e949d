//! An assessment to ordered, explained actions.
//!
//! [`plan`] reads as the steps it takes: where each dimension stands, which actions
//! are in question, in which order (the package rule), in which weeks, and why.

mod capacity;
mod case;
mod consent;
mod done;
mod effort;
mod must_do;
mod package;
mod pinning;
mod planned;
mod problem;
mod quick_wins;
mod reasons;
mod schedule;
mod standing;
mod warnings;
mod waves;

use consent::staff_body;
use std::collections::BTreeMap;

use crate::model::{Assessment, Fraction, Id, Instrument, Roadmap, StaffBody};

use capacity::Pools;
use case::Case;
use done::{Sifted, sift};
use effort::Staff;
use pinning::{Plan, price};
use planned::{Circumstances, planned};
use quick_wins::mark_quick_wins;
use standing::standings;
use warnings::warnings;

pub use package::{Choice, package_order};
pub use problem::{Job, OrderingProblem};

/// What changes a plan without changing an answer. Ids that the instrument does not
/// have change nothing; refusing them with a hint is up to who reads them.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Score to reach, 0..100, for every dimension; else each has its own.
    pub target: Option<Fraction>,
    /// Days a week per owner, before the reserve, instead of the instrument's.
    pub capacity: BTreeMap<Id, Fraction>,
    /// People in the organisation, instead of what the assessment knows.
    pub staff: Option<u32>,
    /// Who represents the staff, instead of what the assessment knows.
    pub staff_body: Option<StaffBody>,
    /// Actions that are done already.
    pub done: Vec<Id>,
    /// Actions to leave out, and with them what needs them.
    pub without: Vec<Id>,
    /// Pin the instrument's small start before everything else.
    pub start_small: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            target: None,
            capacity: BTreeMap::new(),
            staff: None,
            staff_body: None,
            done: Vec::new(),
            without: Vec::new(),
            start_small: true,
        }
    }
}

/// The actions that this organisation has most to gain from, in order, dated and
/// explained. `assessment` was made with `instrument`. The same input gives the same
/// plan to the bit.
pub fn plan(instrument: &Instrument, assessment: &Assessment, settings: &Settings) -> Roadmap {
    let rules = &instrument.rules.roadmap;
    let staff = Staff::known_or_default(settings.staff.or(assessment.staff), rules);
    let standings = standings(instrument, assessment, settings.target);
    let Sifted { open, dropped } = sift(instrument, settings, &standings, |item| {
        Some(assessment.items.get(item)?.score?.low)
    });
    let case = Case::new(rules, standings, open, staff.people);

    let pinned = if settings.start_small {
        case.positions(&instrument.start_small)
    } else {
        Vec::new()
    };
    let pools = Pools::new(instrument, settings, staff.people);
    let choices = package_order(&case.problem, &pinned);
    let chosen = Plan::new(&case, &choices, &pools);
    let pin_price = (!pinned.is_empty()).then(|| {
        let free = Plan::new(&case, &package_order(&case.problem, &[]), &pools);
        price(&case, &chosen, &free)
    });

    let stated = settings.staff_body.or(assessment.staff_body);
    let staff_body = staff_body(stated, staff.people, rules);
    let circumstances = Circumstances {
        assessment,
        staff_body,
        pinned: &pinned,
    };
    let mut actions = planned(&case, &choices, &chosen.calendar, &circumstances);
    mark_quick_wins(&mut actions, &rules.quick_win);
    Roadmap {
        warnings: warnings(&case, &actions, &chosen.calendar, staff),
        must_do: must_do::must_do(instrument, assessment, settings),
        actions,
        dropped,
        pin_price,
        staff: staff.people,
        staff_is_assumed: staff.is_assumed,
        staff_body,
    }
}
