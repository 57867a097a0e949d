//! What an instrument asks, in whole numbers, so that answers can be added up fast
//! and exactly.
//!
//! Everything here is worked out once; adding a respondent only looks things up.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{Checklist, Dimension, Id, Instrument, Item, Kind};

use super::moments::{PARTS, parts};
use super::value;

/// Most scored items of a dimension for which a survey's tally knows which of them
/// were answered together. With more, the ways to leave some open outnumber the
/// people, and a tally of each would be a copy of the survey.
const MOST_TOLD_APART: usize = 10;

/// Most steps from 0 to 100 that are small: products of two then fit 32 bits and
/// their sums over any survey 64.
const MOST_SMALL_STEPS: i64 = 65_535;

/// Most possible scores of an item for which each has a counter of its own.
const MOST_COUNTERS: usize = 200;

/// The largest weight in whole numbers; larger ones are taken in proportion.
const LARGEST_WEIGHT: u64 = 1_000_000;

/// The ways to answer that are no score of a level: a counter each, after those.
pub(super) const SPECIALS: usize = 5;
pub(super) const DONT_KNOW_AS_ZERO: usize = 0;
pub(super) const DONT_KNOW: usize = 1;
pub(super) const NOT_APPLICABLE: usize = 2;
pub(super) const SKIPPED: usize = 3;
pub(super) const NOT_SHOWN: usize = 4;

/// What is tallied beyond what a picture of the whole needs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extras {
    /// How the respondents' own scores are distributed, and their scores on the
    /// report scales: for groups side by side.
    pub distributions: bool,
    /// What reliability needs.
    pub technical: bool,
}

/// The columns of an instrument, the dimensions that they make, and their scores as
/// whole numbers.
pub struct Shape<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) questions: Vec<Question<'a>>,
    pub(super) sections: Vec<Section<'a>>,
    pub(super) scales: Vec<ScaleShape<'a>>,
    pub(super) extras: Extras,
    /// How many counters an audience has; the first one counts nothing.
    pub(super) states: usize,
    /// Millionths of what applies that an anonymous respondent must have answered.
    pub(super) least: u64,
    /// Where each band begins, rising.
    pub(super) bands: Vec<f64>,
    /// The lowest favourable score, in parts.
    pub(super) favourable_from: i64,
    by_item: BTreeMap<&'a Id, usize>,
}

/// A column.
pub(super) struct Question<'a> {
    pub(super) item: &'a Item,
    pub(super) section: usize,
    /// Its place among the scored ones of its dimension.
    pub(super) slot: Option<usize>,
    /// Its place in a row of answers: scored ones by dimension, then the others.
    pub(super) at: usize,
    /// In proportion to the weights of all other items.
    pub(super) weight: u64,
    /// Scores with a counter of their own, in parts, rising; none for a number.
    pub(super) scores: Vec<i64>,
    /// The highest score it can have, in parts.
    pub(super) top: Option<i64>,
    /// Its first counter.
    pub(super) base: usize,
}

impl Question<'_> {
    /// The counter of a way to answer that is no level.
    pub(super) fn special(&self, which: usize) -> usize {
        self.base + self.scores.len() + which
    }
}

/// A dimension and its columns.
pub(super) struct Section<'a> {
    pub(super) checklist: &'a Checklist,
    pub(super) dimension: &'a Dimension,
    pub(super) columns: Range<usize>,
    /// Those that count in its score.
    pub(super) scored: Vec<usize>,
    /// Where these stand in a row of answers.
    pub(super) at: Range<usize>,
    /// Of the scored columns.
    pub(super) weights: Vec<u64>,
    /// Parts in a step; every score of the scored columns is a whole number of steps.
    pub(super) unit: i64,
    /// Whether steps are too small for products in 64 bits.
    pub(super) is_wide: bool,
    /// Whether there are too many columns to tell apart who answered which.
    pub(super) is_large: bool,
}

/// A report scale and its dimensions.
pub(super) struct ScaleShape<'a> {
    pub(super) id: &'a Id,
    pub(super) sections: Vec<usize>,
    /// Per section: steps of the scale in one of its own.
    pub(super) factors: Vec<u64>,
    /// Parts in a step.
    pub(super) unit: i64,
}

