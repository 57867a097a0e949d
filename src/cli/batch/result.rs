//! What an export comes to: one result, or one per organisation.

use super::Run;
use super::arguments::Format;
use super::exports::Export;
use super::ledger::Kept;
use super::read::Read;
use super::register;
use crate::cli::commands::roadmap::plan;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::{Sheets, display_scale};
use crate::cli::{bars, talk};
use crate::model::survey::{Reading, group_key};
use crate::model::{Assessment, Population, Preview, Roadmap, Sheet, SurveyResult};
use crate::report::{BatchView, OrganisationResult, View};
use crate::score::{Measures, Survey, preview, survey_result};

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
            population: register::read(run)?,
            warnings,
        })
    }

    /// What the export is about: the name that the user gives, or that of the file where
    /// each is an organisation, or that of the sheets on record.
    pub(super) fn organisation(
        &self,
        run: &Run,
        export: &Export,
    ) -> Result<Option<String>, Failure> {
        let people = &run.request.people;
        let given = match people.organisation_by_file {
            true => Some(export.stem.clone()),
            false => people.organisation.clone(),
        };
        let of_sheets = self.sheets.iter().find_map(|s| s.organisation.clone());
        match (given, of_sheets) {
            (Some(given), Some(other)) if group_key(&given) != group_key(&other) => {
                let message = (run.session.words.cli.different_organisations)(&given, &other);
                Err(Failure::new(
                    Exit::Usage,
                    "different-organisations",
                    message,
                ))
            }
            (given, of_sheets) => Ok(given.or(of_sheets)),
        }
    }
}

/// Scores what was read.
pub(super) fn score(run: &Run, read: &Read, beside: &Beside) -> Result<Outcome, Failure> {
    let Some(names) = &read.organisations else {
        let survey = survey(run, read, beside);
        let mut result = survey_result(&survey, measures(run));
        let stated = &mut result.assessment.organisation;
        *stated = stated.take().or_else(|| read.organisation.clone());
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
        let mut assessment = survey_result(&survey, Measures::None).assessment;
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

/// Tables for programs have nothing technical about groups, which is most of the work
/// on a small export.
fn measures(run: &Run) -> Measures {
    let asked = &run.request.result;
    match asked.format {
        _ if !asked.technical => Measures::None,
        Some(Format::Csv) => Measures::OfQuestions,
        _ => Measures::All,
    }
}

pub(super) fn survey<'a>(run: &'a Run, read: &'a Read, beside: &'a Beside) -> Survey<'a> {
    Survey {
        shape: run.shape,
        respondents: &read.respondents,
        cuts: &read.cuts,
        labels: &read.labels,
        population: read.register.as_ref(),
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

/// A sentence for every bar that was missed, with the organisation where there are more.
pub(super) fn missed(run: &Run, outcome: &Outcome, read: &Read, beside: &Beside) -> Vec<String> {
    let warnings = beside.warnings + read.warnings.len();
    let check = |assessment: &Assessment| {
        let bars = &run.request.bars;
        bars::missed(run.session, run.instrument, assessment, bars, warnings)
    };
    match outcome {
        Outcome::One(scored) => check(&scored.result.assessment),
        Outcome::Several(results) => {
            let of = |one: &OrganisationResult| {
                let sentences = check(&one.assessment).into_iter();
                let named = sentences.map(|sentence| format!("{}: {sentence}", one.name));
                named.collect::<Vec<_>>()
            };
            results.iter().flat_map(of).collect()
        }
    }
}

/// Says which bars were missed, a line each.
pub(super) fn tell_missed(run: &Run, missed: &[String]) {
    for sentence in missed {
        talk::say(&format!("{}: {sentence}", run.session.words.cli.warning));
    }
}

pub(super) fn exit(missed: &[String]) -> Exit {
    match missed {
        [] => Exit::Done,
        _ => Exit::BarMissed,
    }
}
