//! YAML text to nouns and back, every problem with its place.

mod sheet;

pub use sheet::{read_sheet, write_sheet};
