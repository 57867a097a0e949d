//! Checking what loads: each story has an instrument with exactly one fault.

use std::collections::BTreeMap;

use leerklaar::check::{Verbs, check};
use leerklaar::model::{
    Action, Answer, Assessment, BandResult, Clause, DoneWhen, Fall, Fault, Finding, Fraction, Id,
    Instrument, Item, Kind, Lang, MustDo, Need, Outcome, Pattern, Perspective, Place, Places,
    Planning, Roadmap, Scoring, Setting, Severity, Sheet, Span, Text, Verdict, WordingRule,
};
use leerklaar::roadmap::{Settings, plan};
use leerklaar::score::assess;

use crate::small::{self, action, decimal, dimension, id, levels, levels_scored, number, ticks};

pub(crate) fn plan_freely(
    instrument: &Instrument,
    assessment: &Assessment,
    start_small: bool,
    done: &[Id],
) -> Roadmap {
    let settings = Settings {
        start_small,
        done: done.to_vec(),
        ..Settings::default()
    };
    plan(instrument, assessment, &settings)
}

/// What is found, each with the key of the part it is about.
fn found(instrument: &Instrument) -> Vec<(String, Finding)> {
    found_with(instrument, &assess)
}

fn found_with(
    instrument: &Instrument,
    assess: &dyn Fn(&Instrument, &[Sheet]) -> Assessment,
) -> Vec<(String, Finding)> {
    let verbs = Verbs {
        assess,
        plan: &plan_freely,
    };
    let problems = check(instrument, &Places::default(), &verbs);
    let finding = |fault| match fault {
        Fault::Finding(finding) => finding,
        other => panic!("a check only finds findings, not {other:?}"),
    };
    problems
        .into_iter()
        .map(|problem| (problem.path, finding(problem.fault)))
        .collect()
}

fn at(key: &str, finding: impl Into<Finding>) -> (String, Finding) {
    (key.to_owned(), finding.into())
}

fn text(nl: &str, en: &str) -> Text {
    Text::new([(Lang::NL, nl.to_owned()), (Lang::EN, en.to_owned())])
}

/// The item with a wording that no rule remarks on, and the action that mends it.
fn worded(mut item: Item) -> Item {
    let question = text(
        "Hoe vaak leer je in werktijd?",
        "How often do you learn at work?",
    );
    item.text = Perspective::ALL.map(|p| (p, question.clone())).into();
    item.actions = vec![id("A1")];
    item
}

fn critical_and_core(mut item: Item) -> Item {
    item.is_critical = true;
    item.is_core = true;
    item
}

/// One dimension of two questions, one action, one verdict.
pub(crate) fn sound() -> Instrument {
    let first = critical_and_core(worded(levels("Q1")));
    let second = worded(levels("Q2"));
    let mut instrument = small::instrument(vec![dimension("D1", vec![first, second])]);
    instrument.actions = vec![action("A1", "2", &[("D1", "0.6")], &[])];
    instrument.verdicts = vec![verdict(vec![Need::Items {
        items: vec![id("Q1")],
        level: decimal("2"),
    }])];
    instrument
}

fn verdict(needs: Vec<Need>) -> Verdict {
    Verdict {
        id: id("START"),
        name: small::text("start"),
        meaning: small::text("meaning"),
        needs,
    }
}

/// The sound instrument with its second question changed.
pub(crate) fn with_second(change: impl FnOnce(&mut Item)) -> Instrument {
    let mut instrument = sound();
    change(&mut instrument.checklists[0].dimensions[0].items[1]);
    instrument
}

/// The sound instrument with its action changed.
fn with_action(change: impl FnOnce(&mut Action)) -> Instrument {
    let mut instrument = sound();
    change(&mut instrument.actions[0]);
    instrument
}

fn second(item: Item) -> Instrument {
    with_second(|second| *second = worded(item))
}

#[test]
fn finds_nothing_in_a_sound_instrument() {
    assert_eq!(found(&sound()), []);
}

mod scoring {
    use super::*;

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
                for score in &mut dimension.score {
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
}

mod planning {
    use super::*;

    #[test]
    fn a_dimension_that_no_action_raises() {
        let mut instrument = sound();
        instrument.actions.clear();
        let dimension = id("D1");
        assert_eq!(
            found(&instrument),
            [at("D1", Planning::DimensionWithoutAction { dimension })]
        );
    }

    #[test]
    fn a_question_that_names_no_action() {
        let instrument = with_second(|item| item.actions.clear());
        let item = id("Q2");
        assert_eq!(
            found(&instrument),
            [at("Q2", Planning::ItemWithoutAction { item })]
        );
    }

    #[test]
    fn an_indicator_needs_no_action() {
        let mut instrument = with_second(|item| item.actions.clear());
        let indicator = &mut instrument.checklists[0].dimensions[0].items[1];
        indicator.is_scored = false;
        indicator.id = id("I1");
        let third = worded(levels("Q2"));
        instrument.checklists[0].dimensions[0].items.push(third);
        assert_eq!(found(&instrument), []);
    }

