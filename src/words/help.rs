//! The texts of `--help`: one field per command and per option.

/// What the help says.
#[derive(Debug)]
pub struct HelpWords {
    pub about: &'static str,
    pub after: &'static str,
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub common_options: &'static str,
    pub example: &'static str,
    /// Names of values in usage lines.
    pub value_command: &'static str,
    pub value_options: &'static str,
    pub value_sheet: &'static str,
    pub value_path: &'static str,
    pub value_file: &'static str,
    pub value_folder: &'static str,
    pub value_number: &'static str,
    pub value_capacity: &'static str,
    pub option_help: &'static str,
    pub option_version: &'static str,

    pub lang: &'static str,
    pub checklists: &'static str,
    pub color: &'static str,
    pub width: &'static str,
    pub no_input: &'static str,

    pub assess: Command,
    pub assess_sheet: &'static str,
    pub assess_perspective: &'static str,
    pub assess_checklist: &'static str,
    pub assess_quick: &'static str,
    pub assess_plain: &'static str,
    pub assess_anonymous: &'static str,

    pub score: Command,
    pub sheets: &'static str,
    pub target: &'static str,
    pub full: &'static str,
    pub full_plan: &'static str,
    pub fail_under: &'static str,
    pub strict: &'static str,
    pub format: &'static str,
    pub output: &'static str,
    pub force: &'static str,
    pub scale: &'static str,

    pub roadmap: Command,
    pub capacity: &'static str,
    pub staff: &'static str,
    pub done: &'static str,
    pub without: &'static str,
    pub free_order: &'static str,

    pub explain: Command,
    pub explain_subject: &'static str,

    pub checklist: Command,
    pub list: Command,
    pub show: Command,
    pub show_ids: &'static str,
    pub show_format: &'static str,
    pub show_both: &'static str,
    pub check: Command,
    pub check_paths: &'static str,
    pub check_format: &'static str,
    pub check_strict: &'static str,
    pub schema: Command,

    pub completions: Command,
    pub shell: &'static str,
    pub man: Command,
    pub man_folder: &'static str,
}

/// What one command does, and realistic calls of it.
#[derive(Debug)]
pub struct Command {
    pub about: &'static str,
    pub example: &'static str,
}
