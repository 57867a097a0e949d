//! Answers and results that contradict each other.

use leerklaar::model::{
    Answer, Assessment, BandResult, Clause, Fall, Finding, Fraction, Instrument, Need, Outcome,
    Pattern, Perspective, Scoring, Sheet,
};
use leerklaar::score::assess;

use super::{at, critical_and_core, found, found_with, second, sound, verdict, worded};
use crate::small::{self, decimal, dimension, id, levels, levels_scored, number};

#[test]
fn a_level_that_scores_under_the_one_before_it() {
    let instrument = second(levels_scored("Q2", &["0", "75", "50", "100"]));
    assert_eq!(
        found(&instrument),
        [at(
            "Q2/scale",
            Scoring::BetterAnswerLowers {
                item: id("Q2"),
                worse: Answer::Level(1),
                better: Answer::Level(2),
                fall: Fall::Score {
                    from: 75.0,
                    to: 50.0
                },
            }
        )]
    );
}

#[test]
fn a_number_whose_score_falls_and_is_not_reversed() {
    let instrument = second(number("Q2", &[("0", "100"), ("10", "0")]));
    assert_eq!(
        found(&instrument),
        [at(
            "Q2/number/points",
            Scoring::BetterAnswerLowers {
                item: id("Q2"),
                worse: Answer::Number(decimal("0")),
                better: Answer::Number(decimal("0.5")),
                fall: Fall::Score {
                    from: 100.0,
                    to: 95.0
                },
            }
        )]
    );
}

#[test]
fn a_number_of_which_less_is_better_may_be_reversed() {
    let mut less_is_better = number("Q2", &[("0", "0"), ("10", "100")]);
    less_is_better.is_reversed = true;
    assert_eq!(found(&second(less_is_better)), []);
}

/// Runs the real engine and then spoils what it says of good answers.
fn spoiled(spoil: impl Fn(&mut Assessment)) -> Vec<(String, Finding)> {
    found_with(&sound(), &|instrument: &Instrument, sheets: &[Sheet]| {
        let mut assessment = assess(instrument, sheets);
        let best = assessment.items.values().all(|item| {
            let point = item.score.and_then(|score| score.point);
            point.is_some_and(|point| point >= 75.0)
        });
        let asked = !sheets[0].answers.is_empty();
        if best && asked {
            spoil(&mut assessment);
        }
        assessment
    })
}

fn lowered(item: &str, fall: Fall) -> (String, Finding) {
    at(
        &format!("{item}/scale"),
        Scoring::BetterAnswerLowers {
            item: id(item),
            worse: Answer::Level(2),
            better: Answer::Level(3),
            fall,
        },
    )
}

#[test]
fn an_engine_that_lowers_a_verdict_for_a_better_answer() {
    let found = spoiled(|assessment| {
        for verdict in &mut assessment.verdicts {
            verdict.outcome = Outcome::Undecided;
        }
    });
    let fall = Fall::Verdict {
        verdict: id("START"),
        from: Outcome::Yes,
        to: Outcome::Undecided,
    };
    assert_eq!(found, [lowered("Q1", fall.clone()), lowered("Q2", fall)]);
}

#[test]
fn an_engine_that_lowers_a_dimension_for_a_better_answer() {
    let found = spoiled(|assessment| {
        for dimension in &mut assessment.dimensions {
            if let Some(score) = &mut dimension.score {
                score.point = Some(70.0);
            }
        }
    });
    let fall = Fall::Dimension {
        dimension: id("D1"),
        from: 75.0,
        to: 70.0,
    };
    assert_eq!(found, [lowered("Q1", fall.clone()), lowered("Q2", fall)]);
}

#[test]
fn an_engine_that_lowers_a_band_for_a_better_answer() {
    let found = spoiled(|assessment| {
        for dimension in &mut assessment.dimensions {
            dimension.band = BandResult::Band(id("obstacle"));
        }
    });
    let fall = Fall::Band {
        dimension: id("D1"),
        from: id("anchored"),
        to: id("obstacle"),
    };
    assert_eq!(found, [lowered("Q1", fall.clone()), lowered("Q2", fall)]);
}

#[test]
fn a_question_to_which_no_answer_matters() {
    let instrument = second(levels_scored("Q2", &["50", "50", "50"]));
    let item = id("Q2");
    assert_eq!(
        found(&instrument),
        [at("Q2/scale", Scoring::NoAnswerMatters { item })]
    );
}

#[test]
fn two_levels_with_the_same_score() {
    let instrument = second(levels_scored("Q2", &["0", "50", "50", "75", "100"]));
    assert_eq!(
        found(&instrument),
        [at(
            "Q2/scale",
            Scoring::LevelsScoreAlike {
                item: id("Q2"),
                lower: 1,
                higher: 2
            }
        )]
    );
}

#[test]
fn a_fault_of_a_shared_scale_is_told_once() {
    let mut instrument = second(levels_scored("Q2", &["0", "50", "50", "75", "100"]));
    let third = worded(levels_scored("Q3", &["0", "50", "50", "75", "100"]));
    instrument.checklists[0].dimensions[0].items.push(third);
    assert_eq!(found(&instrument).len(), 1);
}

