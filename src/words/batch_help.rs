//! The texts of `batch --help`: one field per option.

use super::help::Command;

/// What the help of the command on surveys says.
#[derive(Debug)]
pub struct BatchHelpWords {
    pub batch: Command,
    /// Headings over options.
    pub reading: &'static str,
    pub people: &'static str,
    pub result: &'static str,
    pub plan: &'static str,
    /// Names of values.
    pub value_export: &'static str,
    pub value_name: &'static str,
    pub value_column: &'static str,
    pub value_columns: &'static str,
    pub value_platform: &'static str,
    pub exports: &'static str,
    pub inspect: &'static str,
    pub write_mapping: &'static str,
    pub mapping: &'static str,
    pub definition: &'static str,
    /// With the names of the platforms.
    pub profile: &'static str,
    pub sheet: &'static str,
    pub keep: &'static str,
    pub threads: &'static str,
    pub perspective: &'static str,
    pub perspective_column: &'static str,
    pub organisation_column: &'static str,
    pub organisation: &'static str,
    pub organisation_by_file: &'static str,
    pub on_record: &'static str,
    pub by: &'static str,
    pub respondent: &'static str,
    pub population: &'static str,
    pub with: &'static str,
    pub technical: &'static str,
    pub preview: &'static str,
    pub ledger: &'static str,
    pub rows: &'static str,
    pub format: &'static str,
    pub output: &'static str,
}
