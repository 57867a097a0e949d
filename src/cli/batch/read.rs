//! One export, from its bytes to tallies.

use std::collections::BTreeSet;

use super::Run;
use super::exports::Export;
use super::folder::Draft;
use super::progress::Progress;
use super::rows_file::RowsFile;
use super::sink::{Lines, Numbers, People, Taker, Who};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::unreadable;
use crate::model::survey::{Labels, Reading, Sink, Spot, SurveyFault, SurveyProblem};
use crate::model::{Id, Population, Severity};
use crate::report::csv::{RowWriter, rows_header};
use crate::score::{Intake, Respondents, Shape, told_rows};
use crate::survey::{Pass, Prepared, ReadError, Request, prepare};

/// What an export held.
pub(super) struct Read<'a> {
    pub(super) respondents: Respondents,
    pub(super) reading: Reading,
    pub(super) warnings: Vec<SurveyProblem>,
    pub(super) cuts: Vec<String>,
    /// Per cut, by number of the group.
    pub(super) labels: Vec<Vec<String>>,
    /// By number, where a column names them.
    pub(super) organisations: Option<Vec<String>>,
    /// Staff numbers, as far as they fit this export.
    pub(super) register: Option<Population>,
    /// For the ledger.
    pub(super) people: BTreeSet<Who>,
    pub(super) numbers: Numbers,
    /// What the export is about, where one organisation has a name.
    pub(super) organisation: Option<String>,
    /// The file of rows, written but not yet under its name: a result that is refused
    /// leaves nothing behind.
    pub(super) rows: Option<Draft<'a>>,
}

/// What is wanted beside the tallies.
#[derive(Default)]
pub(super) struct Beside<'b, 'a> {
    /// Where the file of rows is to be.
    pub(super) rows: Option<&'b dyn Fn() -> Result<Draft<'a>, Failure>>,
    pub(super) ledger_key: Option<&'b [u8; 32]>,
}

/// Reads an export to its end.
pub(super) fn read<'a>(
    run: &Run,
    export: &Export,
    threads: usize,
    beside: &Beside<'_, 'a>,
) -> Result<Read<'a>, Failure> {
    let mut file = export.open(run.session.words)?;
    let failed = |error| failure(run, export, error);
    let mut prepared = prepare(&mut file, request(run, export, threads)).map_err(failed)?;
    refuse_errors(prepared.problems())?;
    let progress = Progress::new(export.size(), run.session.words.batch_cli.progress);
    let read = loop {
        if let Some(read) = pass(run, export, &mut prepared, &mut file, beside, &progress)? {
            break read;
        }
    };
    progress.finish();
    Ok(read)
}

/// How this export is to be read.
pub(super) fn request<'a>(run: &'a Run, export: &'a Export, threads: usize) -> Request<'a> {
    Request {
        name: &export.name,
        vocabulary: run.vocabulary,
        definition: run.definition.as_ref(),
        perspective: run.wishes.perspective,
        threads,
    }
}

/// One pass; nothing when it has to be gone through again.
fn pass<'a>(
    run: &Run,
    export: &Export,
    prepared: &mut Prepared<'_>,
    file: &mut std::fs::File,
    beside: &Beside<'_, 'a>,
    progress: &Progress,
) -> Result<Option<Read<'a>>, Failure> {
    let codebook = prepared.codebook();
    let items = prepared.items();
    let cuts = prepared.cuts();
    let origin = run.wishes.origin;
    let names: Vec<String> = cuts.iter().map(|(name, _)| name.clone()).collect();
    let labels: Vec<&Labels> = cuts.iter().map(|(_, labels)| &**labels).collect();
    let rows = rows_file(run, prepared, beside, &names)?;
    let ledger_key = beside.ledger_key;
    let make = || Taker {
        intake: Intake::new(run.shape, &codebook, &items, origin),
        rows: rows.as_ref().map(|file| {
            let writer = RowWriter::new(&run.instrument.rules.reporting);
            let dimensions = run.instrument.dimensions().count();
            Lines::new(file, writer, labels.clone(), dimensions)
        }),
        people: ledger_key.map(People::new),
        progress,
        taken: 0,
    };
    let passed = prepared.pass(file, &make, &|bytes| progress.at(bytes));
    let passed = passed.map_err(|error| failure(run, export, error))?;
    let Pass::Done {
        sinks,
        reading,
        problems,
    } = passed
    else {
        return Ok(None);
    };
    let mut warnings = refuse_errors(problems)?;
    if reading.rows.scored == 0 {
        warnings.insert(0, nothing_scored(export, &reading));
        return Err(Failure::Survey { problems: warnings });
    }
    let (respondents, people, numbers) = together(run.shape, sinks);
    let mut reading = *reading;
    reading.rows.told = told_rows(&respondents, &run.instrument.rules.privacy);
    let rows = rows.map(RowsFile::finish).transpose()?;
    Ok(Some(Read {
        respondents,
        reading,
        warnings,
        labels: cuts.iter().map(|(_, labels)| labels.names()).collect(),
        cuts: names,
        register: None,
        organisations: prepared.organisations().map(|labels| labels.names()),
        people,
        numbers,
        organisation: None,
        rows,
    }))
}

