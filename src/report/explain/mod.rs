//! Where a figure comes from: answers, weights, rule, source and arithmetic.

use super::wording::Wording;
use super::{Block, Document, Fact, Line, View};
use crate::model::{Action, Checklist, Dimension, Id, Instrument, Item, Sheet, Verdict};

mod action;
mod dimension;
mod item;
mod verdict;

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
pub fn explain_page(view: &View, sheets: &[Sheet], subject: Subject) -> Document {
    let wording = Wording::new(view);
    let (name, blocks) = match subject {
        Subject::Checklist(checklist) => (
            checklist.title.get(view.lang).to_owned(),
            dimension::checklist_blocks(&wording, checklist),
        ),
        Subject::Dimension(dimension) => (
            wording.dimension(&dimension.id),
            dimension::blocks(&wording, dimension),
        ),
        Subject::Item(item) => (
            wording.question(&item.id),
            item::blocks(&wording, sheets, item),
        ),
        Subject::Action(action) => (wording.action(&action.id), action::blocks(&wording, action)),
        Subject::Verdict(verdict) => (
            verdict.name.get(view.lang).to_owned(),
            verdict::blocks(&wording, verdict),
        ),
    };
    Document {
        title: (wording.words.explain.title)(&name),
        blocks,
    }
}

/// The statements that something was drawn from, each with its article.
fn sources(wording: &Wording, seeds: &[String]) -> Vec<Block> {
    if seeds.is_empty() {
        return Vec::new();
    }
    let line = |seed: &String| -> Line {
        let instrument = wording.instrument();
        let Some(statement) = instrument.statement(seed) else {
            return seed.as_str().into();
        };
        let article = instrument
            .articles
            .iter()
            .find(|a| a.id == statement.article());
        let article = article.map_or("", |a| a.title.get(wording.lang()));
        Line::plain(format!("{seed} "))
            .then(statement.text.get(wording.lang()))
            .then(format!(" — {article}"))
    };
    vec![
        Block::heading(1, wording.words.explain.sources),
        Block::List(seeds.iter().map(line).collect()),
    ]
}

/// The parts of a mean: a weight and what it weighs.
type Parts = Vec<(f64, f64)>;

/// `(1 × 50 + 2 × 75) / 3`, or `(50 + 75) / 2` where all weights are one.
fn weighted_mean(wording: &Wording, parts: &Parts) -> String {
    let all_one = parts.iter().all(|(weight, _)| *weight == 1.0);
    let terms: Vec<String> = parts
        .iter()
        .map(|(weight, value)| match all_one {
            true => wording.exact(*value),
            false => format!("{} × {}", wording.plain(*weight), wording.exact(*value)),
        })
        .collect();
    let total: f64 = parts.iter().map(|(weight, _)| weight).sum();
    format!("({}) / {}", terms.join(" + "), wording.plain(total))
}

/// The verdicts that look at an item or dimension.
fn verdicts_on(wording: &Wording, id: &Id) -> Option<Fact> {
    let verdicts = wording.instrument().verdicts.iter();
    let names: Vec<&str> = verdicts
        .filter(|verdict| verdict.looks_at(id))
        .map(|verdict| verdict.name.get(wording.lang()))
        .collect();
    (!names.is_empty()).then(|| Fact::new(wording.words.explain.acts_on, names.join(", ")))
}
