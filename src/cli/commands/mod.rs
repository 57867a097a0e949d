//! One file per command: each reads, calls the verbs, and writes.

pub(crate) mod assess;
pub(crate) mod checklist;
pub(crate) mod explain;
pub(crate) mod generate;
mod named;
pub(crate) mod picture;
pub(crate) mod report;
pub(crate) mod roadmap;
pub(crate) mod score;
