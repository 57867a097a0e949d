//! REDCap's data dictionary: a line per field, choices as `1, one | 2, two`.

use super::{
    DefinedAnswer, DefinedKind, DefinedQuestion, DefinedRow, Definition, Texts, UNSAID, Why,
};
use crate::model::survey::BadDefinition;

const NAME: &str = "Variable / Field Name";

/// # Errors
/// No dictionary, in words.
pub(super) fn read(text: &str) -> Result<Definition, Why> {
    let first = text.lines().next().unwrap_or_default();
    let is_dutch = first.matches(';').count() > first.matches(',').count();
    let mut lines = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(if is_dutch { b';' } else { b',' })
        .from_reader(text.as_bytes());
    let headers = lines.headers().map_err(|error| broken(&error))?.clone();
    let place = |name: &str| {
        headers
            .iter()
            .position(|h| h.trim().eq_ignore_ascii_case(name))
    };
    let name = place(NAME).or_else(|| place("field_name"));
    let name = name.ok_or(BadDefinition::Unknown)?;
    let kind = place("Field Type").or_else(|| place("field_type"));
    let label = place("Field Label").or_else(|| place("field_label"));
    let choices = place("Choices, Calculations, OR Slider Labels");
    let choices = choices.or_else(|| place("select_choices_or_calculations"));
    let personal = place("Identifier?").or_else(|| place("identifier"));
    let mut questions = Vec::new();
    for record in lines.records() {
        let record = record.map_err(|error| broken(&error))?;
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().trim();
        if !cell(Some(name)).is_empty() {
            let is_personal = matches!(cell(personal), "y" | "Y" | "1");
            let kind = cell(kind).to_lowercase();
            let field = Field {
                name: cell(Some(name)),
                kind: &kind,
                label: cell(label),
                choices: cell(choices),
            };
            questions.push(field.question(is_personal));
        }
    }
    Ok(Definition { questions })
}

fn broken(error: &csv::Error) -> Why {
    let line = error.position().map(|position| position.line());
    Why {
        bad: BadDefinition::Broken,
        line,
    }
}

struct Field<'a> {
    name: &'a str,
    kind: &'a str,
    label: &'a str,
    choices: &'a str,
}

impl Field<'_> {
    fn question(&self, is_personal: bool) -> DefinedQuestion {
        let kind = match self.kind {
            "radio" | "dropdown" | "yesno" | "truefalse" => DefinedKind::Choice,
            "checkbox" => DefinedKind::Ticks,
            "slider" | "calc" => DefinedKind::Number,
            "text" | "notes" => DefinedKind::Text,
            _ => DefinedKind::Other,
        };
        let choices = match self.kind {
            "yesno" => "1, Yes | 0, No",
            "truefalse" => "1, True | 0, False",
            "radio" | "dropdown" | "checkbox" => self.choices,
            _ => "",
        };
        let choices = choices.split('|').filter_map(choice).collect::<Vec<_>>();
        let is_list = kind == DefinedKind::Ticks;
        let rows = choices.iter().filter(|_| is_list);
        let answers = choices.iter().filter(|_| !is_list);
        DefinedQuestion {
            code: self.name.to_owned(),
            tag: self.name.to_owned(),
            text: said(self.label),
            kind,
            rows: rows
                .map(|(code, text)| DefinedRow {
                    tag: format!("{}___{code}", self.name),
                    code: (*code).to_owned(),
                    text: said(text),
                })
                .collect(),
            answers: answers
                .map(|(code, text)| DefinedAnswer {
                    code: (*code).to_owned(),
                    text: said(text),
                    name: None,
                    value: None,
                })
                .collect(),
            is_personal,
        }
    }
}

/// `1, one`; the text may hold commas itself.
fn choice(text: &str) -> Option<(&str, &str)> {
    let (code, text) = text.split_once(',').unwrap_or((text, text));
    let (code, text) = (code.trim(), text.trim());
    (!code.is_empty()).then_some((code, text))
}

fn said(text: &str) -> Texts {
    let text = Some((UNSAID.to_owned(), text.to_owned())).filter(|(_, text)| !text.is_empty());
    text.into_iter().collect()
}
