//! English words that all reports share.

use crate::model::{Origin, Outcome, Perspective, Wave};
use crate::words::Report;

pub(in crate::words) static REPORT: Report = Report {
    perspective: |perspective| match perspective {
        Perspective::Organisation => "organisation",
        Perspective::Management => "management",
        Perspective::Hr => "HR",
        Perspective::LineManager => "line managers",
        Perspective::Employee => "employees",
    },
    origin: |origin| match origin {
        Origin::OnRecord => "on record",
        Origin::Anonymous => "anonymous",
    },
    outcome: |outcome| match outcome {
        Outcome::Yes => "yes",
        Outcome::No => "no",
        Outcome::Undecided => "cannot be said yet",
    },
    wave: |wave| match wave {
        Wave::Now => "Now",
        Wave::Next => "Next",
        Wave::Later => "Later",
    },
    withheld: "not shown",
    no_score: "no score",
    undecided_band: "cannot be said yet",
    provisional: "provisional",
    estimate: "estimate",
    yes: "yes",
    no: "no",
    none: "none",
    question: "Question",
    dimension: "Part",
    score: "Score",
    band: "State",
    target: "Target",
    people: |n| match n {
        1 => "1 person".to_owned(),
        _ => format!("{n} people"),
    },
    days: |days| match days {
        "1" => "1 day".to_owned(),
        _ => format!("{days} days"),
    },
    hours: |hours| match hours {
        "1" => "1 hour".to_owned(),
        _ => format!("{hours} hours"),
    },
    weeks: |weeks| match weeks {
        1 => "1 week".to_owned(),
        _ => format!("{weeks} weeks"),
    },
    level: |level| format!("level {level} of 4"),
    bar: [
        "sure",
        "up to the score of today",
        "still possible, by open questions",
        "target",
    ],
    and: "and",
};
