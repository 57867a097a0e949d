//! Several organisations in one table, by name.

use super::unprotected;
use crate::model::{Assessment, Checklist, Id, Published, Roadmap, Verdict};
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

/// A line per organisation: its verdicts, its checklists as ranges and its first
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
    blocks.extend(tables(view, organisations));
    blocks.extend(inspect::account(words, readings));
    Document {
        title: names.title.to_owned(),
        blocks,
    }
}

/// What is told of one organisation in one cell.
type Tells<'a> = Box<dyn Fn(&Wording, &OrganisationResult) -> Cell + 'a>;

/// Columns beside the name that an ordinary screen has room for.
const COLUMNS_IN_A_TABLE: usize = 3;

/// Tables with a line per organisation each: one with everything would fit no
/// screen.
fn tables(view: &View, organisations: &[OrganisationResult]) -> Vec<Block> {
    let words = &Words::for_lang(view.lang).batch.organisations;
    let parts = [
        (words.verdicts, verdict_columns(view)),
        (words.scores, score_columns(view, organisations)),
        (words.first_actions, action_columns(view)),
    ];
    let mut blocks = Vec::new();
    for (title, columns) in parts.iter().filter(|(_, columns)| !columns.is_empty()) {
        blocks.push(Block::heading(1, *title));
        let tables = columns.chunks(COLUMNS_IN_A_TABLE);
        blocks.extend(tables.map(|told| Block::Table(table(view, organisations, told))));
    }
    blocks
}

fn table(view: &View, organisations: &[OrganisationResult], told: &[(String, Tells<'_>)]) -> Table {
    let words = &Words::for_lang(view.lang).batch.organisations;
    let mut columns = vec![Column::left(words.name)];
    columns.extend(told.iter().map(|(title, _)| Column::left(title.as_str())));
    let row = |organisation: &OrganisationResult| -> Vec<Cell> {
        let own = View {
            assessment: &organisation.assessment,
            roadmap: Some(&organisation.roadmap),
            ..*view
        };
        let wording = Wording::new(&own);
        let mut row: Vec<Cell> = vec![organisation.name.as_str().into()];
        row.extend(told.iter().map(|(_, tells)| tells(&wording, organisation)));
        row
    };
    Table {
        caption: None,
        columns,
        rows: organisations.iter().map(row).collect(),
    }
}

fn verdict_columns<'a>(view: &View<'a>) -> Vec<(String, Tells<'a>)> {
    let verdicts = view.instrument.verdicts.iter();
    let column = |verdict: &'a Verdict| {
        let tells = move |wording: &Wording, organisation: &OrganisationResult| {
            let mut results = organisation.assessment.verdicts.iter();
            let result = results.find(|result| result.id == verdict.id);
            let word = result.map_or("", |r| (wording.words.report.outcome)(r.outcome));
            Cell::from(word)
        };
        let tells: Tells = Box::new(tells);
        (verdict.name.get(view.lang).to_owned(), tells)
    };
    verdicts.map(column).collect()
}

fn score_columns<'a>(
    view: &View<'a>,
    organisations: &[OrganisationResult],
) -> Vec<(String, Tells<'a>)> {
    let checklists = view.instrument.checklists.iter();
    let scored = checklists.filter(|c| organisations.iter().any(|o| has_score(o, &c.id)));
    let column = |checklist: &'a Checklist| {
        let tells = move |wording: &Wording, organisation: &OrganisationResult| {
            let assessment = &organisation.assessment;
            let results = assessment.checklists.iter();
            let score = results
                .filter(|result| result.id == checklist.id)
                .find_map(|result| result.score.as_ref());
            let is_withheld = is_withheld(assessment, &checklist.id);
            wording.range_or_word(score, is_withheld).into()
        };
        let tells: Tells = Box::new(tells);
        (checklist.title.get(view.lang).to_owned(), tells)
    };
    scored.map(column).collect()
}

fn action_columns<'a>(view: &View<'a>) -> Vec<(String, Tells<'a>)> {
    let words = &Words::for_lang(view.lang).batch.organisations;
    let tells: Tells =
        Box::new(|wording, organisation| first_actions(wording, &organisation.roadmap).into());
    vec![(words.in_order.to_owned(), tells)]
}

fn has_score(organisation: &OrganisationResult, checklist: &Id) -> bool {
    let mut results = organisation.assessment.checklists.iter();
    results.any(|result| result.id == *checklist && result.score.is_some())
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
