//! One test binary: a module per command or subject, each test a small story.

mod close;
mod plain;
mod random;
mod score_checklists;
mod score_dimensions;
mod score_gaps;
mod score_privacy;
mod score_properties;
mod score_published;
mod score_statistics;
mod score_values;
mod score_verdicts;
mod small;
