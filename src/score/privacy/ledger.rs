//! Whether a release goes together with what was shown before.

use std::collections::{BTreeMap, BTreeSet};

use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::exact::{self, Protected};
use super::space::{Space, Told, TooLarge};
use crate::model::{
    Conflict, Fingerprint, Ledger, Perspective, Release, ReleasedGroup, ReleasedPeople,
};

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
/// `scores` people; and if there is none, the groups from which together with
/// earlier ones so few people can be worked out.
///
/// Where both have ids, every group is held against every earlier group, whatever
/// their names: who regroups people tells as much as who adds some. Without ids only
/// the numbers of groups of the same name can be held together, which is weaker: one
/// who leaves while another comes is not seen.
///
/// Groups of two named organisations are about different people, though both may
/// number theirs from 1. A group whose organisation nobody named is held against all:
/// refusing too much costs a name, and refusing too little costs somebody's answers.
pub fn conflicts(ledger: &Ledger, release: &Release, scores: u32) -> Vec<Conflict> {
    let found = differences(ledger, release, scores);
    if !found.is_empty() {
        return found;
    }
    let groups = together(ledger, release, scores);
    match groups.is_empty() {
        true => Vec::new(),
        false => vec![Conflict::Together { groups }],
    }
}

fn differences(ledger: &Ledger, release: &Release, scores: u32) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (group, new) in release.groups.iter().enumerate() {
        for (earlier, old) in of_survey(ledger, release) {
            let differ = difference(new, old, scores);
            if let Some(differ) = differ.filter(|_| may_share_people(new, old)) {
                found.push(Conflict::Difference {
                    group,
                    earlier,
                    differ,
                });
            }
        }
    }
    found
}

/// Every group shown before of the survey of this release, with its place.
fn of_survey<'a>(
    ledger: &'a Ledger,
    release: &'a Release,
) -> impl Iterator<Item = ((usize, usize), &'a ReleasedGroup)> {
    let releases = ledger.releases.iter().enumerate();
    let same = releases.filter(|(_, old)| old.survey == release.survey);
    same.flat_map(|(place, old)| {
        let groups = old.groups.iter().enumerate();
        groups.map(move |(at, group)| ((place, at), group))
    })
}

/// Groups of the release that take part in telling too few people.
fn together(ledger: &Ledger, release: &Release, scores: u32) -> Vec<usize> {
    let audiences: BTreeSet<(&str, Perspective)> = release.groups.iter().map(audience).collect();
    let shown_of = |of: (&str, Perspective)| -> Vec<Shown<'_>> {
        let is_of = |group: &&ReleasedGroup| {
            group.perspective == of.1 && may_be_same(&group.organisation, of.0)
        };
        let old = of_survey(ledger, release).map(|(_, group)| (None, group));
        let new = release.groups.iter().enumerate();
        let new = new.filter(|(_, group)| audience(group) == of);
        old.filter(|(_, group)| is_of(group))
            .chain(new.map(|(place, group)| (Some(place), group)))
            .filter_map(|(place, group)| match &group.people {
                ReleasedPeople::Known(people) => Some((place, people)),
                ReleasedPeople::Counted(_) => None,
            })
            .collect()
    };
    let mut found: Vec<usize> = audiences
        .into_iter()
        .flat_map(|of| together_in(&shown_of(of), scores))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn audience(group: &ReleasedGroup) -> (&str, Perspective) {
    (&group.organisation, group.perspective)
}

fn may_share_people(one: &ReleasedGroup, other: &ReleasedGroup) -> bool {
    may_be_same(&one.organisation, &other.organisation)
}

fn may_be_same(one: &str, other: &str) -> bool {
    one.is_empty() || other.is_empty() || one == other
}

/// Place in the new release, none if it was shown before; and its people.
type Shown<'a> = (Option<usize>, &'a BTreeSet<Fingerprint>);

fn together_in(shown: &[Shown<'_>], scores: u32) -> Vec<usize> {
    let new = || shown.iter().filter_map(|(place, _)| *place);
    if new().count() == shown.len() {
        // Nothing to hold it against; the pattern has judged the release itself.
        return Vec::new();
    }
    // People who are in the same groups cannot be told apart.
    let mut member: Vec<(Fingerprint, usize)> = Vec::new();
    for (group, (_, people)) in shown.iter().enumerate() {
        member.extend(people.iter().map(|person| (*person, group)));
    }
    member.sort_unstable();
    let mut atoms: BTreeMap<Vec<usize>, u32> = BTreeMap::new();
    for person in member.chunk_by(|one, other| one.0 == other.0) {
        let groups = person.iter().map(|(_, group)| *group).collect();
        *atoms.entry(groups).or_default() += 1;
    }
    let people: Vec<u32> = atoms.values().copied().collect();
    let sum = |group: usize| {
        let within = atoms
            .keys()
            .enumerate()
            .filter(|(_, groups)| groups.contains(&group));
        Told {
            group,
            columns: within.map(|(atom, _)| (atom, 1)).collect(),
        }
    };
    let told: Vec<Told> = (0..shown.len()).map(sum).collect();
    let protected = Protected {
        people: &people,
        least: scores,
        named: &[],
    };
    let space = Space::of(&people, shown.len(), &told);
    match space.and_then(|space| exact::leaks(&space, &protected)) {
        Ok(leaks) => {
            let involved = leaks.iter().flat_map(|leak| &leak.involved);
            involved.filter_map(|group| shown[*group].0).collect()
        }
        // What cannot be judged is not shown.
        Err(TooLarge) => new().collect(),
    }
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
    let name =
        |group: &ReleasedGroup| (group.perspective, group.names.clone(), group.labels.clone());
    name(one) == name(other)
}
