//! What is said when a sheet cannot be opened or saved as it should.

use super::finding::Said;
use super::problem::Plain;

/// Like [`Said`], phrases start small and have no full stop. Paths come as they
/// can be shown.
#[derive(Debug)]
pub struct SavingWords {
    /// Path, process id when known.
    pub in_use: fn(&str, Option<u32>) -> Said,
    pub not_a_file: fn(&str) -> Said,
    pub no_folder: fn(&str) -> Said,
    pub read_only: fn(&str) -> Said,
    /// Path, most megabytes.
    pub too_large: fn(&str, u64) -> Said,
    /// Path, line.
    pub not_text: fn(&str, usize) -> Said,

    /// Path, cause. What to do depends on the cause.
    pub unreadable: fn(&str, &str) -> String,
    pub unwritable: fn(&str, &str) -> String,
    pub not_saved: fn(&str, &str) -> String,
    pub disk_full: Plain,
    pub denied: Plain,
    pub gone: Plain,
    pub disk_read_only: Plain,
    /// The system's own words.
    pub other_cause: fn(&str) -> Said,

    /// Path of the copy.
    pub kept_original: fn(&str) -> String,
    pub kept_changed: fn(&str) -> String,
    pub retry_title: &'static str,
    pub retry: &'static str,
    pub stop_unsaved: &'static str,

    /// The talk itself could not be written; the system's own words.
    pub talk_failed: fn(&str) -> String,
    /// Sheet, its perspective, the one asked for.
    pub other_perspective: fn(&str, &str, &str) -> Said,
    pub not_anonymous: fn(&str) -> Said,
}
