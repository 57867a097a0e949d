//! The parts of `scales.yaml` on what answers and roles are called elsewhere.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::fields::{list, mapping, pairs};
use super::values::line;
use crate::model::survey::normal;
use crate::model::{Fault, Lang, Misfit, Misshape, Perspective, Shape, Synonyms, Text};

/// Words per language of the file, each language at most once; of all languages
/// together, because who reads an export does not know its language.
pub(super) fn words(cursor: &Cursor<'_>) -> Option<Vec<String>> {
    let announced = cursor.file.languages().clone();
    let found = pairs(cursor, Shape::Mapping, |key, at| {
        let words = list(line)(at);
        let lang = Lang::from_code(key).filter(|l| announced.is_empty() || announced.contains(l));
        if lang.is_none() {
            let fault = Misshape::UnknownLanguage {
                lang: key.to_owned(),
                known: announced.clone(),
            };
            at.tell_at(at.key_span().unwrap_or(at.span()), Fault::Shape(fault));
        }
        lang.and(words)
    })?;
    Some(found.into_iter().flatten().collect())
}

/// `also` under `special`: the same five in every survey.
pub(super) fn special(cursor: &Cursor<'_>) -> Option<Synonyms> {
    mapping(cursor, |fields| {
        let mut seen = Distinct::default();
        let mut read = |key| {
            let at = fields.at(key)?;
            let words = words(&at)?;
            seen.tell_of(&at, key, words.iter());
            Some(words)
        };
        Some(Synonyms {
            dont_know: read("dont_know").unwrap_or_default(),
            not_applicable: read("not_applicable").unwrap_or_default(),
            none_of_these: read("none_of_these").unwrap_or_default(),
            ticked: read("ticked").unwrap_or_default(),
            unticked: read("unticked").unwrap_or_default(),
            ..Synonyms::default()
        })
    })
}

/// `perspectives`: what people call themselves in a column of roles.
pub(super) fn perspectives(cursor: &Cursor<'_>) -> Option<BTreeMap<Perspective, Vec<String>>> {
    mapping(cursor, |fields| {
        let mut seen = Distinct::default();
        let mut found = BTreeMap::new();
        for perspective in Perspective::ALL {
            let Some(at) = fields.at(perspective.id()) else {
                continue;
            };
            if let Some(words) = words(&at) {
                seen.tell_of(&at, perspective.id(), words.iter());
                found.insert(perspective, words);
            }
        }
        Some(found)
    })
}

/// Which label stands for what so far, in the form in which labels are compared.
#[derive(Default)]
pub(super) struct Distinct(BTreeMap<String, String>);

impl Distinct {
    /// Tells of each label that stood for something else before.
    pub(super) fn tell_of<'l>(
        &mut self,
        at: &Cursor<'_>,
        meaning: &str,
        labels: impl Iterator<Item = &'l String>,
    ) {
        for label in labels {
            if let Some(first) = self.second_meaning(meaning, label) {
                let label = label.clone();
                at.tell(Fault::Relation(Misfit::LabelTwice { label, first }));
            }
        }
    }

    /// What the label stood for before, if that was something else.
    pub(super) fn second_meaning(&mut self, meaning: &str, label: &str) -> Option<String> {
        let first = self.0.entry(normal(label));
        let first = first.or_insert_with(|| meaning.to_owned());
        (first != meaning).then(|| first.clone())
    }
}

/// A text in all its languages.
pub(super) fn each(text: &Text) -> impl Iterator<Item = String> + '_ {
    text.iter().map(|(_, text)| text.to_owned())
}
