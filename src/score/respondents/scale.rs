//! The tally of an audience on one report scale.

use super::super::shape::{ScaleShape, Shape};
use super::complete::Complete;
use super::entry::Entry;
use super::histogram::Histogram;
use super::means::{Means, Term};
use super::section::{Answered, Hot};

/// Own scores of an audience over several dimensions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::score) struct ScaleTally {
    /// By the weight of what they answered: people, sum and sum of squares.
    terms: Vec<Term>,
    /// Items that somebody must have answered to be a complete case.
    expected: u32,
    pub(in crate::score) histogram: Histogram,
    /// When reliability was asked for.
    pub(in crate::score) complete: Option<Complete>,
}

/// What somebody answered of all dimensions of a scale.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OfScale {
    pub(super) n: u32,
    pub(super) weight: u64,
    /// Of the steps of the scale.
    pub(super) weighted: u64,
    pub(super) covers: bool,
}

impl OfScale {
    /// `answered` is what somebody answered per dimension of the instrument.
    pub(super) fn of(shape: &Shape, scale: &ScaleShape, answered: &[Answered]) -> OfScale {
        let mut all = OfScale::default();
        let (mut due, mut due_answered) = (0, 0);
        for (section, steps) in scale.sections.iter().zip(&scale.factors) {
            let own = &answered[*section];
            all.n += own.n;
            all.weight += own.weight;
            all.weighted += own.weighted * steps;
            due += own.due;
            due_answered += own.due_answered;
        }
        all.covers = shape.covers(due_answered, due);
        all
    }
}

impl ScaleTally {
    pub(super) fn new(shape: &Shape, scale: &ScaleShape, hots: &[Hot]) -> ScaleTally {
        let weight = scale.sections.iter().map(|s| hots[*s].weight).sum();
        let top = (100 * super::super::moments::PARTS / scale.unit) as u64;
        let items = scale
            .sections
            .iter()
            .map(|s| shape.sections[*s].scored.len());
        ScaleTally {
            terms: Vec::new(),
            expected: scale.sections.iter().map(|s| hots[*s].n).sum(),
            histogram: Histogram::new(weight, top),
            complete: shape.extras.technical.then(|| Complete::new(items.sum())),
        }
    }

    pub(super) fn add(
        &mut self,
        shape: &Shape,
        scale: &ScaleShape,
        own: &OfScale,
        entries: &[Entry],
    ) {
        let sum = i128::from(own.weighted);
        self.add_term(Term {
            weight: own.weight,
            n: 1,
            sum,
            squares: sum * sum,
        });
        self.histogram.add(own.weight, own.weighted, 1);
        if let Some(complete) = &mut self.complete
            && own.n == self.expected
        {
            let sections = scale.sections.iter().zip(&scale.factors);
            let steps = sections.flat_map(|(section, factor)| {
                let own = entries[shape.sections[*section].at.clone()].iter();
                own.map(move |entry| i128::from(entry.step * factor))
            });
            complete.add(steps);
        }
    }

    /// Few different weights occur, and nearly always the same one.
    fn add_term(&mut self, more: Term) {
        match self.terms.iter_mut().find(|own| own.weight == more.weight) {
            Some(own) => {
                own.n += more.n;
                own.sum += more.sum;
                own.squares += more.squares;
            }
            None => self.terms.push(more),
        }
    }

    pub(super) fn merge(&mut self, other: &ScaleTally) {
        for term in &other.terms {
            self.add_term(*term);
        }
        self.histogram.merge(&other.histogram);
        if let (Some(own), Some(more)) = (&mut self.complete, &other.complete) {
            own.merge(more);
        }
    }

    pub(super) fn subtract(&mut self, other: &ScaleTally) {
        for less in &other.terms {
            self.add_term(Term {
                n: 0,
                sum: -less.sum,
                squares: -less.squares,
                ..*less
            });
            if let Some(own) = self.terms.iter_mut().find(|own| own.weight == less.weight) {
                own.n -= less.n;
            }
        }
        self.terms.retain(|term| term.n > 0);
        self.histogram.subtract(&other.histogram);
        if let (Some(own), Some(less)) = (&mut self.complete, &other.complete) {
            own.subtract(less);
        }
    }

    pub(in crate::score) fn means(&self, scale: &ScaleShape) -> Means {
        let points = super::super::moments::points(scale.unit);
        Means::of(self.terms.clone(), points)
    }
}
