//! Every gap has an action, and every rule of an action can apply.

use crate::model::{Action, Dimension, DropReason, Id, Instrument, Item, Planning, Roadmap};

use super::Found;
use super::trial::Trial;

pub(super) fn check(trial: &Trial) -> Vec<Found> {
    let instrument = trial.instrument;
    if instrument.actions.is_empty() {
        return vec![Found::new("actions", Planning::NoActions)];
    }
    let mut found = Vec::new();
    for dimension in instrument.dimensions() {
        found.extend(check_dimension(instrument, dimension));
    }
    let lowest = trial.plan(&trial.assess(&trial.lowest()), &[]);
    let highest = trial.plan(&trial.assess(&trial.highest()), &[]);
    for action in &instrument.actions {
        found.extend(check_purpose(trial, action, &lowest));
        found.extend(check_duty(action, &lowest, &highest));
    }
    found.extend(too_light(instrument, &lowest));
    found
}

fn check_dimension(instrument: &Instrument, dimension: &Dimension) -> Vec<Found> {
    let mut scored = dimension.items.iter().filter(|i| i.is_scored).peekable();
    let has_action = instrument.actions.iter().any(|a| raises(a, &dimension.id));
    if !has_action && scored.peek().is_some() {
        let finding = Planning::DimensionWithoutAction {
            dimension: dimension.id.clone(),
        };
        return vec![Found::new(&dimension.id, finding)];
    }
    scored
        .flat_map(|item| check_item(instrument, dimension, item))
        .collect()
}

fn check_item(instrument: &Instrument, dimension: &Dimension, item: &Item) -> Vec<Found> {
    if item.actions.is_empty() {
        let finding = Planning::ItemWithoutAction {
            item: item.id.clone(),
        };
        return vec![Found::new(&item.id, finding)];
    }
    let actions = item.actions.iter().enumerate();
    actions
        .filter_map(|(at, id)| Some((at, instrument.action(id.as_str())?)))
        .filter(|(_, action)| !raises(action, &dimension.id))
        .map(|(at, action)| {
            let finding = Planning::ActionMissesDimension {
                item: item.id.clone(),
                action: action.id.clone(),
                dimension: dimension.id.clone(),
            };
            Found::new(format!("{}/actions/{at}", item.id), finding)
        })
        .collect()
}

fn raises(action: &Action, dimension: &Id) -> bool {
    let effect = action.effects.get(dimension);
    effect.is_some_and(|e| !e.is_zero() && !e.is_negative())
}

/// The purpose is met at the best answer to its item, whatever else is low, and
/// not at the worst.
fn check_purpose(trial: &Trial, action: &Action, lowest: &Roadmap) -> Option<Found> {
    let purpose = action.done_when.as_ref()?;
    let facts = || {
        (
            action.id.clone(),
            purpose.item.clone(),
            purpose.level,
            format!("{}/done_when", action.id),
        )
    };
    if is_met(lowest, &action.id) {
        let (action, item, level, at) = facts();
        let finding = Planning::PurposeAlwaysMet {
            action,
            item,
            level,
        };
        return Some(Found::new(at, finding));
    }
    let mut answers = trial.lowest();
    answers.insert(purpose.item.clone(), trial.highest_of(&purpose.item)?);
    let best = trial.plan(&trial.assess(&answers), &[]);
    (!is_met(&best, &action.id)).then(|| {
        let (action, item, level, at) = facts();
        let finding = Planning::PurposeNeverMet {
            action,
            item,
            level,
        };
        Found::new(at, finding)
    })
}

fn is_met(roadmap: &Roadmap, action: &Id) -> bool {
    roadmap
        .dropped
        .iter()
        .any(|d| d.id == *action && matches!(d.reason, DropReason::PurposeMet { .. }))
}

fn check_duty(action: &Action, lowest: &Roadmap, highest: &Roadmap) -> Option<Found> {
    let duty = action.must_do.as_ref()?;
    let is_named = |roadmap: &Roadmap| roadmap.must_do.iter().any(|n| n.action == action.id);
    let (id, item, below) = (action.id.clone(), duty.item.clone(), duty.below);
    let finding = match (is_named(lowest), is_named(highest)) {
        (true, false) => return None,
        (false, _) => Planning::DutyNeverNamed {
            action: id,
            item,
            below,
        },
        (true, true) => Planning::DutyAlwaysNamed {
            action: id,
            item,
            below,
        },
    };
    Some(Found::new(format!("{}/must_do", action.id), finding))
}

/// Dimensions that stay in the lowest band with every action done. The target
/// itself is no test: each action closes a share of what is left, so a list of
/// actions never closes all of it.
fn too_light(instrument: &Instrument, lowest: &Roadmap) -> Vec<Found> {
    let Some([first, second]) = instrument.rules.bands.first_chunk() else {
        return Vec::new();
    };
    let reached = |dimension: &Dimension| {
        let effects = lowest.actions.iter().flat_map(|a| &a.effects);
        let own = effects.filter(|e| e.dimension == dimension.id);
        own.map(|e| e.to).reduce(f64::max)
    };
    instrument
        .dimensions()
        .filter_map(|d| Some((d, reached(d)?)))
        .filter(|(_, reaches)| *reaches < second.from.to_f64())
        .map(|(d, reaches)| {
            let finding = Planning::ActionsTooLight {
                dimension: d.id.clone(),
                reaches,
                band: first.id.clone(),
            };
            Found::new(&d.id, finding)
        })
        .collect()
}
