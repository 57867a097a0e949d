//! Yes, no or undecided, by what the scores can still become.

use crate::model::{
    Dimension, DimensionResult, Id, Instrument, ItemResult, Need, NeedResult, Outcome, Range,
    SubjectResult, Verdict, VerdictResult,
};

use super::deciding;
use super::item::Items;
use super::picture::Picture;
use super::range::{self, OPEN};
use super::threshold::reaches;

/// Every verdict of the instrument. Bounds decide, sampling intervals never do:
/// yes when even the lowest possible scores pass, no when even the highest fail.
pub(super) fn results(
    picture: &Picture,
    items: &Items,
    dimensions: &[DimensionResult],
) -> Vec<VerdictResult> {
    let scores = Scores {
        instrument: picture.instrument,
        items,
        dimensions,
    };
    let verdicts = &picture.instrument.verdicts;
    verdicts
        .iter()
        .map(|verdict| result(picture, &scores, verdict))
        .collect()
}

fn result(picture: &Picture, scores: &Scores, verdict: &Verdict) -> VerdictResult {
    let tests: Vec<Test> = verdict.needs.iter().map(|n| Test::of(n, scores)).collect();
    let outcome = outcome(&tests, |subject| subject.outcome());
    VerdictResult {
        id: verdict.id.clone(),
        outcome,
        needs: verdict
            .needs
            .iter()
            .zip(&tests)
            .map(|(need, test)| need_result(need, test))
            .collect(),
        not_applicable: scores.not_applicable(verdict),
        deciding: match outcome {
            Outcome::Undecided => deciding::questions(picture, scores, &tests),
            Outcome::Yes | Outcome::No => Vec::new(),
        },
    }
}

fn need_result(need: &Need, test: &Test) -> NeedResult {
    let subject = |s: &Subject| SubjectResult {
        id: s.id.cloned(),
        point: s.range.point,
        low: s.range.low,
        high: s.range.high,
        least: s.least,
        outcome: s.outcome(),
    };
    NeedResult {
        need: need.clone(),
        outcome: all(test.subjects.iter().map(Subject::outcome)),
        subjects: test.subjects.iter().map(subject).collect(),
    }
}

/// The outcome of a whole verdict, with each subject judged by `judge`. What does
/// not apply is no obstacle; but when nothing applies there is nothing to say yes
/// to.
pub(super) fn outcome(tests: &[Test], judge: impl Fn(&Subject) -> Outcome) -> Outcome {
    let mut subjects = tests.iter().flat_map(|test| &test.subjects).peekable();
    match subjects.peek() {
        None => Outcome::Undecided,
        Some(_) => all(subjects.map(judge)),
    }
}

/// All must hold: one no is a no.
fn all(outcomes: impl Iterator<Item = Outcome>) -> Outcome {
    outcomes.fold(Outcome::Yes, |so_far, next| match (so_far, next) {
        (Outcome::No, _) | (_, Outcome::No) => Outcome::No,
        (Outcome::Yes, Outcome::Yes) => Outcome::Yes,
        (Outcome::Undecided, _) | (_, Outcome::Undecided) => Outcome::Undecided,
    })
}

/// What a score that can lie anywhere in `low..=high` does with a threshold.
pub(super) fn judge(low: f64, high: f64, least: f64) -> Outcome {
    if reaches(low, least) {
        Outcome::Yes
    } else if reaches(high, least) {
        Outcome::Undecided
    } else {
        Outcome::No
    }
}

/// One need of a verdict, with what it looks at.
pub(super) struct Test<'a> {
    pub(super) subjects: Vec<Subject<'a>>,
}

/// A score that must be high enough: a weighted mean of items or dimensions.
pub(super) struct Subject<'a> {
    id: Option<&'a Id>,
    /// With their shares, which add up to 1.
    pub(super) parts: Vec<(Part<'a>, f64)>,
    pub(super) range: Range,
    pub(super) least: f64,
}

#[derive(Clone, Copy)]
pub(super) enum Part<'a> {
    Item(&'a Id),
    Dimension(&'a Id),
}

impl<'a> Test<'a> {
    fn of(need: &'a Need, scores: &Scores) -> Test<'a> {
        let least = need.least_score().to_f64();
        let single = |part| Subject::of(part_id(part), vec![part], least, scores);
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
        Test { subjects }
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

fn part_id(part: Part<'_>) -> Option<&Id> {
    match part {
        Part::Item(id) | Part::Dimension(id) => Some(id),
    }
}

/// Where verdicts look scores up.
pub(super) struct Scores<'a> {
    instrument: &'a Instrument,
    pub(super) items: &'a Items,
    dimensions: &'a [DimensionResult],
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
        let is_not_applicable =
            |item: &ItemResult| item.score.is_none() && item.counts.not_applicable > 0;
        match part {
            Part::Item(id) => !self.items.get(id).is_some_and(is_not_applicable),
            Part::Dimension(id) => {
                let has_score = self
                    .dimensions
                    .iter()
                    .any(|d| d.id == *id && d.score.is_some());
                let items = self.instrument.dimension(id.as_str());
                let says_so = |dimension: &Dimension| {
                    dimension
                        .items
                        .iter()
                        .filter(|item| item.is_scored)
                        .filter_map(|item| self.items.get(&item.id))
                        .any(is_not_applicable)
                };
                has_score || !items.is_some_and(says_so)
            }
        }
    }

    /// What a verdict names and then leaves out, once each, in its own order.
    fn not_applicable(&self, verdict: &Verdict) -> Vec<Id> {
        let mut left_out = Vec::new();
        for need in &verdict.needs {
            let parts: Vec<Part> = match need {
                Need::Items { items, .. } => items.iter().map(Part::Item).collect(),
                Need::Dimensions { dimensions, .. } | Need::Mean { dimensions, .. } => {
                    dimensions.iter().map(Part::Dimension).collect()
                }
            };
            for part in parts {
                let new = part_id(part).filter(|id| !left_out.contains(*id));
                if let (Some(id), false) = (new, self.applies(part)) {
                    left_out.push(id.clone());
                }
            }
        }
        left_out
    }
}
