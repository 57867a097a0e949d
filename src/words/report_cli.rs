//! What the program says around a report and around a result that is read back.

use super::finding::Said;
use super::help::Command;
use super::problem::Plain;
use crate::model::StoredFault;

/// Phrases and help of the command itself; the report has words of its own.
#[derive(Debug)]
pub struct ReportCliWords {
    pub report: Command,
    /// Names of values.
    pub value_source: &'static str,
    pub value_reader: &'static str,
    pub value_name: &'static str,
    pub value_date: &'static str,
    pub sources: &'static str,
    pub reader: &'static str,
    pub format: &'static str,
    pub output: &'static str,
    pub organisation: &'static str,
    pub branding: &'static str,
    pub date: &'static str,
    pub expect_date: &'static str,

    /// File, the format that was asked for, the one that its name says.
    pub format_against_name: fn(&str, &str, &str) -> Said,
    /// The extensions that say a format.
    pub unknown_name: fn(&str, &str) -> Said,
    /// A format that is no text.
    pub needs_file: fn(&str) -> Said,
    pub one_result: Plain,
    /// Options that belong to scoring, which is done.
    pub too_late: fn(&str) -> Said,
    pub needs_result: fn(&str) -> Said,
    pub no_result_in_folder: fn(&str) -> Said,
    /// What is wrong with the result in this file.
    pub stored: fn(&str, &StoredFault) -> Said,
    pub several: fn(&[String]) -> Said,
    pub no_such_organisation: fn(&str, &[String]) -> Said,
    /// Something in a report that a format cannot hold.
    pub cannot_draw: fn(&str) -> String,
}
