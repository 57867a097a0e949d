//! What is said beside the lines of a mapping.

use std::collections::BTreeMap;

use crate::model::Id;

/// Comments for a mapping that is written out, in the language of its reader; each
/// text becomes one or more lines behind a `#`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MappingRemarks {
    /// Above everything: what the file is for and how to go on.
    pub head: Vec<String>,
    pub source: Vec<String>,
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    /// Above an item: its question, and how its column was found.
    pub items: BTreeMap<Id, Vec<String>>,
    /// Under the items: columns that are none, and items that they could be.
    pub unmapped: Vec<String>,
    pub labels: Vec<String>,
    /// Above the labels of a scale or item: what is unknown or uncertain.
    pub labels_of: BTreeMap<Id, Vec<String>>,
}
