//! What some of the respondents answered to one item, added up.

use crate::model::{Answer, Counts, Evidence, Origin, Range, Response};

use super::moments::Moments;
use super::value::{Open, Value};

/// Scores and counts of the answers to one item by people of one perspective.
///
/// Adding and merging in any order gives the same bits, so neither the order of
/// the sheets nor how they were split over readers can change a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub moments: Moments,
    pub counts: Counts,
}

impl Tally {
    /// Adds the response of one person who was asked. `is_top` says whether the
    /// value is the highest that the item can have.
    ///
    /// Evidence is counted on record only: a survey asks for none, and how many
    /// anonymous people chose the highest answer is a distribution, which takes a
    /// larger group than a mean.
    pub fn add(&mut self, value: Value, response: Option<&Response>, origin: Origin, is_top: bool) {
        let counts = &mut self.counts;
        match value {
            Value::Score(score) => {
                self.moments.add(score);
                counts.answered += 1;
                counts.dont_know_as_zero += u32::from(is_dont_know(response));
                counts.dont_know += u32::from(is_dont_know(response));
            }
            Value::Open(Open::DontKnow) => counts.dont_know += 1,
            Value::Open(Open::Skipped) => counts.skipped += 1,
            Value::Open(Open::NoAnswer) => counts.missing += 1,
            Value::NotApplicable => counts.not_applicable += 1,
        }
        if value.score().is_some() && origin == Origin::OnRecord {
            counts.with_evidence += u32::from(is_backed(response));
            counts.top_without_evidence += u32::from(is_top && !is_backed(response));
        }
    }

    pub fn merge(&mut self, other: &Tally) {
        self.moments.merge(&other.moments);
        add_counts(&mut self.counts, &other.counts);
    }

    /// People who were asked and whose score is not known.
    pub fn open(&self) -> u32 {
        let counts = &self.counts;
        counts.dont_know - counts.dont_know_as_zero + counts.skipped + counts.missing
    }

    /// People who were asked.
    pub fn asked(&self) -> u32 {
        self.counts.answered + self.open() + self.counts.not_applicable
    }

    /// The mean, and what it would be with every open answer at 0 and at 100.
    /// `unseen` more people were asked, whose answers may not be seen. `None`
    /// when the item applies to nobody.
    pub fn range(&self, unseen: u32) -> Option<Range> {
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
    counts.with_evidence += more.with_evidence;
    counts.top_without_evidence += more.top_without_evidence;
}

fn is_dont_know(response: Option<&Response>) -> bool {
    response.is_some_and(|r| r.answer == Answer::DontKnow)
}

fn is_backed(response: Option<&Response>) -> bool {
    response.is_some_and(|r| matches!(r.evidence, Some(Evidence::Seen | Evidence::Measured)))
}
