//! What there is to fill in.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shape::{Text, text};
use crate::model::{self, Instrument, Perspective};

#[derive(Serialize)]
pub(super) struct Checklists {
    checklists: Vec<Checklist>,
}

#[derive(Serialize)]
struct Checklist {
    id: String,
    version: String,
    core: bool,
    title: Text,
    dimensions: Vec<Dimension>,
}

#[derive(Serialize)]
struct Dimension {
    id: String,
    name: Text,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    /// Part of the quick scan.
    core: bool,
    scored: bool,
    /// The wording per perspective that is asked, in every language.
    text: BTreeMap<&'static str, Text>,
}

impl Checklists {
    pub(super) fn of(instrument: &Instrument) -> Checklists {
        Checklists {
            checklists: instrument.checklists.iter().map(Checklist::of).collect(),
        }
    }
}

impl Checklist {
    fn of(checklist: &model::Checklist) -> Checklist {
        let dimension = |d: &model::Dimension| Dimension {
            id: d.id.to_string(),
            name: text(&d.name),
            items: d.items.iter().map(Item::of).collect(),
        };
        Checklist {
            id: checklist.id.to_string(),
            version: checklist.version.clone(),
            core: checklist.is_core,
            title: text(&checklist.title),
            dimensions: checklist.dimensions.iter().map(dimension).collect(),
        }
    }
}

impl Item {
    fn of(item: &model::Item) -> Item {
        let asked = Perspective::ALL
            .into_iter()
            .filter_map(|p| Some((p.id(), text(item.text_for(p)?))));
        Item {
            id: item.id.to_string(),
            core: item.is_core,
            scored: item.is_scored,
            text: asked.collect(),
        }
    }
}
