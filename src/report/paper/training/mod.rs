//! What people will learn, and how that is followed: the plan in the shape that the
//! SLIM scheme asks of the screening of a company.
//!
//! What the answers do not tell is a blank between brackets, never an invention.

use super::{Desk, Section, front};
use crate::report::{Block, Fact, Line, score_page};

mod activities;
mod findings;
mod goals;

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let roadmap = desk.roadmap()?;
    let words = desk.wording.words.paper_training;
    let mut blocks = vec![
        Block::paragraph(format!("{} {}", words.intro, words.no_promise)),
        Block::paragraph(words.blanks),
        Block::heading(2, words.about),
        Block::Facts(about(desk)),
    ];
    let goals = goals::goals(desk, roadmap);
    blocks.extend(goals::blocks(desk, &goals));
    blocks.extend(findings::blocks(desk, &goals));
    blocks.extend(activities::blocks(desk, roadmap));
    blocks.extend(super::plan::duties(desk, roadmap));
    blocks.extend(activities::forms(desk, roadmap));
    blocks.extend(activities::progress(desk, roadmap));
    blocks.extend(to_fill_in(desk));
    Some(Section {
        id: "training-plan",
        title: words.title.to_owned(),
        short: words.short.to_owned(),
        blocks,
        starts_page: true,
    })
}

fn about(desk: &Desk) -> Vec<Fact> {
    let wording = &desk.wording;
    let words = wording.words.paper_training;
    let assessment = wording.view.assessment;
    let mut facts = Vec::new();
    let name = assessment.organisation.as_deref();
    facts.extend(name.map(|name| Fact::new(words.organisation, name)));
    facts.extend(score_page::who_facts(wording, front::anonymous(desk)));
    let date = front::day(desk).unwrap_or_else(|| words.date_blank.to_owned());
    facts.push(Fact::new(words.date, date));
    facts.extend(desk.paper.maker.map(|name| Fact::new(words.made_by, name)));
    facts.push(Fact::new(words.agreed_by, words.name_blank));
    facts
}

fn to_fill_in(desk: &Desk) -> Vec<Block> {
    let words = desk.wording.words.paper_training;
    let lines = words.open_points.iter().map(|p| Line::from(*p));
    vec![
        Block::heading(2, words.to_fill_in),
        Block::List(lines.collect()),
    ]
}
