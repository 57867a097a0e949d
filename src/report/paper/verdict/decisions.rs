//! What the readers of the verdict are asked to decide: time, consent, duties, and
//! the open questions that keep a verdict open.

use std::collections::BTreeMap;

use super::super::Desk;
use crate::model::{Consent, Id, Outcome, PlannedAction, Roadmap, Wave};
use crate::report::wording::Wording;
use crate::report::{Block, Line};

pub(super) fn blocks(desk: &Desk) -> Vec<Block> {
    let wording = &desk.wording;
    let mut lines: Vec<Line> = Vec::new();
    if let Some(roadmap) = desk.roadmap() {
        lines.extend(time(wording, roadmap));
        lines.extend(staff_body(wording, roadmap));
        lines.extend(duties(wording, roadmap));
    }
    lines.extend(open_verdicts(wording));
    if lines.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, wording.words.paper.verdict.decide),
        Block::List(lines),
    ]
}

/// The days that each owner has to find for what starts now.
fn time(wording: &Wording, roadmap: &Roadmap) -> Option<Line> {
    let mut days: BTreeMap<&Id, f64> = BTreeMap::new();
    for planned in roadmap.in_wave(Wave::Now) {
        *days.entry(&planned.owner).or_default() += planned.days;
    }
    let owners = wording.instrument().owners.iter();
    let owners: Vec<String> = owners
        .filter_map(|owner| {
            let days = wording.amount(*days.get(&owner.id)?);
            let days = (wording.words.report.days)(&days);
            Some(format!("{} {days}", wording.owner(&owner.id)))
        })
        .collect();
    if owners.is_empty() {
        return None;
    }
    let hours: f64 = roadmap
        .in_wave(Wave::Now)
        .map(|planned| planned.participant_hours)
        .sum();
    let hours = (hours > 0.0).then(|| (wording.words.report.hours)(&wording.amount(hours)));
    let weeks = wording.instrument().rules.roadmap.wave_weeks;
    let sentence = wording.words.paper.verdict.time;
    Some(sentence(weeks, &owners.join(", "), hours.as_deref()).into())
}

/// What consent or advice to ask for what starts now, a line per kind.
fn staff_body(wording: &Wording, roadmap: &Roadmap) -> Vec<Line> {
    let mut asked: Vec<(String, Vec<Id>)> = Vec::new();
    for wanted in [Consent::Consent, Consent::Advise] {
        let actions = roadmap.in_wave(Wave::Now);
        for planned in actions.filter(|p| p.consent == wanted) {
            let Some(what) = part(wording, roadmap, planned) else {
                continue;
            };
            match asked.iter_mut().find(|(known, _)| *known == what) {
                Some((_, ids)) => ids.push(planned.id.clone()),
                None => asked.push((what, vec![planned.id.clone()])),
            }
        }
    }
    let line = wording.words.paper.verdict.staff_body;
    let part = |what: &str, ids: &[Id]| line(what, &wording.actions(ids)).into();
    asked.iter().map(|(what, ids)| part(what, ids)).collect()
}

/// What to ask of whom, and when that holds.
fn part(wording: &Wording, roadmap: &Roadmap, planned: &PlannedAction) -> Option<String> {
    let report = wording.words.report;
    let what = (report.consent)(planned.consent, roadmap.staff_body)?;
    Some(match (report.consent_when)(planned.consent_when) {
        Some(when) => format!("{what}, {when}"),
        None => what,
    })
}

/// Duties by law, apart from those that may be met already.
fn duties(wording: &Wording, roadmap: &Roadmap) -> Vec<Line> {
    let words = &wording.words.paper.verdict;
    let of = |is_open: bool| -> Vec<Id> {
        let duties = roadmap.must_do.iter();
        let duties = duties.filter(|duty| duty.is_open == is_open);
        duties.map(|duty| duty.action.clone()).collect()
    };
    let mut lines = Vec::new();
    for (ids, sentence) in [(of(false), words.duty), (of(true), words.duty_open)] {
        if !ids.is_empty() {
            lines.push(sentence(&wording.actions(&ids)).into());
        }
    }
    lines
}

/// The verdicts that an answer can still settle.
fn open_verdicts(wording: &Wording) -> Option<Line> {
    let results = wording.view.assessment.verdicts.iter();
    let open = results.filter(|result| result.outcome == Outcome::Undecided);
    let names: Vec<String> = open
        .filter_map(|result| wording.instrument().verdict(result.id.as_str()))
        .map(|verdict| format!("“{}”", verdict.name.get(wording.lang())))
        .collect();
    let sentence = wording.words.paper.verdict.answer_open;
    (!names.is_empty()).then(|| sentence(&names.join(", ")).into())
}
