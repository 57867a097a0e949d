//! Surveys as nouns: where answers came from, how columns and labels are to be
//! understood, what was found, and one respondent as it streams by.

mod codebook;
mod contradiction;
mod export;
mod fault;
mod mapping;
mod markup;
mod normal;
mod platform;
mod reading;
mod remarks;
mod row;

pub use codebook::{Code, Codebook, Given, Label, Labels, TooMany};
pub use contradiction::Contradiction;
pub use export::{Encoding, FileFormat, LineEnd};
pub use fault::{
    BadBytes, BadDefinition, BadFile, BadRegister, BadRows, BadSpreadsheet, Spot, SurveyFault,
    SurveyProblem,
};
pub use mapping::{
    ColumnRef, CutColumn, Duplicates, Filter, ItemColumns, Keep, KeepWhich, LabelRow, Labelled,
    Mapping, OnUnknown, PerspectiveColumn, RowRules, SourceChoice,
};
pub use normal::{group_key, group_name, normal, numbered, with_normal};
pub use platform::{Platform, Sign, Variant};
pub use reading::{
    AnswerReading, CodesBy, ColumnReading, ExportAccount, Fate, Hint, ItemReading, Match, Meaning,
    Reading, Refusal, Refused, RowReading, RowSpan, RowSums, Suggestion, ValueReading,
};
pub use remarks::MappingRemarks;
pub use row::{Battery, Numbers, PatternNumber, Row, Sink};
