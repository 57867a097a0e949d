//! The scores of one respondent, for tables of rows.

use super::super::moments::PARTS;
use super::super::shape::Shape;
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

impl OwnScore {
    /// `unit` is the number of parts in a step; with `must_cover` too little answered
    /// gives no score.
    pub(super) fn of(shape: &Shape, scored: &Scored, unit: i64, must_cover: bool) -> OwnScore {
        let counts = scored.counts(shape, must_cover);
        let (weighted, weight) = (scored.weighted as f64, scored.weight as f64);
        let points = || weighted * unit as f64 / (weight * PARTS as f64);
        OwnScore {
            score: (counts && scored.weight > 0).then(points),
            n_valid: scored.n,
        }
    }
}
