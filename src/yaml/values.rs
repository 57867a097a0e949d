//! Single values: texts, words, numbers, ids. Each reader tells what is wrong and
//! gives `None`.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::cursor::Cursor;
use super::fields::{list, pairs, some};
use super::meant::meant;
use super::node::{Scalar, Value};
use crate::model::{
    BadValue, Fault, Fraction, Id, Lang, Misfit, Misshape, Noun, Perspective, Shape, Text,
};

fn scalar<'p>(cursor: &Cursor<'p>, expected: Shape) -> Option<&'p Scalar<'p>> {
    match &cursor.node.value {
        Value::Scalar(scalar) => Some(scalar),
        Value::Null if expected == Shape::Text => {
            let before = cursor.key_span().unwrap_or(cursor.node.span).end;
            let is_comment = cursor.file.comment_follows(before);
            cursor.tell_shape(Misshape::EmptyText { is_comment });
            None
        }
        _ => {
            cursor.wrong_shape(expected);
            None
        }
    }
}

/// A text for people in one language, or a reference of the author's own. Also
/// what another reader would take for a number or a yes: `no`, `1.10`, `0755`.
pub(super) fn line(cursor: &Cursor<'_>) -> Option<String> {
    let scalar = scalar(cursor, Shape::Text)?;
    let text = scalar.text.trim();
    if text.is_empty() {
        let is_comment = false;
        cursor.tell_shape(Misshape::EmptyText { is_comment });
        return None;
    }
    if scalar.is_plain && cursor.file.comment_follows(cursor.node.span.end) {
        cursor.tell_value(BadValue::CutByComment);
    }
    Some(text.to_owned())
}

/// One text in every language of the file.
pub(super) fn text(cursor: &Cursor<'_>) -> Option<Text> {
    let announced = cursor.file.languages();
    let mut seen = Vec::new();
    let texts = pairs(cursor, Shape::TextPerLanguage, |key, at| {
        let line = line(at);
        let lang = Lang::from_code(key).filter(|l| announced.is_empty() || announced.contains(l));
        if lang.is_none() {
            let fault = Misshape::UnknownLanguage {
                lang: key.to_owned(),
                known: announced.clone(),
            };
            at.tell_at(at.key_span().unwrap_or(at.span()), Fault::Shape(fault));
        }
        seen.extend(lang);
        Some((lang?, line?))
    });
    if matches!(cursor.node.value, Value::Map(_)) {
        for lang in announced.iter().filter(|lang| !seen.contains(lang)) {
            cursor.tell_shape(Misshape::MissingLanguage { lang: *lang });
        }
    }
    let is_complete = announced.iter().all(|lang| seen.contains(lang));
    texts.filter(|_| is_complete).map(Text::new)
}

/// The languages that a file announces, each once.
pub(super) fn languages(cursor: &Cursor<'_>) -> Option<Vec<Lang>> {
    let mut seen = BTreeSet::new();
    some(|at| {
        let found = scalar(at, Shape::Text)?.text.trim();
        let Some(lang) = Lang::from_code(found) else {
            let found = found.to_owned();
            at.tell_value(BadValue::NotALanguage { found });
            return None;
        };
        tell_if_named_before(at, &mut seen, found);
        Some(lang)
    })(cursor)
}

/// One of a fixed list of words.
pub(super) fn one_of<T: Copy>(cursor: &Cursor<'_>, words: &[(&str, T)]) -> Option<T> {
    let found = &*scalar(cursor, Shape::Text)?.text;
    let value = words.iter().find(|(word, _)| *word == found);
    if value.is_none() {
        let known: Vec<String> = words.iter().map(|(word, _)| (*word).to_owned()).collect();
        cursor.tell_value(BadValue::UnknownWord {
            found: found.to_owned(),
            meant: meant(found, &known),
            known,
        });
    }
    value.map(|(_, value)| *value)
}

pub(super) fn perspective(cursor: &Cursor<'_>) -> Option<Perspective> {
    one_of(cursor, &Perspective::ALL.map(|p| (p.id(), p)))
}

/// `true` or `false`.
pub(super) fn yes_no(cursor: &Cursor<'_>) -> Option<bool> {
    let scalar = scalar(cursor, Shape::YesNo)?;
    let value = match &*scalar.text {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    };
    unquoted(cursor, scalar, value, |found| BadValue::NotYesOrNo {
        found,
    })
}

/// A plain decimal number with a point.
pub(super) fn decimal(cursor: &Cursor<'_>) -> Option<Fraction> {
    let scalar = scalar(cursor, Shape::Number)?;
    let number = Fraction::from_decimal(&scalar.text);
    unquoted(cursor, scalar, number, |found| BadValue::NotANumber {
        found,
    })
}

/// The value that a scalar was read as, if it was and stands without quotes.
fn unquoted<T>(
    cursor: &Cursor<'_>,
    scalar: &Scalar<'_>,
    value: Option<T>,
    unreadable: impl FnOnce(String) -> BadValue,
) -> Option<T> {
    let found = scalar.text.clone().into_owned();
    match value {
        Some(value) if scalar.is_plain => return Some(value),
        Some(_) => cursor.tell_value(BadValue::Quoted { found }),
        None => cursor.tell_value(unreadable(found)),
    }
    None
}

