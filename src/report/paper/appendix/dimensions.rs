//! Every subject with its figures as arithmetic needs them.

use crate::model::{BandResult, DimensionResult};
use crate::report::paper::{Desk, figure};
use crate::report::{Block, Cell, Column, Table};

pub(super) fn blocks(desk: &Desk) -> Vec<Block> {
    let wording = &desk.wording;
    let report = wording.words.report;
    let words = &wording.words.paper_method.appendix;
    let bounds = &wording.words.explain.dimension;
    let columns = vec![
        Column::left(report.dimension),
        Column::right(report.score),
        Column::right(bounds.lowest),
        Column::right(bounds.highest),
        Column::right(report.coverage),
        Column::left(report.band),
        Column::left(words.raw_band),
        Column::right(report.target),
        Column::right(words.gap),
        Column::right(report.weight),
    ];
    let results = wording.view.assessment.dimensions.iter();
    let rows = results.map(|result| row(desk, result)).collect();
    vec![
        Block::heading(2, words.dimensions),
        Block::Table(Table::new(columns, rows)),
    ]
}

fn row(desk: &Desk, result: &DimensionResult) -> Vec<Cell> {
    let wording = &desk.wording;
    let report = wording.words.report;
    let is_withheld = result.audiences.iter().any(|a| a.figures.shown().is_none());
    let exact = |value: f64| figure::exact(wording, value);
    let score = result.score.map(|s| s.point.map_or("".into(), exact));
    let absent = || Cell::from(wording.range_or_word(None, is_withheld));
    let bound = |value: Option<f64>| value.map_or("".into(), exact);
    let coverage = result.score.map(|s| figure::percent(wording, s.coverage));
    let band = match &result.band {
        BandResult::Band(id) => wording.band(id),
        BandResult::Undecided => report.undecided_band,
        BandResult::NoScore => "",
    };
    let raw = result.raw_band.as_ref().map_or("", |id| wording.band(id));
    let dimension = wording.instrument().dimension(result.id.as_str());
    let weight = dimension.map(|d| figure::amount(wording, d.weight.to_f64()));
    vec![
        wording.dimension(&result.id).into(),
        score.unwrap_or_else(absent),
        bound(result.score.map(|s| s.low)),
        bound(result.score.map(|s| s.high)),
        coverage.unwrap_or_else(|| "".into()),
        band.into(),
        raw.into(),
        exact(result.target),
        bound(result.gap_to_target),
        weight.unwrap_or_else(|| "".into()),
    ]
}
