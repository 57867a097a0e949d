//! What the staff's representatives have to say about an action.

use crate::model::{Action, Consent, RoadmapRules, StaffBody};

/// Nobody to ask means no right; an unknown body is guessed from the number of staff.
pub(super) fn consent(
    action: &Action,
    body: Option<StaffBody>,
    staff: u32,
    rules: &RoadmapRules,
) -> Consent {
    let by_size = if staff >= rules.works_council_from {
        StaffBody::WorksCouncil
    } else {
        StaffBody::StaffRepresentation
    };
    match body.unwrap_or(by_size) {
        StaffBody::WorksCouncil => action.works_council.works_council,
        StaffBody::StaffRepresentation => action.works_council.staff_representation,
        StaffBody::None => Consent::None,
    }
}
