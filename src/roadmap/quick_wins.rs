//! Quick wins by rule: cheap, short, free to start and worth more than most.

use std::collections::BTreeMap;

use crate::model::{Consent, Id, PlannedAction, QuickWin, Wave};

/// Marks every dated action that costs and lasts at most what `rule` says, needs
/// nobody's consent, waits for nothing outside its own wave, and closes more than the
/// median of the plan. A consent that depends on a condition counts as needed.
pub(super) fn mark_quick_wins(actions: &mut [PlannedAction], rule: &QuickWin) {
    let median = median(actions.iter().map(|action| action.benefit).collect());
    let waves: BTreeMap<Id, Wave> = actions.iter().map(|a| (a.id.clone(), a.wave)).collect();
    for action in actions {
        let is_short = action
            .weeks
            .is_some_and(|(first, last)| last - first < rule.most_weeks);
        let waits_for_nothing_else = action
            .needs
            .iter()
            .all(|id| waves.get(id) == Some(&action.wave));
        action.is_quick_win = is_short
            && waits_for_nothing_else
            && action.cost <= rule.most_days.to_f64()
            && action.consent < Consent::Consent
            && action.benefit > median;
    }
}

/// The middle, or the mean of the two in the middle; 0 of nothing.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => values[half],
        _ => f64::midpoint(values[half - 1], values[half]),
    }
}
