//! The folder that a result goes to: all of its files, or a clear reason for none.
//! No file that the run reads is ever written over, whatever the user forces.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::interrupted::{self, Listed};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{files, output};
use crate::words::Words;

/// What may be written, the same for every file of a run.
pub(super) struct Guard<'a> {
    may_overwrite: bool,
    /// Everything the run reads, by its real path.
    inputs: BTreeSet<PathBuf>,
    words: &'a Words,
}

impl<'a> Guard<'a> {
    pub(super) fn new(
        inputs: impl IntoIterator<Item = PathBuf>,
        may_overwrite: bool,
        words: &'a Words,
    ) -> Guard<'a> {
        Guard {
            may_overwrite,
            inputs: inputs.into_iter().map(|input| real(&input)).collect(),
            words,
        }
    }

    /// For pages that are no part of a folder.
    pub(super) fn inputs(&self) -> Vec<PathBuf> {
        self.inputs.iter().cloned().collect()
    }

    /// Whether a file may come to stand at `path`. What is no plain file stays: a
    /// link would be cut, and a device or a pipe replaced by a file.
    fn check(&self, path: &Path) -> Result<(), Failure> {
        self.check_in(path, &|| folder_of(path))
    }

    /// As [`Guard::check`], where `folder` gives the real path of the folder: it is the
    /// same for all files of a result, and costs more to find out than a small file.
    fn check_in(&self, path: &Path, folder: &dyn Fn() -> Option<PathBuf>) -> Result<(), Failure> {
        let shown = path.display().to_string();
        let found = fs::symlink_metadata(path);
        let place = match &found {
            Ok(_) => real(path),
            Err(_) => placed(path, folder()),
        };
        // Looked up rather than gone through: a run of thousands of exports has as many
        // inputs, and asks this of each of its files.
        let is_beside_checklists =
            || files::is_yaml(path) && place.parent().is_some_and(|p| self.inputs.contains(p));
        if self.inputs.contains(&place) || is_beside_checklists() {
            let message = (self.words.cli.output_is_input)(&shown);
            return Err(Failure::new(Exit::Usage, "output-is-input", message));
        }
        let Ok(found) = found else {
            return Ok(());
        };
        if !self.may_overwrite {
            let message = (self.words.cli.output_exists)(&shown);
            return Err(Failure::new(Exit::CannotCreate, "output-exists", message));
        }
        if !found.is_file() {
            let why = self.words.batch_cli.no_plain_file;
            let message = (self.words.cli.cannot_create)(&shown, why);
            return Err(Failure::new(Exit::CannotCreate, "cannot-create", message));
        }
        Ok(())
    }
}

/// The path without links; of what is not there yet, that of its folder with the name.
fn real(path: &Path) -> PathBuf {
    let real = fs::canonicalize(path).ok();
    real.unwrap_or_else(|| placed(path, folder_of(path)))
}

/// The real path of the folder that a path is in.
fn folder_of(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()
}

/// The path as one in this folder; as it is where there is none.
fn placed(path: &Path, folder: Option<PathBuf>) -> PathBuf {
    let place = folder.zip(path.file_name());
    place.map_or_else(|| path.to_owned(), |(folder, name)| folder.join(name))
}

/// A folder for one result.
pub(super) struct Folder<'a> {
    path: PathBuf,
    /// Without links.
    real: Option<PathBuf>,
    guard: &'a Guard<'a>,
}

impl<'a> Folder<'a> {
    /// Makes the folder if need be. None of `names` may be in it yet, unless they
    /// may be overwritten, so that nothing is written before all can be.
    pub(super) fn open(
        path: &Path,
        names: &[String],
        guard: &'a Guard<'a>,
    ) -> Result<Folder<'a>, Failure> {
        let shown = path.display().to_string();
        let made = fs::create_dir_all(path);
        made.map_err(|error| output::uncreated(&shown, &error, guard.words))?;
        let folder = Folder {
            path: path.to_owned(),
            real: fs::canonicalize(path).ok(),
            guard,
        };
        let mut names = names.iter();
        names.try_for_each(|name| folder.check(&path.join(name)))?;
        Ok(folder)
    }

    /// Writes one file of the result. It is not forced onto the disk: a result can
    /// be made again, and thousands of them would wait for the disk for minutes.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.path.join(name);
        self.check(&path)?;
        // All of it comes at once.
        let mut draft = Draft::checked(path, self.guard, 0)?;
        draft.write(content)?;
        draft.keep()
    }

    fn check(&self, path: &Path) -> Result<(), Failure> {
        self.guard.check_in(path, &|| self.real.clone())
    }
}

/// Bytes that wait for more.
const ROOM: usize = 4 << 10;

/// A file under a temporary name until [`Draft::keep`].
pub(super) struct Draft<'a> {
    file: BufWriter<NamedTempFile>,
    path: PathBuf,
    guard: &'a Guard<'a>,
    /// That it goes when the run is stopped.
    listed: Option<Listed>,
}

impl<'a> Draft<'a> {
    /// With room to gather what is written in.
    fn checked(path: PathBuf, guard: &'a Guard<'a>, room: usize) -> Result<Draft<'a>, Failure> {
        let file = output::temporary_beside(&path);
        let shown = path.display().to_string();
        let file = file.map_err(|error| output::uncreated(&shown, &error, guard.words))?;
        Ok(Draft {
            file: BufWriter::with_capacity(room, file),
            path,
            guard,
            listed: None,
        })
    }

    /// A draft that only its owner reads, from before the first byte is in it, and that
    /// does not outlive a run that is stopped.
    pub(super) fn private(path: PathBuf, guard: &'a Guard<'a>) -> Result<Draft<'a>, Failure> {
        guard.check(&path)?;
        let shown = path.display().to_string();
        let watched = interrupted::watch();
        watched.map_err(|error| unwritten(&shown, &error, guard.words))?;
        let (mut draft, listed) = interrupted::list(|| {
            // What is written comes in large pieces already, but for the first line.
            let draft = Draft::checked(path, guard, ROOM)?;
            let place = draft.file.get_ref().path().to_owned();
            Ok((draft, place))
        })?;
        draft.listed = Some(listed);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let file = draft.file.get_ref().as_file();
            let closed = file.set_permissions(fs::Permissions::from_mode(0o600));
            closed.map_err(|error| draft.unwritten(&error))?;
        }
        Ok(draft)
    }

    /// The name that it is to have.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn write(&mut self, content: &[u8]) -> Result<(), Failure> {
        let written = self.file.write_all(content);
        written.map_err(|error| self.unwritten(&error))
    }

    pub(super) fn keep(mut self) -> Result<(), Failure> {
        let flushed = self.file.flush();
        flushed.map_err(|error| self.unwritten(&error))?;
        let (path, words) = (self.path.clone(), self.guard.words);
        let shown = path.display().to_string();
        let file = self.file.into_inner();
        let file = file.map_err(|error| unwritten(&shown, error.error(), words))?;
        let kept = match self.guard.may_overwrite {
            true => file.persist(&path),
            false => file.persist_noclobber(&path),
        };
        kept.map(drop)
            .map_err(|error| output::uncreated(&shown, &error.error, words))
    }

    fn unwritten(&self, error: &io::Error) -> Failure {
        unwritten(&self.path.display().to_string(), error, self.guard.words)
    }
}

fn unwritten(name: &str, error: &io::Error, words: &Words) -> Failure {
    let message = (words.cli.cannot_write)(&format!("{name}: {error}"));
    Failure::new(Exit::InputOutput, "cannot-write", message)
}
