//! Answer scales: the labelled levels that questions share.

use super::{Fraction, Id, Text};

/// The levels an answer can have, lowest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    pub id: Id,
    pub name: Text,
    /// Whether each question must word the levels itself.
    pub anchored: bool,
    pub levels: Vec<Level>,
}

/// One level of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// The code of the answer in sheets, 0..=9.
    pub code: u8,
    /// 0..100, higher is better.
    pub score: Fraction,
    pub text: Text,
}

/// What the answers are called that every question has.
#[derive(Debug, Clone, PartialEq)]
pub struct SpecialLabels {
    pub dont_know: Text,
    pub not_applicable: Text,
    pub skipped: Text,
    pub none_of_these: Text,
}
