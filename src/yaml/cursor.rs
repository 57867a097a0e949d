//! A file while it is read: the way down into its tree, and what was found.
//!
//! Readers never stop at a problem. They tell it to the [`File`], return `None`
//! for the value they could not make, and their callers read on; so one run finds
//! every problem of every file.

use std::cell::{Ref, RefCell};

use super::node::{Node, Value};
use crate::model::{
    BadValue, Fault, Fraction, Lang, Misshape, Noun, Place, Problem, Shape, Source, Span,
};

/// One file and everything that was found in it so far.
#[derive(Debug)]
pub(super) struct File<'s> {
    source: &'s Source,
    languages: RefCell<Vec<Lang>>,
    found: RefCell<Found>,
}

/// Problems, and the names by which parts of the files know each other.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) problems: Vec<Problem>,
    pub(super) declared: Vec<Name>,
    pub(super) mentioned: Vec<Name>,
}

/// Problems told of one file; a file of another kind altogether has as many as
/// it has lines.
const MOST_PROBLEMS: usize = 500;

impl Found {
    fn tell(&mut self, problem: Problem) {
        let more = match self.problems.last_mut() {
            Some(Problem {
                fault: Fault::More { count },
                ..
            }) => {
                *count += 1;
                return;
            }
            _ => self.problems.len() >= MOST_PROBLEMS,
        };
        let fault = if more {
            Fault::More { count: 1 }
        } else {
            problem.fault
        };
        self.problems.push(Problem { fault, ..problem });
    }
}

/// An id where it is given to something, or where it refers to something.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) noun: Noun,
    pub(super) id: String,
    pub(super) place: Place,
}

impl<'s> File<'s> {
    pub(super) fn new(source: &'s Source) -> File<'s> {
        File {
            source,
            languages: RefCell::default(),
            found: RefCell::default(),
        }
    }

    pub(super) fn name(&self) -> &'s str {
        &self.source.name
    }

    /// The languages that the file announces; empty until they were read.
    pub(super) fn languages(&self) -> Ref<'_, Vec<Lang>> {
        self.languages.borrow()
    }

    pub(super) fn set_languages(&self, languages: Vec<Lang>) {
        self.languages.replace(languages);
    }

    pub(super) fn into_found(self) -> Found {
        self.found.into_inner()
    }

    /// Whether a comment starts right after `end`, on the same line.
    pub(super) fn comment_follows(&self, end: usize) -> bool {
        let rest = self.source.text.get(end..).unwrap_or("");
        let after_key = rest.strip_prefix(':').unwrap_or(rest);
        after_key.trim_start_matches([' ', '\t']).starts_with('#')
    }
}

/// A node and how we came there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'p> {
    pub(super) file: &'p File<'p>,
    pub(super) node: &'p Node<'p>,
    from: Option<(&'p Cursor<'p>, Step<'p>)>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'p> {
    Key(&'p str, Span),
    Index(usize),
}

impl<'p> Cursor<'p> {
    pub(super) fn at_root(file: &'p File<'p>, root: &'p Node<'p>) -> Cursor<'p> {
        Cursor {
            file,
            node: root,
            from: None,
        }
    }

    pub(super) fn at_key(&'p self, key: &'p str, key_span: Span, node: &'p Node<'p>) -> Cursor<'p> {
        Cursor {
            file: self.file,
            node,
            from: Some((self, Step::Key(key, key_span))),
        }
    }

    pub(super) fn at_index(&'p self, index: usize, node: &'p Node<'p>) -> Cursor<'p> {
        Cursor {
            file: self.file,
            node,
            from: Some((self, Step::Index(index))),
        }
    }

    /// The document path: `dimensions[0].items[2].scale`.
    pub(super) fn path(&self) -> String {
        let up = std::iter::successors(self.from, |(parent, _)| parent.from);
        let steps: Vec<Step<'_>> = up.map(|(_, step)| step).collect();
        let mut path = String::new();
        for step in steps.into_iter().rev() {
            match step {
                Step::Key(key, _) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                }
                Step::Index(index) => {
                    path.push('[');
                    path.push_str(&index.to_string());
                    path.push(']');
                }
            }
        }
        path
    }

    pub(super) fn key_span(&self) -> Option<Span> {
        match self.from {
            Some((_, Step::Key(_, span))) => Some(span),
            _ => None,
        }
    }

    /// What to underline: the value itself when it is a scalar, else the key it
    /// belongs to or its first entry, because whole blocks underline nothing.
    pub(super) fn span(&self) -> Span {
        match &self.node.value {
            Value::Scalar(_) => self.node.span,
            Value::Null | Value::List(_) => self.key_span().unwrap_or(self.node.span),
            Value::Map(entries) => self.key_span().unwrap_or_else(|| {
                entries.first().map_or(self.node.span, |first| Span {
                    start: first.key_span.start,
                    end: match first.value.value {
                        Value::Scalar(_) => first.value.span.end,
                        _ => first.key_span.end,
                    },
                })
            }),
        }
    }

    pub(super) fn place(&self) -> Place {
        self.place_at(self.span())
    }

    /// This path, with another stretch of text underlined.
    pub(super) fn place_at(&self, span: Span) -> Place {
        Place {
            file: self.file.name().to_owned(),
            span,
            path: self.path(),
        }
    }

    pub(super) fn tell(&self, fault: Fault) {
        self.tell_at(self.span(), fault);
    }

    pub(super) fn tell_at(&self, span: Span, fault: Fault) {
        let problem = Problem {
            file: self.file.name().to_owned(),
            span: Some(span),
            path: self.path(),
            fault,
        };
        self.file.found.borrow_mut().tell(problem);
    }

    /// Records that the thing here is called `id`.
    pub(super) fn declare(&self, noun: Noun, id: &str) {
        let name = self.name_at(self.span(), noun, id);
        self.file.found.borrow_mut().declared.push(name);
    }

    /// Records that the thing `id` is meant here.
    pub(super) fn mention(&self, noun: Noun, id: &str) {
        let name = self.name_at(self.span(), noun, id);
        self.file.found.borrow_mut().mentioned.push(name);
    }

    /// As [`Cursor::mention`], for an id that is the key itself.
    pub(super) fn mention_key(&self, noun: Noun, id: &str) {
        let name = self.name_at(self.key_span().unwrap_or(self.node.span), noun, id);
        self.file.found.borrow_mut().mentioned.push(name);
    }

    fn name_at(&self, span: Span, noun: Noun, id: &str) -> Name {
        Name {
            noun,
            id: id.to_owned(),
            place: self.place_at(span),
        }
    }

    /// Tells that another kind of value belongs here.
    pub(super) fn wrong_shape(&self, expected: Shape) {
        let found = shape(self.node);
        self.tell(Fault::Shape(Misshape::WrongShape { expected, found }));
    }

    pub(super) fn tell_shape(&self, fault: Misshape) {
        self.tell(Fault::Shape(fault));
    }

    pub(super) fn tell_value(&self, fault: BadValue) {
        self.tell(Fault::Value(fault));
    }
}

/// What a person would call the value.
fn shape(node: &Node<'_>) -> Shape {
    match &node.value {
        Value::Null => Shape::Nothing,
        Value::List(_) => Shape::List,
        Value::Map(_) => Shape::Mapping,
        Value::Scalar(s) if s.is_plain && Fraction::from_decimal(&s.text).is_some() => {
            Shape::Number
        }
        Value::Scalar(s) if s.is_plain && matches!(&*s.text, "true" | "false") => Shape::YesNo,
        Value::Scalar(_) => Shape::Text,
    }
}
