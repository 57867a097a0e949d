//! What was shown before, so that a later report cannot give people away by
//! difference.

use std::collections::BTreeSet;

use super::Perspective;

/// Every release of a survey so far. Confidential: who holds it and a list of
/// respondents can tell who is in which group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// Random, made with the ledger; without it a fingerprint tells nothing.
    pub key: [u8; 32],
    pub releases: Vec<Release>,
}

/// The groups that one report shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Which answers it tells about, as a survey and its wave. Releases of different
    /// surveys tell about different answers and are not compared.
    pub survey: String,
    pub groups: Vec<ReleasedGroup>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedGroup {
    /// Empty where nothing says it: such a group may be about any organisation.
    pub organisation: String,
    pub perspective: Perspective,
    /// Of the cuts that define the group; none for everybody of the perspective.
    pub names: Vec<String>,
    pub labels: Vec<String>,
    pub people: ReleasedPeople,
}

/// Who a released group consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReleasedPeople {
    Known(BTreeSet<Fingerprint>),
    /// The survey has no respondent ids: only how many there are.
    Counted(u32),
}

impl ReleasedPeople {
    pub fn n(&self) -> usize {
        match self {
            ReleasedPeople::Known(people) => people.len(),
            ReleasedPeople::Counted(n) => *n as usize,
        }
    }
}

/// Stands for a respondent, for those who have the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 16]);

/// Why a release cannot be made: beside what was shown before it would tell what
/// too few people answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// A group differs from one shown before by so few people.
    Difference {
        /// Place in the new release.
        group: usize,
        /// Place of the earlier release in the ledger, and of the group in it.
        earlier: (usize, usize),
        /// People who are in one and not in the other; without ids the difference
        /// in number, which can be less.
        differ: u32,
    },
    /// No two groups differ by few people, but these, taken together with groups
    /// that were shown before, leave few.
    Together {
        /// Places in the new release, rising.
        groups: Vec<usize>,
    },
}
