//! Draws a document as Markdown.

use super::Document;

pub fn draw(document: &Document) -> String {
    document.title.clone()
}
