//! What one answer to one item is worth, exactly.

use std::collections::BTreeSet;

use crate::model::{
    Answer, Checklist, Fraction, Id, Item, Kind, Number, Perspective, Sheet, Ticks, survey::Given,
};

/// What an answer says about the score of its item.
///
/// The ways of not answering stay apart: only [`Value::NotApplicable`] takes the
/// item out of the denominator, an open one widens the range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// 0..100, higher is better.
    Score(Fraction),
    Open(Open),
    NotApplicable,
}

impl Value {
    /// The score, if it is known.
    pub fn score(self) -> Option<Fraction> {
        match self {
            Value::Score(score) => Some(score),
            Value::Open(_) | Value::NotApplicable => None,
        }
    }
}

/// Why an item that was asked has no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    DontKnow,
    Skipped,
    /// No response at all, or one that does not fit the item; the reader of
    /// sheets refuses the latter, and here it may never pass for a 0.
    NoAnswer,
    /// Perhaps never put to this person; the platform of the survey cannot tell.
    NotShown,
}

/// Whether a sheet was asked this item of `checklist`: the checklist was put to
/// it, and the item has a wording for its perspective. What was not asked is
/// outside every denominator; what a quick scan left out is asked, and open.
pub fn is_asked(sheet: &Sheet, checklist: &Checklist, item: &Item) -> bool {
    sheet.checklists.contains_key(&checklist.id) && item.is_asked_of(sheet.perspective)
}

/// The value of an answer to `item` given from `perspective`; `None` is no
/// response.
///
/// A level has its own score, a tick list `100 min(t, m) / m` with `m` the
/// smaller of `max_at` and the relevant options, a number lies on the line
/// through its points and is flat outside them. Reversed items turn that round
/// (`100 - s`). "Don't know" is 0 for the perspectives that should know, whatever
/// the direction of the item, and open for all others.
pub fn value(item: &Item, answer: Option<&Answer>, perspective: Perspective) -> Value {
    let given = match (answer, &item.kind) {
        (None, _) => return Value::Open(Open::NoAnswer),
        (Some(Answer::Skipped), _) => return Value::Open(Open::Skipped),
        (Some(Answer::DontKnow), _) => return dont_know(item, perspective),
        (Some(Answer::NotApplicable { .. }), _) => return Value::NotApplicable,
        (Some(Answer::Level(code)), Kind::Choice { levels, .. }) => levels
            .iter()
            .find(|level| level.code == *code)
            .map_or(Value::Open(Open::NoAnswer), |level| {
                Value::Score(level.score)
            }),
        (Some(Answer::Ticks { ticked, irrelevant }), Kind::Ticks(ticks)) => {
            ticks_value(ticks, ticked, irrelevant)
        }
        (Some(Answer::Number(value)), Kind::Number(number)) => {
            interpolate(number, *value).map_or(Value::Open(Open::NoAnswer), Value::Score)
        }
        (Some(Answer::Level(_) | Answer::Ticks { .. } | Answer::Number(_)), _) => {
            return Value::Open(Open::NoAnswer);
        }
    };
    match given {
        Value::Score(score) => Value::Score(directed(item, score)),
        Value::Open(_) | Value::NotApplicable => given,
    }
}

/// The value of what a survey says about `item`, the same as that of an answer on a
/// sheet. Where something unreadable stands there is no answer.
pub fn value_given(item: &Item, given: Given, perspective: Perspective) -> Value {
    let answer = match given {
        Given::Level(code) => Answer::Level(code),
        Given::Number(number) => Answer::Number(number),
        Given::DontKnow => Answer::DontKnow,
        Given::NotApplicable => Answer::NotApplicable { reason: None },
        Given::Ticked(ticked) => return ticked_value(item, usize::from(ticked)),
        Given::NotShown => return Value::Open(Open::NotShown),
        Given::Blank | Given::Unreadable => return Value::Open(Open::NoAnswer),
    };
    value(item, Some(&answer), perspective)
}

