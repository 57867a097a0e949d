//! The spreadsheet in English.

use crate::words::SpreadsheetWords;

pub(super) static SPREADSHEET: SpreadsheetWords = SpreadsheetWords {
    read_me: "Read me",
    sheets: "In this file",
    sheet: "Sheet",
    holds: "What it holds",
    lowest: |title| format!("{title}, lowest"),
    highest: |title| format!("{title}, highest"),
    untitled: "Name",
    page: |page, of| format!("Page {page} of {of}"),
};
