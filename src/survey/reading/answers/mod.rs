//! A table with an answer per row, put together to rows with a respondent each.
//!
//! The answers of one respondent may stand anywhere in the file, so this is the one
//! reading whose memory grows with the number of respondents. The file is gone
//! through twice: once for the questions that rows name, by which it can be told which
//! of them are ours, and once for the answers to those and nothing else.

mod gather;
mod questions;

use super::gate::RowFilters;
use crate::model::survey::{AnswerReading, Encoding, Spot, SurveyFault};
use crate::survey::columns::Located;
use crate::survey::platforms::LongColumns;
use crate::survey::table::Held;

pub(super) use gather::gather;
pub(super) use questions::{Questions, questions};

/// What is to be kept of each column, questions that stand in rows included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeping {
    Nothing,
    /// One answer per respondent.
    One,
    /// What was ticked of a list, each option in a row of its own or all in one.
    Ticks,
}

/// What to look for in the rows.
pub(super) struct Wanted<'w> {
    pub(super) long: LongColumns,
    pub(super) questions: &'w Questions,
    pub(super) keeping: Vec<Keeping>,
    pub(super) filters: RowFilters,
}

/// What the rows came to.
pub(super) struct Gathered {
    pub(super) held: Held,
    pub(super) reading: AnswerReading,
    pub(super) faults: Vec<Located>,
    pub(super) encoding: Option<Encoding>,
}

/// Where in the file things stand that have a place of their own after putting
/// together.
#[derive(Debug)]
pub(super) struct InRows {
    pub(super) long: LongColumns,
    /// Columns of the file.
    pub(super) width: usize,
    /// Per question, the line that names it first.
    pub(super) lines: Vec<u64>,
    pub(super) reading: AnswerReading,
}

impl InRows {
    /// A fault with the places that it has in the file.
    pub(super) fn in_file(&self, (spot, fault): Located) -> Located {
        (spot.map(|spot| self.spot(spot)), self.places(fault))
    }

    /// A question that is wrong stands where it is named, an answer in its own cell.
    fn spot(&self, spot: Spot) -> Spot {
        let question = spot.column.and_then(|at| at.checked_sub(self.width + 1));
        let Some(line) = question.and_then(|question| self.lines.get(question)) else {
            return spot;
        };
        let (line, column) = match spot.line {
            // The line of headers, where other tables have their questions.
            1 => (*line, self.long.item),
            own => (own, self.long.answer),
        };
        Spot {
            line,
            column: Some(column + 1),
            ..spot
        }
    }

    fn places(&self, mut fault: SurveyFault) -> SurveyFault {
        let named_in = |place: &mut usize| {
            if *place > self.width {
                *place = self.long.item + 1;
            }
        };
        match &mut fault {
            SurveyFault::TwoColumns { headers, .. } => {
                headers.iter_mut().for_each(|(place, _)| named_in(place));
            }
            SurveyFault::SeveralColumns { places, .. } => places.iter_mut().for_each(named_in),
            _ => {}
        }
        fault
    }
}
