//! Blocks of a document as elements of a page.

use super::super::{Block, Card, Fact, Line, MeterKey, Tone, svg};
use super::text::{isolated, line};
use super::{figure, table};
use crate::words::PageWords;

/// Draws blocks in reading order and remembers under which heading it is.
pub(super) struct Blocks<'w> {
    words: &'w PageWords,
    /// Level of the last heading; a level is never skipped.
    level: u8,
    /// What the last heading says: the name of a table without a caption.
    subject: String,
}

impl<'w> Blocks<'w> {
    pub(super) fn new(words: &'w PageWords) -> Blocks<'w> {
        Blocks {
            words,
            level: 1,
            subject: String::new(),
        }
    }

    /// The heading of a section.
    pub(super) fn title(&mut self, title: &str) -> String {
        self.level = 2;
        title.clone_into(&mut self.subject);
        format!("<h2>{}</h2>\n", isolated(title))
    }

    pub(super) fn draw(&mut self, block: &Block) -> String {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(text) => format!("<p>{}</p>\n", line(text)),
            Block::List(items) => list(items),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(rows) => table::draw(rows, &self.subject),
            Block::Note(text) => format!("<p class=\"note\">{}</p>\n", line(text)),
            Block::Key(words) => key(words),
            Block::Chart(chart) => figure::draw(chart, &self.subject, self.words),
            Block::Cards(all) => cards(all),
        }
    }

    /// The title of the page is level 1 and that of a section level 2, so a heading
    /// in a section starts at level 3.
    fn heading(&mut self, level: u8, text: &Line) -> String {
        let level = level.saturating_add(1).clamp(3, self.level + 1).min(6);
        self.level = level;
        self.subject = text.text();
        format!("<h{level}>{}</h{level}>\n", line(text))
    }

    pub(super) fn facts(&self, facts: &[Fact]) -> String {
        let rows: String = facts.iter().map(fact).collect();
        format!("<dl class=\"facts\">\n{rows}</dl>\n")
    }
}

fn fact(fact: &Fact) -> String {
    let values: String = fact
        .values
        .iter()
        .map(|value| format!("<dd>{}</dd>", line(value)))
        .collect();
    format!("<div><dt>{}</dt>{values}</div>\n", isolated(&fact.name))
}

fn list(items: &[Line]) -> String {
    let items: String = items
        .iter()
        .map(|item| format!("<li>{}</li>\n", line(item)))
        .collect();
    format!("<ul>\n{items}</ul>\n")
}

fn cards(cards: &[Card]) -> String {
    let cards: String = cards.iter().map(card).collect();
    format!("<ul class=\"cards\">\n{cards}</ul>\n")
}

fn card(card: &Card) -> String {
    let lines: String = card
        .lines
        .iter()
        .map(|text| format!("<p>{}</p>\n", line(text)))
        .collect();
    format!(
        "<li class=\"card {tone}\">\n<p class=\"what\">{title}</p>\n\
         <p class=\"word w-{tone}\">{moon}{word}</p>\n{lines}</li>\n",
        tone = card.tone.id(),
        title = isolated(&card.title),
        moon = moon(card.tone),
        word = isolated(&card.word),
    )
}

/// A tone as a shape: full, half, quarter, ring, dash. The words beside it say it too.
pub(super) fn moon(tone: Tone) -> String {
    format!("<i class=\"moon {}\"></i>", tone.id())
}

fn key(words: &MeterKey) -> String {
    let parts = [&words.sure, &words.likely, &words.possible, &words.target];
    let entries: String = parts
        .iter()
        .zip(svg::signs())
        .map(|(words, sign)| format!("<li>{sign}{}</li>\n", isolated(words)))
        .collect();
    format!("<ul class=\"key\">\n{entries}</ul>\n")
}
