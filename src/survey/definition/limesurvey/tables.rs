//! The tables of a `.lss`, read as a stream of XML events.

use std::collections::{BTreeMap, HashMap};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::{Why, line_at};
use crate::model::survey::BadDefinition;

/// The tables that say something about questions and answers.
const READ: [&str; 5] = [
    "questions",
    "subquestions",
    "question_l10ns",
    "answers",
    "answer_l10ns",
];

/// One row of a table.
#[derive(Debug, Default)]
pub(super) struct Row(BTreeMap<String, String>);

impl Row {
    /// Empty where the table has no such field.
    pub(super) fn field(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

#[derive(Debug, Default)]
pub(super) struct Tables {
    rows: BTreeMap<String, Vec<Row>>,
    /// Per table of texts, which rows belong to which key: a survey has thousands.
    keyed: HashMap<(String, String), Vec<usize>>,
}

impl Tables {
    pub(super) fn rows(&self, table: &str) -> impl Iterator<Item = &Row> {
        self.rows.get(table).into_iter().flatten()
    }

    /// Rows of a table of texts for this `key`, `qid` or `aid`.
    pub(super) fn rows_with(
        &self,
        table: &str,
        key: &str,
        value: &str,
    ) -> impl Iterator<Item = &Row> {
        let at = self
            .keyed
            .get(&(format!("{table}/{key}"), value.to_owned()));
        let at = at.filter(|_| !value.is_empty());
        let rows = self.rows.get(table);
        at.into_iter()
            .flatten()
            .filter_map(move |row| rows.and_then(|rows| rows.get(*row)))
    }

    fn push(&mut self, table: &str, row: Row) {
        let rows = self.rows.entry(table.to_owned()).or_default();
        let key = match table {
            "question_l10ns" => Some("qid"),
            "answer_l10ns" => Some("aid"),
            _ => None,
        };
        if let Some(key) = key {
            let value = row.field(key).to_owned();
            let keyed = self.keyed.entry((format!("{table}/{key}"), value));
            keyed.or_default().push(rows.len());
        }
        rows.push(row);
    }
}

/// Where the reader is: the open elements, and the row in the making.
#[derive(Default)]
struct Place {
    open: Vec<String>,
    row: Row,
    text: String,
    is_lime: bool,
}

/// # Errors
/// No XML (with its line), or no document of LimeSurvey.
pub(super) fn read(text: &str) -> Result<Tables, Why> {
    let mut reader = Reader::from_str(text);
    let mut tables = Tables::default();
    let mut place = Place::default();
    loop {
        let event = reader.read_event().map_err(|_| {
            let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
            Why::at(BadDefinition::Broken, line_at(text.as_bytes(), at))
        })?;
        match event {
            Event::Start(start) => {
                place.open.push(start.local_name().as_ref().to_owned());
                place.text.clear();
            }
            Event::End(_) => place.close(&mut tables),
            Event::Text(part) => place.text.push_str(&part.xml10_content()),
            Event::CData(part) => place.text.push_str(&part.xml10_content()),
            Event::GeneralRef(name) => place.text.push_str(&resolved(&name)),
            Event::Eof => break,
            _ => {}
        }
    }
    if !place.open.is_empty() {
        let line = line_at(text.as_bytes(), text.len());
        return Err(Why::at(BadDefinition::CutOff, line));
    }
    match place.is_lime {
        true => Ok(tables),
        false => Err(BadDefinition::NotLimeSurvey.into()),
    }
}

impl Place {
    /// `document/table/rows/row/field` is how deep everything stands.
    fn close(&mut self, tables: &mut Tables) {
        let Some(name) = self.open.pop() else {
            return;
        };
        let is_read = |table: &&String| READ.contains(&table.as_str());
        match (self.open.len(), self.open.get(1).filter(is_read)) {
            (1, _) if name == "LimeSurveyDocType" => self.is_lime = self.text.trim() == "Survey",
            (4, Some(_)) => {
                let text = std::mem::take(&mut self.text);
                self.row.0.insert(name, text.trim().to_owned());
            }
            (3, Some(table)) if name == "row" => {
                tables.push(table, std::mem::take(&mut self.row));
            }
            _ => {}
        }
        self.text.clear();
    }
}

/// Entities of the document's own are not looked up, so none can grow.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    let name: &str = reference;
    match name {
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "amp" => "&".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}
