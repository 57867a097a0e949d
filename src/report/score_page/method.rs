//! The one number, as a footnote, and what the figures are and are not.

use crate::report::wording::Wording;
use crate::report::{Block, Line};

pub(in crate::report) fn blocks(wording: &Wording) -> Vec<Block> {
    let words = wording.words.score;
    let mut blocks = Vec::new();
    if let Some(index) = &wording.view.assessment.index {
        blocks.push(Block::note((words.profile.index)(&wording.range(index))));
    }
    blocks.push(Block::heading(1, words.method.title));
    blocks.push(Block::List(method(wording)));
    blocks
}

fn method(wording: &Wording) -> Vec<Line> {
    let words = &wording.words.score.method;
    let privacy = wording.instrument().rules.privacy.scores;
    let mut lines: Vec<Line> = vec![
        words.model.into(),
        words.defaults.into(),
        words.direction.into(),
        words.range.into(),
        words.equal_weight.into(),
        (words.privacy)(privacy).into(),
        words.offline.into(),
    ];
    for result in &wording.view.assessment.checklists {
        if let Some(checklist) = wording.instrument().checklist(result.id.as_str()) {
            let title = checklist.title.get(wording.lang());
            let source = checklist.source.get(wording.lang());
            lines.push((words.version)(title, &checklist.version, source).into());
        }
    }
    lines
}