/// A decimal number from `least` to `most`, both included.
pub(super) fn within(least: i64, most: i64) -> impl Fn(&Cursor<'_>) -> Option<Fraction> {
    move |cursor| {
        let (least, most) = (Fraction::whole(least), Fraction::whole(most));
        decimal(cursor).filter(|found| is_in_range(cursor, *found, least, Some(most)))
    }
}

/// A decimal number that is not negative.
pub(super) fn not_negative(cursor: &Cursor<'_>) -> Option<Fraction> {
    decimal(cursor).filter(|found| is_in_range(cursor, *found, Fraction::ZERO, None))
}

/// A decimal number above 0.
pub(super) fn above_zero(cursor: &Cursor<'_>) -> Option<Fraction> {
    let limit = Fraction::ZERO;
    let found = decimal(cursor)?;
    if found <= limit {
        cursor.tell_value(BadValue::NotAbove { found, limit });
        return None;
    }
    Some(found)
}

/// A share from 0 up to but not including 1.
pub(super) fn below_one(cursor: &Cursor<'_>) -> Option<Fraction> {
    let limit = Fraction::ONE;
    let found = not_negative(cursor)?;
    if found >= limit {
        cursor.tell_value(BadValue::NotBelow { found, limit });
        return None;
    }
    Some(found)
}

fn is_in_range(
    cursor: &Cursor<'_>,
    found: Fraction,
    least: Fraction,
    most: Option<Fraction>,
) -> bool {
    let fits = found >= least && most.is_none_or(|most| found <= most);
    if !fits {
        cursor.tell_value(BadValue::OutOfRange { found, least, most });
    }
    fits
}

/// A whole number in `range`.
pub(super) fn whole<N>(range: RangeInclusive<u32>) -> impl Fn(&Cursor<'_>) -> Option<N>
where
    N: TryFrom<u32>,
{
    move |cursor| {
        let found = decimal(cursor)?;
        let (least, most) = (i64::from(*range.start()), i64::from(*range.end()));
        let (least, most) = (Fraction::whole(least), Fraction::whole(most));
        if !is_in_range(cursor, found, least, Some(most)) {
            return None;
        }
        let digits = found.to_string();
        let number = digits.parse::<u32>().ok().and_then(|n| N::try_from(n).ok());
        if number.is_none() {
            cursor.tell_value(BadValue::NotWhole { found: digits });
        }
        number
    }
}

/// An id by which the thing here is known to the other files.
pub(super) fn new_id(noun: Noun) -> impl Fn(&Cursor<'_>) -> Option<Id> {
    move |cursor| {
        let id = id(cursor)?;
        if noun == Noun::Item && !id.is_question_code() {
            let found = id.to_string();
            cursor.tell_value(BadValue::NotAQuestionCode { found });
        }
        cursor.declare(noun, id.as_str());
        Some(id)
    }
}

/// The id of a thing that stands elsewhere.
pub(super) fn id_of(noun: Noun) -> impl Fn(&Cursor<'_>) -> Option<Id> {
    move |cursor| {
        let id = id(cursor)?;
        cursor.mention(noun, id.as_str());
        Some(id)
    }
}

/// Ids of things that stand elsewhere, each once.
pub(super) fn ids_of(noun: Noun) -> impl Fn(&Cursor<'_>) -> Option<Vec<Id>> {
    move |cursor| {
        let mut seen = BTreeSet::new();
        list(|at| {
            let id = id_of(noun)(at)?;
            tell_if_named_before(at, &mut seen, id.as_str());
            Some(id)
        })(cursor)
    }
}

/// Statements of the sources that something rests on, as `003-19`.
pub(super) fn seeds(cursor: &Cursor<'_>) -> Option<Vec<String>> {
    let mut seen = BTreeSet::new();
    list(|at| {
        let id = line(at)?;
        tell_if_named_before(at, &mut seen, &id);
        at.mention(Noun::Statement, &id);
        Some(id)
    })(cursor)
}

/// An id that nothing else refers to.
pub(super) fn id(cursor: &Cursor<'_>) -> Option<Id> {
    id_from(&scalar(cursor, Shape::Text)?.text, |fault| {
        cursor.tell_value(fault);
    })
}

/// An id that is the key of `cursor`, as in `effects: {V2: 0.3}`.
pub(super) fn key_id(key: &str, cursor: &Cursor<'_>) -> Option<Id> {
    id_from(key, |fault| {
        cursor.tell_at(
            cursor.key_span().unwrap_or(cursor.span()),
            Fault::Value(fault),
        );
    })
}

fn id_from(found: &str, tell: impl FnOnce(BadValue)) -> Option<Id> {
    let id = Id::new(found);
    if id.is_none() {
        let found = found.to_owned();
        tell(BadValue::NotAnId { found });
    }
    id
}

/// Tells when the list named `id` before.
pub(super) fn tell_if_named_before(cursor: &Cursor<'_>, seen: &mut BTreeSet<String>, id: &str) {
    let id = id.to_owned();
    if seen.contains(&id) {
        cursor.tell(Fault::Relation(Misfit::NamedTwice { id }));
    } else {
        seen.insert(id);
    }
}
