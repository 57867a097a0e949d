//! ODK Central: names as headers, groups before a `-`, options behind a `/`.

use super::head::{Head, signs_of};
use super::paths::headings_of_paths;
use super::profile::{Found, Profile};
use super::status::When;
use super::{CellRules, Heading, Metadata, RowStatus};
use crate::model::survey::Platform;

const OWN: [&str; 5] = [
    "submissiondate",
    "key",
    "submitterid",
    "attachmentspresent",
    "reviewstate",
];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::Odk,
    find,
    headings,
    metadata: &[
        (Metadata::ResponseId, &["key"]),
        (Metadata::ResponseId, &["meta-instanceid"]),
        (Metadata::Submitted, &["submissiondate"]),
        (Metadata::Started, &["start"]),
        (Metadata::Finished, &["end"]),
        (Metadata::Review, &["reviewstate"]),
        (Metadata::Version, &["formversion"]),
        (
            Metadata::Other,
            &[
                "status",
                "attachmentspresent",
                "attachmentsexpected",
                "edits",
                "today",
            ],
        ),
    ],
    ignored: &[],
    status: &[
        (Metadata::Finished, When::Blank, RowStatus::Unfinished),
        (
            Metadata::Review,
            When::Is(&["rejected", "hasIssues"]),
            RowStatus::Rejected,
        ),
    ],
    cells: CellRules {
        special: &[],
        list: &[" "],
        // 0 also stands for options that nobody saw.
        ticked: &["1", "TRUE"],
        unticked: &["0", "FALSE"],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    head.place(&["key"])
        .and_then(|_| Found::by(signs_of(head.having(&OWN))))
}

fn headings(head: &Head, _: &Found) -> Vec<Heading> {
    headings_of_paths(head, '-')
}
