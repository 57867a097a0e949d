//! How well the questions measured, for those who want to know.

use std::collections::BTreeMap;

use crate::model::{
    Assessment, EffectSize, Gap, GapSubject, Interval, ItemQuality, Measured, Origin, Perspective,
    Position, Technical,
};

use super::super::group::end;
use super::super::moments::parts;
use super::super::respondents::People;
use super::super::shape::Shape;
use super::super::statistics::{Correction, Sample, cliff_of_counts, hedges};
use super::super::value;
use super::Survey;
use super::agreement::agreement;
use super::reliability::reliability;
use super::side_by_side::SideBySide;
use super::subject::Subject;

/// Everything technical about the perspectives that may be seen.
pub(super) fn technical(
    survey: &Survey,
    assessment: &Assessment,
    groups: Option<&SideBySide>,
    populations: &BTreeMap<Perspective, u32>,
) -> Technical {
    let shape = survey.shape;
    let least = shape.instrument.rules.privacy.scores;
    let people = Perspective::ALL.into_iter().map(|who| {
        let is_of = |people: Perspective, origin| people == who && origin == Origin::Anonymous;
        let people = survey
            .respondents
            .union(shape, |atom| is_of(atom.perspective, atom.origin));
        (who, people)
    });
    let people: BTreeMap<Perspective, People> =
        people.filter(|(_, people)| people.n >= least).collect();
    let measure = |(who, people): (&Perspective, &People)| Measured {
        perspective: *who,
        scales: Subject::all(shape, people, *who)
            .iter()
            .filter_map(|subject| reliability(shape, people, *who, subject))
            .collect(),
        items: items(shape, people, *who),
        agreement: groups
            .filter(|groups| groups.who == *who)
            .map(agreement)
            .unwrap_or_default(),
    };
    let gaps = assessment.gaps.iter();
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
    let quality = |column: usize| {
        let question = &shape.questions[column];
        let tally = people.tally(shape, column, who);
        let counts = tally.counts;
        let asked = f64::from(tally.asked());
        let share = |n: u32| f64::from(n) / asked;
        let possible = || value::possible_scores(question.item).into_iter().map(parts);
        let at = |score: i64| {
            let scores = people.scores(shape, column);
            let n: u32 = scores.filter(|(s, _)| *s == score).map(|(_, n)| n).sum();
            f64::from(n) / f64::from(counts.answered)
        };
        let privacy = &shape.instrument.rules.privacy;
        let is_at_end = tally
            .moments
            .mean()
            .and_then(|mean| end(privacy, mean))
            .is_some();
        let is_told = privacy.is_off() || !(is_at_end || tally.moments.are_equal());
        let is_counted = counts.answered >= least && is_told;
        let of_answers = |score: Option<i64>| score.filter(|_| is_counted).map(at);
        (tally.asked() > 0).then(|| ItemQuality {
            item: question.item.id.clone(),
            floor: of_answers(possible().min()),
            ceiling: of_answers(possible().max()),
            open: share(counts.skipped + counts.missing),
            not_shown: share(counts.not_shown),
            dont_know: share(counts.dont_know),
            not_applicable: share(counts.not_applicable),
        })
    };
    (0..shape.questions.len()).filter_map(quality).collect()
}

/// A gap of a dimension between two samples of people, in standard deviations over
/// the items that both answered, and in chances where those are all items.
fn effect(
    shape: &Shape,
    people: &BTreeMap<Perspective, People>,
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
    let side = |who: Perspective, mean: f64| {
        let tally = &people.get(&who)?.sections[place];
        let own = tally.own.means_over(section, &slots);
        let sample = Sample {
            n: own.n,
            mean,
            standard_deviation: own.standard_deviation?,
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
