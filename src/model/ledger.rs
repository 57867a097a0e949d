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
    /// Empty where a file holds one organisation.
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

/// Why a release cannot be made: two groups, one of them shown before, differ by so
/// few people that their answers could be worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Place in the new release.
    pub group: usize,
    /// Place of the earlier release in the ledger, and of the group in it.
    pub earlier: (usize, usize),
    /// People who are in one and not in the other; without ids the difference in
    /// number, which can be less.
    pub differ: u32,
}
