//! The checklists that travel inside the program.

use super::instrument::{Loaded, load};
use crate::model::Source;

/// Name and text of every file in `checklists/`.
pub const BUILT_IN: &[(&str, &str)] = &[
    (
        "actions.yaml",
        include_str!("../../checklists/actions.yaml"),
    ),
    (
        "alignment.yaml",
        include_str!("../../checklists/alignment.yaml"),
    ),
    (
        "anchoring.yaml",
        include_str!("../../checklists/anchoring.yaml"),
    ),
    (
        "barriers.yaml",
        include_str!("../../checklists/barriers.yaml"),
    ),
    (
        "context.yaml",
        include_str!("../../checklists/context.yaml"),
    ),
    (
        "ownership.yaml",
        include_str!("../../checklists/ownership.yaml"),
    ),
    (
        "retention.yaml",
        include_str!("../../checklists/retention.yaml"),
    ),
    ("rules.yaml", include_str!("../../checklists/rules.yaml")),
    ("scales.yaml", include_str!("../../checklists/scales.yaml")),
    (
        "sources.yaml",
        include_str!("../../checklists/sources.yaml"),
    ),
    (
        "starting.yaml",
        include_str!("../../checklists/starting.yaml"),
    ),
    (
        "verdicts.yaml",
        include_str!("../../checklists/verdicts.yaml"),
    ),
];

/// The JSON Schema of every kind of file, for editors that check while one types.
pub fn schema() -> &'static str {
    include_str!("../../schema/checklist.schema.json")
}

/// The built-in files, named as in their folder.
pub fn built_in_sources() -> Vec<Source> {
    let source = |(name, text): &(&str, &str)| Source {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    };
    BUILT_IN.iter().map(source).collect()
}

/// The instrument that the program comes with. Its `places` are empty, because
/// every run loads it and only an author asks where something stands;
/// [`load_instrument`](super::load_instrument) of [`built_in_sources`] has them.
pub fn built_in() -> Loaded {
    load(&built_in_sources(), false)
        .expect("a test loads the built-in files, so a release never meets a problem in them")
}
