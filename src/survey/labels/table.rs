//! The labels of one item, and what each stands for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::codes::{Code, CodeTable};
use super::known::KnownLabels;
use super::number::{Read, read};
use crate::model::survey::{Given, Meaning, normal, numbered, with_normal};
use crate::model::{Level, Number};
use crate::survey::columns::OptionOf;
use crate::survey::platforms::{CellRules, Special};

/// Looks a cell up in this order: what the mapping says, the platform's own words,
/// the item's and its scale's labels, labels behind a number, codes.
#[derive(Debug, Clone)]
pub struct LabelTable {
    pub(super) labels: Arc<KnownLabels>,
    /// What the definition calls them beside, which goes before what is known.
    defined: BTreeMap<String, Given>,
    defined_options: BTreeMap<String, OptionOf>,
    pub(super) codes: Arc<CodeTable>,
    /// Codes whose words in the definition are in no table.
    unexplained: BTreeSet<String>,
    /// Numbers beside labels rise or fall with the levels.
    pub(super) trusts_numbers: bool,
    is_reversed: bool,
    pub(super) rules: CellRules,
}

/// What an export adds to the labels that are known.
#[derive(Clone, Copy)]
pub(super) struct Ingredients<'a> {
    pub(super) rules: &'a CellRules,
    /// Codes and their texts by the platform's definition.
    pub(super) answers: &'a [(String, Vec<String>)],
    pub(super) is_reversed: bool,
}

impl LabelTable {
    pub(super) fn of(labels: Arc<KnownLabels>, from: Ingredients<'_>) -> LabelTable {
        let mut table = LabelTable {
            labels,
            defined: BTreeMap::new(),
            defined_options: BTreeMap::new(),
            codes: Arc::default(),
            unexplained: BTreeSet::new(),
            trusts_numbers: true,
            is_reversed: from.is_reversed,
            rules: from.rules.clone(),
        };
        table.define(from.answers);
        table
    }

    /// Codes that the definition gives a text which is known. A code with words that
    /// nobody knows is not one of the levels either, whatever the other codes are.
    fn define(&mut self, answers: &[(String, Vec<String>)]) {
        for (code, texts) in answers {
            let known = |text: &String| {
                let given = self.known(&normal(text));
                given.or_else(|| self.labelled(text).map(|(_, given)| given))
            };
            let meaning = texts.iter().find_map(known);
            let has_words = texts
                .iter()
                .any(|text| !normal(text).is_empty() && Code::of(text).is_none());
            if meaning.is_none() && has_words {
                self.unexplained.insert(normal(code));
            }
            let option = texts.iter().find_map(|text| self.option(&normal(text)));
            if let Some(given) = meaning {
                self.defined.insert(normal(code), given);
            }
            if let Some(option) = option {
                self.defined_options.insert(normal(code), option);
            }
        }
    }

    /// What a label stands for that is in no mapping.
    fn known(&self, key: &str) -> Option<Given> {
        let defined = self.defined.get(key);
        defined.or_else(|| self.labels.known.get(key)).copied()
    }

    /// The option of a tick list that is called so.
    pub(super) fn option(&self, key: &str) -> Option<OptionOf> {
        let defined = self.defined_options.get(key);
        defined.or_else(|| self.labels.options.get(key)).copied()
    }

    /// What a cell means.
    pub fn lookup(&self, cell: &str) -> Meaning {
        with_normal(cell, |key| self.meaning(cell, key))
    }

    /// The same, with the form in which texts are compared.
    fn meaning(&self, cell: &str, key: &str) -> Meaning {
        if key.is_empty() {
            return Meaning::Given(Given::Blank);
        }
        let found = self.labels.declared.get(key).copied();
        let special = || match self.rules.special(cell)? {
            Special::NotShown => Some(Given::NotShown),
            Special::Blank => Some(Given::Blank),
            Special::Other => None,
        };
        if let Some(given) = found.or_else(special) {
            return Meaning::Given(self.turned(given));
        }
        if let Some(number) = &self.labels.number {
            return self.number(cell, key, number);
        }
        if !self.labels.options.is_empty() {
            return self.several(cell);
        }
        self.level(cell, key)
    }

    fn number(&self, cell: &str, key: &str, number: &Number) -> Meaning {
        match read(cell, number, self.labels.decimal_mark) {
            Read::Number(value) => Meaning::Given(Given::Number(value)),
            Read::OutOfRange | Read::NotANumber => match self.known(key) {
                Some(given) => Meaning::Given(given),
                None => Meaning::Unknown,
            },
        }
    }

    /// Whether it is a number that the item cannot have.
    pub(super) fn is_out_of_range(&self, cell: &str) -> bool {
        let read = |number| read(cell, number, self.labels.decimal_mark);
        let number = self.labels.number.as_ref();
        number.is_some_and(|n| read(n) == Read::OutOfRange)
    }

    fn level(&self, cell: &str, key: &str) -> Meaning {
        if let Some(given) = self.known(key) {
            return Meaning::Given(self.turned(given));
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
        Some((number, self.known(&label)?))
    }

    /// Mirrored where levels run the other way on the platform.
    fn turned(&self, given: Given) -> Given {
        let Given::Level(code) = given else {
            return given;
        };
        if !self.is_reversed {
            return given;
        }
        let levels = self.levels();
        match levels.iter().position(|level| level.code == code) {
            Some(place) => Given::Level(levels[levels.len() - 1 - place].code),
            None => given,
        }
    }

    /// Whether every cell means the same here as there.
    pub fn reads_as(&self, other: &LabelTable) -> bool {
        Arc::ptr_eq(&self.labels, &other.labels)
            && self.codes == other.codes
            && self.trusts_numbers == other.trusts_numbers
            && self.is_reversed == other.is_reversed
            && self.rules == other.rules
            && self.defined == other.defined
            && self.defined_options == other.defined_options
            && self.unexplained == other.unexplained
    }

    /// Whether the item words its levels itself, so that its labels are no other's.
    pub fn has_own_labels(&self) -> bool {
        self.labels.has_own_labels
    }

    /// Lowest first; none of an item that is not answered with a level.
    pub(super) fn levels(&self) -> &[Level] {
        &self.labels.levels
    }

    /// Whether the item asks for a number.
    pub(super) fn is_number(&self) -> bool {
        self.labels.number.is_some()
    }

    /// Whether the mapping says what this is.
    pub(super) fn is_declared(&self, cell: &str) -> bool {
        with_normal(cell, |key| self.labels.declared.contains_key(key))
    }

    /// All labels with their meanings, for telling what was meant.
    pub(super) fn all(&self) -> Vec<(String, Given)> {
        let mut known = self.labels.known.clone();
        known.extend(self.defined.clone());
        let all = self.labels.declared.iter().chain(&known);
        all.map(|(label, given)| (label.clone(), *given)).collect()
    }
}
