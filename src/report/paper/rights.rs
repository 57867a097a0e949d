//! What the representatives of the staff have a say in, and when.

use super::plan::weeks;
use super::{Desk, Reader, Section, figure};
use crate::model::{Consent, PlannedAction, Roadmap};
use crate::report::{Block, Cell, Column, Fact, Line, Table, roadmap_page};

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let roadmap = desk.roadmap()?;
    let words = desk.wording.words.paper_rights;
    let body = roadmap.staff_body;
    let mut blocks = vec![Block::paragraph((words.intro)(body))];
    blocks.extend(assumed(desk, roadmap));
    let actions = with_a_part(roadmap);
    if actions.is_empty() {
        blocks.push(Block::paragraph(words.no_actions));
    } else {
        blocks.push(Block::heading(2, words.actions));
        blocks.push(Block::paragraph(words.order));
        blocks.push(Block::Table(table(desk, &actions)));
        blocks.push(Block::Facts(vec![Fact::list(
            words.meaning,
            meanings(desk, &actions),
        )]));
    }
    let notes = notes(desk, &actions);
    // The plan of the adviser has them on the card of each action.
    if !notes.is_empty() && desk.paper.reader != Reader::Adviser {
        blocks.push(Block::heading(2, words.why));
        blocks.push(Block::List(notes));
    }
    blocks.push(Block::heading(2, (words.may_ask)(body)));
    let questions = words.questions.iter().chain((words.own_rights)(body));
    blocks.push(Block::List(questions.map(|q| Line::from(*q)).collect()));
    blocks.push(Block::note(words.not_advice));
    Some(Section {
        id: "rights",
        title: (words.title)(body).to_owned(),
        short: (words.short)(body).to_owned(),
        blocks,
        starts_page: false,
    })
}

/// Which body there is, is a fact about the organisation; a guess says that it is.
fn assumed(desk: &Desk, roadmap: &Roadmap) -> Option<Block> {
    let words = desk.wording.words.paper_rights;
    let is_told = desk.wording.view.assessment.staff_body.is_some();
    let guess = || (words.assumed)(roadmap.staff_body, roadmap.staff);
    (!is_told).then(|| Block::note(guess()))
}

/// The strongest right first, then in the order of the plan.
fn with_a_part(roadmap: &Roadmap) -> Vec<&PlannedAction> {
    let actions = roadmap.actions.iter();
    let mut found: Vec<&PlannedAction> = actions.filter(|a| a.consent != Consent::None).collect();
    found.sort_by_key(|action| std::cmp::Reverse(action.consent));
    found
}

fn table(desk: &Desk, actions: &[&PlannedAction]) -> Table {
    let wording = &desk.wording;
    let words = wording.words.paper_rights;
    let schedule = &wording.words.paper_plan.schedule;
    let part = schedule.part;
    let row = |planned: &&PlannedAction| -> Vec<Cell> {
        let condition = (wording.words.report.consent_when)(planned.consent_when);
        let condition = condition.unwrap_or(words.always);
        vec![
            roadmap_page::action::numbered(wording, planned).into(),
            Line::strong(part(planned.consent))
                .then(format!(", {condition}"))
                .into(),
            weeks(wording, planned).into(),
            wording.owner(&planned.owner).into(),
            figure::amount(wording, planned.days),
            figure::amount(wording, planned.participant_hours),
        ]
    };
    let columns = vec![
        Column::left(wording.words.roadmap.action),
        Column::left(words.asked),
        Column::left(words.in_plan),
        Column::left(wording.words.roadmap.owner),
        Column::right(schedule.days),
        Column::right(schedule.hours),
    ];
    Table::new(columns, actions.iter().map(row).collect()).captioned(words.actions)
}

/// Of the rights that occur.
fn meanings(desk: &Desk, actions: &[&PlannedAction]) -> Vec<Line> {
    let occurs = |consent: &Consent| actions.iter().any(|a| a.consent == *consent);
    [Consent::Consent, Consent::Advise, Consent::Inform]
        .into_iter()
        .filter(occurs)
        .filter_map(|consent| (desk.wording.words.paper_rights.means)(consent))
        .map(Line::from)
        .collect()
}

/// What the instrument says about these actions.
fn notes(desk: &Desk, actions: &[&PlannedAction]) -> Vec<Line> {
    let wording = &desk.wording;
    let note = |planned: &&PlannedAction| {
        let action = wording.instrument().action(planned.id.as_str())?;
        let note = action.note.as_ref()?.get(wording.lang());
        let name = Line::strong(wording.action(&planned.id));
        Some(name.then(format!(": {note}")))
    };
    actions.iter().filter_map(note).collect()
}
