//! The shape of a roadmap.

use serde::Serialize;

use super::shape::{Text, consent, consent_when, ids, number, text};
use crate::model::{self, DropReason, Instrument, PinPrice};
use crate::report::View;

#[derive(Serialize)]
pub(super) struct Plan {
    organisation: Option<String>,
    /// People the effort was computed for.
    staff: Option<u32>,
    staff_is_assumed: Option<bool>,
    actions: Vec<Action>,
    must_do: Vec<MustDo>,
    dropped: Vec<Dropped>,
    pin_price: Option<Price>,
    warnings: Vec<Warning>,
}

impl Plan {
    pub(super) fn of(view: &View) -> Plan {
        let roadmap = view.roadmap;
        let instrument = view.instrument;
        let actions = roadmap.map_or(&[][..], |r| &r.actions);
        let must_do = roadmap.map_or(&[][..], |r| &r.must_do);
        let dropped = roadmap.map_or(&[][..], |r| &r.dropped);
        let warnings = roadmap.map_or(&[][..], |r| &r.warnings);
        Plan {
            organisation: view.assessment.organisation.clone(),
            staff: roadmap.map(|r| r.staff),
            staff_is_assumed: roadmap.map(|r| r.staff_is_assumed),
            actions: actions.iter().map(|a| Action::of(instrument, a)).collect(),
            must_do: must_do.iter().map(MustDo::of).collect(),
            dropped: dropped.iter().map(Dropped::of).collect(),
            pin_price: roadmap.and_then(|r| r.pin_price.as_ref()).map(Price::of),
            warnings: warnings.iter().map(Warning::of).collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Action {
    id: String,
    name: Option<Text>,
    place: usize,
    wave: &'static str,
    /// First and last week from the start, 1 for the first; null without a date.
    weeks: Option<(u32, u32)>,
    is_stretched: bool,
    owner: String,
    days: f64,
    participant_hours: f64,
    cost: f64,
    benefit: f64,
    package: Vec<String>,
    because: Vec<Reason>,
    needs: Vec<String>,
    better_after: Vec<String>,
    unlocks: Vec<String>,
    effect: Vec<Effect>,
    is_pinned: bool,
    is_quick_win: bool,
    consent: &'static str,
    consent_when: &'static str,
}

/// `score` is null where the question is open.
#[derive(Serialize)]
struct Reason {
    item: String,
    score: Option<f64>,
}

#[derive(Serialize)]
struct Effect {
    dimension: String,
    from: f64,
    to: f64,
    share: f64,
    is_guess: bool,
}

impl Action {
    pub(super) fn of(instrument: &Instrument, planned: &model::PlannedAction) -> Action {
        let action = instrument.action(planned.id.as_str());
        Action {
            id: planned.id.to_string(),
            name: action.map(|a| text(&a.name)),
            place: planned.place,
            wave: planned.wave.id(),
            weeks: planned.weeks,
            is_stretched: planned.is_stretched,
            owner: planned.owner.to_string(),
            days: number(planned.days),
            participant_hours: number(planned.participant_hours),
            cost: number(planned.cost),
            benefit: number(planned.benefit),
            package: ids(&planned.package),
            because: planned.because.iter().map(Reason::of).collect(),
            needs: ids(&planned.needs),
            better_after: ids(&planned.better_after),
            unlocks: ids(&planned.unlocks),
            effect: planned.effects.iter().map(Effect::of).collect(),
            is_pinned: planned.is_pinned,
            is_quick_win: planned.is_quick_win,
            consent: consent(planned.consent),
            consent_when: consent_when(planned.consent_when),
        }
    }
}

impl Reason {
    fn of(reason: &model::Reason) -> Reason {
        Reason {
            item: reason.item.to_string(),
            score: reason.score.map(number),
        }
    }
}

impl Effect {
    fn of(effect: &model::Effect) -> Effect {
        Effect {
            dimension: effect.dimension.to_string(),
            from: number(effect.from),
            to: number(effect.to),
            share: number(effect.share),
            is_guess: effect.is_guess,
        }
    }
}

#[derive(Serialize)]
struct MustDo {
    action: String,
    item: String,
    why: Text,
    is_open: bool,
}

impl MustDo {
    fn of(notice: &model::MustDoNotice) -> MustDo {
        MustDo {
            action: notice.action.to_string(),
            item: notice.item.to_string(),
            why: text(&notice.why),
            is_open: notice.is_open,
        }
    }
}

/// `by` is the question or action that explains the reason.
#[derive(Serialize)]
pub(super) struct Dropped {
    id: String,
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
}

impl Dropped {
    pub(super) fn of(dropped: &model::Dropped) -> Dropped {
        let (reason, by) = match &dropped.reason {
            DropReason::Done => ("done", None),
            DropReason::LeftOut => ("left_out", None),
            DropReason::PurposeMet { item } => ("purpose_met", Some(item.to_string())),
            DropReason::NeedsLeftOut { needs } => ("needs_left_out", Some(needs.to_string())),
            DropReason::NoGap => ("no_gap", None),
        };
        Dropped {
            id: dropped.id.to_string(),
            reason,
            by,
        }
    }
}

/// Shares: 0.04 is 4 % more of the gap left open over the whole plan.
#[derive(Serialize)]
struct Price {
    extra: f64,
    closed_pinned: [f64; 4],
    closed_free: [f64; 4],
}

impl Price {
    fn of(price: &PinPrice) -> Price {
        Price {
            extra: number(price.extra),
            closed_pinned: price.closed_pinned.map(number),
            closed_free: price.closed_free.map(number),
        }
    }
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Warning {
    OneOwner { owners: Vec<String>, share: f64 },
    StaffAssumed { staff: u32 },
    Guessed { dimensions: Vec<String> },
    NoCapacity { owner: String, actions: Vec<String> },
    NothingToDo,
}

impl Warning {
    fn of(warning: &model::Warning) -> Warning {
        match warning {
            model::Warning::OneOwner { owners, share } => Warning::OneOwner {
                owners: ids(owners),
                share: number(*share),
            },
            model::Warning::StaffAssumed { staff } => Warning::StaffAssumed { staff: *staff },
            model::Warning::Guessed { dimensions } => Warning::Guessed {
                dimensions: ids(dimensions),
            },
            model::Warning::NoCapacity { owner, actions } => Warning::NoCapacity {
                owner: owner.to_string(),
                actions: ids(actions),
            },
            model::Warning::NothingToDo => Warning::NothingToDo,
        }
    }
}
