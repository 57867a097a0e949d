//! What to look at before trusting a result, gathered from all over the page.

use super::Page;
use crate::model::survey::{ColumnReading, Fate, ItemReading, Meaning, Reading};
use crate::report::{Block, Line};

pub(super) fn blocks(page: &Page, reading: &Reading) -> Vec<Block> {
    let words = &page.words.survey.attention;
    let mut lines: Vec<Line> = answers(page, reading);
    lines.extend(columns(page, reading));
    let mut blocks = vec![Block::heading(2, words.title)];
    if reading.items.is_empty() {
        lines.insert(0, words.no_items.into());
    }
    if lines.is_empty() {
        blocks.push(Block::paragraph(words.nothing));
    } else {
        blocks.push(Block::List(lines));
        blocks.push(Block::note(words.mapping));
    }
    blocks
}

/// Answers that could not be understood, or hardly.
fn answers(page: &Page, reading: &Reading) -> Vec<Line> {
    let words = &page.words.survey.attention;
    let with = |is_so: &dyn Fn(&ItemReading) -> bool| {
        let items = reading.items.iter().filter(|item| is_so(item));
        page.codes(items.map(|item| &item.item))
    };
    let unknown: u64 = reading.items.iter().map(|i| of(i, Meaning::Unknown)).sum();
    let mut lines: Vec<Line> = Vec::new();
    if unknown > 0 {
        let items = with(&|i| of(i, Meaning::Unknown) > 0);
        lines.push((words.unknown)(unknown, &items).into());
    }
    let uncertain = with(&|i| of(i, Meaning::Uncertain) > 0);
    if !uncertain.is_empty() {
        lines.push((words.uncertain)(&uncertain).into());
    }
    let reversed = with(&|i| i.seems_reversed);
    if !reversed.is_empty() {
        lines.push((words.reversed)(&reversed).into());
    }
    lines
}

/// Cells of an item that mean this.
fn of(item: &ItemReading, meaning: Meaning) -> u64 {
    let values = item.values.iter().filter(|v| v.meaning == meaning);
    values.map(|v| v.count).sum()
}

/// Columns that do not do what they could.
fn columns(page: &Page, reading: &Reading) -> Vec<Line> {
    let words = &page.words.survey.attention;
    let named = |is_so: &dyn Fn(&ColumnReading) -> bool| {
        let columns = reading.columns.iter().filter(|c| is_so(c));
        let names = columns.map(|c| super::column(page, c));
        names.collect::<Vec<_>>().join(", ")
    };
    let mut lines: Vec<Line> = Vec::new();
    let disputed = named(&|c| matches!(c.fate, Fate::Disputed(_)));
    if !disputed.is_empty() {
        lines.push((words.disputed)(&disputed).into());
    }
    let suggested = reading
        .columns
        .iter()
        .filter(|c| matches!(&c.fate, Fate::Unmapped(suggestions) if !suggestions.is_empty()))
        .count();
    if suggested > 0 {
        lines.push((words.suggested)(suggested).into());
    }
    if !reading.missing_items.is_empty() {
        lines.push((words.missing)(reading.missing_items.len()).into());
    }
    let formulas: u64 = reading.columns.iter().map(|c| c.formulas).sum();
    if formulas > 0 {
        let columns = named(&|c| c.formulas > 0);
        lines.push((words.formulas)(formulas, &columns).into());
    }
    lines
}
