//! What the program says on the command line itself: guide, notices and errors.

/// Phrases of the command line.
#[derive(Debug)]
pub struct CliWords {
    /// What a bare `leerklaar` prints.
    pub guide: &'static str,
    /// Before every error message.
    pub error: &'static str,
    pub warning: &'static str,
    pub help: &'static str,

    pub unknown_command: fn(given: &str, meant: Option<&str>) -> String,
    pub unknown_option: fn(given: &str, meant: Option<&str>) -> String,
    pub bad_value: fn(option: &str, value: &str, possible: &[String]) -> String,
    pub missing_value: fn(option: &str) -> String,
    pub missing_argument: fn(names: &[String]) -> String,
    pub conflicting: fn(first: &str, second: &str) -> String,
    pub given_twice: fn(option: &str) -> String,
    pub missing_subcommand: fn(commands: &[String]) -> String,
    pub other_usage: &'static str,
    pub see_help: fn(command: &str) -> String,

    pub language_not_available: fn(lang: &str, available: &str) -> String,
    pub not_found: fn(path: &str) -> String,
    pub no_permission: fn(path: &str) -> String,
    pub cannot_read: fn(path: &str, cause: &str) -> String,
    pub too_large: fn(path: &str, megabytes: u64) -> String,
    pub not_utf8: fn(path: &str, line: usize) -> String,
    pub no_sheets_in_folder: fn(path: &str) -> String,
    pub no_checklists_in_folder: fn(path: &str) -> String,
    pub same_sheet_twice: fn(path: &str) -> String,
    pub different_organisations: fn(first: &str, second: &str) -> String,
    pub output_exists: fn(path: &str) -> String,
    pub output_is_input: fn(path: &str) -> String,
    pub cannot_create: fn(path: &str, cause: &str) -> String,
    pub cannot_write: fn(cause: &str) -> String,
    pub unknown_id: fn(kind: &str, given: &str, meant: Option<&str>) -> String,
    pub kind_action: &'static str,
    pub kind_owner: &'static str,
    pub kind_checklist: &'static str,
    pub kind_subject: &'static str,
    pub written: fn(path: &str) -> String,
    pub under_bar: fn(name: &str, bar: &str) -> String,
    pub no_score_for_bar: fn(name: &str) -> String,
    pub verdict_open: fn(name: &str) -> String,
    pub sheet_warnings: fn(count: usize) -> String,
    pub check_ok: fn(files: usize, questions: usize, actions: usize) -> String,
    pub our_bug: &'static str,
}
