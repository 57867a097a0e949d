//! What was found in an export: the page that accounts for every column, value and
//! row, before anything is scored.

use crate::model::survey::{CodesBy, Hint, Match, Platform, Refusal, Sign, Variant};

/// Phrases of the page about an export. What comes from the export is an argument.
#[derive(Debug)]
pub struct SurveyWords {
    pub title: &'static str,
    /// Who may see the page.
    pub confidential: &'static str,
    pub nothing: &'static str,
    pub source: SourceWords,
    pub rows: RowWords,
    pub attention: AttentionWords,
    pub items: ItemWords,
    pub columns: ColumnWords,
}

/// Where the answers came from.
#[derive(Debug)]
pub struct SourceWords {
    pub title: &'static str,
    pub platform: &'static str,
    /// The brand, or what the general layout is.
    pub name: fn(Platform) -> String,
    pub variant: fn(Variant) -> &'static str,
    pub chosen: &'static str,
    pub why: &'static str,
    pub sign: fn(&Sign) -> String,
    pub no_sign: &'static str,
    pub format: &'static str,
    pub text_file: fn(encoding: &str, delimiter: char) -> String,
    pub mark: &'static str,
    pub sep_line: &'static str,
    pub spreadsheet: fn(sheet: &str) -> String,
    pub json: &'static str,
    pub header_rows: &'static str,
    pub fingerprint: &'static str,
}

/// Rows read, scored and refused.
#[derive(Debug)]
pub struct RowWords {
    pub title: &'static str,
    pub file: &'static str,
    pub sum: fn(read: &str, scored: &str, refused: u64) -> String,
    /// In the place of a number.
    pub span: fn(at_least: u64, at_most: u64) -> String,
    /// After a sum of spans.
    pub why_span: &'static str,
    /// Of a table with an answer per row.
    pub answers: fn(read: u64, used: u64, refused: u64) -> String,
    /// Whom those answers are of.
    pub people: fn(read: &str, scored: &str, refused: u64) -> String,
    pub answers_title: &'static str,
    pub used: &'static str,
    pub unused: &'static str,
    pub partial: fn(u64) -> String,
    pub read: &'static str,
    pub scored: &'static str,
    pub refused: &'static str,
    pub reason: &'static str,
    pub count: &'static str,
    pub lines: &'static str,
    pub why: fn(Refusal) -> &'static str,
    pub roles: &'static str,
    pub role: &'static str,
    pub counts_as: &'static str,
    pub left_out: &'static str,
}

/// What to look at before trusting the result.
#[derive(Debug)]
pub struct AttentionWords {
    pub title: &'static str,
    /// Where no column is a question of ours.
    pub no_items: &'static str,
    pub nothing: &'static str,
    pub unknown: fn(answers: u64, items: &str) -> String,
    pub uncertain: fn(items: &str) -> String,
    pub disputed: fn(columns: &str) -> String,
    pub suggested: fn(columns: usize) -> String,
    pub missing: fn(count: usize) -> String,
    pub formulas: fn(cells: u64, columns: &str) -> String,
    pub reversed: fn(items: &str) -> String,
    pub mapping: &'static str,
}

/// One question: its columns and the values in them.
#[derive(Debug)]
pub struct ItemWords {
    pub title: &'static str,
    pub column: fn(place: usize, header: &str) -> String,
    /// Of a question that stands in rows.
    pub in_rows: fn(place: usize, question: &str) -> String,
    pub by: fn(Match) -> &'static str,
    pub codes_by: fn(CodesBy) -> &'static str,
    pub value: &'static str,
    pub count: &'static str,
    pub counts_as: &'static str,
    pub empty: &'static str,
    pub level: fn(text: &str, score: &str) -> String,
    pub ticked: fn(u8) -> String,
    pub number: fn(&str) -> String,
    pub dont_know: &'static str,
    pub not_applicable: &'static str,
    pub blank: &'static str,
    pub not_shown: &'static str,
    pub unreadable: &'static str,
    pub unknown: &'static str,
    pub uncertain: &'static str,
    pub unlisted: fn(u64) -> String,
    pub missing: &'static str,
}

/// The columns that are no question.
#[derive(Debug)]
pub struct ColumnWords {
    pub title: &'static str,
    pub place: &'static str,
    pub header: &'static str,
    pub fate: &'static str,
    pub perspective: &'static str,
    pub organisation: &'static str,
    pub cut: fn(name: &str) -> String,
    pub respondent: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
    /// The place of a question that stands in rows.
    pub in_rows: fn(usize) -> String,
    pub platform: &'static str,
    pub personal: &'static str,
    pub ignored: &'static str,
    pub unmapped: &'static str,
    pub perhaps: fn(item: &str, hint: Hint) -> String,
    pub disputed: fn(item: &str) -> String,
}
