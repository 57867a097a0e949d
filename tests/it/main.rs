//! One test binary: a module per command or subject, each test a small story.

mod close;
mod score_statistics;
mod small;
mod structure;
