//! Typeform: a token under `#`, texts, and a column per option headed by the option
//! alone, so that headers repeat.

use super::head::{Head, signs_of};
use super::profile::{Found, Profile};
use super::status::When;
use super::{CellRules, Heading, Metadata, RowStatus};
use crate::model::survey::Platform;

const OWN: [&str; 5] = [
    "#",
    "response type",
    "start date (utc)",
    "submit date (utc)",
    "network id",
];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::Typeform,
    find,
    headings,
    metadata: &[
        (Metadata::ResponseId, &["#"]),
        (Metadata::Status, &["response type"]),
        (Metadata::Started, &["start date (utc)"]),
        (Metadata::Changed, &["stage date (utc)"]),
        (Metadata::Submitted, &["submit date (utc)"]),
        (Metadata::Other, &["tags", "ending"]),
    ],
    ignored: &[],
    status: &[(
        Metadata::Status,
        When::IsNot(&["completed"]),
        RowStatus::Unfinished,
    )],
    cells: CellRules {
        special: &[],
        list: &[", "],
        ticked: &["1", "true"],
        unticked: &["0", "false"],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    (head.header(0) == "#")
        .then(|| signs_of(head.having(&OWN)))
        .and_then(Found::by)
}

fn headings(head: &Head, _: &Found) -> Vec<Heading> {
    (0..head.width())
        .map(|column| {
            let mut heading = Heading::of(head.header(column));
            let is_option = head.filled(column, 1).all(|cell| cell == heading.header);
            heading.option = is_option.then(|| heading.header.clone());
            heading
        })
        .collect()
}
