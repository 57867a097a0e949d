//! Tables for other programs: groups, comparisons, reliability, items, organisations
//! and respondents.
//!
//! Every file has one header and rows that end in a line feed. Numbers have a point
//! and as many digits as it takes to read the same number back; a figure that is not
//! there is an empty cell. Scores are in the points of `reporting.points`, 0 to 100
//! unless the rules say otherwise; shares are 0 to 1. A withheld group has no row.
//! Where a figure of a group that is shown is told in words, as "at most 10" or "not
//! shown", its cells are empty and `told` has the words; where nobody is protected no
//! figure is, and the column is not there.
//!
//! Texts are cleaned by [`super::clean::csv`]. These files have no place for a warning:
//! that nobody is protected stands in the JSON beside them.

mod number;
mod respondents;
mod tables;

pub use respondents::{LabelCell, RowWriter, rows_header};
pub use tables::{Tables, alpha, comparisons, groups, items, organisations};
