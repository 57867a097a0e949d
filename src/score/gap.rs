//! How far two perspectives lie apart, and how surely.

use crate::model::{
    Agreement, Gap, GapFigures, GapRule, GapSubject, GapWord, Id, Interval, Position, Published,
    Side,
};

use super::group::Group;
use super::picture::Picture;
use super::respondents::Means;
use super::statistics::{ErrorTerm, Sample, welch_interval, widest_deviation};
use super::threshold::{exceeds, reaches};

/// Every pair of perspectives on every paired item, and on every dimension by the
/// paired items that both answered.
pub(super) fn results(picture: &Picture) -> Vec<Gap> {
    let columns = 0..picture.shape.questions.len();
    let of_items = columns
        .flat_map(|column| pairs(picture).filter_map(move |pair| item_gap(picture, pair, column)));
    let of_dimensions = picture.shape.sections.iter().flat_map(|section| {
        let scored = section.scored.iter().copied();
        let paired: Vec<usize> = scored
            .filter(|column| picture.shape.questions[*column].item.is_paired)
            .collect();
        pairs(picture)
            .filter_map(move |pair| dimension_gap(picture, pair, &section.dimension.id, &paired))
    });
    of_items.chain(of_dimensions).collect()
}

type Pair<'a> = (&'a Group, &'a Group);

/// The earlier perspective first.
fn pairs<'a>(picture: &'a Picture) -> impl Iterator<Item = Pair<'a>> {
    let groups = &picture.groups;
    groups.iter().enumerate().flat_map(move |(place, first)| {
        let later = &groups[place + 1..];
        later.iter().map(move |second| (first, second))
    })
}

/// What two sides have to say to each other on one item.
#[derive(PartialEq)]
enum Meeting {
    /// One of them has no answer.
    Silent,
    Withheld,
    Both,
}

fn meeting((first, second): Pair, column: usize) -> Meeting {
    let standings = [&first.standings[column], &second.standings[column]];
    // A withheld side counts as answering, or the list of gaps would tell
    // whether it did.
    let speaks = standings.map(|standing| {
        let answered = standing.shown().map(|shown| shown.tally.counts.answered);
        standing.is_withheld() || answered > Some(0)
    });
    if speaks != [true, true] {
        Meeting::Silent
    } else if standings.iter().any(|standing| standing.is_withheld()) {
        Meeting::Withheld
    } else {
        Meeting::Both
    }
}

fn item_gap(picture: &Picture, pair: Pair, column: usize) -> Option<Gap> {
    let item = picture.shape.questions[column].item;
    if !item.is_paired {
        return None;
    }
    let figures = match meeting(pair, column) {
        Meeting::Silent => return None,
        Meeting::Withheld => Published::Withheld,
        Meeting::Both => Published::Shown(compare(picture, pair, &[column])?),
    };
    Some(gap(pair, GapSubject::Item(item.id.clone()), figures))
}

fn dimension_gap(picture: &Picture, pair: Pair, id: &Id, paired: &[usize]) -> Option<Gap> {
    let meeting_as = |wanted: Meeting| -> Vec<usize> {
        let columns = paired.iter().copied();
        columns.filter(|c| meeting(pair, *c) == wanted).collect()
    };
    let both = meeting_as(Meeting::Both);
    let withheld = meeting_as(Meeting::Withheld);
    let (columns, figures) = if !both.is_empty() {
        let figures = compare(picture, pair, &both)?;
        (both, Published::Shown(figures))
    } else if !withheld.is_empty() {
        (withheld, Published::Withheld)
    } else {
        return None;
    };
    let items = columns
        .iter()
        .map(|column| picture.shape.questions[*column].item.id.clone())
        .collect();
    Some(gap(pair, GapSubject::Dimension(id.clone(), items), figures))
}

fn gap((first, second): Pair, subject: GapSubject, figures: Published<GapFigures>) -> Gap {
    Gap {
        subject,
        first: first.perspective,
        second: second.perspective,
        figures,
    }
}

