//! Where each dimension stands against its target.

use crate::model::{Assessment, Dimension, Fraction, Instrument, ItemResult, Range};

/// What is known when nothing is: anything is possible.
const UNKNOWN: Range = Range {
    point: None,
    low: 0.0,
    high: 100.0,
    coverage: 0.0,
};

/// One dimension with its score and its target, both 0..100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Standing<'a> {
    pub(super) dimension: &'a Dimension,
    /// The point, or the middle of what is possible.
    pub(super) score: f64,
    pub(super) target: f64,
    pub(super) is_guess: bool,
}

impl Standing<'_> {
    /// Points to the target, 0 when reached.
    pub(super) fn gap(&self) -> f64 {
        (self.target - self.score).max(0.0)
    }

    pub(super) fn weighted_gap(&self) -> f64 {
        self.gap() * self.weight()
    }

    pub(super) fn weight(&self) -> f64 {
        self.dimension.weight.to_f64()
    }
}

/// Every dimension in the order of the instrument, without those that do not apply
/// to this organisation. `target` goes before the target of each dimension.
pub(super) fn standings<'a>(
    instrument: &'a Instrument,
    assessment: &Assessment,
    target: Option<Fraction>,
) -> Vec<Standing<'a>> {
    instrument
        .dimensions()
        .filter(|dimension| applies(dimension, assessment))
        .map(|dimension| {
            let result = assessment.dimension(dimension.id.as_str());
            let range = result.and_then(|r| r.score).unwrap_or(UNKNOWN);
            let own_target = result.map_or(dimension.target.to_f64(), |r| r.target);
            Standing {
                dimension,
                score: range.best_guess(),
                target: target.map_or(own_target, Fraction::to_f64),
                is_guess: range.point.is_none(),
            }
        })
        .collect()
}

/// False only when somebody was asked about it and every answer is "not applicable".
/// Nobody asked, or nobody who may be shown, is an unknown and not that.
fn applies(dimension: &Dimension, assessment: &Assessment) -> bool {
    let mut asked = dimension
        .items
        .iter()
        .filter(|item| item.is_scored)
        .filter_map(|item| assessment.items.get(&item.id))
        .peekable();
    asked.peek().is_none() || !asked.all(is_not_applicable)
}

fn is_not_applicable(item: &ItemResult) -> bool {
    item.score.is_none() && item.counts.not_applicable > 0
}
