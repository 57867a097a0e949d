//! Groups of people side by side, in the order of their names: never a ranking.

use super::figures::{absent, cut_name, group_name, in_one_cell, mean, size};
use crate::model::{CutResult, GroupFigures, GroupResult, GroupScore, GroupWord, Groups, Id};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Line, Table};

pub(super) fn blocks(wording: &Wording, groups: &Groups) -> Vec<Block> {
    let words = &wording.words.batch.groups;
    let mut blocks = vec![
        Block::heading(1, words.title),
        Block::paragraph((words.intro)(groups.perspective)),
        Block::List(how_to_read(wording)),
        Block::heading(2, (words.whole)(groups.perspective)),
    ];
    blocks.extend(detail(wording, &groups.whole));
    for cut in &groups.cuts {
        blocks.push(Block::heading(2, (words.by)(&cut_name(wording, cut))));
        blocks.extend(side_by_side(wording, cut));
        blocks.extend(withheld(wording, cut));
        if wording.view.full {
            blocks.extend(each(wording, cut));
        }
    }
    blocks
}

fn how_to_read(wording: &Wording) -> Vec<Line> {
    let words = &wording.words.batch.groups;
    let rules = &wording.instrument().rules;
    let confidence = wording.percent(rules.confidence.to_f64());
    let favourable = rules.reporting.favourable_from.to_f64();
    vec![
        (words.interval)(&confidence).into(),
        (words.reading)(
            (words.word)(GroupWord::Lower),
            (words.word)(GroupWord::NotDistinguishable),
            (words.word)(GroupWord::Higher),
        )
        .into(),
        (words.favourable_from)(&wording.score(favourable)).into(),
    ]
}

/// Groups beside each other in one table; more would stand too close to be read on
/// an ordinary screen.
const GROUPS_IN_A_TABLE: usize = 3;

/// A row per dimension and a column per group, because a reader compares groups on
/// one dimension, and not dimensions with each other.
fn side_by_side(wording: &Wording, cut: &CutResult) -> Vec<Block> {
    let scales = scales(wording, cut);
    let parts = cut.groups.len().div_ceil(GROUPS_IN_A_TABLE).max(1);
    let size = cut.groups.len().div_ceil(parts).max(1);
    let tables = cut.groups.chunks(size);
    tables
        .map(|groups| Block::Table(beside_each_other(wording, groups, &scales)))
        .collect()
}

/// Dimensions in the order of the checklists, then the scales across them; those that
/// somebody was asked about.
pub(in crate::report) fn scales<'a>(wording: &Wording<'a>, cut: &'a CutResult) -> Vec<&'a Id> {
    let instrument = wording.instrument();
    let first = cut.groups.first().map_or(&[][..], |group| &group.scores);
    let across = first.iter().map(|score| &score.scale);
    let across = across.filter(|id| instrument.dimension(id.as_str()).is_none());
    let is_asked = |scale: &&Id| cut.groups.iter().any(|g| score_of(g, scale).is_some());
    instrument
        .dimensions()
        .map(|dimension| &dimension.id)
        .chain(across)
        .filter(is_asked)
        .collect()
}

fn beside_each_other(wording: &Wording, groups: &[GroupResult], scales: &[&Id]) -> Table {
    let title = |group: &GroupResult| {
        let name = group_name(wording, &group.labels);
        Column::left(format!("{name}, {}", size(wording, group)))
    };
    let mut columns = vec![Column::left(wording.words.report.dimension)];
    columns.extend(groups.iter().map(title));
    let row = |scale: &&Id| -> Vec<Cell> {
        let mut row: Vec<Cell> = vec![wording.dimension(scale).into()];
        row.extend(groups.iter().map(|group| match score_of(group, scale) {
            Some(score) => in_one_cell(wording, group, score).into(),
            None => Cell::from(""),
        }));
        row
    };
    Table {
        caption: None,
        columns,
        rows: scales.iter().map(row).collect(),
    }
}

pub(in crate::report) fn score_of<'a>(
    group: &'a GroupResult,
    scale: &Id,
) -> Option<&'a GroupScore> {
    group.scores.iter().find(|score| score.scale == *scale)
}

/// All groups that are not shown, on one line and with one word.
pub(in crate::report) fn withheld(wording: &Wording, cut: &CutResult) -> Option<Block> {
    let names: Vec<String> = cut
        .withheld
        .iter()
        .map(|labels| group_name(wording, labels))
        .collect();
    let word = wording.words.report.withheld;
    let line = wording.words.batch.groups.withheld;
    (!names.is_empty()).then(|| Block::paragraph(line(&names.join(", "), word)))
}

