//! `actions.yaml`: what an organisation can do, who does it and what it brings.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::fields::{Fields, list, mapping, pairs};
use super::values::{
    id_of, ids_of, key_id, line, new_id, not_negative, one_of, seeds, text, whole, within,
};
use crate::model::{
    Action, Consent, ConsentWhen, Days, DoneWhen, Fraction, Id, MustDo, Noun, Owner,
    ParticipantHours, Scope, Shape, WorksCouncil,
};

#[derive(Debug, Default)]
pub(super) struct Actions {
    pub(super) owners: Vec<Owner>,
    pub(super) actions: Vec<Action>,
    pub(super) start_small: Vec<Id>,
}

/// The keys of the file beside those of every file; a checklist may have them too.
pub(super) fn actions(fields: &mut Fields<'_>) -> Option<Actions> {
    let owners = fields.or("owners", Vec::new(), list(owner));
    let actions = fields.or("actions", Vec::new(), list(action));
    let start_small = fields.or("start_small", Vec::new(), ids_of(Noun::Action));
    Some(Actions {
        owners,
        actions,
        start_small,
    })
}

fn owner(cursor: &Cursor<'_>) -> Option<Owner> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::Owner));
        let name = fields.required("name", text);
        let days_per_week = fields.required("days_per_week", not_negative);
        Some(Owner {
            id: id?,
            name: name?,
            days_per_week: days_per_week?,
        })
    })
}

fn action(cursor: &Cursor<'_>) -> Option<Action> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::Action));
        let name = fields.required("name", text);
        let first_step = fields.required("first_step", text);
        let owner = fields.required("owner", id_of(Noun::Owner));
        let with = fields.or("with", Vec::new(), ids_of(Noun::Owner));
        let days = fields.required("days", days);
        let participant_hours = fields.required("participant_hours", participant_hours);
        let weeks = fields.required("weeks", whole(1..=520));
        let after = fields.or("after", Vec::new(), ids_of(Noun::Action));
        let better_after = fields.or("better_after", Vec::new(), ids_of(Noun::Action));
        let works_council = fields.required("works_council", works_council);
        let effects = fields.required("effects", effects);
        let done_when = fields.optional("done_when", done_when);
        let must_do = fields.optional("must_do", must_do);
        let kpi = fields.required("kpi", text);
        let costs = fields.optional("costs", text);
        let note = fields.optional("note", text);
        // A hint for authors who read the file; the plan makes its own order.
        fields.optional("horizon", line);
        let seeds = fields.or("seeds", Vec::new(), seeds);
        Some(Action {
            id: id?,
            name: name?,
            first_step: first_step?,
            owner: owner?,
            with,
            days: days?,
            participant_hours: participant_hours?,
            weeks: weeks?,
            after,
            better_after,
            works_council: works_council?,
            effects: effects?,
            done_when,
            must_do,
            kpi: kpi?,
            costs,
            note,
            seeds,
        })
    })
}

fn scope(cursor: &Cursor<'_>) -> Option<Scope> {
    one_of(
        cursor,
        &[
            ("organisation", Scope::Organisation),
            ("pilot", Scope::Pilot),
            ("managers", Scope::Managers),
        ],
    )
}

fn days(cursor: &Cursor<'_>) -> Option<Days> {
    mapping(cursor, |fields| {
        let fixed = fields.required("fixed", not_negative);
        let per_100 = fields.required("per_100", not_negative);
        let scope = fields.required("scope", scope);
        Some(Days {
            fixed: fixed?,
            per_100: per_100?,
            scope: scope?,
        })
    })
}

fn participant_hours(cursor: &Cursor<'_>) -> Option<ParticipantHours> {
    mapping(cursor, |fields| {
        let per_head = fields.required("per_head", not_negative);
        let scope = fields.required("scope", scope);
        Some(ParticipantHours {
            per_head: per_head?,
            scope: scope?,
        })
    })
}

fn works_council(cursor: &Cursor<'_>) -> Option<WorksCouncil> {
    mapping(cursor, |fields| {
        let works_council = fields.required("or", consent);
        let staff_representation = fields.required("pvt", consent);
        let when = fields.required("when", consent_when);
        Some(WorksCouncil {
            works_council: works_council?,
            staff_representation: staff_representation?,
            when: when?,
        })
    })
}

fn consent(cursor: &Cursor<'_>) -> Option<Consent> {
    one_of(
        cursor,
        &[
            ("none", Consent::None),
            ("inform", Consent::Inform),
            ("advise", Consent::Advise),
            ("consent", Consent::Consent),
        ],
    )
}

fn consent_when(cursor: &Cursor<'_>) -> Option<ConsentWhen> {
    one_of(
        cursor,
        &[
            ("always", ConsentWhen::Always),
            ("if_personal_data", ConsentWhen::IfPersonalData),
            ("if_working_hours", ConsentWhen::IfWorkingHours),
            ("if_rules_change", ConsentWhen::IfRulesChange),
        ],
    )
}

fn effects(cursor: &Cursor<'_>) -> Option<BTreeMap<Id, Fraction>> {
    let effects = pairs(cursor, Shape::Mapping, |key, at| {
        let dimension = key_id(key, at);
        if let Some(id) = &dimension {
            at.mention_key(Noun::Dimension, id.as_str());
        }
        let share = within(0, 1)(at);
        Some((dimension?, share?))
    })?;
    Some(effects.into_iter().collect())
}

fn done_when(cursor: &Cursor<'_>) -> Option<DoneWhen> {
    mapping(cursor, |fields| {
        let item = fields.required("item", id_of(Noun::Item));
        let level = fields.required("level", within(0, 4));
        Some(DoneWhen {
            item: item?,
            level: level?,
        })
    })
}

fn must_do(cursor: &Cursor<'_>) -> Option<MustDo> {
    mapping(cursor, |fields| {
        let item = fields.required("item", id_of(Noun::Item));
        let below = fields.required("below", within(0, 4));
        let why = fields.required("why", text);
        Some(MustDo {
            item: item?,
            below: below?,
            why: why?,
        })
    })
}
