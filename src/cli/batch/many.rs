//! Thousands of exports in one run: each its own result and one line of the summary;
//! a broken one is told and stops no other.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::Run;
use super::arguments::Format;
use super::deliver::{
    deliver, draw, is_bare, keep_rows, looked_at, preview_of, scored, tell_problems,
};
use super::exports::Export;
use super::ledger::LedgerFile;
use super::read::Read;
use super::result::{Beside, Outcome, missed, tell_missed, view};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, talk};
use crate::model::Assessment;
use crate::model::survey::Reading;
use crate::report::{self, FileResult};

/// What came of one export.
struct Done {
    file: FileResult,
    /// A sentence for every bar that it missed.
    missed: Vec<String>,
    /// Why there is no result of it.
    failed: Option<Exit>,
    /// That its file of rows is there.
    written: Option<String>,
}

/// What an export held, what it comes to, and what is to be said of its file of rows.
type Delivered<'a> = (Read<'a>, Outcome, Option<String>);

pub(super) fn all(run: &Run, exports: &[Export]) -> Result<Exit, Failure> {
    refuse_what_is_of_one_export(run)?;
    let beside = Beside::read(run)?;
    if run.request.result.preview {
        return preview_all(run, exports, &beside);
    }
    let ledger = LedgerFile::open(run)?;
    let done = match ledger.is_kept() {
        true => remembered(run, exports, &beside, &ledger)?,
        false => in_turn(run, exports, &beside, &ledger)?,
    };
    summarise(run, done)
}

/// What belongs to one organisation is not silently held against every file.
fn refuse_what_is_of_one_export(run: &Run) -> Result<(), Failure> {
    let words = run.session.words.batch_cli;
    let (result, people) = (&run.request.result, &run.request.people);
    let refuse = |code, message: String| Err(Failure::new(Exit::Usage, code, message));
    if result.output.is_none() && result.rows.is_some() {
        return refuse("needs-folder", words.needs_folder.to_owned());
    }
    if let Some(rows) = result.rows.as_ref().filter(|rows| !is_bare(rows)) {
        let message = (words.rows_need_bare_name)(&rows.display().to_string());
        return refuse("rows-need-bare-name", message);
    }
    let of_one = [
        ("--with", !people.with.is_empty()),
        ("--population", people.population.is_some()),
    ];
    match of_one.into_iter().find(|(_, is_asked)| *is_asked) {
        None => Ok(()),
        Some((option, _)) => refuse("one-export", (words.one_export)(option)),
    }
}

/// Exports held together in memory until the ledger remembers them: few enough to fit,
/// and enough to write the ledger seldom.
const AT_ONCE: usize = 32;

/// One after another: which of two results is refused must not depend on which worker
/// was first. Of every so many the ledger is saved before any is delivered.
fn remembered(
    run: &Run,
    exports: &[Export],
    beside: &Beside,
    ledger: &LedgerFile,
) -> Result<Vec<Done>, Failure> {
    let mut done = Vec::new();
    for exports in exports.chunks(AT_ONCE) {
        let scored: Vec<_> = exports
            .iter()
            .map(|export| {
                let folder = folder_of(run, export);
                let threads = run.wishes.threads;
                scored(run, export, threads, beside, ledger, folder.as_deref())
            })
            .collect();
        ledger.save(run)?;
        for (export, scored) in exports.iter().zip(scored) {
            let came = scored.and_then(|scored| delivered(run, export, scored));
            done.push(told(run, export, beside, came)?);
        }
    }
    Ok(done)
}

/// Workers take the exports in turn; what came of them stands in their order.
fn in_turn(
    run: &Run,
    exports: &[Export],
    beside: &Beside,
    ledger: &LedgerFile,
) -> Result<Vec<Done>, Failure> {
    let workers = run.wishes.threads.min(exports.len()).max(1);
    let threads = (run.wishes.threads / workers).max(1);
    let next = AtomicUsize::new(0);
    let done: Vec<Mutex<Option<Result<Done, Failure>>>> =
        exports.iter().map(|_| Mutex::new(None)).collect();
    let work = || {
        while let Some(place) =
            Some(next.fetch_add(1, Ordering::Relaxed)).filter(|place| *place < exports.len())
        {
            let export = &exports[place];
            let folder = folder_of(run, export);
            let came = scored(run, export, threads, beside, ledger, folder.as_deref())
                .and_then(|scored| delivered(run, export, scored));
            let mut slot = done[place].lock().unwrap_or_else(PoisonError::into_inner);
            *slot = Some(told(run, export, beside, came));
        }
    };
    std::thread::scope(|scope| {
        // This thread is a worker too, and of all the cheapest: its memory needs no
        // asking for, page by page.
        for _ in 1..workers {
            scope.spawn(work);
        }
        work();
    });
    let take = |slot: Mutex<Option<_>>| slot.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.into_iter().filter_map(take).collect()
}

fn folder_of(run: &Run, export: &Export) -> Option<PathBuf> {
    let folder = run.request.result.output.as_ref();
    folder.map(|folder| folder.join(&export.stem))
}

fn delivered<'a>(
    run: &Run,
    export: &Export,
    (mut read, outcome): (Read<'a>, Outcome),
) -> Result<Delivered<'a>, Failure> {
    if let Some(folder) = folder_of(run, export) {
        deliver(run, &read, &outcome, &folder)?;
    }
    // Last, because a file with a line per person should not stay where nobody is told.
    let written = keep_rows(run, &mut read)?;
    Ok((read, outcome, written))
}

