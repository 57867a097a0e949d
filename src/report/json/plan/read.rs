//! The roadmap, read back.

use super::{Action, Dropped, Effect, MustDo, Plan, Price, Reason, Warning, Why};
use crate::model::{self, DropReason, PinPrice, Roadmap};
use crate::report::json::shape::{each, named, words};

impl Plan {
    /// `None` of a view without a plan.
    pub(in crate::report::json) fn model(self) -> Option<Roadmap> {
        Some(Roadmap {
            actions: each(self.actions, Action::model),
            dropped: self
                .dropped
                .into_iter()
                .map(Dropped::model)
                .collect::<Option<_>>()?,
            must_do: each(self.must_do, MustDo::model),
            pin_price: self.pin_price.map(Price::model),
            warnings: each(self.warnings, Warning::model),
            staff: self.staff?,
            staff_is_assumed: self.staff_is_assumed?,
            staff_body: self.staff_body?.0,
        })
    }
}

impl Action {
    fn model(self) -> model::PlannedAction {
        model::PlannedAction {
            id: self.id.0,
            place: self.place,
            wave: self.wave.0,
            weeks: self.weeks,
            is_stretched: self.is_stretched,
            owner: self.owner.0,
            days: self.days,
            participant_hours: self.participant_hours,
            cost: self.cost,
            benefit: self.benefit,
            package: named(self.package),
            package_benefit: self.package_benefit,
            package_cost: self.package_cost,
            because: each(self.because, Reason::model),
            effects: each(self.effect, Effect::model),
            needs: named(self.needs),
            better_after: named(self.better_after),
            unlocks: named(self.unlocks),
            is_pinned: self.is_pinned,
            is_quick_win: self.is_quick_win,
            consent: self.consent.0,
            consent_when: self.consent_when.0,
        }
    }
}

impl Reason {
    fn model(self) -> model::Reason {
        model::Reason {
            item: self.item.0,
            score: self.score,
        }
    }
}

impl Effect {
    fn model(self) -> model::Effect {
        model::Effect {
            dimension: self.dimension.0,
            from: self.from,
            to: self.to,
            share: self.share,
            is_guess: self.is_guess,
        }
    }
}

impl MustDo {
    fn model(self) -> model::MustDoNotice {
        model::MustDoNotice {
            action: self.action.0,
            item: self.item.0,
            why: words(self.why),
            is_open: self.is_open,
        }
    }
}

impl Dropped {
    /// `None` of a reason that must name something and does not.
    fn model(self) -> Option<model::Dropped> {
        let by = self.by.map(|by| by.0);
        let reason = match self.reason.0 {
            Why::Done => DropReason::Done,
            Why::LeftOut => DropReason::LeftOut,
            Why::PurposeMet => DropReason::PurposeMet { item: by? },
            Why::NeedsLeftOut => DropReason::NeedsLeftOut { needs: by? },
            Why::NoGap => DropReason::NoGap,
        };
        Some(model::Dropped {
            id: self.id.0,
            reason,
        })
    }
}

impl Price {
    fn model(self) -> PinPrice {
        PinPrice {
            extra: self.extra,
            closed_pinned: self.closed_pinned,
            closed_free: self.closed_free,
        }
    }
}

impl Warning {
    fn model(self) -> model::Warning {
        match self {
            Warning::OneOwner { owners, share } => model::Warning::OneOwner {
                owners: named(owners),
                share,
            },
            Warning::StaffAssumed { staff } => model::Warning::StaffAssumed { staff },
            Warning::Guessed { dimensions } => model::Warning::Guessed {
                dimensions: named(dimensions),
            },
            Warning::NoCapacity { owner, actions } => model::Warning::NoCapacity {
                owner: owner.0,
                actions: named(actions),
            },
            Warning::NothingToDo => model::Warning::NothingToDo,
        }
    }
}