#[test]
fn a_band_between_two_levels_of_the_only_question() {
    let mut instrument = sound();
    instrument.checklists[0].dimensions[0].items.pop();
    assert_eq!(
        found(&instrument),
        [at(
            "D1",
            Scoring::BandUnreachable {
                dimension: Some(id("D1")),
                band: id("on_the_way"),
                is_highest: false
            }
        )]
    );
}

#[test]
fn a_band_that_no_dimension_can_reach() {
    let mut instrument = sound();
    let mut other = dimension("D2", vec![critical_and_core(worded(levels("Q3")))]);
    other.items.push(worded(levels("Q4")));
    instrument.checklists[0].dimensions.push(other);
    instrument.actions[0]
        .effects
        .insert(id("D2"), decimal("0.6"));
    instrument.rules.bands[3].from = decimal("74.9");
    instrument.rules.bands[2].from = decimal("74.8");
    assert_eq!(
        found(&instrument),
        [at(
            "bands/2",
            Scoring::BandUnreachable {
                dimension: None,
                band: id("on_the_way"),
                is_highest: false
            }
        )]
    );
}

#[test]
fn a_dimension_whose_best_answers_stay_under_its_target_and_the_highest_band() {
    let mut instrument = sound();
    for item in &mut instrument.checklists[0].dimensions[0].items {
        let worst = levels_scored("any", &["0", "20", "40", "50", "55", "60", "70"]);
        item.kind = worst.kind;
    }
    assert_eq!(
        found(&instrument),
        [
            at(
                "D1/target",
                Scoring::TargetUnreachable {
                    dimension: id("D1"),
                    best: 70.0,
                    target: 75.0
                }
            ),
            at(
                "D1",
                Scoring::BandUnreachable {
                    dimension: Some(id("D1")),
                    band: id("anchored"),
                    is_highest: true
                }
            ),
        ]
    );
}

#[test]
fn a_verdict_that_can_never_be_yes() {
    let mut instrument = second(levels_scored("Q2", &["0", "25", "50", "75", "90"]));
    instrument.verdicts[0].needs.push(Need::Items {
        items: vec![id("Q1"), id("Q2")],
        level: decimal("4"),
    });
    assert_eq!(
        found(&instrument),
        [at(
            "START/needs/1",
            Scoring::NeedNeverMet {
                verdict: id("START"),
                subject: Some(id("Q2")),
                best: Some(90.0),
                least: 100.0
            }
        )]
    );
}

#[test]
fn a_need_that_the_worst_answers_meet() {
    let mut instrument = sound();
    instrument.verdicts[0].needs.push(Need::Mean {
        dimensions: vec![id("D1")],
        score: Fraction::ZERO,
    });
    assert_eq!(
        found(&instrument),
        [at(
            "START/needs/1",
            Scoring::NeedAlwaysMet {
                verdict: id("START"),
                least: 0.0
            }
        )]
    );
}

#[test]
fn a_verdict_that_is_always_yes() {
    let mut instrument = sound();
    instrument.verdicts = vec![verdict(vec![Need::Dimensions {
        dimensions: vec![id("D1")],
        score: Fraction::ZERO,
    }])];
    let verdict = id("START");
    assert_eq!(
        found(&instrument),
        [at("START", Scoring::VerdictAlwaysYes { verdict })]
    );
}

fn pattern(needs_all: Vec<Clause>, needs_any: Vec<Clause>) -> Instrument {
    let mut instrument = sound();
    instrument.patterns = vec![Pattern {
        id: id("classic"),
        name: small::text("classic"),
        meaning: small::text("meaning"),
        needs_all,
        needs_any,
    }];
    instrument
}

fn clause(lower: Perspective, higher: Perspective, by_more_than: &str) -> Clause {
    Clause {
        item: id("Q1"),
        lower,
        higher,
        by_more_than: decimal(by_more_than),
    }
}

#[test]
fn a_pattern_of_three_perspectives_can_hold() {
    use Perspective::{Employee, Hr, Management};
    let instrument = pattern(
        vec![
            clause(Employee, Management, "10"),
            clause(Management, Hr, "10"),
        ],
        vec![clause(Employee, Hr, "20"), clause(Hr, Employee, "20")],
    );
    assert_eq!(found(&instrument), []);
}

#[test]
fn a_pattern_that_asks_for_a_larger_difference_than_there_can_be() {
    use Perspective::{Employee, Management};
    let instrument = pattern(
        vec![clause(Management, Employee, "10")],
        vec![clause(Employee, Management, "100")],
    );
    assert_eq!(
        found(&instrument),
        [at(
            "classic/needs_any/0",
            Scoring::PatternNeverHolds {
                pattern: id("classic"),
                item: Some(id("Q1"))
            }
        )]
    );
}

#[test]
fn a_pattern_whose_clauses_exclude_each_other() {
    use Perspective::{Employee, Management};
    let instrument = pattern(
        vec![
            clause(Management, Employee, "10"),
            clause(Employee, Management, "10"),
        ],
        Vec::new(),
    );
    assert_eq!(
        found(&instrument),
        [at(
            "classic",
            Scoring::PatternNeverHolds {
                pattern: id("classic"),
                item: None
            }
        )]
    );
}
