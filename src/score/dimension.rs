//! The result of each dimension: items first, then their weighted mean.

use crate::model::{AudienceScore, DimensionResult, End, Published};

use super::band;
use super::figures::figures;
use super::group::Group;
use super::item::Items;
use super::picture::Picture;
use super::range;
use super::shape::Section;
use super::standing::Standing;
use super::threshold::exceeds;

/// Every dimension of the instrument, in its order.
pub(super) fn results(picture: &Picture, items: &Items) -> Vec<DimensionResult> {
    let sections = &picture.shape.sections;
    sections
        .iter()
        .map(|section| result(picture, items, section))
        .collect()
}

fn result(picture: &Picture, items: &Items, section: &Section) -> DimensionResult {
    let rules = &picture.instrument.rules;
    let score = range::combine(section.scored.iter().filter_map(|column| {
        let item = picture.shape.questions[*column].item;
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
    let standings = || section.scored.iter().map(|c| &group.standings[*c]);
    let range = range::combine(section.scored.iter().filter_map(|column| {
        let weight = picture.shape.questions[*column].item.weight.to_f64();
        Some((weight, group.standings[*column].contribution()?))
    }));
    let is_shown = standings().any(|standing| standing.shown().is_some());
    let is_capped = standings().any(|standing| standing.capped().is_some());
    let figures = if let Some(end) = common_end(standings()) {
        Published::AtEnd(end)
    } else if is_shown || is_capped {
        Published::Shown(figures(range?, &section.scored, group, picture))
    } else if standings().any(|standing| standing.is_withheld()) {
        Published::Withheld
    } else {
        return None;
    };
    Some(AudienceScore {
        perspective: group.perspective,
        figures,
    })
}

/// The end at which all items lie that apply.
fn common_end<'a>(standings: impl Iterator<Item = &'a Standing>) -> Option<End> {
    let mut ends = standings
        .filter(|s| !matches!(s, Standing::Outside | Standing::NotApplicable(_)))
        .map(|standing| standing.capped());
    let first = ends.next()??;
    ends.all(|end| end == Some(first)).then_some(first)
}
