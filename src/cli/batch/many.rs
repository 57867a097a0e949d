//! Thousands of exports in one run: each its own result and one line of the summary;
//! a broken one is told and stops no other.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::Run;
use super::arguments::Format;
use super::deliver::{deliver, draw, is_bare, scored};
use super::exports::Export;
use super::ledger::LedgerFile;
use super::read::Read;
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
    /// There is no result of it.
    is_skipped: bool,
}

pub(super) fn all(run: &Run, exports: &[Export]) -> Result<Exit, Failure> {
    let words = run.session.words;
    let result = &run.request.result;
    if result.preview {
        let message = words.batch_cli.one_export_for_preview.to_owned();
        return Err(Failure::new(Exit::Usage, "one-export-for-preview", message));
    }
    if result.output.is_none() && result.rows.is_some() {
        let message = words.batch_cli.needs_folder.to_owned();
        return Err(Failure::new(Exit::Usage, "needs-folder", message));
    }
    if let Some(rows) = result.rows.as_ref().filter(|rows| !is_bare(rows)) {
        let message = (words.batch_cli.rows_need_bare_name)(&rows.display().to_string());
        return Err(Failure::new(Exit::Usage, "rows-need-bare-name", message));
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

/// One export. Whatever stands in the way of it is told in its line, and only a
/// reader of ours who went away ends the run.
fn one(
    run: &Run,
    export: &Export,
    threads: usize,
    beside: &Beside,
    ledger: &LedgerFile,
) -> Result<Done, Failure> {
    let folder = run.request.result.output.as_ref();
    let folder: Option<PathBuf> = folder.map(|folder| folder.join(&export.stem));
    let came = came_of(run, export, threads, beside, ledger, folder.as_deref());
    let mut file = FileResult {
        file: export.name.clone(),
        reading: None,
        assessment: None,
        problems: Vec::new(),
        failure: None,
    };
    let (exit, is_skipped) = match came {
        Ok((read, outcome)) => {
            let exit = exit(run, &outcome, &read, beside);
            file.assessment = assessment(outcome);
            file.reading = Some(read.reading);
            file.problems = read.warnings;
            (exit, false)
        }
        Err(Failure::ClosedPipe) => return Err(Failure::ClosedPipe),
        Err(failure) => {
            let exit = failure.exit();
            match failure {
                Failure::Survey { problems } => file.problems = problems,
                Failure::Plain { code, message, .. } => file.failure = Some((code, message)),
                other => file.failure = Some(("problems", other.to_string())),
            }
            (exit, true)
        }
    };
    Ok(Done {
        file,
        exit,
        is_skipped,
    })
}

fn came_of(
    run: &Run,
    export: &Export,
    threads: usize,
    beside: &Beside,
    ledger: &LedgerFile,
    folder: Option<&Path>,
) -> Result<(Read, Outcome), Failure> {
    let (read, outcome) = scored(run, export, threads, beside, ledger, folder)?;
    let Some(outcome) = outcome else {
        let message = run
            .session
            .words
            .batch_cli
            .one_export_for_preview
            .to_owned();
        return Err(Failure::new(Exit::Usage, "one-export-for-preview", message));
    };
    if let Some(folder) = folder {
        deliver(run, &read, &outcome, folder)?;
    }
    Ok((read, outcome))
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
    let skipped = done.iter().filter(|one| one.is_skipped);
    let skipped: Vec<Exit> = skipped.map(|one| one.exit).collect();
    let files: Vec<FileResult> = done.into_iter().map(|one| one.file).collect();
    let style = run.session.style_of_talk();
    for file in files.iter().filter(|file| file.assessment.is_none()) {
        if !file.problems.is_empty() {
            talk::say_as_is(&survey_diagnostic::draw(&file.problems, words, &style));
        }
        if let Some((_, message)) = &file.failure {
            talk::say(&format!("{}: {message}", file.file));
        }
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
    if !skipped.is_empty() {
        talk::say(&(words.batch_cli.skipped)(skipped.len(), exits.len()));
    }
    Ok(together(&exits, &skipped))
}

/// The exit code of the run, from those of all exports and of the skipped ones. A
/// refusal is told above all; else the run is done in part, unless all fell.
fn together(exits: &[Exit], skipped: &[Exit]) -> Exit {
    if exits.contains(&Exit::Privacy) {
        return Exit::Privacy;
    }
    match skipped {
        [] => {
            let missed = exits.iter().find(|exit| **exit != Exit::Done);
            missed.copied().unwrap_or(Exit::Done)
        }
        _ if skipped.len() < exits.len() => Exit::Partial,
        [first, others @ ..] if others.iter().all(|exit| exit == first) => *first,
        _ => Exit::Data,
    }
}
