//! The score page.

use super::{Document, View};

/// The score page.
pub fn score_page(_view: &View) -> Document {
    Document {
        title: String::new(),
        blocks: Vec::new(),
    }
}
