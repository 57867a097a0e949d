//! What may be seen of the answers of one perspective to one item.

use crate::model::{Counts, Origin};

use super::tally::Tally;

/// From nothing asked to figures; [`super::picture`] decides which it is.
pub(super) enum Standing {
    /// Nobody was asked.
    Outside,
    /// To all who were asked.
    NotApplicable(Tally),
    /// The audience may not be seen, and counts nowhere.
    Hidden,
    /// The audience may be seen, but too few answered this: all of 0..100.
    TooFew,
    Shown(Shown),
}

/// Answers that may be seen.
pub(super) struct Shown {
    pub(super) tally: Tally,
    /// The part of its counts that may be told. How many left a question open or
    /// did not know is a distribution, which takes a larger group than a mean.
    pub(super) told: Counts,
    /// People beside these who were asked, and whose answers may not be seen.
    pub(super) unseen: u32,
    /// Otherwise all of it is on record.
    pub(super) has_anonymous: bool,
}

impl Standing {
    /// Of answers on record alone.
    pub(super) fn on_record(tally: Tally, unseen: u32) -> Standing {
        Standing::of(tally, tally.counts, unseen, false)
    }

    pub(super) fn of(tally: Tally, told: Counts, unseen: u32, has_anonymous: bool) -> Standing {
        if tally.range(unseen).is_some() {
            Standing::Shown(Shown {
                tally,
                told,
                unseen,
                has_anonymous,
            })
        } else if tally.asked() > 0 {
            Standing::NotApplicable(tally)
        } else {
            Standing::Outside
        }
    }

    pub(super) fn shown(&self) -> Option<&Shown> {
        match self {
            Standing::Shown(shown) => Some(shown),
            _ => None,
        }
    }

    pub(super) fn is_withheld(&self) -> bool {
        matches!(self, Standing::Hidden | Standing::TooFew)
    }

    /// Whether the answers of people of this origin are in what is shown.
    pub(super) fn shows(&self, origin: Origin) -> bool {
        self.shown()
            .is_some_and(|shown| shown.has_anonymous || origin == Origin::OnRecord)
    }
}
