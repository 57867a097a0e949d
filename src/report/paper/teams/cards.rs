//! A card for one group to talk about: what scores highest there, what scores lowest,
//! and two open questions.

use crate::model::{End, GroupResult, GroupScore, Groups, Published};
use crate::report::batch::{figures, groups as page};
use crate::report::wording::Wording;
use crate::report::{Block, Fact, Line};

/// Nothing where no subject of the group may be shown.
pub(super) fn blocks(wording: &Wording, groups: &Groups, group: &GroupResult) -> Vec<Block> {
    let subjects = subjects(wording, group);
    let (Some(highest), Some(lowest)) = (subjects.first(), subjects.last()) else {
        return Vec::new();
    };
    let words = &wording.words.paper.teams;
    let mut facts = vec![
        Fact::new(words.card_size, figures::size(wording, group)),
        Fact::new(words.highest, told(wording, groups, highest)),
    ];
    if subjects.len() > 1 {
        facts.push(Fact::new(words.lowest, told(wording, groups, lowest)));
    }
    facts.push(Fact::list(words.talk, questions(wording, highest, lowest)));
    vec![
        Block::heading(3, figures::group_name(wording, &group.labels)),
        Block::Facts(facts),
    ]
}

/// What of a group may be told about the subjects of the lists, the highest first; of
/// equals the earliest in the lists.
fn subjects<'a>(wording: &Wording, group: &'a GroupResult) -> Vec<&'a GroupScore> {
    let is_subject = |score: &&GroupScore| {
        wording
            .instrument()
            .dimension(score.scale.as_str())
            .is_some()
    };
    let mut found: Vec<(f64, &GroupScore)> = group
        .scores
        .iter()
        .filter(is_subject)
        .filter_map(|score| Some((height(score)?, score)))
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().map(|(_, score)| score).collect()
}

/// Where a subject stands among the others; the ends of the scale stand outside.
fn height(score: &GroupScore) -> Option<f64> {
    match &score.figures {
        Published::Shown(figures) => Some(figures.mean),
        Published::AtEnd(End::Low) => Some(0.0),
        Published::AtEnd(End::High) => Some(100.0),
        Published::Withheld => None,
    }
}

fn told(wording: &Wording, groups: &Groups, score: &GroupScore) -> String {
    let subject = wording.dimension(&score.scale);
    let everybody = page::score_of(&groups.whole, &score.scale);
    let everybody = everybody.and_then(|score| figure(wording, score));
    let figure = figure(wording, score).unwrap_or_default();
    (wording.words.paper.teams.score)(&subject, &figure, everybody.as_deref())
}

fn figure(wording: &Wording, score: &GroupScore) -> Option<String> {
    match &score.figures {
        Published::Shown(figures) => Some(wording.score(figures.mean)),
        Published::AtEnd(end) => Some(wording.at_end(*end)),
        Published::Withheld => None,
    }
}

/// Two open questions about the lowest subject, the second from what goes better.
fn questions(wording: &Wording, highest: &GroupScore, lowest: &GroupScore) -> Vec<Line> {
    let words = &wording.words.paper.teams;
    let dimension = |score: &GroupScore| wording.instrument().dimension(score.scale.as_str());
    let (Some(high), Some(low)) = (dimension(highest), dimension(lowest)) else {
        return Vec::new();
    };
    let lang = wording.lang();
    let name = low.name.get(lang);
    vec![
        (words.ask_good)(low.good.get(lang)).into(),
        match high.id == low.id {
            true => (words.ask_need)(name).into(),
            false => (words.ask_learn)(high.name.get(lang), name).into(),
        },
    ]
}
