//! One program at a time on one sheet.
//!
//! The lock is the operating system's, on a file beside the sheet: it ends with
//! the process however that ends. That the file is there says nothing; what it
//! holds is only the process id for the message.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// A held lock. Letting go removes the file first, so that no second holder can
/// lock a file that has no name any more.
#[derive(Debug)]
pub(super) struct Lock {
    /// Held open because the lock lives as long as it.
    _file: File,
    path: PathBuf,
}

/// Why there is no lock.
#[derive(Debug)]
pub(super) enum NoLock {
    /// Another process has it, by its id when that could be read.
    Held {
        by: Option<u32>,
    },
    Failed(io::Error),
}

impl Lock {
    /// Locks through the file `path`, left over or new.
    pub(super) fn take(path: &Path) -> Result<Lock, NoLock> {
        loop {
            let mut file = open(path).map_err(NoLock::Failed)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(NoLock::Held { by: holder(&file) }),
                Err(TryLockError::Error(error)) => return Err(NoLock::Failed(error)),
            }
            // Between opening and locking, the former holder may have removed
            // the file: then this lock is on a file nobody else can see.
            if is_still(&file, path) {
                sign(&mut file).map_err(NoLock::Failed)?;
                return Ok(Lock {
                    _file: file,
                    path: path.to_owned(),
                });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A file that stays behind does no harm; the next holder takes it over.
        let _ = fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    super::only_for_owner(&mut options);
    options.open(path)
}

fn holder(mut file: &File) -> Option<u32> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(20).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

fn sign(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(theirs)) => ours.dev() == theirs.dev() && ours.ino() == theirs.ino(),
        _ => false,
    }
}

/// An open file cannot be removed here, so the name still leads to it.
#[cfg(not(unix))]
fn is_still(_file: &File, _path: &Path) -> bool {
    true
}
