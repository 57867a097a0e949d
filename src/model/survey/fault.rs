//! What can be wrong with an export, as facts; `words` makes the sentences.

use super::{Contradiction, Encoding, Platform, Refusal};
use crate::model::{Id, Severity};

/// One problem in one export.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveyProblem {
    pub file: String,
    pub spot: Option<Spot>,
    pub fault: SurveyFault,
}

impl SurveyProblem {
    pub fn severity(&self) -> Severity {
        self.fault.severity()
    }
}

/// Where something stands, with the cell or header itself; never a whole row,
/// which could tell who somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Line of a text file, row of a spreadsheet, number of a JSON record; from 1.
    pub line: u64,
    /// Of the table, from 1.
    pub column: Option<usize>,
    pub excerpt: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum SurveyFault {
    File(BadFile),
    Bytes(BadBytes),
    Spreadsheet(BadSpreadsheet),
    Rows(BadRows),
    Register(BadRegister),
    /// No column is an item of the checklists.
    NoItems {
        columns: usize,
    },
    /// Several columns for one item; none is used.
    TwoColumns {
        item: Id,
        headers: Vec<(usize, String)>,
    },
    /// A column beside those of a tick list, for an option that the item has not.
    UnknownOption {
        item: Id,
        header: String,
    },
    /// A label that no table knows, so often; what it may have been meant as.
    UnknownLabel {
        item: Id,
        label: String,
        count: u64,
        known: Vec<String>,
        meant: Option<String>,
    },
    /// More kinds of unknown labels in the same column.
    MoreUnknown {
        item: Id,
        labels: usize,
        count: u64,
    },
    /// Codes that could stand for more than one level.
    UncertainCodes {
        item: Id,
        codes: Vec<String>,
        levels: usize,
    },
    /// Most answers in a column are unknown: it is no column for this item.
    WrongColumn {
        item: Id,
        header: String,
        known: u64,
        unknown: u64,
    },
    NotANumber {
        item: Id,
        value: String,
        count: u64,
    },
    OutOfRange {
        item: Id,
        value: String,
        count: u64,
        low: String,
        high: String,
    },
    /// A code of ours that does not fit: two meanings of one label.
    LabelTwice {
        scale: Id,
        label: String,
    },
    UnknownPerspective {
        label: String,
        count: u64,
        known: Vec<String>,
    },
    /// The mapping or an option points at a column that is not there, or at more.
    NoSuchColumn {
        column: String,
        meant: Option<String>,
    },
    SeveralColumns {
        column: String,
        places: Vec<usize>,
    },
    /// Somebody wants to group by, or show, what can tell who somebody is.
    PersonalColumn {
        column: String,
    },
    /// Somebody wants to group by the answers themselves.
    CutIsItem {
        column: String,
        item: Id,
    },
    TooManyGroups {
        column: String,
    },
    /// Most of its groups have few people.
    SmallGroups {
        column: String,
    },
    /// Somebody takes for a trait of people what differs per row of one person.
    DiffersPerRow {
        column: String,
    },
    Contradiction(Contradiction),
    /// Every row was refused; how many there were.
    NothingScored {
        refused: Vec<(Refusal, u64)>,
    },
    TooManyNumbers {
        item: Id,
    },
    /// The platform that the user chose does not have this form.
    NotOfPlatform {
        platform: Platform,
    },
    /// A definition file that is none.
    Definition(BadDefinition),
    /// Labels are needed for numbers of this platform.
    NeedsDefinition {
        platform: Platform,
        item: Id,
    },
    OtherHeaders {
        known: String,
        found: String,
    },
    MissingItems {
        items: Vec<Id>,
    },
    Formulas {
        column: String,
        count: u64,
    },
    SeemsReversed {
        item: Id,
    },
    /// A mapping for another version of a checklist.
    OtherVersion {
        checklist: Id,
        found: String,
        known: String,
    },
    /// A number of people that is no whole number.
    NotACount {
        value: String,
    },
    /// A free text column holds what looks like this.
    PersonalContent {
        column: String,
        count: u64,
    },
}

