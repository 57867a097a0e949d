//! Qualtrics: a tag, a text and an ImportId above each column; two rows of these in
//! spreadsheets, and in exports of before 2017. Texts are cut and tags are the user's
//! own, so that the ImportId is what a column is known by.

mod heading;
mod import_id;

use super::head::{Head, percent};
use super::moment::is_moment;
use super::profile::{Found, Profile};
use super::status::When;
use super::{CellRules, Metadata, RowStatus, Special};
use crate::model::survey::{Platform, Sign, Variant};
use import_id::ImportId;

const OWN: [&str; 14] = [
    "startdate",
    "enddate",
    "finished",
    "status",
    "responseid",
    "progress",
    "recordeddate",
    "duration (in seconds)",
    "distributionchannel",
    "userlanguage",
    "ipaddress",
    "externalreference",
    "externaldatareference",
    "responseset",
];

/// Fewest of its own headers above a sheet without ImportIds.
const FEWEST: usize = 3;
/// Of a hundred filled cells of the third row.
const MOST: u8 = 80;

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::Qualtrics,
    find,
    headings: heading::headings,
    metadata: &[
        (Metadata::ResponseId, &["responseid", "_recordid"]),
        (Metadata::Started, &["startdate"]),
        (Metadata::Submitted, &["enddate"]),
        (Metadata::Changed, &["recordeddate"]),
        (Metadata::Status, &["status"]),
        (Metadata::Progress, &["progress"]),
        (Metadata::Duration, &["duration (in seconds)", "duration"]),
        (Metadata::Finished, &["finished"]),
        (Metadata::Channel, &["distributionchannel"]),
        (Metadata::Language, &["userlanguage"]),
        (Metadata::Other, &["responseset", "locationaccuracy"]),
    ],
    ignored: &["nps_group", "timing - "],
    status: &STATUS,
    cells: CellRules {
        // The usual code for "seen and left open".
        special: &[("-99", Special::Blank)],
        list: &[","],
        ticked: &["1"],
        unticked: &["0"],
        has_recodes: true,
    },
};

/// Codes of `Status` as public cleaning programs know them; 0, 4, 16 and 32 count.
const STATUS: [(Metadata, When, RowStatus); 4] = [
    (
        Metadata::Status,
        When::Is(&[
            "1",
            "2",
            "8",
            "9",
            "12",
            "17",
            "40",
            "Survey Preview",
            "Survey Test",
            "Offline Survey Preview",
            "Spam",
            "Umfragevorschau",
            "Enquêtevoorbeeld",
        ]),
        RowStatus::Test,
    ),
    (
        Metadata::Channel,
        When::Is(&["preview", "test"]),
        RowStatus::Test,
    ),
    (
        Metadata::Finished,
        When::Is(&[
            "0", "false", "no", "onwaar", "nee", "falsch", "nein", "faux", "non", "falso",
        ]),
        RowStatus::Unfinished,
    ),
    (Metadata::Progress, When::Below(100), RowStatus::Unfinished),
];

fn find(head: &Head) -> Option<Found> {
    by_import_ids(head)
        .or_else(|| legacy(head))
        .or_else(|| by_headers(head))
}

/// Three header rows, the third of tags.
fn by_import_ids(head: &Head) -> Option<Found> {
    let cells = (0..head.width()).map(|c| head.cell(2, c));
    let cells = cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>();
    let ids = cells.iter().filter_map(|cell| ImportId::of(cell));
    let ids = ids.collect::<Vec<_>>();
    let percent = percent(ids.len(), cells.len()).filter(|p| *p >= MOST)?;
    let example = cells.iter().find(|cell| ImportId::of(cell).is_some())?;
    let mut signs = vec![Sign::RowOfTags {
        row: 3,
        percent,
        example: (*example).to_owned(),
    }];
    let own = head.having(&OWN);
    if !own.is_empty() {
        signs.push(Sign::Headers(own));
    }
    let question = ids.iter().map(ImportId::tag).find(|tag| is_question(tag));
    signs.extend(question.map(Sign::HeaderForm));
    Some(Found {
        variant: None,
        header_rows: 3,
        signs,
    })
}

/// `QID5_1`.
fn is_question(tag: &str) -> bool {
    tag.strip_prefix("QID")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// `V1,V2,...` over `ResponseID,ResponseSet,...`, or those names in both rows.
fn legacy(head: &Head) -> Option<Found> {
    let is_own = |row| {
        let names = ["responseid", "responseset"];
        (0..2).all(|c| head.cell(row, c).to_lowercase() == names[c])
    };
    let is_numbered = head.begins_with(&[&["v1"], &["v2"]]);
    if !(is_own(0) || is_numbered && is_own(1)) {
        return None;
    }
    let first = [0, 1].map(|c| head.cell(0, c).to_owned()).to_vec();
    let second = [0, 1].map(|c| head.cell(1, c).to_owned()).to_vec();
    let others = head.having(&OWN[..OWN.len() - 1]);
    let others = others.into_iter().filter(|h| !first.contains(h));
    let others = others.collect::<Vec<_>>();
    let mut signs = vec![Sign::Headers(first)];
    let is_second_row = is_own(1);
    if is_second_row {
        signs.push(Sign::SecondRow(second));
    }
    if !others.is_empty() {
        signs.push(Sign::Headers(others));
    }
    Some(Found {
        variant: Some(Variant::Legacy),
        header_rows: 1 + usize::from(is_second_row),
        signs,
    })
}

/// Its own headers, over a row of texts or, where somebody took that out, answers.
fn by_headers(head: &Head) -> Option<Found> {
    let own = head.having(&OWN);
    if own.len() < FEWEST {
        return None;
    }
    let start = head.place(&["startdate", "enddate", "recordeddate"])?;
    let below = head.cell(1, start);
    let mut signs = vec![Sign::Headers(own)];
    let is_text = !below.is_empty() && !is_moment(below);
    let header_rows = 1 + usize::from(is_text);
    if is_text {
        let second = (0..head.width()).map(|c| head.cell(1, c));
        let second = second.filter(|cell| !cell.is_empty());
        signs.push(Sign::SecondRow(second.take(3).map(str::to_owned).collect()));
    }
    signs.extend(head.moments(start, header_rows));
    Some(Found {
        variant: None,
        header_rows,
        signs,
    })
}
