//! YAML text to nouns and back, every problem with its place.

mod node;
mod syntax;

pub use node::{DEEPEST, Entry, MOST_NODES, Node, Scalar, Value, parse};