/// Every group by itself, with all its figures.
fn each(wording: &Wording, cut: &CutResult) -> Vec<Block> {
    let mut blocks = Vec::new();
    for group in &cut.groups {
        blocks.push(Block::heading(3, group_name(wording, &group.labels)));
        blocks.extend(detail(wording, group));
    }
    blocks
}

/// Writes a figure of one group on one scale, where there is one.
type Writes = Box<dyn Fn(&Wording, &GroupResult, &GroupFigures) -> Option<String>>;

/// A column of a table about one group.
struct Figure {
    title: String,
    cell: Writes,
}

/// One group: its size, and a row per scale with the figures that it has.
fn detail(wording: &Wording, group: &GroupResult) -> Vec<Block> {
    let words = &wording.words.batch.groups;
    let is_there = |figure: &Figure| {
        let mut shown = group.scores.iter().filter_map(|s| s.figures.shown());
        shown.any(|figures| (figure.cell)(wording, group, figures).is_some())
    };
    let told: Vec<Figure> = figures(wording).into_iter().filter(is_there).collect();
    let mut blocks = vec![Block::paragraph(size(wording, group))];
    blocks.push(Block::Table(detail_table(wording, group, &told)));
    let is_told = |title: &str| told.iter().any(|figure| figure.title == title);
    let mut bands = wording.instrument().rules.bands.iter();
    if bands.any(|b| is_told(wording.band(&b.id))) {
        blocks.push(Block::paragraph(words.distribution_reading));
    }
    if is_told(words.worst_case) {
        blocks.push(Block::paragraph(words.worst_case_reading));
    }
    blocks
}

/// What is told of one group; spread and quartiles are for who asks for everything.
fn figures(wording: &Wording) -> Vec<Figure> {
    let words = &wording.words.batch.groups;
    let figure = |title: &str, cell: Writes| Figure {
        title: title.to_owned(),
        cell,
    };
    let mut all = vec![
        figure(words.mean, Box::new(|w, g, f| Some(mean(w, g, f)))),
        figure(
            words.favourable,
            Box::new(|w, _, f| f.favourable.map(|share| w.percent(share))),
        ),
    ];
    if wording.view.full {
        let spread = |w: &Wording, _: &GroupResult, f: &GroupFigures| {
            f.spread.map(|spread| w.points(spread, &[]))
        };
        all.push(figure(words.spread, Box::new(spread)));
        all.push(figure(words.quartiles, Box::new(quartiles)));
    }
    for (place, band) in wording.instrument().rules.bands.iter().enumerate() {
        let share = move |w: &Wording, _: &GroupResult, f: &GroupFigures| {
            let shares = f.distribution.as_ref()?;
            shares.get(place).map(|share| w.percent(*share))
        };
        all.push(figure(wording.band(&band.id), Box::new(share)));
    }
    let worst = |w: &Wording, _: &GroupResult, f: &GroupFigures| {
        f.worst_case.map(|interval| w.interval(&interval))
    };
    all.push(figure(words.worst_case, Box::new(worst)));
    all
}

fn detail_table(wording: &Wording, group: &GroupResult, told: &[Figure]) -> Table {
    let mut columns = vec![Column::left(wording.words.report.dimension)];
    columns.extend(
        told.iter()
            .map(|figure| Column::left(figure.title.as_str())),
    );
    let row = |score: &GroupScore| -> Vec<Cell> {
        let mut row: Vec<Cell> = vec![wording.dimension(&score.scale).into()];
        match score.figures.shown() {
            None => {
                let word = absent(wording, &score.figures);
                row.extend(told.iter().map(|_| Cell::from(word.clone())));
            }
            Some(figures) => row.extend(told.iter().map(|figure| {
                let text = (figure.cell)(wording, group, figures).unwrap_or_default();
                Cell::from(Line::plain(text))
            })),
        }
        row
    };
    Table {
        caption: None,
        columns,
        rows: group.scores.iter().map(row).collect(),
    }
}

/// First quartile, median and third.
fn quartiles(wording: &Wording, _: &GroupResult, figures: &GroupFigures) -> Option<String> {
    let quartiles = figures.quartiles?.map(|q| wording.score(q));
    Some(quartiles.join("\u{a0}· "))
}
