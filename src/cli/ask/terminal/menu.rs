//! The menu behind Esc.

use super::super::{Command, Input, Page, Reply};
use crate::model::Answer;
use crate::words::Words;

/// What an entry of the menu does.
#[derive(Debug, Clone)]
pub(super) enum Picked {
    /// Back to the question.
    Continue,
    /// Says which options do not exist here.
    Irrelevant,
    Reply(Reply),
}

/// The entries that make sense for this question, "go on" first.
pub(super) fn entries(page: &Page, words: &Words) -> Vec<(String, Picked)> {
    let spoken = &words.interview;
    let command = |command| Picked::Reply(Reply::Command(command));
    let is_number = matches!(page.input, Input::Number { .. });
    let is_ticks = matches!(page.input, Input::Ticks(_));
    let dont_know = Picked::Reply(Reply::Answer(Answer::DontKnow));
    let not_applicable = Picked::Reply(Reply::NotApplicable);
    [
        (true, spoken.menu_continue, Picked::Continue),
        (is_number, page.labels.dont_know.as_str(), dont_know),
        (
            is_number,
            page.labels.not_applicable.as_str(),
            not_applicable,
        ),
        (is_ticks, spoken.menu_irrelevant, Picked::Irrelevant),
        (!page.is_first, spoken.menu_back, command(Command::Back)),
        (true, spoken.menu_skip, command(Command::Skip)),
        (true, spoken.menu_note, command(Command::Note)),
        (
            page.can_have_evidence,
            spoken.menu_evidence,
            command(Command::Evidence),
        ),
        (true, spoken.menu_help, command(Command::Help)),
        (true, spoken.menu_deciding, command(Command::Deciding)),
        (true, spoken.menu_go_to, command(Command::GoTo(None))),
        (true, spoken.menu_stop, command(Command::Stop)),
    ]
    .into_iter()
    .filter(|(fits, ..)| *fits)
    .map(|(_, text, picked)| (text.to_owned(), picked))
    .collect()
}
