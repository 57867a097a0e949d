//! Everything that items and options are called, by the form in which texts are
//! compared.

use std::collections::{BTreeMap, BTreeSet};

use super::OptionOf;
use crate::model::survey::normal;
use crate::model::{Instrument, Item, Kind, Text};

/// The texts of an instrument, to look headers up in.
#[derive(Debug)]
pub(in crate::survey) struct Texts<'i> {
    pub(in crate::survey) items: Vec<&'i Item>,
    instrument: &'i Instrument,
    /// Items by any wording, in any language.
    by_text: BTreeMap<String, Vec<usize>>,
    ids: BTreeSet<String>,
    /// Items by what a grid with them may be headed.
    stems: Vec<Vec<String>>,
    /// Tick lists by the text of an option.
    by_option: BTreeMap<String, Vec<usize>>,
}

impl<'i> Texts<'i> {
    pub(in crate::survey) fn of(instrument: &'i Instrument) -> Texts<'i> {
        let items: Vec<&Item> = instrument.items().collect();
        let mut by_text = BTreeMap::new();
        let mut by_option = BTreeMap::new();
        for (place, item) in items.iter().enumerate() {
            for text in item.text.values() {
                add(&mut by_text, text, place);
            }
            if let Kind::Ticks(ticks) = &item.kind {
                for option in &ticks.options {
                    add(&mut by_option, &option.text, place);
                }
            }
        }
        Texts {
            ids: items.iter().map(|item| normal(item.id.as_str())).collect(),
            stems: stems(instrument),
            instrument,
            items,
            by_text,
            by_option,
        }
    }

    /// Whether this is the id or a wording of an item, and nothing else.
    pub(in crate::survey) fn is_item(&self, cell: &str) -> bool {
        let cell = normal(cell);
        self.by_text.contains_key(&cell) || self.ids.contains(&cell)
    }

    /// The items that have this wording.
    pub(super) fn worded(&self, text: &str) -> &[usize] {
        found(&self.by_text, text)
    }

    /// The tick lists that have this option.
    pub(super) fn with_option(&self, text: &str) -> &[usize] {
        found(&self.by_option, text)
    }

    /// Whether a grid with this heading may hold the item.
    pub(super) fn is_stem_of(&self, stem: &str, item: usize) -> bool {
        let stem = normal(stem);
        self.stems[item].contains(&stem)
    }

    /// Every wording of an item, as compared.
    pub(super) fn wordings(&self) -> impl Iterator<Item = (&str, usize)> {
        let texts = self.by_text.iter();
        texts.flat_map(|(text, items)| items.iter().map(|item| (text.as_str(), *item)))
    }

    /// What a column of a tick list stands for, by the code or text of its option.
    pub(super) fn option(&self, item: usize, name: &str) -> Option<OptionOf> {
        let Kind::Ticks(ticks) = &self.items[item].kind else {
            return None;
        };
        let name_is = |id: &str| id.eq_ignore_ascii_case(name.trim());
        let by_id = ticks.options.iter().position(|o| name_is(o.id.as_str()));
        let wanted = normal(name);
        let by_text = || ticks.options.iter().position(|o| says(&o.text, &wanted));
        if let Some(place) = by_id.or_else(by_text) {
            return Some(OptionOf::Tick(place));
        }
        let special = &self.instrument.special;
        let others = &self.instrument.synonyms;
        let is = |text: &Text, others: &[String]| {
            says(text, &wanted) || others.iter().any(|other| normal(other) == wanted)
        };
        [
            (
                &special.none_of_these,
                &others.none_of_these,
                OptionOf::NoneOfThese,
            ),
            (&special.dont_know, &others.dont_know, OptionOf::DontKnow),
            (
                &special.not_applicable,
                &others.not_applicable,
                OptionOf::NotApplicable,
            ),
        ]
        .into_iter()
        .find(|(text, others, _)| is(text, others))
        .map(|(.., option)| option)
    }
}

fn says(text: &Text, wanted: &str) -> bool {
    text.iter().any(|(_, text)| normal(text) == wanted)
}

fn found<'m>(map: &'m BTreeMap<String, Vec<usize>>, text: &str) -> &'m [usize] {
    let text = normal(text);
    if text.is_empty() {
        return &[];
    }
    map.get(&text).map_or(&[], Vec::as_slice)
}

fn add(map: &mut BTreeMap<String, Vec<usize>>, text: &Text, place: usize) {
    for (_, text) in text.iter() {
        let places = map.entry(normal(text)).or_default();
        if !places.contains(&place) {
            places.push(place);
        }
    }
}

/// Per item: the titles of its checklist and dimension.
fn stems(instrument: &Instrument) -> Vec<Vec<String>> {
    let mut stems = Vec::new();
    for checklist in &instrument.checklists {
        for dimension in &checklist.dimensions {
            let titles = [&checklist.title, &checklist.intro, &dimension.name];
            let titles = titles.iter().flat_map(|t| t.iter());
            let mut titles: Vec<String> = titles.map(|(_, text)| normal(text)).collect();
            titles.push(normal(checklist.id.as_str()));
            titles.push(normal(dimension.id.as_str()));
            stems.extend(dimension.items.iter().map(|_| titles.clone()));
        }
    }
    stems
}
