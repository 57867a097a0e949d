//! Qualtrics' `.qsf`: JSON with an element per question.

use serde_json::Value;

use super::{
    DefinedAnswer, DefinedKind, DefinedQuestion, DefinedRow, Definition, Texts, UNSAID, Why,
};
use crate::model::survey::BadDefinition;

/// # Errors
/// No JSON (with its line), or no survey of Qualtrics.
pub(super) fn read(text: &str) -> Result<Definition, Why> {
    let file = serde_json::from_str(text);
    let file: Value = file.map_err(|error| Why::at(BadDefinition::Broken, error.line()))?;
    let elements = file.get("SurveyElements").and_then(Value::as_array);
    let elements = elements.ok_or(BadDefinition::NotQualtrics)?;
    let language = file.pointer("/SurveyEntry/SurveyLanguage");
    let language = language.and_then(Value::as_str).unwrap_or(UNSAID);
    let is_question = |e: &&Value| e.get("Element").and_then(Value::as_str) == Some("SQ");
    let questions = elements.iter().filter(is_question);
    let questions = questions.filter_map(|e| question(e.get("Payload")?, language));
    Ok(Definition {
        questions: questions.collect(),
    })
}

fn question(payload: &Value, language: &str) -> Option<DefinedQuestion> {
    let code = string(payload, "QuestionID")?;
    let tag = string(payload, "DataExportTag").unwrap_or_else(|| code.clone());
    let kind = kind(payload);
    let has_rows = matches!(kind, DefinedKind::Grid | DefinedKind::Ticks);
    let answers = match kind {
        DefinedKind::Grid => "Answers",
        _ => "Choices",
    };
    let rows = match has_rows {
        true => rows(payload, &tag, language),
        false => Vec::new(),
    };
    // Of a tick list they are the options again, by the numbers that stand in a cell
    // with all that were ticked.
    let has_answers = matches!(
        kind,
        DefinedKind::Grid | DefinedKind::Choice | DefinedKind::Ticks
    );
    let answers = match has_answers {
        true => self::answers(payload, answers, language),
        false => Vec::new(),
    };
    Some(DefinedQuestion {
        text: texts(payload, language, &["QuestionText"]),
        code,
        tag,
        kind,
        rows,
        answers,
        is_personal: false,
    })
}

fn kind(payload: &Value) -> DefinedKind {
    let word = |key: &str| payload.get(key).and_then(Value::as_str).unwrap_or_default();
    match (word("QuestionType"), word("Selector"), word("SubSelector")) {
        ("Matrix", _, "MultipleAnswer") => DefinedKind::Other,
        ("Matrix", "Likert" | "Bipolar", _) => DefinedKind::Grid,
        ("MC", "MAVR" | "MAHR" | "MACOL" | "MSB", _) => DefinedKind::Ticks,
        ("MC", _, _) => DefinedKind::Choice,
        ("Slider", _, _) => DefinedKind::Number,
        ("TE", _, _) => DefinedKind::Text,
        _ => DefinedKind::Other,
    }
}

/// A text in the survey's language and in each translation of it, by where it stands.
fn texts(payload: &Value, language: &str, path: &[&str]) -> Texts {
    let at = |value: &Value| {
        let found = path.iter().try_fold(value, |value, key| child(value, key));
        found.and_then(Value::as_str).map(str::to_owned)
    };
    let own = at(payload).map(|text| (language.to_owned(), text));
    let others = payload.get("Language").and_then(Value::as_object);
    let others = others.into_iter().flatten();
    let others = others.filter_map(|(lang, value)| Some((lang.clone(), at(value)?)));
    own.into_iter().chain(others).collect()
}

/// Ids of choices in the order in which they are shown.
fn ids(payload: &Value, list: &str) -> Vec<String> {
    let order = match list {
        "Answers" => "AnswerOrder",
        _ => "ChoiceOrder",
    };
    let order = payload.get(order).and_then(Value::as_array);
    let ordered = order.into_iter().flatten().map(plain);
    let mut ids = ordered.collect::<Vec<_>>();
    match payload.get(list) {
        Some(Value::Object(all)) => ids.extend(all.keys().cloned()),
        Some(Value::Array(all)) => ids.extend((0..all.len()).map(|n| n.to_string())),
        _ => {}
    }
    let mut seen = Vec::new();
    ids.retain(|id| {
        let is_new = !seen.contains(id);
        seen.push(id.clone());
        is_new
    });
    ids
}

fn rows(payload: &Value, tag: &str, language: &str) -> Vec<DefinedRow> {
    let row = |id: String| DefinedRow {
        tag: own(payload, "ChoiceDataExportTags", &id).unwrap_or_else(|| format!("{tag}_{id}")),
        text: texts(payload, language, &["Choices", &id, "Display"]),
        code: id,
    };
    ids(payload, "Choices").into_iter().map(row).collect()
}

fn answers(payload: &Value, list: &str, language: &str) -> Vec<DefinedAnswer> {
    let answer = |id: String| DefinedAnswer {
        text: texts(payload, language, &[list, &id, "Display"]),
        name: own(payload, "VariableNaming", &id),
        value: None,
        code: own(payload, "RecodeValues", &id).unwrap_or(id),
    };
    ids(payload, list).into_iter().map(answer).collect()
}

/// What a question says of one choice by its id.
fn own(payload: &Value, key: &str, id: &str) -> Option<String> {
    let one = child(payload.get(key)?, id)?;
    Some(plain(one)).filter(|text| !text.is_empty())
}

/// What is under a key. Objects whose keys count from 0 are written as lists.
fn child<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    match value {
        Value::Array(list) => list.get(key.parse::<usize>().ok()?),
        _ => value.get(key),
    }
}

fn string(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// Numbers stand as numbers or as texts.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
