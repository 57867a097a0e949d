//! Scores, texts and withheld figures, read back.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::{Group, GroupFigures, Interval, Means, Published, Score, Text};
use crate::model::{self, Balance, End, Figures, Id, Lang};
use crate::report::json::word::Name;

/// A score as it stands in a file that anybody can have changed.
#[derive(Deserialize)]
pub(super) struct AnyScore {
    point: Option<f64>,
    low: f64,
    high: f64,
    coverage: f64,
}

impl TryFrom<AnyScore> for Score {
    type Error = &'static str;

    fn try_from(score: AnyScore) -> Result<Score, &'static str> {
        let AnyScore {
            point,
            low,
            high,
            coverage,
        } = score;
        let between = point.unwrap_or(low);
        let is_sound = 0.0 <= low && low <= between && between <= high && high <= 100.0;
        let is_share = (0.0..=1.0).contains(&coverage);
        (is_sound && is_share)
            .then_some(Score {
                point,
                low,
                high,
                coverage,
            })
            .ok_or("a score that cannot be")
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Published<T> {
    /// Exactly one of its forms: what is withheld has no figure beside it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Forms<T> {
            figures: Option<T>,
            at_most: Option<f64>,
            at_least: Option<f64>,
            withheld: Option<bool>,
        }
        let forms = Forms::deserialize(deserializer)?;
        match (forms.figures, forms.at_most, forms.at_least, forms.withheld) {
            (Some(figures), None, None, None) => Ok(Published::Shown { figures }),
            (None, Some(at_most), None, None) => Ok(Published::Low { at_most }),
            (None, None, Some(at_least), None) => Ok(Published::High { at_least }),
            (None, None, None, Some(true)) => Ok(Published::Withheld { withheld: true }),
            _ => Err(D::Error::custom("neither shown nor withheld")),
        }
    }
}

impl Score {
    pub(in crate::report::json) fn model(self) -> model::Range {
        model::Range {
            point: self.point,
            low: self.low,
            high: self.high,
            coverage: self.coverage,
        }
    }
}

impl Interval {
    pub(in crate::report::json) fn model(self) -> model::Interval {
        model::Interval {
            low: self.low,
            high: self.high,
        }
    }
}

impl<T> Published<T> {
    pub(in crate::report::json) fn model<M>(
        self,
        model: impl FnOnce(T) -> M,
    ) -> model::Published<M> {
        match self {
            Published::Shown { figures } => model::Published::Shown(model(figures)),
            Published::Low { .. } => model::Published::AtEnd(End::Low),
            Published::High { .. } => model::Published::AtEnd(End::High),
            Published::Withheld { .. } => model::Published::Withheld,
        }
    }
}

impl Group {
    pub(in crate::report::json) fn model(self) -> (model::Perspective, model::Published<Figures>) {
        let figures = |figures: GroupFigures| Figures {
            range: figures.score.model(),
            n: figures.n,
            spread: figures.spread,
            interval: figures.interval.map(Interval::model),
        };
        (self.perspective.0, self.figures.model(figures))
    }
}

impl Means {
    pub(in crate::report::json) fn model(self) -> Balance {
        Balance {
            arithmetic: self.arithmetic,
            geometric: self.geometric,
            harmonic: self.harmonic,
            lowest: self.lowest,
        }
    }
}

/// A key that is no language names a text that nobody can ask for.
pub(in crate::report::json) fn words(text: Text) -> model::Text {
    let known = |(code, words): (String, String)| Some((Lang::from_code(&code)?, words));
    model::Text::new(text.into_iter().filter_map(known))
}

pub(in crate::report::json) fn named(names: Vec<Name>) -> Vec<Id> {
    names.into_iter().map(|name| name.0).collect()
}

pub(in crate::report::json) fn each<T, M>(shapes: Vec<T>, model: impl Fn(T) -> M) -> Vec<M> {
    shapes.into_iter().map(model).collect()
}
