//! Thousands of exports in one run: each its own result and one line of the summary;
//! a broken one is told and stops no other.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::Run;
use super::arguments::Format;
use super::deliver::{deliver, draw, scored};
use super::exports::Export;
use super::ledger::LedgerFile;
use super::result::{Beside, Outcome, exit, view};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, talk};
use crate::model::Assessment;
use crate::report::{self, FileResult, survey_diagnostic};

/// What came of one export.
struct Done {
    file: FileResult,
    exit: Exit,
}

pub(super) fn all(run: &Run, exports: &[Export]) -> Result<Exit, Failure> {
    let words = run.session.words;
    let result = &run.request.result;
    if result.output.is_none() && (result.preview || result.rows.is_some()) {
        let message = words.batch_cli.needs_folder.to_owned();
        return Err(Failure::new(Exit::Usage, "needs-folder", message));
    }
    let beside = Beside::read(run)?;
    let ledger = LedgerFile::open(run)?;
    let done = in_turn(run, exports, &beside, &ledger);
    // Also after a failure: results before it were written.
    ledger.save(run)?;
    summarise(run, done?)
}

/// Workers take the exports in turn; what came of them stands in their order.
fn in_turn(
    run: &Run,
    exports: &[Export],
    beside: &Beside,
    ledger: &LedgerFile,
) -> Result<Vec<Done>, Failure> {
    if ledger.is_kept() {
        // Which of two results is refused must not depend on which worker was first,
        // and nothing is written after a refusal.
        let threads = run.wishes.threads;
        let each = exports.iter();
        return each
            .map(|export| one(run, export, threads, beside, ledger))
            .collect();
    }
    let workers = run.wishes.threads.min(exports.len()).max(1);
    let threads = (run.wishes.threads / workers).max(1);
    let next = AtomicUsize::new(0);
    let done: Vec<Mutex<Option<Result<Done, Failure>>>> =
        exports.iter().map(|_| Mutex::new(None)).collect();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(place) = Some(next.fetch_add(1, Ordering::Relaxed))
                    .filter(|place| *place < exports.len())
                {
                    let result = one(run, &exports[place], threads, beside, ledger);
                    let mut slot = done[place].lock().unwrap_or_else(PoisonError::into_inner);
                    *slot = Some(result);
                }
            });
        }
    });
    let take = |slot: Mutex<Option<_>>| slot.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.into_iter().filter_map(take).collect()
}

/// One export; only a failure that concerns the whole run is passed on.
fn one(
    run: &Run,
    export: &Export,
    threads: usize,
    beside: &Beside,
    ledger: &LedgerFile,
) -> Result<Done, Failure> {
    let folder = run.request.result.output.as_ref();
    let folder: Option<PathBuf> = folder.map(|folder| folder.join(&export.stem));
    match scored(run, export, threads, beside, ledger, folder.as_deref()) {
        Ok((read, Some(outcome))) => {
            if let Some(folder) = &folder {
                deliver(run, &read, &outcome, folder)?;
            }
            let exit = exit(run, &outcome, &read, beside);
            Ok(Done {
                file: FileResult {
                    file: export.name.clone(),
                    assessment: assessment(outcome),
                    reading: Some(read.reading),
                    problems: read.warnings,
                },
                exit,
            })
        }
        Ok((read, None)) => Ok(Done {
            file: FileResult {
                file: export.name.clone(),
                assessment: None,
                reading: Some(read.reading),
                problems: read.warnings,
            },
            exit: Exit::Done,
        }),
        Err(Failure::Survey { problems }) => Ok(Done {
            file: FileResult {
                file: export.name.clone(),
                reading: None,
                assessment: None,
                problems,
            },
            exit: Exit::Partial,
        }),
        Err(failure) => Err(failure),
    }
}

fn assessment(outcome: Outcome) -> Option<Assessment> {
    match outcome {
        Outcome::One(scored) => Some(scored.result.assessment),
        Outcome::Several(results) => results.into_iter().next().map(|one| one.assessment),
    }
}

fn summarise(run: &Run, done: Vec<Done>) -> Result<Exit, Failure> {
    let words = run.session.words;
    let exits: Vec<Exit> = done.iter().map(|one| one.exit).collect();
    let files: Vec<FileResult> = done.into_iter().map(|one| one.file).collect();
    let style = run.session.style_of_talk();
    for file in files.iter().filter(|file| file.assessment.is_none()) {
        talk::say_as_is(&survey_diagnostic::draw(&file.problems, words, &style));
    }
    let nobody = crate::score::assess(run.instrument, &[]);
    let view = view(run, &nobody, None);
    let text = match run.request.result.format {
        Some(Format::Json) => report::json::files(&view, &files),
        format => {
            let page = report::files_page(&view, &files);
            draw(run, &page, format == Some(Format::Markdown), false)
        }
    };
    output::to_stdout(&text, words)?;
    let skipped = exits.iter().filter(|exit| **exit == Exit::Partial).count();
    if skipped > 0 {
        talk::say(&(words.batch_cli.skipped)(skipped, exits.len()));
        return Ok(match skipped == exits.len() {
            true => Exit::Data,
            false => Exit::Partial,
        });
    }
    let missed = exits.into_iter().find(|exit| *exit != Exit::Done);
    Ok(missed.unwrap_or(Exit::Done))
}
