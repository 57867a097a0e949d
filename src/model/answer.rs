//! What somebody answered, and the ways of not answering.

use std::collections::BTreeSet;

use super::{Fraction, Id, Moment};

/// An answer to one item. The ways of not answering stay apart all the way to
/// the paper; an item without a response was never answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The code of a level of the item's scale.
    Level(u8),
    /// Ticked options; nothing ticked is an explicit "none of these". Irrelevant
    /// options leave the denominator.
    Ticks {
        ticked: BTreeSet<Id>,
        irrelevant: BTreeSet<Id>,
    },
    Number(Fraction),
    DontKnow,
    NotApplicable {
        reason: Option<String>,
    },
    Skipped,
}

/// How an answer is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    Said,
    Seen,
    Measured,
}

impl Evidence {
    pub const ALL: [Evidence; 3] = [Evidence::Said, Evidence::Seen, Evidence::Measured];

    pub fn id(self) -> &'static str {
        match self {
            Evidence::Said => "said",
            Evidence::Seen => "seen",
            Evidence::Measured => "measured",
        }
    }
}

/// An answer with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    pub answer: Answer,
    pub evidence: Option<Evidence>,
    pub note: Option<String>,
    pub at: Option<Moment>,
}

impl Response {
    /// An answer with nothing beside it.
    pub fn plain(answer: Answer) -> Response {
        Response {
            answer,
            evidence: None,
            note: None,
            at: None,
        }
    }
}
