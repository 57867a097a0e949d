//! Results above the dimensions: checklists, the index, balance and targets.

use crate::model::{
    Balance, Checklist, ChecklistResult, DimensionResult, Instrument, Range, Targets,
};

use super::range;
use super::threshold::exceeds;

/// Every checklist of the instrument, in its order.
pub(super) fn results(
    instrument: &Instrument,
    dimensions: &[DimensionResult],
) -> Vec<ChecklistResult> {
    let result = |checklist: &Checklist| {
        let own: Vec<&DimensionResult> = dimensions
            .iter()
            .filter(|d| d.checklist == checklist.id)
            .collect();
        ChecklistResult {
            id: checklist.id.clone(),
            score: range::combine(own.iter().filter_map(|d| Some((1.0, d.score?)))),
            dimensions_with_score: own.iter().filter(|d| point(d).is_some()).count(),
            dimensions: own.len(),
            weakest: weakest(&own).map(|d| d.id.clone()),
            balance: balance(own.iter().filter_map(|d| point(d))),
        }
    };
    instrument.checklists.iter().map(result).collect()
}

/// Mean of the core checklists. Each item has one home, so it counts once. `None`
/// unless all of them were asked: a mean of some would pass for one of all.
pub(super) fn index(instrument: &Instrument, checklists: &[ChecklistResult]) -> Option<Range> {
    let core = instrument.checklists.iter().zip(checklists);
    let scores: Option<Vec<Range>> = core
        .filter(|(checklist, _)| checklist.is_core)
        .map(|(_, result)| result.score)
        .collect();
    range::combine(scores?.into_iter().map(|score| (1.0, score)))
}

/// Balance of the dimensions of the core checklists, to go with the index.
pub(super) fn core_balance(
    instrument: &Instrument,
    dimensions: &[DimensionResult],
) -> Option<Balance> {
    let is_core = |d: &&DimensionResult| {
        instrument
            .checklist(d.checklist.as_str())
            .is_some_and(|checklist| checklist.is_core)
    };
    balance(dimensions.iter().filter(is_core).filter_map(point))
}

/// Arithmetic, geometric and harmonic mean, and the lowest; `None` of nothing.
pub fn balance(points: impl IntoIterator<Item = f64>) -> Option<Balance> {
    let points: Vec<f64> = points.into_iter().collect();
    if points.is_empty() {
        return None;
    }
    let n = points.len() as f64;
    // A zero has logarithm minus infinity and an infinite inverse, which make both
    // means 0 without a case of their own.
    let logarithms: f64 = points.iter().map(|point| point.ln()).sum();
    let inverses: f64 = points.iter().map(|point| point.recip()).sum();
    Some(Balance {
        arithmetic: points.iter().sum::<f64>() / n,
        geometric: (logarithms / n).exp(),
        harmonic: n / inverses,
        lowest: points.iter().copied().fold(f64::INFINITY, f64::min),
    })
}

/// The target profile (OWASP SAMM, "percent to target"): the gaps to the targets
/// as a share of the targets, over the dimensions with a point.
pub(super) fn targets(dimensions: &[DimensionResult], checklists: &[ChecklistResult]) -> Targets {
    let with_point = || dimensions.iter().filter(|d| point(d).is_some());
    let gap = with_point().filter_map(|d| d.gap_to_target).sum::<f64>();
    let target = with_point().map(|d| d.target).sum::<f64>();
    let reached = if target > 0.0 {
        1.0 - gap / target
    } else {
        1.0
    };
    Targets {
        gap,
        target,
        reached: with_point().next().map(|_| reached),
        // Of what was asked: a checklist nobody was asked is not unfinished.
        dimensions_without_score: checklists
            .iter()
            .filter(|checklist| checklist.score.is_some())
            .map(|checklist| checklist.dimensions - checklist.dimensions_with_score)
            .sum(),
    }
}

/// The share of the way from a baseline to a target that was covered; below 0
/// when it went the other way. `None` when the baseline had reached the target.
/// Source: OWASP SAMM, "progress to date".
pub fn progress(baseline: f64, now: f64, target: f64) -> Option<f64> {
    (target > baseline).then(|| (now - baseline) / (target - baseline))
}

fn point(dimension: &DimensionResult) -> Option<f64> {
    dimension.score.and_then(|score| score.point)
}

/// The lowest point; the first of equals.
fn weakest<'a>(dimensions: &[&'a DimensionResult]) -> Option<&'a DimensionResult> {
    let with_point = dimensions.iter().filter_map(|d| Some((*d, point(d)?)));
    with_point
        .reduce(|lowest, next| {
            if exceeds(lowest.1, next.1) {
                next
            } else {
                lowest
            }
        })
        .map(|(dimension, _)| dimension)
}
