//! Leaving nothing behind when a run is interrupted. A file of rows has a line per
//! person; one that was stopped half-way would stay under a name that nobody is told.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[cfg(unix)]
use crate::cli::exit::Exit;

/// Files that are not finished yet.
#[derive(Clone, Default)]
pub(super) struct Unfinished(Arc<Mutex<Files>>);

#[derive(Default)]
struct Files {
    paths: BTreeSet<PathBuf>,
    is_watched: bool,
}

/// A file that goes when the run is interrupted, for as long as this is kept.
pub(super) struct Listed {
    unfinished: Unfinished,
    path: PathBuf,
}

impl Unfinished {
    /// Takes care of a file; from the first on it is watched for signals.
    pub(super) fn list(&self, path: &Path) -> io::Result<Listed> {
        let mut files = self.files();
        if !files.is_watched {
            self.watch()?;
            files.is_watched = true;
        }
        files.paths.insert(path.to_owned());
        Ok(Listed {
            unfinished: self.clone(),
            path: path.to_owned(),
        })
    }

    /// Not for a terminal that goes away: a run that was told not to mind that goes on.
    #[cfg(unix)]
    fn watch(&self) -> io::Result<()> {
        use signal_hook::consts::{SIGINT, SIGTERM};
        use signal_hook::iterator::Signals;

        let mut signals = Signals::new([SIGINT, SIGTERM])?;
        let unfinished = self.clone();
        let watch = move || {
            let Some(signal) = signals.forever().next() else {
                return;
            };
            // Nobody gets at the list any more: no file can be begun.
            let files = unfinished.files();
            for path in &files.paths {
                let _ = std::fs::remove_file(path);
            }
            let exit = match signal {
                SIGINT => Exit::Interrupted,
                _ => Exit::Terminated,
            };
            std::process::exit(exit.code().into());
        };
        let thread = std::thread::Builder::new().name("watch".to_owned());
        thread.spawn(watch).map(drop)
    }

    /// Elsewhere there are no such signals.
    #[cfg(not(unix))]
    fn watch(&self) -> io::Result<()> {
        Ok(())
    }

    fn files(&self) -> MutexGuard<'_, Files> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Listed {
    fn drop(&mut self) {
        self.unfinished.files().paths.remove(&self.path);
    }
}
