//! What the program says around a batch of surveys.

/// Phrases of the command itself; results have their own pages.
#[derive(Debug)]
pub struct BatchCliWords {
    pub no_exports_in_folder: fn(folder: &str) -> String,
    pub same_export_twice: fn(name: &str) -> String,
    pub too_many_cuts: fn(most: usize) -> String,
    pub csv_needs_folder: &'static str,
    pub needs_folder: &'static str,
    pub preview_needs_cuts: &'static str,
    pub rows_need_respondent: &'static str,
    pub rows_need_file: &'static str,
    /// An option that belongs to one organisation, where a column names more.
    pub one_organisation: fn(option: &str) -> String,
    /// What a file with a line per respondent is.
    pub rows_written: fn(file: &str, rows: u64) -> String,
    pub folder_written: fn(folder: &str) -> String,
    /// After the line that says which file was written.
    pub mapping_written: fn(file: &str) -> String,
    /// Bar, share, bytes, rows (`{msg}`) and time left, in the template of the bar.
    pub progress: &'static str,
    /// An earlier release and this one differ by a few people.
    pub refused_release: fn(groups: &[String], k: u32) -> String,
    pub refused_release_help: &'static str,
    pub weak_ledger: &'static str,
    /// The numbers of respondents are no ledger's use.
    pub odd_numbers: fn(blank: u64, again: u64) -> String,
    /// An option that belongs to one organisation, where there are more files.
    pub one_export: fn(option: &str) -> String,
    pub ledger_unreadable: fn(file: &str, why: &str) -> String,
    pub skipped: fn(files: usize, of: usize) -> String,
    /// One row per organisation, and the rows are taken for anonymous.
    pub single_rows: &'static str,
    /// Two options of which one would do nothing beside the other.
    pub not_together: fn(one: &str, other: &str) -> String,
    pub column_twice: fn(column: &str) -> String,
    pub rows_need_bare_name: fn(path: &str) -> String,
    /// After "cannot create", as its cause.
    pub no_plain_file: &'static str,
    pub one_export_for_mapping: &'static str,
}
