//! What is wrong with a file, as facts; `words` makes the sentences.

use super::{BadValue, Finding, LookFault, Misfit, Misshape, SheetFault, Unreadable};

/// A text that problems point into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// As the user named it, for the message.
    pub name: String,
    pub text: String,
}

/// Bytes `start..end` of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// It can be used, but a careful author would look.
    Warning,
    /// Something the reader should know.
    Notice,
}

/// One problem in one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Name of the source.
    pub file: String,
    pub span: Option<Span>,
    /// Where in the document: `dimensions[0].items[2].scale`.
    pub path: String,
    pub fault: Fault,
}

impl Problem {
    pub fn severity(&self) -> Severity {
        self.fault.severity()
    }
}

/// The kinds of fault, each with the facts its message needs.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The file cannot be read as YAML at all.
    Unreadable(Unreadable),
    /// A key or a kind of value that does not belong there.
    Shape(Misshape),
    /// A value of the right kind that cannot be.
    Value(BadValue),
    /// Parts that do not fit each other.
    Relation(Misfit),
    /// Something that only an answer sheet can have.
    Sheet(SheetFault),
    /// Something that only a branding can have.
    Look(LookFault),
    /// The file loads, but what it says does not work out or is hard to read.
    Finding(Finding),
    /// So many problems in one file that the rest is only counted.
    More { count: usize },
}

impl Fault {
    pub fn severity(&self) -> Severity {
        match self {
            Fault::Finding(finding) => finding.severity(),
            Fault::Value(BadValue::CutByComment) => Severity::Warning,
            Fault::Sheet(fault) => fault.severity(),
            Fault::Unreadable(_)
            | Fault::Shape(_)
            | Fault::Value(_)
            | Fault::Relation(_)
            | Fault::Look(_)
            | Fault::More { .. } => Severity::Error,
        }
    }

    /// A short fixed name of the fault for programs, as `unknown_key`.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Unreadable(fault) => fault.code(),
            Fault::Shape(fault) => fault.code(),
            Fault::Value(fault) => fault.code(),
            Fault::Relation(fault) => fault.code(),
            Fault::Sheet(fault) => fault.code(),
            Fault::Look(fault) => fault.code(),
            Fault::Finding(finding) => finding.code(),
            Fault::More { .. } => "more",
        }
    }
}

/// Where each part of an instrument stands in its files, so that what is found
/// on the loaded nouns can still be shown in the text.
///
/// Keys are paths from an id: `B11`, `B11/text/employee/nl`, `A03/after/0`,
/// `START/needs/1`, `bands/2/from`. A lookup falls back to the nearest parent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Places(std::collections::BTreeMap<String, Place>);

/// A stretch of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub file: String,
    pub span: Span,
    /// The document path for messages: `dimensions[0].items[2].scale`.
    pub path: String,
}

impl Places {
    pub fn insert(&mut self, key: String, place: Place) {
        self.0.insert(key, place);
    }

    pub fn find(&self, key: &str) -> Option<&Place> {
        let parent = || {
            key.rsplit_once('/')
                .and_then(|(parent, _)| self.find(parent))
        };
        self.0.get(key).or_else(parent)
    }
}
