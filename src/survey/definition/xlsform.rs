//! XLSForm, the spreadsheet in which forms for KoBoToolbox and ODK are written: a
//! sheet of questions and one of choices. <https://xlsform.org/en/>

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataType, Reader, Xlsx};
use zip::ZipArchive;

use super::{
    DefinedAnswer, DefinedKind, DefinedQuestion, DefinedRow, Definition, MOST_BYTES, Texts, UNSAID,
    Why, too_large,
};
use crate::model::survey::BadDefinition;

/// # Errors
/// No spreadsheet, or none with a sheet `survey`.
pub(super) fn read(bytes: &[u8]) -> Result<Definition, Why> {
    if unpacked(bytes)? > MOST_BYTES {
        return Err(too_large());
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| BadDefinition::Broken)?;
    if !book.sheet_names().iter().any(|name| name == "survey") {
        return Err(BadDefinition::NotXlsForm.into());
    }
    let choices = match book.sheet_names().iter().any(|name| name == "choices") {
        true => choices(&rows(&mut book, "choices")?),
        false => Choices::new(),
    };
    let rows = rows(&mut book, "survey")?;
    let questions = rows.iter().filter_map(|row| question(row, &choices));
    Ok(Definition {
        questions: questions.collect(),
    })
}

/// Bytes that the file says it unpacks to.
fn unpacked(bytes: &[u8]) -> Result<u64, Why> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BadDefinition::Broken)?;
    let sizes = (0..archive.len()).map(|part| archive.by_index_raw(part).map(|part| part.size()));
    let sum = sizes.sum::<Result<u64, _>>();
    Ok(sum.map_err(|_| BadDefinition::Broken)?)
}

/// Cells of one row by the header above them.
type Row = BTreeMap<String, String>;
/// Codes and texts per list.
type Choices = BTreeMap<String, Vec<(String, Texts)>>;

/// Cell by cell, so that a cell far away asks for no grid up to it.
fn rows(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<Row>, Why> {
    let mut cells = book
        .worksheet_cells_reader(sheet)
        .map_err(|_| BadDefinition::Broken)?;
    let mut headers = BTreeMap::new();
    let mut rows: BTreeMap<u32, Row> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(|_| BadDefinition::Broken)? {
        let (row, column) = cell.get_position();
        let Some(text) = cell.get_value().as_string() else {
            continue;
        };
        let text = text.trim();
        if row == 0 {
            headers.insert(column, text.to_owned());
        } else if let Some(header) = headers.get(&column).filter(|_| !text.is_empty()) {
            let row = rows.entry(row).or_default();
            row.insert(header.clone(), text.to_owned());
        }
    }
    Ok(rows.into_values().collect())
}

fn choices(rows: &[Row]) -> Choices {
    let mut choices = Choices::new();
    for row in rows {
        let list = row.get("list_name").or_else(|| row.get("list name"));
        let name = row.get("name").or_else(|| row.get("value"));
        if let (Some(list), Some(name)) = (list, name) {
            let list = choices.entry(list.clone()).or_default();
            list.push((name.clone(), labels(row)));
        }
    }
    choices
}

/// `label`, `label::Nederlands (nl)`, `label::nl`.
fn labels(row: &Row) -> Texts {
    let cells = row.iter().filter_map(|(header, text)| {
        let (label, language) = header.split_once(':').unwrap_or((header, ""));
        let language = language.trim_start_matches(':').trim();
        let code = language.strip_suffix(')').and_then(|l| l.rsplit_once('('));
        let language = match code {
            Some((_, code)) => code,
            None if language.is_empty() => UNSAID,
            None => language,
        };
        (label.trim() == "label").then(|| (language.to_owned(), text.clone()))
    });
    cells.collect()
}

/// Rows of questions only; those of groups, notes and calculations have no answer.
fn question(row: &Row, choices: &Choices) -> Option<DefinedQuestion> {
    let name = row.get("name")?;
    let mut words = row.get("type")?.split_whitespace();
    let (kind, list) = (words.next()?, words.next().unwrap_or_default());
    let kind = match kind {
        "select_one" => DefinedKind::Choice,
        "select_multiple" => DefinedKind::Ticks,
        "integer" | "decimal" | "range" => DefinedKind::Number,
        "text" => DefinedKind::Text,
        "date" | "time" | "dateTime" | "rank" | "acknowledge" => DefinedKind::Other,
        _ => return None,
    };
    let list = choices.get(list).map_or(&[][..], Vec::as_slice);
    let rows = list.iter().filter(|_| kind == DefinedKind::Ticks);
    let answers = list.iter().filter(|_| kind == DefinedKind::Choice);
    Some(DefinedQuestion {
        code: name.clone(),
        tag: name.clone(),
        text: labels(row),
        kind,
        rows: rows
            .map(|(code, text)| DefinedRow {
                tag: format!("{name}/{code}"),
                code: code.clone(),
                text: text.clone(),
            })
            .collect(),
        answers: answers
            .map(|(code, text)| DefinedAnswer {
                code: code.clone(),
                text: text.clone(),
                name: None,
                value: None,
            })
            .collect(),
        is_personal: false,
    })
}
