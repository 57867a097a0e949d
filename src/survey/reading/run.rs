//! A pass over the rows, and what it comes to.

use super::pass::{Found, Shared, gather};
use super::prepare::Prepared;
use super::worker::Worker;
use super::{ReadError, problems};
use crate::model::Perspective;
use crate::model::survey::{
    Encoding, Fate, FileFormat, Labels, Meaning, Platform, Reading, Sink, SurveyFault,
    SurveyProblem,
};
use crate::survey::columns::{Directions, Located, Tied};
use crate::survey::labels::{Census, Settled, SettledItem, settle};
use crate::survey::table::{Input, Scan};

/// Groups that few rows may have, one for nearly each of them.
const MOST_OF_A_FEW: usize = 20;

/// Shares of the rows from which as many labels are no groups.
const HALF: [u64; 2] = [1, 2];
const NEARLY_ALL: [u64; 2] = [9, 10];

/// What came out of a pass.
pub enum Pass<S> {
    /// What was taken for granted holds. Sinks are in no particular order.
    Done {
        sinks: Vec<S>,
        reading: Box<Reading>,
        /// Errors first; with any, the sinks are worth nothing.
        problems: Vec<SurveyProblem>,
    },
    /// The values together mean something else than each for itself, as codes do:
    /// go through the rows again, with new sinks.
    Again,
}

impl Prepared<'_> {
    /// Goes through the rows. `make_sink` is called for each worker; `progress` is
    /// told how many bytes were read so far.
    ///
    /// # Errors
    /// The file cannot be read, or is no table that can be trusted.
    pub fn pass<S: Sink>(
        &mut self,
        input: &mut dyn Input,
        make_sink: &(dyn Fn() -> S + Sync),
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<Pass<S>, ReadError> {
        let (found, encoding) = self.scan(input, make_sink, progress)?;
        let mut tied = self.tied.clone();
        let settled = settle(
            &mut tied,
            &found.census,
            &self.layout,
            self.request.vocabulary,
            &self.told,
        );
        if self.is_misread(&settled, &found.census) {
            self.settled = settled;
            return Ok(Pass::Again);
        }
        // With every value seen, for a mapping to be written from.
        self.settled = settled.clone();
        Ok(self.done(found, settled, tied, encoding))
    }

    fn scan<S: Sink>(
        &self,
        input: &mut dyn Input,
        make_sink: &(dyn Fn() -> S + Sync),
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<(Found<S>, Option<Encoding>), ReadError> {
        let shared = self.shared();
        let scan = Scan {
            skip_records: self.layout.header_rows,
            threads: self.request.threads,
            progress,
            ..Scan::default()
        };
        let scanned = self.table.scan_together(
            input,
            &scan,
            || Worker::new(&shared, make_sink()),
            |worker, records| worker.records(records),
            |worker, stretch| worker.sink.end_of_stretch(stretch),
        );
        let scanned = scanned.map_err(|error| ReadError::of(error, self.request.name))?;
        let encoding = scanned.encoding;
        Ok((gather(&shared, scanned), encoding))
    }

    fn shared(&self) -> Shared<'_> {
        let instrument = self.request.vocabulary.instrument;
        let all: Vec<_> = instrument.items().collect();
        let asked = |perspective: Perspective| {
            let items = self.settled.items.iter();
            let is_asked = |i: &&SettledItem| all[i.tied.place].is_asked_of(perspective);
            items.filter(is_asked).count()
        };
        let tied: Vec<_> = self.settled.items.iter().map(|i| i.tied.clone()).collect();
        let can_shift = self.layout.platform == Platform::NextcloudForms;
        Shared {
            instrument,
            items: &self.settled.items,
            codebook: &self.codebook,
            gate: &self.gate,
            keep: self.request.vocabulary.mapping.rows.keep,
            asked: Perspective::ALL.map(asked),
            perspective: self.request.perspective,
            role: self.role(),
            organisation: self.tied.organisation.map(|at| (at, &*self.organisations)),
            cuts: self
                .tied
                .cuts
                .iter()
                .zip(&self.cuts)
                .map(|((_, at), labels)| (*at, &**labels))
                .collect(),
            respondent: self.tied.respondent,
            columns: self.layout.headings.len(),
            can_shift,
            has_runs: self.table.has_runs() && !can_shift,
            directions: Directions::new(instrument, &tied),
        }
    }

    /// Whether some value was read as something else than it proves to be. What
    /// remains unknown is a fault and no reason to read again.
    fn is_misread(&self, settled: &Settled, census: &Census) -> bool {
        self.settled.items.iter().any(|before| {
            let after = settled.items.iter().find(|i| i.tied.id == before.tied.id);
            after.is_some_and(|after| reads_otherwise(before, after, census))
        })
    }

    fn done<S>(
        &self,
        found: Found<S>,
        settled: Settled,
        tied: Tied,
        encoding: Option<Encoding>,
    ) -> Pass<S> {
        let mut faults = self.faults.clone();
        faults.extend(settled.faults);
        faults.extend(found.faults);
        let perspectives = tied.perspective.map(|column| {
            let (labels, unknown) = self.perspectives.read(column, found.census.of(column));
            faults.extend(unknown);
            labels
        });
        let mut items: Vec<_> = settled.items.into_iter().map(|item| item.reading).collect();
        for (reading, seems_reversed) in items.iter_mut().zip(&found.reversed) {
            reading.seems_reversed = *seems_reversed;
            if *seems_reversed {
                let item = reading.item.clone();
                faults.push((None, SurveyFault::SeemsReversed { item }));
            }
        }
        let mut columns = tied.columns;
        for (column, formulas) in columns.iter_mut().zip(&found.formulas) {
            column.formulas = *formulas;
        }
        faults.extend(formulas(&columns));
        faults.extend(self.too_many_groups(found.rows.scored));
        let reading = Reading {
            file: self.request.name.to_owned(),
            format: self.format(encoding),
            platform: self.layout.platform,
            variant: self.layout.variant,
            is_chosen: self.layout.is_chosen,
            signs: self.layout.signs.clone(),
            header_rows: self.layout.header_rows,
            fingerprint: tied.fingerprint,
            columns,
            items,
            perspectives: perspectives.unwrap_or_default(),
            missing_items: tied.missing_items,
            answers: self.in_rows.as_ref().map(|rows| rows.reading.clone()),
            rows: found.rows,
        };
        let mut problems = problems(self.in_file(faults), self.request.name);
        problems.sort_by_key(SurveyProblem::severity);
        Pass::Done {
            sinks: found.sinks,
            reading: Box::new(reading),
            problems,
        }
    }

    fn format(&self, proved: Option<Encoding>) -> FileFormat {
        let mut format = self.table.format().clone();
        if let (FileFormat::Delimited { encoding, .. }, Some(proved)) = (&mut format, proved) {
            *encoding = proved;
        }
        format
    }

    /// Columns that name people rather than groups: many rows have their own label, or
    /// there are more labels than anybody reads about. The labels of hidden groups stand
    /// in a result, so these would be names of people. Where nobody is protected, that is
    /// known of all of it, and only what is no trait at all is refused.
    fn too_many_groups(&self, rows: u64) -> Vec<Located> {
        let is_full = |labels: &Labels| labels.spellings().len() >= Labels::MOST;
        let privacy = &self.request.vocabulary.instrument.rules.privacy;
        let most = if privacy.is_off() { NEARLY_ALL } else { HALF };
        let fault = |column: String, labels: &Labels| {
            let groups = labels.names().len();
            let are_more_than = |share: [u64; 2]| {
                groups > MOST_OF_A_FEW && groups as u64 * share[1] > rows * share[0]
            };
            if is_full(labels) || are_more_than(most) {
                Some(SurveyFault::TooManyGroups { column })
            } else {
                are_more_than(HALF).then_some(SurveyFault::SmallGroups { column })
            }
        };
        let cuts = self.cuts().into_iter();
        let mut faults: Vec<_> = cuts.filter_map(|(column, l)| fault(column, &l)).collect();
        let organisation = self.tied.organisation;
        if let Some(at) = organisation.filter(|_| is_full(&self.organisations)) {
            let column = self.layout.headings[at].header.clone();
            faults.push(SurveyFault::TooManyGroups { column });
        }
        faults.into_iter().map(|fault| (None, fault)).collect()
    }
}

