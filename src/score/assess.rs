//! Sheets to an assessment.

use crate::model::{Assessment, Audience, Instrument, Origin, Sheet};

use super::facts::most_stated;
use super::picture::{Group, Picture};
use super::{checklist, dimension, gap, item, pattern, verdict};

/// The scored picture that these sheets give together.
///
/// Neither the order of the sheets nor that of their answers matters. Answers to
/// items that the instrument does not have, or that were not asked, are ignored.
pub fn assess(instrument: &Instrument, sheets: &[Sheet]) -> Assessment {
    let picture = Picture::take(instrument, sheets);
    let items = item::results(&picture);
    let dimensions = dimension::results(&picture, &items);
    let checklists = checklist::results(instrument, &dimensions);
    Assessment {
        organisation: most_stated(sheets.iter().filter_map(|s| s.organisation.as_ref())).cloned(),
        staff: most_stated(sheets.iter().filter_map(|s| s.staff.as_ref())).copied(),
        staff_body: most_stated(sheets.iter().filter_map(|s| s.staff_body.as_ref())).copied(),
        audiences: picture.groups.iter().flat_map(audiences).collect(),
        index: checklist::index(instrument, &checklists),
        balance: checklist::core_balance(instrument, &dimensions),
        targets: checklist::targets(&dimensions, &checklists),
        verdicts: verdict::results(&picture, &items, &dimensions),
        gaps: gap::results(&picture),
        patterns: pattern::results(&picture, &items),
        items,
        dimensions,
        checklists,
    }
}

/// One audience for each origin of a group's sheets.
fn audiences(group: &Group) -> impl Iterator<Item = Audience> {
    [Origin::OnRecord, Origin::Anonymous]
        .into_iter()
        .filter_map(|origin| {
            Some(Audience {
                perspective: group.perspective,
                origin,
                figures: group.size(origin)?,
            })
        })
}
