//! The platform's own definition of a survey: which questions there are, and what
//! its codes stand for.

mod find;
mod limesurvey;
mod qualtrics;
mod redcap;
mod xlsform;

use std::collections::BTreeMap;

use crate::model::survey::BadDefinition;

/// The largest definition that is read: 64 MiB, a hundred times the largest known.
pub const MOST_BYTES: u64 = 64 << 20;

/// A text per language, by the platform's own code of it: `nl`, `de-informal`, `EN`;
/// [`UNSAID`] where the definition does not tell.
pub type Texts = BTreeMap<String, String>;

/// The language of a definition in one language that it does not name (BCP 47).
pub const UNSAID: &str = "und";

/// A survey as its platform defines it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Definition {
    /// In the order of the file.
    pub questions: Vec<DefinedQuestion>,
}

/// One question, or one grid.
#[derive(Debug, Clone, PartialEq)]
pub struct DefinedQuestion {
    /// What the platform calls it: `bel`, `QID3`, `check_one`.
    pub code: String,
    /// What it is called in exports, where a user may rename it: `Q3`.
    pub tag: String,
    /// As the platform holds it, with its tags.
    pub text: Texts,
    pub kind: DefinedKind,
    /// Rows of a grid, or the options of a tick list.
    pub rows: Vec<DefinedRow>,
    /// What can be chosen; of a grid, in each row. Of a tick list only where a cell
    /// with all ticked options has other codes for them than columns of their own.
    pub answers: Vec<DefinedAnswer>,
    /// The maker marked it as telling who somebody is.
    pub is_personal: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefinedKind {
    /// One answer.
    Choice,
    /// One answer per row.
    Grid,
    /// Any number of options.
    Ticks,
    Number,
    Text,
    /// Anything else: upload, ranking, a text to read.
    Other,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DefinedRow {
    pub code: String,
    /// What its column is called in exports, as far as the definition tells.
    pub tag: String,
    pub text: Texts,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DefinedAnswer {
    /// As it stands in an export of codes.
    pub code: String,
    pub text: Texts,
    /// Another word for it in exports of texts.
    pub name: Option<String>,
    /// The points that its maker gave it, as text.
    pub value: Option<String>,
}

/// Reads a definition: a `.lss` of LimeSurvey, a `.qsf` of Qualtrics, a data
/// dictionary of REDCap or an XLSForm, told apart by how it begins.
///
/// # Errors
/// Too large, none of these, broken (with its line), or
/// without a question.
pub fn read(bytes: &[u8]) -> Result<Definition, Why> {
    let found = match bytes.len() as u64 {
        size if size > MOST_BYTES => Err(too_large()),
        _ if bytes.starts_with(b"PK\x03\x04") => xlsform::read(bytes),
        _ => text_of(bytes).and_then(of_text),
    };
    match found {
        Ok(definition) if definition.questions.is_empty() => Err(BadDefinition::NoQuestions.into()),
        found => found,
    }
}

/// What is wrong, and on which line where that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Why {
    pub bad: BadDefinition,
    pub line: Option<u64>,
}

impl Why {
    fn at(bad: BadDefinition, line: usize) -> Why {
        Why {
            bad,
            line: Some(line as u64),
        }
    }
}

impl From<BadDefinition> for Why {
    fn from(bad: BadDefinition) -> Why {
        Why { bad, line: None }
    }
}

fn too_large() -> Why {
    BadDefinition::TooLarge { most: MOST_BYTES }.into()
}

fn of_text(text: &str) -> Result<Definition, Why> {
    match text.trim_start().as_bytes().first() {
        Some(b'<') => limesurvey::read(text),
        Some(b'{') => qualtrics::read(text),
        _ => redcap::read(text),
    }
}

fn text_of(bytes: &[u8]) -> Result<&str, Why> {
    let text = std::str::from_utf8(bytes);
    let text =
        text.map_err(|error| Why::at(BadDefinition::NotUtf8, line_at(bytes, error.valid_up_to())))?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// The line, from 1, of a place in a text.
fn line_at(text: &[u8], at: usize) -> usize {
    let before = &text[..at.min(text.len())];
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}
