//! Mappings with known keys, lists, and mappings whose keys are data.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::meant::meant;
use super::node::{Entry, Value};
use crate::model::{Fault, Misshape, Shape, Span};

/// The keys of one mapping. Asking for a key makes it a known one; at the end
/// [`mapping`] complains of every key that nobody asked for.
pub(super) struct Fields<'p> {
    cursor: &'p Cursor<'p>,
    entries: &'p [Entry<'p>],
    known: Vec<&'static str>,
}

/// Reads a mapping with known keys. `read` must ask for all of its keys before it
/// gives up on any, so that every problem is found.
pub(super) fn mapping<T>(
    cursor: &Cursor<'_>,
    read: impl FnOnce(&mut Fields<'_>) -> Option<T>,
) -> Option<T> {
    let mut fields = Fields {
        cursor,
        entries: entries(cursor, Shape::Mapping)?,
        known: Vec::new(),
    };
    let value = read(&mut fields);
    fields.tell_unknown_keys();
    value
}

impl<'p> Fields<'p> {
    /// The mapping itself, for problems that concern several of its keys.
    pub(super) fn cursor(&self) -> &'p Cursor<'p> {
        self.cursor
    }

    /// The value of a key that must be there.
    pub(super) fn required<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&Cursor<'_>) -> Option<T>,
    ) -> Option<T> {
        match self.at(key) {
            Some(at) => read(&at),
            None => {
                let key = key.to_owned();
                self.cursor.tell_shape(Misshape::MissingKey { key });
                None
            }
        }
    }

    /// The value of a key that may be absent; also `None` when it is wrong, which
    /// is told.
    pub(super) fn optional<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&Cursor<'_>) -> Option<T>,
    ) -> Option<T> {
        self.at(key).and_then(|at| read(&at))
    }

    /// The value of a key, or `default` when it is absent or wrong; the latter is
    /// told, so the default cannot pass for an answer.
    pub(super) fn or<T>(
        &mut self,
        key: &'static str,
        default: T,
        read: impl FnOnce(&Cursor<'_>) -> Option<T>,
    ) -> T {
        self.optional(key, read).unwrap_or(default)
    }

    /// The value of a key as a place to look at.
    pub(super) fn at(&mut self, key: &'static str) -> Option<Cursor<'p>> {
        self.known.push(key);
        let entry = self.entries.iter().find(|e| e.key == key)?;
        Some(self.cursor.at_key(&entry.key, entry.key_span, &entry.value))
    }

    /// Makes keys known that are read later, or not at all when another is wrong.
    pub(super) fn expect(&mut self, key: &'static str) {
        self.known.push(key);
    }

    /// Which of `keys` are there; tells when that is not exactly one.
    pub(super) fn one_of(&mut self, keys: &[&'static str]) -> Option<&'static str> {
        let found: Vec<&'static str> = keys
            .iter()
            .copied()
            .filter(|key| self.entries.iter().any(|e| e.key == *key))
            .collect();
        if let [only] = found[..] {
            return Some(only);
        }
        let owned = |keys: &[&str]| keys.iter().map(|k| (*k).to_owned()).collect();
        self.cursor.tell_shape(Misshape::OneKeyOf {
            keys: owned(keys),
            found: owned(&found),
        });
        None
    }

    /// Tells that `key`, if it is there, has no meaning because of another key.
    pub(super) fn needless(&mut self, key: &'static str, because_of: &str) {
        if let Some(at) = self.at(key) {
            let fault = Misshape::NeedlessKey {
                key: key.to_owned(),
                because_of: because_of.to_owned(),
            };
            at.tell_at(at.key_span().unwrap_or(at.span()), Fault::Shape(fault));
        }
    }

    fn tell_unknown_keys(&self) {
        let unknown = self
            .entries
            .iter()
            .filter(|e| !self.known.iter().any(|known| e.key == *known));
        for entry in unknown {
            let at = self.cursor.at_key(&entry.key, entry.key_span, &entry.value);
            let mut known: Vec<String> = Vec::new();
            for key in &self.known {
                if !known.iter().any(|k| k == key) {
                    known.push((*key).to_owned());
                }
            }
            let fault = Misshape::UnknownKey {
                key: entry.key.clone().into_owned(),
                meant: meant(&entry.key, &self.known),
                known,
            };
            at.tell_at(entry.key_span, Fault::Shape(fault));
        }
    }
}

/// The entries of a mapping; tells when it is none, and which keys stand there
/// twice.
fn entries<'p>(cursor: &Cursor<'p>, expected: Shape) -> Option<&'p [Entry<'p>]> {
    let Value::Map(entries) = &cursor.node.value else {
        cursor.wrong_shape(expected);
        return None;
    };
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for entry in entries {
        if let Some(first) = seen.get(&*entry.key) {
            let fault = Misshape::DuplicateKey {
                key: entry.key.clone().into_owned(),
                first: *first,
            };
            let at = cursor.at_key(&entry.key, entry.key_span, &entry.value);
            at.tell_at(entry.key_span, Fault::Shape(fault));
        } else {
            seen.insert(&entry.key, entry.key_span);
        }
    }
    Some(entries)
}

/// Reads a mapping whose keys are data: `read` gets each key and its value. `None`
/// when any of them fails.
pub(super) fn pairs<T>(
    cursor: &Cursor<'_>,
    expected: Shape,
    mut read: impl FnMut(&str, &Cursor<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let entries = entries(cursor, expected)?;
    let values: Vec<Option<T>> = entries
        .iter()
        .map(|e| read(&e.key, &cursor.at_key(&e.key, e.key_span, &e.value)))
        .collect();
    values.into_iter().collect()
}

/// Reads every element of a list. `None` when any of them fails.
pub(super) fn list<T>(
    mut read: impl FnMut(&Cursor<'_>) -> Option<T>,
) -> impl FnOnce(&Cursor<'_>) -> Option<Vec<T>> {
    move |cursor| {
        let Value::List(nodes) = &cursor.node.value else {
            cursor.wrong_shape(Shape::List);
            return None;
        };
        let values: Vec<Option<T>> = nodes
            .iter()
            .enumerate()
            .map(|(index, node)| read(&cursor.at_index(index, node)))
            .collect();
        values.into_iter().collect()
    }
}

/// As [`list`], for a list that cannot be empty.
pub(super) fn some<T>(
    read: impl FnMut(&Cursor<'_>) -> Option<T>,
) -> impl FnOnce(&Cursor<'_>) -> Option<Vec<T>> {
    move |cursor| {
        let values = list(read)(cursor)?;
        if values.is_empty() {
            cursor.tell_shape(Misshape::EmptyList);
            return None;
        }
        Some(values)
    }
}
