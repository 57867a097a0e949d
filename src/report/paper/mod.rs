//! The report that people forward: which sections a reader gets, in which order.
//!
//! A paper is made once and drawn by every format. The sections are made here from
//! the assessment, the roadmap and, after a survey, its groups; a drawer adds looks
//! and no content.

use super::batch::one_level_down;
use super::wording::Wording;
use super::{Block, Document, Fact, LedgerKept, View};
use crate::model::survey::ExportAccount;
use crate::model::{Groups, Lang, Roadmap, Technical};
use crate::words::paper::SectionName;

mod appendix;
mod figure;
mod front;
mod method;
mod plan;
mod priorities;
mod privacy;
mod profile;
mod reader;
mod rights;
mod staff_sheet;
mod standout;
mod teams;
mod training;
mod verdict;
mod views;

pub use reader::Reader;

/// What a paper is made from.
#[derive(Debug, Clone, Copy)]
pub struct PaperView<'a> {
    /// With a roadmap.
    pub view: View<'a>,
    pub reader: Reader,
    /// After a survey.
    pub survey: Option<PaperSurvey<'a>>,
    /// The day that the paper tells the state of, as `2026-11-22`.
    pub date: Option<&'a str>,
    /// Who made it, from the branding; ours where there is none.
    pub maker: Option<&'a str>,
}

/// What a survey adds.
#[derive(Debug, Clone, Copy)]
pub struct PaperSurvey<'a> {
    pub groups: Option<&'a Groups>,
    pub technical: Option<&'a Technical>,
    pub exports: &'a [ExportAccount],
    pub ledger: LedgerKept,
}

/// A report for one reader, before anybody decides how it looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    pub lang: Lang,
    pub title: String,
    /// Whose report, for whom, of when.
    pub subtitle: String,
    /// Name and value, for the first page and the properties of a file.
    pub facts: Vec<Fact>,
    pub sections: Vec<Section>,
    /// On every printed page.
    pub footer: String,
}

/// A part of a paper with a name of its own; a sheet in a spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Stays the same in every language: an anchor.
    pub id: &'static str,
    pub title: String,
    /// Short enough for a tab: at most 31 characters.
    pub short: String,
    pub blocks: Vec<Block>,
    pub starts_page: bool,
}

impl Section {
    fn new(id: &'static str, name: &SectionName, blocks: Vec<Block>) -> Section {
        Section {
            id,
            title: name.title.to_owned(),
            short: name.short.to_owned(),
            blocks,
            starts_page: false,
        }
    }

    /// The same, on a page of its own.
    fn on_a_page(mut self) -> Section {
        self.starts_page = true;
        self
    }
}

/// What the sections are written from.
pub(super) struct Desk<'a> {
    pub(super) wording: Wording<'a>,
    pub(super) paper: &'a PaperView<'a>,
}

impl<'a> Desk<'a> {
    /// The plan; a paper is never made without one.
    pub(super) fn roadmap(&self) -> Option<&'a Roadmap> {
        self.paper.view.roadmap
    }
}

impl Paper {
    /// The paper as one page of blocks, for drawers that know no sections.
    pub fn document(&self) -> Document {
        let mut blocks = vec![Block::paragraph(self.subtitle.as_str())];
        if !self.facts.is_empty() {
            blocks.push(Block::Facts(self.facts.clone()));
        }
        for section in &self.sections {
            blocks.push(Block::heading(1, section.title.as_str()));
            blocks.extend(section.blocks.iter().cloned());
        }
        blocks.push(Block::note(self.footer.as_str()));
        Document {
            title: self.title.clone(),
            blocks,
        }
    }
}

/// The report for the reader of `view`.
pub fn paper(view: &PaperView) -> Paper {
    let desk = Desk {
        wording: Wording::new(&view.view),
        paper: view,
    };
    Paper {
        lang: view.view.lang,
        title: front::title(&desk),
        subtitle: front::subtitle(&desk),
        facts: front::facts(&desk),
        sections: sections(&desk),
        footer: front::footer(&desk),
    }
}

/// Writes a section, if there is something to say.
type Writes = fn(&Desk) -> Option<Section>;

/// The sections that the reader gets, in reading order; those with nothing to say
/// are left out.
fn sections(desk: &Desk) -> Vec<Section> {
    let written = outline(desk.paper.reader)
        .iter()
        .filter_map(|write| write(desk));
    let mut sections: Vec<Section> = written.collect();
    if let Some(stamp) = front::stamp(desk) {
        for section in &mut sections {
            section.blocks.insert(0, Block::note(stamp.clone()));
        }
    }
    sections
}

/// What a reader can act on, the most important first.
fn outline(reader: Reader) -> &'static [Writes] {
    match reader {
        Reader::ManagementTeam => &[
            verdict::section,
            profile::section,
            views::section,
            priorities::section,
            plan::section,
            method::section,
        ],
        Reader::Hr => &[
            verdict::section,
            profile::section,
            views::section,
            priorities::section,
            plan::section,
            teams::section,
            staff_sheet::section,
            training::section,
            method::section,
        ],
        Reader::WorksCouncil => &[
            verdict::section,
            rights::section,
            plan::section,
            privacy::section,
            method::section,
        ],
        Reader::Team => &[staff_sheet::section, teams::section, plan::section],
        Reader::Adviser => &[
            verdict::section,
            profile::section,
            views::section,
            priorities::section,
            plan::section,
            teams::section,
            staff_sheet::section,
            training::section,
            rights::section,
            privacy::section,
            method::section,
            appendix::section,
        ],
    }
}
