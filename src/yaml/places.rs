//! Where each part of an instrument stands, for what is found on the loaded nouns.

use super::cursor::Cursor;
use super::node::{Node, Value};
use crate::model::{Place, Places};

/// Lists whose members are known by their id alone; members of other lists go by
/// their number.
const BY_ID: [&str; 6] = [
    "dimensions",
    "items",
    "actions",
    "verdicts",
    "patterns",
    "figures",
];

/// Adds every part of a file. The parts of a checklist file itself go by its id:
/// `barriers/title/nl`.
pub(super) fn add(places: &mut Places, root: &Cursor<'_>) {
    let mut below = Below {
        places,
        key: id_of(root.node).unwrap_or("").to_owned(),
        path: String::new(),
    };
    below.add(root);
}

/// The key and the path of where we are; both grow on the way down and shrink on
/// the way back.
struct Below<'p> {
    places: &'p mut Places,
    key: String,
    path: String,
}

impl Below<'_> {
    fn add(&mut self, cursor: &Cursor<'_>) {
        if !self.key.is_empty() {
            let place = Place {
                file: cursor.file.name().to_owned(),
                span: cursor.span(),
                path: self.path.clone(),
            };
            self.places.insert(self.key.clone(), place);
        }
        match &cursor.node.value {
            Value::Map(entries) => {
                for e in entries {
                    let dot = if self.path.is_empty() { "" } else { "." };
                    let path = [dot, &*e.key].concat();
                    let child = cursor.at_key(&e.key, e.key_span, &e.value);
                    self.step(&e.key, &path, |below| below.add(&child));
                }
            }
            Value::List(nodes) => {
                let name = self.key.rsplit('/').next().unwrap_or("");
                let by_id = BY_ID.contains(&name);
                for (index, node) in nodes.iter().enumerate() {
                    let path = format!("[{index}]");
                    let child = cursor.at_index(index, node);
                    match id_of(node).filter(|_| by_id) {
                        Some(id) => {
                            let key = std::mem::replace(&mut self.key, id.to_owned());
                            self.step("", &path, |below| below.add(&child));
                            self.key = key;
                        }
                        None => {
                            let step = index.to_string();
                            self.step(&step, &path, |below| below.add(&child));
                        }
                    }
                }
            }
            Value::Null | Value::Scalar(_) => {}
        }
    }

    /// One step down in the key and in the path, and back.
    fn step(&mut self, key: &str, path: &str, go: impl FnOnce(&mut Self)) {
        let (key_length, path_length) = (self.key.len(), self.path.len());
        if !self.key.is_empty() && !key.is_empty() {
            self.key.push('/');
        }
        self.key.push_str(key);
        self.path.push_str(path);
        go(self);
        self.key.truncate(key_length);
        self.path.truncate(path_length);
    }
}

fn id_of<'p>(node: &'p Node<'_>) -> Option<&'p str> {
    node.get("id").and_then(Node::as_text)
}
