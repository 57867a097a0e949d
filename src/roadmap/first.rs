//! Whether an action can ever come first, and for which organisation.
//!
//! A roadmap that starts with the same thing whatever one answers is no advice, so
//! every action must head the best package for some answers, with nothing pinned and
//! its prerequisites done.

use std::collections::BTreeMap;

use crate::model::{Action, Id, Instrument};

use super::case::Case;
use super::standing::Standing;

/// Rounds of the search. What wins at all wins in a few; what needs more than these
/// wins by less than the effects can be known.
const ROUNDS: usize = 2000;

/// How far one lost comparison moves the profile.
const STEP: f64 = 0.1;

/// Winning by less than this share is a tie.
const ROUNDING: f64 = 1e-6;

/// Whether some answers put this action first.
pub fn can_become_first(instrument: &Instrument, action: &Action) -> bool {
    profile_for_first(instrument, action).is_some()
}

/// Dimension scores (0..100) of an organisation of default size that has done the
/// prerequisites of `action` and for which it comes first; `None` when the search
/// finds none. Other dimensions are at their target.
///
/// The benefit of a package is linear in the gaps, so this is a game: we choose the
/// profile of gaps, the opponent the package that beats us most. Multiplicative
/// weights (Freund & Schapire 1999) shift the gaps to where the action gains on that
/// package; their mean tends to the profile with the largest worst margin.
pub fn profile_for_first(instrument: &Instrument, action: &Action) -> Option<BTreeMap<Id, f64>> {
    let case = everything_to_do(instrument);
    let job = case.positions(std::slice::from_ref(&action.id)).pop()?;
    let affected: Vec<usize> = case.problem.jobs()[job]
        .effects
        .iter()
        .filter(|(at, share)| *share > 0.0 && case.standings[*at].weighted_gap() > 0.0)
        .map(|(at, _)| *at)
        .collect();
    let done = case.problem.package(job);
    let done = &done[..done.len() - 1];
    let gains = |head: usize| gain_per_cost(&case, head, done, &affected);
    let rivals: Vec<Vec<f64>> = (0..case.actions.len())
        .filter(|head| *head != job && !done.contains(head))
        .map(gains)
        .collect();
    let gaps = winning_gaps(&gains(job), &rivals)?;
    Some(scores(&case, &affected, &gaps))
}

/// The case of an organisation that scores 0 on everything.
fn everything_to_do(instrument: &Instrument) -> Case<'_> {
    let rules = &instrument.rules.roadmap;
    let standings = instrument
        .dimensions()
        .map(|dimension| Standing {
            dimension,
            score: 0.0,
            target: dimension.target.to_f64(),
            is_guess: false,
        })
        .collect();
    let mut actions: Vec<&Action> = instrument.actions.iter().collect();
    actions.sort_by(|a, b| a.id.cmp(&b.id));
    Case::new(rules, standings, actions, rules.default_staff)
}

/// What the package of `head` closes of each of these gaps, as a share per day.
fn gain_per_cost(case: &Case<'_>, head: usize, done: &[usize], affected: &[usize]) -> Vec<f64> {
    let mut left = vec![1.0; case.standings.len()];
    let mut cost = 0.0;
    for &job in case.problem.package(head) {
        if !done.contains(&job) {
            case.problem.close(job, &mut left);
            cost += case.problem.jobs()[job].cost;
        }
    }
    let cost = f64::max(cost, ROUNDING);
    affected.iter().map(|&at| (1.0 - left[at]) / cost).collect()
}

/// Weighted gaps for which `own` gains more than every rival, if the search finds any.
fn winning_gaps(own: &[f64], rivals: &[Vec<f64>]) -> Option<Vec<f64>> {
    let wins = |gaps: &[f64]| {
        let least = gain(own, gaps) / (1.0 + ROUNDING);
        least > 0.0 && rivals.iter().all(|rival| gain(rival, gaps) < least)
    };
    let mut gaps = vec![1.0; own.len()];
    let mut sum = vec![0.0; own.len()];
    for _ in 0..ROUNDS {
        if wins(&gaps) {
            return Some(gaps);
        }
        let whole: f64 = gaps.iter().sum();
        for (sum, gap) in sum.iter_mut().zip(&gaps) {
            *sum += gap / whole;
        }
        if wins(&sum) {
            return Some(sum);
        }
        let strongest = rivals
            .iter()
            .max_by(|a, b| gain(a, &gaps).total_cmp(&gain(b, &gaps)))?;
        shift(&mut gaps, own, strongest);
    }
    None
}

fn gain(gains: &[f64], gaps: &[f64]) -> f64 {
    gains.iter().zip(gaps).map(|(gain, gap)| gain * gap).sum()
}

/// Widens the gaps where `own` gains more than the rival, narrows the others.
fn shift(gaps: &mut [f64], own: &[f64], rival: &[f64]) {
    let margins = own.iter().zip(rival).map(|(own, rival)| own - rival);
    let largest = margins
        .clone()
        .map(f64::abs)
        .fold(f64::MIN_POSITIVE, f64::max);
    for (gap, margin) in gaps.iter_mut().zip(margins) {
        *gap *= 1.0 + STEP * margin / largest;
    }
    let widest = gaps.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    for gap in gaps {
        *gap /= widest;
    }
}

/// The scores that leave gaps in these proportions, as wide as the targets allow.
fn scores(case: &Case<'_>, affected: &[usize], weighted_gaps: &[f64]) -> BTreeMap<Id, f64> {
    let points = |(at, gap): (&usize, &f64)| (*at, gap / case.standings[*at].weight());
    let gaps: BTreeMap<usize, f64> = affected.iter().zip(weighted_gaps).map(points).collect();
    let scale = gaps
        .iter()
        .map(|(at, gap)| case.standings[*at].target / gap)
        .fold(f64::INFINITY, f64::min);
    let standings = case.standings.iter().enumerate();
    standings
        .map(|(at, standing)| {
            let gap = gaps.get(&at).map_or(0.0, |gap| gap * scale);
            (standing.dimension.id.clone(), standing.target - gap)
        })
        .collect()
}
