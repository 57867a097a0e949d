//! The result of each dimension: items first, then their weighted mean.

use crate::model::{AudienceScore, DimensionResult, Published};

use super::answers::Section;
use super::band;
use super::figures::figures;
use super::item::{Items, contribution};
use super::picture::{Group, Picture};
use super::range;
use super::threshold::exceeds;

/// Every dimension of the instrument, in its order.
pub(super) fn results(picture: &Picture, items: &Items) -> Vec<DimensionResult> {
    let sections = &picture.answers.sections;
    sections
        .iter()
        .map(|section| result(picture, items, section))
        .collect()
}

fn result(picture: &Picture, items: &Items, section: &Section) -> DimensionResult {
    let rules = &picture.instrument.rules;
    let score = range::combine(picture.answers.scored(section).filter_map(|column| {
        let item = picture.answers.questions[column].item;
        Some((item.weight.to_f64(), items.get(&item.id)?.score?))
    }));
    let point = score.and_then(|s| s.point);
    let banded = band::of_dimension(rules, section.dimension, point, items);
    let target = section.dimension.target.to_f64();
    DimensionResult {
        id: section.dimension.id.clone(),
        checklist: section.checklist.id.clone(),
        score,
        band: banded.band,
        raw_band: banded.raw,
        capped_by: banded.capped_by,
        is_provisional: score
            .is_some_and(|s| exceeds(s.width(), rules.coverage.provisional_above.to_f64())),
        target,
        gap_to_target: point.map(|point| (target - point).max(0.0)),
        audiences: picture
            .groups
            .iter()
            .filter_map(|group| audience(picture, section, group))
            .collect(),
    }
}

/// What one audience says about a dimension; `None` when it was asked nothing
/// that applies.
fn audience(picture: &Picture, section: &Section, group: &Group) -> Option<AudienceScore> {
    let scored: Vec<usize> = picture.answers.scored(section).collect();
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
            Published::Shown(figures(range()?, &respondents, &scored, group, picture))
        }
        (false, true) => Published::Withheld,
        (false, false) => return None,
    };
    Some(AudienceScore {
        perspective: group.perspective,
        figures,
    })
}
