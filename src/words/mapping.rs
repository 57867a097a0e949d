//! What is said beside the lines of a mapping that the program proposes.

use crate::model::survey::Match;

/// Whole lines; headers, labels and ids come as they stand in the export.
#[derive(Debug)]
pub struct MappingWords {
    /// What the file is and how to go on; the export's name.
    pub head: fn(&str) -> Vec<String>,
    pub source: &'static str,
    pub rows: &'static str,
    pub columns: &'static str,
    /// A role that no list knows, and how often it stands there.
    pub unknown_role: fn(label: &str, count: u64) -> String,
    /// By which rule a column was tied.
    pub by: fn(Match) -> &'static str,
    pub seems_reversed: &'static str,
    /// Place and header of a column that is no item.
    pub unmapped: fn(usize, &str) -> String,
    /// Id of an item it could be, as its neighbours are.
    pub by_position: fn(&str) -> String,
    /// Id of an item it could be, and how much alike of a hundred.
    pub by_likeness: fn(&str, u8) -> String,
    pub missing: fn(&str) -> String,
    pub labels: &'static str,
    /// A label that no table knows, with its count.
    pub unknown: fn(&str, u64) -> String,
    /// A code that could be more than one level, with its count.
    pub uncertain: fn(&str, u64) -> String,
}
