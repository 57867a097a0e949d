//! Nextcloud Forms: who, shown how, when; then texts; `Question (row)`.

use super::grid::in_parentheses;
use super::head::Head;
use super::profile::{Found, Profile};
use super::{CellRules, Heading, Metadata};
use crate::model::survey::{Platform, Sign};

const USER: [&str; 4] = ["user id", "gebruiker-id", "gebruikers-id", "benutzer-id"];
const SHOWN_AS: [&str; 3] = [
    "user display name",
    "weergavenaam gebruiker",
    "anzeigename des benutzers",
];
const TIMESTAMP: [&str; 3] = ["timestamp", "tijdstempel", "zeitstempel"];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::NextcloudForms,
    find,
    headings,
    metadata: &[(Metadata::Submitted, &TIMESTAMP)],
    ignored: &[],
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
    if !head.begins_with(&[&USER, &SHOWN_AS]) {
        return None;
    }
    let headers = (0..2).map(|c| head.header(c).to_owned()).collect();
    let mut signs = vec![Sign::Headers(headers)];
    if let Some(timestamp) = head.place(&TIMESTAMP) {
        let header = head.header(timestamp).to_owned();
        let moments = head.moments(timestamp, 1);
        signs.push(moments.unwrap_or(Sign::Headers(vec![header])));
    }
    Found::by(signs)
}

fn headings(head: &Head, _: &Found) -> Vec<Heading> {
    let columns = (0..head.width()).map(|c| head.header(c));
    columns
        .map(|header| Heading::of(header).with_row(in_parentheses(header)))
        .collect()
}
