//! One action: how it starts, when it is done, and why it stands where it stands.

use super::baseline;
use crate::model::{PlannedAction, Roadmap};
use crate::report::paper::{Desk, one_level_down};
use crate::report::{Block, Fact, Line, roadmap_page};

/// As on the roadmap page, with where its measure stands now.
pub(super) fn blocks(desk: &Desk, roadmap: &Roadmap, planned: &PlannedAction) -> Vec<Block> {
    let blocks = roadmap_page::action::blocks(&desk.wording, roadmap, planned);
    let beside_kpi = measure(desk, planned);
    let completed = blocks.into_iter().map(|block| match block {
        Block::Facts(facts) => Block::Facts(with_measure(desk, facts, beside_kpi.clone())),
        other => one_level_down(other),
    });
    completed.collect()
}

fn measure(desk: &Desk, planned: &PlannedAction) -> Option<Fact> {
    let words = &desk.wording.words.paper_plan.schedule;
    let found = baseline(desk, planned)?;
    let value = (words.baseline_of)(&found.question, &found.now, &found.norm);
    Some(Fact::new(words.baseline, value))
}

/// The measure belongs under the result that it measures.
fn with_measure(desk: &Desk, mut facts: Vec<Fact>, measure: Option<Fact>) -> Vec<Fact> {
    let kpi = desk.wording.words.roadmap.kpi;
    let place = facts.iter().position(|fact| fact.name == kpi);
    let place = place.map_or(facts.len(), |at| at + 1);
    facts.splice(place..place, measure);
    facts
}

/// The worst answer that puts it in the plan, in one line.
pub(super) fn first_reason(desk: &Desk, planned: &PlannedAction) -> Line {
    let wording = &desk.wording;
    let reason = planned.because.first();
    let reason = reason.map_or_else(
        || wording.words.paper_plan.schedule.no_reason.into(),
        |reason| roadmap_page::action::reason(wording, reason),
    );
    Line::strong(roadmap_page::action::numbered(wording, planned))
        .then(format!(": {}", reason.text()))
}
