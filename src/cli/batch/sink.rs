//! Where the rows of an export go: into the tallies, and, when asked for, into a
//! file of rows and a ledger.

use std::collections::BTreeSet;

use super::progress::Progress;
use super::rows_file::RowsFile;
use crate::model::survey::{Labels, Row, Sink};
use crate::model::{Fingerprint, Perspective};
use crate::report::csv::{LabelCell, RowWriter};
use crate::score::privacy::fingerprint;
use crate::score::{Intake, OwnScore};

/// The sink of one worker.
pub(super) struct Taker<'a, 'f> {
    pub(super) intake: Intake<'a>,
    pub(super) rows: Option<Lines<'a, 'f>>,
    pub(super) people: Option<People<'a>>,
    pub(super) progress: &'a Progress,
    /// Rows of this stretch.
    pub(super) taken: u64,
}

impl Sink for Taker<'_, '_> {
    fn rows(&mut self, rows: &[Row<'_>]) {
        self.taken += rows.len() as u64;
        self.intake.rows(rows);
        if let Some(lines) = &mut self.rows {
            for (at, row) in rows.iter().enumerate() {
                lines.row(row, self.intake.own_scores(at));
            }
        }
        if let Some(people) = &mut self.people {
            rows.iter().for_each(|row| people.row(row));
        }
    }

    fn batteries(&self) -> Vec<Vec<usize>> {
        self.intake.batteries()
    }

    fn wants_respondents(&self) -> bool {
        self.rows.is_some() || self.people.is_some()
    }

    fn end_of_stretch(&mut self, stretch: u64) {
        self.progress.rows(std::mem::take(&mut self.taken));
        if let Some(rows) = &mut self.rows {
            rows.file.add(stretch, &mut rows.lines);
        }
    }
}

/// Lines for the file of rows.
pub(super) struct Lines<'a, 'f> {
    file: &'a RowsFile<'f>,
    writer: RowWriter,
    cuts: Vec<&'a Labels>,
    /// Spellings per cut, as far as they are known here.
    names: Vec<Vec<LabelCell>>,
    /// Scores before those of the report scales, which hold the same answers again.
    dimensions: usize,
    lines: Vec<u8>,
}

impl<'a, 'f> Lines<'a, 'f> {
    pub(super) fn new(
        file: &'a RowsFile<'f>,
        writer: RowWriter,
        cuts: Vec<&'a Labels>,
        dimensions: usize,
    ) -> Lines<'a, 'f> {
        Lines {
            file,
            writer,
            names: vec![Vec::new(); cuts.len()],
            cuts,
            dimensions,
            lines: Vec::new(),
        }
    }

    fn row(&mut self, row: &Row<'_>, scores: &[OwnScore]) {
        for ((names, labels), spelling) in self.names.iter_mut().zip(&self.cuts).zip(row.spellings)
        {
            if names.len() <= *spelling as usize {
                let new = labels.spellings_from(names.len());
                names.extend(new.iter().map(|name| LabelCell::of(name)));
            }
        }
        let own = scores.iter().take(self.dimensions);
        let n_valid = own.map(|own| own.n_valid).sum();
        let names = self.names.iter().zip(row.spellings);
        let labels = names.map(|(names, spelling)| &names[*spelling as usize]);
        let (out, respondent) = (&mut self.lines, row.respondent);
        let scores = scores.iter().map(|own| own.score);
        self.writer
            .write_row(out, respondent, labels, n_valid, scores);
    }
}

/// Who answered, as fingerprints, for the ledger. The one thing about single people
/// that is kept while a survey is read.
pub(super) struct People<'a> {
    key: &'a [u8; 32],
    /// Rows taken, and those without a number.
    pub(super) rows: u64,
    pub(super) blank: u64,
    pub(super) found: BTreeSet<Who>,
}

/// Somebody, and the groups they are in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Who {
    pub(super) organisation: u32,
    pub(super) perspective: Perspective,
    pub(super) cuts: Box<[u32]>,
    pub(super) fingerprint: Fingerprint,
}

impl<'a> People<'a> {
    pub(super) fn new(key: &'a [u8; 32]) -> People<'a> {
        People {
            key,
            rows: 0,
            blank: 0,
            found: BTreeSet::new(),
        }
    }

    fn row(&mut self, row: &Row<'_>) {
        self.rows += 1;
        self.blank += u64::from(row.respondent.trim().is_empty());
        self.found.insert(Who {
            organisation: row.organisation,
            perspective: row.perspective,
            cuts: row.cuts.into(),
            fingerprint: fingerprint(self.key, row.respondent),
        });
    }
}

/// Whether the column of respondents tells people apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    /// Rows without a number.
    pub(super) blank: u64,
    /// Rows with a number that another row has too.
    pub(super) again: u64,
}

impl Numbers {
    /// Of `rows` rows, `blank` of them without a number.
    pub(super) fn of(rows: u64, blank: u64, people: &BTreeSet<Who>) -> Numbers {
        let distinct: BTreeSet<&Fingerprint> = people.iter().map(|who| &who.fingerprint).collect();
        // All blanks have one fingerprint.
        let numbers = distinct.len() as u64 - u64::from(blank > 0);
        Numbers {
            blank,
            again: rows - blank - numbers,
        }
    }

    pub(super) fn are_distinct(self) -> bool {
        self == Numbers::default()
    }
}
