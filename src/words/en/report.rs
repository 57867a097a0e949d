//! What all reports share.

use crate::model::{
    Consent, ConsentWhen, Evidence, Lang, Origin, Outcome, Perspective, StaffBody, Wave,
};
use crate::words::report::{BarWords, ReportWords};

fn staff_body(body: StaffBody) -> &'static str {
    match body {
        StaffBody::WorksCouncil => "works council",
        StaffBody::StaffRepresentation => "staff representation",
        StaffBody::None => "employees",
    }
}

pub(super) static REPORT: ReportWords = ReportWords {
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
    evidence: |evidence| match evidence {
        Evidence::Said => "said",
        Evidence::Seen => "seen",
        Evidence::Measured => "measured",
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
    consent: |consent, body| {
        let body = staff_body(body);
        match consent {
            Consent::None => None,
            Consent::Inform => Some(format!("inform the {body}")),
            Consent::Advise => Some(format!("ask the {body} for advice")),
            Consent::Consent => Some(format!("ask the {body} for consent")),
        }
    },
    staff_body,
    consent_when: |when| match when {
        ConsentWhen::Always => None,
        ConsentWhen::IfPersonalData => Some("if you use data about persons"),
        ConsentWhen::IfWorkingHours => Some("if working hours change"),
        ConsentWhen::IfRulesChange => Some("if rules change"),
    },
    language: |lang| match lang {
        Lang::NL => "Dutch".to_owned(),
        Lang::EN => "English".to_owned(),
        other => other.to_string(),
    },
    withheld: "not shown",
    at_most: |score| format!("at most {score}"),
    at_least: |score| format!("at least {score}"),
    yes_means: |meaning| format!("“Yes” means: {meaning}"),
    no_score: "no score",
    undecided_band: "cannot be said yet",
    provisional: "provisional",
    estimate: "estimate",
    none: "none",
    question: "Question",
    dimension: "Subject",
    score: "Score",
    band: "Band",
    target: "Target",
    weight: "Weight",
    coverage: "Answered",
    more: |count| format!("… and {count} more"),
    people: |n| match n {
        1 => "1 person".to_owned(),
        _ => format!("{n} people"),
    },
    sheets: |n| match n {
        1 => "1 sheet".to_owned(),
        _ => format!("{n} sheets"),
    },
    responses: |n| match n {
        1 => "1 response".to_owned(),
        _ => format!("{n} responses"),
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
    to: "to",
    level: |level| format!("level {level} of 4"),
    bar: BarWords {
        sure: "sure",
        likely: "score now",
        possible: "still possible",
        target: "target",
    },
};
