//! What is said when a sheet cannot be opened or saved as it should.

/// Every path comes cleaned.
#[derive(Debug)]
pub struct SavingWords {
    /// Path, process id when known.
    pub in_use: fn(&str, Option<u32>) -> String,
    pub not_a_file: fn(&str) -> String,
    pub no_folder: fn(&str) -> String,
    pub read_only: fn(&str) -> String,
    /// Path, most bytes.
    pub too_large: fn(&str, u64) -> String,
    /// Path, line.
    pub not_text: fn(&str, usize) -> String,
    /// Path, cause.
    pub unreadable: fn(&str, &str) -> String,
    pub unwritable: fn(&str, &str) -> String,
    pub not_saved: fn(&str, &str) -> String,

    pub cause_full: &'static str,
    pub cause_denied: &'static str,
    pub cause_missing: &'static str,
    pub cause_read_only: &'static str,
    /// The system's own words.
    pub cause_other: fn(&str) -> String,

    /// Path of the copy.
    pub kept_original: fn(&str) -> String,
    pub kept_changed: fn(&str) -> String,
    pub retry_title: &'static str,
    pub retry: &'static str,
    pub stop_unsaved: &'static str,

    /// The talk itself could not be written; the system's own words.
    pub talk_failed: fn(&str) -> String,
    /// Sheet, its perspective, the one asked for.
    pub other_perspective: fn(&str, &str, &str) -> String,
    /// Sheet, its origin, the one asked for.
    pub other_origin: fn(&str, &str, &str) -> String,
    /// Id, the one that may be meant, the known ones.
    pub unknown_checklist: fn(&str, Option<&str>, &str) -> String,
}
