//! The goals of the training plan: the subjects on which the plan brings most.

use std::collections::BTreeMap;

use crate::model::{Dimension, DimensionResult, Id, Roadmap};
use crate::report::paper::plan::dated;
use crate::report::paper::{Desk, figure};
use crate::report::{Block, Cell, Column, Line, Table};

/// More goals at once are no goals.
const MOST_GOALS: usize = 5;

/// A subject with where the dated actions bring it.
pub(super) struct Goal<'a> {
    pub(super) dimension: &'a Dimension,
    pub(super) result: &'a DimensionResult,
    after: f64,
    /// Points that the dated actions close together.
    closes: f64,
}

pub(super) fn goals<'a>(desk: &Desk<'a>, roadmap: &Roadmap) -> Vec<Goal<'a>> {
    let mut ways: BTreeMap<&Id, (f64, f64)> = BTreeMap::new();
    for effect in dated(roadmap).into_iter().flat_map(|a| &a.effects) {
        let way = ways.entry(&effect.dimension).or_insert((0.0, effect.to));
        *way = (way.0 + effect.to - effect.from, effect.to);
    }
    let results = desk.wording.view.assessment.dimensions.iter();
    let mut goals: Vec<Goal> = results
        .filter_map(|result| {
            let (closes, after) = *ways.get(&result.id)?;
            let dimension = desk.wording.instrument().dimension(result.id.as_str())?;
            Some(Goal {
                dimension,
                result,
                after,
                closes,
            })
        })
        .collect();
    let gain = |goal: &Goal| goal.closes * goal.dimension.weight.to_f64();
    goals.sort_by(|a, b| gain(b).total_cmp(&gain(a)));
    goals.truncate(MOST_GOALS);
    goals
}

pub(super) fn blocks(desk: &Desk, goals: &[Goal]) -> Vec<Block> {
    let words = desk.wording.words.paper_training;
    let mut blocks = vec![
        Block::heading(2, words.goals),
        Block::paragraph(words.strategy),
    ];
    if goals.is_empty() {
        blocks.push(Block::paragraph(words.no_goals));
    } else {
        blocks.push(Block::paragraph(words.goals_intro));
        blocks.push(Block::Table(table(desk, goals)));
    }
    blocks
}

fn table(desk: &Desk, goals: &[Goal]) -> Table {
    let wording = &desk.wording;
    let words = wording.words.paper_training;
    let columns = vec![
        Column::left(words.goal),
        Column::left(words.now),
        Column::right(words.after),
        Column::right(words.target),
        Column::left(words.strategic_goal),
    ];
    let row = |goal: &Goal| -> Vec<Cell> {
        let name = wording.dimension(&goal.dimension.id);
        let good = goal.dimension.good.get(wording.lang());
        vec![
            Line::strong(name).then(format!(": {good}")).into(),
            now(desk, goal.result),
            after(desk, goal),
            figure::score(wording, goal.result.target),
            words.goal_blank.into(),
        ]
    };
    Table::new(columns, goals.iter().map(row).collect())
}

/// From a score that nobody knows there is no way to another.
fn after(desk: &Desk, goal: &Goal) -> Cell {
    match goal.result.score.and_then(|score| score.point) {
        Some(_) => figure::score(&desk.wording, goal.after),
        None => desk.wording.words.paper_plan.schedule.not_known.into(),
    }
}

pub(super) fn now(desk: &Desk, result: &DimensionResult) -> Cell {
    let is_withheld = result.audiences.iter().any(|a| a.figures.shown().is_none());
    figure::range_or_word(&desk.wording, result.score.as_ref(), is_withheld)
}
