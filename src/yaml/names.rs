//! Names over all files: each given once, and each that is used is given.

use std::collections::BTreeMap;

use super::cursor::Name;
use super::meant::meant;
use crate::model::{Fault, Misfit, Noun, Place, Problem};

/// Tells of every id that is given to a second thing.
pub(super) fn duplicates(declared: &[Name]) -> Vec<Problem> {
    let mut first: BTreeMap<(Space, &str), &Place> = BTreeMap::new();
    let mut problems = Vec::new();
    for name in declared {
        let key = (space(name.noun), &*name.id);
        match first.get(&key) {
            Some(first) => {
                let id = name.id.clone();
                let first = (*first).clone();
                problems.push(problem(&name.place, Misfit::DuplicateId { id, first }));
            }
            None => {
                first.insert(key, &name.place);
            }
        }
    }
    problems
}

/// Tells of every id that is used and given to nothing of that kind.
pub(super) fn unknown<'n>(
    mentioned: impl Iterator<Item = &'n Name>,
    declared: &[Name],
) -> Vec<Problem> {
    let mut known: BTreeMap<Noun, Vec<&str>> = BTreeMap::new();
    for name in declared {
        known.entry(name.noun).or_default().push(&*name.id);
    }
    for ids in known.values_mut() {
        ids.sort_unstable();
    }
    let unknown = |name: &Name| {
        let ids = known.get(&name.noun).map_or(&[][..], Vec::as_slice);
        if ids.binary_search(&&*name.id).is_ok() {
            return None;
        }
        let misfit = Misfit::UnknownId {
            noun: name.noun,
            id: name.id.clone(),
            meant: meant(&name.id, ids),
        };
        Some(problem(&name.place, misfit))
    };
    mentioned.filter_map(unknown).collect()
}

pub(super) fn problem(place: &Place, misfit: Misfit) -> Problem {
    Problem {
        file: place.file.clone(),
        span: Some(place.span),
        path: place.path.clone(),
        fault: Fault::Relation(misfit),
    }
}

/// Within which nouns an id must be unique.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    /// What a user can ask an explanation of, by id alone.
    Shared,
    Own(Noun),
}

fn space(noun: Noun) -> Space {
    match noun {
        Noun::Checklist
        | Noun::Dimension
        | Noun::Item
        | Noun::Action
        | Noun::Verdict
        | Noun::Pattern
        | Noun::ContextFigure => Space::Shared,
        Noun::Scale
        | Noun::Owner
        | Noun::Band
        | Noun::EffectWord
        | Noun::ReportScale
        | Noun::Article
        | Noun::Statement => Space::Own(noun),
    }
}
