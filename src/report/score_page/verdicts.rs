//! The verdicts: the answer, the reasons, and the questions that can still decide.

use crate::model::{Deciding, Id, Need, NeedResult, Outcome, SubjectResult, VerdictResult};
use crate::report::wording::Wording;
use crate::report::{Block, Fact, Line, Tone};

pub(super) fn blocks(wording: &Wording) -> Vec<Block> {
    let mut blocks = vec![Block::heading(1, wording.words.score.verdicts.title)];
    for result in &wording.view.assessment.verdicts {
        blocks.extend(verdict(wording, result));
    }
    blocks
}

fn verdict(wording: &Wording, result: &VerdictResult) -> Vec<Block> {
    let words = wording.words;
    let Some(verdict) = wording.instrument().verdict(result.id.as_str()) else {
        return Vec::new();
    };
    let name = verdict.name.get(wording.lang());
    let outcome = (words.report.outcome)(result.outcome);
    let heading = Line::plain(format!("{name}: ")).then_toned(tone(result.outcome), outcome);
    let mut blocks = vec![
        Block::heading(2, heading),
        Block::paragraph((wording.words.report.yes_means)(
            verdict.meaning.get(wording.lang()),
        )),
    ];
    let reasons = reasons(wording, result);
    if !reasons.is_empty() {
        blocks.push(Block::List(reasons));
    }
    blocks.extend(not_applicable(wording, result));
    blocks.extend(deciding_questions(wording, result));
    blocks
}

pub(in crate::report) fn not_applicable(
    wording: &Wording,
    result: &VerdictResult,
) -> Option<Block> {
    let questions = result.not_applicable.iter().map(|id| wording.question(id));
    let questions = questions.collect::<Vec<_>>().join("; ");
    let line = wording.words.score.verdicts.not_applicable;
    (!questions.is_empty()).then(|| Block::note(line(&questions)))
}

pub(in crate::report) fn deciding_questions(
    wording: &Wording,
    result: &VerdictResult,
) -> Option<Block> {
    let questions: Vec<Line> = result
        .deciding
        .iter()
        .map(|d| deciding(wording, d))
        .collect();
    let name = wording.words.score.verdicts.deciding;
    (!questions.is_empty()).then(|| Block::Facts(vec![Fact::list(name, questions)]))
}

pub(in crate::report) fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Yes => Tone::Good,
        Outcome::No => Tone::Poor,
        Outcome::Undecided => Tone::Open,
    }
}

/// What fails, then what is open, then what is met.
fn reasons(wording: &Wording, result: &VerdictResult) -> Vec<Line> {
    let mut lines = Vec::new();
    for wanted in [Outcome::No, Outcome::Undecided] {
        for need in &result.needs {
            let subjects = need.subjects.iter().filter(|s| s.outcome == wanted);
            lines.extend(subjects.map(|s| unmet(wording, need, s)));
        }
    }
    let met = result
        .needs
        .iter()
        .filter(|need| need.outcome == Outcome::Yes && !need.subjects.is_empty());
    lines.extend(met.map(|need| fulfilled(wording, need)));
    lines
}

pub(in crate::report) fn unmet(
    wording: &Wording,
    need: &NeedResult,
    subject: &SubjectResult,
) -> Line {
    let words = &wording.words.score.verdicts;
    let name = self::subject(wording, &need.need, subject.id.as_ref());
    let least = wording.score(subject.least);
    if subject.outcome == Outcome::No {
        // What fails for sure may still have an open part: the best it can be is
        // what fails, and the point is what people know.
        let score = wording.score(subject.point.unwrap_or(subject.high));
        (words.fails)(&name, &score, &least).into()
    } else {
        let (low, high) = (wording.score(subject.low), wording.score(subject.high));
        (words.open)(&name, &low, &high, &least).into()
    }
}

pub(in crate::report) fn subject(wording: &Wording, need: &Need, id: Option<&Id>) -> String {
    match (need, id) {
        (Need::Items { .. }, Some(id)) => wording.question(id),
        (Need::Dimensions { .. } | Need::Mean { .. }, Some(id)) => wording.dimension(id),
        (Need::Mean { dimensions, .. } | Need::Dimensions { dimensions, .. }, None) => {
            (wording.words.score.verdicts.mean_of)(&wording.dimensions(dimensions))
        }
        (Need::Items { items, .. }, None) => {
            let questions: Vec<String> = items.iter().map(|id| wording.question(id)).collect();
            questions.join("; ")
        }
    }
}

/// A requirement on one thing names it; of many, the number says enough.
pub(in crate::report) fn fulfilled(wording: &Wording, result: &NeedResult) -> Line {
    let words = &wording.words.score.verdicts;
    let least = wording.score(result.need.least_score().to_f64());
    if let [only] = result.subjects.as_slice() {
        let name = subject(wording, &result.need, only.id.as_ref());
        let score = wording.score(only.point.unwrap_or(only.low));
        return (words.met)(&name, &score, &least).into();
    }
    let count = result.subjects.len();
    match &result.need {
        Need::Items { .. } => (words.items_met)(count, &least),
        Need::Dimensions { .. } | Need::Mean { .. } => (words.dimensions_met)(count, &least),
    }
    .into()
}

pub(in crate::report) fn deciding(wording: &Wording, deciding: &Deciding) -> Line {
    let words = &wording.words.score.verdicts;
    let question = wording.question(&deciding.item);
    let strength = if deciding.settles >= 1.0 {
        words.settles_always.to_owned()
    } else if deciding.settles > 0.0 {
        (words.settles)(&wording.percent(deciding.settles))
    } else {
        (words.narrows)(&wording.points(deciding.range, &[]))
    };
    Line::plain(question).then(format!(" — {strength}"))
}