    #[test]
    fn a_question_that_names_an_action_for_something_else() {
        let mut instrument = with_second(|item| item.actions.push(id("A2")));
        let mut other = dimension("D2", vec![critical_and_core(worded(levels("Q3")))]);
        other.items.push(worded(levels("Q4")));
        for item in &mut other.items {
            item.actions = vec![id("A2")];
        }
        instrument.checklists[0].dimensions.push(other);
        let other = action("A2", "2", &[("D2", "0.6")], &[]);
        instrument.actions.push(other);
        assert_eq!(
            found(&instrument),
            [at(
                "Q2/actions/1",
                Planning::ActionMissesDimension {
                    item: id("Q2"),
                    action: id("A2"),
                    dimension: id("D1")
                }
            )]
        );
    }

    #[test]
    fn an_action_that_another_always_beats() {
        let mut instrument = sound();
        let dear = action("A2", "20", &[("D1", "0.1")], &[]);
        instrument.actions.push(dear);
        assert_eq!(
            found(&instrument),
            [at(
                "A2",
                Planning::NeverFirst {
                    action: id("A2"),
                    beaten_by: vec![id("A1")]
                }
            )]
        );
    }

    #[test]
    fn a_dear_action_comes_first_once_the_purpose_of_the_cheap_one_is_met() {
        let mut instrument = with_action(|cheap| {
            cheap.done_when = Some(DoneWhen {
                item: id("Q1"),
                level: decimal("3"),
            });
        });
        let dear = action("A2", "20", &[("D1", "0.1")], &[]);
        instrument.actions.push(dear);
        assert_eq!(found(&instrument), []);
    }

    #[test]
    fn an_action_that_only_prepares_another_can_come_first() {
        let mut instrument = sound();
        instrument.actions[0].after = vec![id("A2")];
        instrument.actions.push(action("A2", "1", &[], &[]));
        assert_eq!(found(&instrument), []);
    }

    #[test]
    fn an_action_that_nothing_asks_for() {
        let mut instrument = sound();
        instrument.actions.push(action("A2", "1", &[], &[]));
        assert_eq!(
            found(&instrument),
            [at(
                "A2",
                Planning::NeverFirst {
                    action: id("A2"),
                    beaten_by: Vec::new()
                }
            )]
        );
    }

    #[test]
    fn a_purpose_that_no_answer_meets() {
        let mut instrument = second(levels_scored("Q2", &["0", "25", "50", "75", "90"]));
        instrument.actions[0].done_when = Some(DoneWhen {
            item: id("Q2"),
            level: decimal("4"),
        });
        assert_eq!(
            found(&instrument),
            [at(
                "A1/done_when",
                Planning::PurposeNeverMet {
                    action: id("A1"),
                    item: id("Q2"),
                    level: decimal("4")
                }
            )]
        );
    }

    #[test]
    fn a_purpose_that_every_answer_meets() {
        let mut instrument = sound();
        instrument
            .actions
            .push(action("A2", "2", &[("D1", "0.6")], &[]));
        instrument.actions[0].done_when = Some(DoneWhen {
            item: id("Q2"),
            level: decimal("0"),
        });
        assert_eq!(
            found(&instrument),
            [
                at(
                    "A1/done_when",
                    Planning::PurposeAlwaysMet {
                        action: id("A1"),
                        item: id("Q2"),
                        level: decimal("0")
                    }
                ),
                at(
                    "A1",
                    Planning::NeverFirst {
                        action: id("A1"),
                        beaten_by: vec![id("A2")]
                    }
                ),
            ]
        );
    }

    fn with_duty(below: &str) -> Instrument {
        with_action(|action| {
            action.must_do = Some(MustDo {
                item: id("Q2"),
                below: decimal(below),
                why: small::text("why"),
            });
        })
    }

    #[test]
    fn a_duty_that_is_named_for_low_answers_only() {
        assert_eq!(found(&with_duty("2")), []);
    }

    #[test]
    fn a_duty_that_is_never_named() {
        assert_eq!(
            found(&with_duty("0")),
            [at(
                "A1/must_do",
                Planning::DutyNeverNamed {
                    action: id("A1"),
                    item: id("Q2"),
                    below: decimal("0")
                }
            )]
        );
    }

    #[test]
    fn a_duty_that_is_always_named() {
        assert_eq!(
            found(&with_duty("4.5")),
            [at(
                "A1/must_do",
                Planning::DutyAlwaysNamed {
                    action: id("A1"),
                    item: id("Q2"),
                    below: decimal("4.5")
                }
            )]
        );
    }

    #[test]
    fn actions_that_leave_a_dimension_in_the_lowest_band() {
        let instrument = with_action(|action| {
            action.effects = BTreeMap::from([(id("D1"), decimal("0.5"))]);
        });
        assert_eq!(
            found(&instrument),
            [at(
                "D1",
                Planning::ActionsTooLight {
                    dimension: id("D1"),
                    reaches: 37.5,
                    band: id("obstacle")
                }
            )]
        );
    }
}

mod settings {
    use super::*;

