//! Mapping files: how a person says the columns and labels of an export are to be
//! understood, and the [`Mapping`](crate::model::survey::Mapping) in it.

mod column;
mod labels;
mod read;
mod source;
mod write;

pub use read::read_mapping;
pub use write::write_mapping;

/// Kind and version as they are written.
const SCHEMA: &str = "leerklaar.mapping/1";

/// The words for marks that cannot be seen well between quotes.
const MARKS: [(&str, char); 2] = [("comma", ','), ("point", '.')];
const TAB: &str = "tab";

/// The JSON Schema of a mapping, for editors that check while one types.
pub fn mapping_schema() -> &'static str {
    include_str!("../../../schema/mapping.schema.json")
}
