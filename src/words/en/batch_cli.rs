//! What the program says around a batch of surveys, in English.

use crate::words::batch_cli::BatchCliWords;

pub(super) static BATCH_CLI: BatchCliWords = BatchCliWords {
    no_exports_in_folder: |folder| {
        format!("there is no export in `{folder}` (.csv, .tsv, .txt, .xlsx or .json)")
    },
    same_export_twice: |name| format!("`{name}` is named twice; its answers would count twice"),
    too_many_cuts: |most| {
        format!(
            "--by takes {most} columns at most: with more traits together a person can be recognised"
        )
    },
    csv_needs_folder: "CSV takes several files: name a folder with -o",
    needs_folder: "more than one result: name a folder with -o",
    preview_needs_cuts: "--preview shows groups: name the column they are in with --by",
    rows_need_respondent: "--rows needs a number per respondent: name the column with --respondent",
    rows_need_file: "--rows writes answers of people, and so to a file only: give a file name",
    one_organisation: |option| {
        format!(
            "{option} belongs to one organisation, and here a column names more: leave {option} out, or make an \
             export per organisation"
        )
    },
    rows_written: |file, rows| {
        format!(
            "written: {file}, {rows} lines, one per respondent. This file is not anonymous: do not pass it on"
        )
    },
    folder_written: |folder| format!("written: {folder}"),
    mapping_written: |file| format!("check the mapping, and use it with --mapping {file}"),
    progress: "{wide_bar} {percent:>3} %  {bytes} of {total_bytes}  {msg} rows  {eta} left",
    refused_release: |groups, k| {
        format!(
            "this result differs too little from an earlier one: in {}, 1 to {} people came or went, and their \
             answers could be worked out",
            groups.join(", "),
            k - 1
        )
    },
    refused_release_help: "wait for more answers. If this is about another organisation, name it with --organisation; if nobody saw the earlier result, choose another ledger",
    weak_ledger: "without a column with a number per respondent (--respondent) the ledger compares sizes only, which is weaker",
    odd_numbers: |blank, again| {
        format!(
            "the numbers of the respondents do not tell people apart ({blank} rows without a number, {again} with a \
             number that stands twice), so the ledger compares sizes only, which is weaker"
        )
    },
    one_export: |option| {
        format!(
            "{option} belongs to one organisation, and here are more files: score them one at a time"
        )
    },
    ledger_unreadable: |file, why| format!("the ledger `{file}` cannot be read: {why}"),
    skipped: |files, of| format!("{files} of {of} files were skipped; the others were scored"),
    single_rows: "each organisation has only one row, and groups that small stay hidden. Is each row an open answer on \
                  behalf of the organisation? Then use --on-record",
    not_together: |one, other| {
        format!("{one} does nothing together with {other}: leave one of them out")
    },
    column_twice: |column| format!("--by names `{column}` twice: once is enough"),
    rows_need_bare_name: |path| {
        format!(
            "--rows `{path}` would be the same file for every export: give a name without a folder, \
             and each result gets its own"
        )
    },
    no_plain_file: "what stands there is no plain file",
    one_export_for_mapping: "--write-mapping takes one export",
};
