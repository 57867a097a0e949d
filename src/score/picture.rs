//! Who answered what, as far as it may be seen.
//!
//! # Why nothing that is withheld can be worked out
//!
//! Three things are withheld: an anonymous audience of fewer people than the rules
//! ask, within a larger one an item that fewer of them answered, and the mean of an
//! item that nearly says what each of them answered. Everything shown is made from
//! [`Standing`](super::standing::Standing)s, and this is what keeps it safe:
//!
//! 1. *A withheld audience touches nothing.* Its standing holds no tally, it is a
//!    part of no combination, and whether a gap or an item is listed depends on
//!    what it was asked, never on what it answered. Changing all its answers
//!    changes no bit of the assessment, so there is nothing to subtract it from.
//! 2. *A withheld item is a constant.* It enters as 0..100 with coverage 0,
//!    whatever was answered, and its answers are in no count, spread or gap.
//! 3. *A mean at an end is a constant too.* A mean of 0 is the answer of every one
//!    of them, and one near it nearly so. Such an item is told as "at most" or "at
//!    least" and enters combinations as the range from there to the end, which
//!    only the rules decide; it feeds no spread, no count and no gap. Equal answers
//!    in the middle are withheld like an item that too few answered.
//! 4. *No two figures are sums over nested groups of people.* An audience's
//!    figure for an item is over all who answered it; its figure for a dimension,
//!    and its side of a gap, is the weighted mean of those item figures, not of
//!    the respondents' own dimension scores. The two differ by exactly the people
//!    who left something open: with two items and one such person, twice the sum
//!    of the respondents' means minus both item sums *is* that person's answer.
//!    Respondents' own scores are used for spread only, where each figure brings
//!    an unknown of its own (how items vary together) along with its equation.
//! 5. *How many answered one item is not told exactly.* Coverage, and the bounds
//!    that follow from it, go down in steps of five percent or of two people,
//!    whichever is more, and the interval goes by a number of people in the same
//!    steps; without that, bounds or interval could be solved for the number, which
//!    is an equation more. Only that everybody answered shows as such.
//! 6. *Where one perspective has sheets on record beside anonymous ones*, what is
//!    on record may be known to all, so only the anonymous part is at stake: it
//!    joins the figure when it could be shown by itself, and is left out when
//!    not. The figure minus the known part is then a figure over enough people.
//! 7. *Combined figures* weigh audiences that are each shown on their own.

use std::collections::BTreeMap;

use crate::model::{Instrument, Perspective};

use super::group::Group;
use super::respondents::{People, Respondents};
use super::shape::Shape;

/// What may be seen of every perspective.
pub(super) struct Picture<'a> {
    pub(super) shape: &'a Shape<'a>,
    pub(super) instrument: &'a Instrument,
    /// Perspectives with at least one respondent, in the order of
    /// [`Perspective::ALL`].
    pub(super) groups: Vec<Group>,
}

impl<'a> Picture<'a> {
    /// `populations` has how many people share a perspective, where that is known;
    /// those of the survey who share one may be `together` already.
    pub(super) fn take(
        shape: &'a Shape<'a>,
        respondents: &Respondents,
        populations: &BTreeMap<Perspective, u32>,
        together: Option<(Perspective, &People)>,
    ) -> Picture<'a> {
        let groups = Perspective::ALL.into_iter().filter_map(|perspective| {
            let population = populations.get(&perspective).copied();
            let together = together.filter(|(who, _)| *who == perspective);
            let together = together.map(|(_, people)| people);
            Group::of(shape, respondents, perspective, population, together)
        });
        Picture {
            shape,
            instrument: shape.instrument,
            groups: groups.collect(),
        }
    }
}
