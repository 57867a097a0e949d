//! A checklist file: its head and its dimensions. The questions are in [`super::item`].

use super::actions::{Actions, actions};
use super::cursor::Cursor;
use super::fields::{Fields, mapping, some};
use super::item::item;
use super::node::Value;
use super::values::{above_zero, line, new_id, text, whole, within, yes_no};
use super::verdicts::{Verdicts, verdicts};
use crate::model::{Checklist, Dimension, Fault, Fraction, Id, Item, Misfit, Noun, Place, Scale};

/// What questions refer to in the files that were read before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared<'a> {
    /// `None` when the scales could not be read, so that nothing is known of them.
    pub(super) scales: Option<&'a [Scale]>,
    /// Target of a dimension that names none.
    pub(super) target: Fraction,
}

/// A checklist with what it brings along.
#[derive(Debug)]
pub(super) struct ChecklistFile {
    pub(super) checklist: Checklist,
    /// Its place among the checklists of its kind.
    pub(super) order: u32,
    pub(super) actions: Actions,
    pub(super) verdicts: Verdicts,
}

/// The place of a checklist that asks for none.
const LAST: u32 = 100;

/// The keys of the file beside those of every file.
pub(super) fn checklist(fields: &mut Fields<'_>, shared: Shared<'_>) -> Option<ChecklistFile> {
    let id = fields.required("id", new_id(Noun::Checklist));
    let version = fields.required("version", line);
    let order = fields.or("order", LAST, whole(0..=1000));
    let is_core = fields.required("core", yes_no);
    let title = fields.required("title", text);
    let intro = fields.required("intro", text);
    let source = fields.required("source", text);
    let dimensions = fields.required("dimensions", some(|at| dimension(at, shared)));
    let actions = actions(fields);
    let verdicts = verdicts(fields);
    Some(ChecklistFile {
        checklist: Checklist {
            id: id?,
            version: version?,
            is_core: is_core?,
            languages: fields.cursor().file.languages().clone(),
            title: title?,
            intro: intro?,
            source: source?,
            dimensions: dimensions?,
        },
        order,
        actions: actions?,
        verdicts: verdicts?,
    })
}

fn dimension(cursor: &Cursor<'_>, shared: Shared<'_>) -> Option<Dimension> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::Dimension));
        let name = fields.required("name", text);
        let good = fields.required("good", text);
        let pitfall = fields.required("pitfall", text);
        let target = fields.or("target", shared.target, within(0, 100));
        let weight = fields.or("weight", Fraction::ONE, above_zero);
        let items = fields.required("items", |at| items(at, id.as_ref(), shared));
        Some(Dimension {
            id: id?,
            name: name?,
            good: good?,
            pitfall: pitfall?,
            target,
            weight,
            items: items?,
        })
    })
}

fn items(cursor: &Cursor<'_>, dimension: Option<&Id>, shared: Shared<'_>) -> Option<Vec<Item>> {
    let mut first_critical: Option<Place> = None;
    some(|at| {
        let item = item(at, shared)?;
        let told = tell_second_critical(at, &item, dimension, &mut first_critical)
            | tell_own_dimension(at, &item, dimension);
        (!told).then_some(item)
    })(cursor)
}

/// A dimension has one item that caps its band; two would leave open which.
fn tell_second_critical(
    at: &Cursor<'_>,
    item: &Item,
    dimension: Option<&Id>,
    first: &mut Option<Place>,
) -> bool {
    if !item.is_critical {
        return false;
    }
    with_key(at, "critical", |critical| match (&*first, dimension) {
        (Some(first), Some(dimension)) => {
            critical.tell(Fault::Relation(Misfit::SecondCritical {
                dimension: dimension.clone(),
                first: first.clone(),
            }));
            true
        }
        _ => {
            *first = Some(critical.place());
            false
        }
    })
}

/// `also` names the other dimensions that show the item.
fn tell_own_dimension(at: &Cursor<'_>, item: &Item, dimension: Option<&Id>) -> bool {
    let Some(id) = dimension.filter(|d| item.also.contains(d)) else {
        return false;
    };
    with_key(at, "also", |also| {
        let id = id.to_string();
        also.tell(Fault::Relation(Misfit::Itself { id }));
        true
    })
}

/// Does something at a key of a mapping, or at the mapping without it.
fn with_key<T>(at: &Cursor<'_>, key: &str, act: impl FnOnce(&Cursor<'_>) -> T) -> T {
    if let Value::Map(entries) = &at.node.value
        && let Some(e) = entries.iter().find(|e| e.key == key)
    {
        return act(&at.at_key(&e.key, e.key_span, &e.value));
    }
    act(at)
}
