//! The scores of one respondent, for tables of rows.

use crate::model::survey::{Codebook, Row};
use crate::model::{Id, Origin, Perspective};

use super::super::moments::PARTS;
use super::super::shape::Shape;
use super::entry::must_cover;
use super::plan::Plan;
use super::scale::OfScale;

/// Somebody's own score on a dimension or report scale.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct OwnScore {
    /// Weighted mean of the answered items, 0..100; `None` without an answer, or when
    /// less was answered than the rules ask.
    pub score: Option<f64>,
    /// Scored items that were answered.
    pub n_valid: u32,
}

/// Works out the own scores of one row after another.
pub struct RowScores<'a> {
    shape: &'a Shape<'a>,
    codebook: &'a Codebook,
    origin: Origin,
    columns: Vec<Option<usize>>,
    plans: [Option<Plan>; Perspective::ALL.len()],
    scores: Vec<OwnScore>,
}

impl<'a> RowScores<'a> {
    /// As [`Intake::new`](super::Intake::new).
    pub fn new(
        shape: &'a Shape<'a>,
        codebook: &'a Codebook,
        items: &[Id],
        origin: Origin,
    ) -> RowScores<'a> {
        RowScores {
            shape,
            codebook,
            origin,
            columns: items.iter().map(|item| shape.column(item)).collect(),
            plans: [const { None }; Perspective::ALL.len()],
            scores: Vec::new(),
        }
    }

    /// What the scores are of: every dimension of the instrument in its order, then
    /// the report scales.
    pub fn scales(&self) -> impl Iterator<Item = &'a Id> {
        let dimensions = self.shape.sections.iter().map(|s| &s.dimension.id);
        dimensions.chain(self.shape.scales.iter().map(|scale| scale.id))
    }

    /// One score per scale.
    pub fn of(&mut self, row: &Row<'_>) -> &[OwnScore] {
        let (shape, columns) = (self.shape, &self.columns);
        let plan = self.plans[row.perspective as usize]
            .get_or_insert_with(|| Plan::new(shape, columns, row.perspective));
        plan.fill(shape, self.codebook, row.codes);
        let is_lax = !must_cover(self.origin);
        self.scores.clear();
        for (answered, section) in plan.answered().iter().zip(&shape.sections) {
            let counts = is_lax || shape.covers(answered.due_answered, answered.due);
            self.scores.push(OwnScore {
                score: score(answered.weighted, answered.weight, section.unit, counts),
                n_valid: answered.n,
            });
        }
        for scale in &shape.scales {
            let own = OfScale::of(shape, scale, plan.answered());
            self.scores.push(OwnScore {
                score: score(own.weighted, own.weight, scale.unit, is_lax || own.covers),
                n_valid: own.n,
            });
        }
        &self.scores
    }
}

fn score(weighted: u64, weight: u64, unit: i64, counts: bool) -> Option<f64> {
    let points = || weighted as f64 * unit as f64 / (weight as f64 * PARTS as f64);
    (counts && weight > 0).then(points)
}
