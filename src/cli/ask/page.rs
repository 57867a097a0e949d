//! What one question shows: every text ready to be put on a screen.

use super::{Input, Labels};
use crate::interview::{Interview, Question};
use crate::model::{Answer, Evidence, Lang, Origin, Perspective, SpecialLabels};
use crate::report::clean::terminal as clean;
use crate::words::Words;

/// A question, cleaned and in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// "Question 12 of 43", and how much is answered.
    pub progress: String,
    /// Checklist and subject.
    pub place: String,
    /// The introduction of the checklist; `None` once it has been read.
    pub intro: Option<String>,
    pub text: String,
    pub why: String,
    /// What is worth knowing before answering: only an estimate, a note, evidence.
    pub remarks: Vec<String>,
    pub input: Input,
    pub labels: Labels,
    pub earlier: Option<Answer>,
    pub can_have_evidence: bool,
    pub is_first: bool,
}

impl Page {
    pub fn new(
        interview: &Interview<'_>,
        question: &Question<'_>,
        special: &SpecialLabels,
        words: &Words,
        lang: Lang,
    ) -> Page {
        let item = question.item;
        let text = item.text_for(interview.sheet().perspective);
        let position = interview.position();
        let progress = interview.progress();
        let spoken = &words.interview;
        Page {
            progress: (spoken.progress)(
                position + 1,
                progress.questions,
                &words.numbers.percent(progress.coverage()),
            ),
            place: place(question, lang),
            intro: Some(clean(question.checklist.intro.get(lang))),
            text: text.map_or_else(String::new, |t| clean(t.get(lang))),
            why: (spoken.why)(&clean(item.why.get(lang))),
            remarks: remarks(interview, question, words),
            input: Input::new(&item.kind, lang),
            labels: Labels::new(special, words.numbers, lang),
            earlier: interview
                .response(&item.id)
                .map(|r| r.answer.clone())
                .filter(|a| *a != Answer::Skipped),
            can_have_evidence: can_have_evidence(interview),
            is_first: position == 0,
        }
    }
}

/// Checklist and subject; once when a checklist of one subject bears its name.
fn place(question: &Question<'_>, lang: Lang) -> String {
    let checklist = clean(question.checklist.title.get(lang));
    let dimension = clean(question.dimension.name.get(lang));
    if checklist == dimension {
        checklist
    } else {
        format!("{checklist}: {dimension}")
    }
}

fn remarks(interview: &Interview<'_>, question: &Question<'_>, words: &Words) -> Vec<String> {
    let spoken = &words.interview;
    let item = question.item;
    let is_estimate = item.estimate_for.contains(&interview.sheet().perspective);
    let estimate = is_estimate.then(|| spoken.only_an_estimate.to_owned());
    let evidence = interview
        .evidence(&item.id)
        .map(|e| (spoken.evidence_is)(evidence_word(e, words)));
    let note = interview
        .response(&item.id)
        .and_then(|r| r.note.as_deref())
        .map(|note| (spoken.note_is)(&clean(note)));
    [estimate, evidence, note].into_iter().flatten().collect()
}

/// Whether the answers come from somebody who can show what they rest on: an
/// interview on record, and not somebody who speaks of their own experience.
pub fn can_have_evidence(interview: &Interview<'_>) -> bool {
    let sheet = interview.sheet();
    sheet.origin == Origin::OnRecord
        && matches!(
            sheet.perspective,
            Perspective::Organisation | Perspective::Management | Perspective::Hr
        )
}

pub fn evidence_word(evidence: Evidence, words: &Words) -> &'static str {
    match evidence {
        Evidence::Said => words.interview.evidence_said,
        Evidence::Seen => words.interview.evidence_seen,
        Evidence::Measured => words.interview.evidence_measured,
    }
}
