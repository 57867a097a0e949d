//! How a mapping points at columns.

use crate::model::survey::{ColumnRef, CutColumn, ItemColumns, PerspectiveColumn};
use crate::model::{Fault, Misshape, Perspective};
use crate::yaml::cursor::Cursor;
use crate::yaml::fields::{list, mapping, some};
use crate::yaml::node::Value;
use crate::yaml::sheet::exact;
use crate::yaml::values::{line, one_of, whole, yes_no};

/// Most columns that a spreadsheet can have; a place beyond it is a slip.
const MOST_COLUMNS: u32 = 1_000_000;

/// The ways to point, by their keys.
const WAYS: [&str; 5] = ["name", "row", "contains", "place", "import_id"];

/// A header as it stands, or a mapping with another way to point.
pub(super) fn column(at: &Cursor<'_>) -> Option<ColumnRef> {
    if !matches!(at.node.value, Value::Map(_)) {
        return exact(at).map(ColumnRef::Name);
    }
    mapping(at, |fields| {
        let way = fields.one_of(&WAYS);
        let name = fields.optional("name", exact);
        let row = fields.optional("row", exact);
        let stem = fields.optional("stem", exact);
        let contains = fields.optional("contains", exact);
        let place = fields.optional("place", whole::<u32>(1..=MOST_COLUMNS));
        let check = fields.optional("check", exact);
        let import_id = fields.optional("import_id", exact);
        for (key, goes_with) in [("stem", "row"), ("check", "place")] {
            match way {
                Some(way) if way != goes_with => fields.needless(key, way),
                _ => fields.expect(key),
            }
        }
        match way? {
            "name" => name.map(ColumnRef::Name),
            "row" => {
                if stem.is_none() && fields.at("stem").is_none() {
                    let key = "stem".to_owned();
                    at.tell(Fault::Shape(Misshape::MissingKey { key }));
                }
                Some(ColumnRef::StemRow {
                    stem: stem?,
                    row: row?,
                })
            }
            "contains" => contains.map(ColumnRef::Contains),
            "place" => Some(ColumnRef::Place {
                place: usize::try_from(place?).ok()?,
                check,
            }),
            _ => import_id.map(ColumnRef::ImportId),
        }
    })
}

/// One column, a list of them, or `{columns: [...], reverse: true}`.
pub(super) fn item(at: &Cursor<'_>) -> Option<ItemColumns> {
    let plain = |columns| ItemColumns {
        columns,
        is_reversed: false,
    };
    match &at.node.value {
        Value::List(_) => some(column)(at).map(plain),
        Value::Map(entries)
            if entries
                .iter()
                .any(|e| e.key == "columns" || e.key == "reverse") =>
        {
            mapping(at, |fields| {
                let columns = fields.required("columns", columns);
                let is_reversed = fields.or("reverse", false, yes_no);
                Some(ItemColumns {
                    columns: columns?,
                    is_reversed,
                })
            })
        }
        _ => column(at).map(|one| plain(vec![one])),
    }
}

fn columns(at: &Cursor<'_>) -> Option<Vec<ColumnRef>> {
    match &at.node.value {
        Value::List(_) => some(column)(at),
        _ => column(at).map(|one| vec![one]),
    }
}

pub(super) fn cut(at: &Cursor<'_>) -> Option<CutColumn> {
    mapping(at, |fields| {
        let name = fields.required("name", line);
        let column = fields.required("column", column);
        Some(CutColumn {
            name: name?,
            column: column?,
        })
    })
}

pub(super) fn perspective(at: &Cursor<'_>) -> Option<PerspectiveColumn> {
    mapping(at, |fields| {
        let column = fields.required("column", column);
        let labels = fields.or("labels", Default::default(), |at| {
            mapping(at, |fields| {
                let labels = Perspective::ALL.iter().filter_map(|perspective| {
                    let words = fields.optional(perspective.id(), list(exact))?;
                    Some((*perspective, words))
                });
                Some(labels.collect())
            })
        });
        let others = [("error", false), ("leave_out", true)];
        let leave_out_others = fields.or("others", false, |at| one_of(at, &others));
        Some(PerspectiveColumn {
            column: column?,
            labels,
            leave_out_others,
        })
    })
}
