//! Several organisations in one table, by name.

use super::unprotected;
use crate::model::{Assessment, Id, Published, Roadmap};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Document, Line, Table, View, inspect};
use crate::words::Words;

/// How one organisation came out.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationResult {
    pub name: String,
    pub assessment: Assessment,
    pub roadmap: Roadmap,
}

/// Actions that a line in a table has room for.
pub(in crate::report) const FIRST_ACTIONS: usize = 3;

/// One line per organisation: its checklists as ranges, its verdicts and its first
/// actions. `view` says how its reader wants it; its own assessment is not used.
pub fn organisations_page(
    view: &View,
    organisations: &[OrganisationResult],
    readings: &[crate::model::survey::Reading],
) -> Document {
    let words = Words::for_lang(view.lang);
    let names = &words.batch.organisations;
    let mut blocks = unprotected(words, &view.instrument.rules.privacy);
    blocks.push(Block::paragraph(names.intro));
    blocks.push(Block::Table(table(view, organisations)));
    blocks.extend(inspect::account(words, readings));
    Document {
        title: names.title.to_owned(),
        blocks,
    }
}

fn table(view: &View, organisations: &[OrganisationResult]) -> Table {
    let words = &Words::for_lang(view.lang).batch.organisations;
    let checklists: Vec<&Id> = view
        .instrument
        .checklists
        .iter()
        .map(|checklist| &checklist.id)
        .filter(|id| organisations.iter().any(|o| has_score(o, id)))
        .collect();
    let mut columns = vec![Column::left(words.name)];
    for id in &checklists {
        let checklist = view.instrument.checklist(id.as_str());
        columns.push(Column::left(
            checklist.map_or("", |c| c.title.get(view.lang)),
        ));
    }
    columns.push(Column::left(words.verdicts));
    columns.push(Column::left(words.first_actions));
    Table {
        columns,
        rows: organisations
            .iter()
            .map(|o| row(view, o, &checklists))
            .collect(),
    }
}

fn has_score(organisation: &OrganisationResult, checklist: &Id) -> bool {
    let mut results = organisation.assessment.checklists.iter();
    results.any(|result| result.id == *checklist && result.score.is_some())
}

fn row(view: &View, organisation: &OrganisationResult, checklists: &[&Id]) -> Vec<Cell> {
    let own = View {
        assessment: &organisation.assessment,
        roadmap: Some(&organisation.roadmap),
        ..*view
    };
    let wording = Wording::new(&own);
    let mut row: Vec<Cell> = vec![organisation.name.as_str().into()];
    for id in checklists {
        let results = organisation.assessment.checklists.iter();
        let score = results
            .filter(|result| result.id == **id)
            .find_map(|result| result.score.as_ref());
        let is_withheld = is_withheld(&organisation.assessment, id);
        row.push(wording.range_or_word(score, is_withheld).into());
    }
    row.push(verdicts(&wording).into());
    row.push(first_actions(&wording, &organisation.roadmap).into());
    row
}

/// Whether a group is hidden that answered the checklist.
fn is_withheld(assessment: &Assessment, checklist: &Id) -> bool {
    let mut dimensions = assessment.dimensions.iter();
    dimensions.any(|dimension| {
        let mut audiences = dimension.audiences.iter();
        dimension.checklist == *checklist
            && audiences.any(|audience| matches!(audience.figures, Published::Withheld))
    })
}

/// Every verdict with its outcome, on one line.
pub(super) fn verdicts(wording: &Wording) -> Line {
    let words = wording.words;
    let parts: Vec<String> = wording
        .view
        .assessment
        .verdicts
        .iter()
        .map(|result| {
            let verdict = wording.instrument().verdict(result.id.as_str());
            let name = verdict.map_or(result.id.as_str(), |v| v.name.get(wording.lang()));
            let outcome = (words.report.outcome)(result.outcome);
            (words.batch.organisations.verdict)(name, outcome)
        })
        .collect();
    parts.join("; ").into()
}

fn first_actions(wording: &Wording, roadmap: &Roadmap) -> String {
    let actions = roadmap.actions.iter().take(FIRST_ACTIONS);
    let names: Vec<String> = actions.map(|a| wording.action(&a.id)).collect();
    names.join("; ")
}
