//! Yes, no or undecided, by what the scores can still become.

use crate::model::{
    DimensionResult, Need, NeedResult, Outcome, SubjectResult, Verdict, VerdictResult,
};

use super::deciding;
use super::item::Items;
use super::picture::Picture;
use super::requirement::{Requirement, Scores, Subject};
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
    let requirements: Vec<Requirement> = verdict
        .needs
        .iter()
        .map(|n| Requirement::of(n, scores))
        .collect();
    let outcome = outcome(&requirements, |subject| subject.outcome());
    VerdictResult {
        id: verdict.id.clone(),
        outcome,
        needs: verdict
            .needs
            .iter()
            .zip(&requirements)
            .map(|(need, requirement)| need_result(need, requirement))
            .collect(),
        not_applicable: scores.not_applicable(verdict),
        deciding: match outcome {
            Outcome::Undecided => deciding::questions(picture, scores, &requirements),
            Outcome::Yes | Outcome::No => Vec::new(),
        },
    }
}

fn need_result(need: &Need, requirement: &Requirement) -> NeedResult {
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
        outcome: all(requirement.subjects.iter().map(Subject::outcome)),
        subjects: requirement.subjects.iter().map(subject).collect(),
    }
}

/// The outcome of a whole verdict, with each subject judged by `judge`. What does
/// not apply is no obstacle; but when nothing applies there is nothing to say yes
/// to.
pub(super) fn outcome(
    requirements: &[Requirement],
    judge: impl Fn(&Subject) -> Outcome,
) -> Outcome {
    let mut subjects = requirements
        .iter()
        .flat_map(|requirement| &requirement.subjects)
        .peekable();
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
