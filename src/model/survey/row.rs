//! One respondent as it streams by.

use super::Code;
use crate::model::Perspective;

/// A row that counts, borrowed from the reader's buffers. Nothing in it is kept.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The declared response id as it stands in the export; empty without one, and
    /// for a sink that does not want it.
    pub respondent: &'a str,
    pub perspective: Perspective,
    /// The number of its organisation among the labels of the reading; 0 without.
    pub organisation: u32,
    /// The number of its group in each declared cut.
    pub cuts: &'a [u32],
    /// And of the way in which the group's name is spelled in this row.
    pub spellings: &'a [u32],
    /// One code per column of the codebook, but for those of batteries of which the
    /// pattern has a number: [`Row::codes_with`] tells these.
    pub codes: &'a [Code],
    /// Per battery of the sink the number of the response pattern, where it is known:
    /// rows with the same number have the same codes in that battery.
    pub patterns: Numbers<'a>,
    /// Per battery of the sink what these numbers stand for.
    pub batteries: &'a [Battery<'a>],
}

/// The numbers of the patterns of one row, among those of the rows that are given with it:
/// battery by battery and then row by row, as they are worked out and used.
#[derive(Debug, Clone, Copy, Default)]
pub struct Numbers<'a> {
    all: &'a [PatternNumber],
    row: usize,
    rows: usize,
}

impl<'a> Numbers<'a> {
    /// Those of the row at this place of so many.
    pub fn of(all: &'a [PatternNumber], row: usize, rows: usize) -> Numbers<'a> {
        Numbers { all, row, rows }
    }

    /// The number of the pattern of a battery, [`Row::NO_PATTERN`] where it has none.
    #[inline(always)]
    pub fn get(self, battery: usize) -> PatternNumber {
        let number = self.all.get(battery * self.rows + self.row);
        number.copied().unwrap_or(Row::NO_PATTERN)
    }
}

/// What the numbers of the patterns of a battery stand for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Battery<'a> {
    /// Columns of the codebook.
    pub columns: &'a [usize],
    /// By number: the codes of these columns.
    pub codes: &'a [Code],
}

/// Stands for the answers to a battery of questions. Each worker has its own numbers,
/// from 0 and without gaps.
pub type PatternNumber = u16;

impl Row<'_> {
    /// In the place of a pattern that has no number.
    pub const NO_PATTERN: PatternNumber = PatternNumber::MAX;

    /// The codes with those of a battery; `room` is for the case that they have to be put
    /// together.
    pub fn codes_with<'r>(&'r self, battery: usize, room: &'r mut Vec<Code>) -> &'r [Code] {
        let number = self.patterns.get(battery);
        if number == Row::NO_PATTERN {
            return self.codes;
        }
        room.clear();
        room.extend_from_slice(self.codes);
        self.write_codes(battery, room);
        room
    }

    /// The codes of all columns, put together in `room`.
    pub fn all_codes<'r>(&self, room: &'r mut Vec<Code>) -> &'r [Code] {
        room.clear();
        room.extend_from_slice(self.codes);
        (0..self.batteries.len()).for_each(|battery| self.write_codes(battery, room));
        room
    }

    fn write_codes(&self, battery: usize, codes: &mut [Code]) {
        let Some(Battery {
            columns,
            codes: known,
        }) = self.batteries.get(battery)
        else {
            return;
        };
        let from = usize::from(self.patterns.get(battery)) * columns.len();
        for (column, code) in columns.iter().zip(known.get(from..).unwrap_or_default()) {
            codes[*column] = *code;
        }
    }
}

/// Takes rows. Each worker has its own; they are merged at the end.
pub trait Sink: Send {
    /// The next rows of the file, some at a time: what they have in common is then
    /// looked up once for all of them.
    fn rows(&mut self, rows: &[Row<'_>]);

    /// Columns of the codebook whose answers are wanted together, as those to the
    /// questions of a dimension. A hint: a row may come without the number of a pattern;
    /// with one, [`Row::codes`] has nothing of them.
    fn batteries(&self) -> Vec<Vec<usize>> {
        Vec::new()
    }

    /// Whether it does anything with the response id. What nobody needs is not even
    /// taken from the buffer.
    fn wants_respondents(&self) -> bool;

    /// All rows of one stretch of the file were given; stretches are numbered from
    /// 0 in the order of the file.
    fn end_of_stretch(&mut self, _stretch: u64) {}
}
