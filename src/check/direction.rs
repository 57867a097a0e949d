//! A better answer never lowers anything: tried for every answer of every item,
//! with the other answers at their lowest and at their highest.

use crate::model::{Answer, Assessment, BandResult, Fall, Id, Item, Kind, Outcome, Scoring};

use super::Found;
use super::trial::{Answers, Rung, Trial};

/// Scores closer than this are the same: sums of fractions in floating point.
const SAME: f64 = 1e-9;

pub(super) fn check(trial: &Trial) -> Vec<Found> {
    let backgrounds = [trial.lowest(), trial.highest()];
    let scored = trial.instrument.items().filter(|item| item.is_scored);
    let scored = scored.collect::<Vec<_>>();
    let mut found = Vec::new();
    for (at, item) in scored.iter().enumerate() {
        let own = own_faults(item, trial.ladder(&item.id));
        if own.is_empty() {
            let mut backgrounds = backgrounds.iter();
            found.extend(backgrounds.find_map(|b| result_falls(trial, item, b)));
        } else if !scored[..at]
            .iter()
            .any(|before| is_scored_alike(before, item))
        {
            found.extend(own);
        }
    }
    found
}

/// Whether the scores of both come from the same scale, so that one of them tells
/// its faults for both.
fn is_scored_alike(a: &Item, b: &Item) -> bool {
    let scores = |item: &Item| match &item.kind {
        Kind::Choice { scale, levels } => {
            let scores = levels.iter().map(|l| l.score).collect::<Vec<_>>();
            Some((scale.clone(), scores, item.is_reversed))
        }
        Kind::Ticks(_) | Kind::Number(_) => None,
    };
    scores(a).is_some_and(|of_a| Some(of_a) == scores(b))
}

/// Faults of an item's answers, whatever is answered elsewhere.
fn own_faults(item: &Item, ladder: &[Rung]) -> Vec<Found> {
    match own_score_falls(item, ladder) {
        Some(found) => vec![found],
        None => levels_alike(item, ladder),
    }
}

fn own_score_falls(item: &Item, ladder: &[Rung]) -> Option<Found> {
    ladder.windows(2).find_map(|pair| {
        let (from, to) = (pair[0].score?, pair[1].score?);
        let fall = (to < from - SAME).then_some(Fall::Score { from, to })?;
        Some(lowers(item, &pair[0].answer, &pair[1].answer, fall))
    })
}

fn lowers(item: &Item, worse: &Answer, better: &Answer, fall: Fall) -> Found {
    Found::new(
        format!("{}/{}", item.id, answers_key(item)),
        Scoring::BetterAnswerLowers {
            item: item.id.clone(),
            worse: worse.clone(),
            better: better.clone(),
            fall,
        },
    )
}

/// The key of an item that says how it is answered.
fn answers_key(item: &Item) -> &'static str {
    match item.kind {
        Kind::Choice { .. } => "scale",
        Kind::Ticks(_) => "options",
        Kind::Number(_) => "number/points",
    }
}

/// Answers that make no difference; ticks beyond enough and numbers outside the
/// points may score alike, levels may not.
fn levels_alike(item: &Item, ladder: &[Rung]) -> Vec<Found> {
    let alike = |a: &Rung, b: &Rung| match (a.score, b.score) {
        (Some(a), Some(b)) => (a - b).abs() <= SAME,
        _ => false,
    };
    let at = format!("{}/{}", item.id, answers_key(item));
    if ladder.iter().all(|rung| alike(rung, &ladder[0])) {
        let item = item.id.clone();
        return vec![Found::new(at, Scoring::NoAnswerMatters { item })];
    }
    let pairs = ladder.windows(2).filter(|pair| alike(&pair[0], &pair[1]));
    pairs
        .filter_map(|pair| match (&pair[0].answer, &pair[1].answer) {
            (Answer::Level(a), Answer::Level(b)) => Some(Scoring::LevelsScoreAlike {
                item: item.id.clone(),
                lower: *a.min(b),
                higher: *a.max(b),
            }),
            _ => None,
        })
        .map(|finding| Found::new(&at, finding))
        .collect()
}

fn result_falls(trial: &Trial, item: &Item, background: &Answers) -> Option<Found> {
    let mut answers = background.clone();
    let mut before = None::<(&Answer, Assessment)>;
    for rung in trial.ladder(&item.id) {
        answers.insert(item.id.clone(), rung.answer.clone());
        let now = trial.assess(&answers);
        if let Some((worse, before)) = &before
            && let Some(fall) = first_fall(trial, before, &now)
        {
            return Some(lowers(item, worse, &rung.answer, fall));
        }
        before = Some((&rung.answer, now));
    }
    None
}

fn first_fall(trial: &Trial, before: &Assessment, now: &Assessment) -> Option<Fall> {
    let dimension = before.dimensions.iter().zip(&now.dimensions);
    let score = dimension.clone().find_map(|(before, now)| {
        let (from, to) = (before.score?.point?, now.score?.point?);
        (to < from - SAME).then(|| Fall::Dimension {
            dimension: now.id.clone(),
            from,
            to,
        })
    });
    let band = || {
        dimension.clone().find_map(|(before, now)| {
            let (from, to) = (band(&before.band)?, band(&now.band)?);
            (rank(trial, to) < rank(trial, from)).then(|| Fall::Band {
                dimension: now.id.clone(),
                from: from.clone(),
                to: to.clone(),
            })
        })
    };
    let verdict = || {
        let mut verdicts = before.verdicts.iter().zip(&now.verdicts);
        verdicts.find_map(|(before, now)| {
            let falls = certainty(now.outcome) < certainty(before.outcome);
            falls.then(|| Fall::Verdict {
                verdict: now.id.clone(),
                from: before.outcome,
                to: now.outcome,
            })
        })
    };
    score.or_else(band).or_else(verdict)
}

fn band(result: &BandResult) -> Option<&Id> {
    match result {
        BandResult::Band(id) => Some(id),
        BandResult::Undecided | BandResult::NoScore => None,
    }
}

fn rank(trial: &Trial, band: &Id) -> Option<usize> {
    let bands = &trial.instrument.rules.bands;
    bands.iter().position(|b| b.id == *band)
}

fn certainty(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::No => 0,
        Outcome::Undecided => 1,
        Outcome::Yes => 2,
    }
}
