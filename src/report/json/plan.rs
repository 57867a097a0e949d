//! The shape of a roadmap.

use serde::{Deserialize, Serialize};

use super::shape::{Text, ids, number, text};
use super::word::{Name, Word, words};
use crate::model::{self, Consent, ConsentWhen, DropReason, Instrument, PinPrice, StaffBody, Wave};
use crate::report::View;

mod read;

#[derive(Serialize, Deserialize)]
pub(super) struct Plan {
    organisation: Option<String>,
    /// People the effort was computed for.
    staff: Option<u32>,
    staff_is_assumed: Option<bool>,
    /// Whose part in the actions the plan names.
    staff_body: Option<Word<StaffBody>>,
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
            staff_body: roadmap.map(|r| Word(r.staff_body)),
            actions: actions.iter().map(|a| Action::of(instrument, a)).collect(),
            must_do: must_do.iter().map(MustDo::of).collect(),
            dropped: dropped.iter().map(Dropped::of).collect(),
            pin_price: roadmap.and_then(|r| r.pin_price.as_ref()).map(Price::of),
            warnings: warnings.iter().map(Warning::of).collect(),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Action {
    id: Name,
    #[serde(skip_deserializing)]
    name: Option<Text>,
    place: usize,
    wave: Word<Wave>,
    /// First and last week from the start, 1 for the first; null without a date.
    weeks: Option<(u32, u32)>,
    is_stretched: bool,
    owner: Name,
    days: f64,
    participant_hours: f64,
    cost: f64,
    benefit: f64,
    package: Vec<Name>,
    /// Of the package and the action together: what it brings and what it costs.
    package_benefit: f64,
    package_cost: f64,
    because: Vec<Reason>,
    needs: Vec<Name>,
    better_after: Vec<Name>,
    unlocks: Vec<Name>,
    effect: Vec<Effect>,
    is_pinned: bool,
    is_quick_win: bool,
    consent: Word<Consent>,
    consent_when: Word<ConsentWhen>,
}

/// `score` is null where the question is open.
#[derive(Serialize, Deserialize)]
struct Reason {
    item: Name,
    score: Option<f64>,
}

#[derive(Serialize, Deserialize)]
struct Effect {
    dimension: Name,
    from: f64,
    to: f64,
    share: f64,
    is_guess: bool,
}

impl Action {
    pub(super) fn of(instrument: &Instrument, planned: &model::PlannedAction) -> Action {
        let action = instrument.action(planned.id.as_str());
        Action {
            id: Name::from(&planned.id),
            name: action.map(|a| text(&a.name)),
            place: planned.place,
            wave: Word(planned.wave),
            weeks: planned.weeks,
            is_stretched: planned.is_stretched,
            owner: Name::from(&planned.owner),
            days: number(planned.days),
            participant_hours: number(planned.participant_hours),
            cost: number(planned.cost),
            benefit: number(planned.benefit),
            package: ids(&planned.package),
            package_benefit: number(planned.package_benefit),
            package_cost: number(planned.package_cost),
            because: planned.because.iter().map(Reason::of).collect(),
            needs: ids(&planned.needs),
            better_after: ids(&planned.better_after),
            unlocks: ids(&planned.unlocks),
            effect: planned.effects.iter().map(Effect::of).collect(),
            is_pinned: planned.is_pinned,
            is_quick_win: planned.is_quick_win,
            consent: Word(planned.consent),
            consent_when: Word(planned.consent_when),
        }
    }
}

impl Reason {
    fn of(reason: &model::Reason) -> Reason {
        Reason {
            item: Name::from(&reason.item),
            score: reason.score.map(number),
        }
    }
}

impl Effect {
    fn of(effect: &model::Effect) -> Effect {
        Effect {
            dimension: Name::from(&effect.dimension),
            from: number(effect.from),
            to: number(effect.to),
            share: number(effect.share),
            is_guess: effect.is_guess,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct MustDo {
    action: Name,
    item: Name,
    why: Text,
    is_open: bool,
}

impl MustDo {
    fn of(notice: &model::MustDoNotice) -> MustDo {
        MustDo {
            action: Name::from(&notice.action),
            item: Name::from(&notice.item),
            why: text(&notice.why),
            is_open: notice.is_open,
        }
    }
}

/// `by` is the question or action that explains the reason.
#[derive(Serialize, Deserialize)]
pub(super) struct Dropped {
    id: Name,
    reason: Word<Why>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    by: Option<Name>,
}

/// The kinds of reason why an action is not in the plan.
#[derive(Clone, Copy, PartialEq)]
enum Why {
    Done,
    LeftOut,
    PurposeMet,
    NeedsLeftOut,
    NoGap,
}

words!(Why {
    Done = "done",
    LeftOut = "left_out",
    PurposeMet = "purpose_met",
    NeedsLeftOut = "needs_left_out",
    NoGap = "no_gap",
});

impl Dropped {
    pub(super) fn of(dropped: &model::Dropped) -> Dropped {
        let (reason, by) = match &dropped.reason {
            DropReason::Done => (Why::Done, None),
            DropReason::LeftOut => (Why::LeftOut, None),
            DropReason::PurposeMet { item } => (Why::PurposeMet, Some(item)),
            DropReason::NeedsLeftOut { needs } => (Why::NeedsLeftOut, Some(needs)),
            DropReason::NoGap => (Why::NoGap, None),
        };
        Dropped {
            id: Name::from(&dropped.id),
            reason: Word(reason),
            by: by.map(Name::from),
        }
    }
}

/// Shares: 0.04 is 4 % more of the gap left open over the whole plan.
#[derive(Serialize, Deserialize)]
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

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Warning {
    OneOwner { owners: Vec<Name>, share: f64 },
    StaffAssumed { staff: u32 },
    Guessed { dimensions: Vec<Name> },
    NoCapacity { owner: Name, actions: Vec<Name> },
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
                owner: Name::from(owner),
                actions: ids(actions),
            },
            model::Warning::NothingToDo => Warning::NothingToDo,
        }
    }
}
