//! Saying something beside the result, on standard error.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::report::clean::terminal as clean;

/// Says `text` on a line, or as many as a narrow terminal needs. Talk that nobody can
/// receive stops nothing.
pub fn say(text: &str) {
    let mut talk = io::stderr().lock();
    let window = terminal_size::terminal_size_of(io::stderr());
    let text = match window.filter(|_| talk.is_terminal()) {
        Some((columns, _)) => within(text, columns.0.into()),
        None => text.to_owned(),
    };
    let _ = writeln!(talk, "{text}").and_then(|()| talk.flush());
}

/// A terminal left to itself breaks a line wherever it ends. What is longer than a line,
/// as a path, stays whole: it is there to be copied.
fn within(text: &str, columns: usize) -> String {
    textwrap::fill(text, textwrap::Options::new(columns).break_words(false))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_paths_stay_whole() {
        let text = "written: /tmp/results/of/the/survey/of/march/scores.csv, 115 lines, one per \
                    respondent. This file is not anonymous: do not pass it on\nwritten: result";
        let expected = "written:\n\
                        /tmp/results/of/the/survey/of/march/scores.csv,\n\
                        115 lines, one per respondent. This file\n\
                        is not anonymous: do not pass it on\n\
                        written: result";
        assert_eq!(within(text, 40), expected);
    }
}
