//! The figures behind the figures, for those who check them.

use super::{Desk, Section, one_level_down};
use crate::report::batch::technical_blocks;
use crate::report::score_page::gaps;
use crate::report::{Block, Line, roadmap_page};

mod dimensions;
mod formulas;
mod items;

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let words = &desk.wording.words.paper_method.appendix;
    let mut blocks = vec![Block::paragraph(words.intro)];
    blocks.extend(dimensions::blocks(desk));
    blocks.extend(items::blocks(desk));
    blocks.extend(all_gaps(desk));
    let technical = desk.paper.survey.and_then(|survey| survey.technical);
    if let Some(technical) = technical {
        let technical = technical_blocks(&desk.wording, technical);
        blocks.extend(technical.into_iter().map(one_level_down).map(not_too_deep));
    }
    blocks.extend(dropped(desk));
    blocks.push(Block::heading(2, words.formulas));
    blocks.push(Block::List(formulas::lines(desk)));
    Some(Section {
        id: "appendix",
        title: words.title.to_owned(),
        short: words.short.to_owned(),
        blocks,
        starts_page: false,
    })
}

/// A paper has three levels of headings; a page about measurement uses all of them.
fn not_too_deep(block: Block) -> Block {
    const DEEPEST: u8 = 3;
    match block {
        Block::Heading { level, text } => Block::Heading {
            level: level.min(DEEPEST),
            text,
        },
        other => other,
    }
}

/// Every pair of groups on every question and subject that both were asked about.
fn all_gaps(desk: &Desk) -> Vec<Block> {
    let wording = &desk.wording;
    let words = &wording.words.paper_method.appendix;
    let found = &wording.view.assessment.gaps;
    let mut blocks = vec![Block::heading(2, words.gaps)];
    if found.is_empty() {
        blocks.push(Block::paragraph(words.no_gaps));
    }
    for pair in gaps::pairs(found) {
        let title = (wording.words.score.gaps.pair)(pair.0, pair.1);
        let table = gaps::table(wording, pair, &gaps::by_size(found, pair));
        blocks.push(Block::heading(3, title));
        blocks.push(Block::Table(table));
    }
    blocks
}

fn dropped(desk: &Desk) -> Vec<Block> {
    let dropped = desk.roadmap().map_or(&[][..], |r| &r.dropped);
    if dropped.is_empty() {
        return Vec::new();
    }
    let lines = dropped.iter();
    let lines = lines.map(|d| roadmap_page::dropped_line(&desk.wording, d));
    vec![
        Block::heading(2, desk.wording.words.roadmap.dropped),
        Block::List(lines.collect::<Vec<Line>>()),
    ]
}
