//! The command line.

use crate::words::cli::CliWords;
use crate::words::counted;

fn meant(meant: Option<&str>) -> String {
    meant
        .map(|m| format!("; did you mean `{m}`?"))
        .unwrap_or_default()
}

pub(super) static CLI: CliWords = CliWords {
    guide: "leerklaar shows how ready an organisation is for a learning policy.\n\
\n\
Three steps:\n\
\n\
  1. Answer the questions. You can always stop and go on later.\n\
       leerklaar assess intake.yaml --quick  quick scan: 18 questions, 20 to 30 minutes\n\
       leerklaar assess intake.yaml          all questions\n\
\n\
  2. Look at the score: per subject, with what is still uncertain.\n\
       leerklaar score intake.yaml\n\
\n\
  3. Look at the roadmap: which action first, and why.\n\
       leerklaar roadmap intake.yaml\n\
\n\
Let others fill in a sheet too. Then you see where their views differ:\n\
       leerklaar assess employee-1.yaml --perspective employee --anonymous\n\
       leerklaar score intake.yaml employee-*.yaml\n\
\n\
Where does a figure come from?    leerklaar explain intake.yaml B2\n\
All commands and options:         leerklaar --help\n\
Nederlands:                       leerklaar --lang nl\n",
    error: "error",
    warning: "warning",
    help: "help",

    unknown_command: |given, m| format!("there is no command `{given}`{}", meant(m)),
    unknown_option: |given, m| format!("there is no option `{given}`{}", meant(m)),
    bad_value: |option, value, possible| {
        let choices = if possible.is_empty() {
            String::new()
        } else {
            format!("; choose from: {}", possible.join(", "))
        };
        format!("`{value}` does not fit `{option}`{choices}")
    },
    not_as_expected: |option, value, expected| {
        format!("`{value}` does not fit `{option}`; expected: {expected}")
    },
    expect_score: "a number from 0 to 100",
    expect_lang: "a language of two letters, such as nl or en",
    expect_perspective: "organisation, management, hr, line_manager or employee",
    expect_capacity: "an owner and days a week, such as hr=1.5",
    expect_ids: "actions with commas between them, such as A01,A02",
    expect_staff: "a whole number from 1",
    expect_width: "a whole number from 20 to 500",
    missing_value: |option| format!("`{option}` needs a value"),
    missing_argument: |names| format!("something is missing: {}", names.join(", ")),
    conflicting: |first, second| format!("`{first}` and `{second}` do not go together"),
    given_twice: |option| format!("`{option}` may be given only once"),
    missing_subcommand: |commands| format!("choose a command: {}", commands.join(", ")),
    other_usage: "this command is not right",
    see_help: |command| format!("see `{command} --help`"),

    language_not_available: |lang, available| {
        format!("the checklists are not available in `{lang}`; they are in: {available}")
    },
    not_found: |path| format!("`{path}` does not exist"),
    no_permission: |path| format!("you may not read `{path}`"),
    cannot_read: |path, cause| format!("`{path}` cannot be read: {cause}"),
    too_large: |path, megabytes| {
        format!("`{path}` is larger than {megabytes} MB; that is not a sheet or checklist")
    },
    not_utf8: |path, line| format!("`{path}` is not UTF-8 (line {line}); save the file as UTF-8"),
    no_sheets_in_folder: |path| format!("there is no sheet (.yaml) in `{path}`"),
    no_checklists_in_folder: |path| format!("there is no checklist (.yaml) in `{path}`"),
    same_sheet_twice: |path| format!("`{path}` is named twice; an answer counts only once"),
    different_organisations: |first, second| {
        format!("these sheets belong to different organisations: `{first}` and `{second}`")
    },
    output_exists: |path| format!("`{path}` already exists; use --force to overwrite it"),
    output_is_input: |path| format!("`{path}` is input too; choose another name"),
    cannot_create: |path, cause| format!("`{path}` cannot be created: {cause}"),
    cannot_write: |cause| format!("writing failed: {cause}"),
    unknown_id: |kind, given, m| format!("{kind} `{given}` does not exist{}", meant(m)),
    kind_action: "action",
    kind_owner: "owner",
    kind_checklist: "checklist",
    kind_subject: "subject",
    written: |path| format!("written: {path}"),
    under_bar: |name, bar| format!("{name} is certainly below {bar}"),
    maybe_under_bar: |name, bar, low, high| {
        format!(
            "{name} may still be below {bar}: between {low} and {high}, because of open questions"
        )
    },
    no_score_for_bar: |name| format!("{name} has no score"),
    verdict_open: |name| format!("the verdict '{name}' is still open"),
    sheet_warnings: |count| counted(count, "warning", "warnings"),
    check_ok: |files, questions, actions| {
        format!(
            "no errors: {}, {}, {}",
            counted(files, "file", "files"),
            counted(questions, "question", "questions"),
            counted(actions, "action", "actions"),
        )
    },
    assess_needs_input: "`assess` asks questions; leave out --no-input, or fill in the sheet by hand",
    our_bug: "this is a fault in leerklaar itself; your files were not touched",
};
