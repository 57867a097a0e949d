//! Actions in a table: who, when, how much work, and the part of the staff.

use crate::model::{Consent, Id, PlannedAction, Roadmap, Wave};
use crate::report::paper::{Desk, Reader, figure};
use crate::report::wording::Wording;
use crate::report::{Cell, Column, Table, roadmap_page};
use crate::words::capital;

/// Columns that would be empty for all of `actions` are left out.
pub(in crate::report::paper) fn table(
    desk: &Desk,
    roadmap: &Roadmap,
    actions: &[&PlannedAction],
) -> Table {
    let wording = &desk.wording;
    let page = wording.words.roadmap;
    let words = &wording.words.paper_plan.schedule;
    let has_hours = actions.iter().any(|a| a.participant_hours > 0.0);
    let has_part = actions.iter().any(|a| a.consent != Consent::None);
    let waits = actions.iter().all(|a| a.wave == Wave::Later);
    // Elsewhere the table of priorities tells it.
    let has_gain = waits && desk.paper.reader == Reader::Hr;
    let body = capital((wording.words.report.staff_body)(roadmap.staff_body));
    let columns = [
        (true, Column::left(page.action)),
        (true, Column::left(page.owner)),
        (!waits, Column::left(page.when)),
        (
            has_gain,
            Column::right(wording.words.paper_plan.priorities.gain),
        ),
        (true, Column::right(words.days)),
        (has_hours, Column::right(words.hours)),
        (has_part, Column::left(body)),
        (waits, Column::left(page.why_not_yet)),
    ];
    let row = |planned: &&PlannedAction| -> Vec<Cell> {
        let cells = [
            (
                true,
                roadmap_page::action::numbered(wording, planned).into(),
            ),
            (true, wording.owner(&planned.owner).into()),
            (!waits, weeks(wording, planned).into()),
            (has_gain, figure::gain(wording, planned.benefit)),
            (true, figure::amount(wording, planned.days)),
            (
                has_hours,
                figure::amount(wording, planned.participant_hours),
            ),
            (has_part, part(wording, planned).into()),
            (waits, why_not_yet(wording, roadmap, planned).into()),
        ];
        kept(cells)
    };
    let rows = actions.iter().map(row).collect();
    Table::new(kept(columns), rows)
}

fn kept<T>(cells: impl IntoIterator<Item = (bool, T)>) -> Vec<T> {
    let kept = cells.into_iter().filter(|(is_kept, _)| *is_kept);
    kept.map(|(_, cell)| cell).collect()
}

/// Its weeks, or that it has none yet.
pub(in crate::report::paper) fn weeks(wording: &Wording, planned: &PlannedAction) -> String {
    let words = &wording.words.paper_plan.schedule;
    match planned.weeks {
        Some((first, last)) => (words.weeks)(first, last),
        None => words.no_date.to_owned(),
    }
}

/// The part of the staff's representatives, with its condition.
pub(in crate::report::paper) fn part(wording: &Wording, planned: &PlannedAction) -> String {
    let words = &wording.words.paper_plan.schedule;
    let part = (words.part)(planned.consent);
    match (wording.words.report.consent_when)(planned.consent_when) {
        Some(when) if planned.consent != Consent::None => (words.part_when)(part, when),
        _ => part.to_owned(),
    }
}

/// What an action without a date waits for, by the number that stands before its name
/// everywhere in the plan.
fn why_not_yet(wording: &Wording, roadmap: &Roadmap, planned: &PlannedAction) -> String {
    let words = wording.words.roadmap;
    if planned.wave != Wave::Later {
        return String::new();
    }
    if planned.needs.is_empty() {
        return words.no_room_yet.to_owned();
    }
    (words.waits_for)(&needed(roadmap, planned))
}

/// The actions that come before it, by their numbers.
pub(super) fn needed(roadmap: &Roadmap, planned: &PlannedAction) -> String {
    let number = |id: &Id| match roadmap.action(id.as_str()) {
        Some(needed) => needed.place.to_string(),
        None => id.to_string(),
    };
    let numbers: Vec<String> = planned.needs.iter().map(number).collect();
    numbers.join(", ")
}

/// By what one sees that it is done, where there is room for what counts most.
pub(in crate::report::paper) fn result<'a>(
    wording: &Wording<'a>,
    planned: &PlannedAction,
) -> &'a str {
    let action = wording.instrument().action(planned.id.as_str());
    action.map_or("", |action| first_sentence(action.kpi.get(wording.lang())))
}

fn first_sentence(text: &str) -> &str {
    let ends = text.match_indices(". ");
    let mut ends = ends.filter(|(at, _)| text[at + 2..].starts_with(char::is_uppercase));
    ends.next().map_or(text, |(at, _)| &text[..=at])
}
