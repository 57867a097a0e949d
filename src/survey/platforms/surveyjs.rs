//! SurveyJS: JSON objects, a key per question, grids as objects in them.

use super::head::Head;
use super::profile::{Found, Profile};
use super::{CellRules, ColumnRole, Heading};
use crate::model::survey::{Platform, Sign};

const COMMENT: &str = "-Comment";

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::SurveyJs,
    find,
    headings,
    metadata: &[],
    ignored: &[],
    status: &[],
    cells: CellRules {
        special: &[("other", super::Special::Other)],
        list: &[";", ", ", ","],
        ticked: &["true", "1"],
        unticked: &["false", "0"],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    if !head.is_json {
        return None;
    }
    let mut signs = vec![Sign::Json("list of objects".to_owned())];
    signs.extend(head.form(1, |key| key.ends_with(COMMENT) || key.contains('.')));
    Found::by(signs)
}

fn headings(head: &Head, _: &Found) -> Vec<Heading> {
    let keys = (0..head.width()).map(|c| head.header(c));
    keys.map(|key| {
        let mut heading = Heading::of(key);
        heading.code = Some(key.to_owned());
        if key.ends_with(COMMENT) {
            heading.role = ColumnRole::Comment;
        } else if let Some((question, part)) = key.split_once('.') {
            heading.question = Some(question.to_owned());
            heading.part = Some(part.to_owned());
        }
        heading
    })
    .collect()
}
