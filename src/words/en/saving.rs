//! Opening and saving sheets in English.

use crate::words::SavingWords;
use crate::words::problem::said;

pub(super) static SAVING: SavingWords = SavingWords {
    in_use: |path, by| {
        let by = by.map_or_else(
            || "another program".to_owned(),
            |id| format!("another program (process {id})"),
        );
        said(
            format!("`{path}` is in use by {by}"),
            "close that first, or choose another file",
        )
    },
    not_a_file: |path| {
        said(
            format!("`{path}` is not an ordinary file"),
            "choose another name",
        )
    },
    no_folder: |path| {
        said(
            format!("the folder of `{path}` does not exist"),
            "create it first, or choose another",
        )
    },
    read_only: |path| {
        said(
            format!("`{path}` is read-only"),
            "make it writable, or choose another file",
        )
    },
    too_large: |path, most| {
        said(
            format!("`{path}` is larger than {most} MB"),
            "that cannot be a sheet; choose another file",
        )
    },
    not_text: |path, line| {
        said(
            format!("`{path}` is not UTF-8 from line {line}"),
            "save the file again as UTF-8",
        )
    },

    unreadable: |path, cause| format!("`{path}` cannot be read: {cause}"),
    unwritable: |path, cause| format!("`{path}` cannot be saved: {cause}"),
    not_saved: |path, cause| {
        format!("your answer is NOT saved in `{path}` yet, though not lost: {cause}")
    },
    disk_full: ("the disk is full", "free some space"),
    denied: (
        "that is not permitted there",
        "check the permissions of the file and the folder",
    ),
    gone: ("the folder is no longer there", "put it back"),
    disk_read_only: ("the disk is read-only", "choose another folder"),
    other_cause: |system| {
        said(
            format!("the system says: {system}"),
            "see whether the disk is in order, or choose another folder",
        )
    },

    kept_original: |path| format!("Your own version, comments and all, is kept as {path}."),
    kept_changed: |path| {
        format!("Another program had changed the file. That version is kept as {path}.")
    },
    retry_title: "Saving does not work. What would you like to do?",
    retry: "Try again",
    stop_unsaved: "Stop without saving this answer",

    talk_failed: |system| format!("the interview cannot go on: {system}"),
    other_perspective: |sheet, is, asked| {
        said(
            format!("`{sheet}` is a sheet of `{is}`, not of `{asked}`"),
            "choose another file, or leave --perspective out",
        )
    },
    not_anonymous: |sheet| {
        said(
            format!("`{sheet}` was not begun as anonymous"),
            "choose another file, or leave --anonymous out",
        )
    },
};
