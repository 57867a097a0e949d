//! What some of the respondents answered to one item, added up.

use crate::model::{Counts, Range};

use super::moments::Moments;

/// Scores and counts of the answers to one item by people of one perspective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tally {
    pub(super) moments: Moments,
    pub(super) counts: Counts,
}

impl Tally {
    pub(super) fn merge(&mut self, other: &Tally) {
        self.moments.merge(&other.moments);
        add_counts(&mut self.counts, &other.counts);
    }

    /// People who were asked and whose score is not known.
    pub(super) fn open(&self) -> u32 {
        let counts = &self.counts;
        let unknown = counts.dont_know - counts.dont_know_as_zero;
        unknown + counts.skipped + counts.missing + counts.not_shown
    }

    /// People who were asked.
    pub(super) fn asked(&self) -> u32 {
        self.counts.answered + self.open() + self.counts.not_applicable
    }

    /// The mean, and what it would be with every open answer at 0 and at 100.
    /// `unseen` more people were asked, whose answers may not be seen. `None`
    /// when the item applies to nobody.
    pub(super) fn range(&self, unseen: u32) -> Option<Range> {
        let answered = f64::from(self.counts.answered);
        let open = f64::from(self.open() + unseen);
        let all = answered + open;
        (all > 0.0).then(|| Range {
            point: self.moments.mean(),
            low: self.moments.sum() / all,
            high: (self.moments.sum() + 100.0 * open) / all,
            coverage: answered / all,
        })
    }
}

/// Adds each count of `more` to that of `counts`.
pub(super) fn add_counts(counts: &mut Counts, more: &Counts) {
    counts.answered += more.answered;
    counts.dont_know += more.dont_know;
    counts.dont_know_as_zero += more.dont_know_as_zero;
    counts.not_applicable += more.not_applicable;
    counts.skipped += more.skipped;
    counts.missing += more.missing;
    counts.not_shown += more.not_shown;
    counts.with_evidence += more.with_evidence;
    counts.top_without_evidence += more.top_without_evidence;
}
