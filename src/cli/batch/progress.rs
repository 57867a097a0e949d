//! How far the reading of a large export is, on standard error.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that takes less than this is not worth a bar.
const WORTH_IT: Duration = Duration::from_millis(500);

/// A bar that appears when the work takes long, and only on a terminal.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    start: Instant,
    rows: AtomicU64,
    is_shown: AtomicBool,
}

impl Progress {
    /// For a file of so many bytes. `template` has the words.
    pub(super) fn new(bytes: u64, template: &str) -> Progress {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::hidden());
            match ProgressStyle::with_template(template) {
                Ok(style) => bar.with_style(style.progress_chars("=> ")),
                Err(_) => bar,
            }
        });
        Progress {
            bar,
            start: Instant::now(),
            rows: AtomicU64::new(0),
            is_shown: AtomicBool::new(false),
        }
    }

    /// So many bytes of this pass were read; safe to call from several workers.
    pub(super) fn at(&self, bytes: u64) {
        let Some(bar) = &self.bar else {
            return;
        };
        if self.start.elapsed() >= WORTH_IT && !self.is_shown.swap(true, Ordering::Relaxed) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_position(bytes);
    }

    /// So many rows more were read.
    pub(super) fn rows(&self, more: u64) {
        let rows = self.rows.fetch_add(more, Ordering::Relaxed) + more;
        if let Some(bar) = &self.bar {
            bar.set_message(rows.to_string());
        }
    }

    /// Leaves nothing behind.
    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
