//! YAML text to nouns and back, every problem with its place.
