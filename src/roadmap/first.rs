//! Whether an action can ever come first, and with which answers.
//!
//! A roadmap that starts with the same thing whatever one answers is no advice. So
//! for every action there must be answers for which it heads the best package, with
//! nothing pinned and its prerequisites done.

use std::collections::BTreeMap;

use crate::model::{Action, Dimension, Id, Instrument, Item, Kind};

use super::Settings;
use super::case::Case;
use super::done::sift;
use super::package::{best_head, ratio};
use super::standing::Standing;

/// Whether some answers put this action first.
pub fn can_become_first(instrument: &Instrument, action: &Action) -> bool {
    answers_that_put_first(instrument, action).is_some()
}

/// The score (0..100) of every scored item in an organisation of default size that
/// has done the prerequisites of `action`, and for which it comes first. `None` when
/// the search finds none.
///
/// Everything starts at its best, except what the action affects, which starts at its
/// worst. While another action wins, the answers rise a step against it: its purpose
/// is met, or else the gap narrows on which it gains most. Answers only rise, so the
/// search ends.
pub fn answers_that_put_first(
    instrument: &Instrument,
    action: &Action,
) -> Option<BTreeMap<Id, f64>> {
    let mut search = Search::start(instrument, action);
    loop {
        let case = search.case();
        let winner = best_head(&case.problem)?;
        if case.id(winner) == &action.id {
            return Some(search.answers);
        }
        let own = case.positions(std::slice::from_ref(&action.id)).pop()?;
        let (item, score) = search
            .meet_purpose_of(case.actions[winner])
            .or_else(|| search.narrow_where_it_gains(&case, winner, own))?;
        search.answers.insert(item, score);
    }
}

/// An item and its next score.
type Rise = (Id, f64);

struct Search<'a> {
    instrument: &'a Instrument,
    action: &'a Action,
    settings: Settings,
    answers: BTreeMap<Id, f64>,
}

impl<'a> Search<'a> {
    fn start(instrument: &'a Instrument, action: &'a Action) -> Search<'a> {
        let mut answers = BTreeMap::new();
        for dimension in instrument.dimensions() {
            let is_affected = action.effects.contains_key(&dimension.id);
            for item in scored(dimension) {
                let scores = possible_scores(item);
                let score = if is_affected {
                    scores.first()
                } else {
                    scores.last()
                };
                answers.extend(score.map(|score| (item.id.clone(), *score)));
            }
        }
        Search {
            instrument,
            action,
            settings: Settings {
                done: all_before(instrument, action),
                start_small: false,
                ..Settings::default()
            },
            answers,
        }
    }

    /// What these answers leave to do.
    fn case(&self) -> Case<'a> {
        let standings: Vec<Standing<'_>> = self
            .instrument
            .dimensions()
            .filter_map(|dimension| self.standing(dimension))
            .collect();
        let lowest = |item: &Id| self.answers.get(item).copied();
        let open = sift(self.instrument, &self.settings, &standings, lowest).open;
        let rules = &self.instrument.rules.roadmap;
        Case::new(rules, standings, open, rules.default_staff)
    }

    /// The weighted mean of its items, as when one person answers everything.
    fn standing(&self, dimension: &'a Dimension) -> Option<Standing<'a>> {
        let answered = scored(dimension)
            .filter_map(|item| Some((item.weight.to_f64(), self.answers.get(&item.id)?)));
        let (sum, weights) = answered.fold((0.0, 0.0), |(sum, weights), (weight, score)| {
            (sum + weight * score, weights + weight)
        });
        (weights > 0.0).then(|| Standing {
            dimension,
            score: sum / weights,
            target: dimension.target.to_f64(),
            is_guess: false,
        })
    }

    fn meet_purpose_of(&self, rival: &Action) -> Option<Rise> {
        let done_when = rival.done_when.as_ref()?;
        let item = self.instrument.item(done_when.item.as_str())?;
        self.raise(item, done_when.least_score())
    }

    /// A step up for the lowest answer of the dimension where the rival gains most
    /// per day on top of what we gain.
    fn narrow_where_it_gains(&self, case: &Case<'_>, rival: usize, own: usize) -> Option<Rise> {
        let (theirs, ours) = (gain_per_cost(case, rival), gain_per_cost(case, own));
        let mut dimensions: Vec<usize> = (0..case.standings.len()).collect();
        dimensions.sort_by(|&a, &b| (theirs[b] - ours[b]).total_cmp(&(theirs[a] - ours[a])));
        let rise = |at: usize| {
            let items = scored(case.standings[at].dimension);
            let rises = items
                .filter_map(|item| Some((self.answers.get(&item.id)?, self.raise(item, 0.0)?)));
            let lowest = rises.min_by(|a, b| a.0.total_cmp(b.0));
            lowest.map(|(_, rise)| rise)
        };
        dimensions.into_iter().find_map(rise)
    }

    /// The item at the first possible score from `least`, if that is higher than now
    /// and leaves our own purpose open.
    fn raise(&self, item: &Item, least: f64) -> Option<Rise> {
        let now = self.answers.get(&item.id)?;
        let mut scores = possible_scores(item).into_iter();
        let score = scores.find(|score| score >= &least && score > now)?;
        let own = self.action.done_when.as_ref();
        let own = own.filter(|done_when| done_when.item == item.id);
        let stays_open = own.is_none_or(|done_when| score < done_when.least_score());
        stays_open.then(|| (item.id.clone(), score))
    }
}

fn scored(dimension: &Dimension) -> impl Iterator<Item = &Item> {
    dimension.items.iter().filter(|item| item.is_scored)
}

/// The scores that an answer can have, lowest first. Of a number only those at its
/// points: they include the lowest and the highest.
fn possible_scores(item: &Item) -> Vec<f64> {
    let mut scores: Vec<f64> = match &item.kind {
        Kind::Choice { levels, .. } => levels.iter().map(|level| level.score.to_f64()).collect(),
        Kind::Ticks(ticks) => (0..=ticks.max_at)
            .map(|ticked| 100.0 * ticked as f64 / ticks.max_at.max(1) as f64)
            .collect(),
        Kind::Number(number) => number.points.iter().map(|(_, s)| s.to_f64()).collect(),
    };
    if item.is_reversed {
        scores = scores.into_iter().map(|score| 100.0 - score).collect();
    }
    scores.sort_by(f64::total_cmp);
    scores
}

fn all_before(instrument: &Instrument, action: &Action) -> Vec<Id> {
    let mut before: Vec<Id> = Vec::new();
    let mut next: Vec<&Id> = action.after.iter().collect();
    while let Some(id) = next.pop() {
        if !before.contains(id) {
            before.push(id.clone());
            let action = instrument.action(id.as_str());
            next.extend(action.into_iter().flat_map(|action| &action.after));
        }
    }
    before
}

/// What the package of a job closes of each gap, per day.
fn gain_per_cost(case: &Case<'_>, head: usize) -> Vec<f64> {
    let mut left = case.problem.gaps().to_vec();
    let mut cost = 0.0;
    for &job in case.problem.package(head) {
        case.problem.close(job, &mut left);
        cost += case.problem.jobs()[job].cost;
    }
    let gaps = case.problem.gaps().iter().zip(left);
    gaps.map(|(gap, left)| ratio(gap - left, cost)).collect()
}
