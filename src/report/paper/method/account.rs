//! What became of the rows of a survey, and what protects who answered.

use crate::model::survey::ExportAccount;
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
    let rows = &export.rows;
    let refused = rows.refused.iter().map(|r| r.count).sum();
    let mut lines: Vec<Line> = vec![(words.rows.sum)(rows.read, rows.scored, refused).into()];
    if rows.partial > 0 {
        lines.push((words.rows.partial)(rows.partial).into());
    }
    lines.extend(rows.refused.iter().map(|refused| {
        let why = capital((words.rows.why)(refused.why));
        Line::plain(format!("{why}: {}", refused.count))
    }));
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
