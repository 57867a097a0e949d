//! Leaving no lines of people behind when a run is stopped. A file of rows that is not
//! finished would stay under a name that nobody is told.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Files that are not finished yet.
static FILES: Mutex<Files> = Mutex::new(Files {
    paths: BTreeSet::new(),
    is_watched: false,
});

struct Files {
    paths: BTreeSet<PathBuf>,
    is_watched: bool,
}

/// A file that goes when the run is stopped, for as long as this is kept.
pub(super) struct Listed(PathBuf);

impl Drop for Listed {
    fn drop(&mut self) {
        files().paths.remove(&self.0);
    }
}

fn files() -> MutexGuard<'static, Files> {
    FILES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes a file that goes when the run is stopped: `make` tells where it is. No signal
/// comes between the two.
pub(super) fn list<F, E>(make: impl FnOnce() -> Result<(F, PathBuf), E>) -> Result<(F, Listed), E> {
    let mut files = files();
    let (made, path) = make()?;
    files.paths.insert(path.clone());
    Ok((made, Listed(path)))
}

/// Removes what is not finished, for a run that ends by a fault of ours. Not when the list
/// is in use: who uses it may be who failed.
pub(crate) fn remove_unfinished() {
    if let Ok(files) = FILES.try_lock() {
        files.remove();
    }
}

impl Files {
    fn remove(&self) {
        for path in &self.paths {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// From now on a signal that ends the run removes what is not finished first.
#[cfg(unix)]
pub(super) fn watch() -> io::Result<()> {
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    let mut files = files();
    if files.is_watched {
        return Ok(());
    }
    let mut signals = Signals::new(minded())?;
    let watch = move || {
        let Some(signal) = signals.forever().next() else {
            return;
        };
        // Nobody gets at the list any more: no file can be begun.
        let files = self::files();
        files.remove();
        // As if nobody had watched, so that a shell that runs one file after the other
        // stops as well.
        let _ = emulate_default_handler(signal);
        std::process::exit(128 + signal);
    };
    let thread = std::thread::Builder::new().name("watch".to_owned());
    thread.spawn(watch)?;
    files.is_watched = true;
    Ok(())
}

/// Elsewhere there are no such signals.
#[cfg(not(unix))]
pub(super) fn watch() -> io::Result<()> {
    Ok(())
}

/// The signals that would end the run: those that it was told not to mind, as by `nohup`,
/// are left alone.
#[cfg(unix)]
fn minded() -> Vec<i32> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

    let known = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = known.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok());
    // Where nobody tells, a terminal that goes away is the one that is often not minded.
    let ignored = ignored.unwrap_or(1 << (SIGHUP - 1));
    let signals = [SIGINT, SIGTERM, SIGHUP].into_iter();
    signals
        .filter(|signal| ignored >> (signal - 1) & 1 == 0)
        .collect()
}
