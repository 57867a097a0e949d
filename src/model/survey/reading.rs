//! What was found in an export: every column, value and row accounted for.

use super::{FileFormat, Given, Platform, Sign, Variant};
use crate::model::{Id, Perspective};

/// The reconciliation of one export.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// As the user named it.
    pub file: String,
    pub format: FileFormat,
    pub platform: Platform,
    pub variant: Option<Variant>,
    /// Whether the user chose the platform.
    pub is_chosen: bool,
    pub signs: Vec<Sign>,
    pub header_rows: usize,
    /// Of the normalised headers, for the next export.
    pub fingerprint: String,
    /// In the order of the file.
    pub columns: Vec<ColumnReading>,
    /// In the order of the instrument.
    pub items: Vec<ItemReading>,
    /// Labels of the perspective column, and whom they stand for.
    pub perspectives: Vec<(String, u64, Option<Perspective>)>,
    /// Items of the checklists in the export that have no column.
    pub missing_items: Vec<Id>,
    /// Of a table with an answer per row: what became of the rows of the file.
    pub answers: Option<AnswerReading>,
    /// Rows with a respondent each: those of the file, or those that its answers make.
    pub rows: RowReading,
}

/// What a result may tell of an export that was scored: nothing of its columns or
/// its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportAccount {
    pub platform: Platform,
    /// Of a table with an answer per row, where that may be told: without lines.
    pub answers: Option<AnswerReading>,
    pub sums: RowSums,
    /// Without lines.
    pub refused: Vec<Refused>,
}

/// How many rows were read and counted, as a result tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowSums {
    Exact {
        read: u64,
        scored: u64,
        /// Of `scored`: those that the platform calls unfinished.
        partial: u64,
    },
    /// The numbers would be how many there are in an audience that is not shown.
    Spans { read: RowSpan, scored: RowSpan },
}

impl Reading {
    /// What a result tells of it.
    pub fn told(&self) -> ExportAccount {
        let rows = &self.rows;
        let refused = without_lines(&rows.refused);
        let sums = match rows.told {
            None => RowSums::Exact {
                read: rows.read,
                scored: rows.scored,
                partial: rows.partial,
            },
            Some(scored) => RowSums::Spans {
                read: scored.and(refused.iter().map(|r| r.count).sum()),
                scored,
            },
        };
        // The number of answers gives away that of people.
        let answers = self.answers.as_ref().filter(|_| rows.told.is_none());
        let answers = answers.map(|answers| AnswerReading {
            refused: without_lines(&answers.refused),
            ..answers.clone()
        });
        ExportAccount {
            platform: self.platform,
            answers,
            sums,
            refused,
        }
    }
}

fn without_lines(refused: &[Refused]) -> Vec<Refused> {
    let alone = |refused: &Refused| Refused {
        lines: Vec::new(),
        ..refused.clone()
    };
    refused.iter().map(alone).collect()
}

#[derive(Debug, Clone, PartialEq)]
pub struct ColumnReading {
    /// From 1. Questions that stand in rows follow the columns of the file.
    pub place: usize,
    pub header: String,
    /// Of a question that stands in rows: the column that names it.
    pub named_in: Option<usize>,
    pub fate: Fate,
    /// Cells in it that hold a formula.
    pub formulas: u64,
}

/// What became of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    Item(Id, Match),
    Perspective,
    Organisation,
    Cut(String),
    Respondent,
    /// It names the question that the row answers.
    Question,
    /// It holds the answer to the question of the row.
    Answer,
    /// Of the platform itself; read only to tell which rows count.
    Platform,
    /// Dropped at reading: it can tell who somebody is.
    Personal,
    /// The mapping says so.
    Ignored,
    /// Not a question of the checklists, as far as is certain; not read.
    Unmapped(Vec<Suggestion>),
    /// It and another column are the same item, so neither is used.
    Disputed(Id),
}

/// Which rule tied a column to an item, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    Mapping,
    /// Header, code or tag is the id.
    Id,
    /// The id stands in brackets in the text.
    IdInText,
    /// The full text, in some language and for some perspective.
    FullText,
    /// The row text under a known stem.
    StemAndRow,
    /// The row text, which stands under one stem only.
    UniqueRow,
}

/// An item that a column could be; never used without a person saying so.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    pub item: Id,
    pub hint: Hint,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// Its neighbours are the items before and after.
    Position,
    /// So many of a hundred alike.
    Similar(u8),
}

#[derive(Debug, Clone, PartialEq)]
pub struct ItemReading {
    pub item: Id,
    /// Places of its columns, from 1.
    pub columns: Vec<usize>,
    pub by: Match,
    /// Distinct values by falling count; of numbers the most frequent ones.
    pub values: Vec<ValueReading>,
    /// Distinct values that are not listed.
    pub unlisted: u64,
    /// How codes became certain, where the values are codes.
    pub codes_by: Option<CodesBy>,
    /// Answers run against those to the other items of its dimension.
    pub seems_reversed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodesBy {
    Mapping,
    Definition,
    /// Every code that the question can have occurs, and no other.
    FullSet,
    /// Some occur, and the other scales of as many levels have all of our own codes.
    OtherScales,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ValueReading {
    pub label: String,
    pub count: u64,
    pub meaning: Meaning,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Meaning {
    Given(Given),
    /// It is in no table.
    Unknown,
    /// A code that could stand for more than one level.
    Uncertain,
}

/// Rows with an answer each: rows read = rows used + rows refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerReading {
    pub read: u64,
    pub used: u64,
    pub refused: Vec<Refused>,
}

/// Rows read = rows scored + rows refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowReading {
    pub read: u64,
    pub scored: u64,
    /// Of `scored`: those that the platform calls unfinished.
    pub partial: u64,
    pub refused: Vec<Refused>,
    /// What a result tells of `scored` instead of the number; `None` tells the number.
    /// Who holds the export sees it in any case.
    pub told: Option<RowSpan>,
}

/// A number of rows told as a span: minus the people who are shown, the number itself
/// would be how many there are in an audience that is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowSpan {
    pub at_least: u64,
    pub at_most: u64,
}

impl RowSpan {
    /// The span of so many rows more.
    pub fn and(self, more: u64) -> RowSpan {
        RowSpan {
            at_least: self.at_least + more,
            at_most: self.at_most + more,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub why: Refusal,
    pub count: u64,
    /// Lines of the first few, from 1; rows of a spreadsheet.
    pub lines: Vec<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// Unfinished, and only finished ones were asked for.
    Unfinished,
    /// Too little of it was answered.
    TooLittle,
    /// No item was answered at all.
    Empty,
    /// A test or a preview.
    Test,
    /// The platform or its keeper rejected it.
    Rejected,
    Duplicate,
    Filtered,
    /// The mapping leaves out people of another role.
    OtherPerspective,
    /// Its role is not filled in.
    NoPerspective,
    /// No organisation is filled in.
    NoOrganisation,
    /// Values stand in columns where they do not belong, as after a shift.
    Shifted,
    /// More cells than there are headers.
    Ragged,
    /// An answer of nobody.
    NoRespondent,
    /// An answer to nothing.
    NoQuestion,
    /// An answer to a question that is not of the checklists.
    OtherQuestion,
    /// The answer says what another row says already.
    SameAnswer,
    /// Another row has another answer of the same respondent to the same question.
    OtherAnswer,
}
