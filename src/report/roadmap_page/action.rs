//! One action of the plan: who, when, why, and what it brings.

use crate::model::{Action, Effect, Id, PlannedAction, Reason, Roadmap, StaffBody, Wave};
use crate::report::wording::Wording;
use crate::report::{Block, Fact, Line};
use crate::words::capital;

/// A short page names no more of a kind per action.
const MOST_NAMED: usize = 3;

pub(in crate::report) fn blocks(
    wording: &Wording,
    roadmap: &Roadmap,
    planned: &PlannedAction,
) -> Vec<Block> {
    let title = numbered(wording, planned);
    let mut facts = work(wording, planned);
    if let Some(action) = wording.instrument().action(planned.id.as_str()) {
        facts.extend(doing(wording, action));
    }
    facts.extend(reasons(wording, planned));
    facts.extend(order(wording, roadmap, planned));
    facts.extend(effects(wording, planned));
    facts.extend(cautions(wording, planned));
    vec![Block::heading(2, title), Block::Facts(facts)]
}

/// `3. Name (A03)`.
pub(in crate::report) fn numbered(wording: &Wording, planned: &PlannedAction) -> String {
    format!("{}. {}", planned.place, wording.action(&planned.id))
}

pub(in crate::report) fn days(wording: &Wording, planned: &PlannedAction) -> String {
    (wording.words.report.days)(&wording.amount(planned.days))
}

/// What an action without a date waits for.
pub(in crate::report) fn why_not_yet(
    wording: &Wording,
    roadmap: &Roadmap,
    planned: &PlannedAction,
) -> String {
    let words = wording.words.roadmap;
    if planned.needs.is_empty() {
        words.no_room_yet.to_owned()
    } else {
        (words.waits_for)(&names(wording, roadmap, &planned.needs).join(", "))
    }
}

/// `week 3 to 5`, if it has a date.
pub(in crate::report) fn weeks(wording: &Wording, planned: &PlannedAction) -> Option<String> {
    let (first, last) = planned.weeks?;
    Some((wording.words.roadmap.weeks)(first, last))
}

fn work(wording: &Wording, planned: &PlannedAction) -> Vec<Fact> {
    let words = wording.words.roadmap;
    let report = wording.words.report;
    let mut owner = wording.owner(&planned.owner);
    let action = wording.instrument().action(planned.id.as_str());
    let with: Vec<String> = action
        .map_or(&[][..], |action| &action.with)
        .iter()
        .map(|id| wording.owner(id))
        .collect();
    if !with.is_empty() {
        owner = (words.owner_with)(&owner, &with.join(", "));
    }
    let mut work = days(wording, planned);
    if planned.participant_hours > 0.0 {
        let hours = (report.hours)(&wording.amount(planned.participant_hours));
        work = format!("{work}; {}", (words.participants)(&hours));
    }
    let mut facts = vec![Fact::new(words.owner, owner), Fact::new(words.work, work)];
    if let Some(mut weeks) = weeks(wording, planned) {
        if planned.is_stretched {
            weeks = format!("{weeks}; {}", words.stretched);
        }
        facts.push(Fact::new(words.when, weeks));
    }
    facts
}

fn doing(wording: &Wording, action: &Action) -> Vec<Fact> {
    let words = wording.words.roadmap;
    let text = |text: &crate::model::Text| text.get(wording.lang()).to_owned();
    let mut facts = vec![
        Fact::new(words.first_step, text(&action.first_step)),
        Fact::new(words.kpi, text(&action.kpi)),
    ];
    facts.extend(
        action
            .costs
            .as_ref()
            .map(|c| Fact::new(words.costs, text(c))),
    );
    facts.extend(action.note.as_ref().map(|n| Fact::new(words.note, text(n))));
    facts
}

fn reasons(wording: &Wording, planned: &PlannedAction) -> Option<Fact> {
    let reasons = planned.because.iter().map(|r| reason(wording, r));
    let lines = wording.first_few(reasons, MOST_NAMED);
    (!lines.is_empty()).then(|| Fact::list(wording.words.roadmap.because, lines))
}

/// A question with its level, and the answer in words where it is on record.
pub(in crate::report) fn reason(wording: &Wording, reason: &Reason) -> Line {
    let words = wording.words.roadmap;
    let answer = match reason.score {
        None => words.open.to_owned(),
        Some(score) => {
            let level = wording.level(score);
            match wording.answer_on_record(&reason.item, score) {
                Some(answer) => (words.quoted)(&level, answer),
                None => level,
            }
        }
    };
    format!("{} — {answer}", wording.question(&reason.item)).into()
}

fn order(wording: &Wording, roadmap: &Roadmap, planned: &PlannedAction) -> Vec<Fact> {
    let words = wording.words.roadmap;
    [
        (words.needs, &planned.needs),
        (words.better_after, &planned.better_after),
        (words.unlocks, &planned.unlocks),
    ]
    .into_iter()
    .filter(|(_, ids)| !ids.is_empty())
    .map(|(name, ids)| {
        let names = names(wording, roadmap, ids).into_iter().map(Line::from);
        Fact::list(name, wording.first_few(names, MOST_NAMED))
    })
    .collect()
}

/// Actions by place and name.
fn names(wording: &Wording, roadmap: &Roadmap, ids: &[Id]) -> Vec<String> {
    ids.iter()
        .map(|id| match roadmap.action(id.as_str()) {
            Some(planned) => numbered(wording, planned),
            None => wording.action(id),
        })
        .collect()
}

fn effects(wording: &Wording, planned: &PlannedAction) -> Option<Fact> {
    let effects = planned.effects.iter().map(|e| effect(wording, e));
    let lines = wording.first_few(effects, MOST_NAMED);
    (!lines.is_empty()).then(|| Fact::list(wording.words.roadmap.effect, lines))
}

pub(in crate::report) fn effect(wording: &Wording, effect: &Effect) -> Line {
    let words = wording.words.roadmap;
    let line = (words.effect_on)(
        &wording.dimension(&effect.dimension),
        &wording.score(effect.from),
        &wording.score(effect.to),
        wording.effect_word(effect.share),
    );
    if effect.is_guess {
        format!("{line}; {}", words.effect_guess).into()
    } else {
        line.into()
    }
}

/// The part of the staff's representatives, and what is special.
fn cautions(wording: &Wording, planned: &PlannedAction) -> Vec<Fact> {
    let words = wording.words.roadmap;
    let report = wording.words.report;
    let mut facts = Vec::new();
    let body = wording
        .view
        .roadmap
        .map_or(StaffBody::WorksCouncil, |r| r.staff_body);
    if let Some(what) = (report.consent)(planned.consent, body) {
        let what = match (report.consent_when)(planned.consent_when) {
            Some(when) => format!("{what}, {when}"),
            None => what,
        };
        facts.push(Fact::new(capital((report.staff_body)(body)), what));
    }
    let mut marks = Vec::new();
    if planned.is_quick_win {
        marks.push(words.quick_win);
    }
    if planned.is_pinned && planned.wave != Wave::Later {
        marks.push(words.pinned);
    }
    if !marks.is_empty() {
        facts.push(Fact::new(words.mark, marks.join("; ")));
    }
    facts
}
