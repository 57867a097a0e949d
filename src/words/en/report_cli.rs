//! The report on the command line, in English.

use crate::model::StoredFault;
use crate::words::finding::Said;
use crate::words::help::Command;
use crate::words::problem::said;
use crate::words::report_cli::ReportCliWords;

pub(super) static REPORT_CLI: ReportCliWords = ReportCliWords {
    report: Command {
        about: "Make a report to pass on: short, for one kind of reader",
        example: "leerklaar report intake.yaml employee-*.yaml -o report.html\n  \
                  leerklaar report result --for works-council -o works-council.html\n  \
                  leerklaar report result/result.json --for adviser --format markdown",
    },
    value_source: "SHEET|RESULT",
    value_reader: "READER",
    value_name: "NAME",
    value_date: "YYYY-MM-DD",
    sources: "Filled-in sheets, or one result of `batch -o`: its folder or its file result.json",
    reader: "For whom: mt (management team), hr, works-council, team or adviser [default: mt]",
    format: "Format: html, docx (Word), xlsx (Excel) or markdown [default: what the name after -o says, else markdown]",
    output: "Write to this file; its name says the format: .html, .docx, .xlsx or .md",
    organisation: "Which organisation, if the result has several",
    branding: "Your own name, colours and logo, from a YAML file",
    date: "The day that the report is about [default: the day of the latest answer]",
    expect_date: "a day like 2026-11-22",

    format_against_name: |file, asked, named| {
        said(
            format!("`{file}` is named {named}, but `--format` says {asked}"),
            "leave out `--format`, or choose another name",
        )
    },
    unknown_name: |file, endings| Said {
        message: format!("the name `{file}` does not say which format the report gets"),
        help: format!("choose a name that ends in {endings}, or use `--format`"),
    },
    needs_file: |format| Said {
        message: format!("a {format} file is not text and cannot be shown on screen"),
        help: format!("name a file, such as `-o report.{format}`"),
    },
    one_result: (
        "a report is about one result, or about sheets",
        "make one report per result",
    ),
    too_late: |option| Said {
        message: format!("the result has its plan already; `{option}` does not change it any more"),
        help: format!("give `{option}` to `leerklaar batch` and make the result again"),
    },
    needs_result: |option| Said {
        message: format!(
            "`{option}` chooses from a result of `batch`; sheets are of one organisation"
        ),
        help: format!("leave out `{option}`"),
    },
    no_result_in_folder: |folder| Said {
        message: format!("there is no sheet (.yaml) and no result.json in `{folder}`"),
        help: "make a result with `leerklaar batch EXPORT -o FOLDER`".to_owned(),
    },
    stored,
    several: |names| Said {
        message: "this result has several organisations".to_owned(),
        help: format!("choose one with `--organisation`: {}", names.join(", ")),
    },
    no_such_organisation: |name, names| Said {
        message: format!("this result has no organisation `{name}`"),
        help: match names {
            [] => "leave out `--organisation`".to_owned(),
            names => format!("choose from: {}", names.join(", ")),
        },
    },
    cannot_draw: |cause| format!("this report does not fit in this format: {cause}"),
};

fn stored(file: &str, fault: &StoredFault) -> Said {
    let again = "make the result again with `leerklaar batch EXPORT -o FOLDER`";
    match fault {
        StoredFault::NotJson { line, column } => said(
            format!("`{file}` is no JSON ({file}:{line}:{column})"),
            "a result is the folder or the file result.json that `leerklaar batch -o FOLDER` makes",
        ),
        StoredFault::CutOff => said(format!("`{file}` stops halfway"), again),
        StoredFault::DuplicateKey { key, line, column } => said(
            format!("`{key}` stands twice in the same part ({file}:{line}:{column})"),
            again,
        ),
        StoredFault::NotOurs => said(
            format!("`{file}` is no result of leerklaar"),
            "a result is the folder or the file result.json that `leerklaar batch -o FOLDER` makes",
        ),
        StoredFault::OtherSchema { found, known } => said(
            format!(
                "`{file}` was made by another version of leerklaar: `{found}`, this version reads `{known}`"
            ),
            "use the version that made the result, or make the result again",
        ),
        StoredFault::OtherKind { kind } => said(
            format!("`{file}` is of leerklaar, but no result of a survey (`{kind}`)"),
            "give the sheets themselves, or the folder of one result of `leerklaar batch -o FOLDER`",
        ),
        StoredFault::Broken { line, column } => said(
            format!("something in `{file}` is missing or cannot be ({file}:{line}:{column})"),
            again,
        ),
        StoredFault::OtherChecklist {
            checklist,
            then,
            now,
        } => said(
            match (then, now) {
                (Some(then), Some(now)) => format!(
                    "`{file}` was made with version {then} of the checklist `{checklist}`; here is version {now}"
                ),
                (Some(_), None) => {
                    format!("`{file}` was made with the checklist `{checklist}`, which is not here")
                }
                _ => format!("`{file}` was made without the checklist `{checklist}`"),
            },
            "give the checklists of that time with `--checklists FOLDER`, or make the result again",
        ),
        StoredFault::OtherRules => said(
            format!(
                "`{file}` was made by other rules: thresholds, confidence or limits differ now"
            ),
            "give the files of that time with `--checklists FOLDER`, or make the result again",
        ),
        StoredFault::UnknownId { id } => said(
            format!("`{file}` has `{id}`, which these checklists do not have"),
            "give the checklists of that time with `--checklists FOLDER`, or make the result again",
        ),
    }
}
