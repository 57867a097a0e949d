//! What the answers to one item are called, whatever the export.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::survey::{Given, Labelled, Mapping, normal};
use crate::model::{Id, Instrument, Item, Kind, Level, Number, Text, Ticks};
use crate::survey::columns::OptionOf;

/// The labels that the mapping and the checklists give the answers to an item, in the
/// form in which texts are compared.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownLabels {
    /// What the mapping says, before everything else.
    pub(super) declared: BTreeMap<String, Given>,
    pub(super) known: BTreeMap<String, Given>,
    pub(super) options: BTreeMap<String, OptionOf>,
    pub(super) ticked: BTreeSet<String>,
    pub(super) unticked: BTreeSet<String>,
    pub(super) levels: Vec<Level>,
    pub(super) number: Option<Number>,
    pub(super) decimal_mark: Option<char>,
    /// The item words its levels itself.
    pub(super) has_own_labels: bool,
    /// Labels of the mapping that have two meanings.
    pub(super) twice: Vec<Twice>,
}

/// A label of the mapping that has two meanings.
pub(super) type Twice = (Id, String);

/// The labels of every item, in the order of the instrument. Items that are answered
/// alike share theirs: there are a hundred items and a handful of scales.
pub fn labels_of_items(instrument: &Instrument, mapping: &Mapping) -> ItemLabels {
    let mut shared: Vec<(&Item, Arc<KnownLabels>)> = Vec::new();
    let of =
        |item: &Item| -> Arc<KnownLabels> { Arc::new(KnownLabels::of(item, instrument, mapping)) };
    let has_its_own = |item: &Item| mapping.labels.contains_key(&item.id);
    let labels = instrument.items().map(|item| {
        if has_its_own(item) {
            return of(item);
        }
        let is_alike = |other: &&(&Item, Arc<KnownLabels>)| other.0.kind == item.kind;
        if let Some((_, labels)) = shared.iter().find(is_alike) {
            return Arc::clone(labels);
        }
        let labels = of(item);
        shared.push((item, Arc::clone(&labels)));
        labels
    });
    ItemLabels(labels.collect())
}

/// As [`labels_of_items`] gives them.
#[derive(Debug, Clone)]
pub struct ItemLabels(Vec<Arc<KnownLabels>>);

impl ItemLabels {
    /// Of the item at a place in the instrument.
    pub(super) fn of(&self, place: usize) -> Arc<KnownLabels> {
        Arc::clone(&self.0[place])
    }
}

impl KnownLabels {
    fn of(item: &Item, instrument: &Instrument, mapping: &Mapping) -> KnownLabels {
        let (levels, number) = match &item.kind {
            Kind::Choice { levels, .. } => (levels.clone(), None),
            Kind::Number(number) => (Vec::new(), Some(number.clone())),
            Kind::Ticks(_) => (Vec::new(), None),
        };
        let mut labels = KnownLabels {
            levels,
            number,
            decimal_mark: mapping.source.decimal_mark,
            ..KnownLabels::default()
        };
        labels.declare(item, mapping);
        labels.know(item, instrument);
        labels
    }

    /// The labels of the mapping: those for the item go before those for its scale.
    fn declare(&mut self, item: &Item, mapping: &Mapping) {
        let scale = match &item.kind {
            Kind::Choice { scale, .. } => Some(scale),
            Kind::Ticks(_) | Kind::Number(_) => None,
        };
        for key in scale.into_iter().chain([&item.id]) {
            let Some(labelled) = mapping.labels.get(key) else {
                continue;
            };
            let mut seen: BTreeMap<String, Given> = BTreeMap::new();
            for (given, label) in meanings(labelled) {
                let first = *seen.entry(normal(label)).or_insert(given);
                if first != given {
                    self.twice.push((key.clone(), label.clone()));
                }
            }
            self.declared.extend(seen);
            self.ticked
                .extend(labelled.ticked.iter().map(|l| normal(l)));
            self.unticked
                .extend(labelled.unticked.iter().map(|l| normal(l)));
        }
    }

