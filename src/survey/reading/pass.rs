//! One pass over the rows of an export.

use std::collections::BTreeMap;

use super::account::Account;
use super::cells::{Column, Contradictions, ItemCells, MOST_DIFFERENT};
use super::gate::Gate;
use super::worker::Worker;
use crate::model::survey::{Codebook, Contradiction, Keep, Labels, RowReading, Sink, SurveyFault};
use crate::model::{Instrument, Perspective};
use crate::survey::columns::{Directions, Located};
use crate::survey::labels::{Census, PerspectiveLabels, SettledItem, Value};
use crate::survey::table::Scanned;

/// What all workers of a pass share.
pub(super) struct Shared<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) items: &'a [SettledItem],
    pub(super) codebook: &'a Codebook,
    pub(super) gate: &'a Gate,
    pub(super) keep: Keep,
    /// Items of the export that each perspective is asked.
    pub(super) asked: [usize; Perspective::ALL.len()],
    /// Of all rows, where no column says it.
    pub(super) perspective: Perspective,
    pub(super) role: Option<(usize, &'a PerspectiveLabels)>,
    pub(super) organisation: Option<(usize, &'a Labels)>,
    pub(super) cuts: Vec<(usize, &'a Labels)>,
    pub(super) respondent: Option<usize>,
    /// Columns of the file.
    pub(super) columns: usize,
    /// The platform is known to leave out cells, which shifts the rest of a row.
    pub(super) can_shift: bool,
    /// Equal bytes of neighbouring cells are equal cells, none of them is a formula, and
    /// what was counted of a row is never taken back.
    pub(super) has_runs: bool,
    pub(super) directions: Directions,
}

/// What a pass found, whoever worked on it.
pub(super) struct Found<S> {
    pub(super) sinks: Vec<S>,
    pub(super) rows: RowReading,
    pub(super) census: Census,
    pub(super) formulas: Vec<u64>,
    /// Per item.
    pub(super) reversed: Vec<bool>,
    pub(super) faults: Vec<Located>,
}

/// Puts together what the workers found.
pub(super) fn gather<S: Sink>(shared: &Shared<'_>, scanned: Scanned<Worker<'_, S>>) -> Found<S> {
    let mut counted = Counted::default();
    let mut account = Account::default();
    let mut formulas = vec![0; shared.columns];
    let mut directions = shared.directions.clone();
    let mut too_many = vec![false; shared.items.len()];
    let mut contradictions = vec![Contradictions::default(); shared.items.len()];
    let mut sinks = Vec::new();
    for mut worker in scanned.workers {
        worker.count_batteries();
        for (item, is_too_many) in worker.items.iter().zip(&mut too_many) {
            counted.item(item);
            *is_too_many |= item.unkept() > 0;
        }
        for (overflow, is_too_many) in worker.coder.overflow.iter().zip(&mut too_many) {
            *is_too_many |= overflow;
        }
        let more = contradictions.iter_mut().zip(&worker.coder.contradictions);
        more.for_each(|(sum, more)| sum.merge(more));
        counted.column(worker.role.as_ref());
        counted.column(worker.organisation.as_ref());
        worker.cuts.iter().for_each(|cut| counted.column(Some(cut)));
        let sums = formulas.iter_mut().zip(&worker.formulas);
        sums.for_each(|(sum, more): (&mut u64, &u64)| *sum += more);
        directions.merge(&worker.directions);
        account.merge(worker.account);
        sinks.push(worker.sink);
    }
    // Of all workers together, so that it is the same for any number of them.
    for (item, is_too_many) in shared.items.iter().zip(&mut too_many) {
        let mut columns = item.tied.columns.iter();
        *is_too_many |= columns.any(|tied| counted.different(tied.column) > MOST_DIFFERENT);
    }
    let items = shared.items.iter().zip(&too_many);
    let mut faults: Vec<Located> = items
        .filter(|(_, is_too_many)| **is_too_many)
        .map(|(item, _)| {
            let item = item.tied.id.clone();
            (None, SurveyFault::TooManyNumbers { item })
        })
        .collect();
    let of_items = shared.items.iter().zip(contradictions);
    faults.extend(of_items.filter_map(|(item, found)| {
        let item = item.tied.id.clone();
        let count = found.count;
        Some((
            Some(found.first?),
            SurveyFault::Contradiction(Contradiction::TwoBranches { item, count }),
        ))
    }));
    faults.extend(scanned.remarks);
    Found {
        sinks,
        rows: account.close(),
        census: counted.close(shared.columns),
        formulas,
        reversed: directions.reversed(),
        faults,
    }
}

/// Values per column and text: several spellings in the file, with quotes or
/// without, are one value.
#[derive(Default)]
struct Counted(BTreeMap<usize, BTreeMap<String, (u64, u64)>>);

impl Counted {
    fn item(&mut self, item: &ItemCells) {
        for (column, values) in item.values() {
            self.add(column, values);
        }
    }

    fn column<T: Copy + Default>(&mut self, column: Option<&Column<T>>) {
        if let Some(column) = column {
            self.add(column.column, column.values());
        }
    }

    fn different(&self, column: usize) -> usize {
        self.0.get(&column).map_or(0, BTreeMap::len)
    }

    fn add(&mut self, column: usize, values: impl IntoIterator<Item = Value>) {
        let known = self.0.entry(column).or_default();
        for value in values {
            let (count, line) = known.entry(value.text).or_insert((0, value.line));
            *count += value.count;
            *line = value.line.min(*line);
        }
    }

    fn close(mut self, columns: usize) -> Census {
        let values = |column: usize| {
            let known = self.0.remove(&column).unwrap_or_default();
            let value = |(text, (count, line))| Value { text, count, line };
            known.into_iter().map(value).collect()
        };
        Census {
            columns: (0..columns).map(values).collect(),
        }
    }
}
