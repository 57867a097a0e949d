//! Made-up answers, and what the engines make of them.

use std::collections::BTreeMap;

use crate::model::{
    Answer, Assessment, Fraction, Id, Instrument, Item, Kind, Number, Perspective, Response,
    Roadmap, Sheet, Ticks,
};

use super::Verbs;

/// A value for every item, as one spokesperson could answer; a loaded instrument
/// asks every item of [`Perspective::Organisation`].
pub(super) type Answers = BTreeMap<Id, Answer>;

/// Values tried on a number, besides the points of its scoring.
const STEPS_OF_A_NUMBER: i64 = 20;

/// An instrument and its engines, with what every answer to every item scores.
pub(super) struct Trial<'a> {
    pub(super) instrument: &'a Instrument,
    verbs: &'a Verbs<'a>,
    ladders: BTreeMap<Id, Vec<Rung>>,
}

/// One answer and its score by the engine, 0..100.
#[derive(Debug, Clone)]
pub(super) struct Rung {
    pub(super) answer: Answer,
    pub(super) score: Option<f64>,
}

impl<'a> Trial<'a> {
    pub(super) fn new(instrument: &'a Instrument, verbs: &'a Verbs<'a>) -> Trial<'a> {
        let mut trial = Trial {
            instrument,
            verbs,
            ladders: BTreeMap::new(),
        };
        trial.ladders = trial.climb();
        trial
    }

    /// The same answers on another instrument, a part of this one.
    pub(super) fn on<'b>(&self, part: &'b Instrument) -> Trial<'b>
    where
        'a: 'b,
    {
        Trial {
            instrument: part,
            verbs: self.verbs,
            ladders: self.ladders.clone(),
        }
    }

    /// Scores every answer of every item. An item's score depends on its own
    /// answer only, so one sheet can try one answer of each item at once.
    fn climb(&self) -> BTreeMap<Id, Vec<Rung>> {
        let ladders = self
            .instrument
            .items()
            .map(|item| (item.id.clone(), from_worst_to_best(item)))
            .collect::<BTreeMap<_, _>>();
        let most = ladders.values().map(Vec::len).max().unwrap_or(0);
        let mut rungs = BTreeMap::<Id, Vec<Rung>>::new();
        for step in 0..most {
            let answers = ladders
                .iter()
                .filter_map(|(id, ladder)| Some((id.clone(), ladder.get(step)?.clone())))
                .collect::<Answers>();
            let assessment = self.assess(&answers);
            for (id, answer) in answers {
                let result = assessment.items.get(&id);
                let score = result.and_then(|r| r.score).and_then(|range| range.point);
                rungs.entry(id).or_default().push(Rung { answer, score });
            }
        }
        rungs
    }

    /// The answers to an item from the worst to the best as its author means it:
    /// a higher answer is better, unless the item is reversed.
    pub(super) fn ladder(&self, item: &Id) -> &[Rung] {
        self.ladders.get(item).map_or(&[], Vec::as_slice)
    }

    /// To every item the answer with the lowest score.
    pub(super) fn lowest(&self) -> Answers {
        self.every(Trial::lowest_of)
    }

    /// To every item the answer with the highest score.
    pub(super) fn highest(&self) -> Answers {
        self.every(Trial::highest_of)
    }

    fn every(&self, pick: impl Fn(&Trial<'a>, &Id) -> Option<Answer>) -> Answers {
        self.instrument
            .items()
            .filter_map(|item| Some((item.id.clone(), pick(self, &item.id)?)))
            .collect()
    }

    pub(super) fn lowest_of(&self, item: &Id) -> Option<Answer> {
        self.by_score(item).first().map(|rung| rung.answer.clone())
    }

    pub(super) fn highest_of(&self, item: &Id) -> Option<Answer> {
        self.by_score(item).last().map(|rung| rung.answer.clone())
    }

    /// The answers to an item from the lowest score to the highest.
    pub(super) fn by_score(&self, item: &Id) -> Vec<&Rung> {
        let score = |rung: &Rung| rung.score.unwrap_or(0.0);
        let mut rungs = self.ladder(item).iter().collect::<Vec<_>>();
        rungs.sort_by(|a, b| score(a).total_cmp(&score(b)));
        rungs
    }

    pub(super) fn assess(&self, answers: &Answers) -> Assessment {
        self.assess_sheets(&[self.sheet(Perspective::Organisation, answers)])
    }

    pub(super) fn assess_with_staff(&self, answers: &Answers, staff: u32) -> Assessment {
        let mut sheet = self.sheet(Perspective::Organisation, answers);
        sheet.staff = Some(staff);
        self.assess_sheets(&[sheet])
    }

    pub(super) fn assess_sheets(&self, sheets: &[Sheet]) -> Assessment {
        (self.verbs.assess)(self.instrument, sheets)
    }

    /// The plan in free order.
    pub(super) fn plan(&self, assessment: &Assessment, done: &[Id]) -> Roadmap {
        (self.verbs.plan)(self.instrument, assessment, done)
    }

    pub(super) fn sheet(&self, perspective: Perspective, answers: &Answers) -> Sheet {
        let mut sheet = Sheet::new(perspective);
        sheet.checklists = self
            .instrument
            .checklists
            .iter()
            .map(|list| (list.id.clone(), list.version.clone()))
            .collect();
        sheet.answers = answers
            .iter()
            .map(|(id, answer)| (id.clone(), Response::plain(answer.clone())))
            .collect();
        sheet
    }
}

fn from_worst_to_best(item: &Item) -> Vec<Answer> {
    let mut answers = match &item.kind {
        Kind::Choice { levels, .. } => levels.iter().map(|l| Answer::Level(l.code)).collect(),
        Kind::Ticks(ticks) => ever_more_ticks(ticks),
        Kind::Number(number) => values(number).into_iter().map(Answer::Number).collect(),
    };
    if item.is_reversed {
        answers.reverse();
    }
    answers
}

fn ever_more_ticks(ticks: &Ticks) -> Vec<Answer> {
    let ids = ticks.options.iter().map(|o| o.id.clone());
    let ids = ids.collect::<Vec<_>>();
    (0..=ids.len())
        .map(|n| Answer::Ticks {
            ticked: ids[..n].iter().cloned().collect(),
            irrelevant: Default::default(),
        })
        .collect()
}

/// The ends of the range, the points inside it, and even steps between, as far
/// as an answer can have them.
fn values(number: &Number) -> Vec<Fraction> {
    let (least, most) = number.range;
    let step = (most - least) / Fraction::whole(STEPS_OF_A_NUMBER);
    let steps = (0..=STEPS_OF_A_NUMBER).map(|n| least + step * Fraction::whole(n));
    let points = number.points.iter().map(|(value, _)| *value);
    let can_be_given = |value: &Fraction| {
        let is_short = value.decimals().is_some_and(|d| d <= number.decimals);
        is_short && least <= *value && *value <= most
    };
    let mut values = steps.chain(points).filter(can_be_given).collect::<Vec<_>>();
    values.sort();
    values.dedup();
    values
}
