//! How well the questions measured, read back.

use super::{Agreement, Alpha, Effect, GroupRwg, Item, ItemInScale, Measured, Scale, Technical};
use crate::model;
use crate::report::json::shape::{Interval, each};

impl Technical {
    pub(in crate::report::json) fn model(self) -> model::Technical {
        model::Technical {
            perspectives: each(self.perspectives, Measured::model),
            effects: each(self.effects, Effect::model),
        }
    }
}

impl Measured {
    fn model(self) -> model::Measured {
        model::Measured {
            perspective: self.perspective.0,
            scales: each(self.scales, Scale::model),
            items: each(self.items, Item::model),
            agreement: each(self.agreement, Agreement::model),
        }
    }
}

impl Scale {
    fn model(self) -> model::Reliability {
        model::Reliability {
            scale: self.scale.0,
            items: self.items,
            n: self.n,
            alpha: self.alpha.map(Alpha::model),
        }
    }
}

impl Alpha {
    fn model(self) -> model::Alpha {
        let item = |item: ItemInScale| model::ItemInScale {
            item: item.item.0,
            item_rest: item.item_rest,
            alpha_if_deleted: item.alpha_if_deleted,
        };
        model::Alpha {
            alpha: self.alpha,
            interval: self.interval.model(),
            standardised: self.standardised,
            error_of_measurement: self.error_of_measurement,
            items: each(self.items, item),
        }
    }
}

impl Item {
    fn model(self) -> model::ItemQuality {
        model::ItemQuality {
            item: self.item.0,
            floor: self.floor,
            ceiling: self.ceiling,
            open: self.open,
            not_shown: self.not_shown,
            dont_know: self.dont_know,
            not_applicable: self.not_applicable,
        }
    }
}

impl Agreement {
    fn model(self) -> model::CutAgreement {
        model::CutAgreement {
            cut: self.cut,
            scale: self.scale.0,
            groups: self.groups,
            icc1: self.icc1,
            icc2: self.icc2,
            rwg: each(self.rwg, |group: GroupRwg| (group.labels, group.rwg)),
        }
    }
}

impl Effect {
    fn model(self) -> model::EffectSize {
        let sized = |found: Option<super::Sized>| {
            found.map(|found| (found.value, Interval::model(found.interval)))
        };
        model::EffectSize {
            dimension: self.dimension.0,
            first: self.first.0,
            second: self.second.0,
            hedges: sized(self.hedges),
            cliff: sized(self.cliff),
        }
    }
}
