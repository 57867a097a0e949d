//! What became of the rows of a survey, and what protects who answered.

use crate::model::survey::{ExportAccount, Refused, RowSpan, RowSums};
use crate::report::batch::rules_of_privacy;
use crate::report::paper::Desk;
use crate::report::{Block, Fact, Line};
use crate::words::capital;

/// Rows read = rows counted + rows refused, per export, with the reasons.
pub(super) fn rows(desk: &Desk) -> Vec<Block> {
    let exports = desk.paper.survey.map_or(&[][..], |survey| survey.exports);
    if exports.is_empty() {
        return Vec::new();
    }
    let facts = exports.iter().enumerate();
    let facts = facts.map(|(place, export)| account(desk, place, export));
    vec![
        Block::heading(2, desk.wording.words.paper_method.rows),
        Block::Facts(facts.collect()),
    ]
}

fn account(desk: &Desk, place: usize, export: &ExportAccount) -> Fact {
    let words = &desk.wording.words.survey;
    let total = |refused: &[Refused]| refused.iter().map(|r| r.count).sum::<u64>();
    let reasons = |refused: &[Refused]| -> Vec<Line> {
        let reason = |refused: &Refused| {
            let why = capital((words.rows.why)(refused.why));
            Line::plain(format!("{why}: {}", refused.count))
        };
        refused.iter().map(reason).collect()
    };
    let mut lines: Vec<Line> = Vec::new();
    if let Some(answers) = &export.answers {
        let refused = total(&answers.refused);
        lines.push((words.rows.answers)(answers.read, answers.used, refused).into());
        lines.extend(reasons(&answers.refused));
    }
    let say = match export.answers {
        Some(_) => words.rows.people,
        None => words.rows.sum,
    };
    let span = |span: RowSpan| (words.rows.span)(span.at_least, span.at_most);
    let (read, scored, partial) = match export.sums {
        RowSums::Exact {
            read,
            scored,
            partial,
        } => (read.to_string(), scored.to_string(), partial),
        RowSums::Spans { read, scored } => (span(read), span(scored), 0),
    };
    lines.push(say(&read, &scored, total(&export.refused)).into());
    if partial > 0 {
        lines.push((words.rows.partial)(partial).into());
    }
    lines.extend(reasons(&export.refused));
    if matches!(export.sums, RowSums::Spans { .. }) {
        lines.push(words.rows.why_span.into());
    }
    let platform = (words.source.name)(export.platform);
    let name = (desk.wording.words.paper_method.export)(place + 1, &platform);
    Fact::list(name, lines)
}

pub(super) fn privacy(desk: &Desk) -> Vec<Block> {
    let wording = &desk.wording;
    let survey = desk.paper.survey;
    let groups = survey.and_then(|survey| survey.groups);
    let rules = rules_of_privacy(wording, groups, survey.map(|survey| survey.ledger));
    if rules.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, wording.words.paper_method.privacy),
        Block::List(rules),
    ]
}
