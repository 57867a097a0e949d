//! What a report is about: the answers in sheets, or one result that `batch` wrote.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::usage;
use crate::cli::arguments::{Plan, Report};
use crate::cli::clock::Clock;
use crate::cli::commands::picture::{Picture, instrument};
use crate::cli::commands::roadmap::plan;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::session::Session;
use crate::model::survey::ExportAccount;
use crate::model::{Assessment, Fraction, Groups, Instrument, Moment, Roadmap, Sheet, Technical};
use crate::report::json::{StoredResult, stored};
use crate::report::{LedgerKept, PaperSurvey};

/// In bytes. A result with hundreds of groups stays far under it.
const LARGEST: u64 = 256 * 1024 * 1024;

/// The file of a result in the folder that `batch` made.
const RESULT: &str = "result.json";

/// Everything that a report is made from.
pub(super) struct Subject {
    pub(super) instrument: Instrument,
    pub(super) assessment: Assessment,
    pub(super) roadmap: Roadmap,
    survey: Option<OfSurvey>,
    /// The day that it tells the state of, as far as anything says one.
    pub(super) date: Option<String>,
    /// What was read, and must not be written over.
    pub(super) inputs: Vec<PathBuf>,
}

struct OfSurvey {
    groups: Option<Groups>,
    technical: Option<Technical>,
    exports: Vec<ExportAccount>,
    ledger: LedgerKept,
}

impl Subject {
    pub(super) fn read(session: &Session, request: &Report) -> Result<Subject, Failure> {
        let results: Vec<PathBuf> = request.sources.iter().filter_map(|s| result(s)).collect();
        match &results[..] {
            [] => of_sheets(session, request),
            [one] if request.sources.len() == 1 => of_result(session, request, one),
            _ => {
                let (message, help) = session.words.report_cli.one_result;
                let failure = Failure::new(Exit::Usage, "one-result", message.to_owned());
                Err(failure.with_help(help.to_owned()))
            }
        }
    }

    pub(super) fn survey(&self) -> Option<PaperSurvey<'_>> {
        self.survey.as_ref().map(|survey| PaperSurvey {
            groups: survey.groups.as_ref(),
            technical: survey.technical.as_ref(),
            exports: &survey.exports,
            ledger: survey.ledger,
        })
    }
}

/// The file of a result, if this names one and no sheets.
fn result(source: &Path) -> Option<PathBuf> {
    let inside = source.join(RESULT);
    if inside.is_file() {
        return Some(inside);
    }
    let is_json = source.extension().is_some_and(|e| e == "json");
    (is_json && !source.is_dir()).then(|| source.to_owned())
}

fn of_sheets(session: &Session, request: &Report) -> Result<Subject, Failure> {
    let words = session.words.report_cli;
    if request.organisation.is_some() {
        let said = (words.needs_result)("--organisation");
        return Err(usage("needs-result", said));
    }
    for folder in request.sources.iter().filter(|source| source.is_dir()) {
        if files::yaml_files(folder, session.words)?.is_empty() {
            let said = (words.no_result_in_folder)(&folder.display().to_string());
            let failure = Failure::new(Exit::NoInput, "no-result", said.message);
            return Err(failure.with_help(said.help));
        }
    }
    let picture = Picture::take(session, &request.sources, request.plan.target)?;
    let roadmap = plan(
        session,
        &request.plan,
        &picture.instrument,
        &picture.assessment,
    )?;
    Ok(Subject {
        date: last_answer(&picture.sheets).or_else(pinned_day),
        instrument: picture.instrument,
        assessment: picture.assessment,
        roadmap,
        survey: None,
        inputs: request.sources.clone(),
    })
}

