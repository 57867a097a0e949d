//! How a question is answered: a scale, a tick list or a number.

use std::collections::{BTreeMap, BTreeSet};

use super::checklist::Shared;
use super::cursor::Cursor;
use super::fields::{Fields, list, mapping, pairs, some};
use super::node::Value;
use super::rising::{tell_if_crossing, tell_unless_rising};
use super::values::{decimal, id, id_of, tell_if_named_before, text, whole};
use crate::model::{
    BadValue, Fault, Fraction, Id, Kind, Level, Misfit, Misshape, Noun, Number, Scale, Shape, Text,
    Tick, Ticks,
};

/// Exactly one of `scale`, `options` and `number`, with what belongs to it.
pub(super) fn kind(fields: &mut Fields<'_>, shared: Shared<'_>) -> Option<Kind> {
    let chosen = fields.one_of(&["scale", "options", "number"]);
    let scale = fields.optional("scale", id_of(Noun::Scale));
    let options = fields.optional("options", options);
    let number = fields.optional("number", number);
    for (key, goes_with) in [("anchors", "scale"), ("max_at", "options")] {
        match chosen {
            Some(chosen) if chosen != goes_with => fields.needless(key, chosen),
            _ => fields.expect(key),
        }
    }
    match chosen? {
        "scale" => choice(fields, scale?, shared),
        "options" => ticks(fields, options?),
        _ => number.map(Kind::Number),
    }
}

/// The levels of the scale, in the question's own words where it has them.
fn choice(fields: &mut Fields<'_>, id: Id, shared: Shared<'_>) -> Option<Kind> {
    let scale = shared
        .scales
        .and_then(|scales| scales.iter().find(|s| s.id == id));
    let anchors = fields.at("anchors");
    let Some(scale) = scale else {
        // The scale is unknown, which is told elsewhere; its anchors are still read.
        anchors.map(|at| pairs(&at, Shape::Mapping, |_, text_at| text(text_at)));
        return None;
    };
    if anchors.is_none() && scale.anchored {
        let key = "anchors".to_owned();
        fields.cursor().tell_shape(Misshape::MissingKey { key });
        return None;
    }
    let levels = match anchors {
        Some(at) => own_levels(&at, scale)?,
        None => scale.levels.clone(),
    };
    Some(Kind::Choice { scale: id, levels })
}

/// The levels with the anchors as their texts: one for each level, no more.
fn own_levels(cursor: &Cursor<'_>, scale: &Scale) -> Option<Vec<Level>> {
    let codes: Vec<String> = scale.levels.iter().map(|l| l.code.to_string()).collect();
    let mut seen = Vec::new();
    let anchors = pairs(cursor, Shape::Mapping, |key, at| {
        let text = text(at);
        let level = codes.iter().position(|code| code == key);
        if level.is_none() {
            let fault = BadValue::UnknownWord {
                found: key.to_owned(),
                meant: None,
                known: codes.clone(),
            };
            at.tell_at(at.key_span().unwrap_or(at.span()), Fault::Value(fault));
        }
        seen.extend(level);
        Some((level?, text?))
    });
    if matches!(cursor.node.value, Value::Map(_)) {
        for (_, code) in (0..).zip(&codes).filter(|(level, _)| !seen.contains(level)) {
            let level = code.clone();
            cursor.tell(Fault::Relation(Misfit::MissingLevel { level }));
        }
    }
    let anchors: BTreeMap<usize, Text> = anchors?.into_iter().collect();
    let own = |(index, level): (usize, &Level)| {
        Some(Level {
            text: anchors.get(&index)?.clone(),
            ..level.clone()
        })
    };
    scale.levels.iter().enumerate().map(own).collect()
}

fn options(cursor: &Cursor<'_>) -> Option<Vec<Tick>> {
    let mut seen = BTreeSet::new();
    some(|at| {
        mapping(at, |fields| {
            let id = fields.required("id", |at| {
                let id = id(at)?;
                tell_if_named_before(at, &mut seen, id.as_str());
                Some(id)
            });
            let text = fields.required("text", text);
            Some(Tick {
                id: id?,
                text: text?,
            })
        })
    })(cursor)
}

fn ticks(fields: &mut Fields<'_>, options: Vec<Tick>) -> Option<Kind> {
    let all = options.len();
    let most = u32::try_from(all).unwrap_or(u32::MAX);
    let max_at = fields.or("max_at", all, whole(1..=most));
    Some(Kind::Ticks(Ticks { options, max_at }))
}

fn number(cursor: &Cursor<'_>) -> Option<Number> {
    mapping(cursor, |fields| {
        let unit = fields.required("unit", text);
        let points = fields.required("points", points);
        let range = fields.required("range", range);
        let warn_above = fields.optional("warn_above", decimal);
        let decimals = fields.or("decimals", 0, whole(0..=6));
        Some(Number {
            unit: unit?,
            points: points?,
            range: range?,
            warn_above,
            decimals,
        })
    })
}

/// `[value, score]` pairs with rising values.
fn points(cursor: &Cursor<'_>) -> Option<Vec<(Fraction, Fraction)>> {
    let points = list(|at| {
        let numbers = list(|at| decimal(at).map(|n| (n, at.place().span)))(at)?;
        let [(value, _), (score, span)] = two(at, &numbers)?;
        let most = Fraction::HUNDRED;
        if score < Fraction::ZERO || score > most {
            let fault = BadValue::OutOfRange {
                found: score,
                least: Fraction::ZERO,
                most: Some(most),
            };
            at.tell_at(span, Fault::Value(fault));
            return None;
        }
        Some((value, score))
    })(cursor)?;
    let (least, found) = (2, points.len());
    if found < least {
        cursor.tell_shape(Misshape::TooFew { least, found });
        return None;
    }
    let values: Vec<Fraction> = points.iter().map(|(value, _)| *value).collect();
    tell_unless_rising(cursor, "0", &values, false).then_some(points)
}

fn range(cursor: &Cursor<'_>) -> Option<(Fraction, Fraction)> {
    let numbers = list(decimal)(cursor)?;
    let [least, most] = two(cursor, &numbers)?;
    tell_if_crossing(cursor, least, most).then_some((least, most))
}

/// The two parts of a list that must have two.
fn two<T: Copy>(cursor: &Cursor<'_>, parts: &[T]) -> Option<[T; 2]> {
    let two = <[T; 2]>::try_from(parts).ok();
    if two.is_none() {
        let (expected, found) = (2, parts.len());
        cursor.tell_shape(Misshape::Length { expected, found });
    }
    two
}
