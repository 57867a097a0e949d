//! One answer of a sheet: its short form, or with what belongs to it.
//!
//! The question decides what a value means. A `3` is a level for one question and
//! a number for another, and what fits neither is told, never bent until it fits:
//! `no` is no level, `on` is no tick.

use std::collections::BTreeSet;

use super::read::{exact, moment};
use crate::model::{
    Answer, Evidence, Fault, Fraction, Id, Item, Kind, Level, Number, Response, Shape, SheetFault,
    Ticks, Unfit,
};
use crate::yaml::cursor::Cursor;
use crate::yaml::fields::{Fields, list, mapping};
use crate::yaml::meant::meant;
use crate::yaml::node::Value;
use crate::yaml::values::{line, one_of, tell_if_named_before};

const DONT_KNOW: &str = "dont_know";
const NOT_APPLICABLE: &str = "not_applicable";
const SKIPPED: &str = "skipped";
const NONE: &str = "none";

/// An answer in either form.
pub(super) fn response(at: &Cursor<'_>, item: &Item) -> Option<Response> {
    match &at.node.value {
        Value::Map(_) => long_response(at, item),
        _ => Some(Response::plain(answer(at, &item.kind)?)),
    }
}

/// `{answer: .., evidence: .., note: .., at: ..}`.
pub(super) fn long_response(at: &Cursor<'_>, item: &Item) -> Option<Response> {
    mapping(at, |fields| {
        let answer = fields.required("answer", |at| answer(at, &item.kind));
        let answer = answer.and_then(|answer| complete(fields, answer, &item.kind));
        let levels = Evidence::ALL.map(|e| (e.id(), e));
        let evidence = fields.optional("evidence", |at| one_of(at, &levels));
        let note = fields.optional("note", exact);
        let at = fields.optional("at", moment);
        Some(Response {
            answer: answer?,
            evidence,
            note,
            at,
        })
    })
}

/// Adds what only some answers can have: options that are irrelevant, a reason.
fn complete(fields: &mut Fields<'_>, answer: Answer, kind: &Kind) -> Option<Answer> {
    match (answer, kind) {
        (Answer::Ticks { ticked, .. }, Kind::Ticks(ticks)) => {
            fields.needless("reason", "answer");
            let irrelevant = fields
                .at("irrelevant")
                .map_or_else(|| Some(BTreeSet::new()), |at| options(&at, ticks))?;
            let answer = Answer::Ticks { ticked, irrelevant };
            if let Err(Unfit::TickedAndIrrelevant { tick }) = kind.check(&answer) {
                let fault = SheetFault::TickedAndIrrelevant { option: tick };
                fields.cursor().tell(Fault::Sheet(fault));
                return None;
            }
            Some(answer)
        }
        (Answer::NotApplicable { .. }, _) => {
            fields.needless("irrelevant", "answer");
            let reason = fields.optional("reason", exact);
            Some(Answer::NotApplicable { reason })
        }
        (answer, _) => {
            fields.needless("irrelevant", "answer");
            fields.needless("reason", "answer");
            Some(answer)
        }
    }
}

fn answer(at: &Cursor<'_>, kind: &Kind) -> Option<Answer> {
    let word = at.node.as_text();
    match (word, kind) {
        (Some(DONT_KNOW), _) => Some(Answer::DontKnow),
        (Some(NOT_APPLICABLE), _) => Some(Answer::NotApplicable { reason: None }),
        (Some(SKIPPED), _) => Some(Answer::Skipped),
        (Some(NONE), Kind::Ticks(_)) => Some(Answer::Ticks {
            ticked: BTreeSet::new(),
            irrelevant: BTreeSet::new(),
        }),
        (_, Kind::Choice { levels, .. }) => level(at, levels),
        (_, Kind::Ticks(ticks)) => ticked(at, ticks),
        (_, Kind::Number(number)) => value(at, number),
    }
}

fn level(at: &Cursor<'_>, levels: &[Level]) -> Option<Answer> {
    let found = scalar(at, Shape::Number)?;
    let level = levels.iter().find(|l| l.code.to_string() == found);
    if level.is_none() {
        let codes = levels.iter().map(|l| l.code.to_string());
        tell_no_answer(at, found, codes.collect());
    }
    level.map(|l| Answer::Level(l.code))
}

fn ticked(at: &Cursor<'_>, ticks: &Ticks) -> Option<Answer> {
    match &at.node.value {
        Value::List(nodes) if nodes.is_empty() => {
            at.tell(Fault::Sheet(SheetFault::NothingTicked));
            None
        }
        Value::List(_) => {
            let ticked = options(at, ticks)?;
            let irrelevant = BTreeSet::new();
            Some(Answer::Ticks { ticked, irrelevant })
        }
        _ => {
            let found = scalar(at, Shape::List)?;
            let options: Vec<&str> = ticks.options.iter().map(|o| o.id.as_str()).collect();
            let list = format!("[{}]", options.join(", "));
            tell_no_answer(at, found, vec![list, NONE.to_owned()]);
            None
        }
    }
}

fn options(at: &Cursor<'_>, ticks: &Ticks) -> Option<BTreeSet<Id>> {
    let mut seen = BTreeSet::new();
    let ids = list(|at| {
        let found = line(at)?;
        let option = ticks.options.iter().find(|o| o.id.as_str() == found);
        if option.is_none() {
            let known: Vec<Id> = ticks.options.iter().map(|o| o.id.clone()).collect();
            let ids: Vec<&str> = known.iter().map(Id::as_str).collect();
            at.tell(Fault::Sheet(SheetFault::UnknownOption {
                meant: meant(&found, &ids),
                found,
                known,
            }));
            return None;
        }
        tell_if_named_before(at, &mut seen, &found);
        option.map(|o| o.id.clone())
    })(at)?;
    Some(ids.into_iter().collect())
}

/// A number as written: with a decimal point, or in quotes with a comma. A zero
/// in front is refused, because readers differ on what it means.
fn value(at: &Cursor<'_>, number: &Number) -> Option<Answer> {
    let found = scalar(at, Shape::Number)?;
    let digits = found.strip_prefix('-').unwrap_or(found);
    let has_zero_in_front =
        digits.starts_with('0') && digits[1..].starts_with(|c: char| c.is_ascii_digit());
    let Some(value) = Fraction::from_written(found).filter(|_| !has_zero_in_front) else {
        let (low, high) = number.range;
        tell_no_answer(at, found, vec![format!("{low}..{high}")]);
        return None;
    };
    let fault = match number.check(value) {
        Ok(()) => return Some(Answer::Number(value)),
        Err(Unfit::TooManyDecimals { most }) => SheetFault::TooManyDecimals { found: value, most },
        Err(_) => {
            let (low, high) = number.range;
            let found = value;
            SheetFault::OutOfRange { found, low, high }
        }
    };
    at.tell(Fault::Sheet(fault));
    None
}

/// The text of a single value; tells when there is none, or a list, or a mapping.
fn scalar<'p>(at: &Cursor<'p>, expected: Shape) -> Option<&'p str> {
    let text = at.node.as_text();
    if text.is_none() {
        at.wrong_shape(expected);
    }
    text
}

/// Tells what would be an answer: `own`, and what is one to every question.
fn tell_no_answer(at: &Cursor<'_>, found: &str, own: Vec<String>) {
    let mut allowed = own;
    allowed.extend([DONT_KNOW, NOT_APPLICABLE, SKIPPED].map(str::to_owned));
    at.tell(Fault::Sheet(SheetFault::NotAnAnswer {
        found: found.to_owned(),
        meant: meant(found, &allowed),
        allowed,
    }));
}
