//! The tally of one audience: everything about it that may be asked later.

use rustc_hash::FxHashMap;

use crate::model::{Counts, Origin, Perspective};

use super::super::moments::Moments;
use super::super::shape::{
    DONT_KNOW, DONT_KNOW_AS_ZERO, NOT_APPLICABLE, NOT_SHOWN, SKIPPED, Shape,
};
use super::super::tally::{Tally, add_counts};
use super::complete_rows::CompleteRows;
use super::entry::Entry;
use super::scale::{ScaleTally, of_scale};
use super::section::{Answered, Hot, SectionTally};

/// People whose answers are added up together. Only whole numbers are kept, so that
/// merging in any order gives the same bits.
#[derive(Debug, Clone)]
pub(in crate::score) struct People {
    pub(in crate::score) n: u32,
    /// How often each answer was given, by its counter.
    pub(super) states: Box<[u32]>,
    /// Scores without a counter: by column and parts.
    values: FxHashMap<(u32, i64), u32>,
    /// Answers that something backs, and answers at the top that nothing backs; per
    /// column, once somebody on record answered.
    evidence: Box<[[u32; 2]]>,
    /// Answers of people who answered too little of a dimension to count in a score, per
    /// column, once there was somebody: they were asked all the same.
    dropped: Box<[Counts]>,
    pub(in crate::score) sections: Box<[SectionTally]>,
    pub(in crate::score) scales: Box<[ScaleTally]>,
}

/// What one respondent has; kept to be filled again.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    /// The sections that were put to them.
    pub(super) asked: Vec<usize>,
    /// Columns put to them that count in no score.
    pub(super) indicators: Vec<usize>,
    /// One per column, each at its place in a row of answers.
    pub(super) entries: Vec<Entry>,
    /// Per section of the instrument.
    pub(super) answered: Vec<Answered>,
}

impl Filled {
    /// Nothing, of every section.
    pub(super) fn nothing(shape: &Shape) -> Filled {
        Filled {
            entries: vec![Entry::NOT_ASKED; shape.questions.len()],
            answered: vec![Answered::default(); shape.sections.len()],
            ..Filled::default()
        }
    }

    /// Works out what was answered of each section.
    pub(super) fn add_up(&mut self, shape: &Shape) {
        for section in &self.asked {
            let at = shape.sections[*section].at.clone();
            self.answered[*section] = Answered::of(&self.entries[at]);
        }
    }
}

impl People {
    pub(super) fn new(shape: &Shape, hots: &[Hot], origin: Origin) -> People {
        let sections = shape.sections.iter().zip(hots);
        let scales = shape.scales.iter().filter(|_| shape.extras.distributions);
        People {
            n: 0,
            states: vec![0; shape.states].into(),
            values: FxHashMap::default(),
            evidence: Box::default(),
            dropped: Box::default(),
            sections: sections
                .map(|(section, hot)| SectionTally::new(shape, section, *hot, origin))
                .collect(),
            scales: scales
                .map(|scale| ScaleTally::new(shape, scale, hots))
                .collect(),
        }
    }

    /// Nobody yet.
    pub(in crate::score) fn none(shape: &Shape) -> People {
        let hots = vec![Hot::default(); shape.sections.len()];
        People::new(shape, &hots, Origin::Anonymous)
    }

    /// Adds one respondent whose answers were added up.
    pub(super) fn add(&mut self, shape: &Shape, filled: &Filled, must_cover: bool) {
        self.n += 1;
        for place in &filled.asked {
            let entries = &filled.entries[shape.sections[*place].at.clone()];
            let answered = &filled.answered[*place];
            self.add_answers(shape, *place, entries, answered, must_cover, 1);
        }
        for column in &filled.indicators {
            let entry = filled.entries[shape.questions[*column].at];
            self.add_indicator(*column, &entry);
        }
        for (tally, scale) in self.scales.iter_mut().zip(&shape.scales) {
            let own = of_scale(scale, |section| &filled.answered[section].scored);
            if own.n > 0 && own.counts(shape, must_cover) {
                let at = |section: usize| shape.sections[section].at.clone();
                tally.add(scale, &own, |section| &filled.entries[at(section)]);
            }
        }
    }

