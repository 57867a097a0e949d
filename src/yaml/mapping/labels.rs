//! The labels of a mapping.

use std::collections::BTreeMap;

use crate::model::survey::{LabelRow, Labelled};
use crate::model::{BadValue, Fault, Id, Instrument, Kind, Level, Misfit, Noun, Shape};
use crate::yaml::cursor::Cursor;
use crate::yaml::fields::{Fields, list, mapping, pairs};
use crate::yaml::meant::meant;
use crate::yaml::sheet::exact;
use crate::yaml::synonyms::Distinct;

/// Per scale or item.
pub(super) fn labels(at: &Cursor<'_>, instrument: &Instrument) -> Option<BTreeMap<Id, Labelled>> {
    let found = pairs(at, Shape::Mapping, |key, at| {
        let known = levels_of(key, instrument);
        if known.is_none() {
            tell_unknown(key, at, instrument);
        }
        let labelled = labelled(at, known);
        Some((Id::new(key).filter(|_| known.is_some())?, labelled?))
    })?;
    Some(found.into_iter().collect())
}

/// The levels of a scale, or of an item by its id; none of a list or a number.
fn levels_of<'i>(key: &str, instrument: &'i Instrument) -> Option<&'i [Level]> {
    let scale = instrument.scales.iter().find(|s| s.id.as_str() == key);
    if let Some(scale) = scale {
        return Some(&scale.levels);
    }
    match &instrument.item(key)?.kind {
        Kind::Choice { levels, .. } => Some(levels),
        Kind::Ticks(_) | Kind::Number(_) => Some(&[]),
    }
}

fn tell_unknown(key: &str, at: &Cursor<'_>, instrument: &Instrument) {
    let scales = instrument.scales.iter().map(|s| s.id.as_str());
    let known: Vec<&str> = scales
        .chain(instrument.items().map(|i| i.id.as_str()))
        .collect();
    let misfit = Misfit::UnknownId {
        noun: Noun::Scale,
        id: key.to_owned(),
        meant: meant(key, &known),
    };
    at.tell_at(at.key_span().unwrap_or(at.span()), Fault::Relation(misfit));
}

fn labelled(at: &Cursor<'_>, known: Option<&[Level]>) -> Option<Labelled> {
    mapping(at, |fields| {
        let mut seen = Distinct::default();
        let levels = fields.or("levels", Vec::new(), |at| levels(at, known, &mut seen));
        let mut words = |fields: &mut Fields<'_>, key: &'static str| {
            let words = fields.or(key, Vec::new(), list(exact));
            if let Some(at) = fields.at(key) {
                seen.tell_of(&at, key, words.iter());
            }
            words
        };
        let dont_know = words(fields, "dont_know");
        let not_applicable = words(fields, "not_applicable");
        let blank = words(fields, "blank");
        let not_shown = words(fields, "not_shown");
        let mut seen = Distinct::default();
        let mut words = |fields: &mut Fields<'_>, key: &'static str| {
            let words = fields.or(key, Vec::new(), list(exact));
            if let Some(at) = fields.at(key) {
                seen.tell_of(&at, key, words.iter());
            }
            words
        };
        Some(Labelled {
            levels,
            dont_know,
            not_applicable,
            blank,
            not_shown,
            ticked: words(fields, "ticked"),
            unticked: words(fields, "unticked"),
        })
    })
}

/// `0: [A1, "Helemaal oneens"]`, for levels that are there.
fn levels(at: &Cursor<'_>, known: Option<&[Level]>, seen: &mut Distinct) -> Option<Vec<LabelRow>> {
    let mut rows = pairs(at, Shape::Mapping, |key, at| {
        let words = list(exact)(at);
        let is_level = |code: &u8| known.is_none_or(|k| k.iter().any(|l| l.code == *code));
        let level = key.parse::<u8>().ok().filter(is_level);
        if level.is_none() {
            let codes = known.unwrap_or_default().iter();
            let fault = BadValue::UnknownWord {
                found: key.to_owned(),
                meant: None,
                known: codes.map(|l| l.code.to_string()).collect(),
            };
            at.tell_at(at.key_span().unwrap_or(at.span()), Fault::Value(fault));
        }
        let words = words?;
        seen.tell_of(at, key, words.iter());
        Some(LabelRow {
            level: level?,
            labels: words,
        })
    })?;
    rows.sort_by_key(|row| row.level);
    Some(rows)
}
