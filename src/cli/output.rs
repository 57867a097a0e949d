//! Writing results: to standard output or to a file that nobody else loses.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::failure::Failure;
use super::{files, talk};
use crate::words::Words;

/// Writes a result to `target`, or to standard output without one.
///
/// An existing file is kept unless `force`; a file that is also input is never
/// written. A closed pipe is no failure: the reader had enough.
pub(crate) fn write(
    text: &str,
    target: Option<&Path>,
    force: bool,
    inputs: &[PathBuf],
    words: &Words,
) -> Result<(), Failure> {
    write_bytes(text.as_bytes(), target, force, inputs, words)
}

/// As [`write`], of a result that need not be text.
pub(crate) fn write_bytes(
    bytes: &[u8],
    target: Option<&Path>,
    force: bool,
    inputs: &[PathBuf],
    words: &Words,
) -> Result<(), Failure> {
    match target.filter(|path| *path != Path::new("-")) {
        None => bytes_to_stdout(bytes, words),
        Some(path) => to_file(bytes, path, force, inputs, words),
    }
}

pub(crate) fn to_stdout(text: &str, words: &Words) -> Result<(), Failure> {
    bytes_to_stdout(text.as_bytes(), words)
}

fn bytes_to_stdout(bytes: &[u8], words: &Words) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(bytes).and_then(|()| out.flush());
    written.map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::ClosedPipe,
        _ => Failure::new(
            Exit::InputOutput,
            "cannot-write",
            (words.cli.cannot_write)(&error.to_string()),
        ),
    })
}

fn to_file(
    bytes: &[u8],
    path: &Path,
    force: bool,
    inputs: &[PathBuf],
    words: &Words,
) -> Result<(), Failure> {
    let name = path.display().to_string();
    if inputs.iter().any(|input| is_read_from(path, input)) {
        return Err(Failure::new(
            Exit::Usage,
            "output-is-input",
            (words.cli.output_is_input)(&name),
        ));
    }
    save(bytes, path, force).map_err(|unsaved| match unsaved {
        Unsaved::Uncreated(error) if error.kind() == io::ErrorKind::AlreadyExists => Failure::new(
            Exit::CannotCreate,
            "output-exists",
            (words.cli.output_exists)(&name),
        ),
        Unsaved::Uncreated(error) => uncreated(&name, &error, words),
        Unsaved::Unwritten(error) => Failure::new(
            Exit::InputOutput,
            "cannot-write",
            (words.cli.cannot_write)(&format!("{name}: {error}")),
        ),
    })?;
    talk::say(&(words.cli.written)(&name));
    Ok(())
}

/// Why the file cannot be made, in our words where there are such.
pub(super) fn uncreated(name: &str, error: &io::Error, words: &Words) -> Failure {
    let create = |cause: &str| (words.cli.cannot_create)(name, cause);
    let (message, advice) = match error.kind() {
        io::ErrorKind::NotFound => {
            let said = (words.saving.no_folder)(name);
            (said.message, said.help)
        }
        io::ErrorKind::PermissionDenied => {
            let (cause, advice) = words.saving.denied;
            (create(cause), advice.to_owned())
        }
        _ => {
            let message = create(&error.to_string());
            return Failure::new(Exit::CannotCreate, "cannot-create", message);
        }
    };
    Failure::new(Exit::CannotCreate, "cannot-create", message).with_help(advice)
}

/// Whether what is at `path` is `input`, or one of the files that a folder given
/// as input is read for.
fn is_read_from(path: &Path, input: &Path) -> bool {
    let real = fs::canonicalize(path)
        .ok()
        .zip(fs::canonicalize(input).ok());
    real.is_some_and(|(path, input)| {
        path == input || (files::is_yaml(&path) && path.parent() == Some(&input))
    })
}

/// Why a file was not saved.
enum Unsaved {
    Uncreated(io::Error),
    /// There was a file, and writing into it failed.
    Unwritten(io::Error),
}

/// A half-written result never stands under the final name: the text goes to a
/// temporary file beside it first.
fn save(bytes: &[u8], path: &Path, force: bool) -> Result<(), Unsaved> {
    let is_device = fs::metadata(path).is_ok_and(|m| !m.is_file() && !m.is_dir());
    if is_device {
        let device = fs::OpenOptions::new().write(true).open(path);
        let mut device = device.map_err(Unsaved::Uncreated)?;
        return device.write_all(bytes).map_err(Unsaved::Unwritten);
    }
    let mut file = temporary_beside(path).map_err(Unsaved::Uncreated)?;
    let written = file.write_all(bytes);
    let synced = written.and_then(|()| file.as_file().sync_all());
    synced.map_err(|error| Unsaved::Unwritten(without_path(error)))?;
    let persisted = if force {
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        file.persist(real)
    } else {
        file.persist_noclobber(path)
    };
    persisted
        .map(|_| ())
        .map_err(|error| Unsaved::Uncreated(without_path(error.error)))
}

pub(super) fn temporary_beside(path: &Path) -> io::Result<tempfile::NamedTempFile> {
    let folder = path
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    fs::metadata(folder)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.prefix(".leerklaar-").tempfile_in(folder);
    file.map_err(without_path)
}

/// The cause alone: the name of a temporary file is other at every run and tells
/// the user nothing.
fn without_path(error: io::Error) -> io::Error {
    match error.get_ref() {
        Some(_) => error.kind().into(),
        None => error,
    }
}
