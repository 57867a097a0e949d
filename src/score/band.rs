//! The word for a score, and the critical item that may keep it low.

use crate::model::{Band, BandResult, Dimension, Id, Rules};

use super::item::Items;
use super::threshold::reaches;

/// The band that an unrounded score of 0..100 lies in; its lower edge belongs to
/// it. `None` only without bands.
pub fn band(rules: &Rules, score: f64) -> Option<&Band> {
    rules
        .bands
        .iter()
        .rev()
        .find(|band| reaches(score, band.from.to_f64()))
}

/// The band of a dimension, before and after the cap.
pub(super) struct Banded {
    pub(super) band: BandResult,
    pub(super) raw: Option<Id>,
    pub(super) capped_by: Option<Id>,
}

/// What the critical item of a dimension says about its cap.
enum Critical {
    /// There is none, or it was not asked or does not apply, or it is high enough.
    Lets,
    Caps(Id),
    Open,
}

/// The band of a dimension with this point. The cap limits the band only; scores,
/// gaps and verdicts go by the point.
pub(super) fn of_dimension(
    rules: &Rules,
    dimension: &Dimension,
    point: Option<f64>,
    items: &Items,
) -> Banded {
    let Some(raw) = point.and_then(|point| band(rules, point)) else {
        return Banded {
            band: BandResult::NoScore,
            raw: None,
            capped_by: None,
        };
    };
    let place = |id: &Id| rules.bands.iter().position(|band| band.id == *id);
    let is_above_cap = place(&raw.id)
        .zip(place(&rules.cap.highest_band))
        .is_some_and(|(raw, cap)| raw > cap);
    let (band, capped_by) = match critical(rules, dimension, items) {
        Critical::Caps(item) if is_above_cap => {
            let capped = rules.cap.highest_band.clone();
            (BandResult::Band(capped), Some(item))
        }
        // Below the cap the critical answer cannot lower the word any more.
        Critical::Open if is_above_cap => (BandResult::Undecided, None),
        Critical::Lets | Critical::Caps(_) | Critical::Open => {
            (BandResult::Band(raw.id.clone()), None)
        }
    };
    Banded {
        band,
        raw: Some(raw.id.clone()),
        capped_by,
    }
}

fn critical(rules: &Rules, dimension: &Dimension, items: &Items) -> Critical {
    let result = dimension
        .critical_item()
        .and_then(|item| items.get(&item.id));
    let Some((id, score)) = result.and_then(|result| Some((&result.id, result.score?))) else {
        return Critical::Lets;
    };
    match score.point {
        None => Critical::Open,
        Some(point) if reaches(point, rules.cap.critical_below.to_f64()) => Critical::Lets,
        Some(_) => Critical::Caps(id.clone()),
    }
}
