//! Putting bytes in the place of a file, all of them or none.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Random letters in the name of a temporary file.
const RANDOM: usize = 6;

/// Replaces `path` by `bytes`. When this returns, they are on disk; when it
/// fails, the former content is still there or, if only making the new name
/// durable failed, the new one. Each try writes a fresh file: after a failed
/// sync, what the old one holds cannot be known.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let mut fresh = tempfile::Builder::new()
        .prefix(&prefix(path))
        .rand_bytes(RANDOM)
        .suffix(SUFFIX)
        .tempfile_in(folder)?;
    fresh.write_all(bytes)?;
    fresh.as_file().sync_all()?;
    fresh.persist(path).map_err(|failed| failed.error)?;
    sync_folder(folder)
}

/// Whether [`replace`] could work: makes a temporary file and removes it.
pub(super) fn check_folder(path: &Path) -> io::Result<()> {
    tempfile::Builder::new()
        .prefix(&prefix(path))
        .rand_bytes(RANDOM)
        .suffix(SUFFIX)
        .tempfile_in(folder_of(path))?
        .close()
}

/// Writes `bytes` to a file that does not exist yet: the first free name of
/// `stem.mark.yaml`, `stem.mark-2.yaml` and so on. A copy with the same bytes
/// that is already there will do.
pub(super) fn keep_copy(path: &Path, mark: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1.. {
        let copy = copy_name(path, mark, number);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        super::only_for_owner(&mut options);
        match options.open(&copy) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_all()?;
                sync_folder(folder_of(path))?;
                return Ok(copy);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if fs::read(&copy).is_ok_and(|there| there == bytes) {
                    return Ok(copy);
                }
            }
            Err(error) => return Err(error),
        }
    }
    unreachable!("there are more names than files")
}

/// Removes temporary files that a killed process left for this sheet. Only for
/// the holder of its lock: nobody else can be writing them.
pub(super) fn sweep(path: &Path) {
    let prefix = prefix(path);
    let is_ours = |name: &OsStr| {
        name.to_str()
            .and_then(|name| name.strip_prefix(&prefix)?.strip_suffix(SUFFIX))
            .is_some_and(|middle| {
                middle.len() == RANDOM && middle.bytes().all(|b| b.is_ascii_alphanumeric())
            })
    };
    let entries = fs::read_dir(folder_of(path)).into_iter().flatten();
    for entry in entries.flatten().filter(|e| is_ours(&e.file_name())) {
        // What cannot be removed stays, in nobody's way.
        let _ = fs::remove_file(entry.path());
    }
}

const SUFFIX: &str = ".tmp";

fn prefix(path: &Path) -> String {
    format!(".{}.", file_name(path))
}

fn copy_name(path: &Path, mark: &str, number: u32) -> PathBuf {
    let name = file_name(path);
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name.as_str(), String::new()),
    };
    let count = match number {
        1 => String::new(),
        more => format!("-{more}"),
    };
    folder_of(path).join(format!("{stem}.{mark}{count}{extension}"))
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Folders cannot be opened for this here; the rename itself is all there is.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
