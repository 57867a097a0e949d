//! The tally of an audience on one report scale.

use super::super::shape::{ScaleShape, Shape};
use super::complete::Complete;
use super::entry::Entry;
use super::histogram::Histogram;
use super::section::{Hot, Scored};

/// Own scores of an audience over several dimensions.
#[derive(Debug, Clone)]
pub(in crate::score) struct ScaleTally {
    /// Items that somebody must have answered to be a complete case.
    expected: u32,
    pub(in crate::score) histogram: Histogram,
    /// When reliability was asked for.
    pub(in crate::score) complete: Option<Complete>,
}

/// What somebody answered of all dimensions of a scale, in its steps.
pub(super) fn of_scale<'a>(scale: &ScaleShape, scored: impl Fn(usize) -> &'a Scored) -> Scored {
    let mut all = Scored::default();
    for (section, factor) in scale.sections.iter().zip(&scale.factors) {
        all.add(scored(*section), *factor);
    }
    all
}

impl ScaleTally {
    pub(super) fn new(shape: &Shape, scale: &ScaleShape, hots: &[Hot]) -> ScaleTally {
        let weight = scale.sections.iter().map(|s| hots[*s].weight).sum();
        let top = (100 * super::super::moments::PARTS / scale.unit) as u64;
        ScaleTally {
            expected: scale.sections.iter().map(|s| hots[*s].n).sum(),
            histogram: Histogram::new(weight, top),
            complete: shape.extras.technical.then(Complete::default),
        }
    }

    /// Whether so many items are all that a complete case has.
    pub(super) fn is_complete(&self, n: u32) -> bool {
        self.complete.is_some() && n == self.expected
    }

    /// Adds somebody who answered something; `entries` are those of a section.
    pub(super) fn add<'a>(
        &mut self,
        scale: &ScaleShape,
        own: &Scored,
        entries: impl Fn(usize) -> &'a [Entry] + Clone,
    ) {
        self.histogram.add(own.weight, own.weighted, 1);
        if self.is_complete(own.n) {
            self.add_complete(scale, entries);
        }
    }

    /// Adds somebody who is a complete case; `entries` are those of a section.
    pub(super) fn add_complete<'a>(
        &mut self,
        scale: &ScaleShape,
        entries: impl Fn(usize) -> &'a [Entry] + Clone,
    ) {
        let Some(complete) = &mut self.complete else {
            return;
        };
        let sections = scale.sections.iter().zip(&scale.factors);
        let steps = sections.flat_map(|(section, factor)| {
            let own = entries(*section).iter();
            own.map(move |entry| i128::from(entry.step * factor))
        });
        complete.add(steps, 1);
    }

    pub(super) fn merge(&mut self, other: &ScaleTally) {
        self.histogram.merge(&other.histogram);
        if let (Some(own), Some(more)) = (&mut self.complete, &other.complete) {
            own.merge(more);
        }
    }

    pub(super) fn subtract(&mut self, other: &ScaleTally) {
        self.histogram.subtract(&other.histogram);
        if let (Some(own), Some(less)) = (&mut self.complete, &other.complete) {
            own.subtract(less);
        }
    }
}
