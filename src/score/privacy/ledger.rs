//! Whether a release goes together with what was shown before.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::model::{Conflict, Fingerprint, Ledger, Release, ReleasedGroup, ReleasedPeople};

/// Stands for a respondent in this ledger: the first half of an HMAC-SHA256 of the
/// id. Spaces around an id do not count, because exports differ in them.
pub fn fingerprint(key: &[u8; 32], respondent: &str) -> Fingerprint {
    let mut hmac = Hmac::<Sha256>::new_from_slice(key).expect("an HMAC takes a key of any length");
    hmac.update(respondent.trim().as_bytes());
    let whole = hmac.finalize().into_bytes();
    let mut half = [0; 16];
    half.copy_from_slice(&whole[..16]);
    Fingerprint(half)
}

/// What of `release` must not be shown beside earlier releases of the same survey:
/// each group that differs from an earlier one by at least one and fewer than
/// `scores` people.
///
/// Where both have ids, every group is held against every earlier group, whatever
/// their names: who regroups people tells as much as who adds some. Without ids only
/// the numbers of groups of the same name can be held together, which is weaker: one
/// who leaves while another comes is not seen.
pub fn conflicts(ledger: &Ledger, release: &Release, scores: u32) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (place, group) in release.groups.iter().enumerate() {
        for (earlier, old) in ledger.releases.iter().enumerate() {
            if old.survey != release.survey {
                continue;
            }
            for (at, other) in old.groups.iter().enumerate() {
                let differ = difference(group, other, scores);
                found.extend(differ.map(|differ| Conflict {
                    group: place,
                    earlier: (earlier, at),
                    differ,
                }));
            }
        }
    }
    found
}

/// By how many people two groups differ, if that is too few.
fn difference(one: &ReleasedGroup, other: &ReleasedGroup, scores: u32) -> Option<u32> {
    let by_size = one.people.n().abs_diff(other.people.n());
    if by_size >= scores as usize {
        return None;
    }
    let differ = match (&one.people, &other.people) {
        (ReleasedPeople::Known(one), ReleasedPeople::Known(other)) => one
            .symmetric_difference(other)
            .take(scores as usize)
            .count(),
        _ if is_same_name(one, other) => by_size,
        _ => 0,
    };
    let differ = u32::try_from(differ).ok()?;
    (differ > 0 && differ < scores).then_some(differ)
}

fn is_same_name(one: &ReleasedGroup, other: &ReleasedGroup) -> bool {
    let name = |group: &ReleasedGroup| {
        (
            group.organisation.clone(),
            group.perspective,
            group.names.clone(),
            group.labels.clone(),
        )
    };
    name(one) == name(other)
}
