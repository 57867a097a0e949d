//! The exports that the user named: files, folders with files, standard input.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Seek};
use std::path::{Path, PathBuf};

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::unreadable;
use crate::words::Words;

/// File names that a folder is searched for.
const ENDINGS: [&str; 5] = ["csv", "tsv", "txt", "xlsx", "json"];

/// One export, to be read more than once.
pub(super) struct Export {
    /// As the user named it.
    pub(super) name: String,
    /// Name of the folder for its result.
    pub(super) stem: String,
    pub(super) path: PathBuf,
    /// What can be read only once, kept in a file that has no name.
    spooled: Option<File>,
}

/// All exports, those of a folder in order of name.
pub(super) struct Exports {
    pub(super) exports: Vec<Export>,
    /// Whether each gets a folder of its own, as when a folder was named.
    pub(super) are_many: bool,
}

impl Export {
    pub(super) fn open(&self, words: &Words) -> Result<File, Failure> {
        let opened = match &self.spooled {
            None => File::open(&self.path),
            Some(file) => file.try_clone().and_then(|mut file| {
                file.rewind()?;
                Ok(file)
            }),
        };
        let file = opened.map_err(|error| unreadable(&self.name, &error, words))?;
        let is_folder = file.metadata().is_ok_and(|found| found.is_dir());
        if is_folder {
            let error = io::Error::from(io::ErrorKind::IsADirectory);
            return Err(unreadable(&self.name, &error, words));
        }
        Ok(file)
    }

    /// In bytes; 0 when it cannot be told.
    pub(super) fn size(&self) -> u64 {
        let found = match &self.spooled {
            Some(file) => file.metadata(),
            None => fs::metadata(&self.path),
        };
        found.map_or(0, |found| found.len())
    }
}

/// Finds what the user named. Standard input and pipes are read to their end here: an
/// export is read twice, once to see what it holds and once to score it.
pub(super) fn find(paths: &[PathBuf], words: &Words) -> Result<Exports, Failure> {
    let mut exports = Vec::new();
    let mut has_folder = false;
    for path in paths {
        if path == Path::new("-") {
            let export = Export {
                stem: "stdin".to_owned(),
                ..export(path.clone())
            };
            exports.push(spool(io::stdin().lock(), export, words)?);
        } else if path.is_dir() {
            has_folder = true;
            exports.extend(inside(path, words)?);
        } else if let Some(pipe) = pipe(path) {
            exports.push(spool(pipe, export(path.clone()), words)?);
        } else {
            exports.push(export(path.clone()));
        }
    }
    refuse_twice(&exports, words)?;
    tell_apart(&mut exports);
    let are_many = has_folder || exports.len() > 1;
    Ok(Exports { exports, are_many })
}

fn export(path: PathBuf) -> Export {
    Export {
        name: path.display().to_string(),
        stem: stem(&path),
        path,
        spooled: None,
    }
}

/// The name without its ending. A stem of dots alone, as of `...csv`, would lead out
/// of the folder for results.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    match stem.trim_start_matches('.').is_empty() {
        true => format!("export{}", whole_name(path)),
        false => stem.into_owned(),
    }
}

fn whole_name(path: &Path) -> String {
    let whole = path.file_name().unwrap_or_default();
    whole.to_string_lossy().into_owned()
}

/// Whether the path leads to a pipe: that can be read once, and a size it has not.
fn pipe(path: &Path) -> Option<File> {
    let found = fs::metadata(path).ok()?;
    if found.is_file() || found.is_dir() {
        return None;
    }
    let mut file = File::open(path).ok()?;
    file.stream_position().is_err().then_some(file)
}

/// Keeps what can be read only once in a file.
fn spool(mut from: impl io::Read, export: Export, words: &Words) -> Result<Export, Failure> {
    let spooled = tempfile::tempfile().and_then(|mut file| {
        io::copy(&mut from, &mut file)?;
        Ok(file)
    });
    let spooled = spooled.map_err(|error| unreadable(&export.name, &error, words))?;
    Ok(Export {
        spooled: Some(spooled),
        ..export
    })
}

fn inside(folder: &Path, words: &Words) -> Result<Vec<Export>, Failure> {
    let name = folder.display().to_string();
    let listing = fs::read_dir(folder).map_err(|error| unreadable(&name, &error, words))?;
    let mut paths = Vec::new();
    for entry in listing {
        let path = entry
            .map_err(|error| unreadable(&name, &error, words))?
            .path();
        let is_hidden = path
            .file_name()
            .is_some_and(|n| n.to_string_lossy().starts_with('.'));
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
        let is_export = ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()));
        if is_export && !is_hidden && path.is_file() {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        let message = (words.batch_cli.no_exports_in_folder)(&name);
        return Err(Failure::new(Exit::NoInput, "no-exports", message));
    }
    paths.sort();
    Ok(paths.into_iter().map(export).collect())
}

/// The same answers would count twice.
fn refuse_twice(exports: &[Export], words: &Words) -> Result<(), Failure> {
    let mut seen = BTreeSet::new();
    for export in exports {
        let same = fs::canonicalize(&export.path).unwrap_or_else(|_| export.path.clone());
        if !seen.insert(same) {
            let message = (words.batch_cli.same_export_twice)(&export.name);
            return Err(Failure::new(Exit::Usage, "same-export-twice", message));
        }
    }
    Ok(())
}

/// Results of `a/x.csv` and `a/x.xlsx` may not land in one folder: such exports
/// take their whole name, and a number while that is still taken. Capitals tell
/// nothing apart, as some disks know no difference.
fn tell_apart(exports: &mut [Export]) {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for export in exports.iter() {
        *times.entry(export.stem.to_lowercase()).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    for export in exports {
        let is_alone = times.get(&export.stem.to_lowercase()) == Some(&1);
        let wanted = match is_alone {
            true => export.stem.clone(),
            false => whole_name(&export.path),
        };
        let mut number = 1;
        export.stem.clone_from(&wanted);
        while !taken.insert(export.stem.to_lowercase()) {
            number += 1;
            export.stem = format!("{wanted}-{number}");
        }
    }
}
