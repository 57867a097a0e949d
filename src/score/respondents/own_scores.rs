//! The scores of one respondent, for tables of rows.

use super::super::moments::PARTS;
use super::super::shape::Shape;
use super::plan::Plan;
use super::section::Scored;

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
        for of_section in &self.row {
            let own = &of_section.outcome.scored;
            let counts = !must_cover || shape.covers(own.due_answered, own.due);
            out.push(OwnScore {
                score: of_section.outcome.score.filter(|_| counts),
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
pub(super) fn score(scored: &Scored, unit: i64) -> Option<f64> {
    points(scored.weighted, scored.weight, unit)
}

fn points(weighted: u64, weight: u64, unit: i64) -> Option<f64> {
    let points = || weighted as f64 * unit as f64 / (weight as f64 * PARTS as f64);
    (weight > 0).then(points)
}
