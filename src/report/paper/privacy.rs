//! What happens with the answers, for those who look after who gave them.

use super::{Desk, Section};
use crate::model::{Origin, Perspective};
use crate::report::batch::rules_of_privacy;
use crate::report::{Block, Line};

pub(super) fn section(desk: &Desk) -> Option<Section> {
    let wording = &desk.wording;
    let words = &wording.words.paper.privacy;
    let mut lines: Vec<Line> = vec![
        words.about.into(),
        words.left_out.into(),
        wording.words.score.method.offline.into(),
    ];
    let mut name_groups = |origin: Origin, sentence: fn(&str) -> String| {
        let groups = perspectives(desk, origin);
        if !groups.is_empty() {
            lines.push(sentence(&wording.words.report.groups(&groups)).into());
        }
    };
    name_groups(Origin::OnRecord, words.on_record);
    name_groups(Origin::Anonymous, words.anonymous);
    let mut blocks = vec![Block::List(lines)];
    let rules = rules(desk);
    if !rules.is_empty() {
        blocks.push(Block::heading(2, words.rules));
        blocks.push(Block::List(rules));
    }
    Some(Section::new("privacy", &words.name, blocks))
}

fn perspectives(desk: &Desk, origin: Origin) -> Vec<Perspective> {
    let audiences = desk.wording.view.assessment.audiences.iter();
    let of_it = audiences.filter(|audience| audience.origin == origin);
    of_it.map(|audience| audience.perspective).collect()
}

/// Of a survey also how much is hidden, and what is remembered for a later one.
fn rules(desk: &Desk) -> Vec<Line> {
    let wording = &desk.wording;
    match desk.paper.survey {
        Some(survey) => rules_of_privacy(wording, survey.groups, Some(survey.ledger)),
        None => rules_of_privacy(wording, None, None),
    }
}
