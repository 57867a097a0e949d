//! The pages about surveys: one organisation with its groups, several organisations,
//! several files, how well the questions measured, and which groups would be shown.

pub(super) mod figures;
mod files;
pub(super) mod groups;
mod organisations;
mod preview;
mod privacy;
mod technical;

pub use files::{FileResult, files_page};
pub use organisations::{OrganisationResult, organisations_page};
pub use preview::{preview_page, previews_page};

use super::wording::Wording;
use super::{Block, Document, Line, View, inspect, roadmap_page, score_page};
use crate::model::survey::Reading;
use crate::model::{Privacy, SurveyResult};
use crate::words::Words;

pub(super) use organisations::FIRST_ACTIONS;
pub(super) use privacy::{hidden, rules_of_privacy};
pub(super) use technical::{blocks as technical_blocks, cliff_size, hedges_size};

/// What a page about a survey is made from. The view shows the assessment of the
/// result.
#[derive(Debug, Clone, Copy)]
pub struct BatchView<'a> {
    pub view: View<'a>,
    pub result: &'a SurveyResult,
    /// One per export that was scored.
    pub readings: &'a [Reading],
    pub ledger: LedgerKept,
}

/// What is remembered of a result, to judge a later one by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerKept {
    No,
    /// Who is in each group, as keyed hashes.
    People,
    /// How many are in each group; weaker.
    Counts,
}

impl LedgerKept {
    /// The word for it in JSON.
    pub fn id(self) -> &'static str {
        match self {
            LedgerKept::No => "none",
            LedgerKept::People => "people",
            LedgerKept::Counts => "counts",
        }
    }
}

/// The result of a survey of one organisation: the whole, its groups, where to
/// begin, what became of the rows, and what protects who answered.
pub fn batch_page(batch: &BatchView) -> Document {
    let wording = Wording::new(&batch.view);
    let words = wording.words;
    let privacy = &wording.instrument().rules.privacy;
    let mut blocks = unprotected(words, privacy);
    blocks.extend(score_page::findings(&wording, words.report.responses));
    blocks.extend(score_page::method::index(&wording));
    if let Some(groups) = &batch.result.groups {
        blocks.extend(groups::blocks(&wording, groups));
    }
    if let Some(roadmap) = batch.view.roadmap {
        blocks.push(Block::heading(1, words.batch.plan));
        let plan = roadmap_page::at_a_glance(&wording, roadmap);
        blocks.extend(plan.into_iter().map(one_level_down));
        blocks.push(Block::note(words.batch.plan_more));
    }
    if let Some(technical) = &batch.result.technical {
        blocks.extend(technical::blocks(&wording, technical));
    }
    blocks.extend(inspect::account(words, batch.readings));
    blocks.extend(privacy::blocks(&wording, batch));
    blocks.extend(score_page::method::blocks(&wording));
    Document {
        title: (words.batch.title)(batch.view.assessment.organisation.as_deref()),
        blocks,
    }
}

/// How well the questions measured, on a page of its own.
pub fn technical_page(batch: &BatchView) -> Document {
    let wording = Wording::new(&batch.view);
    let words = wording.words;
    let mut blocks = unprotected(words, &wording.instrument().rules.privacy);
    match &batch.result.technical {
        Some(technical) => blocks.extend(technical::blocks(&wording, technical)),
        None => blocks.push(Block::paragraph(words.technical.nothing)),
    }
    Document {
        title: (words.batch.title)(batch.view.assessment.organisation.as_deref()),
        blocks,
    }
}

/// Loud and first, on every page that has figures of people whom nothing protects.
pub(super) fn unprotected(words: &Words, privacy: &Privacy) -> Vec<Block> {
    let stamp = || Block::note(Line::strong(words.batch.unprotected));
    privacy.is_off().then(stamp).into_iter().collect()
}

/// A part of another page, as a section of this one.
pub(super) fn one_level_down(block: Block) -> Block {
    match block {
        Block::Heading { level, text } => Block::Heading {
            level: level + 1,
            text,
        },
        other => other,
    }
}
