//! A mapping from text: every problem at once.

use std::collections::BTreeMap;

use super::SCHEMA;
use super::column::{column, cut, item, perspective};
use super::labels::labels;
use super::source::{rows, source};
use crate::model::survey::{
    ColumnRef, CutColumn, ItemColumns, Mapping, OnUnknown, PerspectiveColumn,
};
use crate::model::{
    BadValue, Fault, Id, Instrument, Misfit, Noun, Problem, Severity, Shape, Source,
};
use crate::yaml::cursor::{Cursor, File};
use crate::yaml::fields::{list, mapping, pairs};
use crate::yaml::meant::meant;
use crate::yaml::node::parse;
use crate::yaml::sheet::exact;
use crate::yaml::values::{line, one_of};

/// Reads a mapping for the instrument that its items and scales are of, with what
/// its reader should know.
///
/// # Errors
///
/// Every problem of the file, when one of them is an error.
pub fn read_mapping(
    source: &Source,
    instrument: &Instrument,
) -> Result<(Mapping, Vec<Problem>), Vec<Problem>> {
    let root = parse(source).map_err(|problem| vec![*problem])?;
    let file = File::new(source);
    let read = whole(&Cursor::at_root(&file, &root), instrument);
    let mut problems = file.into_found().problems;
    problems.sort_by_key(|p| p.span);
    match read {
        Some(read) if !problems.iter().any(|p| p.severity() == Severity::Error) => {
            Ok((read, problems))
        }
        _ => Err(problems),
    }
}

fn whole(root: &Cursor<'_>, instrument: &Instrument) -> Option<Mapping> {
    if is_of_another_kind(root) {
        return None;
    }
    mapping(root, |fields| {
        let schema = fields.required("schema", line);
        let checklists = fields.or("checklists", BTreeMap::new(), |at| {
            checklists(at, instrument)
        });
        let source = fields.or("source", Default::default(), source);
        let rows = fields.or("rows", Default::default(), rows);
        let columns = fields.or("columns", Columns::default(), |at| columns(at, instrument));
        let labels = fields.or("labels", BTreeMap::new(), |at| labels(at, instrument));
        let words = [("error", OnUnknown::Error), ("report", OnUnknown::Report)];
        let on_unknown = fields.or("on_unknown", OnUnknown::Error, |at| one_of(at, &words));
        schema.map(|_| Mapping {
            checklists,
            source,
            rows,
            respondent: columns.respondent,
            perspective: columns.perspective,
            organisation: columns.organisation,
            cuts: columns.cuts,
            items: columns.items,
            ignore: columns.ignore,
            personal: columns.personal,
            labels,
            on_unknown,
        })
    })
}

/// Tells when the file says that it is another kind of file; then the rest of it
/// would only be misread.
fn is_of_another_kind(root: &Cursor<'_>) -> bool {
    let schema = root.node.get("schema");
    let found = schema.and_then(|node| Some((node.span, node.as_text()?)));
    let Some((span, found)) = found.filter(|(_, found)| *found != SCHEMA) else {
        return false;
    };
    let fault = BadValue::Schema {
        found: found.to_owned(),
        expected: SCHEMA.to_owned(),
    };
    root.tell_at(span, Fault::Value(fault));
    true
}

fn checklists(at: &Cursor<'_>, instrument: &Instrument) -> Option<BTreeMap<Id, String>> {
    let known: Vec<&str> = instrument
        .checklists
        .iter()
        .map(|c| c.id.as_str())
        .collect();
    let found = pairs(at, Shape::Mapping, |key, at| {
        let version = line(at);
        let id = Id::new(key).filter(|_| known.contains(&key));
        if id.is_none() {
            tell_unknown(Noun::Checklist, key, &known, at);
        }
        Some((id?, version?))
    })?;
    Some(found.into_iter().collect())
}

#[derive(Default)]
struct Columns {
    respondent: Option<ColumnRef>,
    perspective: Option<PerspectiveColumn>,
    organisation: Option<ColumnRef>,
    cuts: Vec<CutColumn>,
    items: BTreeMap<Id, ItemColumns>,
    ignore: Vec<String>,
    personal: Vec<String>,
}

fn columns(at: &Cursor<'_>, instrument: &Instrument) -> Option<Columns> {
    mapping(at, |fields| {
        Some(Columns {
            respondent: fields.optional("respondent", column),
            perspective: fields.optional("perspective", perspective),
            organisation: fields.optional("organisation", column),
            cuts: fields.or("cuts", Vec::new(), list(cut)),
            items: fields.or("items", BTreeMap::new(), |at| items(at, instrument)),
            ignore: fields.or("ignore", Vec::new(), list(exact)),
            personal: fields.or("personal", Vec::new(), list(exact)),
        })
    })
}

/// Items by id; a former id stands for the item that it became.
fn items(at: &Cursor<'_>, instrument: &Instrument) -> Option<BTreeMap<Id, ItemColumns>> {
    let mut items: BTreeMap<Id, ItemColumns> = BTreeMap::new();
    pairs(at, Shape::Mapping, |key, at| {
        let columns = item(at);
        let former = || {
            let was = |i: &&crate::model::Item| i.was.iter().any(|was| was.as_str() == key);
            instrument.items().find(was)
        };
        let Some(known) = instrument.item(key).or_else(former) else {
            let ids: Vec<&str> = instrument.items().map(|i| i.id.as_str()).collect();
            tell_unknown(Noun::Item, key, &ids, at);
            return None;
        };
        if items.insert(known.id.clone(), columns?).is_some() {
            let id = known.id.to_string();
            let span = at.key_span().unwrap_or(at.span());
            at.tell_at(span, Fault::Relation(Misfit::NamedTwice { id }));
        }
        Some(())
    })?;
    Some(items)
}

fn tell_unknown(noun: Noun, key: &str, known: &[&str], at: &Cursor<'_>) {
    let misfit = Misfit::UnknownId {
        noun,
        id: key.to_owned(),
        meant: meant(key, known),
    };
    at.tell_at(at.key_span().unwrap_or(at.span()), Fault::Relation(misfit));
}