impl<'a> Shape<'a> {
    pub fn new(instrument: &'a Instrument, extras: Extras) -> Shape<'a> {
        let weigh = weights(instrument);
        let (mut questions, mut sections) = (Vec::new(), Vec::new());
        // The first counter takes what needs no counting.
        let mut states = 1;
        for checklist in &instrument.checklists {
            for dimension in &checklist.dimensions {
                let start = questions.len();
                for item in &dimension.items {
                    let scores = counted_scores(item);
                    let base = states;
                    states += scores.len() + SPECIALS;
                    questions.push(Question {
                        item,
                        section: sections.len(),
                        slot: None,
                        at: 0,
                        weight: weigh(item),
                        top: value::possible_scores(item).into_iter().map(parts).max(),
                        scores,
                        base,
                    });
                }
                let columns = start..questions.len();
                sections.push(section(checklist, dimension, columns, &mut questions));
            }
        }
        place(&mut questions, &mut sections);
        let scales = scales(instrument, &sections);
        let rules = &instrument.rules;
        let least = rules.coverage.least.times_rounded(1_000_000);
        let items = questions.iter().enumerate();
        Shape {
            instrument,
            bands: rules.bands.iter().map(|band| band.from.to_f64()).collect(),
            favourable_from: parts(rules.reporting.favourable_from),
            by_item: items.map(|(column, q)| (&q.item.id, column)).collect(),
            questions,
            sections,
            scales,
            extras,
            states,
            least: u64::try_from(least).unwrap_or(0),
        }
    }

    /// Whether so much of the weight that applies is enough to count as an answer.
    pub(super) fn covers(&self, answered: u64, applicable: u64) -> bool {
        answered * 1_000_000 >= self.least * applicable
    }

    /// What the own scores of a row are of: every dimension of the instrument in its
    /// order, then the report scales.
    pub fn scores_of_a_row(&self) -> impl Iterator<Item = &'a Id> {
        let dimensions = self.sections.iter().map(|s| &s.dimension.id);
        dimensions.chain(self.scales.iter().map(|scale| scale.id))
    }

    /// The place of an item's column.
    pub(super) fn column(&self, item: &Id) -> Option<usize> {
        self.by_item.get(item).copied()
    }
}

fn section<'a>(
    checklist: &'a Checklist,
    dimension: &'a Dimension,
    columns: Range<usize>,
    questions: &mut [Question<'a>],
) -> Section<'a> {
    let is_scored = |column: &usize| questions[*column].item.is_scored;
    let scored: Vec<usize> = columns.clone().filter(is_scored).collect();
    for (slot, column) in scored.iter().enumerate() {
        questions[*column].slot = Some(slot);
    }
    let of_scored = || scored.iter().map(|column| &questions[*column]);
    let hundred = 100 * PARTS;
    let unit = of_scored().flat_map(|q| &q.scores).fold(hundred, gcd);
    let is_wide = of_scored().any(|q| q.scores.is_empty()) || hundred / unit > MOST_SMALL_STEPS;
    Section {
        checklist,
        dimension,
        columns,
        weights: of_scored().map(|q| q.weight).collect(),
        unit: if is_wide { 1 } else { unit },
        is_wide,
        is_large: scored.len() > MOST_TOLD_APART,
        at: 0..0,
        scored,
    }
}

/// Gives every column its place in a row of answers, so that those of a dimension
/// stand side by side.
fn place(questions: &mut [Question], sections: &mut [Section]) {
    let mut next = 0;
    for section in sections {
        section.at = next..next + section.scored.len();
        next = section.at.end;
        for (column, at) in section.scored.iter().zip(section.at.clone()) {
            questions[*column].at = at;
        }
    }
    let others = questions.iter_mut().filter(|q| q.slot.is_none());
    for (question, at) in others.zip(next..) {
        question.at = at;
    }
}

fn scales<'a>(instrument: &'a Instrument, sections: &[Section]) -> Vec<ScaleShape<'a>> {
    let scales = instrument.rules.reporting.scales.iter();
    let shape = scales.map(|scale| {
        let is_in = |s: &usize| scale.dimensions.contains(&sections[*s].dimension.id);
        let own: Vec<usize> = (0..sections.len()).filter(is_in).collect();
        let units = || own.iter().map(|s| &sections[*s].unit);
        let unit = units().fold(100 * PARTS, gcd);
        let factor = |own: &i64| u64::try_from(own / unit).unwrap_or(1);
        ScaleShape {
            id: &scale.id,
            factors: units().map(factor).collect(),
            unit,
            sections: own,
        }
    });
    shape.collect()
}

/// The scores of an item that get a counter each; none when they cannot be listed.
fn counted_scores(item: &Item) -> Vec<i64> {
    let mut scores: Vec<i64> = match &item.kind {
        Kind::Choice { .. } => value::possible_scores(item)
            .into_iter()
            .map(parts)
            .collect(),
        Kind::Ticks(_) => value::scores_with_irrelevant(item)
            .into_iter()
            .map(parts)
            .collect(),
        Kind::Number(_) => Vec::new(),
    };
    scores.sort_unstable();
    scores.dedup();
    if scores.len() > MOST_COUNTERS {
        scores.clear();
    }
    scores
}

/// Weights as whole numbers in the same proportions, each at least 1.
fn weights(instrument: &Instrument) -> impl Fn(&Item) -> u64 {
    let millionths = |item: &Item| {
        let weight = item.weight.times_rounded(1_000_000);
        u64::try_from(weight).unwrap_or(0).max(1)
    };
    let all = || instrument.items().map(millionths);
    let divisor = all().fold(0, gcd_of).max(1);
    let largest = all().max().unwrap_or(1) / divisor;
    move |item| {
        let weight = millionths(item) / divisor;
        if largest <= LARGEST_WEIGHT {
            return weight;
        }
        let share = u128::from(weight) * u128::from(LARGEST_WEIGHT) / u128::from(largest);
        u64::try_from(share).unwrap_or(1).max(1)
    }
}

fn gcd(a: i64, b: &i64) -> i64 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn gcd_of(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