    /// Adds the complete cases that were kept apart.
    pub(super) fn add_complete(&mut self, complete: &[Option<CompleteRows>]) {
        for (tally, more) in self.scales.iter_mut().zip(complete) {
            if let (Some(own), Some(more)) = (&mut tally.complete, more) {
                own.merge(&more.finish());
            }
        }
    }

    /// Adds what people answered on one dimension, all the same.
    pub(super) fn add_answers(
        &mut self,
        shape: &Shape,
        place: usize,
        entries: &[Entry],
        answered: &Answered,
        must_cover: bool,
        times: u32,
    ) {
        let section = &shape.sections[place];
        let tally = &mut self.sections[place];
        if !tally.add(shape, section, entries, answered, must_cover, times) {
            self.add_dropped(shape, place, entries, times);
            return;
        }
        for entry in entries {
            self.states[entry.state as usize] += times;
        }
        if section.is_wide {
            for (column, entry) in section.scored.iter().zip(entries) {
                count_value(&mut self.values, *column, entry, times);
            }
        }
    }

    /// Counts the answers of people who count in no score of this dimension.
    fn add_dropped(&mut self, shape: &Shape, place: usize, entries: &[Entry], times: u32) {
        if self.dropped.is_empty() {
            self.dropped = vec![Counts::default(); shape.questions.len()].into();
        }
        for (column, entry) in shape.sections[place].scored.iter().zip(entries) {
            let question = &shape.questions[*column];
            let counts = &mut self.dropped[*column];
            counts.answered += u32::from(entry.answered) * times;
            let is = |which: usize| u32::from(entry.state as usize == question.special(which));
            counts.dont_know += (is(DONT_KNOW) + is(DONT_KNOW_AS_ZERO)) * times;
            counts.dont_know_as_zero += is(DONT_KNOW_AS_ZERO) * times;
            counts.not_applicable += is(NOT_APPLICABLE) * times;
            counts.skipped += is(SKIPPED) * times;
            counts.not_shown += is(NOT_SHOWN) * times;
        }
    }

    /// Adds an answer that counts in no score.
    pub(super) fn add_indicator(&mut self, column: usize, entry: &Entry) {
        self.states[entry.state as usize] += 1;
        count_value(&mut self.values, column, entry, 1);
    }

    /// Counts an answer that something backs, or one at the top that nothing does.
    pub(super) fn add_evidence(&mut self, shape: &Shape, column: usize, is_backed: bool) {
        if self.evidence.is_empty() {
            self.evidence = vec![[0; 2]; shape.questions.len()].into();
        }
        self.evidence[column][usize::from(!is_backed)] += 1;
    }

    pub(in crate::score) fn merge(&mut self, shape: &Shape, other: &People) {
        self.n += other.n;
        for (own, more) in self.states.iter_mut().zip(&other.states) {
            *own += more;
        }
        for (value, n) in &other.values {
            *self.values.entry(*value).or_default() += n;
        }
        if self.evidence.is_empty() {
            self.evidence = other.evidence.clone();
        } else {
            for (own, more) in self.evidence.iter_mut().zip(&other.evidence) {
                own[0] += more[0];
                own[1] += more[1];
            }
        }
        if self.dropped.is_empty() {
            self.dropped = other.dropped.clone();
        } else {
            for (own, more) in self.dropped.iter_mut().zip(&other.dropped) {
                add_counts(own, more);
            }
        }
        let sections = self.sections.iter_mut().zip(&other.sections);
        for ((own, more), section) in sections.zip(&shape.sections) {
            own.merge(section, more);
        }
        for (own, more) in self.scales.iter_mut().zip(&other.scales) {
            own.merge(more);
        }
    }

