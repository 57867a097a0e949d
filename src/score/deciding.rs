//! The open questions that could decide a verdict.
//!
//! An answer moves the bounds of its item, of the dimension it counts in and of
//! every mean over that, all in proportion; so each "what if" is a shift of the
//! few subjects a verdict looks at, and nothing is scored again. That keeps the
//! whole search cheap enough to run after every answer of an interview.

use crate::model::{Deciding, Id, Outcome};

use super::picture::Picture;
use super::requirement::{Part, Requirement, Scores, Subject};
use super::standing::Standing;
use super::value::possible_scores;
use super::verdict;

/// Most questions that are worth naming.
const MOST: usize = 5;

/// An item that is open, and what one answer to it moves.
struct OpenQuestion<'a> {
    item: &'a Id,
    dimension: &'a Id,
    /// Its share of the score of its dimension, 0 when it does not count there.
    share: f64,
    /// Width of its range, in points.
    width: f64,
    /// Share of the item's score that one more answer makes known; 0 when no
    /// answer that can be given would be seen.
    step: f64,
    answers: Vec<f64>,
}

/// The questions of an undecided verdict: those of which some answer settles it
/// alone, largest share of such answers first; when there are none, those that
/// account for most of its open range. At most five, ties in checklist order.
pub(super) fn questions(
    picture: &Picture,
    scores: &Scores,
    requirements: &[Requirement],
) -> Vec<Deciding> {
    let open = open_questions(picture, scores);
    let mut weighed: Vec<Deciding> = open
        .iter()
        .map(|question| Deciding {
            item: question.item.clone(),
            settles: settles(question, requirements),
            range: open_range(question, requirements),
        })
        .collect();
    if weighed.iter().any(|d| d.settles > 0.0) {
        weighed.retain(|d| d.settles > 0.0);
        weighed.sort_by(|a, b| b.settles.total_cmp(&a.settles));
    } else {
        // Whole billionths of a point, so that dust cannot order equals.
        let size = |d: &Deciding| (d.range * 1e9).round() as i64;
        weighed.retain(|d| size(d) > 0);
        weighed.sort_by_key(|d| std::cmp::Reverse(size(d)));
    }
    weighed.truncate(MOST);
    weighed
}

fn open_questions<'a>(picture: &'a Picture, scores: &Scores) -> Vec<OpenQuestion<'a>> {
    let mut open = Vec::new();
    for section in &picture.shape.sections {
        let score = |column: usize| {
            let item = picture.shape.questions[column].item;
            scores.items.get(&item.id).and_then(|result| result.score)
        };
        let weight = |column: usize| picture.shape.questions[column].item.weight.to_f64();
        let counted = || {
            let scored = section.scored.iter().copied();
            scored.filter(|column| score(*column).is_some())
        };
        let whole: f64 = counted().map(weight).sum();
        for column in section.columns.clone() {
            let Some(range) = score(column).filter(|range| range.width() > 0.0) else {
                continue;
            };
            let item = picture.shape.questions[column].item;
            let counts = counted().any(|other| other == column);
            open.push(OpenQuestion {
                item: &item.id,
                dimension: &section.dimension.id,
                share: if counts { weight(column) / whole } else { 0.0 },
                width: range.width(),
                step: step(picture, column),
                answers: possible_scores(item).iter().map(|s| s.to_f64()).collect(),
            });
        }
    }
    open
}

/// The largest share of an item's score that one more answer can make known: one
/// person's part of an audience, and that audience's part of the item.
fn step(picture: &Picture, column: usize) -> f64 {
    let standings = || picture.groups.iter().map(|group| &group.standings[column]);
    let audiences = standings().filter_map(Standing::contribution).count() as f64;
    let people = standings()
        .filter_map(|standing| standing.shown())
        .filter(|shown| shown.tally.open() > 0)
        .map(|shown| f64::from(shown.people()));
    people
        .map(|people| 1.0 / (people * audiences))
        .fold(0.0, f64::max)
}

/// How much of a subject is this question.
fn influence(question: &OpenQuestion, subject: &Subject) -> f64 {
    let shares = subject.parts.iter().map(|(part, share)| match part {
        Part::Item(id) if *id == question.item => *share,
        Part::Dimension(id) if *id == question.dimension => share * question.share,
        Part::Item(_) | Part::Dimension(_) => 0.0,
    });
    shares.sum()
}

/// Share of the question's possible answers that turn undecided into yes or no.
fn settles(question: &OpenQuestion, requirements: &[Requirement]) -> f64 {
    let settling = question.answers.iter().filter(|answer| {
        let outcome = verdict::outcome(requirements, |subject| {
            let step = question.step * influence(question, subject);
            verdict::judge(
                subject.range.low + step * **answer,
                subject.range.high - step * (100.0 - **answer),
                subject.least,
            )
        });
        outcome != Outcome::Undecided
    });
    match question.answers.len() {
        0 => 0.0,
        all => settling.count() as f64 / all as f64,
    }
}

/// Points of range that the question adds to what the verdict still waits for.
fn open_range(question: &OpenQuestion, requirements: &[Requirement]) -> f64 {
    let waiting = requirements
        .iter()
        .flat_map(|requirement| &requirement.subjects)
        .filter(|subject| subject.outcome() == Outcome::Undecided);
    waiting
        .map(|subject| influence(question, subject) * question.width)
        .sum()
}
