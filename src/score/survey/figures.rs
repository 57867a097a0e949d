//! The figures of one group on one subject, as far as they may be seen.

use smallvec::{SmallVec, smallvec};

use crate::model::{GroupFigures, GroupMean, Interval, Perspective, Published, Shares};

use super::super::group::end;
use super::super::range::in_steps;
use super::super::shape::Shape;
use super::super::statistics::{
    Sample, quartiles_of_counts, response_rate, widest_deviation, worst_case,
};
use super::super::threshold::reaches;
use super::crowd::Crowd;
use super::subject::Subject;

/// A group that may be seen.
pub(super) struct Shown<'a> {
    pub(super) crowd: &'a Crowd<'a>,
    pub(super) who: Perspective,
    /// What of the spread of own scores may be told.
    pub(super) detail: Detail,
    /// People in it, whether they answered or not.
    pub(super) population: Option<u32>,
}

/// How much may be told of how people differ within a group.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Spread, quartiles and distribution: no smallest combination of the cuts has
    /// fewer people than a distribution takes, so no difference of two groups has.
    Full,
    /// Of everybody together, beside groups that leave few people over. One distribution
    /// alone leaves nothing to subtract; but of a single question it says how many gave
    /// each answer, and with the means of the groups, how many did in each of them.
    Whole,
    /// An interval in coarse steps: what it is made of cannot be solved for. Of a single
    /// question it could, so that is the widest that the mean allows.
    Coarse,
}

/// Ends of a coarse interval lie on these steps, in points of 100.
const STEP: f64 = 5.0;

/// What a group says about a subject, before it is compared with anybody; `place` is
/// that of the subject among all, and `scores` a place to work in.
pub(super) fn figures(
    shape: &Shape,
    group: &Shown,
    subject: &Subject,
    place: usize,
    scores: &mut Vec<(f64, u64)>,
) -> Published<GroupFigures> {
    let privacy = &shape.instrument.rules.privacy;
    let own = &group.crowd.own[place];
    let Some(sample) = sample(shape, group, subject, place) else {
        return Published::Withheld;
    };
    if let Some(end) = end(privacy, sample.mean) {
        return Published::AtEnd(end);
    }
    // Everybody the same is everybody's answer.
    if own.standard_deviation == Some(0.0) && !privacy.is_off() {
        return Published::Withheld;
    }
    let confidence = shape.instrument.rules.confidence.to_f64();
    let spread = own.standard_deviation;
    let is_whole = is_whole(shape, group, subject);
    let is_large = own.n >= privacy.distributions;
    let is_told = match group.detail {
        Detail::Full => true,
        Detail::Whole => !is_single(shape, group, subject),
        Detail::Coarse => false,
    };
    let is_full = is_whole && is_large && is_told;
    scores.clear();
    if let Some(histogram) = group.crowd.histogram(place).filter(|_| is_full) {
        histogram.write_scores(subject.unit(shape), scores);
    }
    let favourable = subject.favourable(shape, group.crowd);
    let interval = spread.and_then(|_| sample.interval_of_mean(confidence));
    Published::Shown(GroupFigures {
        n: if privacy.is_off() {
            own.n
        } else {
            group.crowd.n
        },
        mean: sample.mean,
        spread: spread.filter(|_| is_full),
        interval: match is_full {
            true => interval,
            false => interval.filter(|_| is_whole).map(coarse),
        },
        worst_case: worst(group, sample.mean),
        quartiles: quartiles_of_counts(scores),
        favourable: favourable
            .filter(|share| is_full && (privacy.is_off() || (*share > 0.0 && *share < 1.0))),
        distribution: distribution(shape, scores)
            .filter(|shares| privacy.is_off() || shares.iter().all(|s| *s < 1.0)),
        against_rest: None,
    })
}

/// The group as a sample of its population, of people with these own scores; `None`
/// when too few have one.
/// Its number of people goes in steps: with the spread and an interval beside it, it
/// could be solved for.
pub(super) fn sample(
    shape: &Shape,
    group: &Shown,
    subject: &Subject,
    place: usize,
) -> Option<Sample> {
    let (rules, own) = (&shape.instrument.rules, &group.crowd.own[place]);
    if own.n < rules.privacy.scores {
        return None;
    }
    let mean = match rules.reporting.group_mean {
        GroupMean::Items => subject.mean_of_items(shape, group.crowd.people(shape), group.who)?,
        GroupMean::Respondents => own.mean?,
    };
    let n = heard(shape, own.n, group.crowd.n);
    let privacy = &rules.privacy;
    // Mean and spread would say how many gave each answer.
    let is_few = own.n < privacy.distributions;
    let is_solved = group.detail == Detail::Coarse && is_single(shape, group, subject);
    let is_hidden = (is_few || is_solved) && !privacy.is_off();
    Some(Sample {
        n,
        mean,
        standard_deviation: match own.standard_deviation.unwrap_or(0.0) {
            spread if spread > 0.0 && is_hidden => widest_deviation(n, mean),
            spread => spread,
        },
        population: group.population,
    })
}

/// Whether every column of the subject is shown of the group as it is.
pub(super) fn is_whole(shape: &Shape, group: &Shown, subject: &Subject) -> bool {
    shape.instrument.rules.privacy.is_off()
        || subject.is_whole(shape, group.crowd.people(shape), group.who)
}

/// Whether only one question is behind it, so that own scores are answers.
fn is_single(shape: &Shape, group: &Shown, subject: &Subject) -> bool {
    let people = group.crowd.people(shape);
    let answered = subject.answered_columns(shape, people, group.who);
    answered.len() < 2
}

fn heard(shape: &Shape, n: u32, people: u32) -> u32 {
    if shape.instrument.rules.privacy.is_off() {
        return n;
    }
    let share = in_steps(f64::from(n) / f64::from(people), people);
    let rounded = (share * f64::from(people) + 1e-9).floor() as u32;
    rounded.clamp(n.min(2), n)
}

/// The interval with its ends moved outward to whole steps. They stay within 0..100, or
/// of a difference within -100..100, which are whole steps themselves.
pub(super) fn coarse(interval: Interval) -> Interval {
    Interval {
        low: (interval.low / STEP).floor() * STEP,
        high: (interval.high / STEP).ceil() * STEP,
    }
}

fn worst(group: &Shown, mean: f64) -> Option<Interval> {
    let rate = response_rate(group.crowd.n, group.population?)?;
    Some(worst_case(rate, mean))
}

/// Share of people per band, lowest first; `None` of nobody.
fn distribution(shape: &Shape, scores: &[(f64, u64)]) -> Option<Shares> {
    let all: u64 = scores.iter().map(|(_, n)| n).sum();
    if all == 0 {
        return None;
    }
    let mut people: SmallVec<[u64; 8]> = smallvec![0; shape.bands.len()];
    for (score, n) in scores {
        let is_in = |from: &f64| reaches(*score, *from);
        people[shape.bands.iter().rposition(is_in)?] += n;
    }
    Some(people.iter().map(|n| *n as f64 / all as f64).collect())
}