    /// Takes away people who are in it; of surveys, so without evidence. How those who
    /// were dropped answered is not asked of what is left.
    pub(in crate::score) fn subtract(&mut self, shape: &Shape, other: &People) {
        self.n -= other.n;
        for (own, less) in self.states.iter_mut().zip(&other.states) {
            *own -= less;
        }
        for (value, n) in &other.values {
            if let Some(own) = self.values.get_mut(value) {
                *own -= n;
            }
        }
        let sections = self.sections.iter_mut().zip(&other.sections);
        for ((own, less), section) in sections.zip(&shape.sections) {
            own.subtract(section, less);
        }
        for (own, less) in self.scales.iter_mut().zip(&other.scales) {
            own.subtract(less);
        }
    }

    /// People who were asked a column, as far as their perspective is asked it.
    pub(in crate::score) fn asked(&self, shape: &Shape, column: usize, who: Perspective) -> u32 {
        let question = &shape.questions[column];
        if question.item.is_asked_of(who) {
            self.sections[question.section].asked
        } else {
            0
        }
    }

    /// Scores and counts of one column, without those who answered too little of its
    /// dimension.
    pub(in crate::score) fn tally(&self, shape: &Shape, column: usize, who: Perspective) -> Tally {
        let question = &shape.questions[column];
        let special = |which: usize| self.states[question.special(which)];
        let mut moments = Moments::default();
        for (score, n) in self.scores(shape, column) {
            moments.add(score, n);
        }
        let [with_evidence, top_without_evidence] =
            self.evidence.get(column).copied().unwrap_or_default();
        let mut counts = Counts {
            answered: moments.n(),
            dont_know: special(DONT_KNOW) + special(DONT_KNOW_AS_ZERO),
            dont_know_as_zero: special(DONT_KNOW_AS_ZERO),
            not_applicable: special(NOT_APPLICABLE),
            skipped: special(SKIPPED),
            not_shown: special(NOT_SHOWN),
            missing: 0,
            with_evidence,
            top_without_evidence,
        };
        let dropped = match question.slot {
            Some(_) => self.sections[question.section].dropped,
            None => 0,
        };
        let told = Tally { moments, counts }.asked();
        counts.missing = (self.asked(shape, column, who)).saturating_sub(dropped + told);
        Tally { moments, counts }
    }

    /// How everybody who was asked a column answered it, also those who answered too
    /// little of its dimension to count in a score.
    pub(in crate::score) fn all_counts(
        &self,
        shape: &Shape,
        column: usize,
        who: Perspective,
    ) -> Counts {
        let mut tally = self.tally(shape, column, who);
        if let Some(dropped) = self.dropped.get(column) {
            add_counts(&mut tally.counts, dropped);
        }
        tally.counts.missing = 0;
        let told = tally.asked();
        tally.counts.missing = self.asked(shape, column, who).saturating_sub(told);
        tally.counts
    }

    /// The different scores on a column in parts, with how many people have each.
    pub(in crate::score) fn scores(
        &self,
        shape: &Shape,
        column: usize,
    ) -> impl Iterator<Item = (i64, u32)> {
        let question = &shape.questions[column];
        let counted = question.scores.iter().zip(&self.states[question.base..]);
        let counted = counted.map(|(score, n)| (*score, *n));
        let as_zero = (0, self.states[question.special(DONT_KNOW_AS_ZERO)]);
        let sparse = self.values.iter();
        let sparse = sparse.filter(move |((of, _), _)| *of as usize == column);
        let sparse = sparse.map(|((_, score), n)| (*score, *n));
        let all = counted.chain([as_zero]).chain(sparse);
        all.filter(|(_, n)| *n > 0)
    }
}

/// Counts a score that has no counter.
fn count_value(values: &mut FxHashMap<(u32, i64), u32>, column: usize, entry: &Entry, times: u32) {
    if entry.is_sparse {
        let parts = i64::try_from(entry.step).unwrap_or(i64::MAX);
        *values.entry((column as u32, parts)).or_default() += times;
    }
}
