//! Google Forms and the sheets it fills: a moment, then texts; `Question [row]`.

use super::grid::in_brackets;
use super::head::Head;
use super::profile::{Found, Profile};
use super::{CellRules, Heading, Metadata};
use crate::model::survey::{Platform, Sign};

const TIMESTAMP: [&str; 8] = [
    "timestamp",
    "tijdstempel",
    "zeitstempel",
    "horodateur",
    "marca temporal",
    "carimbo de data/hora",
    "informazioni cronologiche",
    "časová značka",
];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::GoogleForms,
    find,
    headings,
    metadata: &[(Metadata::Submitted, &TIMESTAMP)],
    ignored: &[],
    status: &[],
    cells: CellRules {
        special: &[],
        // Sheets write the first, the form's own download the second.
        list: &[", ", ";"],
        ticked: &[],
        unticked: &[],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    let mut signs = Vec::new();
    if head.begins_with(&[&TIMESTAMP]) {
        signs.push(Sign::Headers(vec![head.header(0).to_owned()]));
        signs.extend(head.moments(0, 1));
    }
    signs.extend(head.form(2, |h| in_brackets(h).is_some()));
    Found::by(signs)
}

fn headings(head: &Head, _: &Found) -> Vec<Heading> {
    let columns = (0..head.width()).map(|c| head.header(c));
    columns
        .map(|header| Heading::of(header).with_row(in_brackets(header)))
        .collect()
}
