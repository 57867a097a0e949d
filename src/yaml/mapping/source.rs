//! The parts of a mapping on the file and its rows.

use super::{MARKS, TAB};
use crate::model::survey::{
    Duplicates, Encoding, Filter, Keep, KeepWhich, Platform, RowRules, SourceChoice,
};
use crate::model::{BadValue, Fraction};
use crate::yaml::cursor::Cursor;
use crate::yaml::fields::{list, mapping, some};
use crate::yaml::node::Value;
use crate::yaml::sheet::exact;
use crate::yaml::values::{decimal, line, one_of, whole, yes_no};

use super::column::column;

/// More header rows than any platform writes.
const MOST_HEADER_ROWS: u32 = 10;

pub(super) fn source(at: &Cursor<'_>) -> Option<SourceChoice> {
    let platforms = Platform::ALL.map(|p| (p.id(), p));
    let encodings = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1252,
    ]
    .map(|e| (e.id(), e));
    mapping(at, |fields| {
        Some(SourceChoice {
            platform: fields.optional("profile", |at| one_of(at, &platforms)),
            sheet: fields.optional("sheet", exact),
            encoding: fields.optional("encoding", |at| one_of(at, &encodings)),
            delimiter: fields.optional("delimiter", delimiter),
            header_rows: fields
                .optional("header_rows", whole::<u32>(1..=MOST_HEADER_ROWS))
                .and_then(|rows| usize::try_from(rows).ok()),
            decimal_mark: fields.optional("decimal", |at| one_of(at, &MARKS)),
            definition: fields.optional("definition", exact),
            fingerprint: fields.optional("fingerprint", line),
        })
    })
}

/// One character that can part cells, or the word for the one nobody sees.
fn delimiter(at: &Cursor<'_>) -> Option<char> {
    let found = exact(at)?;
    if found == TAB {
        return Some('\t');
    }
    let mut chars = found.chars();
    // One byte that is seen in a text, for cells are looked for byte by byte.
    let can_part =
        |c: &char| matches!(c, '\t' | ' ') || c.is_ascii_punctuation() && !matches!(c, '"' | '\'');
    match (chars.next().filter(can_part), chars.next()) {
        (Some(c), None) => Some(c),
        _ => {
            let known = [";", ",", "|", TAB].map(str::to_owned).to_vec();
            at.tell_value(BadValue::UnknownWord {
                found,
                meant: None,
                known,
            });
            None
        }
    }
}

pub(super) fn rows(at: &Cursor<'_>) -> Option<RowRules> {
    mapping(at, |fields| {
        let default = RowRules::default();
        Some(RowRules {
            keep: fields.or("keep", default.keep, keep),
            drop_test: fields.or("drop_test", default.drop_test, yes_no),
            duplicates: fields.optional("duplicates", duplicates),
            filters: fields.or("where", Vec::new(), list(filter)),
        })
    })
}

/// `complete`, `all`, or `{partial: 0.5}`.
fn keep(at: &Cursor<'_>) -> Option<Keep> {
    if matches!(at.node.value, Value::Map(_)) {
        return mapping(at, |fields| {
            let share = fields.required("partial", share)?;
            Some(Keep::Partial(share.to_f64()))
        });
    }
    one_of(at, &[("complete", Keep::Complete), ("all", Keep::All)])
}

fn share(at: &Cursor<'_>) -> Option<Fraction> {
    let found = decimal(at)?;
    let (least, most) = (Fraction::ZERO, Fraction::ONE);
    if !(least..=most).contains(&found) {
        let most = Some(most);
        at.tell_value(BadValue::OutOfRange { found, least, most });
        return None;
    }
    Some(found)
}

fn duplicates(at: &Cursor<'_>) -> Option<Duplicates> {
    let which = [("first", KeepWhich::First), ("last", KeepWhich::Last)];
    mapping(at, |fields| {
        let key = fields.required("key", column);
        let keep = fields.or("keep", KeepWhich::Last, |at| one_of(at, &which));
        Some(Duplicates { key: key?, keep })
    })
}

fn filter(at: &Cursor<'_>) -> Option<Filter> {
    mapping(at, |fields| {
        let column = fields.required("column", column);
        let is_in = fields.required("in", some(exact));
        Some(Filter {
            column: column?,
            is_in: is_in?,
        })
    })
}
