//! Figures as values: rounded and scaled as they are printed, so that a program that
//! sorts them and a reader who reads them see the same ones.

use super::Wording;
use crate::model::{DimensionResult, Range};
use crate::report::{DisplayScale, Line, Number, NumberKind, RangeCell, Tone};
use crate::words;

impl Wording<'_> {
    /// A score as [`Wording::score`] prints it, for programs that sort and compute.
    pub(in crate::report) fn printed(&self, value: f64) -> f64 {
        self.whole_value(words::score(value, &self.edges))
    }

    /// Digits after the mark of a printed score.
    pub(in crate::report) fn decimals(&self) -> u8 {
        match self.view.scale {
            DisplayScale::Hundred => 0,
            DisplayScale::Ten => 1,
        }
    }

    /// A score as a figure, with `text` where more is to be said than the number.
    pub(in crate::report) fn number(&self, value: f64, text: Line, tone: Option<Tone>) -> Number {
        Number {
            value: self.printed(value),
            kind: NumberKind::Plain {
                decimals: self.decimals(),
            },
            text,
            tone,
        }
    }

    /// A range as three figures.
    pub(in crate::report) fn range_cell(&self, range: &Range, tone: Option<Tone>) -> RangeCell {
        RangeCell {
            point: range.point.map(|point| self.printed(point)),
            low: self.printed(range.low),
            high: self.printed(range.high),
            decimals: self.decimals(),
            text: self.range(range).into(),
            tone,
        }
    }

    fn whole_value(&self, points: i64) -> f64 {
        match self.view.scale {
            DisplayScale::Hundred => points as f64,
            DisplayScale::Ten => points as f64 / 10.0,
        }
    }

    /// Points still to go, as [`Wording::to_target`] writes them.
    pub(in crate::report) fn to_target_number(&self, result: &DimensionResult) -> Option<Number> {
        let points = self.points_to_target(result)?;
        Some(Number {
            value: self.whole_value(points),
            kind: NumberKind::Plain {
                decimals: self.decimals(),
            },
            text: self.whole(points).into(),
            tone: None,
        })
    }

    /// A difference as [`Wording::signed`] prints it, with `text` where more is to be
    /// said than the number.
    pub(in crate::report) fn signed_number(&self, value: f64, edges: &[f64], text: Line) -> Number {
        let size = self.whole_value(words::score(value.abs(), edges));
        Number {
            value: if value < 0.0 && size > 0.0 {
                -size
            } else {
                size
            },
            kind: NumberKind::Signed {
                decimals: self.decimals(),
            },
            text,
            tone: None,
        }
    }
}
