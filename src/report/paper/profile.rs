//! Every subject with its score, its range and its target, as bars and as figures.

use super::standout::is_anything_known;
use super::{Desk, Reader, Section};
use crate::model::{BandResult, ChecklistResult, DimensionResult};
use crate::report::score_page::{method, profile};
use crate::report::wording::Wording;
use crate::report::{
    Axis, Bar, Bars, Block, Cell, Chart, Column, Figure, Line, MeterKey, Number, NumberKind, Table,
};

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let wording = &desk.wording;
    let results = &wording.view.assessment.checklists;
    if !is_anything_known(wording) {
        return None;
    }
    let words = &wording.words.score.profile;
    let reading = (words.reading)(&wording.score(0.0), &wording.score(100.0));
    let mut blocks = vec![Block::paragraph(reading)];
    let reader = desk.paper.reader;
    let (single, several): (Vec<_>, Vec<_>) = results.iter().partition(|r| r.dimensions == 1);
    for result in several {
        blocks.extend(checklist(wording, result, reader));
    }
    blocks.extend(single_subjects(wording, &single));
    if reader != Reader::ManagementTeam {
        blocks.extend(profile::groups(wording));
    }
    blocks.extend(profile::targets(wording, reader == Reader::Adviser));
    blocks.extend(method::index(wording));
    let name = &wording.words.paper.profile.name;
    Some(Section::new("profile", name, blocks).on_a_page())
}

fn checklist(wording: &Wording, result: &ChecklistResult, reader: Reader) -> Vec<Block> {
    let Some(checklist) = wording.instrument().checklist(result.id.as_str()) else {
        return Vec::new();
    };
    let title = checklist.title.get(wording.lang());
    let dimensions: Vec<&DimensionResult> = profile::dimensions_of(wording, result).collect();
    let mut blocks = vec![
        Block::heading(2, title),
        chart(wording, title, &dimensions, result.weakest.as_ref()),
    ];
    let mut lines: Vec<Line> = remarks(wording, &dimensions);
    if reader != Reader::ManagementTeam {
        lines.extend(profile::mean(wording, result));
    }
    if reader == Reader::Adviser {
        lines.extend(profile::balance_of(wording, result));
    }
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
    blocks
}

/// Lists of one subject each share a picture: one bar is none.
fn single_subjects(wording: &Wording, results: &[&ChecklistResult]) -> Vec<Block> {
    let dimensions: Vec<&DimensionResult> = results
        .iter()
        .flat_map(|result| profile::dimensions_of(wording, result))
        .collect();
    if dimensions.is_empty() {
        return Vec::new();
    }
    let title = wording.words.paper.profile.others;
    let mut blocks = vec![
        Block::heading(2, title),
        chart(wording, title, &dimensions, None),
    ];
    let lines = remarks(wording, &dimensions);
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
    blocks
}

/// Why bands are held down or not decided.
fn remarks(wording: &Wording, dimensions: &[&DimensionResult]) -> Vec<Line> {
    let remarks = dimensions.iter().map(|d| profile::remark(wording, d));
    remarks.flatten().collect()
}

fn chart(
    wording: &Wording,
    title: &str,
    dimensions: &[&DimensionResult],
    weakest: Option<&crate::model::Id>,
) -> Block {
    let words = &wording.words.paper.profile;
    let bar = &wording.words.report.bar;
    let rows = dimensions
        .iter()
        .map(|d| self::bar(wording, d, weakest == Some(&d.id)));
    let bars = Bars {
        axis: axis(wording),
        rows: rows.collect(),
        key: MeterKey {
            sure: bar.sure.to_owned(),
            likely: bar.likely.to_owned(),
            possible: bar.possible.to_owned(),
            target: bar.target.to_owned(),
        },
    };
    let title = (words.chart)(title);
    Block::Chart(Box::new(Chart {
        table: table(wording, dimensions).captioned(title.as_str()),
        summary: summary(wording, dimensions),
        title,
        figure: Figure::Bars(bars),
    }))
}