    #[test]
    fn a_dimension_without_a_critical_question() {
        let mut instrument = sound();
        instrument.checklists[0].dimensions[0].items[0].is_critical = false;
        let dimension = id("D1");
        assert_eq!(
            found(&instrument),
            [at("D1", Setting::NoCriticalItem { dimension })]
        );
    }

    #[test]
    fn a_dimension_that_the_quick_scan_leaves_out() {
        let mut instrument = sound();
        instrument.checklists[0].dimensions[0].items[0].is_core = false;
        assert_eq!(
            found(&instrument),
            [at(
                "D1",
                Setting::CoreItems {
                    dimension: id("D1"),
                    core: Vec::new()
                }
            )]
        );
    }

    #[test]
    fn a_dimension_that_the_quick_scan_asks_twice() {
        let instrument = with_second(|item| item.is_core = true);
        assert_eq!(
            found(&instrument),
            [at(
                "Q2/core",
                Setting::CoreItems {
                    dimension: id("D1"),
                    core: vec![id("Q1"), id("Q2")]
                }
            )]
        );
    }

    fn with_number(change: impl FnOnce(&mut leerklaar::model::Number)) -> Instrument {
        let mut item = number("Q2", &[("0", "0"), ("50", "50"), ("100", "100")]);
        let Kind::Number(number) = &mut item.kind else {
            panic!("a number item has a number");
        };
        change(number);
        second(item)
    }

    #[test]
    fn a_point_that_no_answer_can_have() {
        let instrument = with_number(|number| number.range.1 = decimal("90"));
        assert_eq!(
            found(&instrument),
            [at(
                "Q2/number/points/2",
                Setting::PointOutsideRange {
                    item: id("Q2"),
                    value: decimal("100"),
                    least: decimal("0"),
                    most: decimal("90")
                }
            )]
        );
    }

    #[test]
    fn a_warning_that_starts_where_answers_are_refused() {
        let instrument = with_number(|number| number.warn_above = Some(decimal("110")));
        assert_eq!(
            found(&instrument),
            [at(
                "Q2/number/warn_above",
                Setting::WarningOutsideRange {
                    item: id("Q2"),
                    warn_above: decimal("110"),
                    most: decimal("100")
                }
            )]
        );
    }

    #[test]
    fn a_reversed_tick_list() {
        let mut item = ticks("Q2", 4, 3);
        item.is_reversed = true;
        let instrument = second(item);
        let item = id("Q2");
        assert_eq!(
            found(&instrument),
            [at("Q2/reverse", Setting::ReversedTicks { item })]
        );
    }

    #[test]
    fn a_paired_question_with_one_wording() {
        let instrument = with_second(|item| {
            item.text.retain(|p, _| *p == Perspective::Organisation);
        });
        let item = id("Q2");
        assert_eq!(
            found(&instrument),
            [at("Q2/paired", Setting::PairedAlone { item })]
        );
    }

    #[test]
    fn not_knowing_that_counts_for_a_manager() {
        let instrument = with_second(|item| {
            item.dont_know_is_zero = vec![Perspective::Employee, Perspective::LineManager];
        });
        assert_eq!(
            found(&instrument),
            [at(
                "Q2/dk_zero/1",
                Setting::NotKnowingCounts {
                    item: id("Q2"),
                    perspective: Perspective::LineManager
                }
            )]
        );
    }

    #[test]
    fn an_accepted_remark_that_is_not_made() {
        let instrument = with_second(|item| item.accept = vec![WordingRule::Passive]);
        assert_eq!(
            found(&instrument),
            [at(
                "Q2/accept/0",
                Setting::NothingToAccept {
                    item: id("Q2"),
                    rule: WordingRule::Passive
                }
            )]
        );
    }
}

#[test]
fn problems_come_in_the_order_of_the_files_with_their_places() {
    let mut instrument = with_second(|item| item.actions.clear());
    instrument.checklists[0].dimensions[0].items[0].is_core = false;
    instrument.actions.push(action("A2", "1", &[], &[]));
    let place = |start: usize, path: &str| Place {
        file: "list.yaml".to_owned(),
        span: Span {
            start,
            end: start + 2,
        },
        path: path.to_owned(),
    };
    let mut places = Places::default();
    places.insert("D1".to_owned(), place(10, "dimensions[0]"));
    places.insert("Q2".to_owned(), place(90, "dimensions[0].items[1]"));
    let verbs = Verbs {
        assess: &assess,
        plan: &plan_freely,
    };
    let problems = check(&instrument, &places, &verbs);
    let shown = problems.iter().map(|p| {
        let start = p.span.map(|span| span.start);
        (p.file.as_str(), start, p.path.as_str(), p.severity())
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            ("list.yaml", Some(10), "dimensions[0]", Severity::Warning),
            (
                "list.yaml",
                Some(90),
                "dimensions[0].items[1]",
                Severity::Warning
            ),
            ("", None, "A2", Severity::Warning),
        ]
    );
}
