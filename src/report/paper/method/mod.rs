//! How the figures came about, and what they cannot say.

use super::{Desk, Reader, Section, front, one_level_down};
use crate::report::score_page::{self, context, unknown};
use crate::report::{Block, Fact, Line};

mod account;
mod how;

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let words = desk.wording.words.paper_method;
    let is_brief = desk.paper.reader == Reader::ManagementTeam;
    let blocks = match is_brief {
        true => brief(desk),
        false => whole(desk),
    };
    Some(Section {
        id: "method",
        title: words.title.to_owned(),
        short: words.short.to_owned(),
        blocks,
        starts_page: false,
    })
}

/// What a reader who decides must know before quoting a figure.
fn brief(desk: &Desk) -> Vec<Block> {
    let wording = &desk.wording;
    let words = &wording.words.score.method;
    let privacy = &wording.instrument().rules.privacy;
    let mut lines: Vec<Line> = vec![words.model.into(), words.defaults.into()];
    if !privacy.is_off() {
        lines.push((words.privacy)(privacy.scores).into());
    }
    lines.push(wording.words.paper_method.limits.no_cause.into());
    // The cover says who answered.
    let mut blocks = vec![Block::List(lines)];
    let versions = versions(desk, |title, id, version, _| {
        format!("{title} ({id} {version})")
    });
    if !versions.is_empty() {
        let name = wording.words.paper_method.versions;
        blocks.push(Block::Facts(vec![Fact::new(name, versions.join("; "))]));
    }
    blocks.push(Block::paragraph(wording.words.paper_method.more));
    blocks
}

fn whole(desk: &Desk) -> Vec<Block> {
    let words = desk.wording.words.paper_method;
    let mut blocks = who(desk);
    let mut open = unknown::summary(&desk.wording);
    open.extend(context(desk));
    blocks.extend(open.into_iter().map(one_level_down));
    blocks.extend(account::rows(desk));
    blocks.extend(how::blocks(desk));
    // The works council reads about privacy in a section of its own.
    if desk.paper.reader != Reader::WorksCouncil {
        blocks.extend(account::privacy(desk));
    }
    blocks.push(Block::heading(2, words.limits.title));
    blocks.push(Block::List(limits(desk)));
    let versions = versions(desk, words.version);
    if !versions.is_empty() {
        let lines = versions.into_iter().map(Line::from);
        blocks.push(Block::heading(2, words.versions));
        blocks.push(Block::List(lines.collect()));
    }
    // Who plans sees them at the lists above; who checks wants to know what they are.
    if desk.paper.reader != Reader::Hr {
        blocks.extend(sources(desk));
    }
    blocks
}

/// Published figures, for who works with the questions that they stand beside.
fn context(desk: &Desk) -> Vec<Block> {
    match desk.paper.reader {
        Reader::Adviser | Reader::Hr => context::blocks(&desk.wording),
        Reader::ManagementTeam | Reader::WorksCouncil | Reader::Team => Vec::new(),
    }
}

/// Who answered, and of which day it tells.
fn who(desk: &Desk) -> Vec<Block> {
    let blocks = score_page::who_answered(&desk.wording, front::anonymous(desk));
    let mut blocks: Vec<Block> = blocks.into_iter().map(one_level_down).collect();
    let name = desk.wording.words.paper_method.date;
    let date = front::day(desk).map(|date| Fact::new(name, date));
    blocks.extend(date.map(|fact| Block::Facts(vec![fact])));
    blocks
}

fn limits(desk: &Desk) -> Vec<Line> {
    let words = &desk.wording.words.paper_method.limits;
    let method = &desk.wording.words.score.method;
    let plan = desk.wording.words.roadmap;
    let lines = [
        method.model,
        method.defaults,
        method.range,
        words.one_moment,
        words.no_cause,
        words.no_persons,
        plan.legal,
        method.offline,
    ];
    lines.map(Line::from).into()
}

/// The checklists that were asked.
fn versions(desk: &Desk, write: fn(&str, &str, &str, &str) -> String) -> Vec<String> {
    let wording = &desk.wording;
    let asked = wording.view.assessment.checklists.iter();
    let checklists = asked.filter_map(|c| wording.instrument().checklist(c.id.as_str()));
    checklists
        .map(|checklist| {
            let title = checklist.title.get(wording.lang());
            let source = checklist.source.get(wording.lang());
            write(title, checklist.id.as_str(), &checklist.version, source)
        })
        .collect()
}

/// The articles that the questions and actions rest on.
fn sources(desk: &Desk) -> Vec<Block> {
    let words = desk.wording.words.paper_method;
    let lang = desk.wording.lang();
    let articles = &desk.wording.instrument().articles;
    if articles.is_empty() {
        return Vec::new();
    }
    let line = articles.iter().map(|article| {
        let about = article.about.get(lang);
        Line::strong(article.title.get(lang)).then(format!(" ({}). {about}", article.id))
    });
    vec![
        Block::heading(2, words.sources),
        Block::paragraph((words.sources_intro)(articles.len())),
        Block::List(line.collect()),
    ]
}
