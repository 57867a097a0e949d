//! Other words for answers and roles, as surveys elsewhere write them.

use std::collections::BTreeMap;

use super::{Id, Perspective};

/// Closed tables, because likeness lies: "mee eens" is more like "mee oneens" than
/// like "eens". In every language alike, since an export is in one of them and
/// does not say which.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Synonyms {
    /// Per scale and code of a level.
    pub levels: BTreeMap<(Id, u8), Vec<String>>,
    pub dont_know: Vec<String>,
    pub not_applicable: Vec<String>,
    pub none_of_these: Vec<String>,
    /// Of an option in a column of its own: it was chosen.
    pub ticked: Vec<String>,
    /// It was not.
    pub unticked: Vec<String>,
    pub perspectives: BTreeMap<Perspective, Vec<String>>,
}

impl Synonyms {
    /// Other words for a level of a scale.
    pub fn of_level(&self, scale: &Id, code: u8) -> &[String] {
        let words = self.levels.get(&(scale.clone(), code));
        words.map_or(&[], Vec::as_slice)
    }
}
