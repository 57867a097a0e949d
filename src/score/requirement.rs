//! What a verdict looks at, with what that can still become.

use crate::model::{DimensionResult, Id, Instrument, ItemResult, Need, Outcome, Range, Verdict};

use super::item::Items;
use super::range::{self, OPEN};
use super::verdict::judge;

/// One need of a verdict, with what it looks at.
pub(super) struct Requirement<'a> {
    pub(super) subjects: Vec<Subject<'a>>,
}

/// A score that must be high enough: of one item or dimension, or a mean of several.
pub(super) struct Subject<'a> {
    pub(super) id: Option<&'a Id>,
    /// What it is the mean of, with their shares, which add up to 1.
    pub(super) parts: Vec<(Part<'a>, f64)>,
    pub(super) range: Range,
    pub(super) least: f64,
}

#[derive(Clone, Copy)]
pub(super) enum Part<'a> {
    Item(&'a Id),
    Dimension(&'a Id),
}

impl<'a> Requirement<'a> {
    pub(super) fn of(need: &'a Need, scores: &Scores) -> Requirement<'a> {
        let least = need.least_score().to_f64();
        let single = |part: Part<'a>| Subject::of(Some(part.id()), vec![part], least, scores);
        let subjects = match need {
            Need::Items { items, .. } => items
                .iter()
                .filter_map(|id| single(Part::Item(id)))
                .collect(),
            Need::Dimensions { dimensions, .. } => dimensions
                .iter()
                .filter_map(|id| single(Part::Dimension(id)))
                .collect(),
            Need::Mean { dimensions, .. } => {
                let parts = dimensions.iter().map(Part::Dimension).collect();
                Subject::of(None, parts, least, scores)
                    .into_iter()
                    .collect()
            }
        };
        Requirement { subjects }
    }
}

impl<'a> Subject<'a> {
    /// The mean of those `parts` that apply; `None` when none does.
    fn of(
        id: Option<&'a Id>,
        parts: Vec<Part<'a>>,
        least: f64,
        scores: &Scores,
    ) -> Option<Subject<'a>> {
        let parts: Vec<Part> = parts.into_iter().filter(|p| scores.applies(*p)).collect();
        let range = range::combine(parts.iter().map(|part| (1.0, scores.range(*part))))?;
        let share = 1.0 / parts.len() as f64;
        Some(Subject {
            id,
            parts: parts.into_iter().map(|part| (part, share)).collect(),
            range,
            least,
        })
    }

    pub(super) fn outcome(&self) -> Outcome {
        judge(self.range.low, self.range.high, self.least)
    }
}

impl<'a> Part<'a> {
    fn id(self) -> &'a Id {
        match self {
            Part::Item(id) | Part::Dimension(id) => id,
        }
    }
}

/// Where verdicts look scores up.
pub(super) struct Scores<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) items: &'a Items,
    pub(super) dimensions: &'a [DimensionResult],
}

impl Scores<'_> {
    /// What has no score can be anything.
    fn range(&self, part: Part) -> Range {
        let score = match part {
            Part::Item(id) => self.items.get(id).and_then(|item| item.score),
            Part::Dimension(id) => self
                .dimensions
                .iter()
                .find(|d| d.id == *id)
                .and_then(|d| d.score),
        };
        score.unwrap_or(OPEN)
    }

    /// False for an item that everybody who was asked called not applicable, and
    /// for a dimension of which nothing but such items was asked.
    fn applies(&self, part: Part) -> bool {
        let is_out = |item: &ItemResult| item.score.is_none() && item.counts.not_applicable > 0;
        let is_item_out = |id: &Id| self.items.get(id).is_some_and(is_out);
        match part {
            Part::Item(id) => !is_item_out(id),
            Part::Dimension(id) => {
                let home = self.instrument.dimension(id.as_str());
                let scored = home.iter().flat_map(|d| &d.items).filter(|i| i.is_scored);
                let scored: Vec<&Id> = scored.map(|item| &item.id).collect();
                let has_score = |id: &&Id| self.items.get(*id).is_some_and(|i| i.score.is_some());
                scored.iter().any(has_score) || !scored.iter().any(|id| is_item_out(id))
            }
        }
    }

    /// What a verdict names and then leaves out, once each, in its own order.
    pub(super) fn not_applicable(&self, verdict: &Verdict) -> Vec<Id> {
        let mut left_out = Vec::new();
        for need in &verdict.needs {
            let parts: Vec<Part> = match need {
                Need::Items { items, .. } => items.iter().map(Part::Item).collect(),
                Need::Dimensions { dimensions, .. } | Need::Mean { dimensions, .. } => {
                    dimensions.iter().map(Part::Dimension).collect()
                }
            };
            for part in parts {
                let new = !left_out.contains(part.id());
                if new && !self.applies(part) {
                    left_out.push(part.id().clone());
                }
            }
        }
        left_out
    }
}
