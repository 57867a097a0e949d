//! What is done when, by whom and why then.

use super::{Desk, Reader, Section};
use crate::model::{PlannedAction, Roadmap, Wave};
use crate::report::{Block, Line, roadmap_page};

mod baseline;
mod detail;
mod notice;
mod table;
mod timeline;

pub(super) use baseline::baseline;
pub(super) use notice::time;
use table::table;
pub(super) use table::{result, weeks};

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let roadmap = desk.roadmap()?;
    let words = &desk.wording.words.paper_plan;
    let is_notice = desk.paper.reader == Reader::Team;
    let (title, short) = match is_notice {
        true => (words.notice.title, words.notice.short),
        false => (words.schedule.title, words.schedule.short),
    };
    let blocks = match desk.paper.reader {
        Reader::ManagementTeam => brief(desk, roadmap),
        Reader::WorksCouncil => in_short(desk, roadmap),
        Reader::Team => notice::blocks(desk, roadmap),
        Reader::Hr | Reader::Adviser => whole(desk, roadmap),
    };
    Some(Section {
        id: "roadmap",
        title: title.to_owned(),
        short: short.to_owned(),
        blocks,
        starts_page: false,
    })
}

/// The actions with a date.
pub(super) fn dated(roadmap: &Roadmap) -> Vec<&PlannedAction> {
    let actions = roadmap.actions.iter();
    actions.filter(|a| a.wave != Wave::Later).collect()
}

/// One table, and of now and next the first reason of each action: what a board
/// decides about.
fn brief(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let wording = &desk.wording;
    let words = &wording.words.paper_plan.schedule;
    let mut blocks = opening(desk, roadmap);
    let warnings = roadmap.warnings.iter();
    blocks.extend(warnings.map(|w| roadmap_page::warning(wording, w)));
    blocks.extend(duties(desk, roadmap));
    blocks.extend(timeline::chart(desk, roadmap));
    for wave in [Wave::Now, Wave::Next] {
        let reasons = roadmap.in_wave(wave);
        let reasons: Vec<Line> = reasons.map(|a| detail::first_reason(desk, a)).collect();
        if !reasons.is_empty() {
            blocks.push(wave_heading(desk, wave));
            blocks.push(Block::paragraph(words.why));
            blocks.push(Block::List(reasons));
        }
    }
    blocks.extend(rest(desk, roadmap));
    blocks
}

/// What happens when. What the representatives of the staff have a part in, they read
/// in a section of its own, with what has no date yet.
fn in_short(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let mut blocks = opening(desk, roadmap);
    blocks.extend(duties(desk, roadmap));
    blocks.extend(timeline::chart(desk, roadmap));
    blocks.extend(rest(desk, roadmap));
    blocks
}

/// How much comes later, and what the figures rest on.
fn rest(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let later = roadmap.in_wave(Wave::Later).count();
    let words = &desk.wording.words.paper_plan.schedule;
    let later = (later > 0).then(|| Block::paragraph((words.later)(later)));
    later.into_iter().chain([estimates(desk)]).collect()
}

/// Every wave. What starts now is told in full, with why and how; of the rest who
/// plans needs a row, and who advises all of it.
fn whole(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let wording = &desk.wording;
    let mut blocks = roadmap_page::introduction(wording, roadmap);
    blocks.extend(totals(desk, roadmap));
    blocks.extend(duties(desk, roadmap));
    blocks.extend(timeline::chart(desk, roadmap));
    for wave in Wave::ALL {
        let actions: Vec<&PlannedAction> = roadmap.in_wave(wave).collect();
        if actions.is_empty() {
            continue;
        }
        blocks.push(wave_heading(desk, wave));
        if wave == Wave::Later {
            blocks.push(Block::paragraph(wording.words.roadmap.later));
            blocks.push(Block::Table(table::table(desk, roadmap, &actions)));
        }
        if wave == Wave::Now || desk.paper.reader == Reader::Adviser {
            for planned in actions {
                blocks.extend(detail::blocks(desk, roadmap, planned));
            }
        } else if wave == Wave::Next {
            blocks.push(Block::Table(detail::table(desk, roadmap, &actions)));
        }
    }
    blocks.push(estimates(desk));
    blocks
}

/// How the plan was ordered, from when the weeks count, and what it takes.
fn opening(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph(desk.wording.words.roadmap.reading)];
    blocks.extend(totals(desk, roadmap));
    blocks
}

/// What the actions with a date take together, and from when the weeks count.
pub(super) fn totals(desk: &Desk, roadmap: &Roadmap) -> Option<Block> {
    let wording = &desk.wording;
    let words = &wording.words.paper_plan.schedule;
    let dated = dated(roadmap);
    let days: f64 = dated.iter().map(|a| a.days).sum();
    let hours: f64 = dated.iter().map(|a| a.participant_hours).sum();
    let days = (wording.words.report.days)(&wording.amount(days));
    let hours = (hours > 0.0).then(|| (wording.words.report.hours)(&wording.amount(hours)));
    let together = (words.totals)(dated.len(), &days, hours.as_deref());
    (!dated.is_empty()).then(|| Block::paragraph(format!("{together} {}", words.start)))
}

/// What the law asks, whatever the order.
pub(super) fn duties(desk: &Desk, roadmap: &Roadmap) -> Vec<Block> {
    let duties = roadmap_page::must_do(&desk.wording, roadmap);
    duties.into_iter().map(super::one_level_down).collect()
}

fn wave_heading(desk: &Desk, wave: Wave) -> Block {
    let weeks = desk.wording.instrument().rules.roadmap.wave_weeks;
    Block::heading(2, (desk.wording.words.roadmap.wave)(wave, weeks))
}

fn estimates(desk: &Desk) -> Block {
    let words = desk.wording.words.roadmap;
    Block::note(format!("{} {}", words.defaults, words.legal))
}
