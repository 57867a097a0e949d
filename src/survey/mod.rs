//! Survey platforms: what they export, read as answers to our items.
//!
//! The way of an export, each step a folder: `table`, bytes or spreadsheet or JSON
//! to rows of cells → `platforms`, whose layout it is → `columns`, which column is
//! which item → `labels`, which label is which answer → `reading`, rows to codes,
//! with everything accounted for.

pub mod columns;
pub mod definition;
pub mod labels;
mod nearest;
pub mod platforms;
mod population;
mod reading;
pub mod table;
mod vocabulary;

pub use population::read_population;
pub use reading::{Pass, Prepared, ReadError, Request, prepare};
pub use vocabulary::Vocabulary;
