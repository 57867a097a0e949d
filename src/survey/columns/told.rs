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
    pub is_personal: bool,
}

/// Per heading; nothing of the columns that the definition does not know.
pub fn told(headings: &[Heading], definition: &Definition) -> Vec<Told> {
    headings.iter().map(|h| of_column(h, definition)).collect()
}

fn of_column(heading: &Heading, definition: &Definition) -> Told {
    let whole = definition
        .questions
        .iter()
        .find(|q| names(q, heading.code.as_deref()));
    let part = || {
        let asked = |q: &&DefinedQuestion| names(q, heading.question.as_deref());
        let tagged = |q: &&DefinedQuestion| q.rows.iter().any(|r| is_row(r, heading));
        let questions = || definition.questions.iter();
        questions().find(asked).or_else(|| questions().find(tagged))
    };
    let by_tag = || {
        let (id, _) = heading.import_id.as_deref()?.split_once('_')?;
        definition.questions.iter().find(|q| names(q, Some(id)))
    };
    let by_whole_tag = || {
        let id = heading.import_id.as_deref();
        definition.questions.iter().find(|q| names(q, id))
    };
    let Some(question) = whole.or_else(part).or_else(by_whole_tag).or_else(by_tag) else {
        return Told::default();
    };
    let row = question.rows.iter().find(|r| is_row(r, heading));
    let answers = match question.kind {
        DefinedKind::Choice | DefinedKind::Grid | DefinedKind::Ticks => &question.answers[..],
        DefinedKind::Number | DefinedKind::Text | DefinedKind::Other => &[],
    };
    Told {
        texts: all(&question.text),
        rows: row.map_or_else(Vec::new, |row| all(&row.text)),
        answers: answers
            .iter()
            .map(|a| (a.code.clone(), all(&a.text)))
            .collect(),
        is_personal: question.is_personal,
    }
}

fn names(question: &DefinedQuestion, code: Option<&str>) -> bool {
    code.is_some_and(|code| question.tag == code || question.code == code)
}

fn is_row(row: &DefinedRow, heading: &Heading) -> bool {
    let is_tag = heading.code.as_deref().is_some_and(|code| row.tag == code);
    let is_part = heading.part.as_deref().is_some_and(|part| row.code == part);
    let is_choice = heading
        .import_id
        .as_deref()
        .and_then(|id| id.rsplit_once('_'));
    is_tag || is_part || is_choice.is_some_and(|(_, choice)| row.code == choice)
}

fn all(texts: &Texts) -> Vec<String> {
    texts.values().cloned().collect()
}
