//! Prerequisites that can be met, and patterns about people who are asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Action, Clause, Id, Instrument, Misfit, Perspective};

/// Everything that does not fit, each with the key of its place in
/// [`crate::model::Places`].
pub(super) fn misfits(instrument: &Instrument) -> Vec<(String, Misfit)> {
    let mut misfits = circles(&instrument.actions);
    misfits.extend(advice_to_itself(&instrument.actions));
    misfits.extend(pinned_too_early(instrument));
    misfits.extend(not_asked(instrument));
    misfits
}

/// Prerequisites that wait for each other: walks along them, depth first, and
/// tells of each step that leads back into the walk itself. Without recursion, so
/// that a file of thousands of actions cannot exhaust the stack.
fn circles(actions: &[Action]) -> Vec<(String, Misfit)> {
    let by_id: BTreeMap<&Id, &Action> = actions.iter().map(|a| (&a.id, a)).collect();
    let mut met: BTreeSet<&Id> = BTreeSet::new();
    let mut found = Vec::new();
    for start in actions {
        // Each step of the walk with the number of its prerequisites followed.
        let mut walk: Vec<(&Action, usize)> = Vec::new();
        if met.insert(&start.id) {
            walk.push((start, 0));
        }
        while let Some((action, followed)) = walk.last_mut() {
            let action = *action;
            let Some(before) = action.after.get(*followed) else {
                walk.pop();
                continue;
            };
            let key = format!("{}/after/{followed}", action.id);
            *followed += 1;
            if let Some(back) = walk.iter().position(|(a, _)| a.id == *before) {
                let ids = walk[back..].iter().map(|(a, _)| &a.id);
                let path = ids.chain([before]).cloned().collect();
                found.push((key, Misfit::Circle { path }));
            } else if let Some(next) = by_id.get(before)
                && met.insert(&next.id)
            {
                walk.push((next, 0));
            }
        }
    }
    found
}

fn advice_to_itself(actions: &[Action]) -> Vec<(String, Misfit)> {
    let itself = |action: &Action| {
        let index = action.better_after.iter().position(|b| *b == action.id)?;
        let id = action.id.to_string();
        Some((
            format!("{}/better_after/{index}", action.id),
            Misfit::Itself { id },
        ))
    };
    actions.iter().filter_map(itself).collect()
}

/// "Start small" is an order to follow as it stands, so what an action needs
/// stands before it.
fn pinned_too_early(instrument: &Instrument) -> Vec<(String, Misfit)> {
    let pinned = &instrument.start_small;
    let places: BTreeMap<&Id, usize> = pinned.iter().zip(0..).collect();
    let mut misfits = Vec::new();
    for action in &instrument.actions {
        let Some(place) = places.get(&action.id) else {
            continue;
        };
        let is_late = |needs: &&Id| places.get(needs).is_none_or(|p| p > place);
        for needs in action.after.iter().filter(is_late) {
            let misfit = Misfit::PinnedTooEarly {
                action: action.id.clone(),
                needs: needs.clone(),
                is_pinned: places.contains_key(needs),
            };
            misfits.push((format!("start_small/{place}"), misfit));
        }
    }
    misfits
}

/// A pattern compares two perspectives on an item; both must be asked.
fn not_asked(instrument: &Instrument) -> Vec<(String, Misfit)> {
    let mut misfits = Vec::new();
    for pattern in &instrument.patterns {
        let lists = [
            ("needs_all", &pattern.needs_all),
            ("needs_any", &pattern.needs_any),
        ];
        for (list, clauses) in lists {
            for (index, clause) in clauses.iter().enumerate() {
                let sides = [("lower", clause.lower), ("higher", clause.higher)];
                for (side, perspective) in sides {
                    if !is_asked(instrument, clause, perspective) {
                        let key = format!("{}/{list}/{index}/{side}", pattern.id);
                        misfits.push((key, Misfit::NotAsked { perspective }));
                    }
                }
            }
        }
    }
    misfits
}

/// Also true for an item that does not exist; that is told elsewhere.
fn is_asked(instrument: &Instrument, clause: &Clause, perspective: Perspective) -> bool {
    instrument
        .item(clause.item.as_str())
        .is_none_or(|item| item.is_asked_of(perspective))
}
