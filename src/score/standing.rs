//! What may be seen of the answers of one perspective to one item.

use crate::model::{Counts, End, Origin, Range};

use super::range;
use super::tally::Tally;

/// From nothing asked to figures; [`super::picture`] decides which it is.
pub(super) enum Standing {
    /// Nobody was asked.
    Outside,
    /// To all who were asked.
    NotApplicable(Tally),
    /// The audience may not be seen, and counts nowhere.
    Hidden,
    /// The audience may be seen, but too few answered this, or all answered the
    /// same: all of 0..100.
    TooFew,
    /// So near to an end that the mean nearly says what everybody answered: a range
    /// that only the rules decide.
    Capped(End, Range),
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
    /// People of the whole audience, when how many of them answered is told in steps.
    pub(super) coarse: Option<u32>,
}

impl Shown {
    /// The range to show and to combine; in steps where the exact share of answers
    /// would tell how many left the item open.
    pub(super) fn range(&self) -> Option<Range> {
        let exact = self.tally.range(self.unseen)?;
        match (self.coarse, exact.point) {
            (Some(people), Some(point)) => Some(range::coarse(point, exact.coverage, people)),
            _ => Some(exact),
        }
    }

    /// People whose answers are behind the range, and that one of them could move.
    pub(super) fn people(&self) -> u32 {
        let asked = self.tally.counts.answered + self.tally.open() + self.unseen;
        self.coarse.unwrap_or(asked)
    }
}

impl Standing {
    /// Of answers on record alone.
    pub(super) fn on_record(tally: Tally, unseen: u32) -> Standing {
        let told = tally.counts;
        Standing::of(Shown {
            tally,
            told,
            unseen,
            has_anonymous: false,
            coarse: None,
        })
    }

    pub(super) fn of(shown: Shown) -> Standing {
        if shown.tally.range(shown.unseen).is_some() {
            Standing::Shown(shown)
        } else if shown.tally.asked() > 0 {
            Standing::NotApplicable(shown.tally)
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

    pub(super) fn capped(&self) -> Option<End> {
        match self {
            Standing::Capped(end, _) => Some(*end),
            _ => None,
        }
    }

    /// Whether it was answered, perhaps, and may not be compared with anybody.
    pub(super) fn is_withheld(&self) -> bool {
        matches!(
            self,
            Standing::Hidden | Standing::TooFew | Standing::Capped(..)
        )
    }

    /// Whether the answers of people of this origin are in what is shown.
    pub(super) fn shows(&self, origin: Origin) -> bool {
        self.shown()
            .is_some_and(|shown| shown.has_anonymous || origin == Origin::OnRecord)
    }

    /// What the audience brings to a combined score, if anything.
    pub(super) fn contribution(&self) -> Option<Range> {
        match self {
            Standing::Outside | Standing::NotApplicable(_) | Standing::Hidden => None,
            Standing::TooFew => Some(range::OPEN),
            Standing::Capped(_, range) => Some(*range),
            Standing::Shown(shown) => shown.range(),
        }
    }
}
