//! What a spreadsheet says beside the report that it holds.

#[derive(Debug)]
pub struct SpreadsheetWords {
    /// Name of the first sheet.
    pub read_me: &'static str,
    /// Over the names of the other sheets.
    pub sheets: &'static str,
    pub sheet: &'static str,
    pub holds: &'static str,
    /// Over the ends of a range, after the title of its column.
    pub lowest: fn(&str) -> String,
    pub highest: fn(&str) -> String,
    /// A column that needs no title elsewhere.
    pub untitled: &'static str,
    /// On every printed page.
    pub page: fn(&str, &str) -> String,
}
