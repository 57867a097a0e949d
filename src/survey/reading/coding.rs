//! From the cells of some rows to the codes of their items.
//!
//! Battery by battery and column by column: the few different cells of a column then
//! stay near the processor while all of the rows are looked up in it.

use super::battery::Battery;
use super::cells::{Answered, Coder, ItemCells};
use super::runs::Key;
use super::worker::LetIn;
use crate::model::survey::{Code, PatternNumber, Row};
use crate::survey::labels::SettledItem;
use crate::survey::table::{Record, Span};

/// What is needed to code rows, and what is counted on the way.
pub(super) struct Coding<'w, 'a> {
    pub(super) settled: &'a [SettledItem],
    pub(super) items: &'w mut [ItemCells],
    pub(super) coder: &'w mut Coder<'a>,
    /// Formulas per column of the file.
    pub(super) formulas: &'w mut [u64],
    pub(super) room: &'w mut Room,
}

/// Kept to be filled again.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// Of each battery all rows.
    keys: Vec<Key>,
}

/// Rows with what comes out: the codes of each with all items, but for those of batteries
/// of which the pattern has a number; and of each battery of the sink the patterns of all.
pub(super) struct Coded<'w> {
    pub(super) rows: &'w [LetIn],
    pub(super) codes: &'w mut [Code],
    pub(super) patterns: &'w mut [PatternNumber],
    pub(super) counts: &'w mut [CellCount],
}

/// What is counted over the cells of a row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CellCount {
    /// Items that were answered.
    pub(super) answers: u32,
    /// Cells that no table knows; only of those that are read one by one, as all are
    /// where a row can shift.
    pub(super) unknown: u32,
}

