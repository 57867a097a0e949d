//! What all reports share, in Dutch.

use crate::model::{
    Consent, ConsentWhen, Evidence, Lang, Origin, Outcome, Perspective, StaffBody, Wave,
};
use crate::words::report::{BarWords, ReportWords};

fn staff_body(body: StaffBody) -> &'static str {
    match body {
        StaffBody::WorksCouncil => "OR",
        StaffBody::StaffRepresentation => "PVT",
        StaffBody::None => "medewerkers",
    }
}

pub(super) static REPORT: ReportWords = ReportWords {
    perspective: |perspective| match perspective {
        Perspective::Organisation => "organisatie",
        Perspective::Management => "leiding",
        Perspective::Hr => "HR",
        Perspective::LineManager => "leidinggevenden",
        Perspective::Employee => "medewerkers",
    },
    origin: |origin| match origin {
        Origin::OnRecord => "op naam",
        Origin::Anonymous => "anoniem",
    },
    evidence: |evidence| match evidence {
        Evidence::Said => "zelf gezegd",
        Evidence::Seen => "gezien",
        Evidence::Measured => "gemeten",
    },
    outcome: |outcome| match outcome {
        Outcome::Yes => "ja",
        Outcome::No => "nee",
        Outcome::Undecided => "nog niet te zeggen",
    },
    wave: |wave| match wave {
        Wave::Now => "Nu",
        Wave::Next => "Daarna",
        Wave::Later => "Later",
    },
    consent: |consent, body| {
        let body = staff_body(body);
        match consent {
            Consent::None => None,
            Consent::Inform => Some(format!("vertel het aan de {body}")),
            Consent::Advise => Some(format!("vraag advies aan de {body}")),
            Consent::Consent => Some(format!("vraag instemming aan de {body}")),
        }
    },
    staff_body,
    consent_when: |when| match when {
        ConsentWhen::Always => None,
        ConsentWhen::IfPersonalData => Some("als jullie gegevens over personen gebruiken"),
        ConsentWhen::IfWorkingHours => Some("als de werktijden veranderen"),
        ConsentWhen::IfRulesChange => Some("als er regels veranderen"),
    },
    language: |lang| match lang {
        Lang::NL => "Nederlands".to_owned(),
        Lang::EN => "Engels".to_owned(),
        other => other.to_string(),
    },
    withheld: "niet getoond",
    at_most: |score| format!("hoogstens {score}"),
    at_least: |score| format!("minstens {score}"),
    yes_means: |meaning| format!("“Ja” betekent: {meaning}"),
    no_score: "geen score",
    undecided_band: "nog niet te zeggen",
    provisional: "voorlopig",
    estimate: "inschatting",
    none: "geen",
    question: "Vraag",
    dimension: "Onderwerp",
    score: "Score",
    band: "Stand",
    target: "Doel",
    weight: "Gewicht",
    coverage: "Ingevuld",
    more: |count| format!("… en nog {count}"),
    people: |n| match n {
        1 => "1 persoon".to_owned(),
        _ => format!("{n} mensen"),
    },
    sheets: |n| match n {
        1 => "1 formulier".to_owned(),
        _ => format!("{n} formulieren"),
    },
    responses: |n| match n {
        1 => "1 ingevulde enquête".to_owned(),
        _ => format!("{n} ingevulde enquêtes"),
    },
    days: |days| match days {
        "1" => "1 dag".to_owned(),
        _ => format!("{days} dagen"),
    },
    hours: |hours| format!("{hours} uur"),
    weeks: |weeks| match weeks {
        1 => "1 week".to_owned(),
        _ => format!("{weeks} weken"),
    },
    to: "tot",
    level: |level| format!("niveau {level} van 4"),
    bar: BarWords {
        sure: "zeker",
        likely: "score nu",
        possible: "kan nog",
        target: "doel",
    },
};
