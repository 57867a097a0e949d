//! The shape of an explanation: the subject, its result, and what it was made of.

use serde::Serialize;

use self::item::ItemDetail;
use super::shape::{Score, Text, number, text};
use super::{plan, result, verdict};
use crate::model::{self, Scope, Sheet};
use crate::report::{Subject, View};

mod item;

#[derive(Serialize)]
pub(super) struct Explanation {
    subject: SubjectName,
    #[serde(flatten)]
    detail: Detail,
    sources: Vec<Source>,
}

#[derive(Serialize)]
struct SubjectName {
    kind: &'static str,
    id: String,
    name: Option<Text>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Detail {
    Checklist(ChecklistDetail),
    Dimension(DimensionDetail),
    Item(Box<ItemDetail>),
    Action(Box<ActionDetail>),
    Verdict { result: Option<verdict::Verdict> },
}

/// A statement of an article; the text is null for one that the files do not have.
#[derive(Serialize)]
struct Source {
    id: String,
    text: Option<Text>,
}

impl Explanation {
    pub(super) fn of(view: &View, sheets: &[Sheet], subject: Subject) -> Explanation {
        let (kind, name, seeds, detail) = match subject {
            Subject::Checklist(checklist) => (
                "checklist",
                Some(&checklist.title),
                &[][..],
                Detail::Checklist(ChecklistDetail::of(view, checklist)),
            ),
            Subject::Dimension(dimension) => (
                "dimension",
                Some(&dimension.name),
                &[][..],
                Detail::Dimension(DimensionDetail::of(view, dimension)),
            ),
            Subject::Item(item) => (
                "item",
                item.text.values().next(),
                item.seeds.as_slice(),
                Detail::Item(Box::new(ItemDetail::of(view, sheets, item))),
            ),
            Subject::Action(action) => (
                "action",
                Some(&action.name),
                action.seeds.as_slice(),
                Detail::Action(Box::new(ActionDetail::of(view, action))),
            ),
            Subject::Verdict(asked) => (
                "verdict",
                Some(&asked.name),
                &[][..],
                Detail::Verdict {
                    result: verdict_result(view, asked),
                },
            ),
        };
        Explanation {
            subject: SubjectName {
                kind,
                id: subject.id().to_owned(),
                name: name.map(text),
            },
            detail,
            sources: seeds.iter().map(|seed| Source::of(view, seed)).collect(),
        }
    }
}

impl Source {
    fn of(view: &View, id: &str) -> Source {
        Source {
            id: id.to_owned(),
            text: view.instrument.statement(id).map(|s| text(&s.text)),
        }
    }
}

fn verdict_result(view: &View, asked: &model::Verdict) -> Option<verdict::Verdict> {
    let result = view.assessment.verdict(asked.id.as_str());
    result.map(|v| verdict::Verdict::of(view.instrument, v))
}

#[derive(Serialize)]
struct ChecklistDetail {
    result: Option<result::Checklist>,
    dimensions: Vec<result::Dimension>,
}

impl ChecklistDetail {
    fn of(view: &View, checklist: &model::Checklist) -> ChecklistDetail {
        let assessment = view.assessment;
        let mut results = assessment.checklists.iter();
        let mine = assessment
            .dimensions
            .iter()
            .filter(|d| d.checklist == checklist.id);
        ChecklistDetail {
            result: results
                .find(|c| c.id == checklist.id)
                .map(|c| result::Checklist::of(view.instrument, c)),
            dimensions: mine
                .map(|d| result::Dimension::of(view.instrument, d))
                .collect(),
        }
    }
}

/// The result, and the items that it is the weighted mean of.
#[derive(Serialize)]
struct DimensionDetail {
    result: Option<result::Dimension>,
    items: Vec<Part>,
    critical_item: Option<String>,
    critical_below: f64,
    highest_band_when_capped: String,
}

#[derive(Serialize)]
struct Part {
    id: String,
    weight: f64,
    is_scored: bool,
    score: Option<Score>,
}

impl DimensionDetail {
    fn of(view: &View, dimension: &model::Dimension) -> DimensionDetail {
        let cap = &view.instrument.rules.cap;
        let result = view.assessment.dimension(dimension.id.as_str());
        let part = |item: &model::Item| Part {
            id: item.id.to_string(),
            weight: number(item.weight.to_f64()),
            is_scored: item.is_scored,
            score: score_of(view, item),
        };
        DimensionDetail {
            result: result.map(|d| result::Dimension::of(view.instrument, d)),
            items: dimension.items.iter().map(part).collect(),
            critical_item: dimension.critical_item().map(|i| i.id.to_string()),
            critical_below: number(cap.critical_below.to_f64()),
            highest_band_when_capped: cap.highest_band.to_string(),
        }
    }
}

fn score_of(view: &View, item: &model::Item) -> Option<Score> {
    let result = view.assessment.items.get(&item.id)?;
    result.score.as_ref().map(Score::of)
}

/// The place in the plan or why there is none, and the rules of effort and effect.
#[derive(Serialize)]
struct ActionDetail {
    planned: Option<plan::Action>,
    dropped: Option<plan::Dropped>,
    days_fixed: f64,
    days_per_100: f64,
    days_scope: &'static str,
    participant_hours_per_head: f64,
    participant_hours_scope: &'static str,
    /// Share of the remaining gap that it closes, per dimension.
    effects: Vec<Share>,
    done_when: Option<Threshold>,
    must_do_below: Option<Threshold>,
}

#[derive(Serialize)]
struct Share {
    dimension: String,
    share: f64,
}

/// A level of 0..4 on a question.
#[derive(Serialize)]
struct Threshold {
    item: String,
    level: f64,
}

impl ActionDetail {
    fn of(view: &View, action: &model::Action) -> ActionDetail {
        let planned = view.roadmap.and_then(|r| r.action(action.id.as_str()));
        let mut dropped = view.roadmap.map_or(&[][..], |r| &r.dropped).iter();
        let threshold = |item: &model::Id, level: model::Fraction| Threshold {
            item: item.to_string(),
            level: number(level.to_f64()),
        };
        let share = |(dimension, share): (&model::Id, &model::Fraction)| Share {
            dimension: dimension.to_string(),
            share: number(share.to_f64()),
        };
        ActionDetail {
            planned: planned.map(|p| plan::Action::of(view.instrument, p)),
            dropped: dropped.find(|d| d.id == action.id).map(plan::Dropped::of),
            days_fixed: number(action.days.fixed.to_f64()),
            days_per_100: number(action.days.per_100.to_f64()),
            days_scope: scope(action.days.scope),
            participant_hours_per_head: number(action.participant_hours.per_head.to_f64()),
            participant_hours_scope: scope(action.participant_hours.scope),
            effects: action.effects.iter().map(share).collect(),
            done_when: action
                .done_when
                .as_ref()
                .map(|d| threshold(&d.item, d.level)),
            must_do_below: action.must_do.as_ref().map(|m| threshold(&m.item, m.below)),
        }
    }
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Organisation => "organisation",
        Scope::Pilot => "pilot",
        Scope::Managers => "managers",
    }
}
