//! Microsoft Forms: a fixed start, then texts. A repeated question gets a bare number
//! behind its text; rows of a grid are columns without their stem.

use super::head::Head;
use super::profile::{Found, Profile};
use super::{CellRules, Heading, Metadata};
use crate::model::survey::{Platform, Sign};

const STARTED: [&str; 4] = ["start time", "begintijd", "startzeit", "heure de début"];
const SUBMITTED: [&str; 5] = [
    "completion time",
    "tijd van voltooien",
    "tijd van voltooiing",
    "fertigstellungszeit",
    "heure de fin",
];
const EMAIL: [&str; 5] = [
    "email",
    "e-mail",
    "e-mail2",
    "adresse de messagerie",
    "e-mailadres",
];
const NAME: [&str; 4] = ["name", "naam", "name2", "nom"];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::MicrosoftForms,
    find,
    headings,
    metadata: &[
        (Metadata::ResponseId, &["id"]),
        (Metadata::Started, &STARTED),
        (Metadata::Submitted, &SUBMITTED),
        (
            Metadata::Language,
            &["language", "taal", "sprache", "langue"],
        ),
        (
            Metadata::Changed,
            &[
                "last modified time",
                "tijd van laatste wijziging",
                "uhrzeit der letzten änderung",
            ],
        ),
    ],
    ignored: &[
        "total points",
        "totaal aantal punten",
        "quiz feedback",
        "feedback voor quiz",
        "grade posted time",
        "points - ",
        "punten - ",
        "feedback - ",
    ],
    status: &[],
    cells: CellRules {
        special: &[],
        list: &[";"],
        ticked: &[],
        unticked: &[],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    let mut signs = Vec::new();
    if head.begins_with(&[&["id"], &STARTED, &SUBMITTED]) {
        signs.push(Sign::Headers(
            (0..3).map(|c| head.header(c).to_owned()).collect(),
        ));
        signs.extend(head.moments(1, 1));
    }
    let person = [head.place(&EMAIL), head.place(&NAME)];
    if let [Some(email), Some(name)] = person
        && name == email + 1
    {
        let headers = [email, name].map(|c| head.header(c).to_owned());
        signs.push(Sign::Headers(headers.to_vec()));
    }
    Found::by(signs)
}

fn headings(head: &Head, _: &Found) -> Vec<Heading> {
    (0..head.width())
        .map(|column| {
            let mut heading = Heading::of(head.header(column));
            if let Some(base) = repeated(head, column) {
                base.clone_into(&mut heading.text);
            }
            heading
        })
        .collect()
}

/// The text of a question that stands in the form before, without the number it got
/// for that. A text that ends in a number of its own keeps it: of "Statement 1",
/// "Statement 12" is no repetition.
fn repeated<'a>(head: &Head<'a>, column: usize) -> Option<&'a str> {
    let header = head.header(column);
    let base = header.trim_end_matches(|c: char| c.is_ascii_digit());
    let nth = header[base.len()..]
        .parse::<u32>()
        .ok()
        .filter(|n| *n >= 2)?;
    let is_before = |wanted: &str| (0..column).any(|c| head.header(c) == wanted);
    let is_row = nth == 2 || is_before(&format!("{base}{}", nth - 1));
    let is_number_glued = !base.ends_with(char::is_whitespace);
    (is_row && is_number_glued && is_before(base)).then_some(base)
}
