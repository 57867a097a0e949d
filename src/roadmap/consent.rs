//! What the staff's representatives have to say about an action.

use crate::model::{Action, Consent, RoadmapRules, StaffBody};

/// Who represents the staff; guessed from the number of staff when nobody said.
pub(super) fn staff_body(stated: Option<StaffBody>, staff: u32, rules: &RoadmapRules) -> StaffBody {
    let by_size = if staff >= rules.works_council_from {
        StaffBody::WorksCouncil
    } else {
        StaffBody::StaffRepresentation
    };
    stated.unwrap_or(by_size)
}

/// Nobody to ask means no right.
pub(super) fn consent(action: &Action, body: StaffBody) -> Consent {
    match body {
        StaffBody::WorksCouncil => action.works_council.works_council,
        StaffBody::StaffRepresentation => action.works_council.staff_representation,
        StaffBody::None => Consent::None,
    }
}
