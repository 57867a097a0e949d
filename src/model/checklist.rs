//! A checklist and its dimensions.

use super::{Fraction, Id, Item, Lang, Text};

/// One questionnaire: a file in `checklists/`.
#[derive(Debug, Clone, PartialEq)]
pub struct Checklist {
    pub id: Id,
    pub version: String,
    /// Counts in the index.
    pub is_core: bool,
    pub languages: Vec<Lang>,
    pub title: Text,
    pub intro: Text,
    pub source: Text,
    pub dimensions: Vec<Dimension>,
}

impl Checklist {
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.dimensions.iter().flat_map(|d| &d.items)
    }
}

/// A subject that gets a score of its own: the items that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Dimension {
    pub id: Id,
    pub name: Text,
    pub good: Text,
    pub pitfall: Text,
    /// Score to reach, 0..100.
    pub target: Fraction,
    /// Weight in the roadmap's objective, above 0.
    pub weight: Fraction,
    pub items: Vec<Item>,
}

impl Dimension {
    pub fn critical_item(&self) -> Option<&Item> {
        self.items.iter().find(|i| i.is_critical)
    }
}
