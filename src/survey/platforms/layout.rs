//! What recognising an export gives: whose layout it is and what each column is.

use super::{CellRules, StatusRules};
use crate::model::survey::{Platform, Sign, Variant};

/// The layout of one export.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    pub platform: Platform,
    pub variant: Option<Variant>,
    /// Whether somebody chose the platform, so that fewer signs were enough.
    pub is_chosen: bool,
    /// Why it was taken for this platform: two or more for a brand that nobody
    /// chose, none for a general layout.
    pub signs: Vec<Sign>,
    /// Records before the first respondent; 1 for JSON, whose keys are the headers.
    pub header_rows: usize,
    /// One per column, in the order of the file. Headers may occur more than once,
    /// so a column is always meant by its place.
    pub headings: Vec<Heading>,
    pub cells: CellRules,
    pub status: StatusRules,
    /// Where the three parts of an answer stand, in a long layout.
    pub long: Option<LongColumns>,
}

impl Layout {
    /// The first column of the platform's own that holds this.
    pub fn metadata(&self, wanted: Metadata) -> Option<usize> {
        let is_it = |h: &Heading| h.role == ColumnRole::Metadata(wanted);
        self.headings.iter().position(is_it)
    }
}

/// The columns of a layout with one answer per row, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LongColumns {
    pub respondent: usize,
    pub item: usize,
    pub answer: usize,
}

/// What the header rows say about one column. Texts are as the platform wrote them,
/// with tags and entities, without a byte order mark and blanks around.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// The cell of the first header row.
    pub header: String,
    /// What the platform calls the column, whole: `bel[B01]`, `Q3_1`, `g/vorm/el`,
    /// `check_one___1`. `None` where headers are texts only.
    pub code: Option<String>,
    /// The part of the code that names the question: `bel`, `Q3`, `vorm`.
    pub question: Option<String>,
    /// The part of the code that names the row or option: `B01`, `1`, `el`.
    pub part: Option<String>,
    /// The question above the rows of a grid, or above the options of a list.
    pub stem: Option<String>,
    /// The row of a grid, or the option of a list, as text.
    pub row: Option<String>,
    /// The full question text; the header itself where nothing better is known.
    pub text: String,
    /// The tag of Qualtrics, with the choice id where it has one: `QID5_1`.
    pub import_id: Option<String>,
    /// The option, if this column can be one of a tick list with a column per
    /// option: its code, else its text. It is a possibility only: a row of a grid
    /// looks the same on some platforms, so the kind of the item decides.
    pub option: Option<String>,
    pub role: ColumnRole,
    /// Of a question that stands in rows: the column that names it, from 0.
    pub named_in: Option<usize>,
}

impl Heading {
    /// A column of which only the header is known.
    pub(super) fn of(header: &str) -> Heading {
        Heading {
            header: header.to_owned(),
            text: header.to_owned(),
            ..Heading::default()
        }
    }

    /// With the stem and row that its text was taken apart in. The row can be an
    /// option as well.
    pub(super) fn with_row(self, parts: Option<(&str, &str)>) -> Heading {
        let Some((stem, row)) = parts else {
            return self;
        };
        Heading {
            stem: Some(stem.to_owned()),
            row: Some(row.to_owned()),
            option: Some(row.to_owned()),
            ..self
        }
    }
}

/// What a column is for, as far as the platform says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ColumnRole {
    #[default]
    Question,
    /// Remarks beside an answer.
    Comment,
    /// The text beside "other".
    Other,
    /// Of the platform itself.
    Metadata(Metadata),
    /// A part of an answer that has a row of its own.
    Part(AnswerPart),
    /// It can tell who somebody is: never read, except as a respondent's id.
    Personal,
    /// No answer of anybody: display order, times per page, points of a quiz.
    Ignored,
}

/// What a row with one answer says: who answers which question with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerPart {
    Respondent,
    Question,
    Answer,
}

/// What the platform notes beside the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metadata {
    ResponseId,
    Started,
    /// The moment of handing in.
    Submitted,
    /// Of the last change.
    Changed,
    LastPage,
    Finished,
    Progress,
    Status,
    Channel,
    Language,
    Duration,
    /// The judgement of its keeper.
    Review,
    /// Whether one form of several is complete.
    FormComplete,
    Collector,
    Version,
    /// Anything else.
    Other,
}
