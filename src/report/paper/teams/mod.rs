//! Groups of people side by side, in the order of their names and never ranked, and a
//! card per group for teams that talk about it.

use super::{Desk, Reader, Section};
use crate::model::Groups;
use crate::report::batch::{figures, groups as page};
use crate::report::wording::Wording;
use crate::report::{Block, Line};

mod cards;
mod heat;

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let groups = desk.paper.survey?.groups?;
    let wording = &desk.wording;
    let words = &wording.words.batch.groups;
    let mut blocks = vec![
        Block::paragraph((words.intro)(groups.perspective)),
        Block::List(vec![
            wording.words.paper.teams.no_word.into(),
            bands(wording),
        ]),
    ];
    for cut in &groups.cuts {
        let name = figures::cut_name(wording, cut);
        blocks.push(Block::heading(2, (words.by)(&name)));
        blocks.extend(heat::tables(wording, groups, cut));
        blocks.extend(page::withheld(wording, cut));
    }
    if desk.paper.reader == Reader::Team {
        blocks.extend(cards(wording, groups));
    }
    let section = Section::new("teams", &wording.words.paper.teams.name, blocks);
    // The sheet before it is handed out by itself.
    Some(match desk.paper.reader {
        Reader::Team => section.on_a_page(),
        _ => section,
    })
}

/// The colours in words: which band begins where.
fn bands(wording: &Wording) -> Line {
    let words = &wording.words.paper.teams;
    let bands = wording.bands();
    let mut line = Line::plain(words.bands);
    for (place, band) in bands.iter().enumerate() {
        let name = band.name.get(wording.lang());
        let from = band.from.to_f64();
        let text = match bands.get(place + 1) {
            Some(next) if place == 0 => {
                (words.band_under)(name, &wording.score(next.from.to_f64()))
            }
            _ => (words.band_from)(name, &wording.score(from)),
        };
        if place > 0 {
            line = line.then(", ");
        }
        line = line.then_toned(wording.tone_of(from), text);
    }
    line.then(".")
}

/// A card per group of one trait; a crossing of two is no team.
fn cards(wording: &Wording, groups: &Groups) -> Vec<Block> {
    let words = &wording.words.paper.teams;
    let cuts = groups.cuts.iter().filter(|cut| cut.names.len() == 1);
    let cards: Vec<Block> = cuts
        .flat_map(|cut| &cut.groups)
        .flat_map(|group| cards::blocks(wording, groups, group))
        .collect();
    if cards.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::heading(2, words.cards),
        Block::paragraph(words.cards_intro),
    ];
    blocks.extend(cards);
    blocks
}
