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
    /// One code per column of the codebook.
    pub codes: &'a [Code],
    /// Per battery of the sink the number of the response pattern, where it is known:
    /// rows with the same number have the same codes in that battery.
    pub patterns: &'a [PatternNumber],
}

/// Stands for the answers to a battery of questions. Each worker has its own numbers,
/// from 0 and without gaps.
pub type PatternNumber = u16;

impl Row<'_> {
    /// In the place of a pattern that has no number.
    pub const NO_PATTERN: PatternNumber = PatternNumber::MAX;
}

/// Takes rows. Each worker has its own; they are merged at the end.
pub trait Sink: Send {
    /// The next rows of the file, some at a time: what they have in common is then
    /// looked up once for all of them.
    fn rows(&mut self, rows: &[Row<'_>]);

    /// Columns of the codebook whose answers are wanted together, as those to the
    /// questions of a dimension. A hint: a row may come without the number of a pattern.
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
