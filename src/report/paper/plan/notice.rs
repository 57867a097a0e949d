//! What people will notice of the plan: what they take part in, and what others do.

use super::{dated, table::weeks};
use crate::model::{PlannedAction, Roadmap};
use crate::report::paper::Desk;
use crate::report::{Block, Cell, Column, Table};

pub(super) fn blocks(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let words = &desk.wording.words.paper_plan.notice;
    let dated = dated(roadmap);
    if dated.is_empty() {
        return vec![Block::paragraph(words.nothing)];
    }
    let (joined, others): (Vec<&PlannedAction>, Vec<&PlannedAction>) = dated
        .into_iter()
        .partition(|action| action.participant_hours > 0.0);
    let mut blocks = vec![Block::paragraph(words.intro)];
    for (title, actions) in [(words.joined, joined), (words.others, others)] {
        if !actions.is_empty() {
            blocks.push(Block::heading(2, title));
            blocks.push(Block::Table(table(desk, actions)));
        }
    }
    blocks
}

/// In the order of the calendar.
fn table(desk: &Desk, mut actions: Vec<&PlannedAction>) -> Table {
    let wording = &desk.wording;
    let words = &wording.words.paper_plan.notice;
    actions.sort_by_key(|action| action.weeks);
    let takes_time = actions.iter().any(|a| a.participant_hours > 0.0);
    let row = |planned: &&PlannedAction| -> Vec<Cell> {
        let mut row: Vec<Cell> = vec![
            name(desk, planned).into(),
            weeks(wording, planned).into(),
            wording.owner(&planned.owner).into(),
        ];
        row.extend(takes_time.then(|| time(desk, planned).unwrap_or_default().into()));
        row
    };
    let mut columns = vec![
        Column::left(words.what),
        Column::left(wording.words.roadmap.when),
        Column::left(wording.words.roadmap.owner),
    ];
    columns.extend(takes_time.then(|| Column::left(words.your_time)));
    Table::new(columns, actions.iter().map(row).collect())
}

/// Without its code, which says nothing to who does not hold the plan.
fn name(desk: &Desk, planned: &PlannedAction) -> String {
    let action = desk.wording.instrument().action(planned.id.as_str());
    match action {
        Some(action) => action.name.get(desk.wording.lang()).to_owned(),
        None => planned.id.to_string(),
    }
}

/// What one person puts in, as the instrument estimates it.
pub(in crate::report::paper) fn time(desk: &Desk, planned: &PlannedAction) -> Option<String> {
    let wording = &desk.wording;
    let action = wording.instrument().action(planned.id.as_str())?;
    let hours = action.participant_hours.per_head.to_f64();
    let words = &wording.words.paper_plan.notice;
    (hours > 0.0).then(|| {
        let scope = action.participant_hours.scope;
        (words.time)(hours, &wording.amount(hours), scope)
    })
}
