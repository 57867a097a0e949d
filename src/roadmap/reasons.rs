//! Why an action stands in the plan: the answers behind it and what it changes.

use crate::model::{Assessment, Effect, Id, Reason};

use super::case::Case;

/// The answers that ask for this action: every scored item that names it and stays
/// under the target of its dimension, worst first, then the ones still open. What
/// does not apply or was not asked is no reason.
pub(super) fn because(action: &Id, assessment: &Assessment, case: &Case<'_>) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = case
        .standings
        .iter()
        .flat_map(|s| s.dimension.items.iter().map(move |item| (item, s.target)))
        .filter(|(item, _)| item.is_scored && item.actions.contains(action))
        .filter_map(|(item, target)| {
            let score = assessment.items.get(&item.id)?.score?.point;
            let is_reason = score.is_none_or(|point| point < target);
            is_reason.then(|| Reason {
                item: item.id.clone(),
                score,
            })
        })
        .collect();
    let badness = |reason: &Reason| reason.score.unwrap_or(f64::INFINITY);
    reasons.sort_by(|a, b| badness(a).total_cmp(&badness(b)));
    reasons
}

/// What the job does at its place, where `left` is what remains of the weighted
/// gaps. Projected score = score + share x gap.
pub(super) fn effects(case: &Case<'_>, job: usize, left: &[f64]) -> Vec<Effect> {
    let job = &case.problem.jobs()[job];
    let mut open: Vec<(usize, f64)> = job.effects.clone();
    open.retain(|&(at, share)| left[at] * share > 0.0);
    open.sort_by(|a, b| (left[b.0] * b.1).total_cmp(&(left[a.0] * a.1)));
    open.into_iter()
        .map(|(at, share)| {
            let standing = &case.standings[at];
            let gap = left[at] / standing.weight();
            let from = standing.target - gap;
            Effect {
                dimension: standing.dimension.id.clone(),
                from,
                to: from + share * gap,
                share,
                is_guess: standing.is_guess,
            }
        })
        .collect()
}