    /// The item's own labels, and what else they are called. The first to have a
    /// label keeps it: own words before other words, answers before ways of not
    /// answering.
    fn know(&mut self, item: &Item, instrument: &Instrument) {
        let others = &instrument.synonyms;
        match &item.kind {
            Kind::Choice { scale, levels } => {
                let shared = instrument.scales.iter().find(|s| s.id == *scale);
                for level in levels {
                    self.know_texts(&level.text, Given::Level(level.code));
                }
                for level in levels {
                    // A question with words of its own has only those.
                    let is_shared = shared.is_none_or(|s| s.levels.contains(level));
                    self.has_own_labels |= !is_shared;
                    let words = others.of_level(scale, level.code);
                    let words = words.iter().filter(|_| is_shared);
                    self.know_words(words, Given::Level(level.code));
                }
            }
            Kind::Ticks(ticks) => self.know_options(ticks, instrument),
            Kind::Number(_) => {}
        }
        let special = &instrument.special;
        self.know_texts(&special.dont_know, Given::DontKnow);
        self.know_words(others.dont_know.iter(), Given::DontKnow);
        self.know_texts(&special.not_applicable, Given::NotApplicable);
        self.know_words(others.not_applicable.iter(), Given::NotApplicable);
    }

    fn know_options(&mut self, ticks: &Ticks, instrument: &Instrument) {
        let (special, others) = (&instrument.special, &instrument.synonyms);
        for (place, option) in ticks.options.iter().enumerate() {
            let texts = option.text.iter().map(|(_, text)| text);
            for name in texts.chain([option.id.as_str()]) {
                let place = OptionOf::Tick(place);
                self.options.entry(normal(name)).or_insert(place);
            }
        }
        let none = (
            &special.none_of_these,
            &others.none_of_these,
            OptionOf::NoneOfThese,
        );
        let dont_know = (&special.dont_know, &others.dont_know, OptionOf::DontKnow);
        let not_applicable = (
            &special.not_applicable,
            &others.not_applicable,
            OptionOf::NotApplicable,
        );
        for (text, words, option) in [none, dont_know, not_applicable] {
            let texts = text.iter().map(|(_, text)| text);
            for name in texts.chain(words.iter().map(String::as_str)) {
                self.options.entry(normal(name)).or_insert(option);
            }
        }
        let normals =
            |words: &[String]| -> BTreeSet<String> { words.iter().map(|w| normal(w)).collect() };
        self.ticked.extend(normals(&others.ticked));
        let said = &self.ticked;
        let unticked: Vec<String> = normals(&others.unticked)
            .into_iter()
            .filter(|word| !said.contains(word))
            .collect();
        self.unticked.extend(unticked);
    }

    fn know_texts(&mut self, text: &Text, given: Given) {
        for (_, label) in text.iter() {
            self.known.entry(normal(label)).or_insert(given);
        }
    }

    fn know_words<'w>(&mut self, words: impl Iterator<Item = &'w String>, given: Given) {
        for label in words {
            self.known.entry(normal(label)).or_insert(given);
        }
    }
}

/// The labels of a mapping with what they stand for.
fn meanings(labelled: &Labelled) -> impl Iterator<Item = (Given, &String)> {
    let levels = labelled.levels.iter();
    let levels = levels.flat_map(|row| row.labels.iter().map(|l| (Given::Level(row.level), l)));
    let others = [
        (Given::DontKnow, &labelled.dont_know),
        (Given::NotApplicable, &labelled.not_applicable),
        (Given::Blank, &labelled.blank),
        (Given::NotShown, &labelled.not_shown),
    ];
    let others = others.into_iter();
    levels.chain(others.flat_map(|(given, labels)| labels.iter().map(move |l| (given, l))))
}
