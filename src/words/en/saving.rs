//! Opening and saving sheets in English.

use crate::words::SavingWords;

pub(super) static SAVING: SavingWords = SavingWords {
    in_use: |path, by| {
        let by = by.map_or_else(
            || "another program".to_owned(),
            |id| format!("another program (process {id})"),
        );
        format!("{path} is in use by {by}. Close that first, or choose another file.")
    },
    not_a_file: |path| format!("{path} is not an ordinary file. Choose another name."),
    no_folder: |path| {
        format!("The folder of {path} does not exist. Create it first, or choose another.")
    },
    read_only: |path| format!("{path} is read-only. Make it writable, or choose another file."),
    too_large: |path, most| {
        format!(
            "{path} is larger than {} MB. That cannot be a sheet.",
            most / 1024 / 1024
        )
    },
    not_text: |path, line| {
        format!("{path} is not UTF-8 from line {line}. Save the file again as UTF-8.")
    },
    unreadable: |path, cause| format!("{path} cannot be read: {cause}"),
    unwritable: |path, cause| format!("{path} cannot be saved: {cause}"),
    not_saved: |path, cause| {
        format!("Your answer is NOT saved in {path} yet: {cause} Your answer is not lost.")
    },

    cause_full: "the disk is full. Free some space.",
    cause_denied: "you may not write or read there. Check the permissions of the folder.",
    cause_missing: "the folder is no longer there. Put it back.",
    cause_read_only: "the disk is read-only. Choose another folder.",
    cause_other: |system| format!("the system says: {system}."),

    kept_original: |path| format!("Your own version, comments and all, is kept as {path}."),
    kept_changed: |path| {
        format!("Another program had changed the file. That version is kept as {path}.")
    },
    retry_title: "Saving does not work. What would you like to do?",
    retry: "Try again",
    stop_unsaved: "Stop without saving this answer",

    talk_failed: |system| format!("The interview cannot go on: {system}."),
    other_perspective: |sheet, is, asked| {
        format!(
            "{sheet} is a sheet of {is}, not of {asked}. Choose another file, or leave out --perspective."
        )
    },
    other_origin: |sheet, is, asked| {
        format!(
            "{sheet} was filled in {is}, not {asked}. Choose another file, or leave out --anonymous."
        )
    },
    unknown_checklist: |id, meant, known| match meant {
        Some(meant) => {
            format!("There is no checklist {id}. Did you mean {meant}? These exist: {known}.")
        }
        None => format!("There is no checklist {id}. These exist: {known}."),
    },
};
