//! `leerklaar assess`: an interview on a sheet, safe at every moment.
//!
//! `assess` opens the sheet and ends with an exit code; [`Conversation`] puts
//! asking, recording and saving in a row, three calls that know nothing of each
//! other.

mod asides;
pub(super) mod complain;
mod conversation;
mod opening;
mod wrap_up;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::slice;
use std::sync::{Arc, Mutex};

use crate::cli::ask::{self, Halt};
use crate::cli::clock::Clock;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::talk;
#[cfg(unix)]
use crate::cli::watch;
use crate::model::{Id, Instrument, Perspective, Sheet, VerdictResult};

pub use conversation::{Conversation, Ending, Setting, SharedStore};

/// What the user asked for. What is left open is as the sheet says, or, for a new
/// sheet, as its comment here says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessRequest {
    /// `leerklaar-<perspective>.yaml` in the current folder.
    pub sheet: Option<PathBuf>,
    /// The organisation's.
    pub perspective: Option<Perspective>,
    /// Not on record.
    pub is_anonymous: bool,
    /// The checklists to ask now; empty for every one.
    pub checklists: BTreeSet<Id>,
    /// Whether only the core questions are asked: no.
    pub quick: Option<bool>,
    /// Line by line, also on a terminal.
    pub is_plain: bool,
}

/// What the answers of one sheet decide already.
pub type Judge<'a> = &'a dyn Fn(&Sheet) -> Vec<VerdictResult>;

/// Holds the interview; how it ended, or why it could not begin.
pub(crate) fn assess(
    session: &Session,
    instrument: &Instrument,
    request: &AssessRequest,
    judge: Judge<'_>,
) -> Result<Exit, Failure> {
    let words = session.words;
    let opened = opening::open(request, instrument).map_err(|r| complain::refusal(r, words))?;
    session.tell(&opened.notices, slice::from_ref(&opened.source));
    let options = needed_again(session);
    let arguments = format!("{}{options}", talk::as_argument(opened.store.path()));
    let store = Arc::new(Mutex::new(Some(opened.store)));
    // Elsewhere the system closes a console without asking; what was confirmed is
    // on disk all the same.
    #[cfg(unix)]
    watch::start(Arc::clone(&store), words, arguments.clone())
        .map_err(|e| complain::broken_talk(&e, words))?;
    let setting = Setting {
        instrument,
        judge,
        clock: Clock::from_environment(),
        words,
        lang: session.lang,
        options,
    };
    let mut prompter = ask::prompter(request.is_plain, session.style_of_talk(), words);
    let shared = Arc::clone(&store);
    let conversation = Conversation::new(setting, opened.interview, shared, prompter.as_mut());
    let ended = conversation.hold();
    // The watch shares the store until the process ends, so it is let go here.
    drop(store.lock().map(|mut store| store.take()));
    match ended {
        Ok(ending) => Ok(ending.exit()),
        Err(Halt::EndOfInput) => Ok(Exit::Partial),
        Err(Halt::Interrupted) => {
            talk::say(&(words.interview.interrupted)(&arguments));
            Ok(Exit::Interrupted)
        }
        Err(Halt::Failed(error)) => Err(complain::broken_talk(&error, words)),
    }
}

/// The options without which no other command can read the sheet.
fn needed_again(session: &Session) -> String {
    let folder = session.common.checklists.as_deref();
    folder.map_or_else(String::new, |folder| {
        format!(" --checklists {}", talk::as_argument(folder))
    })
}