/// One export. Whatever stands in the way of it is told in its line, and only a
/// reader of ours who went away ends the run.
fn told(
    run: &Run,
    export: &Export,
    beside: &Beside,
    came: Result<Delivered, Failure>,
) -> Result<Done, Failure> {
    let mut done = Done {
        file: FileResult::nothing(&export.name),
        missed: Vec::new(),
        failed: None,
        written: None,
    };
    match came {
        Ok((read, outcome, written)) => {
            done.written = written;
            done.missed = missed(run, &outcome, &read, beside);
            let is_whole = run.request.result.format == Some(Format::Json);
            done.file.results = assessments(outcome, is_whole);
            done.file.reading = Some(in_brief(read.reading));
            done.file.problems = read.warnings;
        }
        Err(Failure::ClosedPipe) => return Err(Failure::ClosedPipe),
        Err(failure) => {
            done.failed = Some(failure.exit());
            match failure {
                Failure::Survey { problems } => done.file.problems = problems,
                Failure::Plain { code, message, .. } => done.file.failure = Some((code, message)),
                other => done.file.failure = Some(("problems", other.to_string())),
            }
        }
    }
    Ok(done)
}

/// What a summary tells of an export: kept of every file until the end, where there may
/// be thousands.
fn in_brief(mut reading: Reading) -> Reading {
    reading.columns = Vec::new();
    reading.items = Vec::new();
    reading
}

/// Every organisation in it; whole, or what a page tells of it.
fn assessments(outcome: Outcome, is_whole: bool) -> Vec<Assessment> {
    let mut all = match outcome {
        Outcome::One(scored) => vec![scored.result.assessment],
        Outcome::Several(results) => results.into_iter().map(|one| one.assessment).collect(),
    };
    for one in all.iter_mut().filter(|_| !is_whole) {
        one.items = BTreeMap::new();
        one.dimensions = Vec::new();
        one.checklists = Vec::new();
        one.gaps = Vec::new();
    }
    all
}

/// Which groups each export would show, without scores.
fn preview_all(run: &Run, exports: &[Export], beside: &Beside) -> Result<Exit, Failure> {
    let (mut done, mut previews) = (Vec::new(), Vec::new());
    for export in exports {
        let seen = looked_at(run, export, beside).and_then(|read| {
            let preview = preview_of(run, &read, beside)?;
            Ok((read, preview))
        });
        match seen {
            Ok((read, preview)) => {
                tell_problems(run, &read.warnings);
                previews.push((export.name.clone(), preview));
                done.push(told(
                    run,
                    export,
                    beside,
                    Ok((read, Outcome::Several(Vec::new()), None)),
                )?);
            }
            // What every export would be refused for is no matter of this one.
            Err(failure) if failure.exit() == Exit::Usage => return Err(failure),
            Err(failure) => done.push(told(run, export, beside, Err(failure))?),
        }
    }
    let words = run.session.words;
    let text = match run.request.result.format {
        Some(Format::Json) => report::json::previews(&previews, run.instrument),
        format => {
            let page = report::previews_page(&previews, run.instrument, run.session.lang);
            draw(run, &page, format == Some(Format::Markdown), false)
        }
    };
    output::to_stdout(&text, words)?;
    Ok(finish(run, &done))
}

fn summarise(run: &Run, done: Vec<Done>) -> Result<Exit, Failure> {
    // In the order of the files, whichever worker was first.
    let written = done.iter().filter_map(|one| one.written.as_deref());
    let written: Vec<&str> = written.collect();
    if !written.is_empty() {
        talk::say(&written.join("\n"));
    }
    let nobody = crate::score::assess(run.instrument, &[]);
    let view = view(run, &nobody, None);
    let files: Vec<&FileResult> = done.iter().map(|one| &one.file).collect();
    let text = match run.request.result.format {
        Some(Format::Json) => report::json::files(&view, &files),
        format => {
            let page = report::files_page(&view, &files);
            draw(run, &page, format == Some(Format::Markdown), false)
        }
    };
    output::to_stdout(&text, run.session.words)?;
    Ok(finish(run, &done))
}

/// Tells what stood in the way, in the order of the files, and gives the exit code.
fn finish(run: &Run, done: &[Done]) -> Exit {
    let words = run.session.words;
    for one in done {
        let file = &one.file;
        if one.failed.is_some() {
            tell_problems(run, &file.problems);
        }
        if let Some((_, message)) = &file.failure {
            talk::say(&format!("{}: {message}", file.file));
        }
        let missed = one.missed.iter();
        let named: Vec<String> = missed.map(|m| format!("{}: {m}", file.file)).collect();
        tell_missed(run, &named);
    }
    let failed: Vec<Exit> = done.iter().filter_map(|one| one.failed).collect();
    if !failed.is_empty() {
        talk::say(&(words.batch_cli.skipped)(failed.len(), done.len()));
    }
    let is_missed = done.iter().any(|one| !one.missed.is_empty());
    together(&failed, done.len(), is_missed)
}

/// The exit code of the run, from those of the skipped exports of `all`. A refusal is
/// told above all; else the run is done in part, unless all fell; and a bar that one
/// missed is a bar missed.
pub(super) fn together(failed: &[Exit], all: usize, is_missed: bool) -> Exit {
    if failed.contains(&Exit::Privacy) {
        return Exit::Privacy;
    }
    match failed {
        [] if is_missed => Exit::BarMissed,
        [] => Exit::Done,
        _ if failed.len() < all => Exit::Partial,
        [first, others @ ..] if others.iter().all(|exit| exit == first) => *first,
        _ => Exit::Data,
    }
}
