//! LimeSurvey's `.lss`: tables of its database as XML. Until version 365 of these a
//! question has a row per language; later the texts stand in tables of their own.

mod implied;
mod tables;

use std::collections::HashMap;

use super::{DefinedAnswer, DefinedKind, DefinedQuestion, DefinedRow, Definition, Texts, Why};
use tables::{Row, Tables};

/// # Errors
/// No XML, or no survey of LimeSurvey, in words.
pub(super) fn read(text: &str) -> Result<Definition, Why> {
    let tables = tables::read(text)?;
    let mut questions = Questions::default();
    for row in tables.rows("questions").filter(|row| !is_part(row)) {
        let texts = texts(&tables, row, "question_l10ns", "qid", "question");
        match questions.with_id(row.field("qid")) {
            Some(known) => known.text.extend(texts),
            None => questions.push(row.field("qid"), question(row, texts)),
        }
    }
    add_rows(&tables, &mut questions);
    add_answers(&tables, &mut questions);
    Ok(Definition {
        questions: questions.all,
    })
}

/// Questions by their number in the database.
#[derive(Default)]
struct Questions {
    all: Vec<DefinedQuestion>,
    places: HashMap<String, usize>,
}

impl Questions {
    fn with_id(&mut self, id: &str) -> Option<&mut DefinedQuestion> {
        let place = self.places.get(id)?;
        self.all.get_mut(*place)
    }

    fn push(&mut self, id: &str, question: DefinedQuestion) {
        self.places.insert(id.to_owned(), self.all.len());
        self.all.push(question);
    }
}

/// Whether a row of questions is one of a question's own rows.
fn is_part(row: &Row) -> bool {
    !matches!(row.field("parent_qid"), "" | "0")
}

fn question(row: &Row, text: Texts) -> DefinedQuestion {
    let code = row.field("title").to_owned();
    DefinedQuestion {
        tag: code.clone(),
        code,
        text,
        kind: kind(row.field("type")),
        rows: Vec::new(),
        answers: implied::answers(row.field("type")),
        is_personal: false,
    }
}

/// <https://www.limesurvey.org/manual/Question_object_types>
fn kind(letter: &str) -> DefinedKind {
    match letter {
        "L" | "!" | "O" | "5" | "Y" | "G" => DefinedKind::Choice,
        "A" | "B" | "C" | "E" | "F" | "H" | "1" => DefinedKind::Grid,
        "M" | "P" => DefinedKind::Ticks,
        "N" | "K" => DefinedKind::Number,
        "S" | "T" | "U" | "Q" => DefinedKind::Text,
        _ => DefinedKind::Other,
    }
}

/// The texts of a row, from itself or from the table that holds them.
fn texts(tables: &Tables, row: &Row, table: &str, key: &str, field: &str) -> Texts {
    let own = [row].into_iter();
    let others = tables.rows_with(table, key, row.field(key));
    own.chain(others)
        .filter(|row| !row.field("language").is_empty())
        .map(|row| {
            (
                row.field("language").to_owned(),
                row.field(field).to_owned(),
            )
        })
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

fn add_rows(tables: &Tables, questions: &mut Questions) {
    let parts = tables.rows("questions").filter(|row| is_part(row));
    for row in tables.rows("subquestions").chain(parts) {
        let Some(question) = questions.with_id(row.field("parent_qid")) else {
            continue;
        };
        let code = row.field("title").to_owned();
        let text = texts(tables, row, "question_l10ns", "qid", "question");
        match question.rows.iter_mut().find(|known| known.code == code) {
            Some(known) => known.text.extend(text),
            None => question.rows.push(DefinedRow {
                tag: format!("{}[{code}]", question.code),
                code,
                text,
            }),
        }
    }
}

fn add_answers(tables: &Tables, questions: &mut Questions) {
    let mut rows = tables.rows("answers").collect::<Vec<_>>();
    rows.sort_by_key(|row| row.field("sortorder").parse::<i64>().unwrap_or(0));
    for row in rows {
        let Some(question) = questions.with_id(row.field("qid")) else {
            continue;
        };
        let code = row.field("code").to_owned();
        let text = texts(tables, row, "answer_l10ns", "aid", "answer");
        match question.answers.iter_mut().find(|known| known.code == code) {
            Some(known) => known.text.extend(text),
            None => question.answers.push(DefinedAnswer {
                code,
                text,
                name: None,
                value: Some(row.field("assessment_value").to_owned()).filter(|v| !v.is_empty()),
            }),
        }
    }
}
