//! KoBoToolbox: names or label paths as headers, with its own columns under `_`. A
//! tick list comes as one cell, as columns of 0 and 1, or as both.

use super::head::{Head, signs_of};
use super::paths::headings_of_paths;
use super::profile::{Found, Profile};
use super::status::When;
use super::{CellRules, Heading, Metadata, RowStatus};
use crate::model::survey::{Platform, Variant};

const OWN: [&str; 4] = ["_submission_time", "_id", "_uuid", "_validation_status"];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::Kobo,
    find,
    headings,
    metadata: &[
        (Metadata::ResponseId, &["_uuid"]),
        (Metadata::ResponseId, &["_id"]),
        (Metadata::Submitted, &["_submission_time"]),
        (Metadata::Started, &["start"]),
        (Metadata::Finished, &["end"]),
        (
            Metadata::Review,
            &[
                "_validation_status",
                "_validation_status.uid",
                "_validation_status.label",
                "_validation_status/uid",
                "_validation_status/label",
            ],
        ),
        (Metadata::Version, &["_version_", "__version__"]),
        (
            Metadata::Other,
            &[
                "_index",
                "_parent_index",
                "_parent_table_name",
                "_notes",
                "_tags",
                "_status",
                "today",
                "formhub/uuid",
                "_xform_id_string",
                "meta/instanceid",
                "_attachments",
            ],
        ),
    ],
    ignored: &[],
    status: &[
        (Metadata::Finished, When::Blank, RowStatus::Unfinished),
        (
            Metadata::Review,
            When::Holds(&["not_approved"]),
            RowStatus::Rejected,
        ),
        (
            Metadata::Review,
            When::Is(&["not approved", "niet goedgekeurd"]),
            RowStatus::Rejected,
        ),
    ],
    cells: CellRules {
        special: &[],
        list: &[" "],
        ticked: &["1", "TRUE", "OK"],
        unticked: &["0", "FALSE"],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    let found = Found::by(signs_of(head.having(&OWN)))?;
    let is_text = (0..head.width()).any(|c| head.header(c).contains(char::is_whitespace));
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

fn headings(head: &Head, _: &Found) -> Vec<Heading> {
    headings_of_paths(head, '/')
}