/// The file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadFile {
    Empty,
    NoHeader,
    NoRows,
    /// What it is instead, as far as can be told: "HTML", "PDF".
    NotATable {
        is: String,
    },
    BrokenJson {
        why: String,
    },
    /// JSON of another shape than a list of objects.
    JsonShape,
    DuplicateKey {
        key: String,
    },
}

/// The bytes of a text file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadBytes {
    /// Text of two encodings in one file.
    Mixed,
    /// Not what the user said, or what the file says.
    NotEncoded {
        encoding: Encoding,
    },
    /// Read as UTF-8 twice: so many of the cells with accents hold `Ã©` and the like.
    Twice {
        percent: u8,
    },
    /// A quote that never closes.
    OpenQuote,
    /// One record of more than this many bytes.
    LongRecord {
        most: usize,
    },
    /// Text after a closing quote.
    StrayQuote,
    Nul,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadSpreadsheet {
    /// What it is instead: "HTML", "CSV", "a password-protected file".
    NotOne {
        is: String,
    },
    Encrypted,
    Broken {
        why: String,
    },
    /// Unpacks to this many bytes.
    TooLarge {
        bytes: u64,
    },
    NoSheets,
    NoSuchSheet {
        wanted: String,
        known: Vec<String>,
    },
    /// A cell outside the grid that anybody uses.
    FarCell {
        cell: String,
    },
    NotFinite,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadRows {
    /// A row with more cells than headers.
    Ragged {
        cells: usize,
        headers: usize,
        count: u64,
    },
}

/// A file with the platform's own definition of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDefinition {
    /// It is, or unpacks to, more than this many bytes.
    TooLarge {
        most: u64,
    },
    /// None of the kinds of files that platforms write.
    Unknown,
    NotUtf8,
    /// It ends halfway.
    CutOff,
    /// It breaks the rules of its own format.
    Broken,
    /// XML of something else.
    NotLimeSurvey,
    /// JSON of something else.
    NotQualtrics,
    /// A spreadsheet of something else.
    NotXlsForm,
    NoQuestions,
}

/// The table of the staff register, by itself and beside an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadRegister {
    /// A column that is no declared cut.
    NotACut { column: String, known: Vec<String> },
    /// No line ends with a number of people: it is some other file. Its cells are not
    /// shown, as it may well be the export.
    NoNumbers { column: String },
    /// Two lines for one group.
    Twice { group: String },
    /// More people answered than there are. Neither group nor numbers where so few
    /// answered that they could be recognised.
    TooFew { group: Option<(String, u32, u32)> },
    /// Groups of the export that have no line.
    NoLine { groups: Vec<String> },
    /// Lines of groups in which nobody answered.
    Nobody { groups: Vec<String> },
}

impl BadRegister {
    /// A short fixed name of the fault for programs.
    pub fn code(&self) -> &'static str {
        match self {
            BadRegister::NotACut { .. } => "register_not_a_cut",
            BadRegister::NoNumbers { .. } => "register_no_numbers",
            BadRegister::Twice { .. } => "register_group_twice",
            BadRegister::TooFew { .. } => "register_too_few",
            BadRegister::NoLine { .. } => "register_no_line",
            BadRegister::Nobody { .. } => "register_nobody",
        }
    }
}

