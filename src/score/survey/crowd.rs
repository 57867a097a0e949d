//! The people of one group with what all of its figures start from, worked out once:
//! a survey of fifty people has seventy groups, and each is compared on every subject.

use std::cell::OnceCell;

use super::super::respondents::{Means, People};
use super::super::shape::Shape;
use super::subject::Subject;

/// What the figures of a group start from.
pub(super) struct Crowd {
    /// Those of several atoms together; a group of one atom is that atom.
    pub(super) merged: Option<People>,
    /// Own scores, per subject.
    pub(super) own: Vec<Means>,
    /// Answers, and favourable ones among them, per dimension.
    pub(super) answers: Vec<Answers>,
    /// Variance of the answers per column, as far as somebody asked.
    pub(super) variances: Vec<OnceCell<Option<f64>>>,
}

/// How many answers, and how many of them are favourable.
#[derive(Clone, Copy, Default)]
pub(super) struct Answers {
    pub(super) all: u64,
    pub(super) favourable: u64,
}

impl Crowd {
    /// Of people who are kept elsewhere.
    pub(super) fn of(shape: &Shape, subjects: &[Subject], people: &People) -> Crowd {
        let sections = 0..shape.sections.len();
        Crowd {
            own: subjects.iter().map(|s| s.own(shape, people)).collect(),
            answers: sections.map(|s| answers(shape, people, s)).collect(),
            variances: vec![OnceCell::new(); shape.questions.len()],
            merged: None,
        }
    }
}

/// Also of people who answered too little of the dimension to have a score.
fn answers(shape: &Shape, people: &People, place: usize) -> Answers {
    let section = &people.sections[place];
    let mut answers = Answers {
        all: section.dropped_answers,
        favourable: section.dropped_favourable,
    };
    for column in &shape.sections[place].scored {
        for (score, n) in people.scores(shape, *column) {
            let is_favourable = score >= shape.favourable_from;
            answers.all += u64::from(n);
            answers.favourable += if is_favourable { u64::from(n) } else { 0 };
        }
    }
    answers
}
