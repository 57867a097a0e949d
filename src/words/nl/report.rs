//! Dutch words that all reports share.

use crate::model::{Origin, Outcome, Perspective, Wave};
use crate::words::Report;

pub(in crate::words) static REPORT: Report = Report {
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
    withheld: "niet getoond",
    no_score: "geen score",
    undecided_band: "nog niet te zeggen",
    provisional: "voorlopig",
    estimate: "inschatting",
    yes: "ja",
    no: "nee",
    none: "geen",
    question: "Vraag",
    dimension: "Onderdeel",
    score: "Score",
    band: "Stand",
    target: "Doel",
    people: |n| match n {
        1 => "1 persoon".to_owned(),
        _ => format!("{n} mensen"),
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
    level: |level| format!("niveau {level} van 4"),
    bar: [
        "zeker",
        "tot de score van nu",
        "kan nog, door open vragen",
        "doel",
    ],
    and: "en",
};
