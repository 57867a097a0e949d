//! Verdict rules and the findings that compare perspectives.

use super::{Fraction, Id, Perspective, Text};

/// A question that the assessment answers with yes, no or undecided.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    pub id: Id,
    pub name: Text,
    pub meaning: Text,
    /// All must hold.
    pub needs: Vec<Need>,
}

impl Verdict {
    /// Whether a requirement names this item or dimension.
    pub fn looks_at(&self, id: &Id) -> bool {
        self.needs.iter().any(|need| match need {
            Need::Items { items, .. } => items.contains(id),
            Need::Dimensions { dimensions, .. } | Need::Mean { dimensions, .. } => {
                dimensions.contains(id)
            }
        })
    }
}

/// One requirement of a verdict.
#[derive(Debug, Clone, PartialEq)]
pub enum Need {
    /// Each of these items has at least this level (score / 25).
    Items { items: Vec<Id>, level: Fraction },
    /// Each of these dimensions has at least this score.
    Dimensions {
        dimensions: Vec<Id>,
        score: Fraction,
    },
    /// The unweighted mean of these dimensions is at least this score.
    Mean {
        dimensions: Vec<Id>,
        score: Fraction,
    },
}

impl Need {
    /// The least score, in points of 100.
    pub fn least_score(&self) -> Fraction {
        match self {
            Need::Items { level, .. } => *level * Fraction::whole(25),
            Need::Dimensions { score, .. } | Need::Mean { score, .. } => *score,
        }
    }
}

/// A finding by rule: all of `needs_all`, and one of `needs_any` unless it is empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    pub id: Id,
    pub name: Text,
    pub meaning: Text,
    pub needs_all: Vec<Clause>,
    pub needs_any: Vec<Clause>,
}

/// On `item`, `lower` scores more than `by_more_than` points under `higher`.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    pub item: Id,
    pub lower: Perspective,
    pub higher: Perspective,
    pub by_more_than: Fraction,
}
