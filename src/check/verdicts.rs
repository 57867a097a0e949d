//! Every verdict can be yes and can be no, every need can decide, and every
//! pattern can occur.

use std::collections::BTreeMap;

use crate::model::{
    Answer, Clause, Id, NeedResult, Outcome, Pattern, Perspective, Scoring, Sheet, VerdictResult,
};

use super::Found;
use super::trial::{Answers, Trial};

pub(super) fn check(trial: &Trial) -> Vec<Found> {
    let mut found = Vec::new();
    for verdict in trial.assess(&trial.highest()).verdicts {
        found.extend(never_met(&verdict));
    }
    for verdict in trial.assess(&trial.lowest()).verdicts {
        found.extend(always_met(&verdict));
    }
    let patterns = &trial.instrument.patterns;
    found.extend(patterns.iter().filter_map(|p| check_pattern(trial, p)));
    found
}

/// With the best answers to everything, what is not met can never be.
fn never_met(verdict: &VerdictResult) -> Vec<Found> {
    let needs = verdict.needs.iter().enumerate();
    let missed = needs.filter(|(_, need)| need.outcome != Outcome::Yes);
    missed
        .flat_map(|(at, need)| {
            let subjects = need.subjects.iter().filter(|s| s.outcome != Outcome::Yes);
            subjects.map(move |subject| {
                let finding = Scoring::NeedNeverMet {
                    verdict: verdict.id.clone(),
                    subject: subject.id.clone(),
                    best: subject.point,
                    least: subject.least,
                };
                Found::new(format!("{}/needs/{at}", verdict.id), finding)
            })
        })
        .collect()
}

/// With the worst answers to everything, what is met always is.
fn always_met(verdict: &VerdictResult) -> Vec<Found> {
    if verdict.outcome == Outcome::Yes {
        let finding = Scoring::VerdictAlwaysYes {
            verdict: verdict.id.clone(),
        };
        return vec![Found::new(&verdict.id, finding)];
    }
    let needs = verdict.needs.iter().enumerate();
    let met = needs.filter(|(_, need)| need.outcome == Outcome::Yes);
    met.map(|(at, need)| {
        let finding = Scoring::NeedAlwaysMet {
            verdict: verdict.id.clone(),
            least: least(need),
        };
        Found::new(format!("{}/needs/{at}", verdict.id), finding)
    })
    .collect()
}

fn least(need: &NeedResult) -> f64 {
    need.need.least_score().to_f64()
}

/// Names the first clause that cannot hold on its own, else the whole pattern
/// when its clauses exclude each other.
fn check_pattern(trial: &Trial, pattern: &Pattern) -> Option<Found> {
    let never = |item: Option<&Id>| Scoring::PatternNeverHolds {
        pattern: pattern.id.clone(),
        item: item.cloned(),
    };
    let parts = [
        ("needs_all", &pattern.needs_all),
        ("needs_any", &pattern.needs_any),
    ];
    for (key, clauses) in parts {
        for (at, clause) in clauses.iter().enumerate() {
            let alone = Pattern {
                needs_all: vec![clause.clone()],
                needs_any: Vec::new(),
                ..pattern.clone()
            };
            if !can_hold(trial, &alone) {
                let at = format!("{}/{key}/{at}", pattern.id);
                return Some(Found::new(at, never(Some(&clause.item))));
            }
        }
    }
    (!can_hold(trial, pattern)).then(|| Found::new(&pattern.id, never(None)))
}

fn can_hold(trial: &Trial, pattern: &Pattern) -> bool {
    let choices = if pattern.needs_any.is_empty() {
        vec![None]
    } else {
        pattern.needs_any.iter().map(Some).collect()
    };
    let mut part = trial.instrument.clone();
    part.patterns = vec![pattern.clone()];
    let trial = trial.on(&part);
    choices.into_iter().any(|any| {
        let clauses = pattern.needs_all.iter().chain(any).collect::<Vec<_>>();
        let assessment = trial.assess_sheets(&opposite_sheets(&trial, &clauses));
        assessment.patterns.contains(&pattern.id)
    })
}

/// One sheet per perspective, as far apart as the clauses ask: on each item, who
/// is lower than somebody answers lower than that one.
fn opposite_sheets(trial: &Trial, clauses: &[&Clause]) -> Vec<Sheet> {
    let mut sheets = BTreeMap::<Perspective, Answers>::new();
    for clause in clauses {
        for perspective in [clause.lower, clause.higher] {
            let answer = answer_of(trial, &clause.item, perspective, clauses);
            let answers = sheets.entry(perspective).or_default();
            answers.extend(answer.map(|a| (clause.item.clone(), a)));
        }
    }
    sheets
        .iter()
        .map(|(perspective, answers)| trial.sheet(*perspective, answers))
        .collect()
}

/// The answer on a ladder with as many steps as there are perspectives under
/// and above this one.
fn answer_of(
    trial: &Trial,
    item: &Id,
    perspective: Perspective,
    clauses: &[&Clause],
) -> Option<Answer> {
    let on_item = clauses.iter().filter(|c| c.item == *item);
    let pairs = on_item.map(|c| (c.lower, c.higher)).collect::<Vec<_>>();
    let under = longest(&pairs, perspective, |(low, high), p| {
        (*high == p).then_some(*low)
    });
    let above = longest(&pairs, perspective, |(low, high), p| {
        (*low == p).then_some(*high)
    });
    let rungs = trial.by_score(item);
    let last = rungs.len().checked_sub(1)?;
    let at = last * under / (under + above).max(1);
    Some(rungs[at].answer.clone())
}

/// Steps to the end of the longest chain from `from`, at most one per perspective.
fn longest(
    pairs: &[(Perspective, Perspective)],
    from: Perspective,
    next: impl Fn(&(Perspective, Perspective), Perspective) -> Option<Perspective> + Copy,
) -> usize {
    let mut at = vec![from];
    let mut steps = 0;
    while steps < Perspective::ALL.len() {
        at = at
            .iter()
            .flat_map(|p| pairs.iter().filter_map(move |pair| next(pair, *p)))
            .collect();
        if at.is_empty() {
            break;
        }
        steps += 1;
    }
    steps
}