/// The file of rows, when it is asked for, with its header.
fn rows_file<'f>(
    run: &Run,
    prepared: &Prepared<'_>,
    beside: &Beside<'_, 'f>,
    cuts: &[String],
) -> Result<Option<RowsFile<'f>>, Failure> {
    let Some(draft) = beside.rows else {
        return Ok(None);
    };
    let scales: Vec<Id> = run.shape.scores_of_a_row().cloned().collect();
    let id = prepared.respondent().ok_or_else(|| rows_of_whom(run))?;
    let header = rows_header(id, cuts, &scales);
    RowsFile::open(draft()?, &header).map(Some)
}

/// A result of nobody is none; the first line that fell is where to look.
fn nothing_scored(export: &Export, reading: &Reading) -> SurveyProblem {
    let of_answers = reading.answers.iter().flat_map(|answers| &answers.refused);
    let refused = || of_answers.clone().chain(&reading.rows.refused);
    let first = refused().flat_map(|r| &r.lines).min();
    SurveyProblem {
        file: export.name.clone(),
        spot: first.map(|line| Spot {
            line: *line,
            column: None,
            excerpt: String::new(),
        }),
        fault: SurveyFault::NothingScored {
            refused: refused().map(|r| (r.why, r.count)).collect(),
        },
    }
}

/// What all workers took.
fn together(shape: &Shape, sinks: Vec<Taker<'_, '_>>) -> (Respondents, BTreeSet<Who>, Numbers) {
    let mut people = BTreeSet::new();
    let (mut rows, mut blank) = (0, 0);
    let mut intakes = Vec::with_capacity(sinks.len());
    for sink in sinks {
        intakes.push(sink.intake);
        if let Some(found) = sink.people {
            rows += found.rows;
            blank += found.blank;
            people.extend(found.found);
        }
    }
    let numbers = Numbers::of(rows, blank, &people);
    (tally(shape, intakes), people, numbers)
}

/// All that was counted, each in a thread of its own, as it was read.
fn tally<'a>(shape: &Shape, mut intakes: Vec<Intake<'a>>) -> Respondents {
    let last = intakes.pop();
    std::thread::scope(|scope| {
        let finish = |intake: Intake<'a>| scope.spawn(|| intake.finish());
        let others: Vec<_> = intakes.into_iter().map(finish).collect();
        let mut all = last.map(Intake::finish).unwrap_or_default();
        for other in others {
            match other.join() {
                Ok(more) => all.merge(shape, more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    })
}

/// Lines that belong to nobody in particular are of no use to who holds the export.
fn rows_of_whom(run: &Run) -> Failure {
    let message = run.session.words.batch_cli.rows_need_respondent.to_owned();
    Failure::new(Exit::Usage, "rows-need-respondent", message)
}

/// What is in an export, without scoring it: its account and every problem.
pub(super) fn look(run: &Run, export: &Export) -> Result<(Reading, Vec<SurveyProblem>), Failure> {
    let mut file = export.open(run.session.words)?;
    let failed = |error| failure(run, export, error);
    let request = request(run, export, run.wishes.threads);
    let mut prepared = prepare(&mut file, request).map_err(failed)?;
    look_on(run, export, &mut prepared, &mut file)
}

/// The same, of an export whose headers are understood.
pub(super) fn look_on(
    run: &Run,
    export: &Export,
    prepared: &mut Prepared<'_>,
    file: &mut std::fs::File,
) -> Result<(Reading, Vec<SurveyProblem>), Failure> {
    let progress = Progress::new(export.size(), run.session.words.batch_cli.progress);
    let found = loop {
        let passed = prepared.pass(file, &|| Nobody, &|bytes| progress.at(bytes));
        match passed.map_err(|error| failure(run, export, error))? {
            Pass::Again => {}
            Pass::Done {
                reading, problems, ..
            } => break (*reading, problems),
        }
    };
    progress.finish();
    Ok(found)
}

/// Takes no row.
struct Nobody;

impl Sink for Nobody {
    fn rows(&mut self, _: &[crate::model::survey::Row<'_>]) {}

    fn wants_respondents(&self) -> bool {
        false
    }
}

/// The warnings, unless there is an error among the problems.
fn refuse_errors(problems: Vec<SurveyProblem>) -> Result<Vec<SurveyProblem>, Failure> {
    match problems.iter().any(|p| p.severity() == Severity::Error) {
        true => Err(Failure::Survey { problems }),
        false => Ok(problems),
    }
}

pub(super) fn failure(run: &Run, export: &Export, error: ReadError) -> Failure {
    match error {
        ReadError::Io(error) => unreadable(&export.name, &error, run.session.words),
        ReadError::Problems(problems) => Failure::Survey { problems },
    }
}