fn of_result(session: &Session, request: &Report, file: &Path) -> Result<Subject, Failure> {
    if let Some(option) = option_of_scoring(&request.plan) {
        let said = (session.words.report_cli.too_late)(option);
        return Err(usage("too-late", said));
    }
    let mut instrument = instrument(session, None)?;
    let name = file.display().to_string();
    let text = text(session, file)?;
    let results = stored(&text, &instrument).map_err(|fault| {
        let said = (session.words.report_cli.stored)(&name, &fault);
        Failure::new(Exit::Data, fault.code(), said.message).with_help(said.help)
    })?;
    let result = choose(session, request.organisation.as_deref(), results)?;
    aim(&mut instrument, &result.assessment);
    let roadmap = match result.roadmap {
        Some(roadmap) => roadmap,
        None => plan(session, &request.plan, &instrument, &result.assessment)?,
    };
    Ok(Subject {
        instrument,
        assessment: result.assessment,
        roadmap,
        survey: Some(OfSurvey {
            groups: result.groups,
            technical: result.technical,
            exports: result.exports,
            ledger: result.ledger,
        }),
        date: pinned_day(),
        inputs: vec![file.to_owned()],
    })
}

/// The targets are those that the result was made with, which `batch` can be told.
fn aim(instrument: &mut Instrument, assessment: &Assessment) {
    let checklists = instrument.checklists.iter_mut();
    for dimension in checklists.flat_map(|c| &mut c.dimensions) {
        let result = assessment.dimension(dimension.id.as_str());
        let target = result.map(|result| result.target.to_string());
        if let Some(target) = target.and_then(|t| Fraction::from_decimal(&t)) {
            dimension.target = target;
        }
    }
}

/// The organisation that was asked for, or the only one.
fn choose(
    session: &Session,
    asked: Option<&str>,
    mut results: Vec<StoredResult>,
) -> Result<StoredResult, Failure> {
    let words = session.words.report_cli;
    let name = |result: &StoredResult| result.assessment.organisation.clone();
    let names: Vec<String> = results.iter().filter_map(name).collect();
    let place = match asked {
        None if results.len() == 1 => Some(0),
        None => return Err(usage("several-organisations", (words.several)(&names))),
        Some(asked) => results
            .iter()
            .position(|one| name(one).is_some_and(|name| name.trim() == asked.trim())),
    };
    match place {
        Some(place) => Ok(results.swap_remove(place)),
        None => {
            let said = (words.no_such_organisation)(asked.unwrap_or_default(), &names);
            Err(usage("no-such-organisation", said))
        }
    }
}

/// The first option that would have changed the result when it was made.
fn option_of_scoring(plan: &Plan) -> Option<&'static str> {
    let given = [
        ("--target", plan.target.is_some()),
        ("--capacity", !plan.capacity.is_empty()),
        ("--staff", plan.staff.is_some()),
        ("--done", !plan.done.is_empty()),
        ("--without", !plan.without.is_empty()),
        ("--free-order", plan.free_order),
    ];
    given.iter().find(|(_, is)| *is).map(|(option, _)| *option)
}

fn text(session: &Session, file: &Path) -> Result<String, Failure> {
    let name = file.display().to_string();
    let words = session.words;
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = fs::File::open(file)?;
        // One byte over the limit is enough to know that it is too large.
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(|error| files::unreadable(&name, &error, words))?;
    if bytes.len() as u64 > LARGEST {
        let message = (words.cli.too_large)(&name, LARGEST / 1024 / 1024);
        return Err(Failure::new(Exit::Data, "too-large", message));
    }
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + before.iter().filter(|b| **b == b'\n').count();
        let message = (words.cli.not_utf8)(&name, line);
        Failure::new(Exit::Data, "not-utf8", message)
    })
}

fn last_answer(sheets: &[Sheet]) -> Option<String> {
    let answers = sheets.iter().flat_map(|sheet| sheet.answers.values());
    answers
        .filter_map(|response| response.at.as_ref())
        .max()
        .map(day)
}

/// Only where the environment pins it: equal input gives an equal report.
fn pinned_day() -> Option<String> {
    match Clock::from_environment() {
        Clock::System => None,
        Clock::Fixed(moment) => Some(day(&moment)),
    }
}

fn day(moment: &Moment) -> String {
    moment.to_string().chars().take(10).collect()
}