/// Of so many ticks, all options being relevant.
fn ticked_value(item: &Item, ticked: usize) -> Value {
    let Kind::Ticks(ticks) = &item.kind else {
        return Value::Open(Open::NoAnswer);
    };
    let all = ticks.options.len();
    match ticks_score(ticked, enough_ticks(ticks, all)) {
        _ if ticked > all => Value::Open(Open::NoAnswer),
        None => Value::NotApplicable,
        Some(score) => Value::Score(directed(item, score)),
    }
}

/// The scores that a tick list can have when some of its options may be irrelevant.
pub(super) fn scores_with_irrelevant(item: &Item) -> Vec<Fraction> {
    let Kind::Ticks(ticks) = &item.kind else {
        return possible_scores(item);
    };
    let most = enough_ticks(ticks, ticks.options.len());
    let shares = (1..=most).flat_map(|enough| (0..=enough).map(move |ticked| (ticked, enough)));
    shares
        .filter_map(|(ticked, enough)| ticks_score(ticked, enough))
        .map(|score| directed(item, score))
        .collect()
}

/// The scores that an answer to `item` can have, for "what if": every level,
/// every number of ticks, every point of a number.
pub fn possible_scores(item: &Item) -> Vec<Fraction> {
    let scores: Vec<Fraction> = match &item.kind {
        Kind::Choice { levels, .. } => levels.iter().map(|level| level.score).collect(),
        Kind::Ticks(ticks) => {
            let enough = enough_ticks(ticks, ticks.options.len());
            (0..=enough)
                .filter_map(|ticked| ticks_score(ticked, enough))
                .collect()
        }
        Kind::Number(number) => number.points.iter().map(|(_, score)| *score).collect(),
    };
    scores.into_iter().map(|s| directed(item, s)).collect()
}

fn dont_know(item: &Item, perspective: Perspective) -> Value {
    if item.dont_know_is_zero.contains(&perspective) {
        Value::Score(Fraction::ZERO)
    } else {
        Value::Open(Open::DontKnow)
    }
}

fn directed(item: &Item, score: Fraction) -> Fraction {
    if item.is_reversed {
        Fraction::HUNDRED - score
    } else {
        score
    }
}

fn ticks_value(ticks: &Ticks, ticked: &BTreeSet<Id>, irrelevant: &BTreeSet<Id>) -> Value {
    let is_option = |id: &Id| ticks.options.iter().any(|option| option.id == *id);
    if !ticked.iter().all(is_option) {
        return Value::Open(Open::NoAnswer);
    }
    let relevant = ticks.options.iter().filter(|o| !irrelevant.contains(&o.id));
    let (relevant, hits) = relevant.fold((0, 0), |(relevant, hits), option| {
        (
            relevant + 1,
            hits + usize::from(ticked.contains(&option.id)),
        )
    });
    let score = ticks_score(hits, enough_ticks(ticks, relevant));
    score.map_or(Value::NotApplicable, Value::Score)
}

/// The number of ticks that is enough for 100.
fn enough_ticks(ticks: &Ticks, relevant: usize) -> usize {
    ticks.max_at.min(relevant)
}

/// `None` when there is nothing to tick.
fn ticks_score(ticked: usize, enough: usize) -> Option<Fraction> {
    let counted = i64::try_from(ticked.min(enough)).ok()?;
    let share = Fraction::new(counted, i64::try_from(enough).ok()?)?;
    Some(share * Fraction::HUNDRED)
}

/// `None` when the number has no points to lie between.
fn interpolate(number: &Number, value: Fraction) -> Option<Fraction> {
    let (first, last) = (number.points.first()?, number.points.last()?);
    if value <= first.0 {
        return Some(first.1);
    }
    if value >= last.0 {
        return Some(last.1);
    }
    // The value lies after the first point, so the first stretch that reaches it
    // also starts before it: its length is never 0.
    let stretch = number.points.windows(2).find(|pair| value <= pair[1].0)?;
    let ((from, low), (to, high)) = (stretch[0], stretch[1]);
    Some(low + (value - from) * (high - low) / (to - from))
}
