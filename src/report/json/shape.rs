//! Shapes that several results share: scores, texts, withheld figures, words for kinds.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::word::{Name, Word};
use crate::model::{self, Balance, End, Figures, Id, Instrument, Perspective};

mod read;

pub(super) use read::{each, named, words};

/// A text per language code.
pub(super) type Text = BTreeMap<String, String>;

pub(super) fn text(text: &model::Text) -> Text {
    let entries = text.iter();
    entries
        .map(|(lang, words)| (lang.to_string(), words.to_owned()))
        .collect()
}

pub(super) fn all<M, T>(values: &[M], shape: impl Fn(&M) -> T) -> Vec<T> {
    values.iter().map(shape).collect()
}

pub(super) fn optional(id: Option<&Id>) -> Option<Name> {
    id.map(Name::from)
}

pub(super) fn ids(ids: &[Id]) -> Vec<Name> {
    ids.iter().map(Name::from).collect()
}

/// Takes floating-point dust off: a billionth of a point means nothing.
pub(super) fn number(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// A score of 0..100 that may be partly unknown.
#[derive(Serialize, Deserialize)]
#[serde(try_from = "read::AnyScore")]
pub(super) struct Score {
    point: Option<f64>,
    low: f64,
    high: f64,
    coverage: f64,
}

impl Score {
    pub(super) fn of(range: &model::Range) -> Score {
        Score {
            point: range.point.map(number),
            low: number(range.low),
            high: number(range.high),
            coverage: number(range.coverage),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    pub(super) fn of(interval: &model::Interval) -> Interval {
        Interval {
            low: number(interval.low),
            high: number(interval.high),
        }
    }
}

/// `figures`, or only the side of an end on which a mean lies, or `withheld`: true
/// and nothing else.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Published<T> {
    Shown { figures: T },
    Low { at_most: f64 },
    High { at_least: f64 },
    Withheld { withheld: bool },
}

impl<T> Published<T> {
    pub(super) fn of<M>(
        instrument: &Instrument,
        published: &model::Published<M>,
        shape: impl Fn(&M) -> T,
    ) -> Published<T> {
        let ends = instrument.rules.privacy.ends.to_f64();
        match published {
            model::Published::Shown(value) => Published::Shown {
                figures: shape(value),
            },
            model::Published::AtEnd(End::Low) => Published::Low {
                at_most: number(ends),
            },
            model::Published::AtEnd(End::High) => Published::High {
                at_least: number(100.0 - ends),
            },
            model::Published::Withheld => Published::Withheld { withheld: true },
        }
    }
}

/// What one group says.
#[derive(Serialize, Deserialize)]
pub(super) struct Group {
    perspective: Word<Perspective>,
    #[serde(flatten)]
    figures: Published<GroupFigures>,
}

#[derive(Serialize, Deserialize)]
struct GroupFigures {
    score: Score,
    n: u32,
    spread: Option<f64>,
    interval: Option<Interval>,
}

impl Group {
    pub(super) fn of(
        instrument: &Instrument,
        who: Perspective,
        figures: &model::Published<Figures>,
    ) -> Group {
        Group {
            perspective: Word(who),
            figures: Published::of(instrument, figures, |f| GroupFigures {
                score: Score::of(&f.range),
                n: f.n,
                spread: f.spread.map(number),
                interval: f.interval.as_ref().map(Interval::of),
            }),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Means {
    arithmetic: f64,
    geometric: f64,
    harmonic: f64,
    lowest: f64,
}

impl Means {
    pub(super) fn of(balance: &Balance) -> Means {
        Means {
            arithmetic: number(balance.arithmetic),
            geometric: number(balance.geometric),
            harmonic: number(balance.harmonic),
            lowest: number(balance.lowest),
        }
    }
}