/// One side on some items that it answered.
struct Voice {
    mean: f64,
    own: Means,
    /// People that the interval goes by.
    heard: u32,
    /// The number of people to print.
    told: u32,
    kind: Position,
    population: Option<u32>,
}

fn compare(picture: &Picture, (first, second): Pair, columns: &[usize]) -> Option<GapFigures> {
    let rules = &picture.instrument.rules;
    let first = voice(picture, first, columns)?;
    let second = voice(picture, second, columns)?;
    let difference = first.mean - second.mean;
    let interval = interval(&first, &second, rules.confidence.to_f64());
    Some(GapFigures {
        difference,
        first: first.side(),
        second: second.side(),
        interval,
        word: word(difference, interval, &rules.gap),
        agreement: agreement(first.mean, second.mean),
    })
}

/// The mean is that of the item means, as everywhere; the spread is that of the
/// people's own means over the same items.
fn voice(picture: &Picture, group: &Group, columns: &[usize]) -> Option<Voice> {
    let (mut weight, mut sum) = (0.0, 0.0);
    for column in columns {
        let shown = group.standings[*column].shown()?;
        let item_weight = picture.shape.questions[*column].item.weight.to_f64();
        weight += item_weight;
        sum += item_weight * shown.tally.moments.mean()?;
    }
    let mut own = group.own_scores(picture.shape, columns);
    let (mean, heard) = (sum / weight, group.heard(columns, own.n));
    if group.hides_spread(columns, own.n) {
        let spread = &mut own.standard_deviation;
        *spread = spread.map(|_| widest_deviation(heard, mean));
    }
    // So few can only be seen because they are on record.
    let is_few = own.n < picture.instrument.rules.privacy.scores;
    let is_position = is_few && group.perspective.can_take_a_position();
    Some(Voice {
        mean,
        told: group.told(columns, own.n),
        heard,
        own,
        kind: if is_position {
            Position::Position
        } else {
            Position::Sample
        },
        population: group.population,
    })
}

impl Voice {
    fn side(&self) -> Side {
        Side {
            mean: self.mean,
            n: self.told,
            kind: self.kind,
        }
    }

    /// `None` for a sample of fewer than two, whose spread is unknown.
    fn error(&self) -> Option<ErrorTerm> {
        match self.kind {
            Position::Position => Some(ErrorTerm::NONE),
            Position::Sample => Some(ErrorTerm::of(&Sample {
                n: self.heard,
                mean: self.mean,
                standard_deviation: self.own.standard_deviation?,
                population: self.population,
            })),
        }
    }
}

fn interval(first: &Voice, second: &Voice, confidence: f64) -> Option<Interval> {
    let errors = [first.error()?, second.error()?];
    let interval = welch_interval(first.mean - second.mean, errors, confidence)?;
    Some(Interval {
        low: interval.low.max(-100.0),
        high: interval.high.min(100.0),
    })
}

/// Both "comparable" and "different" have to be sure; everything else is not
/// certain, which is not the same as no difference.
fn word(difference: f64, interval: Option<Interval>, rule: &GapRule) -> GapWord {
    let (small, large) = (rule.small.to_f64(), rule.large.to_f64());
    let Some(interval) = interval else {
        return GapWord::Uncertain;
    };
    let is_inside = reaches(interval.low, -large) && reaches(large, interval.high);
    let excludes_zero = exceeds(interval.low, 0.0) || exceeds(0.0, interval.high);
    let size = difference.abs();
    match (reaches(size, small), exceeds(size, large)) {
        (false, _) if is_inside => GapWord::Comparable,
        (true, false) if excludes_zero => GapWord::Difference,
        (true, true) if excludes_zero => GapWord::Large,
        _ => GapWord::Uncertain,
    }
}

fn agreement(first: f64, second: f64) -> Agreement {
    let is_high = |score| reaches(score, Agreement::MIDDLE);
    match (is_high(first), is_high(second)) {
        (false, false) => Agreement::BothLow,
        (true, true) => Agreement::BothHigh,
        (true, false) => Agreement::FirstHigher,
        (false, true) => Agreement::SecondHigher,
    }
}
