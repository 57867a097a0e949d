//! The roadmap page.

use super::{Document, View};

/// The roadmap page.
pub fn roadmap_page(_view: &View) -> Document {
    Document {
        title: String::new(),
        blocks: Vec::new(),
    }
}
