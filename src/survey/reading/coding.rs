//! From the cells of some rows to the codes of their items.
//!
//! Battery by battery and column by column: the few different cells of a column then
//! stay near the processor while all of the rows are looked up in it.

use super::battery::Battery;
use super::cells::{Answered, Coder, ItemCells};
use super::runs::Known;
use super::worker::LetIn;
use crate::model::survey::{Code, PatternNumber, Row};
use crate::survey::labels::SettledItem;
use crate::survey::table::Record;

/// What is needed to code rows, and what is counted on the way.
pub(super) struct Coding<'w, 'a> {
    pub(super) settled: &'a [SettledItem],
    pub(super) items: &'w mut [ItemCells],
    pub(super) coder: &'w mut Coder<'a>,
    /// Formulas per column of the file.
    pub(super) formulas: &'w mut [u64],
}

/// Rows with what comes out: the codes of each with all items, and its patterns with all
/// batteries of the sink.
pub(super) struct Coded<'w> {
    pub(super) rows: &'w mut [LetIn],
    pub(super) codes: &'w mut [Code],
    pub(super) patterns: &'w mut [PatternNumber],
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
        for battery in batteries.iter_mut().filter(|b| !b.is_given_up) {
            self.battery(records, &mut coded, battery);
            if battery.is_idle() {
                battery.is_given_up = true;
                alone.extend(&battery.items);
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
        let rows = coded.rows.iter_mut().zip(coded.codes.chunks_exact_mut(all));
        match &mut self.items[place] {
            ItemCells::Single(column) if !has_formulas => {
                let (coder, item) = (&mut *self.coder, &self.settled[place]);
                for (row, codes) in rows {
                    let record = &records[row.record];
                    let answered =
                        column.value(record, |cell| coder.answered(place, item.given(cell)));
                    row.put(&mut codes[place], answered);
                }
            }
            _ => {
                for (row, codes) in rows {
                    let answered = self.with_care(place, &records[row.record]);
                    row.put(&mut codes[place], answered);
                }
            }
        }
    }

    /// All items of a battery, of all rows.
    fn battery(&mut self, records: &[Record<'_>], coded: &mut Coded<'_>, battery: &mut Battery) {
        let (all, batteries) = (self.items.len(), coded.patterns.len() / coded.rows.len());
        battery.find(records, coded.rows);
        battery.write(coded.codes, all);
        for (row, known) in coded.rows.iter_mut().zip(&battery.found) {
            row.answers += u32::from(known.answers);
        }
        let patterns = coded.patterns.chunks_exact_mut(batteries);
        for (patterns, known) in patterns.zip(&battery.found) {
            patterns[battery.place] = known.number;
        }
        for at in 0..coded.rows.len() {
            if battery.found[at] == Known::NOTHING {
                let row = &mut coded.rows[at];
                let codes = &mut coded.codes[at * all..][..all];
                let number = self.one_by_one(&records[row.record], row, codes, battery);
                coded.patterns[at * batteries + battery.place] = number;
            }
        }
    }

    /// The cells of a run that was not known, which is then kept if possible; its number.
    #[cold]
    #[inline(never)]
    fn one_by_one(
        &mut self,
        record: &Record<'_>,
        row: &mut LetIn,
        codes: &mut [Code],
        battery: &mut Battery,
    ) -> PatternNumber {
        battery.missed += 1;
        let answers = row.answers;
        for place in &battery.items {
            let answered = self.with_care(*place, record);
            row.put(&mut codes[*place], answered);
        }
        let Some(run) = record.run(battery.first, battery.last) else {
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
                .keep(run, codes, &entries, row.answers - answers)
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

impl LetIn {
    #[inline(always)]
    fn put(&mut self, code: &mut Code, answered: Answered) {
        *code = answered.code;
        self.answers += u32::from(answered.is_answer);
        self.unknown += u32::from(answered.is_unknown);
    }
}
