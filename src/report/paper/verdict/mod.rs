//! The verdict on one page: what was found, what is in the way, what comes first and
//! what has to be decided. A short form for who only has to know it.

use super::standout::{best_question, obstacles, strengths, worst_question};
use super::{Desk, Reader, Section};
use crate::model::{DimensionResult, Gap, PlannedAction, Wave};
use crate::report::roadmap_page::action;
use crate::report::score_page::gaps;
use crate::report::wording::Wording;
use crate::report::{Block, Column, Line, Table};

mod cards;
mod decisions;

/// A page has room for so many of a kind.
const MOST_STANDOUTS: usize = 3;
const MOST_ACTIONS: usize = 5;

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let wording = &desk.wording;
    let words = &wording.words.paper.verdict;
    if desk.paper.reader == Reader::WorksCouncil {
        let mut blocks = vec![cards::block(wording, 1)];
        blocks.extend(gap(wording));
        return Some(Section::new("verdict", &words.name_short, blocks));
    }
    let mut blocks = vec![cards::block(wording, 2)];
    if !wording.view.assessment.audiences.is_empty() {
        blocks.extend(standouts(wording));
        blocks.extend(gap(wording));
    }
    blocks.extend(first_weeks(desk));
    blocks.extend(decisions::blocks(desk));
    Some(Section::new("verdict", &words.name, blocks).on_a_page())
}

fn standouts(wording: &Wording) -> Vec<Block> {
    let words = &wording.words.paper.verdict;
    let strong = strengths(wording, MOST_STANDOUTS);
    let weak = obstacles(wording, MOST_STANDOUTS);
    let list = |lines: Vec<Line>, none: &str| match lines.is_empty() {
        true => Block::paragraph(none),
        false => Block::List(lines),
    };
    let strong: Vec<Line> = strong.iter().map(|d| strength(wording, d)).collect();
    let weak: Vec<Line> = weak.iter().map(|d| obstacle(wording, d)).collect();
    vec![
        Block::heading(2, words.strengths),
        list(strong, words.no_strength),
        Block::heading(2, words.obstacles),
        list(weak, words.no_obstacle),
        Block::note(words.chosen),
    ]
}

fn strength(wording: &Wording, result: &DimensionResult) -> Line {
    let words = &wording.words.paper.verdict;
    let score = wording.range_or_word(result.score.as_ref(), false);
    let band = match &result.band {
        crate::model::BandResult::Band(id) => wording.band(id),
        _ => wording.words.report.undecided_band,
    };
    let line = Line::strong(wording.dimension(&result.id)).then((words.strength)(&score, band));
    match best_question(wording, result) {
        Some((id, score)) => line.then((words.because_of)(
            &wording.question(id),
            &wording.score(score),
        )),
        None => line,
    }
}

fn obstacle(wording: &Wording, result: &DimensionResult) -> Line {
    let words = &wording.words.paper.verdict;
    let score = wording.range_or_word(result.score.as_ref(), false);
    let target = wording.score(result.target);
    let line = Line::strong(wording.dimension(&result.id)).then((words.obstacle)(&score, &target));
    match worst_question(wording, result) {
        Some((id, score)) => line.then((words.because_of)(
            &wording.question(id),
            &wording.score(score),
        )),
        None => line,
    }
}

/// The largest difference between those who steer and those who learn, if it is
/// certain; else why there is none to tell.
fn gap(wording: &Wording) -> Vec<Block> {
    let words = &wording.words.paper.verdict;
    let all = gaps::by_size(&wording.view.assessment.gaps, gaps::FIRST_PAIR);
    let heading = Block::heading(2, words.gap);
    if all.iter().all(|gap| gap.figures.shown().is_none()) {
        return vec![heading, Block::paragraph(words.gap_not_measured)];
    }
    let Some(largest) = all.iter().find(|gap| gaps::is_telling(gap)) else {
        return vec![heading, Block::paragraph(words.no_gap)];
    };
    let sentence = gaps::largest(wording, &[*largest]);
    let figures = gap_figures(wording, largest);
    let mut blocks = vec![heading];
    blocks.extend(sentence);
    blocks.extend(figures.map(Block::Paragraph));
    blocks
}

/// Both sides, the difference and how sure it is, on one line.
fn gap_figures(wording: &Wording, gap: &Gap) -> Option<Line> {
    let figures = gap.figures.shown()?;
    let side = |who, side| {
        let name = crate::words::capital(wording.perspective(who));
        format!("{name}: {}.", gaps::side(wording, gap, who, side))
    };
    let first = side(gap.first, &figures.first);
    let second = side(gap.second, &figures.second);
    let name = wording.words.score.gaps.difference;
    let difference = gaps::difference(wording, figures);
    Some(format!("{first} {second} {name}: {difference}.").into())
}

/// The first actions, with who does them, when, and by what one sees that it is done.
fn first_weeks(desk: &Desk) -> Vec<Block> {
    let Some(roadmap) = desk.roadmap() else {
        return Vec::new();
    };
    let wording = &desk.wording;
    let words = &wording.words.paper.verdict;
    let weeks = wording.instrument().rules.roadmap.wave_weeks;
    let first: Vec<&PlannedAction> = roadmap.in_wave(Wave::Now).take(MOST_ACTIONS).collect();
    let heading = Block::heading(2, (words.first_weeks)(weeks));
    if first.is_empty() {
        return vec![heading, Block::paragraph(words.nothing_planned)];
    }
    let roadmap_words = wording.words.roadmap;
    let columns = [
        roadmap_words.action,
        roadmap_words.owner,
        roadmap_words.when,
        roadmap_words.kpi,
    ]
    .map(Column::left);
    let row = |planned: &&PlannedAction| {
        let kpi = wording.instrument().action(planned.id.as_str());
        let kpi = kpi.map_or("", |action| action.kpi.get(wording.lang()));
        vec![
            action::numbered(wording, planned).into(),
            wording.owner(&planned.owner).into(),
            action::weeks(wording, planned).unwrap_or_default().into(),
            kpi.into(),
        ]
    };
    let table = Table::new(columns.into(), first.iter().map(row).collect());
    let caption = (words.first_weeks)(weeks);
    vec![heading, Block::Table(table.captioned(caption))]
}
