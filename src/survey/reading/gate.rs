//! Which rows come in: as the platform tells, by the filters of the mapping, and
//! each respondent once.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::lookup::Lookup;
use crate::model::survey::{Keep, KeepWhich, Refusal, RowRules, normal};
use crate::survey::platforms::{RowStatus, StatusRules};
use crate::survey::table::Record;

/// The rules of one export; each worker asks through its own [`Memory`].
#[derive(Debug, Clone)]
pub(super) struct Gate {
    pub(super) status: StatusRules,
    status_columns: Vec<usize>,
    keep: Keep,
    drop_test: bool,
    filters: RowFilters,
    duplicates: Option<Once>,
}

/// Each key once.
#[derive(Debug, Clone)]
struct Once {
    column: usize,
    which: KeepWhich,
    /// The number of the record to keep, per hash of the key.
    chosen: FxHashMap<u128, u64>,
}

/// The filters of the mapping: column, and the values that may pass, normalised.
#[derive(Debug, Clone, Default)]
pub(super) struct RowFilters(Vec<(usize, Vec<String>)>);

/// What a worker has seen in the columns of the filters.
pub(super) struct Memory(Vec<Lookup<bool>>);

/// What the gate says to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Passed {
    Complete,
    Unfinished,
    /// Nothing in the export says which rows were finished, so that only their answers
    /// tell how far they came.
    Untold,
    No(Refusal),
}

impl Gate {
    /// `key` is a column from 0.
    pub(super) fn new(
        rules: &RowRules,
        status: StatusRules,
        filters: RowFilters,
        key: Option<usize>,
    ) -> Gate {
        let which = rules.duplicates.as_ref().map(|d| d.keep);
        Gate {
            status_columns: status.columns().collect(),
            status,
            keep: rules.keep,
            drop_test: rules.drop_test,
            filters,
            duplicates: key.zip(which).map(|(column, which)| Once {
                column,
                which,
                chosen: FxHashMap::default(),
            }),
        }
    }

    pub(super) fn memory(&self) -> Memory {
        self.filters.memory()
    }

    /// The columns that it looks at.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        let filters = self.filters.0.iter().map(|(column, _)| *column);
        let key = self.duplicates.iter().map(|once| once.column);
        self.status_columns
            .iter()
            .copied()
            .chain(filters)
            .chain(key)
    }

    /// Whether duplicates must be found before rows can be let in.
    pub(super) fn must_find_duplicates(&self) -> bool {
        self.duplicates.is_some()
    }

    pub(super) fn pass(&self, memory: &mut Memory, record: &Record<'_>) -> Passed {
        let passed = self.let_in(memory, record);
        match (passed, &self.duplicates) {
            (Passed::No(_), _) | (_, None) => passed,
            (_, Some(once)) => match once.key(record) {
                Some(key) if once.chosen.get(&key) != Some(&record.number()) => {
                    Passed::No(Refusal::Duplicate)
                }
                _ => passed,
            },
        }
    }

    /// As [`Gate::pass`], whatever other rows there are.
    fn let_in(&self, memory: &mut Memory, record: &Record<'_>) -> Passed {
        let passed = match self.status_of(record) {
            RowStatus::Test if self.drop_test => return Passed::No(Refusal::Test),
            RowStatus::Rejected => return Passed::No(Refusal::Rejected),
            RowStatus::Unfinished if self.keep == Keep::Complete => {
                return Passed::No(Refusal::Unfinished);
            }
            RowStatus::Unfinished => Passed::Unfinished,
            RowStatus::Test | RowStatus::Complete if !self.status.tells_unfinished() => {
                Passed::Untold
            }
            RowStatus::Test | RowStatus::Complete => Passed::Complete,
        };
        match self.filters.let_in(memory, record) {
            true => passed,
            false => Passed::No(Refusal::Filtered),
        }
    }

    fn status_of(&self, record: &Record<'_>) -> RowStatus {
        if self.status_columns.is_empty() {
            return RowStatus::Complete;
        }
        let columns = self.status_columns.iter();
        let cells: Vec<(usize, Cow<'_, str>)> = columns
            .map(|column| (*column, record.text(*column)))
            .collect();
        self.status.of(|column| {
            let known = cells.iter().find(|(known, _)| *known == column);
            known.map_or("", |(_, cell)| cell)
        })
    }
}

impl RowFilters {
    /// Of columns from 0, with the values that may pass.
    pub(super) fn new(filters: Vec<(usize, Vec<String>)>) -> RowFilters {
        let normalised = |(column, values): (usize, Vec<String>)| {
            (column, values.iter().map(|value| normal(value)).collect())
        };
        RowFilters(filters.into_iter().map(normalised).collect())
    }

    pub(super) fn memory(&self) -> Memory {
        Memory(self.0.iter().map(|_| Lookup::new()).collect())
    }

    /// Whether a record has a wanted value in each of the columns.
    pub(super) fn let_in(&self, memory: &mut Memory, record: &Record<'_>) -> bool {
        let mut filters = self.0.iter().zip(&mut memory.0);
        filters.all(|((column, values), known)| {
            let cell = record.span(*column);
            match known.find(cell) {
                Some(seen) => seen.value,
                None => {
                    let is_wanted = values.contains(&normal(&record.text(*column)));
                    known.add(cell, is_wanted).value
                }
            }
        })
    }
}

/// The records that duplicates leave, found in a pass of its own.
pub(super) struct Choosing<'g> {
    gate: &'g Gate,
    memory: Memory,
    chosen: FxHashMap<u128, u64>,
}

impl Gate {
    pub(super) fn choosing(&self) -> Choosing<'_> {
        Choosing {
            gate: self,
            memory: self.memory(),
            chosen: FxHashMap::default(),
        }
    }

    /// Takes over what the workers found.
    pub(super) fn choose(&mut self, found: Vec<FxHashMap<u128, u64>>) {
        let Some(once) = &mut self.duplicates else {
            return;
        };
        for (key, number) in found.into_iter().flatten() {
            take(once.which, &mut once.chosen, key, number);
        }
    }
}

impl Choosing<'_> {
    /// A test or a refused row is no first or last of anybody.
    pub(super) fn record(&mut self, record: &Record<'_>) {
        let Some(once) = &self.gate.duplicates else {
            return;
        };
        if let Passed::No(_) = self.gate.let_in(&mut self.memory, record) {
            return;
        }
        if let Some(key) = once.key(record) {
            take(once.which, &mut self.chosen, key, record.number());
        }
    }

    pub(super) fn finish(self) -> FxHashMap<u128, u64> {
        self.chosen
    }
}

impl Once {
    /// A hash of the key, long enough that two respondents never share one; nothing
    /// for a blank key, which is nobody's.
    fn key(&self, record: &Record<'_>) -> Option<u128> {
        let key = normal(&record.text(self.column));
        if key.is_empty() {
            return None;
        }
        let digest = Sha256::digest(key.as_bytes());
        let (front, _) = digest.split_first_chunk::<16>()?;
        Some(u128::from_le_bytes(*front))
    }
}

/// Keeps the record of each key that is wanted: the first or the last.
fn take(which: KeepWhich, chosen: &mut FxHashMap<u128, u64>, key: u128, number: u64) {
    let chosen = chosen.entry(key).or_insert(number);
    *chosen = match which {
        KeepWhich::First => number.min(*chosen),
        KeepWhich::Last => number.max(*chosen),
    };
}
