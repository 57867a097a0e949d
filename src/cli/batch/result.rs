//! What an export comes to: one result, or one per organisation.

use std::fs;

use super::Run;
use super::ledger::Kept;
use super::read::Read;
use crate::cli::bars;
use crate::cli::commands::roadmap::plan;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::session::{Sheets, display_scale};
use crate::model::survey::Reading;
use crate::model::{Assessment, Population, Preview, Roadmap, Sheet, SurveyResult};
use crate::report::{BatchView, OrganisationResult, View};
use crate::score::{Survey, preview, survey_result};
use crate::survey::read_population;

/// What of an export is written down.
pub(super) enum Outcome {
    One(Box<Scored>),
    /// One per organisation, by name.
    Several(Vec<OrganisationResult>),
}

/// The result of one organisation with where to begin.
pub(super) struct Scored {
    pub(super) result: SurveyResult,
    pub(super) roadmap: Roadmap,
    pub(super) kept: Kept,
}

/// On-record sheets and staff numbers, the same for every export.
pub(super) struct Beside {
    pub(super) sheets: Vec<Sheet>,
    pub(super) population: Option<Population>,
    warnings: usize,
}

impl Beside {
    pub(super) fn read(run: &Run) -> Result<Beside, Failure> {
        let people = &run.request.people;
        let Sheets { sheets, warnings } = match people.with.is_empty() {
            true => Sheets {
                sheets: Vec::new(),
                warnings: 0,
            },
            false => run.session.sheets(&people.with, run.instrument)?,
        };
        Ok(Beside {
            sheets,
            population: population(run)?,
            warnings,
        })
    }
}

fn population(run: &Run) -> Result<Option<Population>, Failure> {
    let Some(path) = &run.request.people.population else {
        return Ok(None);
    };
    let name = path.display().to_string();
    let bytes = fs::read(path);
    let bytes = bytes.map_err(|error| files::unreadable(&name, &error, run.session.words))?;
    let text = String::from_utf8_lossy(&bytes);
    let read = read_population(&name, &text);
    read.map(Some)
        .map_err(|problems| Failure::Survey { problems })
}

/// Scores what was read.
pub(super) fn score(run: &Run, read: &Read, beside: &Beside) -> Result<Outcome, Failure> {
    let Some(names) = &read.organisations else {
        let survey = survey(run, read, beside);
        let result = survey_result(&survey, run.request.result.technical);
        let roadmap = plan(
            run.session,
            &run.request.plan,
            run.instrument,
            &result.assessment,
        )?;
        return Ok(Outcome::One(Box::new(Scored {
            result,
            roadmap,
            kept: Kept::No,
        })));
    };
    let mut results = Vec::new();
    for number in read.respondents.organisations() {
        let respondents = read.respondents.of_organisation(number);
        let survey = Survey {
            respondents: &respondents,
            ..survey(run, read, beside)
        };
        let mut assessment = survey_result(&survey, false).assessment;
        let name = names.get(number as usize).cloned().unwrap_or_default();
        assessment.organisation = Some(name.clone());
        let roadmap = plan(run.session, &run.request.plan, run.instrument, &assessment)?;
        results.push(OrganisationResult {
            name,
            assessment,
            roadmap,
        });
    }
    results.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Outcome::Several(results))
}

pub(super) fn survey<'a>(run: &'a Run, read: &'a Read, beside: &'a Beside) -> Survey<'a> {
    Survey {
        shape: run.shape,
        respondents: &read.respondents,
        cuts: &read.cuts,
        labels: &read.labels,
        population: beside.population.as_ref(),
        sheets: &beside.sheets,
    }
}

pub(super) fn previewed(run: &Run, read: &Read, beside: &Beside) -> Option<Preview> {
    preview(&survey(run, read, beside))
}

impl Scored {
    pub(super) fn view<'a>(&'a self, run: &'a Run, readings: &'a [Reading]) -> BatchView<'a> {
        BatchView {
            view: view(run, &self.result.assessment, Some(&self.roadmap)),
            result: &self.result,
            readings,
            ledger: self.kept.told(),
        }
    }
}

pub(super) fn view<'a>(
    run: &'a Run,
    assessment: &'a Assessment,
    roadmap: Option<&'a Roadmap>,
) -> View<'a> {
    View {
        instrument: run.instrument,
        assessment,
        roadmap,
        lang: run.session.lang,
        scale: display_scale(run.request.result.scale),
        full: run.request.result.full,
    }
}

/// The exit code, after the bars that were asked for.
pub(super) fn exit(run: &Run, outcome: &Outcome, read: &Read, beside: &Beside) -> Exit {
    let warnings = beside.warnings + read.warnings.len();
    let check = |assessment: &Assessment| {
        bars::check(
            run.session,
            run.instrument,
            assessment,
            &run.request.bars,
            warnings,
        )
    };
    match outcome {
        Outcome::One(scored) => check(&scored.result.assessment),
        Outcome::Several(results) => {
            // All of them, because each tells which bars it missed.
            let exits: Vec<Exit> = results.iter().map(|one| check(&one.assessment)).collect();
            let missed = exits.into_iter().find(|exit| *exit != Exit::Done);
            missed.unwrap_or(Exit::Done)
        }
    }
}
