//! Respondents as tallies: one engine for a few sheets and for millions of rows.
//!
//! An answer becomes an [`Entry`](entry::Entry); entries of one person are added to
//! the [`People`] of their audience: a counter per possible answer, the own scores
//! per dimension ([`own`]) with their distribution, and per report scale. Everything
//! is whole numbers, so any order and any division over workers gives the same bits,
//! and nothing about a single person is kept.

mod apart;
mod audiences;
mod complete;
mod complete_rows;
mod counted;
mod entry;
mod histogram;
mod intake;
mod means;
mod own;
mod own_scores;
mod patterns;
mod people;
mod plan;
mod planned_section;
mod scale;
mod section;
mod sheet;

use rustc_hash::FxHashMap;

use crate::model::{Origin, Perspective};

use super::shape::Shape;

pub(super) use complete::Complete;
pub(super) use histogram::Histogram;
pub use intake::Intake;
pub use means::Means;
pub(super) use means::OwnSums;
pub use own_scores::OwnScore;
pub(super) use people::People;
use section::Hot;

/// Tallies of respondents by organisation, perspective, origin and labels of cuts.
#[derive(Debug, Clone, Default)]
pub struct Respondents {
    places: FxHashMap<Box<[u32]>, usize>,
    people: Vec<People>,
}

/// Who is tallied together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Atom<'a> {
    /// The number of its label; 0 without.
    pub organisation: u32,
    pub perspective: Perspective,
    pub origin: Origin,
    /// The number of the label in each declared cut.
    pub cuts: &'a [u32],
    /// People in it.
    pub n: u32,
}

/// Places of the perspective and the origin in a key; labels of cuts follow.
const FIXED: usize = 3;

impl Respondents {
    pub fn new() -> Respondents {
        Respondents::default()
    }

    /// Adds those of another tally of the same shape.
    pub fn merge(&mut self, shape: &Shape, other: Respondents) {
        let mut keys: Vec<(usize, Box<[u32]>)> = other
            .places
            .into_iter()
            .map(|(key, place)| (place, key))
            .collect();
        keys.sort_unstable();
        for (more, (_, key)) in other.people.into_iter().zip(keys) {
            let next = self.people.len();
            let own = *self.places.entry(key).or_insert(next);
            match self.people.get_mut(own) {
                Some(own) => own.merge(shape, &more),
                None => self.people.push(more),
            }
        }
    }

    /// Everybody, whatever their organisation.
    pub fn n(&self) -> u64 {
        self.people.iter().map(|people| u64::from(people.n)).sum()
    }

    /// The numbers of the organisations, rising.
    pub fn organisations(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.places.keys().map(|key| key[0]).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The respondents of one organisation alone.
    pub fn of_organisation(&self, organisation: u32) -> Respondents {
        let mut own = Respondents::default();
        for (key, people) in self.sorted().filter(|(key, _)| key[0] == organisation) {
            own.places.insert(key.into(), own.people.len());
            own.people.push(people.clone());
        }
        own
    }

    /// Who is tallied together, in the order of their labels.
    pub fn atoms(&self) -> impl Iterator<Item = Atom<'_>> {
        self.atoms_with_people().map(|(atom, _)| atom)
    }

    pub(super) fn atoms_with_people(&self) -> impl Iterator<Item = (Atom<'_>, &People)> {
        self.sorted().map(|(key, people)| {
            let atom = Atom {
                organisation: key[0],
                perspective: Perspective::ALL[key[1] as usize],
                origin: ORIGINS[key[2] as usize],
                cuts: &key[FIXED..],
                n: people.n,
            };
            (atom, people)
        })
    }

    /// The people of all atoms for which `is_in` holds, taken together.
    pub(super) fn union(&self, shape: &Shape, is_in: impl Fn(&Atom) -> bool) -> People {
        let mut all: Option<People> = None;
        for (_, people) in self.atoms_with_people().filter(|(atom, _)| is_in(atom)) {
            match &mut all {
                Some(all) => all.merge(shape, people),
                None => all = Some(people.clone()),
            }
        }
        all.unwrap_or_else(|| People::none(shape))
    }

    fn sorted(&self) -> impl Iterator<Item = (&[u32], &People)> {
        let mut keys: Vec<(&[u32], usize)> = self
            .places
            .iter()
            .map(|(key, place)| (key.as_ref(), *place))
            .collect();
        keys.sort_unstable();
        keys.into_iter()
            .map(|(key, place)| (key, &self.people[place]))
    }

    /// The place of the people with this key, who are new if need be.
    fn place(&mut self, shape: &Shape, key: &[u32], hots: &[Hot]) -> usize {
        if let Some(place) = self.places.get(key) {
            return *place;
        }
        self.places.insert(key.into(), self.people.len());
        let origin = ORIGINS[key[2] as usize];
        self.people.push(People::new(shape, hots, origin));
        self.people.len() - 1
    }
}

const ORIGINS: [Origin; 2] = [Origin::OnRecord, Origin::Anonymous];

/// Writes the key of a respondent into `key`, without its cuts.
fn write_key(key: &mut Vec<u32>, organisation: u32, perspective: Perspective, origin: Origin) {
    key.clear();
    key.extend([organisation, perspective as u32, origin as u32]);
}
