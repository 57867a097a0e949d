//! Lines of rows from several workers, written in the order of the export.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::folder::Draft;
use crate::cli::failure::Failure;

/// Takes the lines of one stretch of the export at a time, in any order.
pub(super) struct RowsFile<'a>(Mutex<Ordered<'a>>);

struct Ordered<'a> {
    draft: Draft<'a>,
    /// Lines of stretches that came before their turn.
    waiting: BTreeMap<u64, Vec<u8>>,
    next: u64,
    failure: Option<Failure>,
}

impl<'a> RowsFile<'a> {
    /// Starts with a header.
    pub(super) fn open(mut draft: Draft<'a>, header: &[u8]) -> Result<RowsFile<'a>, Failure> {
        draft.write(header)?;
        Ok(RowsFile(Mutex::new(Ordered {
            draft,
            waiting: BTreeMap::new(),
            next: 0,
            failure: None,
        })))
    }

    /// The lines of one stretch. Taken from `lines`, which may come back with room
    /// for more.
    pub(super) fn add(&self, stretch: u64, lines: &mut Vec<u8>) {
        let mut ordered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if stretch == ordered.next {
            ordered.put(lines);
            lines.clear();
            ordered.catch_up();
        } else {
            ordered.waiting.insert(stretch, std::mem::take(lines));
        }
    }

    /// The whole file, not yet under its name, or what went wrong on the way.
    pub(super) fn finish(self) -> Result<Draft<'a>, Failure> {
        let ordered = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        match ordered.failure {
            Some(failure) => Err(failure),
            None => Ok(ordered.draft),
        }
    }
}

impl Ordered<'_> {
    /// After a failure nothing more is written; the failure is told at the end,
    /// because a worker has nobody to tell.
    fn put(&mut self, lines: &[u8]) {
        self.next += 1;
        if self.failure.is_none() {
            self.failure = self.draft.write(lines).err();
        }
    }

    fn catch_up(&mut self) {
        while let Some(lines) = self.waiting.remove(&self.next) {
            self.put(&lines);
        }
    }
}
