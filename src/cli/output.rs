//! Writing results: to standard output or to a file that nobody else loses.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::failure::Failure;
use super::talk;
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
    match target {
        None => to_stdout(text, words),
        Some(path) if path == Path::new("-") => to_stdout(text, words),
        Some(path) => to_file(text, path, force, inputs, words),
    }
}

pub(crate) fn to_stdout(text: &str, words: &Words) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
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
    text: &str,
    path: &Path,
    force: bool,
    inputs: &[PathBuf],
    words: &Words,
) -> Result<(), Failure> {
    let name = path.display().to_string();
    let is_input = |input: &PathBuf| {
        let same = fs::canonicalize(input)
            .ok()
            .zip(fs::canonicalize(path).ok());
        same.is_some_and(|(a, b)| a == b)
    };
    if inputs.iter().any(is_input) {
        return Err(Failure::new(
            Exit::Usage,
            "output-is-input",
            (words.cli.output_is_input)(&name),
        ));
    }
    let saved = save(text, path, force);
    saved.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::new(
            Exit::CannotCreate,
            "output-exists",
            (words.cli.output_exists)(&name),
        ),
        _ => Failure::new(
            Exit::CannotCreate,
            "cannot-create",
            (words.cli.cannot_create)(&name, &error.to_string()),
        ),
    })?;
    talk::say(&(words.cli.written)(&name));
    Ok(())
}

/// A half-written result never stands under the final name: the text goes to a
/// temporary file beside it first.
fn save(text: &str, path: &Path, force: bool) -> io::Result<()> {
    let is_device = fs::metadata(path).is_ok_and(|m| !m.is_file() && !m.is_dir());
    if is_device {
        return fs::OpenOptions::new()
            .write(true)
            .open(path)?
            .write_all(text.as_bytes());
    }
    let folder = path
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.prefix(".leerklaar-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    if force {
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        file.persist(real).map_err(|e| e.error)?;
    } else {
        file.persist_noclobber(path).map_err(|e| e.error)?;
    }
    Ok(())
}
