//! How a user says the columns and labels of an export are to be understood.

use std::collections::BTreeMap;

use super::{Encoding, Platform};
use crate::model::{Id, Perspective};

/// A mapping file; what it leaves out is worked out from the export.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mapping {
    /// The checklists it was written for, with their versions.
    pub checklists: BTreeMap<Id, String>,
    pub source: SourceChoice,
    pub rows: RowRules,
    pub respondent: Option<ColumnRef>,
    pub perspective: Option<PerspectiveColumn>,
    pub organisation: Option<ColumnRef>,
    pub cuts: Vec<CutColumn>,
    pub items: BTreeMap<Id, ItemColumns>,
    /// Headers, or the start of headers before a `*`.
    pub ignore: Vec<String>,
    /// More columns to drop as personal.
    pub personal: Vec<String>,
    /// Labels and codes beside those of the scales, per scale, or per item where
    /// the key is that of an item.
    pub labels: BTreeMap<Id, Labelled>,
    pub on_unknown: OnUnknown,
}

/// How to open the file; `None` is to be found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceChoice {
    pub platform: Option<Platform>,
    /// Name, or place from 1.
    pub sheet: Option<String>,
    pub encoding: Option<Encoding>,
    pub delimiter: Option<char>,
    pub header_rows: Option<usize>,
    /// `,` or `.`.
    pub decimal_mark: Option<char>,
    /// A file with the platform's own definition, beside the mapping.
    pub definition: Option<String>,
    /// Of the headers it was written for.
    pub fingerprint: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RowRules {
    pub keep: Keep,
    pub drop_test: bool,
    pub duplicates: Option<Duplicates>,
    /// All of them must hold.
    pub filters: Vec<Filter>,
}

impl Default for RowRules {
    fn default() -> RowRules {
        RowRules {
            keep: Keep::Complete,
            drop_test: true,
            duplicates: None,
            filters: Vec::new(),
        }
    }
}

/// Which responses count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Keep {
    /// Finished ones, as the platform says; all where it does not say.
    Complete,
    /// Also unfinished ones with at least this share (0..1) of the items answered.
    Partial(f64),
    /// Every row, also those without any answer.
    All,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Duplicates {
    pub key: ColumnRef,
    pub keep: KeepWhich,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepWhich {
    First,
    Last,
}

/// Only rows with one of these values in this column.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    pub column: ColumnRef,
    pub is_in: Vec<String>,
}

/// A column, as a person points at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnRef {
    /// Its code or header, after normalising.
    Name(String),
    /// A row of a grid under its stem.
    StemRow { stem: String, row: String },
    /// The only header that holds this.
    Contains(String),
    /// Its place from 1, and what its header must hold.
    Place { place: usize, check: Option<String> },
    /// The tag that the platform writes for it.
    ImportId(String),
}

#[derive(Debug, Clone, PartialEq)]
pub struct PerspectiveColumn {
    pub column: ColumnRef,
    pub labels: BTreeMap<Perspective, Vec<String>>,
    /// Whether rows of somebody else are left out; otherwise they are an error.
    pub leave_out_others: bool,
}

/// A trait by which groups are told apart.
#[derive(Debug, Clone, PartialEq)]
pub struct CutColumn {
    /// As the user calls it, in results.
    pub name: String,
    pub column: ColumnRef,
}

/// Where the answers to one item stand.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemColumns {
    /// One column, or for a tick list one per option. Several columns for any other
    /// item are those of a questionnaire that branches: each respondent fills one.
    pub columns: Vec<ColumnRef>,
    /// Whether codes and labels run from best to worst on this platform.
    pub is_reversed: bool,
}

/// Labels that stand for an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Labelled {
    pub levels: Vec<LabelRow>,
    pub dont_know: Vec<String>,
    pub not_applicable: Vec<String>,
    pub blank: Vec<String>,
    pub not_shown: Vec<String>,
    /// Of a tick list in columns of its own: what says that an option is ticked.
    pub ticked: Vec<String>,
    pub unticked: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct LabelRow {
    /// The code of the level in our scales.
    pub level: u8,
    pub labels: Vec<String>,
}

/// What an unknown label does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnUnknown {
    #[default]
    Error,
    /// Counts as unreadable, and is reported.
    Report,
}
