//! The folder that a result goes to: all of its files, or a clear reason for none.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::words::Words;

/// A folder for one result.
pub(super) struct Folder<'a> {
    path: PathBuf,
    may_overwrite: bool,
    words: &'a Words,
}

impl<'a> Folder<'a> {
    /// Makes the folder if need be. None of `names` may be in it yet, unless they
    /// may be overwritten, so that nothing is written before all can be.
    pub(super) fn open(
        path: &Path,
        names: &[String],
        may_overwrite: bool,
        words: &'a Words,
    ) -> Result<Folder<'a>, Failure> {
        let shown = path.display().to_string();
        fs::create_dir_all(path).map_err(|error| output::uncreated(&shown, &error, words))?;
        let taken = names.iter().map(|name| path.join(name));
        let taken = taken.filter(|path| !may_overwrite && path.exists());
        if let Some(taken) = taken.into_iter().next() {
            let message = (words.cli.output_exists)(&taken.display().to_string());
            return Err(Failure::new(Exit::CannotCreate, "output-exists", message));
        }
        Ok(Folder {
            path: path.to_owned(),
            may_overwrite,
            words,
        })
    }

    /// Writes one file of the result. It is not forced onto the disk: a result can
    /// be made again, and thousands of them would wait for the disk for minutes.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let mut draft = self.draft(name)?;
        draft.write(content)?;
        draft.keep()
    }

    /// A file that is written in pieces, and is there when it is whole.
    pub(super) fn draft(&self, name: &str) -> Result<Draft<'a>, Failure> {
        Draft::open(self.path.join(name), self.may_overwrite, self.words)
    }
}

/// A file under a temporary name until [`Draft::keep`].
pub(super) struct Draft<'a> {
    file: BufWriter<NamedTempFile>,
    path: PathBuf,
    may_overwrite: bool,
    words: &'a Words,
}

impl<'a> Draft<'a> {
    pub(super) fn open(
        path: PathBuf,
        may_overwrite: bool,
        words: &'a Words,
    ) -> Result<Draft<'a>, Failure> {
        let shown = path.display().to_string();
        if !may_overwrite && path.exists() {
            let message = (words.cli.output_exists)(&shown);
            return Err(Failure::new(Exit::CannotCreate, "output-exists", message));
        }
        let file = output::temporary_beside(&path);
        let file = file.map_err(|error| output::uncreated(&shown, &error, words))?;
        Ok(Draft {
            file: BufWriter::with_capacity(1 << 18, file),
            path,
            may_overwrite,
            words,
        })
    }

    /// A draft that only its owner reads, from before the first byte is in it.
    pub(super) fn private(
        path: PathBuf,
        may_overwrite: bool,
        words: &'a Words,
    ) -> Result<Draft<'a>, Failure> {
        let draft = Draft::open(path, may_overwrite, words)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let file = draft.file.get_ref().as_file();
            let closed = file.set_permissions(fs::Permissions::from_mode(0o600));
            closed.map_err(|error| draft.unwritten(&error))?;
        }
        Ok(draft)
    }

    pub(super) fn write(&mut self, content: &[u8]) -> Result<(), Failure> {
        let written = self.file.write_all(content);
        written.map_err(|error| self.unwritten(&error))
    }

    pub(super) fn keep(mut self) -> Result<(), Failure> {
        let flushed = self.file.flush();
        flushed.map_err(|error| self.unwritten(&error))?;
        let (path, words) = (self.path.clone(), self.words);
        let shown = path.display().to_string();
        let file = self.file.into_inner();
        let file = file.map_err(|error| unwritten(&shown, error.error(), words))?;
        let kept = match self.may_overwrite {
            true => file.persist(&path),
            false => file.persist_noclobber(&path),
        };
        kept.map(drop)
            .map_err(|error| output::uncreated(&shown, &error.error, words))
    }

    fn unwritten(&self, error: &io::Error) -> Failure {
        unwritten(&self.path.display().to_string(), error, self.words)
    }
}

fn unwritten(name: &str, error: &io::Error, words: &Words) -> Failure {
    let message = (words.cli.cannot_write)(&format!("{name}: {error}"));
    Failure::new(Exit::InputOutput, "cannot-write", message)
}
