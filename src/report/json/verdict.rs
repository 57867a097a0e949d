//! The shape of a verdict: its outcome, its requirements and what can still decide it.

use serde::Serialize;

use super::shape::{Text, all, ids, number, optional, outcome, text};
use crate::model::{Instrument, Need, NeedResult, SubjectResult, VerdictResult};

#[derive(Serialize)]
pub(super) struct Verdict {
    id: String,
    name: Option<Text>,
    outcome: &'static str,
    reasons: Vec<Reason>,
    deciding: Vec<Deciding>,
    not_applicable: Vec<String>,
}

/// One requirement: `of` says what must reach `least`.
#[derive(Serialize)]
struct Reason {
    of: &'static str,
    ids: Vec<String>,
    least: f64,
    outcome: &'static str,
    subjects: Vec<Subject>,
}

/// `id` is null for a mean of several.
#[derive(Serialize)]
struct Subject {
    id: Option<String>,
    point: Option<f64>,
    low: f64,
    high: f64,
    least: f64,
    outcome: &'static str,
}

#[derive(Serialize)]
struct Deciding {
    item: String,
    settles: f64,
    range: f64,
}

impl Verdict {
    pub(super) fn of(instrument: &Instrument, result: &VerdictResult) -> Verdict {
        let verdict = instrument.verdict(result.id.as_str());
        Verdict {
            id: result.id.to_string(),
            name: verdict.map(|v| text(&v.name)),
            outcome: outcome(result.outcome),
            reasons: all(&result.needs, Reason::of),
            deciding: all(&result.deciding, |d| Deciding {
                item: d.item.to_string(),
                settles: number(d.settles),
                range: number(d.range),
            }),
            not_applicable: ids(&result.not_applicable),
        }
    }
}

impl Reason {
    fn of(result: &NeedResult) -> Reason {
        let (of, subjects) = match &result.need {
            Need::Items { items, .. } => ("items", items),
            Need::Dimensions { dimensions, .. } => ("dimensions", dimensions),
            Need::Mean { dimensions, .. } => ("mean_of_dimensions", dimensions),
        };
        Reason {
            of,
            ids: ids(subjects),
            least: number(result.need.least_score().to_f64()),
            outcome: outcome(result.outcome),
            subjects: all(&result.subjects, Subject::of),
        }
    }
}

impl Subject {
    fn of(subject: &SubjectResult) -> Subject {
        Subject {
            id: optional(subject.id.as_ref()),
            point: subject.point.map(number),
            low: number(subject.low),
            high: number(subject.high),
            least: number(subject.least),
            outcome: outcome(subject.outcome),
        }
    }
}
