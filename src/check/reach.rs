//! Every dimension can come into every band and at its target.

use std::collections::BTreeSet;

use crate::model::{Band, BandResult, Dimension, Id, Instrument, Scoring};

use super::Found;
use super::trial::{Answers, Trial};

/// Combinations of answers that are all tried before a band is called
/// unreachable; with more, silence rather than a guess.
const MOST_COMBINATIONS: usize = 5_000;

pub(super) fn check(trial: &Trial) -> Vec<Found> {
    let mut found = targets(trial);
    let bands = &trial.instrument.rules.bands;
    let dimensions = trial.instrument.dimensions();
    let missed = dimensions
        .filter(|d| d.items.iter().any(|item| item.is_scored))
        .map(|d| (d, missed_bands(trial, d)))
        .collect::<Vec<_>>();
    for (at, band) in bands.iter().enumerate() {
        let missing = missed
            .iter()
            .filter(|(_, missed)| missed.contains(&band.id))
            .map(|(d, _)| *d)
            .collect::<Vec<_>>();
        let is_highest = at + 1 == bands.len();
        if missing.len() > 1 && missing.len() == missed.len() {
            let at = format!("bands/{at}");
            found.push(Found::new(at, unreachable(None, band, is_highest)));
        } else {
            let each = missing.into_iter();
            found.extend(each.map(|d| {
                let finding = unreachable(Some(d.id.clone()), band, is_highest);
                Found::new(&d.id, finding)
            }));
        }
    }
    found
}

fn unreachable(dimension: Option<Id>, band: &Band, is_highest: bool) -> Scoring {
    Scoring::BandUnreachable {
        dimension,
        band: band.id.clone(),
        is_highest,
    }
}

fn targets(trial: &Trial) -> Vec<Found> {
    let best = trial.assess(&trial.highest());
    let under = best.dimensions.iter().filter_map(|d| {
        let best = d.score?.point?;
        (d.gap_to_target? > 0.0).then(|| {
            let finding = Scoring::TargetUnreachable {
                dimension: d.id.clone(),
                best,
                target: d.target,
            };
            Found::new(format!("{}/target", d.id), finding)
        })
    });
    under.collect()
}

/// The bands that no answers give the dimension; empty also when there are too
/// many combinations to be sure.
fn missed_bands(trial: &Trial, dimension: &Dimension) -> BTreeSet<Id> {
    let part = only(trial.instrument, dimension);
    let trial = trial.on(&part);
    let mut missed = part.rules.bands.iter().map(|b| b.id.clone()).collect();
    climb(&trial, &mut missed);
    let is_complete = missed.is_empty() || try_all(&trial, &mut missed);
    if is_complete { missed } else { BTreeSet::new() }
}

/// The instrument with nothing but one dimension.
fn only(instrument: &Instrument, dimension: &Dimension) -> Instrument {
    let mut part = instrument.clone();
    part.actions.clear();
    part.start_small.clear();
    part.verdicts.clear();
    part.patterns.clear();
    part.context.clear();
    part.checklists
        .retain(|list| list.dimensions.iter().any(|d| d.id == dimension.id));
    for list in &mut part.checklists {
        list.dimensions.retain(|d| d.id == dimension.id);
    }
    part
}

/// Raises one answer after the other from the lowest to the highest.
fn climb(trial: &Trial, missed: &mut BTreeSet<Id>) {
    let mut answers = trial.lowest();
    for item in trial.instrument.items() {
        for rung in trial.ladder(&item.id) {
            if missed.is_empty() {
                return;
            }
            answers.insert(item.id.clone(), rung.answer.clone());
            strike_off(trial, &answers, missed);
        }
        answers.extend(trial.highest_of(&item.id).map(|a| (item.id.clone(), a)));
        strike_off(trial, &answers, missed);
    }
}

fn strike_off(trial: &Trial, answers: &Answers, missed: &mut BTreeSet<Id>) {
    for dimension in trial.assess(answers).dimensions {
        if let BandResult::Band(id) = dimension.band {
            missed.remove(&id);
        }
    }
}

/// Tries every combination of answers, unless there are too many; whether it did.
fn try_all(trial: &Trial, missed: &mut BTreeSet<Id>) -> bool {
    let items = trial.instrument.items().filter(|item| item.is_scored);
    let ladders = items
        .map(|item| (&item.id, trial.ladder(&item.id)))
        .collect::<Vec<_>>();
    let combinations = ladders
        .iter()
        .try_fold(1_usize, |n, (_, ladder)| n.checked_mul(ladder.len()))
        .filter(|n| *n <= MOST_COMBINATIONS);
    let Some(combinations) = combinations else {
        return false;
    };
    for number in 0..combinations {
        let mut rest = number;
        let mut answers = Answers::new();
        for (id, ladder) in &ladders {
            answers.insert((*id).clone(), ladder[rest % ladder.len()].answer.clone());
            rest /= ladder.len();
        }
        strike_off(trial, &answers, missed);
    }
    true
}
