//! The shape of what was found in an export. Confidential: it has counts of small
//! groups.

use serde::Serialize;

use super::account::{Answers, Rows};
use super::kinds::{codes_by, fate, line_end, matched, meaning, variant};
use super::shape::{Text, all, ids, number, text};
use super::word::Name;
use crate::model::survey::{
    self, ColumnReading, Fate, FileFormat, Given, Hint, ItemReading, Meaning, Sign, Suggestion,
};
use crate::model::{Id, Instrument};
use crate::report::inspect::level_of;

#[derive(Serialize)]
pub(super) struct Readings {
    is_confidential: bool,
    exports: Vec<Reading>,
}

impl Readings {
    pub(super) fn of(readings: &[survey::Reading], instrument: &Instrument) -> Readings {
        Readings {
            is_confidential: true,
            exports: all(readings, |reading| Reading::of(reading, instrument)),
        }
    }
}

#[derive(Serialize)]
struct Reading {
    file: String,
    platform: &'static str,
    variant: Option<&'static str>,
    is_chosen: bool,
    signs: Vec<Why>,
    format: Format,
    header_rows: usize,
    fingerprint: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Answers>,
    rows: Rows,
    roles: Vec<Role>,
    columns: Vec<Column>,
    items: Vec<Item>,
    missing_items: Vec<Name>,
}

impl Reading {
    fn of(reading: &survey::Reading, instrument: &Instrument) -> Reading {
        Reading {
            file: reading.file.clone(),
            platform: reading.platform.id(),
            variant: reading.variant.map(variant),
            is_chosen: reading.is_chosen,
            signs: all(&reading.signs, Why::of),
            format: Format::of(&reading.format),
            header_rows: reading.header_rows,
            fingerprint: reading.fingerprint.clone(),
            answers: reading.answers.as_ref().map(Answers::of),
            rows: Rows::of(&reading.rows),
            roles: all(&reading.perspectives, |(label, count, who)| Role {
                label: label.clone(),
                count: *count,
                perspective: who.map(|who| who.id()),
            }),
            columns: all(&reading.columns, Column::of),
            items: all(&reading.items, |item| Item::of(item, instrument)),
            missing_items: ids(&reading.missing_items),
        }
    }
}

/// One sign of a platform: what kind, where, how much of it and what stands there.
#[derive(Serialize)]
struct Why {
    sign: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    percent: Option<u8>,
    found: Vec<String>,
}

impl Why {
    fn of(sign: &Sign) -> Why {
        let (name, row, percent, found) = match sign {
            Sign::Headers(headers) => ("headers", None, None, headers.clone()),
            Sign::RowOfTags {
                row,
                percent,
                example,
            } => (
                "row_of_tags",
                Some(*row),
                Some(*percent),
                vec![example.clone()],
            ),
            Sign::HeaderForm(form) => ("header_form", None, None, vec![form.clone()]),
            Sign::MomentsUnder { header, percent } => {
                ("moments", None, Some(*percent), vec![header.clone()])
            }
            Sign::SecondRow(cells) => ("second_row", Some(2), None, cells.clone()),
            Sign::Json(shape) => ("json", None, None, vec![shape.clone()]),
        };
        Why {
            sign: name,
            row,
            percent,
            found,
        }
    }
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Format {
    Delimited {
        encoding: &'static str,
        has_bom: bool,
        delimiter: char,
        has_sep_line: bool,
        line_end: &'static str,
    },
    Spreadsheet {
        sheet: String,
    },
    Json,
}

impl Format {
    fn of(format: &FileFormat) -> Format {
        match format {
            FileFormat::Delimited {
                encoding,
                has_bom,
                delimiter,
                has_sep_line,
                line_end,
            } => Format::Delimited {
                encoding: encoding.id(),
                has_bom: *has_bom,
                delimiter: *delimiter,
                has_sep_line: *has_sep_line,
                line_end: self::line_end(*line_end),
            },
            FileFormat::Spreadsheet { sheet } => Format::Spreadsheet {
                sheet: sheet.clone(),
            },
            FileFormat::Json => Format::Json,
        }
    }
}

#[derive(Serialize)]
struct Role {
    label: String,
    count: u64,
    perspective: Option<&'static str>,
}

#[derive(Serialize)]
struct Column {
    place: usize,
    header: String,
    /// Of a question that stands in rows: the column that names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    named_in: Option<usize>,
    fate: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matched: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Perhaps>,
    formulas: u64,
}

#[derive(Serialize)]
struct Perhaps {
    item: String,
    hint: &'static str,
    percent: Option<u8>,
}

impl Column {
    fn of(column: &ColumnReading) -> Column {
        let mut shape = Column {
            place: column.place,
            header: column.header.clone(),
            named_in: column.named_in,
            fate: fate(&column.fate),
            item: None,
            matched: None,
            cut: None,
            suggestions: Vec::new(),
            formulas: column.formulas,
        };
        match &column.fate {
            Fate::Item(item, by) => {
                shape.item = Some(item.to_string());
                shape.matched = Some(matched(*by));
            }
            Fate::Disputed(item) => shape.item = Some(item.to_string()),
            Fate::Cut(name) => shape.cut = Some(name.clone()),
            Fate::Unmapped(suggestions) => shape.suggestions = all(suggestions, Perhaps::of),
            _ => {}
        }
        shape
    }
}

impl Perhaps {
    fn of(suggestion: &Suggestion) -> Perhaps {
        let (hint, percent) = match suggestion.hint {
            Hint::Position => ("position", None),
            Hint::Similar(percent) => ("similar", Some(percent)),
        };
        Perhaps {
            item: suggestion.item.to_string(),
            hint,
            percent,
        }
    }
}

#[derive(Serialize)]
struct Item {
    item: String,
    columns: Vec<usize>,
    matched: &'static str,
    codes_by: Option<&'static str>,
    seems_reversed: bool,
    values: Vec<Value>,
    /// Distinct values that are not listed.
    unlisted: u64,
}

#[derive(Serialize)]
struct Value {
    label: String,
    count: u64,
    counts_as: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Text>,
    /// 0..100, of a level.
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ticked: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<f64>,
}

impl Item {
    fn of(item: &ItemReading, instrument: &Instrument) -> Item {
        Item {
            item: item.item.to_string(),
            columns: item.columns.clone(),
            matched: matched(item.by),
            codes_by: item.codes_by.map(codes_by),
            seems_reversed: item.seems_reversed,
            values: all(&item.values, |v| Value::of(v, &item.item, instrument)),
            unlisted: item.unlisted,
        }
    }
}

impl Value {
    fn of(value: &survey::ValueReading, item: &Id, instrument: &Instrument) -> Value {
        let mut shape = Value {
            label: value.label.clone(),
            count: value.count,
            counts_as: meaning(value.meaning),
            level: None,
            text: None,
            score: None,
            ticked: None,
            number: None,
        };
        match value.meaning {
            Meaning::Given(Given::Level(code)) => {
                let level = level_of(instrument, item, code);
                shape.level = Some(code);
                shape.text = level.map(|(words, _)| text(words));
                shape.score = level.map(|(_, score)| number(score));
            }
            Meaning::Given(Given::Ticked(count)) => shape.ticked = Some(count),
            Meaning::Given(Given::Number(found)) => shape.number = Some(number(found.to_f64())),
            _ => {}
        }
        shape
    }
}
