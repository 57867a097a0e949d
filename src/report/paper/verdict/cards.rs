//! The verdicts as cards: the outcome, what it means, and what decides it.

use crate::model::{Deciding, NeedResult, Outcome, SubjectResult, VerdictResult};
use crate::report::score_page::verdicts;
use crate::report::wording::Wording;
use crate::report::{Block, Card, Line};

/// A card per verdict, each with at most `most` reasons.
pub(super) fn block(wording: &Wording, most: usize) -> Block {
    let results = wording.view.assessment.verdicts.iter();
    Block::Cards(results.filter_map(|r| card(wording, r, most)).collect())
}

fn card(wording: &Wording, result: &VerdictResult, most: usize) -> Option<Card> {
    let verdict = wording.instrument().verdict(result.id.as_str())?;
    let meaning = verdict.meaning.get(wording.lang());
    let mut lines: Vec<Line> = vec![(wording.words.report.yes_means)(meaning).into()];
    lines.extend(reasons(wording, result, most));
    Some(Card {
        title: verdict.name.get(wording.lang()).to_owned(),
        word: (wording.words.report.outcome)(result.outcome).to_owned(),
        tone: verdicts::tone(result.outcome),
        lines,
    })
}

fn reasons(wording: &Wording, result: &VerdictResult, most: usize) -> Vec<Line> {
    match result.outcome {
        Outcome::Yes => {
            let met = result.needs.iter().filter(|need| !need.subjects.is_empty());
            let met = met.map(|need| verdicts::fulfilled(wording, need));
            met.take(most).collect()
        }
        Outcome::No => unmet(wording, result, Outcome::No, most),
        Outcome::Undecided if result.deciding.is_empty() => {
            unmet(wording, result, Outcome::Undecided, most)
        }
        Outcome::Undecided => {
            let open = result.deciding.iter().take(most);
            open.map(|deciding| still_open(wording, deciding)).collect()
        }
    }
}

fn still_open(wording: &Wording, deciding: &Deciding) -> Line {
    let words = &wording.words.paper.verdict;
    let question = wording.question(&deciding.item);
    match deciding.settles > 0.0 {
        true => (words.answer_settles)(&question).into(),
        false => (words.answer_narrows)(&question).into(),
    }
}

/// What is furthest from what is needed first, and how much more there is.
fn unmet(wording: &Wording, result: &VerdictResult, which: Outcome, most: usize) -> Vec<Line> {
    let mut subjects: Vec<(&NeedResult, &SubjectResult)> = result
        .needs
        .iter()
        .flat_map(|need| need.subjects.iter().map(move |subject| (need, subject)))
        .filter(|(_, subject)| subject.outcome == which)
        .collect();
    subjects.sort_by(|(_, a), (_, b)| short(b).total_cmp(&short(a)));
    let more = subjects.len().saturating_sub(most);
    let told = subjects.iter().take(most);
    let mut lines: Vec<Line> = told
        .map(|(need, subject)| verdicts::unmet(wording, need, subject))
        .collect();
    if more > 0 {
        lines.push((wording.words.paper.verdict.more_reasons)(more).into());
    }
    lines
}

/// Points under what is needed, as far as is known.
fn short(subject: &SubjectResult) -> f64 {
    subject.least - subject.point.unwrap_or(subject.low)
}
