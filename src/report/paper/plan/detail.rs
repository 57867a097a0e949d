//! One action: how it starts, when it is done, and why it stands where it stands.

use super::baseline;
use super::table::needed;
use crate::model::{Action, PlannedAction, Roadmap, Text, Wave};
use crate::report::paper::{Desk, one_level_down};
use crate::report::{Block, Cell, Column, Fact, Line, Table, roadmap_page};
use crate::words::capital;

/// As on the roadmap page, with where its measure stands now.
pub(super) fn blocks(desk: &Desk, roadmap: &Roadmap, planned: &PlannedAction) -> Vec<Block> {
    let blocks = roadmap_page::action::blocks(&desk.wording, roadmap, planned);
    let beside_kpi = measure(desk, planned);
    let completed = blocks.into_iter().map(|block| match block {
        Block::Facts(facts) => {
            let mut facts = with_measure(desk, facts, beside_kpi.clone());
            if planned.wave == Wave::Later {
                facts.retain(|fact| !is_in_the_table(desk, roadmap, fact));
                shorten_reasons(desk, &mut facts);
            }
            Block::Facts(gathered(desk, facts))
        }
        other => one_level_down(other),
    });
    completed.collect()
}

/// What the table of actions without a date says already; what an action makes
/// possible, it says from the other side.
fn is_in_the_table(desk: &Desk, roadmap: &Roadmap, fact: &Fact) -> bool {
    let words = desk.wording.words.roadmap;
    let body = capital((desk.wording.words.report.staff_body)(roadmap.staff_body));
    [words.work, words.needs, words.unlocks, body.as_str()].contains(&fact.name.as_str())
}

/// What is far away needs no more than the worst answers that it rests on; the
/// appendix has every question.
fn shorten_reasons(desk: &Desk, facts: &mut [Fact]) {
    const MOST: usize = 2;
    let words = desk.wording.words;
    let reasons = facts.iter_mut().find(|f| f.name == words.roadmap.because);
    let Some(reasons) = reasons.filter(|f| f.values.len() > MOST) else {
        return;
    };
    let more = reasons.values.len() - MOST;
    reasons.values.truncate(MOST);
    reasons.values.push((words.report.more)(more).into());
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

/// Who does how much when stands on one line, and so do names and effects: a card of
/// half a page is not read.
fn gathered(desk: &Desk, facts: Vec<Fact>) -> Vec<Fact> {
    let words = desk.wording.words.roadmap;
    let beside_owner = [words.work, words.when];
    let named = [words.needs, words.better_after, words.unlocks, words.effect];
    let mut gathered: Vec<Fact> = Vec::new();
    for mut fact in facts {
        let name = fact.name.as_str();
        match gathered.first_mut() {
            Some(owner) if beside_owner.contains(&name) => {
                owner.values.append(&mut fact.values);
                owner.values = vec![on_one_line(&owner.values)];
            }
            _ => {
                if named.contains(&name) {
                    fact.values = vec![on_one_line(&fact.values)];
                }
                gathered.push(fact);
            }
        }
    }
    gathered
}

fn on_one_line(values: &[Line]) -> Line {
    let mut values = values.iter().cloned();
    let first = values.next().unwrap_or_default();
    values.fold(first, |line, value| line.then("; ").then_line(value))
}

/// How actions start, when they are done and what they rest on, a row for each.
pub(super) fn table(desk: &Desk, roadmap: &Roadmap, actions: &[&PlannedAction]) -> Table {
    let wording = &desk.wording;
    let words = wording.words.roadmap;
    let columns = [
        words.action,
        words.needs,
        words.first_step,
        words.kpi,
        words.because,
    ];
    let row = |planned: &&PlannedAction| -> Vec<Cell> {
        let action = wording.instrument().action(planned.id.as_str());
        let text = |of: fn(&Action) -> &Text| action.map_or("", |a| of(a).get(wording.lang()));
        vec![
            roadmap_page::action::numbered(wording, planned).into(),
            needed(roadmap, planned).into(),
            text(|action| &action.first_step).into(),
            text(|action| &action.kpi).into(),
            reason(desk, planned).into(),
        ]
    };
    let rows = actions.iter().map(row).collect();
    Table::new(columns.map(Column::left).into(), rows)
}

/// The worst answer that puts it in the plan, in one line.
pub(super) fn first_reason(desk: &Desk, planned: &PlannedAction) -> Line {
    Line::strong(roadmap_page::action::numbered(&desk.wording, planned))
        .then(format!(": {}", reason(desk, planned).text()))
}

fn reason(desk: &Desk, planned: &PlannedAction) -> Line {
    let wording = &desk.wording;
    let reason = planned.because.first();
    reason.map_or_else(
        || wording.words.paper_plan.schedule.no_reason.into(),
        |reason| roadmap_page::action::reason(wording, reason),
    )
}
