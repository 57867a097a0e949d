//! The shape of a verdict: its outcome, its requirements and what can still decide it.

use serde::{Deserialize, Serialize};

use super::shape::{Text, all, ids, number, optional, text};
use super::word::{Declared, Name, Word, words};
use crate::model::{Instrument, Need, NeedResult, Outcome, SubjectResult, VerdictResult};

mod read;

#[derive(Serialize, Deserialize)]
pub(super) struct Verdict {
    id: Name,
    #[serde(skip_deserializing)]
    name: Option<Text>,
    outcome: Word<Outcome>,
    reasons: Vec<Reason>,
    deciding: Vec<Deciding>,
    not_applicable: Vec<Name>,
}

/// One requirement: `of` says what must reach `least`.
#[derive(Serialize, Deserialize)]
struct Reason {
    of: Word<Asked>,
    ids: Vec<Name>,
    least: Declared,
    outcome: Word<Outcome>,
    subjects: Vec<Subject>,
}

/// What must reach the least.
#[derive(Clone, Copy)]
enum Asked {
    Items,
    Dimensions,
    Mean,
}

words!(Asked {
    Items = "items",
    Dimensions = "dimensions",
    Mean = "mean_of_dimensions",
});

/// `id` is null for a mean of several.
#[derive(Serialize, Deserialize)]
struct Subject {
    id: Option<Name>,
    point: Option<f64>,
    low: f64,
    high: f64,
    least: f64,
    outcome: Word<Outcome>,
}

#[derive(Serialize, Deserialize)]
struct Deciding {
    item: Name,
    settles: f64,
    range: f64,
}

impl Verdict {
    pub(super) fn of(instrument: &Instrument, result: &VerdictResult) -> Verdict {
        let verdict = instrument.verdict(result.id.as_str());
        Verdict {
            id: Name::from(&result.id),
            name: verdict.map(|v| text(&v.name)),
            outcome: Word(result.outcome),
            reasons: all(&result.needs, Reason::of),
            deciding: all(&result.deciding, |d| Deciding {
                item: Name::from(&d.item),
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
            Need::Items { items, .. } => (Asked::Items, items),
            Need::Dimensions { dimensions, .. } => (Asked::Dimensions, dimensions),
            Need::Mean { dimensions, .. } => (Asked::Mean, dimensions),
        };
        Reason {
            of: Word(of),
            ids: ids(subjects),
            least: Declared(result.need.least_score()),
            outcome: Word(result.outcome),
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
            outcome: Word(subject.outcome),
        }
    }
}
