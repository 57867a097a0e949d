//! The labels of one item, and what each stands for.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::{Code, CodeTable};
use super::number::{Read, read};
use crate::model::survey::{Given, Labelled, Mapping, Meaning, normal, numbered};
use crate::model::{Id, Instrument, Item, Kind, Level, Number, Text};
use crate::survey::columns::OptionOf;
use crate::survey::platforms::{CellRules, Special};

/// Looks a cell up in this order: what the mapping says, the platform's own words,
/// the item's and its scale's labels, labels behind a number, codes.
#[derive(Debug, Clone)]
pub struct LabelTable {
    /// What the mapping says, before everything else.
    pub(super) declared: BTreeMap<String, Given>,
    known: BTreeMap<String, Given>,
    pub(super) options: BTreeMap<String, OptionOf>,
    pub(super) ticked: BTreeSet<String>,
    pub(super) unticked: BTreeSet<String>,
    pub(super) codes: CodeTable,
    /// Codes whose words in the definition are in no table.
    unexplained: BTreeSet<String>,
    /// Numbers beside labels rise or fall with the levels.
    pub(super) trusts_numbers: bool,
    pub(super) levels: Vec<Level>,
    number: Option<Number>,
    decimal_mark: Option<char>,
    is_reversed: bool,
    /// The item words its levels itself.
    has_own_labels: bool,
    pub(super) rules: CellRules,
}

/// What a table is made of beside the item itself.
#[derive(Clone, Copy)]
pub(super) struct Ingredients<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) mapping: &'a Mapping,
    pub(super) rules: &'a CellRules,
    /// Codes and their texts by the platform's definition.
    pub(super) answers: &'a [(String, Vec<String>)],
    pub(super) is_reversed: bool,
}

/// A label of the mapping that has two meanings.
pub(super) type Twice = (Id, String);

impl LabelTable {
    pub(super) fn of(item: &Item, from: Ingredients<'_>) -> (LabelTable, Vec<Twice>) {
        let (levels, number) = match &item.kind {
            Kind::Choice { levels, .. } => (levels.clone(), None),
            Kind::Number(number) => (Vec::new(), Some(number.clone())),
            Kind::Ticks(_) => (Vec::new(), None),
        };
        let mut table = LabelTable {
            declared: BTreeMap::new(),
            known: BTreeMap::new(),
            options: BTreeMap::new(),
            ticked: BTreeSet::new(),
            unticked: BTreeSet::new(),
            codes: CodeTable::new(),
            unexplained: BTreeSet::new(),
            trusts_numbers: true,
            levels,
            number,
            decimal_mark: from.mapping.source.decimal_mark,
            is_reversed: from.is_reversed,
            has_own_labels: false,
            rules: from.rules.clone(),
        };
        let twice = table.declare(item, from.mapping);
        table.know(item, from.instrument);
        table.define(from.answers);
        (table, twice)
    }

