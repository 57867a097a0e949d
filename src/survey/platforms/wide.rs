//! One row per respondent, whoever made it: codes or texts as headers, in any of
//! the ways in which platforms write them.

use super::grid::{code_in_brackets, in_brackets, is_code};
use super::head::Head;
use super::profile::{Found, Profile};
use super::two_rows::filled_forward;
use super::{CellRules, Heading};
use crate::model::survey::Platform;

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::Wide,
    find: |_| Some(found()),
    headings,
    metadata: &[],
    ignored: &[],
    status: &[],
    cells: CELLS,
};

pub(super) const CELLS: CellRules = CellRules {
    special: &[],
    list: &[";", ", ", ",", "|", "\n"],
    ticked: &["1", "x", "Y", "J", "Ja", "Yes", "True", "WAAR", "Checked"],
    unticked: &["0", "-", "N", "Nee", "No", "False", "ONWAAR", "Unchecked"],
    has_recodes: false,
};

/// One header row; nothing needs to speak for it.
pub(super) fn found() -> Found {
    Found {
        variant: None,
        header_rows: 1,
        signs: Vec::new(),
    }
}

pub(super) fn headings(head: &Head, found: &Found) -> Vec<Heading> {
    if found.header_rows > 1 {
        return filled_forward(head, |_| false);
    }
    (0..head.width()).map(|c| of(head.header(c))).collect()
}

fn of(header: &str) -> Heading {
    let heading = Heading::of(header);
    let parts = code_in_brackets(header)
        .or_else(|| header.split_once("___"))
        .or_else(|| header.split_once(['/', '.']))
        .filter(|(question, part)| is_code(question) && !part.contains(char::is_whitespace));
    if let Some((question, part)) = parts.filter(|(_, part)| !part.is_empty()) {
        return Heading {
            code: Some(header.to_owned()),
            question: Some(question.to_owned()),
            part: Some(part.to_owned()),
            option: Some(part.to_owned()),
            ..heading
        };
    }
    match is_code(header) {
        true => Heading {
            code: Some(header.to_owned()),
            ..heading
        },
        false => heading.with_row(in_brackets(header)),
    }
}
