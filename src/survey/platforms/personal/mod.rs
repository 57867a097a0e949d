//! What can tell who somebody is: columns by their headers, texts by what they hold.

mod content;
mod headers;

pub use content::{PersonalKind, looks_personal};
pub use headers::is_personal;
