//! The scores of one respondent, for tables of rows.

use super::super::moments::PARTS;
use super::super::shape::Shape;
use super::plan::Plan;
use super::section::Answered;

/// Somebody's own score on a dimension or report scale.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct OwnScore {
    /// Weighted mean of the answered items, 0..100; `None` without an answer, or when
    /// less was answered than the rules ask.
    pub score: Option<f64>,
    /// Scored items that were answered.
    pub n_valid: u32,
}

impl Plan {
    /// The own scores of the row that was last read: one per section, then one per
    /// report scale.
    pub(super) fn own_scores(&self, shape: &Shape, must_cover: bool, out: &mut Vec<OwnScore>) {
        out.clear();
        for planned in &self.sections {
            let own = planned.answered();
            let counts = !must_cover || shape.covers(own.due_answered, own.due);
            out.push(OwnScore {
                score: planned.score().filter(|_| counts),
                n_valid: own.n,
            });
        }
        for (own, scale) in self.scales.iter().zip(&shape.scales) {
            let points = points(own.weighted, own.weight, scale.unit);
            out.push(OwnScore {
                score: points.filter(|_| !must_cover || own.covers),
                n_valid: own.n,
            });
        }
    }
}

/// In points, without regard to the least share.
pub(super) fn score(answered: &Answered, unit: i64) -> Option<f64> {
    points(answered.weighted, answered.weight, unit)
}

fn points(weighted: u64, weight: u64, unit: i64) -> Option<f64> {
    let points = || weighted as f64 * unit as f64 / (weight as f64 * PARTS as f64);
    (weight > 0).then(points)
}
