//! SurveyMonkey: two header rows. A question stands over the first of its columns
//! only; below it each column has its row or option, or just `Response`.

use super::head::{Head, signs_of};
use super::profile::{Found, Profile};
use super::status::When;
use super::two_rows::filled_forward;
use super::{CellRules, ColumnRole, Heading, Metadata, RowStatus};
use crate::model::survey::{Platform, Sign};

const RESPONDENT: [&str; 3] = ["respondent id", "respondentid", "respondent-id"];
const COLLECTOR: [&str; 5] = [
    "collector id",
    "collectorid",
    "collector-id",
    "verzamelaar-id",
    "id verzamelaar",
];
/// Under a question that has one column only.
const PLAIN: [&str; 6] = [
    "response",
    "open-ended response",
    "antwoord",
    "open antwoord",
    "antwort",
    "beantwortung",
];
const OTHER: [&str; 4] = [
    "other (please specify)",
    "anders (geef nadere toelichting)",
    "overig (geef nadere toelichting)",
    "sonstiges (bitte angeben)",
];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::SurveyMonkey,
    find,
    headings,
    metadata: &[
        (Metadata::ResponseId, &RESPONDENT),
        (Metadata::Collector, &COLLECTOR),
        (
            Metadata::Started,
            &["start date", "startdate", "begindatum", "startdatum"],
        ),
        (
            Metadata::Submitted,
            &["end date", "enddate", "einddatum", "enddatum"],
        ),
    ],
    ignored: &[],
    status: &[(Metadata::Submitted, When::Blank, RowStatus::Unfinished)],
    cells: CellRules {
        special: &[],
        list: &[", "],
        ticked: &["1", "X"],
        unticked: &["0"],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    let mut own = head.having(&RESPONDENT);
    own.extend(head.having(&COLLECTOR));
    if own.is_empty() {
        return None;
    }
    let below = (0..head.width()).map(|c| head.cell(1, c));
    let below = below.filter(|cell| !cell.is_empty());
    let below = below.map(str::to_owned).collect::<Vec<_>>();
    let is_second_row = head.cell(1, 0).is_empty() && !below.is_empty();
    let mut found = Found::by(signs_of(own))?;
    if is_second_row {
        found.header_rows = 2;
        found
            .signs
            .push(Sign::SecondRow(below.into_iter().take(3).collect()));
    }
    Some(found)
}

fn headings(head: &Head, found: &Found) -> Vec<Heading> {
    if found.header_rows < 2 {
        return (0..head.width())
            .map(|c| Heading::of(head.header(c)))
            .collect();
    }
    filled_forward(head, |row| PLAIN.contains(&row.to_lowercase().as_str()))
        .into_iter()
        .map(|mut heading| {
            let row = heading.row.as_deref().map(str::to_lowercase);
            if row.is_some_and(|row| OTHER.contains(&row.as_str())) {
                heading.role = ColumnRole::Other;
                heading.option = None;
            }
            heading
        })
        .collect()
}
