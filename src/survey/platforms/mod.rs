//! Whose layout an export has: header rows, columns, and the habits of its platform.

mod cells;
mod google;
mod grid;
mod head;
mod kobo;
mod layout;
mod limesurvey;
mod list;
mod long;
mod microsoft;
mod moment;
mod nextcloud;
mod odk;
mod paths;
mod personal;
mod profile;
mod qualtrics;
mod redcap;
mod status;
mod surveyjs;
mod surveymonkey;
mod two_rows;
mod typeform;
mod wide;

use crate::model::survey::{Platform, SourceChoice, SurveyFault};
use crate::survey::table::FirstRecords;
use head::Head;
use profile::{Found, Profile};

pub use cells::{CellRules, Special, Tick};
pub use layout::{AnswerPart, ColumnRole, Heading, Layout, LongColumns, Metadata};
pub use long::add_questions;
pub use personal::{PersonalKind, is_personal, looks_personal};
pub use status::{RowStatus, StatusRules};

/// The brands, in the order in which they are tried.
const PLATFORMS: [Profile; 11] = [
    qualtrics::PROFILE,
    limesurvey::PROFILE,
    microsoft::PROFILE,
    nextcloud::PROFILE,
    surveymonkey::PROFILE,
    typeform::PROFILE,
    kobo::PROFILE,
    odk::PROFILE,
    redcap::PROFILE,
    google::PROFILE,
    surveyjs::PROFILE,
];

/// Fewest signs for a brand that nobody chose.
const FEWEST_SIGNS: usize = 2;

/// Finds out whose layout an export has, from its first records: a hundred will do,
/// and for JSON the first is the flattened keys. A brand needs two independent signs,
/// or one when somebody chose it. `is_item` tells whether a whole cell is the id or
/// the text of an item, by which an answer per row is known.
///
/// # Errors
/// The chosen platform does not write such a file.
pub fn recognise(
    records: &FirstRecords,
    is_json: bool,
    choice: &SourceChoice,
    is_item: &dyn Fn(&str) -> bool,
) -> Result<Layout, SurveyFault> {
    let head = Head::new(records, is_json);
    let long = long::columns(&head, is_item);
    let (profile, mut found) = match choice.platform {
        Some(platform) => {
            chosen(&head, platform, long).ok_or(SurveyFault::NotOfPlatform { platform })?
        }
        None => of_any(&head, long),
    };
    if let Some(rows) = choice.header_rows {
        found.header_rows = rows.max(1);
    }
    let mut headings = profile.roles((profile.headings)(&head, &found));
    leave_out_empty(&head, &mut headings);
    personal::mark_details(&head, found.header_rows, &mut headings);
    let long = long.filter(|_| profile.platform == Platform::Long);
    if let Some(long) = long {
        long::mark_parts(long, &mut headings);
    }
    Ok(Layout {
        platform: profile.platform,
        variant: found.variant,
        is_chosen: choice.platform.is_some(),
        signs: found.signs,
        header_rows: found.header_rows,
        status: profile.status(&headings),
        headings,
        cells: profile.cells,
        long,
    })
}

/// The layout somebody chose, if the file can have it.
fn chosen(head: &Head, platform: Platform, long: Option<LongColumns>) -> Option<(Profile, Found)> {
    match platform {
        Platform::Wide => Some((wide::PROFILE, wide::found())),
        Platform::Long => long.map(|_| (long::PROFILE, wide::found())),
        _ => {
            let profile = PLATFORMS.into_iter().find(|p| p.platform == platform)?;
            let found = (profile.find)(head)?;
            Some((profile, found))
        }
    }
}

/// The first brand with enough signs, else one of the two general layouts.
fn of_any(head: &Head, long: Option<LongColumns>) -> (Profile, Found) {
    for profile in PLATFORMS {
        let found = (profile.find)(head).filter(|found| found.signs.len() >= FEWEST_SIGNS);
        if let Some(found) = found {
            return (profile, found);
        }
    }
    match long {
        Some(_) => (long::PROFILE, wide::found()),
        None => (wide::PROFILE, wide::found()),
    }
}

/// A comma at the end of each line makes a last column of nothing.
fn leave_out_empty(head: &Head, headings: &mut [Heading]) {
    for (column, heading) in headings.iter_mut().enumerate() {
        if heading.text.is_empty() && head.filled(column, 0).next().is_none() {
            heading.role = ColumnRole::Ignored;
        }
    }
}
