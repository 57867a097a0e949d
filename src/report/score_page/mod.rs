//! The score page: verdicts and profile first, one number last.

use super::wording::Wording;
use super::{Block, Document, Fact, Line, View, batch::unprotected};
use crate::model::{Origin, Published};

pub(super) mod context;
pub(super) mod gaps;
pub(super) mod method;
pub(super) mod profile;
pub(super) mod unknown;
pub(super) mod verdicts;

/// What the answers say, for a reader who has to decide something.
pub fn score_page(view: &View) -> Document {
    let wording = Wording::new(view);
    let mut blocks = unprotected(wording.words, &view.instrument.rules.privacy);
    blocks.extend(findings(&wording, wording.words.report.sheets));
    blocks.extend(method::index(&wording));
    blocks.extend(method::blocks(&wording));
    Document {
        title: (wording.words.score.title)(view.assessment.organisation.as_deref()),
        blocks,
    }
}

/// Everything about the whole organisation but the method. What anonymous people
/// handed in is counted in sheets or in responses.
pub(super) fn findings(wording: &Wording, anonymous: fn(u32) -> String) -> Vec<Block> {
    let mut blocks = who_answered(wording, anonymous);
    blocks.extend(verdicts::blocks(wording));
    blocks.extend(profile::blocks(wording));
    blocks.extend(gaps::blocks(wording));
    blocks.extend(unknown::blocks(wording));
    blocks
}

pub(super) fn who_answered(wording: &Wording, anonymous: fn(u32) -> String) -> Vec<Block> {
    let words = wording.words;
    let assessment = wording.view.assessment;
    let facts = who_facts(wording, anonymous);
    let mut blocks = vec![Block::heading(1, words.score.who)];
    if assessment.audiences.is_empty() {
        blocks.push(Block::paragraph(words.score.nobody));
    }
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    blocks
}

/// How many answered of each perspective, and how many people there are.
pub(super) fn who_facts(wording: &Wording, anonymous: fn(u32) -> String) -> Vec<Fact> {
    let words = wording.words;
    let assessment = wording.view.assessment;
    let mut facts = Vec::new();
    for audience in &assessment.audiences {
        let origin = (words.report.origin)(audience.origin);
        let value: Line = match &audience.figures {
            Published::AtEnd(_) | Published::Withheld => words.report.withheld.into(),
            Published::Shown(size) => {
                let sheets = match audience.origin {
                    Origin::Anonymous => anonymous(size.sheets),
                    Origin::OnRecord => (words.report.sheets)(size.sheets),
                };
                (words.score.audience)(&sheets, size.population, origin).into()
            }
        };
        let name = crate::words::capital(wording.perspective(audience.perspective));
        facts.push(Fact::new(name, value));
    }
    if let Some(staff) = assessment.staff {
        facts.push(Fact::new(words.score.staff, staff.to_string()));
    }
    facts
}
