//! Respondents to an assessment.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{Assessment, Audience, Instrument, Origin, Perspective, Sheet};

use super::facts::{most_stated, populations};
use super::group::Group;
use super::picture::Picture;
use super::respondents::{People, Respondents};
use super::shape::{Extras, Shape};
use super::{checklist, dimension, gap, item, pattern, verdict};

/// The scored picture that these sheets give together.
///
/// Neither the order of the sheets nor that of their answers matters. Answers to
/// items that the instrument does not have, or that were not asked, are ignored.
pub fn assess(instrument: &Instrument, sheets: &[Sheet]) -> Assessment {
    let shape = Shape::new(instrument, Extras::default());
    of_survey(&shape, &Respondents::new(), sheets, &BTreeMap::new())
}

/// The scored picture that the respondents of a survey give together with these
/// sheets, the same as if each respondent had filled a sheet. The respondents are
/// those of one organisation; `populations` has how many people share a perspective,
/// where something better than the sheets says so.
pub fn of_survey(
    shape: &Shape,
    respondents: &Respondents,
    sheets: &[Sheet],
    known: &BTreeMap<Perspective, u32>,
) -> Assessment {
    of_survey_with(shape, respondents, sheets, known, None)
}

/// As [`of_survey`], where those who answered the survey from a perspective are
/// `together` already.
pub(super) fn of_survey_with(
    shape: &Shape,
    respondents: &Respondents,
    sheets: &[Sheet],
    known: &BTreeMap<Perspective, u32>,
    together: Option<(Perspective, &People)>,
) -> Assessment {
    let mut all = Cow::Borrowed(respondents);
    for sheet in sheets {
        all.to_mut().add_sheet(shape, sheet);
    }
    let mut populations = populations(sheets);
    populations.extend(known);
    // A sheet can be of the same people.
    let together = together.filter(|_| sheets.is_empty());
    let mut assessment = of_respondents(shape, &all, &populations, together);
    let stated = most_stated(sheets.iter().filter_map(|s| s.organisation.as_ref()));
    assessment.organisation = stated.cloned();
    assessment.staff = most_stated(sheets.iter().filter_map(|s| s.staff.as_ref())).copied();
    let body = most_stated(sheets.iter().filter_map(|s| s.staff_body.as_ref()));
    assessment.staff_body = body.copied();
    assessment
}

fn of_respondents(
    shape: &Shape,
    respondents: &Respondents,
    populations: &BTreeMap<Perspective, u32>,
    together: Option<(Perspective, &People)>,
) -> Assessment {
    let instrument = shape.instrument;
    let picture = Picture::take(shape, respondents, populations, together);
    let items = item::results(&picture);
    let dimensions = dimension::results(&picture, &items);
    let checklists = checklist::results(instrument, &dimensions);
    Assessment {
        organisation: None,
        staff: None,
        staff_body: None,
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

/// One audience for each origin of a group's respondents.
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
