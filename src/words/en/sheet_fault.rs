//! What is wrong with a sheet.

use crate::words::problem::{quoted, said};
use crate::words::sheet_fault::SheetWords;

pub(super) const SHEET: SheetWords = SheetWords {
    newer: |found, known| {
        said(
            format!("this sheet is of a newer version (`{found}`); this version knows `{known}`"),
            "install the newest version; this sheet stays as it is",
        )
    },
    unknown_item: |item| format!("there is no question `{item}`"),
    no_such_item: "write the id of a question, or remove this line",
    former_item: |was, now| {
        said(
            format!("question `{was}` is now called `{now}`"),
            "your answer counts; it gets the new name the next time the sheet is saved",
        )
    },
    answered_twice: |item| {
        said(
            format!("question `{item}` has an answer here already, under its former name"),
            "remove one of the two answers",
        )
    },
    unknown_checklist: |id| format!("there is no checklist `{id}`"),
    known_checklists: |known| format!("choose from {}", quoted(known)),
    not_an_answer: |found| format!("`{found}` is not an answer to this question"),
    allowed_answers: |allowed| format!("choose from {}", quoted(allowed)),
    unknown_option: |found| format!("`{found}` is not in the list of this question"),
    known_options: |known| format!("choose from {}", quoted(known)),
    nothing_ticked: (
        "nothing is ticked",
        "write `none` if none applies, or remove the line if there is no answer",
    ),
    ticked_and_irrelevant: |option| {
        said(
            format!("`{option}` is ticked and yet said not to exist"),
            "remove it from `answer` or from `irrelevant`",
        )
    },
    out_of_range: |found, low, high| {
        said(
            format!("{found} cannot be right"),
            &format!("write a number from {low} to {high}"),
        )
    },
    too_many_decimals: |found, most| {
        let help = match most {
            0 => "write a whole number".to_owned(),
            1 => "write at most 1 digit after the point".to_owned(),
            more => format!("write at most {more} digits after the point"),
        };
        said(format!("{found} has too many decimals"), &help)
    },
    not_a_moment: |found| {
        said(
            format!("`{found}` is not a date and time"),
            "write it like 2026-11-21T14:03:00Z, or leave it out",
        )
    },
    no_reason: (
        "it does not say why this does not apply",
        "write {answer: not_applicable, reason: \"...\"}",
    ),
    not_asked_of: |item, perspective| {
        said(
            format!("question `{item}` is not for `{perspective}`; this answer does not count"),
            "remove the line, or correct `perspective`",
        )
    },
    not_among_checklists: |item, checklist| {
        said(
            format!(
                "question `{item}` belongs to `{checklist}`, which is not under `checklists`; this \
                 answer does not count"
            ),
            "put the checklist under `checklists`, or remove the line",
        )
    },
    unknown_former_item: |item| {
        said(
            format!("there is no question `{item}`; this former answer is left out"),
            "remove the line, or write the id of a question",
        )
    },
    other_version: |checklist, found, known| {
        said(
            format!("the answers are to version {found} of `{checklist}`; it is now {known}"),
            "questions may have changed: look at the answers before you compare",
        )
    },
    edited_by_hand: (
        "the answers were changed outside the program",
        "that is fine; a new stamp comes with the next save",
    ),
};
