//! Everything that was loaded from the checklists, with its cross-references sound.

use super::{
    Action, Article, Checklist, Dimension, Fraction, Id, Item, Lang, Owner, Pattern, Rules, Scale,
    SpecialLabels, Statement, Synonyms, Text, Verdict,
};

/// The whole instrument. A loaded one has unique ids, no dangling reference, no
/// circular prerequisite, and every text in each of `languages`.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// Languages in which every text exists.
    pub languages: Vec<Lang>,
    pub special: SpecialLabels,
    /// What the same answers and roles are called elsewhere.
    pub synonyms: Synonyms,
    pub scales: Vec<Scale>,
    /// Core checklists first, then the others, each by file name order given in
    /// the folder.
    pub checklists: Vec<Checklist>,
    pub owners: Vec<Owner>,
    pub actions: Vec<Action>,
    /// The order that "start small" pins.
    pub start_small: Vec<Id>,
    pub verdicts: Vec<Verdict>,
    pub patterns: Vec<Pattern>,
    pub context: Vec<ContextFigure>,
    /// What items and actions rest on; empty when the files do not say.
    pub articles: Vec<Article>,
    pub statements: Vec<Statement>,
    pub rules: Rules,
}

impl Instrument {
    pub fn checklist(&self, id: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|c| c.id.as_str() == id)
    }

    pub fn dimensions(&self) -> impl Iterator<Item = &Dimension> {
        self.checklists.iter().flat_map(|c| &c.dimensions)
    }

    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions().find(|d| d.id.as_str() == id)
    }

    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.dimensions().flat_map(|d| &d.items)
    }

    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items().find(|i| i.id.as_str() == id)
    }

    /// The dimension an item belongs to.
    pub fn home_of(&self, item: &str) -> Option<&Dimension> {
        self.dimensions()
            .find(|d| d.items.iter().any(|i| i.id.as_str() == item))
    }

    /// The checklist an item belongs to.
    pub fn checklist_of(&self, item: &str) -> Option<&Checklist> {
        self.checklists
            .iter()
            .find(|c| c.items().any(|i| i.id.as_str() == item))
    }

    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|a| a.id.as_str() == id)
    }

    pub fn owner(&self, id: &str) -> Option<&Owner> {
        self.owners.iter().find(|o| o.id.as_str() == id)
    }

    pub fn verdict(&self, id: &str) -> Option<&Verdict> {
        self.verdicts.iter().find(|v| v.id.as_str() == id)
    }

    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|s| s.id == id)
    }
}

/// A published figure shown beside a result, never as a norm.
#[derive(Debug, Clone, PartialEq)]
pub struct ContextFigure {
    pub id: Id,
    /// Items it stands beside.
    pub items: Vec<Id>,
    pub text: Text,
    pub source: Text,
    pub year: u32,
    /// Number of people behind all values together, when published.
    pub n: Option<u32>,
    pub values: Vec<ContextValue>,
}

/// The published percentage of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct ContextValue {
    pub group: Text,
    pub percent: Fraction,
    /// Number of people behind it, when published.
    pub n: Option<u32>,
}
