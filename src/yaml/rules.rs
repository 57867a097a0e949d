//! `rules.yaml`: bands, caps, thresholds and the arithmetic of the plan.

use super::cursor::Cursor;
use super::fields::{Fields, mapping, some};
use super::reporting::reporting;
use super::rising::{tell_if_crossing, tell_unless_from_zero, tell_unless_rising};
use super::values::{
    above_zero, below_one, id_of, ids_of, new_id, not_negative, text, whole, within,
};
use crate::model::{
    Band, Cap, Coverage, EffectWord, Fraction, GapRule, Id, MergeOwners, Noun, OneOwner, Privacy,
    QuickWin, RoadmapRules, Rules, Text,
};

/// The keys of the file beside those of every file.
pub(super) fn rules(fields: &mut Fields<'_>) -> Option<Rules> {
    let bands = fields.required("bands", |at| words(at, Noun::Band, 100));
    let cap = fields.required("cap", cap);
    let coverage = fields.required("coverage", coverage);
    let target = fields.required("target", within(0, 100));
    let gap = fields.required("gap", gap);
    let confidence = fields.required("confidence", confidence);
    let privacy = fields.required("privacy", privacy);
    let reporting = fields.required("reporting", reporting);
    let roadmap = fields.required("roadmap", roadmap);
    let band = |(id, from, name)| Band { id, from, name };
    Some(Rules {
        bands: bands?.into_iter().map(band).collect(),
        cap: cap?,
        coverage: coverage?,
        target: target?,
        gap: gap?,
        confidence: confidence?,
        privacy: privacy?,
        reporting: reporting?,
        roadmap: roadmap?,
    })
}

/// Words for stretches of numbers: each from its lower edge, rising from 0.
fn words(cursor: &Cursor<'_>, noun: Noun, most: i64) -> Option<Vec<(Id, Fraction, Text)>> {
    let words = some(|at| {
        mapping(at, |fields| {
            let id = fields.required("id", new_id(noun));
            let from = fields.required("from", within(0, most));
            let name = fields.required("name", text);
            Some((id?, from?, name?))
        })
    })(cursor)?;
    let edges: Vec<Fraction> = words.iter().map(|(_, from, _)| *from).collect();
    let is_sound = tell_unless_from_zero(cursor, "from", &edges)
        & tell_unless_rising(cursor, "from", &edges, false);
    is_sound.then_some(words)
}

fn cap(cursor: &Cursor<'_>) -> Option<Cap> {
    mapping(cursor, |fields| {
        let critical_below = fields.required("critical_below", within(0, 100));
        let highest_band = fields.required("highest_band", id_of(Noun::Band));
        Some(Cap {
            critical_below: critical_below?,
            highest_band: highest_band?,
        })
    })
}

fn coverage(cursor: &Cursor<'_>) -> Option<Coverage> {
    mapping(cursor, |fields| {
        let least = fields.required("least", within(0, 1));
        let provisional_above = fields.required("provisional_above", within(0, 100));
        Some(Coverage {
            least: least?,
            provisional_above: provisional_above?,
        })
    })
}

fn gap(cursor: &Cursor<'_>) -> Option<GapRule> {
    mapping(cursor, |fields| {
        let small = fields.required("small", within(0, 100));
        let large = fields.required("large", within(0, 100));
        let (small, large) = (small?, large?);
        tell_if_crossing(cursor, small, large).then_some(GapRule { small, large })
    })
}

/// A share above 0 and below 1: certainty itself has no interval.
pub(super) fn confidence(cursor: &Cursor<'_>) -> Option<Fraction> {
    let found = above_zero(cursor)?;
    (found < Fraction::ONE)
        .then_some(found)
        .or_else(|| below_one(cursor))
}

fn privacy(cursor: &Cursor<'_>) -> Option<Privacy> {
    mapping(cursor, |fields| {
        let scores = fields.required("scores", whole(1..=1_000_000));
        let distributions = fields.required("distributions", whole(1..=1_000_000));
        let crossings = fields.required("crossings", whole(1..=1_000_000));
        let ends = fields.required("ends", within(0, 50));
        Some(Privacy {
            scores: scores?,
            distributions: distributions?,
            crossings: crossings?,
            ends: ends?,
        })
    })
}

fn roadmap(cursor: &Cursor<'_>) -> Option<RoadmapRules> {
    mapping(cursor, |fields| {
        let participant_hour_weight = fields.required("participant_hour_weight", not_negative);
        let hours_per_day = fields.required("hours_per_day", above_zero);
        let reserve = fields.required("reserve", below_one);
        let wave_weeks = fields.required("wave_weeks", whole(1..=520));
        let most_actions_per_wave = fields.required("most_actions_per_wave", whole(1..=10_000));
        let most_actions_in_plan = fields.required("most_actions_in_plan", whole(1..=10_000));
        let default_staff = fields.required("default_staff", whole(1..=100_000_000));
        let pilot_group = fields.required("pilot_group", whole(1..=100_000_000));
        let managers_per_100 = fields.required("managers_per_100", within(0, 100));
        let works_council_from = fields.required("works_council_from", whole(0..=100_000_000));
        let merge_owners_below = fields.optional("merge_owners_below", merge_owners);
        let quick_win = fields.required("quick_win", quick_win);
        let one_owner_warning = fields.optional("one_owner_warning", one_owner);
        let effects = fields.required("effects", |at| words(at, Noun::EffectWord, 1));
        let effect = |(id, from, name)| EffectWord { id, from, name };
        Some(RoadmapRules {
            participant_hour_weight: participant_hour_weight?,
            hours_per_day: hours_per_day?,
            reserve: reserve?,
            wave_weeks: wave_weeks?,
            most_actions_per_wave: most_actions_per_wave?,
            most_actions_in_plan: most_actions_in_plan?,
            default_staff: default_staff?,
            pilot_group: pilot_group?,
            managers_per_100: managers_per_100?,
            works_council_from: works_council_from?,
            merge_owners_below,
            quick_win: quick_win?,
            one_owner_warning,
            effects: effects?.into_iter().map(effect).collect(),
        })
    })
}

fn merge_owners(cursor: &Cursor<'_>) -> Option<MergeOwners> {
    mapping(cursor, |fields| {
        let staff = fields.required("staff", whole(1..=100_000_000));
        let owners = fields.required("owners", ids_of(Noun::Owner));
        let days_per_week = fields.required("days_per_week", not_negative);
        Some(MergeOwners {
            staff: staff?,
            owners: owners?,
            days_per_week: days_per_week?,
        })
    })
}

fn quick_win(cursor: &Cursor<'_>) -> Option<QuickWin> {
    mapping(cursor, |fields| {
        let most_days = fields.required("most_days", not_negative);
        let most_weeks = fields.required("most_weeks", whole(0..=520));
        Some(QuickWin {
            most_days: most_days?,
            most_weeks: most_weeks?,
        })
    })
}

fn one_owner(cursor: &Cursor<'_>) -> Option<OneOwner> {
    mapping(cursor, |fields| {
        let owners = fields.required("owners", ids_of(Noun::Owner));
        let share = fields.required("share", within(0, 1));
        Some(OneOwner {
            owners: owners?,
            share: share?,
        })
    })
}
