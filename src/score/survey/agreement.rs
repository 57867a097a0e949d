//! Whether people of the same group answer alike.

use crate::model::{CutAgreement, Kind, Perspective};

use super::super::shape::Shape;
use super::super::statistics::{GroupSize, GroupSpread, icc, rwg, uniform_variance};
use super::crowd::Crowd;
use super::side_by_side::SideBySide;
use super::subject::Subject;

/// A group that is shown and large enough for a distribution.
struct Large<'a> {
    labels: &'a [String],
    crowd: &'a Crowd<'a>,
}

/// For every cut and every subject, as far as two groups are large enough.
pub(super) fn agreement(groups: &SideBySide) -> Vec<CutAgreement> {
    let least = groups.shape().instrument.rules.privacy.distributions;
    let cuts = groups.cuts().into_iter().flat_map(|(cut, places)| {
        let is_large = |place: &usize| groups.lattice.people(*place) >= least;
        let shown = places.into_iter().filter(|place| groups.is_shown(*place));
        let large: Vec<Large> = shown
            .filter(is_large)
            .map(|place| Large {
                labels: &groups.lattice.groups[place].labels,
                crowd: groups.crowd(place),
            })
            .collect();
        let subjects = 0..groups.subjects.len();
        let results = subjects.filter_map(|s| of_subject(groups, &cut, &large, s));
        results.collect::<Vec<_>>()
    });
    cuts.collect()
}

fn of_subject(
    groups: &SideBySide,
    cut: &[String],
    large: &[Large],
    place: usize,
) -> Option<CutAgreement> {
    if large.len() < 2 {
        return None;
    }
    let (shape, subject) = (groups.shape(), &groups.subjects[place]);
    let spread = |group: &Large| {
        let own = &group.crowd.own[place];
        let deviation = own.standard_deviation.unwrap_or(0.0);
        Some(GroupSpread {
            n: own.n,
            mean: own.mean?,
            squares: deviation * deviation * f64::from(own.n.saturating_sub(1)),
        })
    };
    let spreads: Vec<GroupSpread> = large.iter().filter_map(spread).collect();
    let found = icc(&spreads, GroupSize::Exact);
    let at_random = at_random(shape, subject);
    let agree = |group: &Large| {
        let at_random = at_random?;
        let rwg = rwg(&variances(shape, group, groups.who, subject)?, at_random)?;
        Some((group.labels.to_vec(), rwg))
    };
    Some(CutAgreement {
        cut: cut.to_vec(),
        scale: subject.id(shape).clone(),
        groups: spreads.len(),
        icc1: found.map(|icc| icc.icc1),
        icc2: found.map(|icc| icc.icc2),
        rwg: large.iter().filter_map(agree).collect(),
    })
}

/// Sample variance of each item; `None` when somebody's variance cannot be told.
fn variances(
    shape: &Shape,
    group: &Large,
    who: Perspective,
    subject: &Subject,
) -> Option<Vec<f64>> {
    let variance = |column: usize| {
        let tally = group.crowd.people(shape).tally(shape, column, who);
        tally.moments.standard_deviation().map(|s| s * s)
    };
    let columns = 0..shape.questions.len();
    let known = group
        .crowd
        .variances
        .get_or_init(|| columns.map(variance).collect());
    subject.columns().map(|column| known[column]).collect()
}

/// The variance of random answers, when every item has the same number of levels at
/// equal distances; there is no one such variance otherwise.
fn at_random(shape: &Shape, subject: &Subject) -> Option<f64> {
    let mut options = subject.columns().map(|column| {
        let question = &shape.questions[column];
        let is_choice = matches!(question.item.kind, Kind::Choice { .. });
        let mut steps = question.scores.windows(2).map(|pair| pair[1] - pair[0]);
        let first = steps.next()?;
        let is_even = is_choice && steps.all(|step| step == first);
        is_even.then_some((question.scores.len(), first))
    });
    let (levels, step) = options.next()??;
    let is_same = options.all(|other| other == Some((levels, step)));
    let levels = u32::try_from(levels).ok()?;
    is_same.then(|| uniform_variance(levels, super::super::moments::points(step)))
}
