//! Half a page for everybody who works there: why, what we asked, what we heard, what
//! we will do, and when you hear more. What only the organisation knows is a blank.

use super::front::anonymous;
use super::standout::{is_anything_known, obstacles, strengths};
use super::{Desk, Section};
use crate::model::{DimensionResult, Origin, PlannedAction, Wave};
use crate::report::roadmap_page::action;
use crate::report::score_page;
use crate::report::wording::Wording;
use crate::report::{Block, Fact, Line};

/// More of a kind would make it more than half a page.
const MOST_SUBJECTS: usize = 2;
const MOST_ACTIONS: usize = 3;

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let wording = &desk.wording;
    if !is_anything_known(wording) {
        return None;
    }
    let words = &wording.words.paper.staff;
    let facts = vec![
        Fact::new(words.why, words.why_text),
        Fact::new(words.asked, words.asked_text),
        Fact::list(words.who, who(desk)),
        heard(
            wording,
            words.good,
            &strengths(wording, MOST_SUBJECTS),
            words.no_good,
        ),
        heard(
            wording,
            words.better,
            &obstacles(wording, MOST_SUBJECTS),
            words.no_better,
        ),
        Fact::list(words.doing, doing(desk)),
        Fact::new(words.contact, words.contact_blank),
        Fact::new(words.more, words.more_blank),
    ];
    let mut blocks = vec![Block::Facts(facts)];
    let is_anonymous = |a: &crate::model::Audience| a.origin == Origin::Anonymous;
    let privacy = &wording.instrument().rules.privacy;
    if wording.view.assessment.audiences.iter().any(is_anonymous) && !privacy.is_off() {
        let sentence = (wording.words.score.method.privacy)(privacy.scores);
        blocks.push(Block::paragraph(sentence));
    }
    blocks.push(Block::note(words.blanks));
    Some(Section::new("staff-sheet", &words.name, blocks))
}

/// Who answered, a line per group.
fn who(desk: &Desk) -> Vec<Line> {
    let line = desk.wording.words.paper.staff.who_line;
    let facts = score_page::who_facts(&desk.wording, anonymous(desk));
    let lines = facts.iter().map(|fact| {
        let values: Vec<String> = fact.values.iter().map(Line::text).collect();
        line(&fact.name, &values.join(", ")).into()
    });
    lines.collect()
}

/// Subjects by their names alone: codes say nothing to who was asked.
fn heard(wording: &Wording, name: &str, found: &[&DimensionResult], none: &str) -> Fact {
    let words = &wording.words.paper.staff;
    let lines: Vec<Line> = found
        .iter()
        .filter_map(|result| {
            let dimension = wording.instrument().dimension(result.id.as_str())?;
            let score = wording.score(result.score?.best_guess());
            let name = dimension.name.get(wording.lang());
            Some((words.score)(name, &score, &wording.score(100.0)).into())
        })
        .collect();
    match lines.is_empty() {
        true => Fact::new(name, none),
        false => Fact::list(name, lines),
    }
}

fn doing(desk: &Desk) -> Vec<Line> {
    let wording = &desk.wording;
    let words = &wording.words.paper.staff;
    let step = |planned: &PlannedAction| -> Option<Line> {
        let action = wording.instrument().action(planned.id.as_str())?;
        let weeks = action::weeks(wording, planned)?;
        let name = action.name.get(wording.lang());
        Some((words.step)(&wording.owner(&planned.owner), &weeks, name).into())
    };
    let planned = desk
        .roadmap()
        .into_iter()
        .flat_map(|r| r.in_wave(Wave::Now));
    let mut lines: Vec<Line> = planned.filter_map(step).take(MOST_ACTIONS).collect();
    lines.push(match lines.is_empty() {
        true => words.no_step.into(),
        false => words.week_one.into(),
    });
    lines
}
