//! The answers of one person, or of one table that answers together.

use std::collections::BTreeMap;
use std::fmt;

use super::{Id, Perspective, Response};

/// One filled or half-filled questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub organisation: Option<String>,
    /// People who work in the organisation.
    pub staff: Option<u32>,
    pub staff_body: Option<StaffBody>,
    pub perspective: Perspective,
    pub origin: Origin,
    /// People who share this perspective, whether they answered or not.
    pub population: Option<u32>,
    /// Only the core items were to be asked; the others are missing, not outside.
    pub is_quick: bool,
    /// What was asked: checklist id to version.
    pub checklists: BTreeMap<Id, String>,
    pub answers: BTreeMap<Id, Response>,
    /// Former answers, oldest first.
    pub history: Vec<Change>,
    pub started: Option<Moment>,
}

impl Sheet {
    pub fn new(perspective: Perspective) -> Sheet {
        Sheet {
            organisation: None,
            staff: None,
            staff_body: None,
            perspective,
            origin: Origin::OnRecord,
            population: None,
            is_quick: false,
            checklists: BTreeMap::new(),
            answers: BTreeMap::new(),
            history: Vec::new(),
            started: None,
        }
    }
}

/// A former answer and when it was replaced.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub item: Id,
    pub was: Response,
    pub at: Option<Moment>,
}

/// Whether the answers may be traced to who gave them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A named interview or a consensus form.
    OnRecord,
    /// A survey: shown only in groups that are large enough.
    Anonymous,
}

impl Origin {
    pub fn id(self) -> &'static str {
        match self {
            Origin::OnRecord => "on_record",
            Origin::Anonymous => "anonymous",
        }
    }
}

/// Who represents the staff: decides which actions need whose consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StaffBody {
    WorksCouncil,
    StaffRepresentation,
    None,
}

impl StaffBody {
    pub const ALL: [StaffBody; 3] = [
        StaffBody::WorksCouncil,
        StaffBody::StaffRepresentation,
        StaffBody::None,
    ];

    pub fn id(self) -> &'static str {
        match self {
            StaffBody::WorksCouncil => "works_council",
            StaffBody::StaffRepresentation => "staff_representation",
            StaffBody::None => "none",
        }
    }
}

/// A moment in UTC, written as `2026-11-21T14:03:00Z`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(String);

impl Moment {
    /// The moment, if `text` has the form `YYYY-MM-DDThh:mm:ssZ`.
    pub fn new(text: &str) -> Option<Moment> {
        let pattern = b"0000-00-00T00:00:00Z";
        let fits = text.len() == pattern.len()
            && text.bytes().zip(pattern).all(|(b, p)| {
                if *p == b'0' {
                    b.is_ascii_digit()
                } else {
                    b == *p
                }
            });
        fits.then(|| Moment(text.to_owned()))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
