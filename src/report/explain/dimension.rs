//! A dimension or a whole checklist: its parts, their mean, the word and the target.

use super::{Parts, sources, verdicts_on, weighted_mean};
use crate::model::{Checklist, Dimension, DimensionResult, Range};
use crate::report::score_page::profile;
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Fact, Line, Table};

pub(super) fn blocks(wording: &Wording, dimension: &Dimension) -> Vec<Block> {
    let words = wording.words.explain;
    let mut blocks = Vec::new();
    let result = wording.view.assessment.dimension(dimension.id.as_str());
    if let Some(result) = result {
        blocks.push(Block::heading(1, words.result));
        blocks.push(Block::Table(profile::table(wording, &[result])));
        blocks.extend(profile::remark(wording, result).map(Block::Paragraph));
    }
    blocks.push(Block::heading(1, words.dimension.questions));
    blocks.push(Block::Table(questions(wording, dimension)));
    if let Some(score) = result.and_then(|r| r.score) {
        blocks.push(Block::heading(1, words.arithmetic));
        blocks.push(Block::List(arithmetic(wording, dimension, &score)));
    }
    blocks.push(Block::heading(1, words.rule));
    blocks.push(Block::List(rules(wording, dimension, result)));
    blocks.push(Block::Facts(about(wording, dimension)));
    blocks
}

fn questions(wording: &Wording, dimension: &Dimension) -> Table {
    let report = wording.words.report;
    let words = &wording.words.explain.dimension;
    let rows = dimension.items.iter().map(|item| -> Vec<Cell> {
        let result = wording.view.assessment.items.get(&item.id);
        let score = result.and_then(|r| r.score);
        let weight = match item.is_scored {
            true => wording.plain(item.weight.to_f64()),
            false => wording.words.explain.item.not_scored.to_owned(),
        };
        let is_withheld = result.is_some_and(|r| r.audiences.values().any(|f| f.shown().is_none()));
        let point = match score {
            Some(score) => score.point.map(|p| wording.exact(p)).unwrap_or_default(),
            None => wording.range_or_word(None, is_withheld),
        };
        let bound = |pick: fn(Range) -> f64| score.map(pick).map(|b| wording.exact(b));
        vec![
            wording.question(&item.id).into(),
            weight.into(),
            point.into(),
            bound(|s| s.low).unwrap_or_default().into(),
            bound(|s| s.high).unwrap_or_default().into(),
        ]
    });
    Table {
        caption: None,
        columns: vec![
            Column::left(report.question),
            Column::right(report.weight),
            Column::right(report.score),
            Column::right(words.lowest),
            Column::right(words.highest),
        ],
        rows: rows.collect(),
    }
}

/// The score and its bounds as sums over the questions.
fn arithmetic(wording: &Wording, dimension: &Dimension, score: &Range) -> Vec<Line> {
    let words = &wording.words.explain.dimension;
    let parts = |pick: fn(&Range) -> Option<f64>| -> Parts {
        let scored = dimension.items.iter().filter(|item| item.is_scored);
        scored
            .filter_map(|item| {
                let range = wording.view.assessment.items.get(&item.id)?.score?;
                Some((item.weight.to_f64(), pick(&range)?))
            })
            .collect()
    };
    let mut lines = Vec::new();
    if let Some(point) = score.point {
        let sum = weighted_mean(wording, &parts(|r| r.point));
        lines.push((words.point)(&sum, &wording.exact(point)).into());
    }
    let low = weighted_mean(wording, &parts(|r| Some(r.low)));
    let high = weighted_mean(wording, &parts(|r| Some(r.high)));
    lines.push((words.low)(&low, &wording.exact(score.low)).into());
    lines.push((words.high)(&high, &wording.exact(score.high)).into());
    lines
}

fn rules(wording: &Wording, dimension: &Dimension, result: Option<&DimensionResult>) -> Vec<Line> {
    let words = &wording.words.explain.dimension;
    let rules = &wording.instrument().rules;
    let bands: Vec<String> = rules
        .bands
        .iter()
        .map(|band| (words.band)(wording.band(&band.id), &wording.exact(band.from.to_f64())))
        .collect();
    let mut lines: Vec<Line> = vec![(words.bands)(&bands.join(", ")).into()];
    if let Some(critical) = dimension.critical_item() {
        let below = wording.exact(rules.cap.critical_below.to_f64());
        let highest = wording.band(&rules.cap.highest_band);
        let question = wording.question(&critical.id);
        lines.push((words.cap)(&question, &below, highest).into());
    }
    let target = result.map_or(dimension.target.to_f64(), |r| r.target);
    let weight = wording.plain(dimension.weight.to_f64());
    lines.push((words.target)(&wording.exact(target), &weight).into());
    lines
}

fn about(wording: &Wording, dimension: &Dimension) -> Vec<Fact> {
    let words = wording.words.explain;
    let mut facts = vec![
        Fact::new(words.good, dimension.good.get(wording.lang())),
        Fact::new(words.pitfall, dimension.pitfall.get(wording.lang())),
    ];
    facts.extend(verdicts_on(wording, &dimension.id));
    facts
}

/// A checklist: its dimensions and their unweighted mean.
pub(super) fn checklist_blocks(wording: &Wording, checklist: &Checklist) -> Vec<Block> {
    let words = wording.words.explain;
    let assessment = wording.view.assessment;
    let mut blocks = vec![Block::paragraph(checklist.source.get(wording.lang()))];
    let result = assessment.checklists.iter().find(|c| c.id == checklist.id);
    let Some(result) = result else {
        return blocks;
    };
    blocks.extend(profile::checklist(wording, result));
    let points: Parts = assessment
        .dimensions
        .iter()
        .filter(|d| d.checklist == checklist.id)
        .filter_map(|d| Some((1.0, d.score?.point?)))
        .collect();
    if let Some(mean) = result.score.and_then(|s| s.point) {
        let sum = weighted_mean(wording, &points);
        blocks.push(Block::heading(1, words.arithmetic));
        let line = (words.dimension.mean_of_dimensions)(&sum, &wording.exact(mean));
        blocks.push(Block::paragraph(line));
    }
    let mut seeds: Vec<String> = checklist.items().flat_map(|i| i.seeds.clone()).collect();
    seeds.sort();
    seeds.dedup();
    blocks.extend(sources(wording, &seeds));
    blocks
}
