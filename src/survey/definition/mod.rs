//! The platform's own definition of a survey: which questions there are, and what
//! its codes stand for.

use std::collections::BTreeMap;

/// A text per language, by the platform's own code of it: `nl`, `de-informal`, `EN`.
pub type Texts = BTreeMap<String, String>;

/// A survey as its platform defines it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Definition {
    /// In the order of the file.
    pub questions: Vec<DefinedQuestion>,
}

/// One question, or one grid.
#[derive(Debug, Clone, PartialEq)]
pub struct DefinedQuestion {
    /// What the platform calls it: `bel`, `QID3`, `check_one`.
    pub code: String,
    /// What it is called in exports, where a user may rename it: `Q3`.
    pub tag: String,
    /// As the platform holds it, with its tags.
    pub text: Texts,
    pub kind: DefinedKind,
    /// Rows of a grid, or the options of a tick list.
    pub rows: Vec<DefinedRow>,
    /// What can be chosen; of a grid, in each row.
    pub answers: Vec<DefinedAnswer>,
    /// The maker marked it as telling who somebody is.
    pub is_personal: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefinedKind {
    /// One answer.
    Choice,
    /// One answer per row.
    Grid,
    /// Any number of options.
    Ticks,
    Number,
    Text,
    /// Anything else: upload, ranking, a text to read.
    Other,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DefinedRow {
    pub code: String,
    /// What its column is called in exports, as far as the definition tells.
    pub tag: String,
    pub text: Texts,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DefinedAnswer {
    /// As it stands in an export of codes.
    pub code: String,
    pub text: Texts,
    /// The points that its maker gave it, as text.
    pub value: Option<String>,
}
