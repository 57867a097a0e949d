//! Whose layout an export has: header rows, columns, and the habits of its platform.

mod cells;
mod layout;
mod list;
mod status;

use crate::model::survey::{Platform, SurveyFault};

pub use cells::{CellRules, Special, Tick};
pub use layout::{ColumnRole, Heading, Layout, LongColumns, Metadata};
pub use status::{RowStatus, StatusRules};

/// Finds out whose layout an export has, from its first records (up to a hundred
/// will do; for JSON the first is the flattened keys). A brand needs two independent
/// signs, or one when somebody chose it.
///
/// # Errors
/// The chosen platform does not write such a file.
pub fn recognise(
    _head: &[Vec<String>],
    _is_json: bool,
    chosen: Option<Platform>,
) -> Result<Layout, SurveyFault> {
    let platform = chosen.unwrap_or(Platform::Wide);
    Err(SurveyFault::NotOfPlatform { platform })
}
