//! The shape of how well the questions measured.

use serde::{Deserialize, Serialize};

use super::shape::{Interval, all, number};
use super::word::{Name, Word, words};
use crate::model::{self, Perspective};
use crate::report::batch::{cliff_size, hedges_size};
use crate::words::technical::Size;

mod read;

#[derive(Serialize, Deserialize)]
pub(super) struct Technical {
    perspectives: Vec<Measured>,
    effects: Vec<Effect>,
}

impl Technical {
    pub(super) fn of(technical: &model::Technical) -> Technical {
        Technical {
            perspectives: all(&technical.perspectives, Measured::of),
            effects: all(&technical.effects, Effect::of),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Measured {
    perspective: Word<Perspective>,
    scales: Vec<Scale>,
    items: Vec<Item>,
    agreement: Vec<Agreement>,
}

impl Measured {
    fn of(measured: &model::Measured) -> Measured {
        Measured {
            perspective: Word(measured.perspective),
            scales: all(&measured.scales, Scale::of),
            items: all(&measured.items, Item::of),
            agreement: all(&measured.agreement, Agreement::of),
        }
    }
}

/// `alpha` is null under the least number of people, or when nobody differs.
#[derive(Serialize, Deserialize)]
struct Scale {
    scale: Name,
    items: usize,
    n: u32,
    alpha: Option<Alpha>,
}

#[derive(Serialize, Deserialize)]
struct Alpha {
    alpha: f64,
    interval: Interval,
    standardised: Option<f64>,
    /// Of the mean score, in points of 0..100.
    error_of_measurement: f64,
    items: Vec<ItemInScale>,
}

#[derive(Serialize, Deserialize)]
struct ItemInScale {
    item: Name,
    item_rest: Option<f64>,
    alpha_if_deleted: Option<f64>,
}

impl Scale {
    fn of(scale: &model::Reliability) -> Scale {
        Scale {
            scale: Name::from(&scale.scale),
            items: scale.items,
            n: scale.n,
            alpha: scale.alpha.as_ref().map(|found| Alpha {
                alpha: number(found.alpha),
                interval: Interval::of(&found.interval),
                standardised: found.standardised.map(number),
                error_of_measurement: number(found.error_of_measurement),
                items: all(&found.items, |item| ItemInScale {
                    item: Name::from(&item.item),
                    item_rest: item.item_rest.map(number),
                    alpha_if_deleted: item.alpha_if_deleted.map(number),
                }),
            }),
        }
    }
}

/// Shares, 0..1.
#[derive(Serialize, Deserialize)]
struct Item {
    item: Name,
    floor: Option<f64>,
    ceiling: Option<f64>,
    open: f64,
    not_shown: f64,
    dont_know: f64,
    not_applicable: f64,
}

impl Item {
    fn of(item: &model::ItemQuality) -> Item {
        Item {
            item: Name::from(&item.item),
            floor: item.floor.map(number),
            ceiling: item.ceiling.map(number),
            open: number(item.open),
            not_shown: number(item.not_shown),
            dont_know: number(item.dont_know),
            not_applicable: number(item.not_applicable),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Agreement {
    cut: Vec<String>,
    scale: Name,
    groups: usize,
    icc1: Option<f64>,
    icc2: Option<f64>,
    rwg: Vec<GroupRwg>,
}

#[derive(Serialize, Deserialize)]
struct GroupRwg {
    labels: Vec<String>,
    rwg: f64,
}

impl Agreement {
    fn of(agreement: &model::CutAgreement) -> Agreement {
        Agreement {
            cut: agreement.cut.clone(),
            scale: Name::from(&agreement.scale),
            groups: agreement.groups,
            icc1: agreement.icc1.map(number),
            icc2: agreement.icc2.map(number),
            rwg: all(&agreement.rwg, |(labels, rwg)| GroupRwg {
                labels: labels.clone(),
                rwg: number(*rwg),
            }),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Effect {
    dimension: Name,
    first: Word<Perspective>,
    second: Word<Perspective>,
    hedges: Option<Sized>,
    cliff: Option<Sized>,
}

#[derive(Serialize, Deserialize)]
struct Sized {
    value: f64,
    interval: Interval,
    size: Word<Size>,
}

impl Effect {
    fn of(effect: &model::EffectSize) -> Effect {
        let sized = |found: Option<(f64, model::Interval)>, size: fn(f64) -> Size| {
            found.map(|(value, interval)| Sized {
                value: number(value),
                interval: Interval::of(&interval),
                size: Word(size(value)),
            })
        };
        Effect {
            dimension: Name::from(&effect.dimension),
            first: Word(effect.first),
            second: Word(effect.second),
            hedges: sized(effect.hedges, hedges_size),
            cliff: sized(effect.cliff, cliff_size),
        }
    }
}

words!(Size {
    Negligible = "negligible",
    Small = "small",
    Medium = "medium",
    Large = "large",
});
