//! From the cells of some rows to the codes of their items.
//!
//! Column by column: the few different cells of a column then stay near the
//! processor while all of the rows are looked up in it.

use super::cells::{Answered, Coder, ItemCells};
use super::worker::LetIn;
use crate::model::survey::Code;
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

impl Coding<'_, '_> {
    /// Writes the codes of `rows`, each with all items, and adds up how many were
    /// answered, and how many cells no table knows.
    pub(super) fn code(self, records: &[Record<'_>], rows: &mut [LetIn], codes: &mut [Code]) {
        let (all, coder, formulas) = (self.items.len(), self.coder, self.formulas);
        let has_formulas = records.iter().any(Record::has_formulas);
        for (place, (cells, item)) in self.items.iter_mut().zip(self.settled).enumerate() {
            let rows = rows.iter_mut().zip(codes.chunks_exact_mut(all));
            match cells {
                ItemCells::Single(column) if !has_formulas => {
                    for (row, codes) in rows {
                        let record = &records[row.record];
                        let answered =
                            column.value(record, |cell| coder.answered(place, item.given(cell)));
                        row.put(&mut codes[place], answered);
                    }
                }
                cells => {
                    for (row, codes) in rows {
                        let record = &records[row.record];
                        let answered = code_with_care(coder, item, place, cells, record, formulas);
                        row.put(&mut codes[place], answered);
                    }
                }
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

/// What a row answered to one item, whatever its cells are. `formulas` has a counter
/// per column of the file.
#[inline(never)]
fn code_with_care(
    coder: &mut Coder<'_>,
    item: &SettledItem,
    place: usize,
    cells: &mut ItemCells,
    record: &Record<'_>,
    formulas: &mut [u64],
) -> Answered {
    match cells {
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
