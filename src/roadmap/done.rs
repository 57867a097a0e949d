//! Which actions are in question, and why the others are not.

use std::collections::BTreeMap;

use crate::model::{Action, DropReason, Dropped, Id, Instrument};

use super::Settings;
use super::standing::Standing;

/// The actions to plan, by id, and the ones that fell away, in instrument order.
pub(super) struct Sifted<'a> {
    pub(super) open: Vec<&'a Action>,
    pub(super) dropped: Vec<Dropped>,
}

/// `lowest` is the lowest score that an item can have once its open answers are in,
/// so that an unknown never counts as done; `None` when it has no score.
pub(super) fn sift<'a>(
    instrument: &'a Instrument,
    settings: &Settings,
    standings: &[Standing<'_>],
    lowest: impl Fn(&Id) -> Option<f64>,
) -> Sifted<'a> {
    let mut reasons: BTreeMap<&Id, DropReason> = instrument
        .actions
        .iter()
        .filter_map(|action| Some((&action.id, settled(action, settings, &lowest)?)))
        .collect();
    drop_what_needs_a_left_out_one(instrument, &mut reasons);
    drop_what_nothing_asks_for(instrument, standings, &mut reasons);
    let actions = instrument.actions.iter();
    let dropped = actions
        .clone()
        .filter_map(|action| {
            let reason = reasons.get(&action.id)?.clone();
            let id = action.id.clone();
            Some(Dropped { id, reason })
        })
        .collect();
    let mut open: Vec<&Action> = actions.filter(|a| !reasons.contains_key(&a.id)).collect();
    open.sort_by(|a, b| a.id.cmp(&b.id));
    Sifted { open, dropped }
}

/// What is done, or need not be done, goes before what was left out: those who wait
/// for it can go on.
fn settled(
    action: &Action,
    settings: &Settings,
    lowest: impl Fn(&Id) -> Option<f64>,
) -> Option<DropReason> {
    if settings.done.contains(&action.id) {
        return Some(DropReason::Done);
    }
    if let Some(done_when) = &action.done_when
        && lowest(&done_when.item).is_some_and(|score| score >= done_when.least_score())
    {
        let item = done_when.item.clone();
        return Some(DropReason::PurposeMet { item });
    }
    let is_left_out = settings.without.contains(&action.id);
    is_left_out.then_some(DropReason::LeftOut)
}

/// Repeats until nothing changes, as the need may run through several actions.
fn drop_what_needs_a_left_out_one<'a>(
    instrument: &'a Instrument,
    reasons: &mut BTreeMap<&'a Id, DropReason>,
) {
    loop {
        let stuck: Vec<(&Id, DropReason)> = instrument
            .actions
            .iter()
            .filter(|action| !reasons.contains_key(&action.id))
            .filter_map(|action| {
                let needs = action.after.iter().find_map(|id| missing(id, reasons))?;
                let needs = needs.clone();
                Some((&action.id, DropReason::NeedsLeftOut { needs }))
            })
            .collect();
        if stuck.is_empty() {
            return;
        }
        reasons.extend(stuck);
    }
}

/// The left-out action that keeps `prerequisite` from ever being done.
fn missing<'r>(prerequisite: &'r Id, reasons: &'r BTreeMap<&Id, DropReason>) -> Option<&'r Id> {
    match reasons.get(prerequisite)? {
        DropReason::LeftOut => Some(prerequisite),
        DropReason::NeedsLeftOut { needs } => Some(needs),
        DropReason::Done | DropReason::PurposeMet { .. } | DropReason::NoGap => None,
    }
}

/// Keeps what closes a gap and everything that must come before it.
fn drop_what_nothing_asks_for<'a>(
    instrument: &'a Instrument,
    standings: &[Standing<'_>],
    reasons: &mut BTreeMap<&'a Id, DropReason>,
) {
    let closes_a_gap = |action: &Action| {
        standings.iter().any(|standing| {
            let effect = action.effects.get(&standing.dimension.id);
            standing.weighted_gap() > 0.0 && effect.is_some_and(|share| !share.is_zero())
        })
    };
    let open = |action: &&Action| !reasons.contains_key(&action.id);
    let mut wanted: Vec<&Id> = Vec::new();
    let mut next: Vec<&Action> = instrument
        .actions
        .iter()
        .filter(open)
        .filter(|action| closes_a_gap(action))
        .collect();
    while let Some(action) = next.pop() {
        if wanted.contains(&&action.id) {
            continue;
        }
        wanted.push(&action.id);
        let before = action.after.iter();
        next.extend(
            before
                .filter_map(|id| instrument.action(id.as_str()))
                .filter(open),
        );
    }
    for action in &instrument.actions {
        if !wanted.contains(&&action.id) {
            reasons.entry(&action.id).or_insert(DropReason::NoGap);
        }
    }
}
