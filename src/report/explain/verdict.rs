//! A verdict: its rule, and where each requirement stands.

use crate::model::{NeedResult, SubjectResult, Verdict};
use crate::report::score_page::verdicts;
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Line, Table};

pub(super) fn blocks(wording: &Wording, verdict: &Verdict) -> Vec<Block> {
    let words = wording.words.explain;
    let mut blocks = vec![Block::paragraph((wording.words.report.yes_means)(
        verdict.meaning.get(wording.lang()),
    ))];
    if let Some(result) = wording.view.assessment.verdict(verdict.id.as_str()) {
        let outcome = (wording.words.report.outcome)(result.outcome);
        let tone = verdicts::tone(result.outcome);
        blocks.push(Block::heading(1, words.result));
        blocks.push(Block::paragraph(Line::toned(tone, outcome)));
        blocks.push(Block::Table(requirements(wording, &result.needs)));
        blocks.extend(verdicts::not_applicable(wording, result));
        blocks.extend(verdicts::deciding_questions(wording, result));
    }
    blocks.push(Block::heading(1, words.rule));
    blocks.push(Block::paragraph(words.verdict.rule));
    blocks
}

fn requirements(wording: &Wording, needs: &[NeedResult]) -> Table {
    let words = &wording.words.explain.verdict;
    let rows = needs
        .iter()
        .flat_map(|need| need.subjects.iter().map(move |s| row(wording, need, s)));
    Table {
        caption: None,
        columns: vec![
            Column::left(words.requirement),
            Column::right(words.least),
            Column::left(words.now),
            Column::left(words.outcome),
        ],
        rows: rows.collect(),
    }
}

fn row(wording: &Wording, need: &NeedResult, subject: &SubjectResult) -> Vec<Cell> {
    let outcome = (wording.words.report.outcome)(subject.outcome);
    vec![
        verdicts::subject(wording, &need.need, subject.id.as_ref()).into(),
        wording.score(subject.least).into(),
        wording
            .bounds(subject.point, subject.low, subject.high)
            .into(),
        Line::toned(verdicts::tone(subject.outcome), outcome).into(),
    ]
}
