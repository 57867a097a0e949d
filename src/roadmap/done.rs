//! Which actions are in question, and why the others are not.

use std::collections::BTreeMap;

use crate::model::{Action, Assessment, DropReason, Dropped, Id, Instrument};

use super::Settings;
use super::standing::Standing;

/// The actions to plan, by id, and the ones that fell away, in instrument order.
pub(super) struct Sifted<'a> {
    pub(super) open: Vec<&'a Action>,
    pub(super) dropped: Vec<Dropped>,
}

pub(super) fn sift<'a>(
    instrument: &'a Instrument,
    assessment: &Assessment,
    settings: &Settings,
    standings: &[Standing<'_>],
) -> Sifted<'a> {
    let mut reasons: BTreeMap<&Id, DropReason> = instrument
        .actions
        .iter()
        .filter_map(|action| Some((&action.id, settled(action, assessment, settings)?)))
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
fn settled(action: &Action, assessment: &Assessment, settings: &Settings) -> Option<DropReason> {
    if settings.done.contains(&action.id) {
        return Some(DropReason::Done);
    }
    if let Some(item) = purpose_met(action, assessment) {
        return Some(DropReason::PurposeMet { item: item.clone() });
    }
    let is_left_out = settings.without.contains(&action.id);
    is_left_out.then_some(DropReason::LeftOut)
}

/// The item that shows it. Even its lowest possible score must reach the level, so
/// that an open answer never counts as done.
fn purpose_met<'a>(action: &'a Action, assessment: &Assessment) -> Option<&'a Id> {
    let done_when = action.done_when.as_ref()?;
    let lowest = assessment.items.get(&done_when.item)?.score?.low;
    (lowest / 25.0 >= done_when.level.to_f64()).then_some(&done_when.item)
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
