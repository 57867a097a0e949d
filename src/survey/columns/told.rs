//! What the platform's own definition says of each column.

use crate::survey::definition::{DefinedKind, DefinedQuestion, DefinedRow, Definition, Texts};
use crate::survey::platforms::Heading;

/// Texts in every language of the definition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Of the question as a whole.
    pub texts: Vec<String>,
    /// Of its row or option.
    pub rows: Vec<String>,
    /// What can be answered: the code, and its texts.
    pub answers: Vec<(String, Vec<String>)>,
}

/// Per heading; nothing of the columns that the definition does not know.
pub fn told(headings: &[Heading], definition: &Definition) -> Vec<Told> {
    headings.iter().map(|h| of_column(h, definition)).collect()
}

fn of_column(heading: &Heading, definition: &Definition) -> Told {
    let Some((question, row)) = definition.find(heading) else {
        return Told::default();
    };
    Told {
        texts: all(&question.text),
        rows: row.map_or_else(Vec::new, |row| all(&row.text)),
        answers: answers(question, row),
    }
}

/// The codes of a cell. The column of one option has none: it is ticked or not.
fn answers(question: &DefinedQuestion, row: Option<&DefinedRow>) -> Vec<(String, Vec<String>)> {
    let options = || question.rows.iter().map(|r| (r.code.clone(), all(&r.text)));
    let codes = question
        .answers
        .iter()
        .map(|a| (a.code.clone(), all(&a.text)));
    match (question.kind, row) {
        (DefinedKind::Choice | DefinedKind::Grid, _) => codes.collect(),
        (DefinedKind::Ticks, None) if question.answers.is_empty() => options().collect(),
        (DefinedKind::Ticks, None) => codes.collect(),
        _ => Vec::new(),
    }
}

fn all(texts: &Texts) -> Vec<String> {
    texts.values().cloned().collect()
}
