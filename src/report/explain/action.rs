//! An action: its effort, its place in the plan, its effect and what it rests on.

use super::sources;
use crate::model::{Action, Fraction, Id, PlannedAction};
use crate::report::roadmap_page;
use crate::report::wording::Wording;
use crate::report::{Block, Line};

pub(super) fn blocks(wording: &Wording, action: &Action) -> Vec<Block> {
    let words = wording.words.explain;
    let roadmap = wording.view.roadmap;
    let planned = roadmap.and_then(|r| r.action(action.id.as_str()));
    let mut blocks = Vec::new();
    match (roadmap, planned) {
        (Some(roadmap), Some(planned)) => {
            blocks.extend(roadmap_page::action::blocks(wording, roadmap, planned));
            blocks.push(Block::heading(1, words.action.place));
            blocks.push(Block::List(place(wording, planned)));
        }
        (Some(roadmap), None) => {
            let dropped = roadmap.dropped.iter().find(|d| d.id == action.id);
            blocks.push(match dropped {
                Some(dropped) => Block::Paragraph(roadmap_page::dropped_line(wording, dropped)),
                None => Block::paragraph(words.action.not_in_plan),
            });
        }
        (None, _) => {}
    }
    blocks.push(Block::heading(1, words.action.effort));
    blocks.push(Block::List(effort(wording, action, planned)));
    blocks.push(Block::heading(1, words.action.effects));
    blocks.push(Block::List(effects(wording, action, planned)));
    let rules = rules(wording, action);
    if !rules.is_empty() {
        blocks.push(Block::heading(1, words.rule));
        blocks.push(Block::List(rules));
    }
    blocks.extend(sources(wording, &action.seeds));
    blocks
}

/// Why it stands where it stands.
fn place(wording: &Wording, planned: &PlannedAction) -> Vec<Line> {
    let words = &wording.words.explain.action;
    let mut lines: Vec<Line> = Vec::new();
    if planned.is_pinned {
        lines.push(words.pinned.into());
    } else if planned.package_cost > 0.0 {
        let ratio = planned.package_benefit / planned.package_cost;
        let line = (words.ratio)(
            &wording.plain(planned.package_benefit),
            &wording.plain(planned.package_cost),
            &wording.plain(ratio),
        );
        lines.push(line.into());
    }
    if !planned.package.is_empty() {
        lines.push((words.package)(&wording.actions(&planned.package)).into());
    }
    lines
}

/// What it takes, by the rule; the results only where it was planned.
fn effort(wording: &Wording, action: &Action, planned: Option<&PlannedAction>) -> Vec<Line> {
    let words = &wording.words.explain.action;
    let result = |value: Option<f64>| value.map_or("?".to_owned(), |v| wording.plain(v));
    let fixed = wording.plain(action.days.fixed.to_f64());
    let mut lines: Vec<Line> = Vec::new();
    if action.days.per_100.is_zero() {
        lines.push((words.days_fixed)(&fixed).into());
    } else {
        let per_100 = wording.plain(action.days.per_100.to_f64());
        let days = result(planned.map(|p| p.days));
        let scope = (words.scope)(action.days.scope);
        lines.push((words.days)(&fixed, &per_100, scope, &days).into());
    }
    if !action.participant_hours.per_head.is_zero() {
        let per_head = wording.plain(action.participant_hours.per_head.to_f64());
        let hours = result(planned.map(|p| p.participant_hours));
        let scope = (words.scope)(action.participant_hours.scope);
        lines.push((words.hours)(&per_head, scope, &hours).into());
        lines.extend(planned.map(|planned| cost(wording, planned)));
    }
    lines
}

/// How hours of participants weigh in the order.
fn cost(wording: &Wording, planned: &PlannedAction) -> Line {
    let rules = &wording.instrument().rules.roadmap;
    (wording.words.explain.action.cost)(
        &wording.plain(planned.days),
        &wording.plain(planned.participant_hours),
        &wording.plain(rules.hours_per_day.to_f64()),
        &wording.plain(rules.participant_hour_weight.to_f64()),
        &wording.plain(planned.cost),
    )
    .into()
}

/// Which share of which gap it closes, and from where to where in this plan.
fn effects(wording: &Wording, action: &Action, planned: Option<&PlannedAction>) -> Vec<Line> {
    let words = &wording.words.explain.action;
    let line = |(dimension, share): (&Id, &Fraction)| -> Line {
        let effect = planned.and_then(|p| p.effects.iter().find(|e| e.dimension == *dimension));
        let name = wording.dimension(dimension);
        let share = wording.percent(share.to_f64());
        match effect {
            Some(effect) => {
                let (from, to) = (wording.exact(effect.from), wording.exact(effect.to));
                (words.effect_from_to)(&name, &share, &from, &to).into()
            }
            None => (words.effect)(&name, &share).into(),
        }
    };
    action.effects.iter().map(line).collect()
}

fn rules(wording: &Wording, action: &Action) -> Vec<Line> {
    let words = &wording.words.explain.action;
    let level = |level: Fraction| (wording.words.report.level)(&wording.plain(level.to_f64()));
    let mut lines: Vec<Line> = Vec::new();
    if let Some(done) = &action.done_when {
        lines.push((words.done_when)(&wording.question(&done.item), &level(done.level)).into());
    }
    if let Some(must) = &action.must_do {
        let why = must.why.get(wording.lang());
        lines.push((words.must_do)(&wording.question(&must.item), &level(must.below), why).into());
    }
    lines
}
