//! The front of a paper: whose it is, for whom, of when, by whom; and its foot.

use super::{Desk, PaperView, Reader};
use crate::model::{Assessment, StaffBody};
use crate::report::score_page;
use crate::report::{Fact, Line};

/// The name of the program, wherever a report says what it was made with.
const PROGRAM: &str = "leerklaar";

/// The title; the verdict answers it.
pub(super) fn title(desk: &Desk) -> String {
    let words = &desk.wording.words.paper.front;
    let title = match desk.paper.reader {
        Reader::ManagementTeam | Reader::Hr | Reader::Adviser => words.title,
        Reader::WorksCouncil => words.title_council,
        Reader::Team => words.title_team,
    };
    title(organisation(desk.paper))
}

/// For whom, of when.
pub(super) fn subtitle(desk: &Desk) -> String {
    let subtitle = (desk.wording.words.paper.front.subtitle)(reader(desk));
    match day(desk) {
        Some(day) => format!("{subtitle}, {day}"),
        None => subtitle,
    }
}

/// Who answered and who made it.
pub(super) fn facts(desk: &Desk) -> Vec<Fact> {
    let words = &desk.wording.words.paper.front;
    let mut facts = match desk.paper.reader {
        // Their first sheet says who answered.
        Reader::Team => Vec::new(),
        _ => score_page::who_facts(&desk.wording, anonymous(desk)),
    };
    facts.push(match desk.paper.maker {
        Some(maker) => Fact::new(words.maker, maker),
        None => Fact::new(words.program, PROGRAM),
    });
    facts
}

/// On every page: whose report, and that nobody is protected where that is so.
pub(super) fn footer(desk: &Desk) -> String {
    let words = desk.wording.words;
    let mut parts: Vec<String> = Vec::new();
    if desk.wording.instrument().rules.privacy.is_off() {
        parts.push(words.batch.unprotected.to_owned());
    }
    parts.extend(organisation(desk.paper).map(str::to_owned));
    parts.extend(day(desk));
    parts.push(words.paper.front.footer.to_owned());
    parts.join(" · ")
}

/// What anonymous people handed in is counted in sheets or in responses.
pub(super) fn anonymous(desk: &Desk) -> fn(u32) -> String {
    match desk.paper.survey {
        Some(_) => desk.wording.words.report.responses,
        None => desk.wording.words.report.sheets,
    }
}

fn organisation<'a>(paper: &PaperView<'a>) -> Option<&'a str> {
    let assessment: &'a Assessment = paper.view.assessment;
    assessment.organisation.as_deref()
}

fn reader(desk: &Desk) -> &'static str {
    let words = &desk.wording.words.paper.front;
    match desk.paper.reader {
        Reader::ManagementTeam => words.management_team,
        Reader::Hr => words.hr,
        Reader::WorksCouncil => {
            let body = desk.roadmap().map(|roadmap| roadmap.staff_body);
            (words.council)(body.unwrap_or(StaffBody::WorksCouncil))
        }
        Reader::Team => words.team,
        Reader::Adviser => words.adviser,
    }
}

/// The day as people write it; as it came where it is no day.
pub(super) fn day(desk: &Desk) -> Option<String> {
    let date = desk.paper.date?;
    let mut parts = date.splitn(3, '-');
    let mut next = || parts.next()?.parse::<u32>().ok();
    let written = (|| {
        let (year, month, day) = (next()?, next()?, next()?);
        (desk.wording.words.paper.front.day)(year, usize::try_from(month).ok()?, day)
    })();
    Some(written.unwrap_or_else(|| date.to_owned()))
}

/// Loud, and before everything else on a page with figures of people whom nothing
/// protects.
pub(super) fn stamp(desk: &Desk) -> Option<Line> {
    let is_off = desk.wording.instrument().rules.privacy.is_off();
    is_off.then(|| Line::strong(desk.wording.words.batch.unprotected))
}
