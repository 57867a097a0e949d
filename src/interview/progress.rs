//! How far a conversation is.

use crate::model::{Answer, Sheet};

use super::Question;

/// How many questions are in which state. The states add up to `questions`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub questions: usize,
    pub answered: usize,
    pub dont_know: usize,
    pub not_applicable: usize,
    pub skipped: usize,
    /// Without any response.
    pub open: usize,
}

impl Progress {
    pub(super) fn of(sheet: &Sheet, questions: &[Question<'_>]) -> Progress {
        let mut progress = Progress {
            questions: questions.len(),
            ..Progress::default()
        };
        for question in questions {
            let response = sheet.answers.get(&question.item.id);
            let state = match response.map(|r| &r.answer) {
                None => &mut progress.open,
                Some(Answer::Skipped) => &mut progress.skipped,
                Some(Answer::DontKnow) => &mut progress.dont_know,
                Some(Answer::NotApplicable { .. }) => &mut progress.not_applicable,
                Some(Answer::Level(_) | Answer::Ticks { .. } | Answer::Number(_)) => {
                    &mut progress.answered
                }
            };
            *state += 1;
        }
        progress
    }

    /// Share (0..1) of the questions that apply and have an answer; 1 when none
    /// applies.
    pub fn coverage(&self) -> f64 {
        match self.questions - self.not_applicable {
            0 => 1.0,
            applicable => self.answered as f64 / applicable as f64,
        }
    }
}
