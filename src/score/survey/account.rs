//! How many rows a result may say that it counted.

use std::collections::BTreeMap;

use crate::model::survey::RowSpan;
use crate::model::{Origin, Perspective, Privacy};

use super::super::respondents::Respondents;

/// What to tell instead of the number of rows scored, when an audience is too small to be
/// shown: the audiences that are shown say how many they are, and what is left of the
/// rows would be that audience. The ends of the span follow from the thresholds and from
/// what is shown alone, so whatever the number is, the span is the same.
pub fn told_rows(respondents: &Respondents, privacy: &Privacy) -> Option<RowSpan> {
    let mut audiences: BTreeMap<(u32, Origin, Perspective), u64> = BTreeMap::new();
    for atom in respondents.atoms() {
        let audience = (atom.organisation, atom.origin, atom.perspective);
        *audiences.entry(audience).or_default() += u64::from(atom.n);
    }
    let least = u64::from(privacy.scores);
    let is_hidden = |origin: Origin, n: u64| origin == Origin::Anonymous && n < least;
    let (mut shown, mut hidden) = (0, 0);
    for ((_, origin, _), n) in audiences {
        match is_hidden(origin, n) {
            true => hidden += 1,
            false => shown += n,
        }
    }
    (hidden > 0).then(|| RowSpan {
        at_least: shown + hidden,
        at_most: shown + hidden * (least - 1),
    })
}
