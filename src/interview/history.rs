//! What is worth remembering when one response takes the place of another.

use crate::model::{Answer, Response};

/// Whether there is something to have evidence for.
pub(super) fn is_given(answer: &Answer) -> bool {
    matches!(
        answer,
        Answer::Level(_) | Answer::Ticks { .. } | Answer::Number(_)
    )
}

/// Whether nothing was changed.
pub(super) fn says_the_same(was: &Response, new: &Response) -> bool {
    was.answer == new.answer && was.evidence == new.evidence && was.note == new.note
}

/// Whether something that was said would be gone: passing over says nothing, and
/// a note or evidence that is added takes nothing away.
pub(super) fn is_lost_in(was: &Response, new: &Response) -> bool {
    let answer = was.answer != Answer::Skipped && was.answer != new.answer;
    let note = was.note.is_some() && was.note != new.note;
    let evidence = was.evidence.is_some() && was.evidence != new.evidence;
    answer || note || evidence
}
