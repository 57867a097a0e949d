//! What an export can say in two ways.

use crate::model::Id;

/// Two rows, or two cells of a row, of which only one can be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// Rows with another answer than an earlier row, on line `first`, has for the same
    /// respondent and question.
    TwoAnswers {
        question: String,
        first: u64,
        count: u64,
    },
    /// Rows with different answers in the columns of one item, of which each respondent
    /// fills one.
    TwoBranches { item: Id, count: u64 },
    /// Rows of one respondent that contradict each other about who that is.
    TwoTraits {
        column: String,
        first: u64,
        count: u64,
    },
}

impl Contradiction {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Contradiction::TwoAnswers { .. } => "two_answers",
            Contradiction::TwoBranches { .. } => "two_branches",
            Contradiction::TwoTraits { .. } => "two_traits",
        }
    }
}
