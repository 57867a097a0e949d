//! YAML text to nouns and back, every problem with its place.
//!
//! Text becomes a tree of places ([`parse`]), and readers take the tree apart,
//! gathering problems as they go ([`load_instrument`]). A file per kind of file:
//! `scales`, `rules`, `verdicts`, `actions`, `context`, `sources`, `checklist`, and
//! `sheet` for answer sheets, `mapping` for how an export is to be read, and
//! `branding` for the look of reports.

mod actions;
mod branding;
mod builtin;
mod checklist;
mod context;
mod cursor;
mod fields;
mod files;
mod fits;
mod instrument;
mod item;
mod kind;
mod mapping;
mod meant;
mod names;
mod node;
mod places;
mod reporting;
mod rising;
mod rules;
mod scales;
mod sheet;
mod sources;
mod synonyms;
mod syntax;
mod values;
mod verdicts;

pub use branding::{branding_schema, read_branding};
pub use builtin::{BUILT_IN, built_in, built_in_sources, schema};
pub use instrument::{Loaded, load_instrument, load_without_places};
pub use mapping::{mapping_schema, read_mapping, write_mapping};
pub use node::{DEEPEST, Entry, LARGEST, MOST_NODES, Node, Scalar, Value, parse};
pub use sheet::{read_sheet, write_sheet};
