//! Actions in a table: who, when, how much work, and the part of the staff.

use crate::model::{Consent, PlannedAction, Roadmap, Wave};
use crate::report::paper::{Desk, figure};
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
    let body = capital((wording.words.report.staff_body)(roadmap.staff_body));
    let columns = [
        (true, Column::left(page.action)),
        (true, Column::left(page.owner)),
        (!waits, Column::left(page.when)),
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
    let no_date = wording.words.paper_plan.schedule.no_date;
    roadmap_page::action::weeks(wording, planned).unwrap_or_else(|| no_date.to_owned())
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

/// What an action without a date waits for.
fn why_not_yet(wording: &Wording, roadmap: &Roadmap, planned: &PlannedAction) -> String {
    match planned.wave {
        Wave::Later => roadmap_page::action::why_not_yet(wording, roadmap, planned),
        Wave::Now | Wave::Next => String::new(),
    }
}
