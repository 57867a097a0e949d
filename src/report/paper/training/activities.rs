//! Who does what and when, who learns in which form, and how it is followed.

use crate::model::{PlannedAction, Roadmap, Wave};
use crate::report::paper::plan::{baseline, dated, time, totals, weeks};
use crate::report::paper::{Desk, figure};
use crate::report::{Block, Cell, Column, Fact, Line, Table, roadmap_page};

/// A plan for now names no more of what comes later.
const MOST_LATER: usize = 5;

pub(super) fn blocks(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let wording = &desk.wording;
    let words = wording.words.paper_training;
    let mut blocks = vec![Block::heading(2, words.activities)];
    let dated = dated(roadmap);
    if dated.is_empty() {
        blocks.push(Block::paragraph(words.no_activities));
        return blocks;
    }
    blocks.extend(totals(desk, roadmap));
    blocks.push(Block::Table(table(desk, &dated)));
    let costs = dated.iter().filter_map(|planned| {
        let action = wording.instrument().action(planned.id.as_str())?;
        let costs = action.costs.as_ref()?.get(wording.lang());
        Some(Line::plain(format!("{}: {costs}", planned.id)))
    });
    let costs: Vec<Line> = costs.collect();
    let mut facts = Vec::new();
    if !costs.is_empty() {
        facts.push(Fact::list(words.costs, costs));
    }
    facts.push(Fact::new(words.budget, words.amount_blank));
    blocks.push(Block::Facts(facts));
    blocks
}

/// Who puts in time, how much, and in a form that is still to be chosen.
pub(super) fn forms(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let wording = &desk.wording;
    let words = wording.words.paper_training;
    let mut blocks = vec![Block::heading(2, words.forms)];
    let takes_time = |a: &&PlannedAction| a.participant_hours > 0.0;
    let actions: Vec<&PlannedAction> = dated(roadmap).into_iter().filter(takes_time).collect();
    if actions.is_empty() {
        blocks.push(Block::paragraph(words.no_forms));
    } else {
        blocks.push(Block::paragraph(words.forms_intro));
        let row = |planned: &&PlannedAction| -> Vec<Cell> {
            vec![
                roadmap_page::action::numbered(wording, planned).into(),
                time(desk, planned).unwrap_or_default().into(),
                figure::amount(wording, planned.participant_hours),
                words.form_blank.into(),
            ]
        };
        let columns = vec![
            Column::left(wording.words.roadmap.action),
            Column::left(words.for_whom),
            Column::right(wording.words.paper_plan.schedule.hours),
            Column::left(words.form),
        ];
        let rows = actions.iter().map(row).collect();
        blocks.push(Block::Table(Table::new(columns, rows)));
    }
    let later = roadmap.in_wave(Wave::Later).filter(takes_time);
    let later = later.map(|a| Line::from(roadmap_page::action::numbered(wording, a)));
    let later = wording.first_few(later, MOST_LATER);
    if !later.is_empty() {
        blocks.push(Block::Facts(vec![Fact::list(words.later, later)]));
    }
    blocks
}

/// Who does what when, and by what one sees that it works.
fn table(desk: &Desk, dated: &[&PlannedAction]) -> Table {
    let wording = &desk.wording;
    let columns = vec![
        Column::left(wording.words.roadmap.action),
        Column::left(wording.words.roadmap.owner),
        Column::left(wording.words.roadmap.when),
        Column::left(wording.words.roadmap.kpi),
        Column::left(wording.words.paper_plan.schedule.baseline),
    ];
    let rows = dated.iter().map(|planned| row(desk, planned));
    Table::new(columns, rows.collect())
}

fn row(desk: &Desk, planned: &PlannedAction) -> Vec<Cell> {
    let wording = &desk.wording;
    let words = wording.words.paper_training;
    let stands = match baseline(desk, planned) {
        Some(found) => {
            let told = wording.words.paper_plan.schedule.baseline_of;
            told(&found.question, &found.now, &found.norm)
        }
        None => format!("{}, {}", words.open_figure, words.open_norm),
    };
    let action = wording.instrument().action(planned.id.as_str());
    let kpi = action.map_or("", |action| action.kpi.get(wording.lang()));
    vec![
        roadmap_page::action::numbered(wording, planned).into(),
        wording.owner(&planned.owner).into(),
        weeks(wording, planned).into(),
        kpi.into(),
        stands.into(),
    ]
}

/// When somebody looks whether it works.
pub(super) fn progress(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    if dated(roadmap).is_empty() {
        return Vec::new();
    }
    let words = desk.wording.words.paper_training;
    vec![
        Block::heading(2, words.progress),
        Block::paragraph(words.again),
    ]
}
