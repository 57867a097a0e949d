//! The subjects that stand out: what is surely strong, what is surely in the way, and
//! the question that does most for it.

use crate::model::{BandResult, DimensionResult, Id, Range};
use crate::report::wording::Wording;

/// Whether there is any score that rests on an answer.
pub(super) fn is_anything_known(wording: &Wording) -> bool {
    let mut all = wording.view.assessment.dimensions.iter();
    all.any(|result| known(result).is_some())
}

/// What is strong even if every open question turns out badly, the strongest first.
/// What a band is held down for is no strength.
pub(super) fn strengths<'a>(wording: &Wording<'a>, most: usize) -> Vec<&'a DimensionResult> {
    let all = wording.view.assessment.dimensions.iter();
    let mut found: Vec<(f64, &DimensionResult)> = all
        .filter(|result| is_strong(wording, result))
        .filter_map(|result| Some((known(result)?.low, result)))
        .filter(|(low, _)| stands_firmly(wording, *low))
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(most);
    found.into_iter().map(|(_, result)| result).collect()
}

/// What is under its target even if every open question turns out well, the furthest
/// first.
pub(super) fn obstacles<'a>(wording: &Wording<'a>, most: usize) -> Vec<&'a DimensionResult> {
    let all = wording.view.assessment.dimensions.iter();
    let mut found: Vec<(f64, &DimensionResult)> = all
        .filter(|result| !is_strong(wording, result))
        .filter_map(|result| Some((result.target - known(result)?.high, result)))
        .filter(|(short, _)| *short > 0.0)
        .collect();
    let gap = |result: &DimensionResult| result.gap_to_target.unwrap_or_default();
    found.sort_by(|a, b| {
        let by_doubtless = b.0.total_cmp(&a.0);
        by_doubtless.then_with(|| gap(b.1).total_cmp(&gap(a.1)))
    });
    found.truncate(most);
    found.into_iter().map(|(_, result)| result).collect()
}

/// The question of a subject that scores lowest.
pub(super) fn worst_question<'a>(
    wording: &Wording<'a>,
    result: &DimensionResult,
) -> Option<(&'a Id, f64)> {
    let worst = questions(wording, result);
    worst
        .into_iter()
        .reduce(|worst, next| match next.1 < worst.1 {
            true => next,
            false => worst,
        })
}

/// A subject stands firmly from the middle of the bands on.
fn is_strong(wording: &Wording, result: &DimensionResult) -> bool {
    let BandResult::Band(id) = &result.band else {
        return false;
    };
    let bands = wording.bands();
    let place = bands.iter().position(|band| band.id == *id);
    place.is_some_and(|place| place >= bands.len().div_ceil(2))
}

fn stands_firmly(wording: &Wording, score: f64) -> bool {
    let bands = wording.bands();
    let middle = bands.get(bands.len().div_ceil(2));
    middle.is_some_and(|band| score >= band.from.to_f64() - 1e-9)
}

/// A score that rests on at least one answer.
fn known(result: &DimensionResult) -> Option<Range> {
    result.score.filter(|score| score.point.is_some())
}

/// The scored questions of a subject that have a score, in their order.
fn questions<'a>(wording: &Wording<'a>, result: &DimensionResult) -> Vec<(&'a Id, f64)> {
    let items = &wording.view.assessment.items;
    let dimension = wording.instrument().dimension(result.id.as_str());
    let asked = dimension.map_or(&[][..], |dimension| &dimension.items);
    asked
        .iter()
        .filter(|item| item.is_scored)
        .filter_map(|item| Some((&item.id, items.get(&item.id)?.score?.point?)))
        .collect()
}
