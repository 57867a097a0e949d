//! Ending well when the process is told to end, or when its terminal goes away.
//!
//! A prompt waits for keys with the terminal in raw mode and does not come back
//! for a signal; when the terminal is gone it even reads nothing for ever. So a
//! thread of its own looks for signals, restores the terminal and ends the
//! process. Confirmed answers are on disk already; a save that is under way is
//! waited for.

use std::io::{self, IsTerminal};
use std::sync::{Arc, Mutex, MutexGuard, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::exit::Exit;
use super::store::Store;
use super::talk;
use crate::words::Words;

/// How often is looked whether there is a signal, or no terminal any more.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// How long a save may keep the process alive after a signal.
const LONGEST_SAVE: Duration = Duration::from_secs(2);

/// Longer than a prompt needs, once it has begun, to put the terminal in raw mode.
const PROMPT_STARTS_WITHIN: Duration = Duration::from_millis(20);

/// Watches from now on until the process ends. The store is shared so that the
/// end never falls inside a save, and so that the lock is let go. `arguments` are
/// what the command to go on takes.
pub(super) fn start(
    store: Arc<Mutex<Option<Store>>>,
    words: &'static Words,
    arguments: String,
) -> io::Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    let has_terminal = io::stdin().is_terminal();
    thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || {
            loop {
                let signal = signals.pending().next();
                // A terminal that hung up is no terminal any more.
                let is_gone = has_terminal && !io::stdin().is_terminal();
                match signal {
                    Some(SIGINT) => end(&store, Exit::Interrupted, words, &arguments),
                    Some(SIGTERM) => end(&store, Exit::Terminated, words, &arguments),
                    Some(_) => end(&store, Exit::HungUp, words, &arguments),
                    None if is_gone => end(&store, Exit::HungUp, words, &arguments),
                    None => thread::sleep(LOOK_EVERY),
                }
            }
        })?;
    Ok(())
}

fn end(store: &Mutex<Option<Store>>, exit: Exit, words: &Words, arguments: &str) -> ! {
    // From here on nobody else gets at the store, so no save and no new prompt
    // can begin; one that just did has its raw mode by the end of the pause.
    let mut held = wait_for(store);
    thread::sleep(PROMPT_STARTS_WITHIN);
    let store = held.as_mut().and_then(|store| store.take());
    restore_terminal();
    if store.is_some() {
        talk::say(&(words.interview.interrupted)(arguments));
    }
    std::process::exit(exit.code().into())
}

/// The store, or nothing when a save hangs.
fn wait_for(store: &Mutex<Option<Store>>) -> Option<MutexGuard<'_, Option<Store>>> {
    let began = Instant::now();
    while began.elapsed() < LONGEST_SAVE {
        match store.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => thread::sleep(PROMPT_STARTS_WITHIN),
        }
    }
    None
}

/// Echo, line mode and cursor as they were. Without a terminal there is nothing
/// to restore, and no reason to fail.
fn restore_terminal() {
    let _ = crossterm::terminal::disable_raw_mode();
    if io::stderr().is_terminal() {
        let _ = crossterm::execute!(
            io::stderr(),
            crossterm::event::DisableBracketedPaste,
            crossterm::cursor::Show,
            crossterm::style::Print("\n")
        );
    }
}
