//! What the answers say, as far as the training plan rests on it.

use super::goals::{Goal, now};
use crate::model::{DimensionResult, Reason, VerdictResult};
use crate::report::paper::Desk;
use crate::report::{Block, Line, roadmap_page, score_page};

const MOST_STRONG: usize = 3;

pub(super) fn blocks(desk: &Desk, goals: &[Goal]) -> Vec<Block> {
    let words = desk.wording.words.paper_training;
    let verdicts = desk.wording.view.assessment.verdicts.iter();
    let mut blocks = vec![Block::heading(2, words.findings)];
    let verdicts: Vec<Line> = verdicts.filter_map(|v| verdict(desk, v)).collect();
    if !verdicts.is_empty() {
        blocks.extend([Block::heading(3, words.verdicts), Block::List(verdicts)]);
    }
    for (title, lines, nothing) in [
        (words.strong, strong(desk), nothing_strong(desk)),
        (words.weak, weak(desk, goals), words.nothing_known),
    ] {
        blocks.push(Block::heading(3, title));
        blocks.push(match lines.is_empty() {
            true => Block::paragraph(nothing),
            false => Block::List(lines),
        });
    }
    blocks
}

fn verdict(desk: &Desk, result: &VerdictResult) -> Option<Line> {
    let wording = &desk.wording;
    let verdict = wording.instrument().verdict(result.id.as_str())?;
    let outcome = (wording.words.report.outcome)(result.outcome);
    let tone = score_page::verdicts::tone(result.outcome);
    let name = verdict.name.get(wording.lang());
    Some(Line::plain(format!("{name}: ")).then_toned(tone, outcome))
}

/// Subjects that reach their target, the highest first.
fn strong(desk: &Desk) -> Vec<Line> {
    let results = desk.wording.view.assessment.dimensions.iter();
    let mut reached: Vec<&DimensionResult> = results
        .filter(|result| result.gap_to_target == Some(0.0) && !result.is_provisional)
        .collect();
    let point = |result: &DimensionResult| result.score.and_then(|s| s.point).unwrap_or(0.0);
    reached.sort_by(|a, b| point(b).total_cmp(&point(a)));
    let lines = reached.into_iter().take(MOST_STRONG);
    lines.map(|result| subject_score(desk, result)).collect()
}

/// Below target is not the same as not known.
fn nothing_strong(desk: &Desk) -> &'static str {
    let words = desk.wording.words.paper_training;
    let mut results = desk.wording.view.assessment.dimensions.iter();
    match results.any(|result| result.gap_to_target.is_some()) {
        true => words.nothing_strong,
        false => words.nothing_known,
    }
}

fn subject_score(desk: &Desk, result: &DimensionResult) -> Line {
    let name = desk.wording.dimension(&result.id);
    let score = now(desk, result);
    let score = score.line().map(Line::text).unwrap_or_default();
    (desk.wording.words.paper_training.subject_score)(&name, &score).into()
}

/// The lowest answer of every subject that the plan works on.
fn weak(desk: &Desk, goals: &[Goal]) -> Vec<Line> {
    let line = |goal: &Goal| {
        let worst = worst_answer(desk, goal)?;
        let reason = roadmap_page::action::reason(&desk.wording, &worst);
        let name = desk.wording.dimension(&goal.dimension.id);
        Some(Line::strong(name).then(format!(": {}", reason.text())))
    };
    goals.iter().filter_map(line).collect()
}

fn worst_answer(desk: &Desk, goal: &Goal) -> Option<Reason> {
    let items = goal.dimension.items.iter().filter(|item| item.is_scored);
    let scored = items.filter_map(|item| {
        let result = desk.wording.view.assessment.items.get(&item.id)?;
        Some((item, result.score?.point?))
    });
    let (item, score) = scored.min_by(|(_, a), (_, b)| a.total_cmp(b))?;
    Some(Reason {
        item: item.id.clone(),
        score: Some(score),
    })
}
