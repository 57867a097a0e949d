//! Where a figure comes from: answers, weights, rule, source and arithmetic.

use super::{Document, View};
use crate::model::{Action, Checklist, Dimension, Instrument, Item, Sheet, Verdict};

/// Something whose result can be explained.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    Checklist(&'a Checklist),
    Dimension(&'a Dimension),
    Item(&'a Item),
    Action(&'a Action),
    Verdict(&'a Verdict),
}

impl<'a> Subject<'a> {
    /// The subject with this id, upper or lower case.
    pub fn find(instrument: &'a Instrument, name: &str) -> Option<Subject<'a>> {
        Subject::all(instrument).find(|subject| subject.id().eq_ignore_ascii_case(name))
    }

    /// Everything that can be explained, for "did you mean".
    pub fn all(instrument: &'a Instrument) -> impl Iterator<Item = Subject<'a>> {
        let dimensions = instrument.dimensions().map(Subject::Dimension);
        let items = instrument.items().map(Subject::Item);
        let actions = instrument.actions.iter().map(Subject::Action);
        let verdicts = instrument.verdicts.iter().map(Subject::Verdict);
        let checklists = instrument.checklists.iter().map(Subject::Checklist);
        dimensions
            .chain(items)
            .chain(actions)
            .chain(verdicts)
            .chain(checklists)
    }

    pub fn id(self) -> &'a str {
        match self {
            Subject::Checklist(checklist) => checklist.id.as_str(),
            Subject::Dimension(dimension) => dimension.id.as_str(),
            Subject::Item(item) => item.id.as_str(),
            Subject::Action(action) => action.id.as_str(),
            Subject::Verdict(verdict) => verdict.id.as_str(),
        }
    }
}

/// How the result of `subject` came about. Answers are printed only from sheets on
/// record; anonymous ones appear as the figures of their group.
pub fn explain_page(_view: &View, _sheets: &[Sheet], _subject: Subject) -> Document {
    Document {
        title: String::new(),
        blocks: Vec::new(),
    }
}
