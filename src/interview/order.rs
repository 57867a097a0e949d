//! In which order questions are asked.

use crate::model::{Checklist, Instrument, Item, Need, Perspective};

use super::{Question, Selection};

/// The questions of the selection for one perspective.
///
/// Checklists follow the verdicts: the stages of a verdict list build on each
/// other, so the checklist whose dimensions an earlier stage needs comes first.
/// For the shipped lists that is the order an interviewer wants: a start with
/// facts and what is there already, then the barriers, then the steps, and the
/// lists that no verdict needs, with the question how many promises were kept,
/// last. Inside a checklist its author's order holds.
pub(super) fn questions<'a>(
    instrument: &'a Instrument,
    perspective: Perspective,
    selection: &Selection,
) -> Vec<Question<'a>> {
    let mut checklists: Vec<&Checklist> = instrument
        .checklists
        .iter()
        .filter(|c| selection.checklists.contains(&c.id))
        .collect();
    checklists.sort_by_key(|c| stage(instrument, c));
    let is_asked =
        |item: &Item| item.is_asked_of(perspective) && (item.is_core || !selection.is_quick);
    checklists
        .into_iter()
        .flat_map(|checklist| {
            checklist.dimensions.iter().flat_map(move |dimension| {
                dimension.items.iter().map(move |item| Question {
                    checklist,
                    dimension,
                    item,
                })
            })
        })
        .filter(|question| is_asked(question.item))
        .collect()
}

/// Place of the first verdict that needs a dimension of this checklist as a
/// whole; after the last one when none does. Single items do not count: a stage
/// borrows a few from later lists.
fn stage(instrument: &Instrument, checklist: &Checklist) -> usize {
    let needs_it = |need: &Need| match need {
        Need::Items { .. } => false,
        Need::Dimensions { dimensions, .. } | Need::Mean { dimensions, .. } => checklist
            .dimensions
            .iter()
            .any(|d| dimensions.contains(&d.id)),
    };
    instrument
        .verdicts
        .iter()
        .position(|verdict| verdict.needs.iter().any(needs_it))
        .unwrap_or(instrument.verdicts.len())
}
