//! The means of groups as a coloured table. Few groups stand beside each other, so
//! that a reader compares them on one subject; many stand under each other, because
//! no page is wide enough for them.

use crate::model::{CutResult, End, GroupResult, GroupScore, GroupWord, Groups, Id, Published};
use crate::report::batch::{figures, groups as page};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Line, Table, Tone};

/// Columns of figures that an upright sheet of paper has room for.
const MOST_COLUMNS: usize = 6;

pub(super) fn tables(wording: &Wording, groups: &Groups, cut: &CutResult) -> Vec<Block> {
    if cut.groups.is_empty() {
        return Vec::new();
    }
    let scales = page::scales(wording, cut);
    let mut people = vec![&groups.whole];
    people.extend(&cut.groups);
    let names = figures::cut_name(wording, cut);
    let words = &wording.words.paper.teams;
    if people.len() <= MOST_COLUMNS {
        let table = beside_each_other(wording, groups, &people, &scales);
        return vec![Block::Table(table.captioned((words.caption)(&names)))];
    }
    let parts = parts(wording, &scales);
    let tables = parts.into_iter().map(|(part, scales)| {
        let table = under_each_other(wording, groups, &people, &scales);
        Block::Table(table.captioned((words.caption_part)(&names, &part)))
    });
    tables.collect()
}

/// The name of a group; everybody together has no label.
fn name(wording: &Wording, groups: &Groups, group: &GroupResult) -> String {
    match std::ptr::eq(group, &groups.whole) {
        true => wording.words.paper.teams.everybody.to_owned(),
        false => figures::group_name(wording, &group.labels),
    }
}

fn beside_each_other(
    wording: &Wording,
    groups: &Groups,
    people: &[&GroupResult],
    scales: &[&Id],
) -> Table {
    let title = |group: &&GroupResult| {
        let name = name(wording, groups, group);
        Column::left(format!("{name}, {}", figures::size(wording, group)))
    };
    let mut columns = vec![Column::left(wording.words.report.dimension)];
    columns.extend(people.iter().map(title));
    let row = |scale: &&Id| {
        let mut row: Vec<Cell> = vec![wording.dimension(scale).into()];
        row.extend(people.iter().map(|group| cell(wording, group, scale)));
        row
    };
    Table::new(columns, scales.iter().map(row).collect())
}

fn under_each_other(
    wording: &Wording,
    groups: &Groups,
    people: &[&GroupResult],
    scales: &[&Id],
) -> Table {
    let mut columns = vec![Column::left(wording.words.batch.groups.group)];
    columns.push(Column::left(wording.words.paper.teams.card_size));
    let titles = scales
        .iter()
        .map(|scale| Column::left(wording.dimension(scale)));
    columns.extend(titles);
    let row = |group: &&GroupResult| {
        let mut row: Vec<Cell> = vec![
            name(wording, groups, group).into(),
            figures::size(wording, group).into(),
        ];
        row.extend(scales.iter().map(|scale| cell(wording, group, scale)));
        row
    };
    Table::new(columns, people.iter().map(row).collect())
}

/// The subjects of a list together; lists of one subject share a table, and so do the
/// scales across subjects.
fn parts<'a>(wording: &Wording, scales: &[&'a Id]) -> Vec<(String, Vec<&'a Id>)> {
    let mut parts: Vec<(String, Vec<&Id>)> = Vec::new();
    let mut single: Vec<&Id> = Vec::new();
    for checklist in &wording.instrument().checklists {
        let ids = checklist.dimensions.iter().map(|dimension| &dimension.id);
        let ids: Vec<&Id> = ids.collect();
        let asked: Vec<&Id> = scales.iter().copied().filter(|s| ids.contains(s)).collect();
        match asked.as_slice() {
            [] => {}
            [only] => single.push(only),
            _ => parts.push((checklist.title.get(wording.lang()).to_owned(), asked)),
        }
    }
    let is_across = |scale: &&Id| wording.instrument().dimension(scale.as_str()).is_none();
    let across: Vec<&Id> = scales.iter().copied().filter(is_across).collect();
    let others = wording.words.paper.profile.others.to_owned();
    parts.push((others, single));
    parts.push((wording.words.paper.teams.across.to_owned(), across));
    let in_pieces = parts.into_iter().flat_map(|(name, ids)| {
        let pieces = ids.chunks(MOST_COLUMNS).map(<[&Id]>::to_vec);
        let pieces: Vec<_> = pieces.map(|piece| (name.clone(), piece)).collect();
        pieces
    });
    in_pieces.collect()
}

/// The mean on the colour of its band, with the word against the others where that is
/// certain.
fn cell(wording: &Wording, group: &GroupResult, scale: &Id) -> Cell {
    let Some(score) = page::score_of(group, scale) else {
        return "".into();
    };
    match &score.figures {
        Published::Shown(figures) => {
            let mut text = Line::plain(wording.score(figures.mean));
            if let Some(word) = word(wording, score) {
                text = text.then(format!(", {word}"));
            }
            let tone = wording.tone_of(figures.mean);
            Cell::Number(wording.number(figures.mean, text, Some(tone)))
        }
        Published::AtEnd(End::Low) => Line::toned(Tone::Poor, wording.at_end(End::Low)).into(),
        Published::AtEnd(End::High) => Line::toned(Tone::Good, wording.at_end(End::High)).into(),
        Published::Withheld => wording.words.report.withheld.into(),
    }
}

fn word(wording: &Wording, score: &GroupScore) -> Option<&'static str> {
    let comparison = score.figures.shown()?.against_rest?;
    let is_certain = comparison.word != GroupWord::NotDistinguishable;
    is_certain.then(|| (wording.words.batch.groups.word)(comparison.word))
}
