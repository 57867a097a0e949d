//! What the answers leave open: not known, not asked, estimated, not backed.

use super::context;
use crate::model::{Audience, Counts, Id, Item, ItemResult, Origin, Perspective, Published};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Fact, Line, Table};

/// A short page names no more of a kind.
const MOST_NAMED: usize = 5;

pub(super) fn blocks(wording: &Wording) -> Vec<Block> {
    let mut blocks = counted(wording);
    blocks.extend(most_unknown(wording));
    blocks.extend(backed(wording));
    blocks.extend(context::blocks(wording));
    if wording.view.full {
        blocks.extend(all_items(wording));
    }
    blocks
}

/// The same without single questions and figures of others: who works with those has
/// them elsewhere in a report.
pub(in crate::report) fn summary(wording: &Wording) -> Vec<Block> {
    let mut blocks = counted(wording);
    blocks.extend(backed(wording));
    blocks
}

/// How many answers there are, and how many are missing.
fn counted(wording: &Wording) -> Vec<Block> {
    let words = &wording.words.score.unknown;
    let mut blocks = vec![Block::heading(1, words.title)];
    blocks.push(if wording.view.assessment.items.is_empty() {
        Block::paragraph(wording.words.score.nobody)
    } else {
        Block::Table(counts_table(wording))
    });
    blocks.extend(who_is_counted(wording));
    blocks.extend(in_steps(wording));
    blocks.extend(as_zero(wording));
    blocks
}

/// How far the answers are backed by something.
fn backed(wording: &Wording) -> Vec<Block> {
    let mut blocks = evidence(wording);
    blocks.extend(estimates(wording));
    blocks
}

fn counts_table(wording: &Wording) -> Table {
    let words = &wording.words.score.unknown;
    let rows = wording
        .instrument()
        .checklists
        .iter()
        .filter_map(|checklist| {
            let mut results = checklist
                .items()
                .filter_map(|i| result(wording, i))
                .peekable();
            results.peek()?;
            let counts = results.fold(Counts::default(), |sum, r| add(sum, &r.counts));
            let mut row: Vec<Cell> = vec![checklist.title.get(wording.lang()).into()];
            row.extend(count_cells(wording, &counts));
            Some(row)
        });
    let mut columns = vec![Column::left(words.checklist)];
    columns.extend(count_columns(wording));
    Table {
        caption: None,
        columns,
        rows: rows.collect(),
    }
}

fn result<'a>(wording: &Wording<'a>, item: &Item) -> Option<&'a ItemResult> {
    wording.view.assessment.items.get(&item.id)
}

fn add(a: Counts, b: &Counts) -> Counts {
    Counts {
        answered: a.answered + b.answered,
        dont_know: a.dont_know + b.dont_know,
        dont_know_as_zero: a.dont_know_as_zero + b.dont_know_as_zero,
        not_applicable: a.not_applicable + b.not_applicable,
        skipped: a.skipped + b.skipped,
        missing: a.missing + b.missing,
        not_shown: a.not_shown + b.not_shown,
        with_evidence: a.with_evidence + b.with_evidence,
        top_without_evidence: a.top_without_evidence + b.top_without_evidence,
    }
}

fn total(wording: &Wording) -> Counts {
    let items = wording.view.assessment.items.values();
    items.fold(Counts::default(), |sum, item| add(sum, &item.counts))
}

pub(in crate::report) fn count_columns(wording: &Wording) -> [Column; 5] {
    let words = &wording.words.score.unknown;
    [
        words.answered,
        words.dont_know,
        words.not_applicable,
        words.skipped,
        words.missing,
    ]
    .map(Column::right)
}

/// Nothing counted is nothing that may be counted: who was asked counts somewhere.
fn count_cells(wording: &Wording, counts: &Counts) -> [Cell; 5] {
    if *counts == Counts::default() {
        return [(); 5].map(|()| wording.words.report.withheld.into());
    }
    [
        counts.answered,
        counts.dont_know,
        counts.not_applicable,
        counts.skipped,
        counts.missing + counts.not_shown,
    ]
    .map(|count| count.to_string().into())
}

/// Of a survey only when it is large enough.
fn who_is_counted(wording: &Wording) -> Option<Block> {
    let mut audiences = wording.view.assessment.audiences.iter();
    let least = wording.instrument().rules.privacy.distributions;
    let is_left_out = |audience: &Audience| {
        let size = audience.figures.shown();
        audience.origin == Origin::Anonymous && size.is_none_or(|s| s.sheets < least)
    };
    let words = &wording.words.score.unknown;
    audiences
        .any(is_left_out)
        .then(|| Block::paragraph((words.counted)(least)))
}

/// How near the counts are told, when there are any of anonymous people.
fn in_steps(wording: &Wording) -> Option<Block> {
    let privacy = &wording.instrument().rules.privacy;
    let mut audiences = wording.view.assessment.audiences.iter();
    let is_counted = |audience: &Audience| {
        let size = audience.figures.shown();
        audience.origin == Origin::Anonymous
            && size.is_some_and(|s| s.sheets >= privacy.distributions)
    };
    let words = &wording.words.score.unknown;
    (!privacy.is_off() && audiences.any(is_counted))
        .then(|| Block::paragraph((words.in_steps)(privacy.scores)))
}

