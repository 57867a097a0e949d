//! Every question: its score, what each group says, and how it was answered.

use crate::model::{ItemResult, Perspective, Published};
use crate::report::paper::{Desk, figure};
use crate::report::score_page::unknown;
use crate::report::{Block, Cell, Column, Table};
use crate::words::capital;

pub(super) fn blocks(desk: &Desk) -> Vec<Block> {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.appendix;
    let mut blocks = vec![
        Block::heading(2, words.items),
        Block::paragraph((words.items_intro)(wording.words.report.withheld)),
    ];
    if wording.view.assessment.items.is_empty() {
        return Vec::new();
    }
    for checklist in &wording.instrument().checklists {
        let items = checklist.items();
        let results: Vec<&ItemResult> = items
            .filter_map(|item| wording.view.assessment.items.get(&item.id))
            .collect();
        if !results.is_empty() {
            let title = checklist.title.get(wording.lang());
            blocks.push(Block::heading(3, title));
            blocks.push(Block::Table(table(desk, &results)));
        }
    }
    blocks
}

fn table(desk: &Desk, results: &[&ItemResult]) -> Table {
    let wording = &desk.wording;
    let report = wording.words.report;
    let asked: Vec<Perspective> = Perspective::ALL
        .into_iter()
        .filter(|who| results.iter().any(|r| r.audiences.contains_key(who)))
        .collect();
    let mut columns = vec![Column::left(report.question), Column::left(report.score)];
    columns.extend(
        asked
            .iter()
            .map(|who| Column::left(capital(wording.perspective(*who)))),
    );
    columns.extend(unknown::count_columns(wording));
    let row = |result: &&ItemResult| -> Vec<Cell> {
        let score = result.score.as_ref();
        let mut row: Vec<Cell> = vec![
            unknown::marked_question(wording, result).into(),
            figure::range_or_word(wording, score, unknown::is_withheld(result)),
        ];
        row.extend(asked.iter().map(|who| group(desk, result, *who)));
        row.extend(counts(desk, result));
        row
    };
    Table::new(columns, results.iter().map(row).collect())
}

/// What one group says, if it may be told.
fn group(desk: &Desk, result: &ItemResult, who: Perspective) -> Cell {
    let wording = &desk.wording;
    match result.audiences.get(&who) {
        None => "".into(),
        Some(Published::Withheld) => wording.words.report.withheld.into(),
        Some(Published::AtEnd(end)) => wording.at_end(*end).into(),
        Some(Published::Shown(figures)) if figures.n == 0 => {
            wording.words.explain.item.no_answer.into()
        }
        Some(Published::Shown(figures)) => figure::range(wording, &figures.range),
    }
}

/// How people answered, unless every group is too small to be counted.
fn counts(desk: &Desk, result: &ItemResult) -> Vec<Cell> {
    let withheld = || Cell::from(desk.wording.words.report.withheld);
    let Some(counts) = result.told_counts() else {
        return std::iter::repeat_with(withheld)
            .take(unknown::count_columns(&desk.wording).len())
            .collect();
    };
    [
        counts.answered,
        counts.dont_know,
        counts.not_applicable,
        counts.skipped,
        counts.missing + counts.not_shown,
    ]
    .map(figure::count)
    .into()
}
