//! `leerklaar checklist`: list, show, check and schema.

use std::iter;
use std::path::PathBuf;

use super::named::{known, unknown};
use crate::check;
use crate::cli::arguments::{
    CheckFormat, Checklist, ChecklistCheck, ChecklistList, ChecklistShow, Format, PageFormat,
};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::{files, output};
use crate::model::{Id, Instrument, Problem, Severity, Source};
use crate::report::{self, diagnostic, markdown, terminal};
use crate::{roadmap, score, yaml};

pub(crate) fn run(session: &Session, request: &Checklist) -> anyhow::Result<Exit> {
    match request {
        Checklist::List(request) => Ok(list(session, request)?),
        Checklist::Show(request) => Ok(show(session, request)?),
        Checklist::Check(request) => Ok(check(session, request)?),
        Checklist::Schema => {
            output::to_stdout(yaml::schema(), session.words)?;
            Ok(Exit::Done)
        }
    }
}

fn list(session: &Session, request: &ChecklistList) -> Result<Exit, Failure> {
    let instrument = session.load()?.instrument;
    let page = report::checklist_list(&instrument, session.lang);
    let text = match request.format {
        Format::Table => terminal::draw(&page, &session.style(false)),
        Format::Markdown => markdown::draw(&page),
        Format::Json => report::json::checklists(&instrument),
    };
    output::to_stdout(&text, session.words)?;
    Ok(Exit::Done)
}

fn show(session: &Session, request: &ChecklistShow) -> Result<Exit, Failure> {
    let text = match request.format {
        PageFormat::Yaml => yaml_files(session, &request.ids)?,
        PageFormat::Table | PageFormat::Markdown => {
            let instrument = session.load()?.instrument;
            let ids = checklist_ids(session, &instrument, &request.ids)?;
            let langs = if request.both {
                instrument.languages.clone()
            } else {
                vec![session.lang]
            };
            let page = report::questionnaire_page(&instrument, &ids, &langs, session.lang);
            match request.format {
                PageFormat::Markdown => markdown::draw(&page),
                _ => terminal::draw(&page, &session.style(request.output.is_some())),
            }
        }
    };
    output::write(
        &text,
        request.output.as_deref(),
        request.force,
        session.common.checklists.as_slice(),
        session.words,
    )?;
    Ok(Exit::Done)
}

fn checklist_ids(
    session: &Session,
    instrument: &Instrument,
    names: &[String],
) -> Result<Vec<Id>, Failure> {
    if names.iter().any(|name| name == "all") {
        return Ok(instrument.checklists.iter().map(|c| c.id.clone()).collect());
    }
    names
        .iter()
        .map(|name| checklist_id(session, instrument, name))
        .collect()
}

/// The id of a checklist by the name the user gave.
pub(crate) fn checklist_id(
    session: &Session,
    instrument: &Instrument,
    name: &str,
) -> Result<Id, Failure> {
    let kind = session.words.cli.kind_checklist;
    let id = Id::new(name).ok_or_else(|| unknown(session, kind, name, iter::empty(), ""))?;
    let ids = instrument.checklists.iter().map(|c| &c.id);
    known(session, kind, &id, ids)?;
    Ok(id)
}

/// The files themselves, to start an own version from.
fn yaml_files(session: &Session, names: &[String]) -> Result<String, Failure> {
    let sources = match &session.common.checklists {
        Some(folder) => files::read_checklists(folder, session.words)?,
        None => yaml::built_in_sources(),
    };
    let stem = |source: &Source| {
        PathBuf::from(&source.name)
            .file_stem()
            .map(|s| s.to_string_lossy().into_owned())
    };
    let wants_all = names.iter().any(|name| name == "all");
    let chosen = sources
        .iter()
        .filter(|s| wants_all || stem(s).is_some_and(|stem| names.contains(&stem)));
    let texts = chosen.map(|s| s.text.as_str()).collect::<Vec<_>>();
    if texts.is_empty() {
        let kind = session.words.cli.kind_checklist;
        return Err(unknown(session, kind, &names.join(", "), iter::empty(), ""));
    }
    Ok(texts.join("---\n"))
}

fn check(session: &Session, request: &ChecklistCheck) -> Result<Exit, Failure> {
    let sources = checked_sources(session, &request.paths)?;
    let (mut problems, counts) = match yaml::load_instrument(&sources) {
        Err(problems) => (problems, None),
        Ok(loaded) => {
            let verbs = check::Verbs {
                assess: &score::assess,
                plan: &|instrument, assessment, done| {
                    let done = done.to_vec();
                    let free = roadmap::Settings {
                        start_small: false,
                        done,
                        ..roadmap::Settings::default()
                    };
                    roadmap::plan(instrument, assessment, &free)
                },
            };
            let found = check::check(&loaded.instrument, &loaded.places, &verbs);
            let counts = (
                loaded.instrument.items().count(),
                loaded.instrument.actions.len(),
            );
            (
                loaded.notices.into_iter().chain(found).collect(),
                Some(counts),
            )
        }
    };
    problems.sort_by(|a, b| (&a.file, a.span).cmp(&(&b.file, b.span)));
    let text = match request.format {
        CheckFormat::Json => diagnostic::json(&problems, &sources, session.words),
        CheckFormat::Text => {
            diagnostic::draw(&problems, &sources, session.words, &session.style(false))
        }
    };
    output::to_stdout(&text, session.words)?;
    let has = |severity: Severity| problems.iter().any(|p: &Problem| p.severity() == severity);
    if has(Severity::Error) {
        return Ok(Exit::Data);
    }
    if let (Some((questions, actions)), CheckFormat::Text) = (counts, request.format) {
        let summary = (session.words.cli.check_ok)(sources.len(), questions, actions);
        output::to_stdout(&format!("{summary}\n"), session.words)?;
    }
    Ok(if request.strict && has(Severity::Warning) {
        Exit::BarMissed
    } else {
        Exit::Done
    })
}

/// The files to check: what was named, folders by their files, else what this
/// run would use.
fn checked_sources(session: &Session, paths: &[PathBuf]) -> Result<Vec<Source>, Failure> {
    if paths.is_empty() {
        return match &session.common.checklists {
            Some(folder) => files::read_checklists(folder, session.words),
            None => Ok(yaml::built_in_sources()),
        };
    }
    let mut sources = Vec::new();
    for path in paths {
        if path.is_dir() {
            sources.extend(files::read_checklists(path, session.words)?);
        } else {
            sources.push(files::read(path, session.words)?);
        }
    }
    Ok(sources)
}
