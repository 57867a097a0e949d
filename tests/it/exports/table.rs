//! Rows of cells, and the files that platforms make of them.
//!
//! JSON objects keep the order in which platforms write their keys, which a map
//! would sort.

use jiff::civil::DateTime;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

/// One cell, as the platform holds it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    Number(String),
    Moment(DateTime),
}

impl Cell {
    pub(crate) fn empty() -> Cell {
        Cell::Text(String::new())
    }

    /// A number if it is written as one.
    pub(crate) fn of(text: String) -> Cell {
        match text.parse::<f64>() {
            Ok(_) => Cell::Number(text),
            Err(_) => Cell::Text(text),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

/// How a platform writes delimited text.
#[derive(Clone, Copy)]
pub(crate) struct Csv {
    pub(crate) delimiter: char,
    pub(crate) quotes_all: bool,
    pub(crate) has_mark: bool,
    pub(crate) line_end: &'static str,
    /// As `strftime` has it.
    pub(crate) moment: &'static str,
    pub(crate) decimal_mark: &'static str,
    /// What a text that looks like a formula gets before it.
    pub(crate) guard: &'static [char],
}

/// What most web programs write.
pub(crate) const PLAIN: Csv = Csv {
    delimiter: ',',
    quotes_all: false,
    has_mark: false,
    line_end: "\n",
    moment: "%Y-%m-%d %H:%M:%S",
    decimal_mark: ".",
    guard: &[],
};

impl Csv {
    pub(crate) fn write(&self, rows: &[Vec<Cell>]) -> Vec<u8> {
        let mut text = String::new();
        if self.has_mark {
            text.push('\u{feff}');
        }
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            text.push_str(&cells.join(&self.delimiter.to_string()));
            text.push_str(self.line_end);
        }
        text.into_bytes()
    }

    fn cell(&self, cell: &Cell) -> String {
        let text = match cell {
            Cell::Text(text) if text.starts_with(self.guard) => format!("'{text}"),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.replace('.', self.decimal_mark),
            Cell::Moment(moment) => moment.strftime(self.moment).to_string(),
        };
        let special = ['"', '\n', '\r', self.delimiter];
        if self.quotes_all || text.contains(special) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text
        }
    }
}

/// An object of JSON with its keys in this order.
pub(crate) fn object(pairs: impl Iterator<Item = (String, serde_json::Value)>) -> String {
    let pair = |(key, value)| format!("{}:{value}", serde_json::Value::String(key));
    let pairs: Vec<String> = pairs.map(pair).collect();
    format!("{{{}}}", pairs.join(","))
}

/// A workbook of one sheet.
pub(crate) fn workbook(sheet: &str, rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name(sheet).expect("a short name for a sheet");
    let moment = Format::new().set_num_format("m/d/yy h:mm:ss");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            put(page, row, column, cell, &moment);
        }
    }
    book.save_to_buffer().expect("a workbook in memory")
}

fn put(page: &mut Worksheet, row: u32, column: u16, cell: &Cell, format: &Format) {
    let done = match cell {
        Cell::Text(text) if text.is_empty() => return,
        Cell::Text(text) => page.write_string(row, column, text),
        Cell::Number(number) => {
            let number: f64 = number.parse().expect("a number cell holds a number");
            page.write_number(row, column, number)
        }
        Cell::Moment(moment) => {
            let moment = moment.strftime("%Y-%m-%dT%H:%M:%S").to_string();
            let moment = ExcelDateTime::parse_from_str(&moment).expect("a plain moment");
            page.write_datetime_with_format(row, column, &moment, format)
        }
    };
    done.expect("a cell inside the grid");
}
