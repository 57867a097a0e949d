//! Asking somebody something, in the three ways that exist: with arrow keys on a
//! terminal, line by line for pipes and screen readers, and from a script in
//! tests. What to ask and what to do with the reply is the caller's.

mod input;
mod letters;
mod line;
mod page;
mod terminal;
mod typed;

use std::io::{self, IsTerminal};

use crate::model::Answer;
use crate::report::terminal::Style;
use crate::words::Words;

pub use input::{Input, Labels};
pub use line::LinePrompter;
pub use page::{Page, can_have_evidence, evidence_word};
pub use terminal::TerminalPrompter;

/// Somebody to ask.
pub trait Prompter {
    /// Tells something that needs no reply.
    fn say(&mut self, text: &str) -> Result<(), Halt>;

    /// Tells that the answer is on disk, where that is not clear from the next
    /// question appearing.
    fn say_saved(&mut self) -> Result<(), Halt>;

    /// Asks one question of a checklist.
    fn question(&mut self, page: &Page) -> Result<Reply, Halt>;

    /// Lets one of a few be chosen; `None` for none of them.
    fn choose(&mut self, choice: &Choice) -> Result<Option<usize>, Halt>;

    /// Asks for a line of text; `None` to leave it as it was.
    fn write(&mut self, line: &Line) -> Result<Option<String>, Halt>;

    /// Whether somebody is there to decide something in between. A pipe holds
    /// answers to the questions only.
    fn is_attended(&self) -> bool;
}

/// What came back to a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    Answer(Answer),
    /// The reason is still to be asked.
    NotApplicable,
    /// The earlier answer stays.
    Keep,
    Command(Command),
}

/// Something else than an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    Back,
    Skip,
    Note,
    Evidence,
    Help,
    /// Which open questions still matter for a verdict.
    Deciding,
    /// To the question with this number (1 for the first), or to one of a list.
    GoTo(Option<usize>),
    Stop,
}

/// A question with a few possible replies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub title: String,
    pub options: Vec<String>,
    /// The option to start from.
    pub start: usize,
}

/// A question whose reply is a line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub title: String,
    pub help: String,
    /// What is there now.
    pub now: String,
}

/// Why there will be no more replies.
#[derive(Debug)]
pub enum Halt {
    EndOfInput,
    /// Ctrl-C.
    Interrupted,
    Failed(io::Error),
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Halt {
        Halt::Failed(error)
    }
}

/// Longest note, reason or name, in characters. Far more than anybody types, and
/// far less than what would make a sheet too large to be read again.
const LONGEST_TEXT: usize = 4000;

/// The way to ask that fits the surroundings: arrow keys only where both the
/// input and the talk are a terminal that can move its cursor, and nobody asked
/// for plain lines. Of `style`, what it says about colour and ASCII holds.
pub fn prompter(is_plain: bool, style: Style, words: &'static Words) -> Box<dyn Prompter> {
    let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if is_terminal && !is_dumb && !is_plain {
        Box::new(TerminalPrompter::new(words, style))
    } else {
        let is_attended = io::stdin().is_terminal();
        Box::new(
            LinePrompter::new(io::stdin().lock(), io::stderr(), is_attended, words)
                .in_ascii(style.ascii),
        )
    }
}
