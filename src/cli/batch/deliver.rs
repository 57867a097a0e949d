//! Writing down what one export comes to: a page on standard output, or a folder
//! with every form of it.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::Run;
use super::arguments::Format;
use super::exports::Export;
use super::folder::{Draft, Folder};
use super::ledger::LedgerFile;
use super::read::{self, Read, read};
use super::register;
use super::result::{self, Beside, Outcome, score};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, talk};
use crate::model::survey::SurveyProblem;
use crate::model::{Measured, Preview};
use crate::report::{self, Document, csv, markdown, survey_diagnostic, terminal};

/// A file of a result: its name and what is in it.
type Piece = (String, String);

/// Scores one export and writes the result to where the user said.
pub(super) fn one(run: &Run, export: &Export) -> Result<Exit, Failure> {
    let beside = Beside::read(run)?;
    if run.request.result.preview {
        let read = looked_at(run, export, &beside)?;
        let text = preview_text(run, &read, &beside)?;
        output::to_stdout(&text, run.session.words)?;
        tell_warnings(run, &read);
        return Ok(Exit::Done);
    }
    let ledger = LedgerFile::open(run)?;
    let target = run.request.result.output.as_deref();
    let (mut read, outcome) = scored(run, export, run.wishes.threads, &beside, &ledger, target)?;
    ledger.save(run)?;
    if let Some(written) = keep_rows(run, &mut read)? {
        talk::say(&written);
    }
    tell_warnings(run, &read);
    match target {
        Some(folder) => {
            deliver(run, &read, &outcome, folder)?;
            let shown = talk::shown(folder);
            talk::say(&(run.session.words.batch_cli.folder_written)(&shown));
        }
        None => {
            let text = drawn(run, &read, &outcome, run.request.result.format);
            output::to_stdout(&text, run.session.words)?;
        }
    }
    let missed = result::missed(run, &outcome, &read, &beside);
    result::tell_missed(run, &missed);
    // The program is over: what it holds need not be given back piece by piece.
    std::mem::forget((read, outcome));
    Ok(result::exit(&missed))
}

/// Reads an export of which nothing but the groups is to be shown.
pub(super) fn looked_at<'a>(
    run: &'a Run,
    export: &Export,
    beside: &Beside,
) -> Result<Read<'a>, Failure> {
    let threads = run.wishes.threads;
    let mut read = read(run, export, threads, &read::Beside::default())?;
    register::fit(run, &mut read, beside)?;
    Ok(read)
}

/// Reads, scores, and holds the result against those that were shown before. What is
/// refused leaves nothing on the disk.
pub(super) fn scored<'a>(
    run: &'a Run,
    export: &Export,
    threads: usize,
    beside: &Beside,
    ledger: &LedgerFile,
    folder: Option<&Path>,
) -> Result<(Read<'a>, Outcome), Failure> {
    let rows = run.request.result.rows.as_deref();
    let path = rows.map(|name| place_of_rows(name, folder));
    let made = path.as_deref().map(missing_folders).unwrap_or_default();
    let draft = || draft_of_rows(run, path.clone().unwrap_or_default());
    let wanted = read::Beside {
        rows: rows.is_some().then_some(&draft as &dyn Fn() -> _),
        ledger_key: ledger.key(),
    };
    let judged = || {
        let mut read = read(run, export, threads, &wanted)?;
        register::fit(run, &mut read, beside)?;
        read.organisation = beside.organisation(run, export)?;
        let mut outcome = score(run, &read, beside)?;
        if let Outcome::One(scored) = &mut outcome {
            scored.kept = ledger.judge(run, &read, &scored.result)?;
        }
        Ok((read, outcome))
    };
    judged().inspect_err(|_| {
        for folder in &made {
            // One in which there is something by now stays.
            let _ = fs::remove_dir(folder);
        }
    })
}

fn draft_of_rows<'a>(run: &'a Run, path: PathBuf) -> Result<Draft<'a>, Failure> {
    if let Some(parent) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
        let shown = parent.display().to_string();
        let made = fs::create_dir_all(parent);
        made.map_err(|error| output::uncreated(&shown, &error, run.session.words))?;
    }
    Draft::private(path, &run.guard)
}

/// The folders that are to be made for a file, the innermost first.
fn missing_folders(path: &Path) -> Vec<PathBuf> {
    let folders = path.ancestors().skip(1);
    folders
        .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
        .map(Path::to_owned)
        .collect()
}

/// Gives the file of rows its name, and what is to be said of that.
pub(super) fn keep_rows(run: &Run, read: &mut Read) -> Result<Option<String>, Failure> {
    let Some(draft) = read.rows.take() else {
        return Ok(None);
    };
    let shown = talk::shown(draft.path());
    draft.keep()?;
    let rows = read.reading.rows.scored;
    let written = (run.session.words.batch_cli.rows_written)(&shown, rows);
    Ok(Some(written))
}

/// A bare name lands in the folder of the result, so that every export of a run has
/// its own.
fn place_of_rows(name: &Path, folder: Option<&Path>) -> PathBuf {
    match folder {
        Some(folder) if is_bare(name) => folder.join(name),
        _ => name.to_owned(),
    }
}

/// Whether this is the name of a file and says no folder.
pub(super) fn is_bare(name: &Path) -> bool {
    let mut parts = name.components();
    matches!(parts.next(), Some(Component::Normal(_))) && parts.next().is_none()
}

