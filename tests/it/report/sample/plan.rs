//! Three actions, one in each wave.

use leerklaar::model::{
    Consent, ConsentWhen, DropReason, Dropped, Effect, MustDoNotice, PinPrice, PlannedAction,
    Reason, Roadmap, Warning, Wave,
};

use super::both;
use crate::small::id;

fn planned(
    name: &str,
    place: usize,
    wave: Wave,
    weeks: Option<(u32, u32)>,
    days: f64,
) -> PlannedAction {
    PlannedAction {
        id: id(name),
        place,
        wave,
        weeks,
        is_stretched: false,
        owner: id("hr"),
        days,
        participant_hours: 0.0,
        cost: days,
        benefit: 10.0,
        package: Vec::new(),
        package_benefit: 10.0,
        package_cost: days,
        because: Vec::new(),
        effects: Vec::new(),
        needs: Vec::new(),
        better_after: Vec::new(),
        unlocks: Vec::new(),
        is_pinned: false,
        is_quick_win: false,
        consent: Consent::None,
        consent_when: ConsentWhen::Always,
    }
}

fn effect(dimension: &str, from: f64, to: f64, share: f64, is_guess: bool) -> Effect {
    Effect {
        dimension: id(dimension),
        from,
        to,
        share,
        is_guess,
    }
}

pub(super) fn roadmap() -> Roadmap {
    let mut sponsor = planned("A01", 1, Wave::Now, Some((1, 2)), 1.5);
    sponsor.owner = id("board");
    sponsor.is_pinned = true;
    sponsor.is_quick_win = true;
    sponsor.because = vec![Reason {
        item: id("V22"),
        score: Some(25.0),
    }];
    sponsor.effects = vec![
        effect("V2", 62.5, 66.3, 0.30, false),
        effect("B2", 50.0, 53.8, 0.15, true),
    ];
    sponsor.unlocks = vec![id("A19")];
    let mut rules = planned("A19", 2, Wave::Next, Some((14, 21)), 4.8);
    rules.is_stretched = true;
    rules.because = vec![
        Reason {
            item: id("B21"),
            score: None,
        },
        Reason {
            item: id("B11"),
            score: Some(49.9),
        },
    ];
    rules.effects = vec![effect("B1", 44.0, 50.2, 0.20, false)];
    rules.needs = vec![id("A01")];
    rules.unlocks = vec![id("A21")];
    rules.consent = Consent::Consent;
    rules.consent_when = ConsentWhen::IfRulesChange;
    let mut moment = planned("A21", 3, Wave::Later, None, 2.8);
    moment.participant_hours = 320.0;
    moment.needs = vec![id("A19")];
    moment.effects = vec![effect("B1", 50.2, 57.6, 0.30, false)];
    Roadmap {
        staff_body: leerklaar::model::StaffBody::WorksCouncil,
        actions: vec![sponsor, rules, moment],
        dropped: vec![Dropped {
            id: id("A16"),
            reason: DropReason::PurposeMet { item: id("B21") },
        }],
        must_do: vec![MustDoNotice {
            action: id("A19"),
            item: id("B11"),
            why: both(
                "Verplichte scholing is gratis en telt als werktijd.",
                "Compulsory training is free and counts as working time.",
            ),
            is_open: true,
        }],
        pin_price: Some(PinPrice {
            extra: 0.043,
            closed_pinned: [0.27, 0.59, 0.68, 0.72],
            closed_free: [0.33, 0.56, 0.68, 0.72],
        }),
        warnings: vec![
            Warning::OneOwner {
                owners: vec![id("hr")],
                share: 0.72,
            },
            Warning::Guessed {
                dimensions: vec![id("B2")],
            },
        ],
        staff: 80,
        staff_is_assumed: false,
    }
}
