//! Legal duties, outside the ranking.

use crate::model::{Action, Assessment, Instrument, MustDoNotice};

use super::Settings;

/// Every duty that the answers leave unmet or open, in instrument order. Leaving the
/// action out does not end the duty; having done it does.
pub(super) fn must_do(
    instrument: &Instrument,
    assessment: &Assessment,
    settings: &Settings,
) -> Vec<MustDoNotice> {
    instrument
        .actions
        .iter()
        .filter(|action| !settings.done.contains(&action.id))
        .filter_map(|action| notice(action, assessment))
        .collect()
}

/// An item that was not asked or does not apply says nothing about the duty.
fn notice(action: &Action, assessment: &Assessment) -> Option<MustDoNotice> {
    let duty = action.must_do.as_ref()?;
    let point = assessment.items.get(&duty.item)?.score?.point;
    let is_met = point.is_some_and(|point| point / 25.0 >= duty.below.to_f64());
    (!is_met).then(|| MustDoNotice {
        action: action.id.clone(),
        item: duty.item.clone(),
        why: duty.why.clone(),
        is_open: point.is_none(),
    })
}