/// The levels of an answer as marks, on the scale of the view.
pub(super) fn axis(wording: &Wording) -> Axis {
    let marks = [0.0, 25.0, 50.0, 75.0, 100.0];
    Axis {
        ticks: marks.map(|mark| (mark, wording.score(mark))).into(),
        title: wording.words.paper.profile.axis.to_owned(),
    }
}

fn bar(wording: &Wording, result: &DimensionResult, is_weakest: bool) -> Bar {
    let words = &wording.words.paper.profile;
    let mut marks = Vec::new();
    if result.capped_by.is_some() {
        marks.push(words.capped);
    }
    if is_weakest {
        marks.push(words.weakest);
    }
    Bar {
        name: wording.dimension(&result.id),
        meter: wording.meter(result),
        value: profile::score(wording, result),
        band: match &result.band {
            BandResult::Band(id) => wording.band(id).to_owned(),
            BandResult::Undecided => wording.words.report.undecided_band.to_owned(),
            BandResult::NoScore => String::new(),
        },
        mark: (!marks.is_empty()).then(|| marks.join(", ")),
    }
}

fn table(wording: &Wording, dimensions: &[&DimensionResult]) -> Table {
    let report = wording.words.report;
    let columns = vec![
        Column::left(report.dimension),
        Column::left(report.score),
        Column::left(report.band),
        Column::right(report.target),
        Column::right(wording.words.score.profile.to_target),
        Column::right(report.coverage),
    ];
    Table::new(
        columns,
        dimensions.iter().map(|d| row(wording, d)).collect(),
    )
}

fn row(wording: &Wording, result: &DimensionResult) -> Vec<Cell> {
    let score = match &result.score {
        Some(range) => Cell::Range(wording.range_cell(range, Some(wording.tone(&result.band)))),
        None => profile::score(wording, result).into(),
    };
    let to_target = match (wording.to_target_number(result), result.gap_to_target) {
        (Some(number), _) => Cell::Number(number),
        (None, Some(_)) => wording.words.score.profile.reached.into(),
        (None, None) => "".into(),
    };
    let coverage = result.score.map(|range| {
        Cell::Number(Number {
            value: (range.coverage * 100.0).round() / 100.0,
            kind: NumberKind::Percent,
            text: wording.percent(range.coverage).into(),
            tone: None,
        })
    });
    let target = wording.score(result.target).into();
    vec![
        wording.dimension(&result.id).into(),
        score,
        profile::band(wording, result).into(),
        Cell::Number(wording.number(result.target, target, None)),
        to_target,
        coverage.unwrap_or_else(|| "".into()),
    ]
}

/// How many reach their target, and which two stand furthest apart.
fn summary(wording: &Wording, dimensions: &[&DimensionResult]) -> String {
    let words = &wording.words.paper.profile;
    let mut known: Vec<(f64, &DimensionResult)> = dimensions
        .iter()
        .filter_map(|d| Some((d.score?.point?, *d)))
        .collect();
    known.sort_by(|a, b| b.0.total_cmp(&a.0));
    let named = |result: &DimensionResult| {
        let score = profile::score(wording, result);
        format!("{} ({score})", wording.dimension(&result.id))
    };
    match known.as_slice() {
        [] => words.nothing.to_owned(),
        [(_, only)] => {
            let score = profile::score(wording, only);
            (words.only)(&wording.dimension(&only.id), &score)
        }
        [(_, highest), .., (_, lowest)] => {
            let is_reached = |(_, d): &&(f64, &DimensionResult)| d.gap_to_target == Some(0.0);
            let reached = known.iter().filter(is_reached).count();
            let reached = (words.reached)(reached, known.len());
            let ends = (words.highest_and_lowest)(&named(highest), &named(lowest));
            format!("{reached} {ends}")
        }
    }
}
