//! The tally of an audience on one dimension.

use crate::model::Origin;

use super::super::shape::{Section, Shape};
use super::complete::Complete;
use super::entry::Entry;
use super::histogram::Histogram;
use super::own::OwnScores;

/// What of somebody's answers decides their own scores. Few answers differ in this,
/// and every row of a survey needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Scored {
    /// Scored columns that were answered.
    pub(super) n: u32,
    pub(super) weight: u64,
    /// Of the steps.
    pub(super) weighted: u64,
    pub(super) due: u64,
    pub(super) due_answered: u64,
}

/// What somebody answered on one dimension, added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(in crate::score) struct Answered {
    /// Which of the scored columns.
    pub(super) mask: u64,
    pub(super) favourable: u32,
    pub(super) scored: Scored,
}

impl Answered {
    pub(super) fn of(entries: &[Entry]) -> Answered {
        let mut all = Answered::default();
        for (place, entry) in entries.iter().enumerate() {
            // Only of so few columns that they are told apart.
            all.mask |= u64::from(entry.answered) << (place & 63);
            all.favourable += u32::from(entry.favourable);
        }
        all.scored = Scored::of(entries);
        all
    }
}

impl Scored {
    pub(super) fn of(entries: &[Entry]) -> Scored {
        let mut all = Scored::default();
        for entry in entries {
            all.n += u32::from(entry.answered);
            all.weight += u64::from(entry.weight);
            all.weighted += u64::from(entry.weight) * entry.step;
            all.due += u64::from(entry.due);
            all.due_answered += u64::from(entry.due) * u64::from(entry.answered);
        }
        all
    }

    /// Whether enough was answered for a score, where that is asked.
    #[inline]
    pub(super) fn counts(&self, shape: &Shape, must_cover: bool) -> bool {
        !must_cover || shape.covers(self.due_answered, self.due)
    }

    /// Adds what was answered on another dimension; `factor` is how many of these steps
    /// one of those is.
    #[inline]
    pub(super) fn add(&mut self, other: &Scored, factor: u64) {
        self.n += other.n;
        self.weight += other.weight;
        self.weighted += other.weighted * factor;
        self.due += other.due;
        self.due_answered += other.due_answered;
    }

    /// As [`Scored::of`], of a row, of which everything asked was due: where all of
    /// `hot` was answered, as nearly always, little is left to add up.
    pub(super) fn of_row(entries: &[Entry], hot: &Hot) -> Scored {
        let (mut n, mut weighted) = (0, 0);
        for entry in entries {
            n += u32::from(entry.answered);
            weighted += u64::from(entry.weight) * entry.step;
        }
        if n != hot.n || n == 0 || hot.n != hot.asked {
            return Scored::of(entries);
        }
        Scored {
            n,
            weight: hot.weight,
            weighted,
            due: hot.weight,
            due_answered: hot.weight,
        }
    }
}

/// What most people of an audience can be expected to have answered of a dimension:
/// all that was put to them. It decides where they are counted, never what comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::score) struct Hot {
    /// How many columns.
    pub(super) n: u32,
    /// How many were asked, whether the export has them or not.
    pub(super) asked: u32,
    pub(super) mask: u64,
    pub(super) weight: u64,
}

impl Hot {
    /// One more column that is expected to be answered.
    pub(super) fn expect(&mut self, slot: usize, weight: u64) {
        self.n += 1;
        self.mask |= 1 << (slot & 63);
        self.weight += weight;
    }
}

/// Counts and own scores of an audience on one dimension. What is seldom there is kept
/// elsewhere: there are many of these, and every row touches one per dimension.
#[derive(Debug, Clone)]
pub(in crate::score) struct SectionTally {
    /// People to whom its checklist was put.
    pub(in crate::score) asked: u32,
    /// Of them: those who answered too little of it to count.
    pub(in crate::score) dropped: u32,
    /// Answers and favourable answers of those.
    pub(in crate::score) dropped_answers: u64,
    pub(in crate::score) dropped_favourable: u64,
    pub(in crate::score) own: OwnScores,
    /// When distributions were asked for.
    pub(in crate::score) histogram: Option<Histogram>,
    /// Columns that somebody must have answered to be a complete case.
    expected: u32,
    /// When reliability was asked for, and the dimension is large.
    pub(in crate::score) complete: Option<Box<Complete>>,
}

impl SectionTally {
    /// On record there are few people, so who answered which columns is always told
    /// apart, as far as a mask reaches.
    pub(super) fn new(shape: &Shape, section: &Section, hot: Hot, origin: Origin) -> SectionTally {
        let top = (100 * super::super::moments::PARTS / section.unit) as u64;
        let is_few = origin == Origin::OnRecord && section.scored.len() <= 64;
        let is_complete = shape.extras.technical && section.is_large;
        SectionTally {
            asked: 0,
            dropped: 0,
            dropped_answers: 0,
            dropped_favourable: 0,
            own: OwnScores::new(hot, is_few || !section.is_large),
            histogram: shape
                .extras
                .distributions
                .then(|| Histogram::new(hot.weight, top)),
            expected: hot.n,
            complete: is_complete.then(Box::default),
        }
    }

    /// Adds people who answered the same; false when it is too little to count.
    pub(super) fn add(
        &mut self,
        shape: &Shape,
        section: &Section,
        entries: &[Entry],
        answered: &Answered,
        must_cover: bool,
        times: u32,
    ) -> bool {
        self.asked += times;
        let scored = &answered.scored;
        if !scored.counts(shape, must_cover) {
            self.dropped += times;
            self.dropped_answers += u64::from(scored.n) * u64::from(times);
            self.dropped_favourable += u64::from(answered.favourable) * u64::from(times);
            return false;
        }
        if scored.n == 0 {
            return true;
        }
        self.own.add(section, answered, entries, times);
        if let Some(histogram) = &mut self.histogram {
            histogram.add(scored.weight, scored.weighted, times);
        }
        if let Some(complete) = &mut self.complete
            && scored.n == self.expected
        {
            complete.add(entries.iter().map(|e| i128::from(e.step)), times);
        }
        true
    }

    /// Adds people with the same own score, of whom the rest was added already.
    pub(super) fn add_scores(&mut self, scored: &Scored, n: u32) {
        self.asked += n;
        if let Some(histogram) = &mut self.histogram {
            histogram.add(scored.weight, scored.weighted, n);
        }
    }

    pub(super) fn merge(&mut self, section: &Section, other: &SectionTally) {
        self.asked += other.asked;
        self.dropped += other.dropped;
        self.dropped_answers += other.dropped_answers;
        self.dropped_favourable += other.dropped_favourable;
        self.own.merge(section, &other.own);
        if let (Some(own), Some(more)) = (&mut self.histogram, &other.histogram) {
            own.merge(more);
        }
        if let (Some(own), Some(more)) = (&mut self.complete, &other.complete) {
            own.merge(more);
        }
    }

    pub(super) fn subtract(&mut self, section: &Section, other: &SectionTally) {
        self.asked -= other.asked;
        self.dropped -= other.dropped;
        self.dropped_answers -= other.dropped_answers;
        self.dropped_favourable -= other.dropped_favourable;
        self.own.subtract(section, &other.own);
        if let (Some(own), Some(less)) = (&mut self.histogram, &other.histogram) {
            own.subtract(less);
        }
        if let (Some(own), Some(less)) = (&mut self.complete, &other.complete) {
            own.subtract(less);
        }
    }
}
