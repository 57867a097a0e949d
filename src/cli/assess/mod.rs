//! `leerklaar assess`: an interview on a sheet, safe at every moment.
//!
//! [`assess`] opens the sheet and ends with an exit code; [`Conversation`] puts
//! asking, recording and saving in a row, three calls that know nothing of each
//! other.

mod asides;
mod complain;
mod conversation;
mod opening;
mod wrap_up;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use crate::cli::ask::{self, Halt};
use crate::cli::clock::Clock;
use crate::cli::exit::Exit;
use crate::cli::talk;
#[cfg(unix)]
use crate::cli::watch;
use crate::model::{Instrument, Lang, Origin, Perspective, Sheet, VerdictResult};
use crate::words::Words;

pub use conversation::{Conversation, Ending, Setting, SharedStore};

/// What the user asked for. What is left open is as the sheet says, or, for a new
/// sheet, as its comment here says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessRequest {
    /// `leerklaar-<perspective>.yaml` in the current folder.
    pub sheet: Option<PathBuf>,
    /// The organisation's.
    pub perspective: Option<Perspective>,
    /// On record.
    pub origin: Option<Origin>,
    /// Ids of the checklists to ask now; empty for every one.
    pub checklists: Vec<String>,
    /// Whether only the core questions are asked: no.
    pub quick: Option<bool>,
    pub lang: Lang,
    /// Line by line, also on a terminal.
    pub is_plain: bool,
}

/// What the answers of one sheet decide already.
pub type Judge<'a> = &'a dyn Fn(&Sheet) -> Vec<VerdictResult>;

/// Holds the interview and says how it ended.
pub fn assess(request: &AssessRequest, instrument: &Instrument, judge: Judge<'_>) -> Exit {
    let words = Words::for_lang(request.lang);
    let opened = match opening::open(request, instrument) {
        Ok(opened) => opened,
        Err(refusal) => return complain::refusal(&refusal, words),
    };
    complain::problems(&opened.source, &opened.notices, words);
    let sheet = talk::as_argument(opened.store.path());
    let store = Arc::new(Mutex::new(Some(opened.store)));
    // Elsewhere the system closes a console without asking; what was confirmed is
    // on disk all the same.
    #[cfg(unix)]
    if let Err(error) = watch::start(Arc::clone(&store), words) {
        complain::broken_talk(&error, words);
        return Exit::InputOutput;
    }
    let setting = Setting {
        instrument,
        judge,
        clock: Clock::from_environment(),
        words,
        lang: request.lang,
    };
    let mut prompter = ask::prompter(request.is_plain, words);
    let shared = Arc::clone(&store);
    let conversation = Conversation::new(setting, opened.interview, shared, prompter.as_mut());
    let ended = conversation.hold();
    // The watch shares the store until the process ends, so it is let go here.
    drop(store.lock().map(|mut store| store.take()));
    match ended {
        Ok(ending) => ending.exit(),
        Err(Halt::EndOfInput) => Exit::Partial,
        Err(Halt::Interrupted) => {
            talk::say(&(words.interview.interrupted)(&sheet));
            Exit::Interrupted
        }
        Err(Halt::Failed(error)) => {
            complain::broken_talk(&error, words);
            Exit::InputOutput
        }
    }
}