fn as_zero(wording: &Wording) -> Option<Block> {
    let count = total(wording).dont_know_as_zero;
    let words = &wording.words.score.unknown;
    (count > 0).then(|| Block::paragraph((words.as_zero)(count)))
}

/// The questions that most people could not answer.
pub(in crate::report) fn most_unknown(wording: &Wording) -> Option<Block> {
    let words = &wording.words.score.unknown;
    let mut items: Vec<&ItemResult> = in_order(wording)
        .filter(|i| i.counts.dont_know > 0)
        .collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.counts.dont_know));
    let lines = items.iter().map(|item| {
        let times = (words.times)(item.counts.dont_know);
        Line::plain(format!("{} — {times}", wording.question(&item.id)))
    });
    let lines = wording.first_few(lines, MOST_NAMED);
    (!lines.is_empty()).then(|| Block::Facts(vec![Fact::list(words.most_unknown, lines)]))
}

/// Results in the order of the questionnaire.
pub(super) fn in_order<'a>(wording: &Wording<'a>) -> impl Iterator<Item = &'a ItemResult> {
    let view = wording.view;
    let items = view.instrument.items();
    items.filter_map(|item| view.assessment.items.get(&item.id))
}

/// Only answers on record can be backed by something.
fn evidence(wording: &Wording) -> Vec<Block> {
    let words = &wording.words.score.unknown;
    let counts = total(wording);
    let items = in_order(wording);
    let answers: u32 = items.map(|item| answers_on_record(wording, item)).sum();
    if answers == 0 {
        return Vec::new();
    }
    let share = f64::from(counts.with_evidence) / f64::from(answers);
    let mut facts = vec![Fact::new(
        words.evidence,
        (words.evidence_share)(&wording.percent(share)),
    )];
    if counts.top_without_evidence > 0 {
        let items = in_order(wording).filter(|i| i.counts.top_without_evidence > 0);
        let name = (words.top_without_evidence)(counts.top_without_evidence);
        facts.push(Fact::list(name, named(wording, items.map(|i| &i.id))));
    }
    vec![Block::Facts(facts)]
}

/// Answers to a question by groups on record.
fn answers_on_record(wording: &Wording, item: &ItemResult) -> u32 {
    let groups = item.audiences.iter();
    groups
        .filter(|(who, _)| wording.is_on_record(**who))
        .filter_map(|(_, figures)| figures.shown().map(|f| f.n))
        .sum()
}

/// Questions by name, the first few on a short page.
fn named<'a>(wording: &Wording, items: impl Iterator<Item = &'a Id>) -> Vec<Line> {
    let questions = items.map(|id| wording.question(id).into());
    wording.first_few(questions, MOST_NAMED)
}

/// Questions that a group answered without being able to know.
fn estimates(wording: &Wording) -> Option<Block> {
    let items: Vec<&Id> = wording
        .instrument()
        .items()
        .filter(|item| result(wording, item).is_some_and(|r| is_estimated(item, r)))
        .map(|item| &item.id)
        .collect();
    let words = &wording.words.score.unknown;
    (!items.is_empty()).then(|| {
        let name = (words.estimates)(items.len());
        Block::Facts(vec![Fact::list(name, named(wording, items.into_iter()))])
    })
}

fn gave_a_score(result: &ItemResult, who: Perspective) -> bool {
    let figures = result.audiences.get(&who).and_then(Published::shown);
    figures.is_some_and(|f| f.range.point.is_some())
}

pub(in crate::report) fn is_withheld(item: &ItemResult) -> bool {
    item.audiences.values().any(|f| f.shown().is_none())
}

/// Every question with its score and how it was answered.
fn all_items(wording: &Wording) -> Vec<Block> {
    let report = wording.words.report;
    let mut blocks = vec![Block::heading(1, wording.words.score.unknown.items)];
    for dimension in wording.instrument().dimensions() {
        let results: Vec<&ItemResult> = dimension
            .items
            .iter()
            .filter_map(|i| result(wording, i))
            .collect();
        if results.is_empty() {
            continue;
        }
        let mut columns = vec![Column::left(report.question), Column::left(report.score)];
        columns.extend(count_columns(wording));
        let rows = results.iter().map(|r| item_row(wording, r)).collect();
        blocks.push(Block::heading(2, wording.dimension(&dimension.id)));
        blocks.push(Block::Table(Table::new(columns, rows)));
    }
    blocks
}

fn item_row(wording: &Wording, result: &ItemResult) -> Vec<Cell> {
    let score = wording.range_or_word(result.score.as_ref(), is_withheld(result));
    let mut row: Vec<Cell> = vec![marked_question(wording, result).into(), score.into()];
    row.extend(count_cells(wording, &result.counts));
    row
}

/// The question, with what a reader must know before comparing its score.
pub(in crate::report) fn marked_question(wording: &Wording, result: &ItemResult) -> String {
    let mut text = wording.question(&result.id);
    let Some(item) = wording.instrument().item(result.id.as_str()) else {
        return text;
    };
    if is_estimated(item, result) {
        text = format!("{text}, {}", wording.words.report.estimate);
    }
    if !item.is_scored {
        text = format!("{text}, {}", wording.words.explain.item.not_scored);
    }
    text
}

/// Whether a group gave a score that it could only estimate.
fn is_estimated(item: &Item, result: &ItemResult) -> bool {
    item.estimate_for.iter().any(|p| gave_a_score(result, *p))
}
