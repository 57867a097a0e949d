//! The shape of an explained question: its rule, its answers on record, its result.

use serde::Serialize;

use crate::model::{self, Answer, Kind, Origin, Sheet};
use crate::report::View;
use crate::report::json::result;
use crate::report::json::shape::{Text, ids, number, text};
use crate::report::json::word::Name;

#[derive(Serialize)]
pub(super) struct ItemDetail {
    dimension: Option<String>,
    weight: f64,
    is_scored: bool,
    is_critical: bool,
    is_reversed: bool,
    rule: Rule,
    result: Option<result::Item>,
    /// Of sheets on record only.
    answers: Vec<Given>,
    mended_by: Vec<Name>,
}

/// What answers are worth, before a reversed question turns them around.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Rule {
    Levels { levels: Vec<Level> },
    Ticks { options: Vec<String>, max_at: usize },
    Number { points: Vec<(f64, f64)> },
}

#[derive(Serialize)]
struct Level {
    code: u8,
    score: f64,
    text: Text,
}

#[derive(Serialize)]
struct Given {
    perspective: &'static str,
    answer: Option<GivenAnswer>,
    evidence: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum GivenAnswer {
    Level(u8),
    Ticked(Vec<String>),
    Number(f64),
    DontKnow(bool),
    NotApplicable(bool),
    Skipped(bool),
}

impl ItemDetail {
    pub(super) fn of(view: &View, sheets: &[Sheet], item: &model::Item) -> ItemDetail {
        let home = view.instrument.home_of(item.id.as_str());
        let asked = sheets.iter().filter(|s| item.is_asked_of(s.perspective));
        let on_record = asked.filter(|s| s.origin == Origin::OnRecord);
        ItemDetail {
            dimension: home.map(|d| d.id.to_string()),
            weight: number(item.weight.to_f64()),
            is_scored: item.is_scored,
            is_critical: item.is_critical,
            is_reversed: item.is_reversed,
            rule: Rule::of(&item.kind),
            result: view
                .assessment
                .items
                .get(&item.id)
                .map(|result| result::Item::of(view.instrument, result)),
            answers: on_record.map(|sheet| Given::of(sheet, item)).collect(),
            mended_by: ids(&item.actions),
        }
    }
}

impl Rule {
    fn of(kind: &Kind) -> Rule {
        match kind {
            Kind::Choice { levels, .. } => Rule::Levels {
                levels: levels
                    .iter()
                    .map(|level| Level {
                        code: level.code,
                        score: number(level.score.to_f64()),
                        text: text(&level.text),
                    })
                    .collect(),
            },
            Kind::Ticks(ticks) => Rule::Ticks {
                options: ticks.options.iter().map(|o| o.id.to_string()).collect(),
                max_at: ticks.max_at,
            },
            Kind::Number(rule) => Rule::Number {
                points: rule
                    .points
                    .iter()
                    .map(|(value, score)| (number(value.to_f64()), number(score.to_f64())))
                    .collect(),
            },
        }
    }
}

impl Given {
    fn of(sheet: &Sheet, item: &model::Item) -> Given {
        let response = sheet.answers.get(&item.id);
        let answer = response.map(|r| match &r.answer {
            Answer::Level(code) => GivenAnswer::Level(*code),
            Answer::Ticks { ticked, .. } => {
                GivenAnswer::Ticked(ticked.iter().map(ToString::to_string).collect())
            }
            Answer::Number(value) => GivenAnswer::Number(number(value.to_f64())),
            Answer::DontKnow => GivenAnswer::DontKnow(true),
            Answer::NotApplicable { .. } => GivenAnswer::NotApplicable(true),
            Answer::Skipped => GivenAnswer::Skipped(true),
        });
        Given {
            perspective: sheet.perspective.id(),
            answer,
            evidence: response.and_then(|r| r.evidence).map(|e| e.id()),
        }
    }
}
