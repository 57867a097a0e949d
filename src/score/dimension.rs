//! The result of each dimension: items first, then their weighted mean.

use crate::model::{AudienceScore, DimensionResult, Published};

use super::answers::Subject;
use super::band;
use super::figures::figures;
use super::item::{Items, contribution};
use super::picture::{Group, Picture};
use super::range;
use super::threshold::exceeds;

/// Every dimension of the instrument, in its order.
pub(super) fn results(picture: &Picture, items: &Items) -> Vec<DimensionResult> {
    let subjects = &picture.answers.subjects;
    subjects
        .iter()
        .map(|subject| result(picture, items, subject))
        .collect()
}

fn result(picture: &Picture, items: &Items, subject: &Subject) -> DimensionResult {
    let rules = &picture.instrument.rules;
    let score = range::combine(picture.answers.scored(subject).filter_map(|column| {
        let item = picture.answers.questions[column].item;
        Some((item.weight.to_f64(), items.get(&item.id)?.score?))
    }));
    let point = score.and_then(|s| s.point);
    let verdict = band::of_dimension(rules, subject.dimension, point, items);
    let target = subject.dimension.target.to_f64();
    DimensionResult {
        id: subject.dimension.id.clone(),
        checklist: subject.checklist.id.clone(),
        score,
        band: verdict.band,
        raw_band: verdict.raw,
        capped_by: verdict.capped_by,
        is_provisional: score
            .is_some_and(|s| exceeds(s.width(), rules.coverage.provisional_above.to_f64())),
        target,
        gap_to_target: point.map(|point| (target - point).max(0.0)),
        audiences: picture
            .groups
            .iter()
            .filter_map(|group| audience(picture, subject, group))
            .collect(),
    }
}

/// What one audience says about a dimension; `None` when it was asked nothing
/// that applies.
fn audience(picture: &Picture, subject: &Subject, group: &Group) -> Option<AudienceScore> {
    let scored: Vec<usize> = picture.answers.scored(subject).collect();
    let standings = || scored.iter().map(|column| &group.standings[*column]);
    let range = || {
        range::combine(scored.iter().filter_map(|column| {
            let weight = picture.answers.questions[*column].item.weight.to_f64();
            Some((weight, contribution(&group.standings[*column])?))
        }))
    };
    let is_shown = standings().any(|standing| standing.shown().is_some());
    let is_withheld = standings().any(|standing| standing.is_withheld());
    let figures = match (is_shown, is_withheld) {
        (true, _) => {
            let respondents = picture.respondents(group, &scored);
            Published::Shown(figures(range()?, &respondents, group, picture))
        }
        (false, true) => Published::Withheld,
        (false, false) => return None,
    };
    Some(AudienceScore {
        perspective: group.perspective,
        figures,
    })
}
