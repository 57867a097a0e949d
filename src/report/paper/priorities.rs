//! What brings most for the least work: every action by its gain and its work.
//!
//! Both axes are ranks. Gains and costs differ by a factor of sixty, so on a scale
//! most actions would stand on one heap; and an order claims no more than estimates
//! of days and effects can bear.

use super::{Desk, Reader, Section, figure};
use crate::model::{PlannedAction, Wave};
use crate::report::{
    Block, Cell, Chart, Column, Figure, Line, Matrix, Point, Table, Tone, roadmap_page,
};

/// A sentence names no more actions.
const MOST_NAMED: usize = 3;

/// Where the middle action stands.
const MIDDLE: f64 = 0.5;

/// An action with its place in the picture.
struct Placed<'a> {
    planned: &'a PlannedAction,
    across: f64,
    up: f64,
}

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let words = &desk.wording.words.paper_plan.priorities;
    let actions = &desk.roadmap()?.actions;
    if actions.is_empty() {
        return None;
    }
    let placed = place(actions);
    let shown: Vec<&Placed> = placed.iter().filter(|p| is_for(desk, p)).collect();
    let mut blocks = vec![Block::paragraph(words.reading)];
    blocks.push(Block::Chart(Box::new(chart(desk, &shown))));
    let left_out = placed.len() - shown.len();
    if left_out > 0 {
        blocks.push(Block::paragraph((words.more)(left_out)));
    }
    blocks.push(Block::List(notes(desk)));
    Some(Section {
        id: "priorities",
        title: words.title.to_owned(),
        short: words.short.to_owned(),
        blocks,
        starts_page: false,
    })
}

/// Who decides and who plans see what is up for decision; of the rest the plan tells
/// the gain.
fn is_for(desk: &Desk, placed: &Placed) -> bool {
    desk.paper.reader == Reader::Adviser || placed.planned.wave != Wave::Later
}

fn place(actions: &[PlannedAction]) -> Vec<Placed<'_>> {
    let costs = ranks(actions.iter().map(|a| a.cost).collect());
    let gains = ranks(actions.iter().map(|a| a.benefit).collect());
    let places = costs.into_iter().zip(gains);
    let placed = actions.iter().zip(places);
    placed
        .map(|(planned, (across, up))| Placed {
            planned,
            across,
            up,
        })
        .collect()
}

/// The place of each value in the order of all, 0..1; equal values share the middle
/// of their places.
fn ranks(values: Vec<f64>) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|v| *v < value).count();
        let equal = values.iter().filter(|v| *v == value).count();
        (below as f64 + equal as f64 / 2.0) / values.len() as f64
    };
    values.iter().map(rank).collect()
}

/// Left above, right above, left below, right below: as the picture has them.
fn quadrant(placed: &Placed) -> usize {
    let is_right = placed.across > MIDDLE;
    let is_below = placed.up < MIDDLE;
    usize::from(is_right) + 2 * usize::from(is_below)
}

fn chart(desk: &Desk, shown: &[&Placed]) -> Chart {
    const BEST: usize = 0;
    let words = &desk.wording.words.paper_plan.priorities;
    let best = shown.iter().filter(|p| quadrant(p) == BEST);
    let count = best.clone().count();
    let names = best.map(|p| desk.wording.action(&p.planned.id));
    let names: Vec<String> = names.take(MOST_NAMED).collect();
    let mut summary = (words.summary)(count, shown.len());
    if count > 0 {
        summary = format!("{summary} {}", (words.named_of_best)(&names, count));
    }
    let point = |placed: &&Placed| Point {
        label: placed.planned.id.to_string(),
        across: placed.across,
        up: placed.up,
        tone: tone(placed.planned.wave),
    };
    Chart {
        title: words.chart.to_owned(),
        summary,
        figure: Figure::Matrix(Matrix {
            across: words.across.map(str::to_owned),
            up: words.up.map(str::to_owned),
            quadrants: words.quadrants.map(str::to_owned),
            split: (MIDDLE, MIDDLE),
            points: shown.iter().map(point).collect(),
        }),
        table: table(desk, shown),
    }
}

/// The colour of a wave; its word stands in the table.
pub(super) fn tone(wave: Wave) -> Tone {
    match wave {
        Wave::Now => Tone::Good,
        Wave::Next => Tone::Fair,
        Wave::Later => Tone::Open,
    }
}

fn table(desk: &Desk, shown: &[&Placed]) -> Table {
    let wording = &desk.wording;
    let words = &wording.words.paper_plan;
    let row = |placed: &&Placed| -> Vec<Cell> {
        let planned = placed.planned;
        vec![
            roadmap_page::action::numbered(wording, planned).into(),
            words.priorities.quadrants[quadrant(placed)].into(),
            figure::gain(wording, planned.benefit),
            figure::amount(wording, planned.days),
            figure::amount(wording, planned.participant_hours),
            figure::count(u32::try_from(planned.unlocks.len()).unwrap_or(u32::MAX)),
            (wording.words.report.wave)(planned.wave).into(),
        ]
    };
    let columns = vec![
        Column::left(wording.words.roadmap.action),
        Column::left(words.priorities.quadrant),
        Column::right(words.priorities.gain),
        Column::right(words.schedule.days),
        Column::right(words.schedule.hours),
        Column::right(words.priorities.waiting),
        Column::left(wording.words.roadmap.when),
    ];
    Table::new(columns, shown.iter().map(row).collect()).captioned(words.priorities.chart)
}

fn notes(desk: &Desk) -> Vec<Line> {
    let words = &desk.wording.words.paper_plan.priorities;
    let weight = &desk.wording.instrument().rules.roadmap;
    let weight = desk.wording.plain(weight.participant_hour_weight.to_f64());
    vec![
        words.order.into(),
        words.gain_is.into(),
        (words.work_is)(&weight).into(),
    ]
}