fn preview_text(run: &Run, read: &Read, beside: &Beside) -> Result<String, Failure> {
    let preview = preview_of(run, read, beside)?;
    Ok(match run.request.result.format {
        Some(Format::Json) => report::json::preview(&preview, run.instrument),
        format => {
            let page = report::preview_page(&preview, run.instrument, run.session.lang);
            draw(run, &page, format == Some(Format::Markdown), false)
        }
    })
}

pub(super) fn preview_of(run: &Run, read: &Read, beside: &Beside) -> Result<Preview, Failure> {
    let preview = result::previewed(run, read, beside).filter(|_| !read.cuts.is_empty());
    preview.ok_or_else(|| {
        let message = run.session.words.batch_cli.preview_needs_cuts.to_owned();
        Failure::new(Exit::Usage, "preview-needs-cuts", message)
    })
}

pub(super) fn tell_warnings(run: &Run, read: &Read) {
    if let Some(hint) = hint_at_single_rows(run, read) {
        talk::say(hint);
    }
    tell_problems(run, &read.warnings);
}

/// Problems as a compiler tells them, or for a program.
pub(super) fn tell_problems(run: &Run, problems: &[SurveyProblem]) {
    if problems.is_empty() {
        return;
    }
    let words = run.session.words;
    talk::say_as_is(&match run.request.result.format {
        Some(Format::Json) => survey_diagnostic::json(problems, words),
        _ => survey_diagnostic::draw(problems, words, &run.session.style_of_talk()),
    });
}

/// Writes every form that was asked for into `folder`.
pub(super) fn deliver(
    run: &Run,
    read: &Read,
    outcome: &Outcome,
    folder: &Path,
) -> Result<(), Failure> {
    let pieces = pieces(run, read, outcome);
    let names: Vec<String> = pieces.iter().map(|(name, _)| name.clone()).collect();
    let folder = Folder::open(folder, &names, &run.guard)?;
    for (name, text) in &pieces {
        folder.write(name, text.as_bytes())?;
    }
    Ok(())
}

fn pieces(run: &Run, read: &Read, outcome: &Outcome) -> Vec<Piece> {
    let asked = run.request.result.format;
    let is_wanted = |format| asked.is_none_or(|asked| asked == format);
    let mut pieces = Vec::new();
    let pages = [
        (Format::Table, "result.txt"),
        (Format::Markdown, "result.md"),
        (Format::Json, "result.json"),
    ];
    for (format, name) in pages.into_iter().filter(|(format, _)| is_wanted(*format)) {
        pieces.push((name.to_owned(), drawn(run, read, outcome, Some(format))));
    }
    if is_wanted(Format::Csv) {
        pieces.extend(tables(run, outcome));
    }
    pieces
}

fn tables(run: &Run, outcome: &Outcome) -> Vec<Piece> {
    let reporting = &run.instrument.rules.reporting;
    let scored = match outcome {
        Outcome::Several(results) => {
            let text = csv::organisations(results, run.instrument);
            return vec![("organisations.csv".to_owned(), text)];
        }
        Outcome::One(scored) => scored,
    };
    let tables = csv::Tables {
        rules: &run.instrument.rules,
        words: run.session.words,
    };
    let mut pieces = Vec::new();
    if let Some(groups) = &scored.result.groups {
        pieces.push(("groups.csv".to_owned(), csv::groups(groups, &tables)));
        let text = csv::comparisons(groups, &tables);
        pieces.push(("comparisons.csv".to_owned(), text));
    }
    let measured = scored.result.technical.iter();
    let measured: Vec<&Measured> = measured.flat_map(|t| &t.perspectives).collect();
    for one in &measured {
        // With one perspective there is nothing to tell apart.
        let of = match measured.len() {
            1 => String::new(),
            _ => format!("-{}", one.perspective.id()),
        };
        pieces.push((format!("alpha{of}.csv"), csv::alpha(one)));
        pieces.push((format!("items{of}.csv"), csv::items(one, reporting)));
    }
    pieces
}

/// The whole result as one text.
fn drawn(run: &Run, read: &Read, outcome: &Outcome, format: Option<Format>) -> String {
    let readings = std::slice::from_ref(&read.reading);
    let is_markdown = format == Some(Format::Markdown);
    let to_file = run.request.result.output.is_some();
    match outcome {
        Outcome::One(scored) => {
            let view = scored.view(run, readings);
            match format {
                Some(Format::Json) => report::json::batch(&view),
                _ => draw(run, &report::batch_page(&view), is_markdown, to_file),
            }
        }
        Outcome::Several(results) => {
            let Some(first) = results.first() else {
                return String::new();
            };
            let view = result::view(run, &first.assessment, None);
            match format {
                Some(Format::Json) => report::json::organisations(&view, results, readings),
                _ => {
                    let page = report::organisations_page(&view, results, readings);
                    draw(run, &page, is_markdown, to_file)
                }
            }
        }
    }
}

pub(super) fn draw(run: &Run, page: &Document, is_markdown: bool, to_file: bool) -> String {
    match is_markdown {
        true => markdown::draw(page),
        false => terminal::draw(page, &run.session.style(to_file)),
    }
}

/// Whether the rows of organisations are so few that nothing of them can be shown.
fn hint_at_single_rows(run: &Run, read: &Read) -> Option<&'static str> {
    let is_single = |n: u32| n < run.instrument.rules.privacy.scores;
    let is_hidden = read.organisations.is_some() && !run.request.people.on_record;
    let atoms = || read.respondents.atoms();
    (is_hidden && atoms().all(|atom| is_single(atom.n)))
        .then_some(run.session.words.batch_cli.single_rows)
}
