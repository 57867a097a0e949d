//! An assessment and a roadmap to one document of blocks, and its drawers.

use crate::model::{Assessment, Instrument, Lang, Roadmap};

mod bar;
mod batch;
mod chart;
pub mod clean;
pub mod csv;
pub mod diagnostic;
mod document;
pub mod docx;
mod explain;
pub mod html;
mod inspect;
pub mod json;
mod mapping_remarks;
pub mod markdown;
mod palette;
mod paper;
mod questionnaire;
mod roadmap_page;
mod score_page;
pub mod survey_diagnostic;
pub mod svg;
pub mod terminal;
mod wording;
pub mod xlsx;

pub use batch::{
    BatchView, FileResult, LedgerKept, OrganisationResult, batch_page, files_page,
    organisations_page, preview_page, previews_page, technical_page,
};
pub use chart::{
    Axis, Bar, Bars, Chart, Dot, Dumbbell, Dumbbells, Figure, Matrix, Point, Span, Timeline,
};
pub use document::{
    Align, Block, Card, Cell, Column, Document, Emphasis, Fact, Line, Meter, MeterKey, Number,
    NumberKind, RangeCell, Run, Table, Tone,
};
pub use explain::{Subject, explain_page};
pub use inspect::inspect_page;
pub use mapping_remarks::mapping_remarks;
pub use palette::{Ink, Palette};
pub use paper::{Paper, PaperSurvey, PaperView, Reader, Section, paper};
pub use questionnaire::{checklist_list, questionnaire_page};
pub use roadmap_page::roadmap_page;
pub use score_page::score_page;

/// What a page is made from, and how its reader wants it.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    pub instrument: &'a Instrument,
    pub assessment: &'a Assessment,
    /// Needed by the roadmap page and by the explanation of an action.
    pub roadmap: Option<&'a Roadmap>,
    pub lang: Lang,
    pub scale: DisplayScale,
    /// Everything, question by question; otherwise what a reader can act on.
    pub full: bool,
}

/// The scale on which scores are printed for people; files for machines keep 0..100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisplayScale {
    /// 0..100, whole numbers.
    Hundred,
    /// 0..10 with one decimal.
    Ten,
}
