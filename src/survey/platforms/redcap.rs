//! REDCap: variable names or field labels, `field___code` per option, and a column
//! that says whether each form is complete.

use super::head::{Head, signs_of};
use super::profile::{Found, Profile};
use super::status::When;
use super::{CellRules, ColumnRole, Heading, Metadata, RowStatus, Special};
use crate::model::survey::{Platform, Sign, Variant};

const OWN: [&str; 11] = [
    "record_id",
    "redcap_event_name",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    "redcap_data_access_group",
    "redcap_survey_identifier",
    "record id",
    "event name",
    "repeat instrument",
    "survey identifier",
    "data access group",
];

/// What a column for the state of a form holds, raw and as labels.
const STATES: [&str; 6] = ["0", "1", "2", "Incomplete", "Unverified", "Complete"];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::Redcap,
    find,
    headings,
    metadata: &[
        (Metadata::ResponseId, &["record_id", "record id"]),
        (
            Metadata::Other,
            &[
                "redcap_event_name",
                "redcap_repeat_instrument",
                "redcap_repeat_instance",
                "redcap_data_access_group",
                "event name",
                "repeat instrument",
                "repeat instance",
                "data access group",
            ],
        ),
    ],
    ignored: &[],
    status: &[
        (
            Metadata::FormComplete,
            When::Is(&["0", "1", "Incomplete", "Unverified"]),
            RowStatus::Unfinished,
        ),
        (Metadata::FormComplete, When::Blank, RowStatus::Unfinished),
        (
            Metadata::Submitted,
            When::Is(&["[not completed]"]),
            RowStatus::Unfinished,
        ),
    ],
    cells: CellRules {
        special: &[("[not completed]", Special::NotShown)],
        list: &[","],
        // 0 also stands for options that nobody saw.
        ticked: &["1", "Checked"],
        unticked: &["0", "Unchecked"],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    let mut signs = signs_of(head.having(&OWN));
    let states = (1..head.width()).find(|c| is_state(head, *c));
    signs.extend(states.map(|c| Sign::HeaderForm(head.header(c).to_owned())));
    signs.extend(head.form(1, |h| option_of(h).is_some()));
    let is_text = head.names().iter().any(|name| name.contains(' '));
    let found = Found::by(signs)?;
    let variant = if is_text {
        Variant::Text
    } else {
        Variant::Codes
    };
    Some(Found {
        variant: Some(variant),
        ..found
    })
}

/// Whether a column says how far a form is.
fn is_state(head: &Head, column: usize) -> bool {
    let header = head.header(column);
    (header.ends_with("_complete") || header == "Complete?")
        && head.filled(column, 1).all(|cell| STATES.contains(&cell))
}

/// `field___code`, or `Label (choice=Option)`: the field and the option.
fn option_of(header: &str) -> Option<(&str, &str)> {
    header
        .split_once("___")
        .or_else(|| header.strip_suffix(')')?.split_once(" (choice="))
        .filter(|(field, option)| !field.is_empty() && !option.is_empty())
}

fn headings(head: &Head, _: &Found) -> Vec<Heading> {
    (0..head.width())
        .map(|column| {
            let header = head.header(column);
            let mut heading = Heading::of(header);
            if !header.contains(char::is_whitespace) {
                heading.code = Some(header.to_owned());
            }
            if let Some((field, option)) = option_of(header) {
                let is_code = heading.code.is_some();
                heading.question = is_code.then(|| field.to_owned());
                heading.part = is_code.then(|| option.to_owned());
                heading.stem = (!is_code).then(|| field.to_owned());
                heading.row = (!is_code).then(|| option.to_owned());
                heading.option = Some(option.to_owned());
            } else if column > 0 && is_state(head, column) {
                heading.role = ColumnRole::Metadata(Metadata::FormComplete);
            } else if header.ends_with("_timestamp") || header == "Survey Timestamp" {
                heading.role = ColumnRole::Metadata(Metadata::Submitted);
            }
            heading
        })
        .collect()
}
