//! What can tell who somebody is: columns by their headers, texts by what they hold.

mod content;
mod details;
mod headers;

pub use content::{PersonalKind, looks_personal};
pub(super) use details::mark_details;
pub use headers::is_personal;