impl SurveyFault {
    pub fn severity(&self) -> Severity {
        match self {
            SurveyFault::OtherHeaders { .. }
            | SurveyFault::MissingItems { .. }
            | SurveyFault::Formulas { .. }
            | SurveyFault::SeemsReversed { .. }
            | SurveyFault::OtherVersion { .. }
            | SurveyFault::PersonalContent { .. }
            | SurveyFault::SmallGroups { .. }
            | SurveyFault::Rows(BadRows::Ragged { .. })
            | SurveyFault::Register(BadRegister::NoLine { .. } | BadRegister::Nobody { .. })
            | SurveyFault::Bytes(BadBytes::StrayQuote) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// A short fixed name of the fault for programs.
    pub fn code(&self) -> &'static str {
        match self {
            SurveyFault::File(BadFile::Empty) => "empty_file",
            SurveyFault::File(BadFile::NoHeader) => "no_header",
            SurveyFault::File(BadFile::NoRows) => "no_rows",
            SurveyFault::File(BadFile::NotATable { .. }) => "not_a_table",
            SurveyFault::File(BadFile::BrokenJson { .. }) => "broken_json",
            SurveyFault::File(BadFile::JsonShape) => "json_shape",
            SurveyFault::File(BadFile::DuplicateKey { .. }) => "duplicate_key",
            SurveyFault::Bytes(BadBytes::Mixed) => "mixed_encodings",
            SurveyFault::Bytes(BadBytes::NotEncoded { .. }) => "not_encoded",
            SurveyFault::Bytes(BadBytes::Twice { .. }) => "encoded_twice",
            SurveyFault::Bytes(BadBytes::OpenQuote) => "open_quote",
            SurveyFault::Bytes(BadBytes::LongRecord { .. }) => "long_record",
            SurveyFault::Bytes(BadBytes::StrayQuote) => "stray_quote",
            SurveyFault::Bytes(BadBytes::Nul) => "nul_byte",
            SurveyFault::Spreadsheet(BadSpreadsheet::NotOne { .. }) => "not_a_spreadsheet",
            SurveyFault::Spreadsheet(BadSpreadsheet::Encrypted) => "encrypted",
            SurveyFault::Spreadsheet(BadSpreadsheet::Broken { .. }) => "broken_spreadsheet",
            SurveyFault::Spreadsheet(BadSpreadsheet::TooLarge { .. }) => "too_large",
            SurveyFault::Spreadsheet(BadSpreadsheet::NoSheets) => "no_sheets",
            SurveyFault::Spreadsheet(BadSpreadsheet::NoSuchSheet { .. }) => "no_such_sheet",
            SurveyFault::Spreadsheet(BadSpreadsheet::FarCell { .. }) => "far_cell",
            SurveyFault::Spreadsheet(BadSpreadsheet::NotFinite) => "not_finite",
            SurveyFault::Rows(BadRows::Ragged { .. }) => "ragged_rows",
            SurveyFault::Register(bad) => bad.code(),
            SurveyFault::NoItems { .. } => "no_items",
            SurveyFault::TwoColumns { .. } => "two_columns_for_one_item",
            SurveyFault::UnknownOption { .. } => "unknown_option",
            SurveyFault::UnknownLabel { .. } => "unknown_label",
            SurveyFault::MoreUnknown { .. } => "more_unknown_labels",
            SurveyFault::UncertainCodes { .. } => "uncertain_codes",
            SurveyFault::WrongColumn { .. } => "wrong_column",
            SurveyFault::NotANumber { .. } => "not_a_number",
            SurveyFault::OutOfRange { .. } => "out_of_range",
            SurveyFault::DiffersPerRow { .. } => "differs_per_row",
            SurveyFault::Contradiction(found) => found.code(),
            SurveyFault::LabelTwice { .. } => "label_twice",
            SurveyFault::UnknownPerspective { .. } => "unknown_perspective",
            SurveyFault::NoSuchColumn { .. } => "no_such_column",
            SurveyFault::SeveralColumns { .. } => "several_columns",
            SurveyFault::PersonalColumn { .. } => "personal_column",
            SurveyFault::CutIsItem { .. } => "cut_is_item",
            SurveyFault::NothingScored { .. } => "nothing_scored",
            SurveyFault::TooManyGroups { .. } => "too_many_groups",
            SurveyFault::SmallGroups { .. } => "small_groups",
            SurveyFault::TooManyNumbers { .. } => "too_many_numbers",
            SurveyFault::NotOfPlatform { .. } => "not_of_platform",
            SurveyFault::Definition(_) => "bad_definition",
            SurveyFault::NeedsDefinition { .. } => "needs_definition",
            SurveyFault::OtherHeaders { .. } => "other_headers",
            SurveyFault::MissingItems { .. } => "missing_items",
            SurveyFault::Formulas { .. } => "formulas",
            SurveyFault::SeemsReversed { .. } => "seems_reversed",
            SurveyFault::OtherVersion { .. } => "other_version",
            SurveyFault::NotACount { .. } => "not_a_count",
            SurveyFault::PersonalContent { .. } => "personal_content",
        }
    }
}