    /// The labels of the mapping: those for the item go before those for its scale.
    fn declare(&mut self, item: &Item, mapping: &Mapping) -> Vec<Twice> {
        let scale = match &item.kind {
            Kind::Choice { scale, .. } => Some(scale),
            Kind::Ticks(_) | Kind::Number(_) => None,
        };
        let mut twice = Vec::new();
        for key in scale.into_iter().chain([&item.id]) {
            let Some(labelled) = mapping.labels.get(key) else {
                continue;
            };
            let mut seen: BTreeMap<String, Given> = BTreeMap::new();
            for (given, label) in meanings(labelled) {
                let first = *seen.entry(normal(label)).or_insert(given);
                if first != given {
                    twice.push((key.clone(), label.clone()));
                }
            }
            self.declared.extend(seen);
            self.ticked
                .extend(labelled.ticked.iter().map(|l| normal(l)));
            self.unticked
                .extend(labelled.unticked.iter().map(|l| normal(l)));
        }
        twice
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

    fn know_options(&mut self, ticks: &crate::model::Ticks, instrument: &Instrument) {
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

    /// Codes that the definition gives a text which is known. A code with words that
    /// nobody knows is not one of the levels either, whatever the other codes are.
    fn define(&mut self, answers: &[(String, Vec<String>)]) {
        for (code, texts) in answers {
            let known = |text: &String| {
                let given = self.known.get(&normal(text)).copied();
                given.or_else(|| self.labelled(text).map(|(_, given)| given))
            };
            let meaning = texts.iter().find_map(known);
            let has_words = texts
                .iter()
                .any(|text| !normal(text).is_empty() && Code::of(text).is_none());
            if meaning.is_none() && has_words {
                self.unexplained.insert(normal(code));
            }
            let option = texts
                .iter()
                .find_map(|text| self.options.get(&normal(text)).copied());
            if let Some(given) = meaning {
                self.known.insert(normal(code), given);
            }
            if let Some(option) = option {
                self.options.insert(normal(code), option);
            }
        }
    }

    /// What a cell means.
    pub fn lookup(&self, cell: &str) -> Meaning {
        let key = normal(cell);
        if key.is_empty() {
            return Meaning::Given(Given::Blank);
        }
        let found = self.declared.get(&key).copied();
        let special = || match self.rules.special(cell)? {
            Special::NotShown => Some(Given::NotShown),
            Special::Blank => Some(Given::Blank),
            Special::Other => None,
        };
        if let Some(given) = found.or_else(special) {
            return Meaning::Given(self.turned(given));
        }
        if let Some(number) = &self.number {
            return self.number(cell, &key, number);
        }
        if !self.options.is_empty() {
            return self.several(cell);
        }
        self.level(cell, &key)
    }

    fn number(&self, cell: &str, key: &str, number: &Number) -> Meaning {
        match read(cell, number, self.decimal_mark) {
            Read::Number(value) => Meaning::Given(Given::Number(value)),
            Read::OutOfRange | Read::NotANumber => match self.known.get(key) {
                Some(given) => Meaning::Given(*given),
                None => Meaning::Unknown,
            },
        }
    }

    /// Whether it is a number that the item cannot have.
    pub(super) fn is_out_of_range(&self, cell: &str) -> bool {
        let read = |number| read(cell, number, self.decimal_mark);
        self.number
            .as_ref()
            .is_some_and(|n| read(n) == Read::OutOfRange)
    }

    fn level(&self, cell: &str, key: &str) -> Meaning {
        if let Some(given) = self.known.get(key) {
            return Meaning::Given(self.turned(*given));
        }
        if let Some((_, given)) = self.labelled(cell) {
            return match self.trusts_numbers {
                true => Meaning::Given(self.turned(given)),
                false => Meaning::Unknown,
            };
        }
        match Code::of(cell).filter(|_| !self.unexplained.contains(key)) {
            Some(code) => match self.codes.get(&code) {
                Some(level) => Meaning::Given(self.turned(Given::Level(*level))),
                None => Meaning::Uncertain,
            },
            None => Meaning::Unknown,
        }
    }

    /// A known label behind or before a number, and that number.
    pub(super) fn labelled(&self, cell: &str) -> Option<(i32, Given)> {
        let (number, label) = numbered(cell)?;
        let given = self.known.get(&label)?;
        Some((number, *given))
    }

    /// Mirrored where levels run the other way on the platform.
    fn turned(&self, given: Given) -> Given {
        let Given::Level(code) = given else {
            return given;
        };
        let place = self.levels.iter().position(|level| level.code == code);
        match place.filter(|_| self.is_reversed) {
            Some(place) => Given::Level(self.levels[self.levels.len() - 1 - place].code),
            None => given,
        }
    }

    /// Whether the item words its levels itself, so that its labels are no other's.
    pub fn has_own_labels(&self) -> bool {
        self.has_own_labels
    }

    /// Whether the item asks for a number.
    pub(super) fn is_number(&self) -> bool {
        self.number.is_some()
    }

    /// Whether the mapping says what this is.
    pub(super) fn is_declared(&self, cell: &str) -> bool {
        self.declared.contains_key(&normal(cell))
    }

    /// All labels with their meanings, for telling what was meant.
    pub(super) fn all(&self) -> Vec<(String, Given)> {
        let known = self.declared.iter().chain(&self.known);
        known
            .map(|(label, given)| (label.clone(), *given))
            .collect()
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
