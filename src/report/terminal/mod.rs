//! Draws a document for a terminal.

use super::Document;

/// What the terminal can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Columns.
    pub width: usize,
    pub color: bool,
    /// Nothing but ASCII.
    pub ascii: bool,
}

pub fn draw(document: &Document, _style: &Style) -> String {
    document.title.clone()
}
