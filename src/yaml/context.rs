//! `context.yaml`: published figures that stand beside a result.

use super::cursor::Cursor;
use super::fields::{Fields, list, mapping, some};
use super::values::{ids_of, new_id, text, whole, within};
use crate::model::{ContextFigure, ContextValue, Noun};

/// The keys of the file beside those of every file.
pub(super) fn context(fields: &mut Fields<'_>) -> Option<Vec<ContextFigure>> {
    fields.required("figures", list(figure))
}

fn figure(cursor: &Cursor<'_>) -> Option<ContextFigure> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::ContextFigure));
        let items = fields.required("items", ids_of(Noun::Item));
        let figure_text = fields.required("text", text);
        let source = fields.required("source", text);
        let year = fields.required("year", whole(1900..=2200));
        let n = fields.optional("n", people);
        let values = fields.required("values", some(value));
        Some(ContextFigure {
            id: id?,
            items: items?,
            text: figure_text?,
            source: source?,
            year: year?,
            n,
            values: values?,
        })
    })
}

fn value(cursor: &Cursor<'_>) -> Option<ContextValue> {
    mapping(cursor, |fields| {
        let group = fields.required("group", text);
        let percent = fields.required("percent", within(0, 100));
        let n = fields.optional("n", people);
        Some(ContextValue {
            group: group?,
            percent: percent?,
            n,
        })
    })
}

fn people(cursor: &Cursor<'_>) -> Option<u32> {
    whole(1..=100_000_000)(cursor)
}
