//! Answers to an assessment: ranges, bands, verdicts, gaps.
//!
//! The way of an answer, each step a file:
//!
//! [`value`](value()) of one answer → `respondents`, everybody's answers added up by
//! the `shape` of the instrument → `picture`, what of it may be seen of each `group` →
//! `item` → `dimension` → `checklist`, each a `range` of ranges → `band`, `verdict`
//! with its `deciding` questions, `gap`, `pattern`. `survey` sets groups of people side
//! by side; [`privacy`] decides which of them may be shown, and [`statistics`] holds
//! the known formulas behind spread and intervals.

mod assess;
mod band;
mod checklist;
mod deciding;
mod dimension;
mod facts;
mod figures;
mod gap;
mod group;
mod item;
mod moments;
mod pattern;
mod picture;
pub mod privacy;
mod range;
mod requirement;
mod respondents;
mod shape;
mod standing;
pub mod statistics;
mod survey;
mod tally;
mod threshold;
mod value;
mod verdict;

pub use assess::{assess, of_survey};
pub use band::band;
pub use checklist::{balance, progress};
pub use respondents::{Atom, Intake, Means, OwnScore, Respondents};
pub use shape::{Extras, Shape};
pub use survey::{Measures, Survey, main_perspective, preview, survey_result, told_rows};
pub use value::{Open, Value, is_asked, possible_scores, value, value_given};
