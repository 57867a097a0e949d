//! Saying something beside the result, on standard error.

use std::io::{self, Write};
use std::path::Path;

use crate::report::clean::terminal as clean;

/// Says `text` on a line. Talk that nobody can receive stops nothing.
pub fn say(text: &str) {
    let mut talk = io::stderr().lock();
    let _ = writeln!(talk, "{text}").and_then(|()| talk.flush());
}

/// Says a text that has its own line ends.
pub fn say_as_is(text: &str) {
    let mut talk = io::stderr().lock();
    let _ = talk.write_all(text.as_bytes()).and_then(|()| talk.flush());
}

/// A path as it may be shown.
pub fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy())
}

/// A path as it can be typed after a command.
pub fn as_argument(path: &Path) -> String {
    let path = shown(path);
    let is_simple = |c: char| c.is_alphanumeric() || "-_./:\\".contains(c);
    if path.chars().all(is_simple) && !path.starts_with('-') {
        path
    } else if path.contains('\'') {
        format!("\"{path}\"")
    } else {
        format!("'{path}'")
    }
}
