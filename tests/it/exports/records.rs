//! Files taken apart into records by readers that are not ours.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use serde_json::Value;

use super::layout::Written;

/// All records as text, headers first; of JSON the flattened keys.
pub(super) fn records(written: &Written) -> Vec<Vec<String>> {
    match written.ending {
        "xlsx" => workbook(&written.bytes),
        "json" => objects(&written.bytes),
        _ => delimited(&decoded(&written.bytes)),
    }
}

pub(super) fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// By the delimiter that gives most columns, in all records as many.
fn delimited(text: &str) -> Vec<Vec<String>> {
    let tables = [',', ';', '\t'].into_iter().filter_map(|d| table(text, d));
    let widest = tables.max_by_key(|rows| rows[0].len());
    widest.expect("one delimiter gives records of one length")
}

/// All records, if they are of one length.
pub(super) fn table(text: &str, delimiter: char) -> Option<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(u8::try_from(delimiter).ok()?)
        .from_reader(text.as_bytes());
    let records: Result<Vec<_>, _> = reader.records().collect();
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    Some(records.ok()?.into_iter().map(cells).collect())
}

fn workbook(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("cells");
    let cell = |data: &Data| match data {
        Data::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
        other => other.to_string(),
    };
    let rows = sheet.rows();
    rows.map(|row| row.iter().map(cell).collect()).collect()
}

fn objects(bytes: &[u8]) -> Vec<Vec<String>> {
    let json: Value = serde_json::from_slice(bytes).expect("JSON");
    let list = json.get("responses").unwrap_or(&json);
    let list = list.as_array().expect("a list of respondents");
    let flat: Vec<Vec<(String, String)>> = list.iter().map(flattened).collect();
    let mut keys: Vec<String> = Vec::new();
    for (key, _) in flat.iter().flatten() {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    let row = |pairs: &Vec<(String, String)>| {
        let value = |key: &String| pairs.iter().find(|(known, _)| known == key);
        let cells = keys
            .iter()
            .map(|key| value(key).map_or_else(String::new, |(_, v)| v.clone()));
        cells.collect()
    };
    let rows: Vec<Vec<String>> = flat.iter().map(row).collect();
    [keys].into_iter().chain(rows).collect()
}

fn flattened(object: &Value) -> Vec<(String, String)> {
    let fields = object.as_object().into_iter().flatten();
    let pairs = fields.flat_map(|(key, value)| match value {
        Value::Object(rows) => {
            let row = |(row, value): (&String, &Value)| (format!("{key}.{row}"), plain(value));
            rows.iter().map(row).collect()
        }
        value => vec![(key.clone(), plain(value))],
    });
    pairs.collect()
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
