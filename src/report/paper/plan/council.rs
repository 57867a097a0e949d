//! The plan for the representatives of the staff: first what they have a part in.

use super::{duties, estimates, opening, table, timeline};
use crate::model::{Consent, PlannedAction, Roadmap, Wave};
use crate::report::Block;
use crate::report::paper::Desk;

pub(super) fn blocks(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let words = &desk.wording.words.paper_plan.schedule;
    let mut blocks = opening(desk, roadmap);
    blocks.extend(duties(desk, roadmap));
    blocks.extend(timeline::chart(desk, roadmap, timeline::Beside::Weeks));
    let (with, without): (Vec<&PlannedAction>, Vec<&PlannedAction>) = roadmap
        .actions
        .iter()
        .partition(|action| action.consent != Consent::None);
    let (dated, later): (Vec<&PlannedAction>, Vec<&PlannedAction>) = without
        .into_iter()
        .partition(|action| action.wave != Wave::Later);
    for (title, actions) in [
        ((words.with_part)(roadmap.staff_body), with),
        (words.without_part.to_owned(), dated),
    ] {
        if !actions.is_empty() {
            blocks.push(Block::heading(2, title));
            blocks.push(Block::Table(table(desk, roadmap, &actions)));
        }
    }
    if !later.is_empty() {
        blocks.push(Block::paragraph((words.without_part_count)(later.len())));
    }
    blocks.push(estimates(desk));
    blocks
}
