//! Answer sheets: the file that a person reads, edits and puts under version
//! control, and the [`Sheet`](crate::model::Sheet) in it.

mod read;
mod response;
mod stamp;
mod write;

pub(super) use read::exact;
pub use read::read_sheet;
pub use write::write_sheet;
pub(super) use write::{is_seen, quoted, word};

/// Kind of file.
const FAMILY: &str = "leerklaar.sheet";

/// Newest version of it that can be read.
const VERSION: u32 = 1;

/// Kind and version as they are written.
const SCHEMA: &str = "leerklaar.sheet/1";
