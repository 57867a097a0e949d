//! The shape of groups side by side.

use serde::{Deserialize, Serialize};

use super::shape::{Interval, Published, all, number};
use super::word::{Kind, Name, Word};
use crate::model::{self, GroupWord, Instrument, Perspective};

mod read;

#[derive(Serialize, Deserialize)]
pub(super) struct Groups {
    perspective: Word<Perspective>,
    whole: Group,
    cuts: Vec<Cut>,
}

impl Groups {
    pub(super) fn of(instrument: &Instrument, groups: &model::Groups) -> Groups {
        Groups {
            perspective: Word(groups.perspective),
            whole: Group::of(instrument, &groups.whole),
            cuts: all(&groups.cuts, |cut| Cut {
                names: cut.names.clone(),
                groups: all(&cut.groups, |group| Group::of(instrument, group)),
                withheld: cut.withheld.clone(),
            }),
        }
    }
}

/// `withheld` has the labels of the groups that are not shown, and nothing else of
/// them.
#[derive(Serialize, Deserialize)]
struct Cut {
    names: Vec<String>,
    groups: Vec<Group>,
    withheld: Vec<Vec<String>>,
}

#[derive(Serialize, Deserialize)]
struct Group {
    labels: Vec<String>,
    n: u32,
    population: Option<u32>,
    response: Option<f64>,
    scores: Vec<Score>,
}

impl Group {
    fn of(instrument: &Instrument, group: &model::GroupResult) -> Group {
        Group {
            labels: group.labels.clone(),
            n: group.n,
            population: group.population,
            response: group.response.map(number),
            scores: all(&group.scores, |score| Score {
                scale: Name::from(&score.scale),
                figures: Published::of(instrument, &score.figures, Figures::of),
            }),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Score {
    scale: Name,
    #[serde(flatten)]
    figures: Published<Figures>,
}

/// In points of 0..100; shares are 0..1.
#[derive(Serialize, Deserialize)]
struct Figures {
    n: u32,
    mean: f64,
    spread: Option<f64>,
    interval: Option<Interval>,
    worst_case: Option<Interval>,
    quartiles: Option<[f64; 3]>,
    favourable: Option<f64>,
    /// Share of people per band, lowest first.
    distribution: Option<Vec<f64>>,
    against_rest: Option<Comparison>,
}

impl Figures {
    fn of(figures: &model::GroupFigures) -> Figures {
        Figures {
            n: figures.n,
            mean: number(figures.mean),
            spread: figures.spread.map(number),
            interval: figures.interval.as_ref().map(Interval::of),
            worst_case: figures.worst_case.as_ref().map(Interval::of),
            quartiles: figures.quartiles.map(|q| q.map(number)),
            favourable: figures.favourable.map(number),
            distribution: figures
                .distribution
                .as_ref()
                .map(|shares| shares.iter().copied().map(number).collect()),
            against_rest: figures.against_rest.as_ref().map(Comparison::of),
        }
    }
}

/// Group minus the rest of its cut; `p` is adjusted for all comparisons of the cut, and
/// null where it would tell how few people differ.
#[derive(Serialize, Deserialize)]
struct Comparison {
    difference: f64,
    interval: Interval,
    p: Option<f64>,
    word: Word<GroupWord>,
}

impl Comparison {
    fn of(comparison: &model::Comparison) -> Comparison {
        Comparison {
            difference: number(comparison.difference),
            interval: Interval::of(&comparison.interval),
            p: comparison.p,
            word: Word(comparison.word),
        }
    }
}

pub(in crate::report) fn group_word(word: GroupWord) -> &'static str {
    word.word()
}