impl Coding<'_, '_> {
    /// Writes codes and patterns, and adds up per row how many items were answered, and
    /// how many cells no table knows. A battery of which too little comes back is given
    /// up: its items are then `alone`.
    pub(super) fn code(
        &mut self,
        records: &[Record<'_>],
        mut coded: Coded<'_>,
        batteries: &mut [Battery],
        alone: &mut Vec<usize>,
    ) {
        if coded.rows.is_empty() {
            return;
        }
        let has_formulas = records.iter().any(Record::has_formulas);
        for item in &*alone {
            self.column(records, &mut coded, *item, has_formulas);
        }
        self.keys(records, coded.rows, batteries);
        for (place, battery) in batteries.iter_mut().enumerate() {
            if battery.is_given_up {
                continue;
            }
            self.battery(records, &mut coded, battery, place);
            if battery.is_idle() {
                battery.is_given_up = true;
                alone.extend(&battery.items);
            }
        }
    }

    /// The keys of all batteries, row by row: where the cells of a row end stands
    /// together.
    #[inline(never)]
    fn keys(&mut self, records: &[Record<'_>], rows: &[LetIn], batteries: &[Battery]) {
        let keys = &mut self.room.keys;
        keys.clear();
        keys.resize(batteries.len() * rows.len(), Key::NONE);
        for (at, row) in rows.iter().enumerate() {
            let record = &records[row.record];
            let own = keys.get_mut(at..).unwrap_or_default().iter_mut();
            let own = own.step_by(rows.len());
            let read = batteries.iter().zip(own);
            for (battery, key) in read.filter(|(battery, _)| !battery.is_given_up) {
                *key = Key::of_any(record.run(battery.before, battery.last));
            }
        }
    }

    /// An item of all rows.
    fn column(
        &mut self,
        records: &[Record<'_>],
        coded: &mut Coded<'_>,
        place: usize,
        has_formulas: bool,
    ) {
        let all = self.items.len();
        let rows = coded.rows.iter().zip(&mut *coded.counts);
        let rows = rows.zip(coded.codes.chunks_exact_mut(all));
        match &mut self.items[place] {
            ItemCells::Single(column) if !has_formulas => {
                let (coder, item) = (&mut *self.coder, &self.settled[place]);
                for ((row, count), codes) in rows {
                    let record = &records[row.record];
                    let answered =
                        column.value(record, |cell| coder.answered(place, item.given(cell)));
                    count.put(&mut codes[place], answered);
                }
            }
            _ => {
                for ((row, count), codes) in rows {
                    let answered = self.with_care(place, &records[row.record]);
                    count.put(&mut codes[place], answered);
                }
            }
        }
    }

    /// All items of a battery, of all rows; `place` is that of its keys.
    fn battery(
        &mut self,
        records: &[Record<'_>],
        coded: &mut Coded<'_>,
        battery: &mut Battery,
        place: usize,
    ) {
        let (all, rows) = (self.items.len(), coded.rows);
        let keys = &self.room.keys[place * rows.len()..][..rows.len()];
        let numbers = &mut coded.patterns[battery.place * rows.len()..][..rows.len()];
        let bytes = |row: usize| {
            let run = records[rows[row].record].run(battery.before, battery.last);
            run.map_or(&[][..], Span::bytes)
        };
        battery.runs.find(keys, bytes, numbers, coded.counts);
        battery.looked_up += rows.len() as u64;
        for (row, number) in numbers.iter_mut().enumerate() {
            if *number == Row::NO_PATTERN {
                let codes = &mut coded.codes[row * all..][..all];
                let (record, count) = (&records[rows[row].record], &mut coded.counts[row]);
                *number = self.one_by_one(record, count, codes, battery);
            }
        }
    }

    /// The cells of a run that was not known, which is then kept if possible; its number.
    #[cold]
    #[inline(never)]
    fn one_by_one(
        &mut self,
        record: &Record<'_>,
        count: &mut CellCount,
        codes: &mut [Code],
        battery: &mut Battery,
    ) -> PatternNumber {
        battery.missed += 1;
        let answers = count.answers;
        for place in &battery.items {
            let answered = self.with_care(*place, record);
            count.put(&mut codes[*place], answered);
        }
        let Some(run) = record.run(battery.before, battery.last) else {
            return Row::NO_PATTERN;
        };
        // It was new to several rows that were looked up together.
        if let Some(number) = battery.runs.number(run) {
            return number;
        }
        if battery.runs.is_full() {
            return Row::NO_PATTERN;
        }
        let entry = |place: &usize| match &mut self.items[*place] {
            ItemCells::Single(column) => u16::try_from(column.entry(record)?).ok(),
            ItemCells::OneOf(_) | ItemCells::Options(_) => None,
        };
        let entries: Option<Vec<u16>> = battery.items.iter().map(entry).collect();
        let codes = battery.items.iter().map(|place| codes[*place]);
        entries.map_or(Row::NO_PATTERN, |entries| {
            battery
                .runs
                .keep(run, codes, &entries, count.answers - answers)
        })
    }

    /// What a row answered to one item, whatever its cells are.
    #[inline(never)]
    fn with_care(&mut self, place: usize, record: &Record<'_>) -> Answered {
        let (coder, item) = (&mut *self.coder, &self.settled[place]);
        let formulas = &mut *self.formulas;
        match &mut self.items[place] {
            ItemCells::Single(column) if record.is_formula(column.column) => {
                formulas[column.column] += 1;
                coder.formula(place)
            }
            ItemCells::Single(column) => {
                column.value(record, |cell| coder.answered(place, item.given(cell)))
            }
            ItemCells::Options(options) => {
                for (_, column) in options.iter().filter(|(_, c)| record.is_formula(c.column)) {
                    formulas[column.column] += 1;
                }
                coder.joined(place, item, options, record)
            }
            ItemCells::OneOf(columns) => {
                for column in columns.iter().filter(|c| record.is_formula(c.column)) {
                    formulas[column.column] += 1;
                }
                coder.one_of(place, item, columns, record)
            }
        }
    }
}

impl CellCount {
    #[inline(always)]
    fn put(&mut self, code: &mut Code, answered: Answered) {
        *code = answered.code;
        self.answers += u32::from(answered.is_answer);
        self.unknown += u32::from(answered.is_unknown);
    }
}
