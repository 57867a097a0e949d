//! Where the question that an action is judged by stands now, and where it must be.

use crate::model::PlannedAction;
use crate::report::paper::Desk;
use crate::report::score_page::unknown;

/// Question with its code, level now and norm; nothing where the instrument names no question.
pub(in crate::report::paper) struct Baseline {
    pub(in crate::report::paper) question: String,
    pub(in crate::report::paper) now: String,
    pub(in crate::report::paper) norm: String,
}

pub(in crate::report::paper) fn baseline(desk: &Desk, planned: &PlannedAction) -> Option<Baseline> {
    let wording = &desk.wording;
    let action = wording.instrument().action(planned.id.as_str())?;
    let done = action.done_when.as_ref()?;
    let result = wording.view.assessment.items.get(&done.item);
    let point = result.and_then(|r| r.score).and_then(|s| s.point);
    let is_withheld = result.is_some_and(|r| r.score.is_none() && unknown::is_withheld(r));
    let now = match point {
        Some(score) => wording.level(score),
        None if is_withheld => wording.words.report.withheld.to_owned(),
        None => wording.words.paper_plan.schedule.not_known.to_owned(),
    };
    Some(Baseline {
        question: wording.question(&done.item),
        now,
        norm: wording.level(done.least_score()),
    })
}
