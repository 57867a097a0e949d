//! Keeping a sheet safe on disk: one program at a time, every save whole and
//! durable before it counts, and nothing of anybody else's overwritten.

mod failure;
mod lock;
mod write;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use lock::{Lock, NoLock};

pub use failure::Failure;

/// Largest sheet that is read, in bytes. A full one is about 20 kB.
pub const LARGEST: u64 = crate::yaml::LARGEST as u64;

/// A file that is not a sheet, which no other program of ours may have at the same time.
/// Held for as long as it lives.
#[derive(Debug)]
pub(crate) struct Held {
    /// As the user named it, for messages.
    path: PathBuf,
    /// Behind any symbolic link.
    real: PathBuf,
    _lock: Lock,
}

impl Held {
    /// Replaces what is in it, all or nothing, for its owner alone to read.
    pub(crate) fn write(&self, text: &str) -> Result<(), Failure> {
        let written = write::replace(&self.real, text.as_bytes());
        written.map_err(|cause| Failure::NotSaved {
            path: self.path.clone(),
            cause,
        })
    }
}

/// Takes hold of the file at `path`, which need not exist yet.
pub(crate) fn hold(path: &Path) -> Result<Held, Failure> {
    let real = resolve(path)?;
    let lock = lock(path, &real)?;
    write::sweep(&real);
    Ok(Held {
        path: path.to_owned(),
        real,
        _lock: lock,
    })
}

/// One sheet's file, held by this program.
#[derive(Debug)]
pub struct Store {
    /// As the user named it, for messages.
    path: PathBuf,
    /// The file itself, behind any symbolic link.
    real: PathBuf,
    /// Held for as long as the store.
    _lock: Lock,
    /// The content as last read or saved; `None` when there was no file.
    known: Option<Vec<u8>>,
    /// The content of a save that failed; it may be there all the same.
    attempted: Option<Vec<u8>>,
    keeps_original: bool,
    /// Not told yet.
    kept: Vec<Kept>,
}

/// Something of another hand that a save kept under another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// The sheet as it was before this program first wrote it.
    Original(PathBuf),
    /// What another program wrote meanwhile.
    Changed(PathBuf),
}

impl Store {
    /// Takes hold of the sheet at `path`, which need not exist yet, and makes sure
    /// that it can be saved.
    pub fn open(path: &Path) -> Result<Store, Failure> {
        let real = resolve(path)?;
        write::check_folder(&real).map_err(|cause| Failure::Unwritable {
            path: path.to_owned(),
            cause,
        })?;
        let lock = lock(path, &real)?;
        write::sweep(&real);
        let known = read(&real).map_err(|cause| Failure::Unreadable {
            path: path.to_owned(),
            cause,
        })?;
        if known.as_ref().is_some_and(|k| k.len() as u64 > LARGEST) {
            return Err(Failure::TooLarge {
                path: path.to_owned(),
            });
        }
        Ok(Store {
            path: path.to_owned(),
            real,
            _lock: lock,
            known,
            attempted: None,
            keeps_original: false,
            kept: Vec::new(),
        })
    }

    /// The path as the user named it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether there was no file when it was opened, nor has one been saved.
    pub fn is_new(&self) -> bool {
        self.known.is_none()
    }

    /// What is in the file; `None` when it does not exist yet.
    pub fn text(&self) -> Result<Option<&str>, Failure> {
        let Some(bytes) = &self.known else {
            return Ok(None);
        };
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(error) => Err(Failure::NotText {
                path: self.path.clone(),
                line: 1 + line_breaks(&bytes[..error.valid_up_to()]),
            }),
        }
    }

    /// Lets the next save keep the present content under another name, because
    /// writing it anew would lose something, such as comments.
    pub fn keep_original(&mut self) {
        self.keeps_original = true;
    }

    /// Replaces the file by `text`. When this returns `Ok`, it is on disk. Names
    /// what was kept of another hand.
    pub fn save(&mut self, text: &str) -> Result<Vec<Kept>, Failure> {
        self.try_to_save(text).map_err(|cause| Failure::NotSaved {
            path: self.path.clone(),
            cause,
        })
    }

    fn try_to_save(&mut self, text: &str) -> io::Result<Vec<Kept>> {
        if self.keeps_original {
            if let Some(known) = &self.known {
                let copy = write::keep_copy(&self.real, "original", known)?;
                self.kept.push(Kept::Original(self.beside(&copy)));
            }
            self.keeps_original = false;
        }
        let there = read(&self.real)?;
        if let Some(theirs) = there.filter(|there| !self.is_ours(there)) {
            let copy = write::keep_copy(&self.real, "changed", &theirs)?;
            self.known = Some(theirs);
            self.kept.push(Kept::Changed(self.beside(&copy)));
        }
        self.attempted = Some(text.as_bytes().to_vec());
        write::replace(&self.real, text.as_bytes())?;
        self.known = self.attempted.take();
        Ok(std::mem::take(&mut self.kept))
    }

    fn is_ours(&self, content: &[u8]) -> bool {
        [&self.known, &self.attempted]
            .into_iter()
            .flatten()
            .any(|ours| ours == content)
    }

    /// A copy's path, in the words in which the user named the sheet.
    fn beside(&self, copy: &Path) -> PathBuf {
        match (copy.file_name(), fs::symlink_metadata(&self.path)) {
            (Some(name), Ok(shown)) if !shown.is_symlink() => self.path.with_file_name(name),
            _ => copy.to_owned(),
        }
    }
}

/// The lock on the file `real`, which the user named `path`.
fn lock(path: &Path, real: &Path) -> Result<Lock, Failure> {
    Lock::take(&lock_path(real)).map_err(|no_lock| match no_lock {
        NoLock::Held { by } => Failure::InUse {
            path: path.to_owned(),
            by,
        },
        NoLock::Failed(cause) => Failure::Unwritable {
            path: path.to_owned(),
            cause,
        },
    })
}

/// The file behind `path`: links followed, also one whose target is yet to come.
fn resolve(path: &Path) -> Result<PathBuf, Failure> {
    let unreadable = |cause| Failure::Unreadable {
        path: path.to_owned(),
        cause,
    };
    match fs::canonicalize(path) {
        Ok(real) => {
            let about = fs::metadata(&real).map_err(unreadable)?;
            if !about.is_file() {
                return Err(Failure::NotAFile {
                    path: path.to_owned(),
                });
            }
            if about.permissions().readonly() {
                return Err(Failure::ReadOnly {
                    path: path.to_owned(),
                });
            }
            Ok(real)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let target = match fs::read_link(path) {
                Ok(target) => write::folder_of(path).join(target),
                Err(_) => path.to_owned(),
            };
            let name = target.file_name().ok_or_else(|| Failure::NotAFile {
                path: path.to_owned(),
            })?;
            let folder =
                fs::canonicalize(write::folder_of(&target)).map_err(|_| Failure::NoFolder {
                    path: path.to_owned(),
                })?;
            Ok(folder.join(name))
        }
        Err(cause) => Err(unreadable(cause)),
    }
}

/// The content, up to one byte over the limit; `None` when there is no file.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

fn lock_path(sheet: &Path) -> PathBuf {
    let name = sheet.file_name().unwrap_or_default().to_string_lossy();
    sheet.with_file_name(format!(".{name}.lock"))
}

fn line_breaks(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| **b == b'\n').count()
}

/// Answers are nobody else's business: mode 0600 where there are modes.
#[cfg(unix)]
fn only_for_owner(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn only_for_owner(_options: &mut OpenOptions) {}
