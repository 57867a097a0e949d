//! Reading what the user named: sheets, folders with sheets, checklist folders.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::failure::Failure;
use crate::model::Source;
use crate::words::Words;

/// In bytes. No sheet or checklist comes near this; more is somebody's mistake.
const LARGEST: u64 = crate::yaml::LARGEST as u64;

/// Reads one text file, or standard input for `-`.
pub(crate) fn read(path: &Path, words: &Words) -> Result<Source, Failure> {
    let name = path.display().to_string();
    let bytes = if path == Path::new("-") {
        read_capped(io::stdin().lock())
    } else {
        read_file(path)
    };
    let bytes = bytes.map_err(|error| unreadable(&name, &error, words))?;
    if bytes.len() as u64 > LARGEST {
        let message = (words.cli.too_large)(&name, LARGEST / 1024 / 1024);
        return Err(Failure::new(Exit::Data, "too-large", message));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source { name, text }),
        Err(error) => {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + before.iter().filter(|b| **b == b'\n').count();
            Err(Failure::new(
                Exit::Data,
                "not-utf8",
                (words.cli.not_utf8)(&name, line),
            ))
        }
    }
}

fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    read_capped(fs::File::open(path)?)
}

/// One byte over the limit is enough to know that it is too large.
fn read_capped(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Every sheet the user named: files as they are, folders by their `.yaml` files
/// in order of name. A sheet named twice is refused, because its answers would
/// count twice.
pub(crate) fn read_sheets(paths: &[PathBuf], words: &Words) -> Result<Vec<Source>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let inside = yaml_files(path, words)?;
            if inside.is_empty() {
                let message = (words.cli.no_sheets_in_folder)(&path.display().to_string());
                return Err(Failure::new(Exit::NoInput, "no-sheets", message));
            }
            files.extend(inside);
        } else {
            files.push(path.clone());
        }
    }
    let mut seen = BTreeSet::new();
    for file in &files {
        let same = fs::canonicalize(file).unwrap_or_else(|_| file.clone());
        if !seen.insert(same) {
            let message = (words.cli.same_sheet_twice)(&file.display().to_string());
            return Err(Failure::new(Exit::Usage, "same-sheet-twice", message));
        }
    }
    files.iter().map(|file| read(file, words)).collect()
}

/// The `.yaml` files of a folder, by name, not of the folders in it.
pub(crate) fn yaml_files(folder: &Path, words: &Words) -> Result<Vec<PathBuf>, Failure> {
    let name = folder.display().to_string();
    let listing = fs::read_dir(folder).map_err(|error| unreadable(&name, &error, words))?;
    let mut files = Vec::new();
    for entry in listing {
        let path = entry
            .map_err(|error| unreadable(&name, &error, words))?
            .path();
        let hidden = path
            .file_name()
            .is_some_and(|n| n.to_string_lossy().starts_with('.'));
        // A link to nothing is kept: reading it says that a file is missing.
        let is_file = fs::metadata(&path).map_or(true, |found| found.is_file());
        if is_yaml(&path) && !hidden && is_file {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether the name of a file says that it is one of ours.
pub(crate) fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "yaml" || e == "yml")
}

/// The checklist files of a folder.
pub(crate) fn read_checklists(folder: &Path, words: &Words) -> Result<Vec<Source>, Failure> {
    let files = yaml_files(folder, words)?;
    if files.is_empty() {
        let message = (words.cli.no_checklists_in_folder)(&folder.display().to_string());
        return Err(Failure::new(Exit::NoInput, "no-checklists", message));
    }
    files.iter().map(|file| read(file, words)).collect()
}

pub(crate) fn unreadable(name: &str, error: &io::Error, words: &Words) -> Failure {
    match error.kind() {
        io::ErrorKind::NotFound => {
            Failure::new(Exit::NoInput, "not-found", (words.cli.not_found)(name))
        }
        io::ErrorKind::PermissionDenied => Failure::new(
            Exit::NoInput,
            "no-permission",
            (words.cli.no_permission)(name),
        ),
        io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory => Failure::new(
            Exit::NoInput,
            "cannot-read",
            (words.cli.cannot_read)(name, &error.to_string()),
        ),
        _ => Failure::new(
            Exit::InputOutput,
            "cannot-read",
            (words.cli.cannot_read)(name, &error.to_string()),
        ),
    }
}
