//! How well the questions measured, for those who want to know.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{
    Assessment, EffectSize, Gap, GapSubject, Interval, ItemQuality, Measured, Origin, Perspective,
    Position, Privacy, Technical,
};

use super::super::group::{end, told_count};
use super::super::moments::parts;
use super::super::respondents::People;
use super::super::shape::Shape;
use super::super::statistics::{Correction, Sample, cliff_of_counts, hedges};
use super::super::value;
use super::agreement::agreement;
use super::reliability::reliability;
use super::side_by_side::SideBySide;
use super::subject::Subject;
use super::{Measures, Survey};

/// What is technical about the perspectives that may be seen, as far as it is asked for.
pub(super) fn technical(
    survey: &Survey,
    assessment: &Assessment,
    groups: Option<&SideBySide>,
    populations: &BTreeMap<Perspective, u32>,
    measures: Measures,
) -> Technical {
    let shape = survey.shape;
    let least = shape.instrument.rules.privacy.scores;
    let people = Perspective::ALL.into_iter().map(|who| {
        // They are together already where groups stand side by side.
        if let Some(groups) = groups.filter(|groups| groups.who == who) {
            return (who, Cow::Borrowed(&groups.whole));
        }
        let is_of = |people: Perspective, origin| people == who && origin == Origin::Anonymous;
        let people = survey
            .respondents
            .union(shape, |atom| is_of(atom.perspective, atom.origin));
        (who, Cow::Owned(people))
    });
    let people: BTreeMap<Perspective, Cow<People>> =
        people.filter(|(_, people)| people.n >= least).collect();
    let measure = |(who, people): (&Perspective, &Cow<People>)| Measured {
        perspective: *who,
        scales: Subject::all(shape, people, *who)
            .iter()
            .filter_map(|subject| reliability(shape, people, *who, subject))
            .collect(),
        items: items(shape, people, *who),
        agreement: groups
            .filter(|groups| groups.who == *who && measures == Measures::All)
            .map(agreement)
            .unwrap_or_default(),
    };
    let gaps = assessment.gaps.iter().filter(|_| measures == Measures::All);
    Technical {
        perspectives: people.iter().map(measure).collect(),
        effects: gaps
            .filter_map(|gap| effect(shape, &people, populations, gap))
            .collect(),
    }
}

/// How each item was answered, by a perspective that is large enough to count.
fn items(shape: &Shape, people: &People, who: Perspective) -> Vec<ItemQuality> {
    let least = shape.instrument.rules.privacy.distributions;
    if people.n < least {
        return Vec::new();
    }
    let privacy = &shape.instrument.rules.privacy;
    let quality = |column: usize| {
        let question = &shape.questions[column];
        let tally = people.tally(shape, column, who);
        let counts = tally.counts;
        // Who answered too little for a score was asked as well.
        let all = people.all_counts(shape, column, who);
        let asked = people.asked(shape, column, who);
        let share = |n: u32| share_told(privacy, n, asked);
        let possible = || value::possible_scores(question.item).into_iter().map(parts);
        let at = |score: i64| {
            let scores = people.scores(shape, column);
            let n: u32 = scores.filter(|(s, _)| *s == score).map(|(_, n)| n).sum();
            share_of_answers(privacy, n, counts.answered)
        };
        let is_at_end = tally
            .moments
            .mean()
            .and_then(|mean| end(privacy, mean))
            .is_some();
        let is_told = privacy.is_off() || !(is_at_end || tally.moments.are_equal());
        let is_counted = counts.answered >= least && is_told;
        let of_answers = |score: Option<i64>| score.filter(|_| is_counted).map(at);
        (asked > 0).then(|| ItemQuality {
            item: question.item.id.clone(),
            floor: of_answers(possible().min()),
            ceiling: of_answers(possible().max()),
            open: share(all.skipped + all.missing),
            not_shown: share(all.not_shown),
            dont_know: share(all.dont_know),
            not_applicable: share(all.not_applicable),
        })
    };
    (0..shape.questions.len()).filter_map(quality).collect()
}

/// `n` of all who were asked as a share, 0..1, as near as it may be told.
fn share_told(privacy: &Privacy, n: u32, all: u32) -> f64 {
    let told = match privacy.is_off() {
        true => n,
        false => told_count(privacy, n),
    };
    match n == all {
        true => 1.0,
        false => (f64::from(told) / f64::from(all)).min(1.0),
    }
}

/// `n` of all who answered: how many those are is not told to the person either.
fn share_of_answers(privacy: &Privacy, n: u32, answered: u32) -> f64 {
    let told = match privacy.is_off() {
        true => answered,
        false => told_count(privacy, answered),
    };
    match n == answered {
        true => 1.0,
        false => share_told(privacy, n, told),
    }
}

/// A gap of a dimension between two samples of people, in standard deviations over
/// the items that both answered, and in chances where those are all items.
fn effect(
    shape: &Shape,
    people: &BTreeMap<Perspective, Cow<People>>,
    populations: &BTreeMap<Perspective, u32>,
    gap: &Gap,
) -> Option<EffectSize> {
    let GapSubject::Dimension(dimension, items) = &gap.subject else {
        return None;
    };
    let figures = gap.figures.shown()?;
    if [figures.first, figures.second]
        .iter()
        .any(|side| side.kind == Position::Position)
    {
        return None;
    }
    let place = shape
        .sections
        .iter()
        .position(|s| s.dimension.id == *dimension)?;
    let section = &shape.sections[place];
    let columns = items.iter().filter_map(|item| shape.column(item));
    let slots: Vec<usize> = columns.filter_map(|c| shape.questions[c].slot).collect();
    // Of fewer people, means and an effect size would tell how they are distributed.
    let least = shape.instrument.rules.privacy.distributions;
    let side = |who: Perspective, mean: f64| {
        let tally = &people.get(&who)?.sections[place];
        let own = tally.own.means_over(section, &slots);
        let sample = Sample {
            n: own.n,
            mean,
            standard_deviation: own.standard_deviation.filter(|_| own.n >= least)?,
            population: populations.get(&who).copied(),
        };
        let scores = tally.histogram.as_ref().map(|h| h.scores(section.unit));
        Some((sample, scores))
    };
    let (first, first_scores) = side(gap.first, figures.first.mean)?;
    let (second, second_scores) = side(gap.second, figures.second.mean)?;
    let confidence = shape.instrument.rules.confidence.to_f64();
    let dominance = first_scores.zip(second_scores).and_then(|(first, second)| {
        let is_all = slots.len() == section.scored.len();
        is_all.then(|| cliff_of_counts(&first, &second, confidence))?
    });
    Some(EffectSize {
        dimension: dimension.clone(),
        first: gap.first,
        second: gap.second,
        hedges: hedges(&first, &second, Correction::Exact, confidence)
            .map(|found| (found.g, found.interval)),
        cliff: dominance.map(|found| (found.delta, clipped(found.interval))),
    })
}

fn clipped(interval: Interval) -> Interval {
    Interval {
        low: interval.low.max(-1.0),
        high: interval.high.min(1.0),
    }
}
