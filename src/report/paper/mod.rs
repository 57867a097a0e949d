//! The report that people forward: which sections a reader gets, in which order.
//!
//! A paper is made once and drawn by every format. The sections are made here from
//! the assessment, the roadmap and, after a survey, its groups; a drawer adds looks
//! and no content.

use super::wording::Wording;
use super::{Block, Document, Fact, LedgerKept, View};
use crate::model::survey::ExportAccount;
use crate::model::{Groups, Lang, Roadmap, Technical};

mod appendix;
mod method;
mod plan;
mod priorities;
mod reader;
mod rights;
mod training;

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
        title: String::new(),
        subtitle: String::new(),
        facts: Vec::new(),
        sections: sections(&desk),
        footer: String::new(),
    }
}

/// The sections that the reader gets, in reading order; those with nothing to say
/// are left out.
fn sections(desk: &Desk) -> Vec<Section> {
    let _ = (desk.roadmap(), &desk.wording);
    [
        priorities::section(desk),
        plan::section(desk),
        training::section(desk),
        method::section(desk),
        rights::section(desk),
        appendix::section(desk),
    ]
    .into_iter()
    .flatten()
    .collect()
}
