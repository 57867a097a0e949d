//! The dated actions in weeks.

use super::dated;
use crate::model::{PlannedAction, Roadmap, Wave};
use crate::report::paper::{Desk, priorities};
use crate::report::{Block, Chart, Figure, Span, Table, Timeline, roadmap_page};

/// An action with its first and last week.
type InWeeks<'a> = (&'a PlannedAction, u32, u32);

pub(super) fn chart(desk: &Desk, roadmap: &Roadmap) -> Option<Block> {
    let words = &desk.wording.words.paper_plan.schedule;
    let mut rows: Vec<InWeeks> = dated(roadmap)
        .into_iter()
        .filter_map(|action| action.weeks.map(|(first, last)| (action, first, last)))
        .collect();
    // Steps down to the right; what starts together stays in the order of the plan.
    rows.sort_by_key(|(_, first, _)| *first);
    let last_week = rows.iter().map(|(_, _, last)| *last).max()?;
    let count = |wave| roadmap.in_wave(wave).count();
    Some(Block::Chart(Box::new(Chart {
        title: words.chart.to_owned(),
        summary: (words.summary)(count(Wave::Now), count(Wave::Next), last_week),
        figure: Figure::Timeline(Timeline {
            parts: parts(desk, last_week),
            week: words.week.to_owned(),
            rows: rows.iter().map(|row| span(desk, row)).collect(),
        }),
        table: table(desk, roadmap, &rows),
    })))
}

/// Work that started in the second part may go on after it.
fn parts(desk: &Desk, last_week: u32) -> Vec<(String, u32, u32)> {
    let name = |wave| (desk.wording.words.report.wave)(wave).to_owned();
    let weeks = desk.wording.instrument().rules.roadmap.wave_weeks;
    vec![
        (name(Wave::Now), 1, weeks),
        (name(Wave::Next), weeks + 1, last_week.max(2 * weeks)),
    ]
}

fn span(desk: &Desk, (planned, first, last): &InWeeks) -> Span {
    Span {
        name: roadmap_page::action::numbered(&desk.wording, planned),
        owner: desk.wording.owner(&planned.owner),
        first: *first,
        last: *last,
        tone: priorities::tone(planned.wave),
    }
}

/// All that a table says of an action, so that it needs no other.
fn table(desk: &Desk, roadmap: &Roadmap, rows: &[InWeeks]) -> Table {
    let actions: Vec<&PlannedAction> = rows.iter().map(|(action, _, _)| *action).collect();
    let words = &desk.wording.words.paper_plan.schedule;
    super::table(desk, roadmap, &actions).captioned(words.chart)
}
