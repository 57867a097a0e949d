//! What a page in a browser says around its contents.

/// Phrases of the page itself.
#[derive(Debug)]
pub struct PageWords {
    pub contents: &'static str,
    /// For people who move by keyboard, past the list of contents.
    pub skip: &'static str,
    /// Opens the table under a picture.
    pub figures: &'static str,
}
