//! Findings by rule: which patterns of the instrument hold.

use crate::model::{Clause, Id, Pattern, Perspective, Published};

use super::item::Items;
use super::picture::Picture;
use super::threshold::exceeds;

/// The patterns that hold, in the order of the instrument. A clause about an
/// audience that did not answer, or may not be seen, does not hold.
pub(super) fn results(picture: &Picture, items: &Items) -> Vec<Id> {
    let patterns = picture.instrument.patterns.iter();
    patterns
        .filter(|pattern| holds(pattern, items))
        .map(|pattern| pattern.id.clone())
        .collect()
}

fn holds(pattern: &Pattern, items: &Items) -> bool {
    let clause = |clause: &Clause| clause_holds(clause, items);
    pattern.needs_all.iter().all(clause)
        && (pattern.needs_any.is_empty() || pattern.needs_any.iter().any(clause))
}

fn clause_holds(clause: &Clause, items: &Items) -> bool {
    let point = |perspective: Perspective| {
        let audience = items.get(&clause.item)?.audiences.get(&perspective);
        audience.and_then(Published::shown)?.range.point
    };
    match (point(clause.lower), point(clause.higher)) {
        (Some(lower), Some(higher)) => exceeds(higher - lower, clause.by_more_than.to_f64()),
        _ => false,
    }
}
