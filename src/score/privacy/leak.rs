//! A way in which too few people could be told, and what would end it.

/// One such way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leak {
    /// Groups whose figures it uses.
    pub(super) involved: Vec<usize>,
    /// Those of them whose hiding ends it: no others tell the same.
    pub(super) mends: Vec<usize>,
}

impl Leak {
    pub(super) fn of(involved: impl Iterator<Item = usize>, redundant: &[bool]) -> Leak {
        let involved: Vec<usize> = involved.collect();
        let mends = involved.iter().filter(|group| !redundant[**group]);
        Leak {
            mends: mends.copied().collect(),
            involved,
        }
    }
}
