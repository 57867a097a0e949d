//! The spreadsheet in Dutch.

use crate::words::SpreadsheetWords;

pub(super) static SPREADSHEET: SpreadsheetWords = SpreadsheetWords {
    read_me: "Lees mij",
    sheets: "In dit bestand",
    sheet: "Tabblad",
    holds: "Wat erin staat",
    lowest: |title| format!("{title}, laagst"),
    highest: |title| format!("{title}, hoogst"),
    untitled: "Naam",
    page: |page, of| format!("Bladzijde {page} van {of}"),
};