fn reads_otherwise(before: &SettledItem, after: &SettledItem, census: &Census) -> bool {
    if before.table.reads_as(&after.table) {
        return false;
    }
    before.tied.columns.iter().any(|tied| {
        census
            .of(tied.column)
            .iter()
            .any(|value| match tied.option {
                Some(option) => before.tick(option, &value.text) != after.tick(option, &value.text),
                None => {
                    let is_readable = |m: &Meaning| matches!(m, Meaning::Given(_));
                    let (was, is) = (
                        before.table.lookup(&value.text),
                        after.table.lookup(&value.text),
                    );
                    was != is && (is_readable(&was) || is_readable(&is))
                }
            })
    })
}

/// Whether a formula in such a column takes the place of an answer or a trait.
fn is_read(fate: &Fate) -> bool {
    matches!(
        fate,
        Fate::Item(..) | Fate::Cut(_) | Fate::Perspective | Fate::Organisation
    )
}

fn formulas(columns: &[crate::model::survey::ColumnReading]) -> Vec<Located> {
    let with = columns.iter().filter(|column| column.formulas > 0);
    with.filter(|column| is_read(&column.fate))
        .map(|column| {
            let fault = SurveyFault::Formulas {
                column: column.header.clone(),
                count: column.formulas,
            };
            (None, fault)
        })
        .collect()
}
