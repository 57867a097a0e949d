//! The blocks of a paper as paragraphs, tables and pictures in reading order.

use super::super::chart::says_already;
use super::super::{Block, Chart, Fact, Line, Palette, Section, Table};
use super::paragraph::{self, Look};
use super::picture::{self, Painter, Picture};
use super::xml::Xml;
use super::{Fault, table};
use crate::words::PageWords;

/// Twentieths of a point under a table, before words.
const UNDER_A_TABLE: u32 = 180;

/// The lowest level that has a style.
const DEEPEST: u8 = 4;

/// A heading, for the table of contents.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) level: u8,
    pub(super) text: String,
    /// What a link to it names.
    pub(super) mark: String,
}

/// What was put out last: tables that touch would be taken for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Words,
    Table,
}

pub(super) struct Body<'a> {
    pub(super) xml: Xml,
    pub(super) pictures: Vec<Picture>,
    pub(super) headings: Vec<Heading>,
    palette: &'a Palette,
    words: &'a PageWords,
    last: Last,
    /// Level of the last heading; a level is never skipped.
    level: u8,
    /// What the last heading says: the name of a table without a caption.
    subject: String,
}

impl<'a> Body<'a> {
    pub(super) fn new(palette: &'a Palette, words: &'a PageWords) -> Body<'a> {
        Body {
            xml: Xml::default(),
            pictures: Vec::new(),
            headings: Vec::new(),
            palette,
            words,
            last: Last::Words,
            level: 1,
            subject: String::new(),
        }
    }

    pub(super) fn section(&mut self, section: &Section, painter: &Painter) -> Result<(), Fault> {
        let look = Look {
            opens_page: section.starts_page,
            room_before: section.starts_page.then_some(0),
            ..Look::of("Heading1")
        };
        self.level = 1;
        self.heading(look, &Line::plain(section.title.as_str()));
        self.blocks(&section.blocks, painter)
    }

    pub(super) fn blocks(&mut self, blocks: &[Block], painter: &Painter) -> Result<(), Fault> {
        for (n, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(n + 1), painter)?;
        }
        Ok(())
    }

    /// A text file may end in a table, a part of this file may not.
    pub(super) fn end(&mut self) {
        if self.last == Last::Table {
            self.gap();
        }
    }

    fn block(
        &mut self,
        block: &Block,
        next: Option<&Block>,
        painter: &Painter,
    ) -> Result<(), Fault> {
        let is_before_a_note = matches!(next, Some(Block::Note(_)));
        match block {
            Block::Heading { level, text } => {
                let level = (*level).clamp(2, self.level + 1).min(DEEPEST);
                self.level = level;
                self.heading(Look::of(heading_style(level)), text);
            }
            Block::Paragraph(text) => {
                let look = Look {
                    keeps_next: next.is_some_and(|next| self.leads_to(next)),
                    ..Look::default()
                };
                self.paragraph(look, text);
            }
            Block::List(items) => {
                for (n, item) in items.iter().enumerate() {
                    let look = Look {
                        keeps_next: is_before_a_note && n + 1 == items.len(),
                        ..Look::of("ListBullet")
                    };
                    self.paragraph(look, item);
                }
            }
            Block::Note(text) => self.paragraph(Look::of("Quote"), text),
            Block::Facts(facts) => {
                let subject = self.subject.clone();
                self.facts(facts, &subject, is_before_a_note);
            }
            Block::Cards(cards) => {
                if !cards.is_empty() {
                    self.apart();
                    table::cards(&mut self.xml, cards, self.palette, &self.subject);
                    self.last = Last::Table;
                }
            }
            Block::Table(table) => self.table(table, None, "", is_before_a_note),
            // Bars in cells are left out here, and so are the words that explain them.
            Block::Key(_) => {}
            Block::Chart(chart) => self.chart(chart, painter)?,
        }
        Ok(())
    }

    pub(super) fn facts(&mut self, facts: &[Fact], about: &str, keeps_next: bool) {
        if !facts.is_empty() {
            self.apart();
            let setting = table::Setting { about, keeps_next };
            table::facts(&mut self.xml, facts, &setting);
            self.last = Last::Table;
        }
    }

    fn heading(&mut self, look: Look, text: &Line) {
        let said = text.text();
        if said.trim().is_empty() {
            return;
        }
        let number = self.headings.len() + 1;
        let (id, mark) = (number.to_string(), format!("_Toc{number:08}"));
        paragraph::around(&mut self.xml, look, |xml| {
            xml.leaf("w:bookmarkStart", &[("w:id", &id), ("w:name", &mark)]);
            paragraph::runs(xml, text, None);
            xml.leaf("w:bookmarkEnd", &[("w:id", &id)]);
        });
        self.last = Last::Words;
        self.subject.clone_from(&said);
        self.headings.push(Heading {
            level: self.level,
            text: said,
            mark,
        });
    }

    /// Words; nothing where there are none, because nobody edits an empty line.
    fn paragraph(&mut self, look: Look, text: &Line) {
        if text.text().trim().is_empty() {
            return;
        }
        let is_under_a_table = self.last == Last::Table;
        let look = Look {
            room_before: is_under_a_table.then_some(UNDER_A_TABLE),
            ..look
        };
        paragraph::line(&mut self.xml, look, text);
        self.last = Last::Words;
    }

    /// `above` is the name of the picture that it belongs to.
    fn table(&mut self, rows: &Table, caption: Option<&str>, above: &str, keeps_next: bool) {
        if !table::has_columns(rows) {
            return;
        }
        // Under a heading or a picture that says the same it would be said twice.
        match rows.caption.as_deref().or(caption) {
            Some(caption) if is_news(caption, &self.subject, above) => self.caption(caption),
            _ => self.apart(),
        }
        let setting = table::Setting {
            about: &self.subject,
            keeps_next,
        };
        table::draw(&mut self.xml, rows, self.palette, &setting, gap);
        self.last = Last::Table;
    }

    fn caption(&mut self, caption: &str) {
        paragraph::plain(&mut self.xml, Look::of("Caption"), caption);
        self.last = Last::Words;
    }

    /// What to see in it, the picture, and its figures.
    fn chart(&mut self, chart: &Chart, painter: &Painter) -> Result<(), Fault> {
        if is_news(&chart.title, &self.subject, "") {
            self.caption(&chart.title);
        }
        let look = Look {
            keeps_next: true,
            ..Look::default()
        };
        self.paragraph(look, &Line::plain(chart.summary.as_str()));
        for picture in painter.paint(chart)? {
            self.picture(Look::of("Picture"), picture);
        }
        self.table(&chart.table, Some(self.words.figures), &chart.title, false);
        Ok(())
    }

    pub(super) fn picture(&mut self, look: Look, picture: Picture) {
        let number = self.pictures.len() + 1;
        paragraph::around(&mut self.xml, look, |xml| {
            picture::place(xml, &picture, number);
        });
        self.pictures.push(picture);
        self.last = Last::Words;
    }

    /// Whether a sentence before `next` opens it, so that it must not be left behind.
    fn leads_to(&self, next: &Block) -> bool {
        match next {
            Block::List(_)
            | Block::Table(_)
            | Block::Facts(_)
            | Block::Cards(_)
            | Block::Note(_) => true,
            Block::Heading { level, .. } => *level > self.level,
            _ => false,
        }
    }

    /// Before a table that would touch another one.
    fn apart(&mut self) {
        if self.last == Last::Table {
            self.gap();
        }
    }

    fn gap(&mut self) {
        gap(&mut self.xml);
        self.last = Last::Words;
    }
}

fn gap(xml: &mut Xml) {
    paragraph::around(xml, Look::of("TableGap"), |_| {});
}

fn is_news(caption: &str, subject: &str, above: &str) -> bool {
    let caption = caption.trim();
    let is_said = says_already(subject, caption);
    !caption.is_empty() && !is_said && caption != above.trim()
}

fn heading_style(level: u8) -> &'static str {
    match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        3 => "Heading3",
        _ => "Heading4",
    }
}
