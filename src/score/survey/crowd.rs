//! The people of one group with what all of its figures start from, worked out once:
//! a survey of fifty people has seventy groups, and each is compared on every subject.
//!
//! Own scores of several tallies are added up by themselves. Only what needs the answers
//! to single questions puts the tallies together in full, and not every result has that.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::super::respondents::{Histogram, Means, OwnSums, People};
use super::super::shape::Shape;
use super::super::statistics::Welch;
use super::subject::Subject;

/// What the figures of a group start from.
pub(super) struct Crowd<'a> {
    pub(super) n: u32,
    who: Who<'a>,
    together: OnceCell<People>,
    /// How own scores are distributed, per subject; nothing unless that was tallied.
    histograms: Vec<Option<Cow<'a, Histogram>>>,
    /// Own scores, per subject, and what they were worked out from.
    pub(super) own: Vec<Means>,
    sums: OnceCell<Vec<OwnSums>>,
    /// Answers, and favourable ones among them, per dimension.
    pub(super) answers: Vec<Answers>,
    /// Variance of the answers per column, once somebody asked.
    pub(super) variances: OnceCell<Vec<Option<f64>>>,
    /// Beside everybody else, per subject, once somebody asked: a group of one trait and
    /// a crossing of it are often the same few people.
    beside_rest: OnceCell<Vec<OnceCell<Option<Welch>>>>,
}

enum Who<'a> {
    /// Those of several tallies.
    All(Vec<&'a People>),
    /// Everybody but a group.
    Rest(&'a Crowd<'a>, &'a Crowd<'a>),
}

/// How many answers, and how many of them are favourable.
#[derive(Clone, Copy, Default)]
pub(super) struct Answers {
    pub(super) all: u64,
    pub(super) favourable: u64,
}

impl<'a> Crowd<'a> {
    /// Of these people together, with the answers of some of them at a time.
    pub(super) fn of<'n>(
        shape: &Shape,
        subjects: &[Subject],
        people: Vec<&'a People>,
        answers_of_parts: impl Iterator<Item = &'n [Answers]>,
    ) -> Crowd<'a> {
        let mut answers = vec![Answers::default(); shape.sections.len()];
        for more in answers_of_parts {
            answers.iter_mut().zip(more).for_each(|(a, b)| a.add(b));
        }
        let n = people.iter().map(|people| people.n).sum();
        let histograms = subjects.iter().map(|s| histogram(s, &people)).collect();
        let crowd = Crowd::new(n, Who::All(people), histograms, answers);
        crowd.with_means(shape, subjects)
    }

    /// Of everybody who is not in a group.
    pub(super) fn rest(
        shape: &Shape,
        subjects: &[Subject],
        everybody: &'a Crowd<'a>,
        group: &'a Crowd<'a>,
    ) -> Crowd<'a> {
        let n = everybody.n - group.n;
        let answers = everybody.answers.iter().zip(&group.answers);
        let answers = answers.map(|(all, own)| all.without(own)).collect();
        let crowd = Crowd::new(n, Who::Rest(everybody, group), Vec::new(), answers);
        crowd.with_means(shape, subjects)
    }

    fn new(
        n: u32,
        who: Who<'a>,
        histograms: Vec<Option<Cow<'a, Histogram>>>,
        answers: Vec<Answers>,
    ) -> Crowd<'a> {
        Crowd {
            n,
            who,
            together: OnceCell::new(),
            histograms,
            own: Vec::new(),
            sums: OnceCell::new(),
            answers,
            variances: OnceCell::new(),
            beside_rest: OnceCell::new(),
        }
    }

    fn with_means(mut self, shape: &Shape, subjects: &[Subject]) -> Crowd<'a> {
        let sums = self.sums(shape, subjects).iter().zip(subjects);
        let own = sums.map(|(sums, subject)| sums.means(subject.points(shape)));
        self.own = own.collect();
        self
    }

    /// Everybody as one tally.
    pub(super) fn people(&self, shape: &Shape) -> &People {
        match &self.who {
            Who::All(people) if people.len() == 1 => people[0],
            Who::All(people) => {
                let all = || together(shape, people.iter().copied());
                self.together.get_or_init(all)
            }
            Who::Rest(everybody, group) => self.together.get_or_init(|| {
                let mut others = everybody.people(shape).clone();
                others.subtract(shape, group.people(shape));
                others
            }),
        }
    }

    /// How own scores on a subject are distributed.
    pub(super) fn histogram(&self, place: usize) -> Option<&Histogram> {
        self.histograms.get(place)?.as_deref()
    }

    /// How it compares with everybody else on a subject.
    pub(super) fn beside_rest(
        &self,
        place: usize,
        work_out: impl FnOnce() -> Option<Welch>,
    ) -> Option<Welch> {
        let none = || self.own.iter().map(|_| OnceCell::new()).collect();
        let known = self.beside_rest.get_or_init(none);
        *known[place].get_or_init(work_out)
    }

    fn sums(&self, shape: &Shape, subjects: &[Subject]) -> &[OwnSums] {
        self.sums.get_or_init(|| match &self.who {
            Who::All(people) => {
                let subjects = subjects.iter().enumerate();
                let sums = subjects.map(|(place, subject)| match self.histogram(place) {
                    Some(histogram) => histogram.sums(),
                    None => subject.sums(shape, people),
                });
                sums.collect()
            }
            Who::Rest(everybody, group) => {
                let all = everybody.sums(shape, subjects).iter();
                let sums = all.zip(group.sums(shape, subjects)).map(|(all, own)| {
                    let mut sums = all.clone();
                    sums.subtract(own);
                    sums
                });
                sums.collect()
            }
        })
    }
}

impl Answers {
    fn add(&mut self, more: &Answers) {
        self.all += more.all;
        self.favourable += more.favourable;
    }

    fn without(&self, less: &Answers) -> Answers {
        Answers {
            all: self.all - less.all,
            favourable: self.favourable - less.favourable,
        }
    }

    /// Per dimension, also of people who answered too little of it to have a score.
    pub(super) fn of(shape: &Shape, people: &People) -> Vec<Answers> {
        let sections = 0..shape.sections.len();
        sections.map(|s| of_section(shape, people, s)).collect()
    }
}

fn of_section(shape: &Shape, people: &People, place: usize) -> Answers {
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

fn histogram<'a>(subject: &Subject, people: &[&'a People]) -> Option<Cow<'a, Histogram>> {
    let mut each = people.iter().map(|people| subject.histogram(people));
    let first = Cow::Borrowed(each.next()??);
    each.try_fold(first, |mut all, more| {
        all.to_mut().merge(more?);
        Some(all)
    })
}

/// People as one.
pub(super) fn together<'p>(shape: &Shape, people: impl IntoIterator<Item = &'p People>) -> People {
    let mut people = people.into_iter();
    let first = people.next().cloned();
    let mut all = first.unwrap_or_else(|| People::none(shape));
    people.for_each(|more| all.merge(shape, more));
    all
}
