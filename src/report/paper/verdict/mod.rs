//! The verdict on one page: what was found, what is in the way, what comes first and
//! what has to be decided. A short form for who only has to know it.

use super::plan::{result, weeks};
use super::standout::{is_anything_known, obstacles, strengths, worst_question};
use super::{Desk, Reader, Section};
use crate::model::{BandResult, DimensionResult, Gap, PlannedAction, Wave};
use crate::report::roadmap_page::action;
use crate::report::score_page::gaps;
use crate::report::wording::Wording;
use crate::report::{Block, Column, Line, Table};
use crate::words::capital;

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
        if is_anything_known(wording) {
            blocks.extend(gap(wording));
        }
        return Some(Section::new("verdict", &words.name_short, blocks));
    }
    let mut blocks = vec![cards::block(wording, 2)];
    if is_anything_known(wording) {
        blocks.extend(standouts(wording));
        blocks.extend(gap(wording));
    } else {
        blocks.push(Block::paragraph(wording.words.score.nobody));
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
    let band = match &result.band {
        BandResult::Band(id) => wording.band(id),
        BandResult::Undecided | BandResult::NoScore => wording.words.report.undecided_band,
    };
    let line = Line::strong(wording.dimension(&result.id));
    line.then((words.strength)(&score(wording, result), band))
}

fn obstacle(wording: &Wording, result: &DimensionResult) -> Line {
    let words = &wording.words.paper.verdict;
    let target = wording.score(result.target);
    let line = Line::strong(wording.dimension(&result.id));
    let line = line.then((words.obstacle)(&score(wording, result), &target));
    match worst_question(wording, result) {
        Some((id, score)) => {
            line.then((words.lowest)(&wording.question(id), &wording.score(score)))
        }
        None => line,
    }
}

fn score(wording: &Wording, result: &DimensionResult) -> String {
    wording.range_or_word(result.score.as_ref(), false)
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
    let told = gap_told(wording, largest).map(Block::Paragraph);
    [heading].into_iter().chain(told).collect()
}

/// Who sees it higher, both sides, the difference and how sure it is.
fn gap_told(wording: &Wording, gap: &Gap) -> Option<Line> {
    let figures = gap.figures.shown()?;
    let (higher, lower) = match figures.difference > 0.0 {
        true => (gap.first, gap.second),
        false => (gap.second, gap.first),
    };
    let points = wording.points(figures.difference, &gaps::edges(wording));
    let sentence = wording.words.paper.verdict.gap_told;
    let told = sentence(higher, lower, &points, &gaps::subject(wording, gap));
    let side = |who, side| {
        let name = capital(wording.perspective(who));
        format!("{name}: {}.", gaps::side(wording, gap, who, side))
    };
    let first = side(gap.first, &figures.first);
    let second = side(gap.second, &figures.second);
    let name = wording.words.score.gaps.difference;
    let difference = gaps::difference(wording, figures);
    Some(format!("{told}. {first} {second} {name}: {difference}.").into())
}

/// The first actions, with who does them, when, and by what one sees that it is done.
fn first_weeks(desk: &Desk) -> Vec<Block> {
    let Some(roadmap) = desk.roadmap() else {
        return Vec::new();
    };
    let wording = &desk.wording;
    let words = &wording.words.paper.verdict;
    let wave_weeks = wording.instrument().rules.roadmap.wave_weeks;
    let first: Vec<&PlannedAction> = roadmap.in_wave(Wave::Now).take(MOST_ACTIONS).collect();
    let heading = Block::heading(2, (words.first_weeks)(wave_weeks));
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
        vec![
            action::numbered(wording, planned).into(),
            wording.owner(&planned.owner).into(),
            weeks(wording, planned).into(),
            result(wording, planned).into(),
        ]
    };
    let table = Table::new(columns.into(), first.iter().map(row).collect());
    let caption = (words.first_weeks)(wave_weeks);
    vec![heading, Block::Table(table.captioned(caption))]
}
