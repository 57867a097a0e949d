//! Every action can become first: for some answers it heads the plan, in free
//! order and with its prerequisites done.
//!
//! The answers are sought, not enumerated: start with a gap where the action
//! helps, look who comes first instead, answer so that this rival has nothing to
//! do, and try again. Planning none is therefore a warning, not a proof.

use std::collections::BTreeSet;

use crate::model::{Action, Id, Instrument, PlannedAction, Planning};

use super::Found;
use super::trial::{Answers, Trial};

/// Sizes of organisation to try: effort can grow with the number of people.
const STAFF: [u32; 3] = [10, 100, 1_000];

pub(super) fn check(trial: &Trial) -> Vec<Found> {
    let actions = trial.instrument.actions.iter();
    actions
        .filter_map(|action| {
            let beaten_by = rivals(trial, action)?;
            let finding = Planning::NeverFirst {
                action: action.id.clone(),
                beaten_by: beaten_by.into_iter().collect(),
            };
            Some(Found::new(&action.id, finding))
        })
        .collect()
}

/// Who always comes first instead; `None` when the action can come first.
fn rivals(trial: &Trial, action: &Action) -> Option<BTreeSet<Id>> {
    let done = prerequisites(trial.instrument, action);
    let helps = helps(trial.instrument, action);
    let each = helps.iter().map(|d| BTreeSet::from([d.clone()]));
    let starts = [helps.clone()].into_iter().chain(each);
    let mut rivals = BTreeSet::new();
    for low in starts {
        for staff in STAFF {
            let search = Search {
                trial,
                action,
                done: &done,
                staff,
            };
            if search.comes_first(low.clone(), &mut rivals) {
                return None;
            }
        }
    }
    Some(rivals)
}

/// All actions that must be done before, directly or not.
fn prerequisites(instrument: &Instrument, action: &Action) -> Vec<Id> {
    let mut found = action.after.clone();
    let mut at = 0;
    while let Some(id) = found.get(at) {
        let before = instrument.action(id.as_str()).map(|a| a.after.clone());
        for id in before.unwrap_or_default() {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        at += 1;
    }
    found
}

/// The dimensions an action raises; those of the actions that wait for it when
/// it raises none itself.
fn helps(instrument: &Instrument, action: &Action) -> BTreeSet<Id> {
    if !action.effects.is_empty() {
        return action.effects.keys().cloned().collect();
    }
    let waiting = instrument
        .actions
        .iter()
        .filter(|other| prerequisites(instrument, other).contains(&action.id));
    waiting.flat_map(|a| a.effects.keys().cloned()).collect()
}

struct Search<'a> {
    trial: &'a Trial<'a>,
    action: &'a Action,
    done: &'a [Id],
    staff: u32,
}

impl Search<'_> {
    /// Whether the action comes first with gaps in `low` only, perhaps after
    /// rivals were answered away; those that were in the way are added.
    fn comes_first(&self, low: BTreeSet<Id>, rivals: &mut BTreeSet<Id>) -> bool {
        let mut answers = self.answers(&low);
        let mut low = low;
        for _ in 0..=self.trial.instrument.actions.len() {
            let assessment = self.trial.assess_with_staff(&answers, self.staff);
            let plan = self.trial.plan(&assessment, self.done);
            let Some(first) = plan.actions.first() else {
                return false;
            };
            if first.id == self.action.id {
                return true;
            }
            rivals.insert(first.id.clone());
            if !self.answer_away(first, &mut answers, &mut low) {
                return false;
            }
        }
        false
    }

    /// The worst answers in the dimensions `low`, the best elsewhere.
    fn answers(&self, low: &BTreeSet<Id>) -> Answers {
        let mut answers = self.trial.highest();
        for dimension in self.trial.instrument.dimensions() {
            if low.contains(&dimension.id) {
                let items = dimension.items.iter();
                answers.extend(
                    items.filter_map(|item| {
                        Some((item.id.clone(), self.trial.lowest_of(&item.id)?))
                    }),
                );
            }
        }
        answers
    }

    /// Gives the rival nothing to do: its purpose is met already, or the gap
    /// that it closes better is none. Whether anything changed.
    fn answer_away(
        &self,
        rival: &PlannedAction,
        answers: &mut Answers,
        low: &mut BTreeSet<Id>,
    ) -> bool {
        let package = rival.package.iter().chain([&rival.id]);
        let ids = package.filter(|id| **id != self.action.id);
        let actions = ids.filter_map(|id| self.trial.instrument.action(id.as_str()));
        let actions = actions.collect::<Vec<_>>();
        actions.iter().any(|a| self.meet_purpose(a, answers))
            || actions.iter().any(|a| self.close_gap(a, answers, low))
    }

    fn meet_purpose(&self, rival: &Action, answers: &mut Answers) -> bool {
        let own = self.action.done_when.as_ref().map(|purpose| &purpose.item);
        let Some(purpose) = rival.done_when.as_ref() else {
            return false;
        };
        let best = self.trial.highest_of(&purpose.item);
        let (Some(best), false) = (best, own == Some(&purpose.item)) else {
            return false;
        };
        answers.insert(purpose.item.clone(), best.clone()) != Some(best)
    }

    /// Closes the gap in which the rival is most ahead, unless it is the last.
    fn close_gap(&self, rival: &Action, answers: &mut Answers, low: &mut BTreeSet<Id>) -> bool {
        let lead = |d: &Id| {
            let effect = |a: &Action| a.effects.get(d).map_or(0.0, |e| e.to_f64());
            effect(rival) - effect(self.action)
        };
        let shared = low.iter().filter(|d| rival.effects.contains_key(*d));
        let Some(worst) = shared.max_by(|a, b| lead(a).total_cmp(&lead(b))).cloned() else {
            return false;
        };
        if low.len() == 1 {
            return false;
        }
        low.remove(&worst);
        if let Some(dimension) = self.trial.instrument.dimension(worst.as_str()) {
            let items = dimension.items.iter();
            answers
                .extend(items.filter_map(|i| Some((i.id.clone(), self.trial.highest_of(&i.id)?))));
        }
        true
    }
}
