//! A survey beyond its picture of the whole: groups side by side, and how well its
//! questions measured.

mod account;
mod against_rest;
mod agreement;
mod crowd;
mod figures;
mod reliability;
mod siblings;
mod side_by_side;
mod subject;
mod technical;

use std::collections::BTreeMap;

use crate::model::{Origin, Perspective, Population, Preview, PreviewRow, Sheet, SurveyResult};

pub use account::told_rows;

use super::assess::of_survey_with;
use super::respondents::Respondents;
use super::shape::Shape;
use side_by_side::SideBySide;
use technical::technical;

/// The respondents of one organisation, with what is known about them.
#[derive(Clone, Copy)]
pub struct Survey<'a> {
    pub shape: &'a Shape<'a>,
    pub respondents: &'a Respondents,
    /// The declared cuts, as the user calls them. Two are also crossed.
    pub cuts: &'a [String],
    /// Per cut its labels, by number.
    pub labels: &'a [Vec<String>],
    pub population: Option<&'a Population>,
    /// On record beside the survey, as management's.
    pub sheets: &'a [Sheet],
}

/// How much of what is technical is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measures {
    None,
    /// How questions and scales measured, and nothing of groups.
    OfQuestions,
    All,
}

/// Everything that a survey shows. Groups are there when cuts were declared; their
/// distributions, the report scales and what is technical only as far as the shape
/// had them tallied.
pub fn survey_result(survey: &Survey, measures: Measures) -> SurveyResult {
    let shape = survey.shape;
    let main = main_perspective(survey.respondents);
    let populations = main
        .zip(survey.population)
        .and_then(|(who, population)| Some(BTreeMap::from([(who, everybody(population)?)])))
        .unwrap_or_default();
    let groups = main
        .filter(|_| !survey.cuts.is_empty())
        .map(|who| SideBySide::of(survey, who));
    let together = groups.as_ref().map(|groups| (groups.who, &groups.whole));
    let (respondents, sheets) = (survey.respondents, survey.sheets);
    let assessment = of_survey_with(shape, respondents, sheets, &populations, together);
    let technical = || technical(survey, &assessment, groups.as_ref(), &populations, measures);
    let technical = (measures != Measures::None).then(technical);
    SurveyResult {
        groups: groups.and_then(|groups| groups.results()),
        technical,
        assessment,
    }
}

/// Which groups would be shown and why not the others; `None` without respondents.
/// Confidential: it has the sizes of small groups.
pub fn preview(survey: &Survey) -> Option<Preview> {
    let perspective = main_perspective(survey.respondents)?;
    let groups = SideBySide::of(survey, perspective);
    let lattice = &groups.lattice;
    let rows = lattice.groups.iter().zip(&groups.standings).enumerate();
    let rows = rows.map(|(place, (group, standing))| PreviewRow {
        names: group.names.clone(),
        labels: group.labels.clone(),
        n: lattice.people(place),
        standing: *standing,
    });
    Some(Preview {
        perspective,
        rows: rows.collect(),
    })
}

/// The perspective with most respondents, of equals the latest in
/// [`Perspective::ALL`]: those who learn.
pub fn main_perspective(respondents: &Respondents) -> Option<Perspective> {
    let people = |who: &Perspective| -> u64 {
        let atoms = respondents
            .atoms()
            .filter(|atom| atom.perspective == *who && atom.origin == Origin::Anonymous);
        atoms.map(|atom| u64::from(atom.n)).sum()
    };
    let all = Perspective::ALL.into_iter().filter(|who| people(who) > 0);
    all.max_by_key(people)
}

/// `None` when the register has not every group.
fn everybody(population: &Population) -> Option<u32> {
    let people = population.counts.iter().map(|(_, people)| people).sum();
    population.is_whole.then_some(people)
}
