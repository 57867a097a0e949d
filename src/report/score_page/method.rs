//! The one number, as a footnote, and what the figures are and are not.

use crate::report::wording::Wording;
use crate::report::{Block, Line};

pub(in crate::report) fn index(wording: &Wording) -> Option<Block> {
    let index = wording.view.assessment.index.as_ref()?;
    let words = &wording.words.score.profile;
    Some(Block::note((words.index)(&wording.range(index))))
}

pub(in crate::report) fn blocks(wording: &Wording) -> Vec<Block> {
    vec![
        Block::heading(1, wording.words.score.method.title),
        Block::List(method(wording)),
    ]
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
