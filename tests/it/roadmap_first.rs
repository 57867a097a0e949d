//! Every action can come first for somebody, or the checklist has one too many.

use leerklaar::model::{Action, Assessment, DoneWhen, Instrument, Kind};
use leerklaar::roadmap::{Settings, answers_that_put_first, can_become_first, plan};

use super::assessed::{assessment, exactly, with_item};
use super::small::{action, decimal, dimension, id, instrument, levels, number, ticks};

/// Two dimensions of two questions each; every question is what ends one action.
fn two_by_two(actions: Vec<Action>) -> Instrument {
    let mut instrument = instrument(vec![
        dimension("D1", vec![levels("Q11"), ticks("Q12", 3, 3)]),
        dimension(
            "D2",
            vec![levels("Q21"), number("Q22", &[("0", "0"), ("10", "100")])],
        ),
    ]);
    instrument.actions = actions;
    instrument
}

fn ended_by(mut action: Action, item: &str, level: &str) -> Action {
    action.done_when = Some(DoneWhen {
        item: id(item),
        level: decimal(level),
    });
    action
}

/// The first action of the plan for these answers, prerequisites of `action` done.
fn first_for(instrument: &Instrument, action: &Action, answers: &Assessment) -> Option<String> {
    let settings = Settings {
        done: action.after.clone(),
        start_small: false,
        ..Settings::default()
    };
    let roadmap = plan(instrument, answers, &settings);
    roadmap.actions.first().map(|first| first.id.to_string())
}

/// One person's answers with these scores, all items weighing the same.
fn answered(instrument: &Instrument, action: &Action) -> Option<Assessment> {
    let answers = answers_that_put_first(instrument, action)?;
    let scores: Vec<(&str, f64)> = instrument
        .dimensions()
        .map(|dimension| {
            let items = dimension.items.iter().filter(|item| item.is_scored);
            let scores: Vec<f64> = items.map(|item| answers[&item.id]).collect();
            let mean = scores.iter().sum::<f64>() / scores.len() as f64;
            (dimension.id.as_str(), mean)
        })
        .collect();
    let dimensions = assessment(instrument, &scores);
    let items = answers.iter();
    Some(items.fold(dimensions, |all, (item, score)| {
        with_item(all, item.as_str(), exactly(*score))
    }))
}

/// The answers found put the action first in a real plan.
fn comes_first(instrument: &Instrument, name: &str) -> bool {
    let action = instrument
        .action(name)
        .expect("an action of the instrument");
    let Some(answers) = answered(instrument, action) else {
        assert!(!can_become_first(instrument, action));
        return false;
    };
    assert!(can_become_first(instrument, action));
    assert_eq!(
        first_for(instrument, action, &answers).as_deref(),
        Some(name)
    );
    true
}

#[test]
fn an_action_on_a_dimension_of_its_own_comes_first_when_only_that_is_low() {
    let instrument = two_by_two(vec![
        action("A1", "1", &[("D1", "0.9")], &[]),
        action("A2", "50", &[("D2", "0.05")], &[]),
    ]);
    assert!(comes_first(&instrument, "A1"));
    assert!(comes_first(&instrument, "A2"));
}

#[test]
fn a_dependent_comes_first_once_its_prerequisites_are_done() {
    let instrument = two_by_two(vec![
        action("A1", "1", &[("D1", "0.9")], &[]),
        action("A2", "9", &[("D2", "0.1")], &["A1"]),
    ]);
    assert!(comes_first(&instrument, "A2"));
}

#[test]
fn a_weaker_action_comes_first_when_the_purpose_of_the_stronger_is_met() {
    let strong = action("A1", "1", &[("D1", "0.9"), ("D2", "0.9")], &[]);
    let weak = action("A2", "5", &[("D1", "0.1"), ("D2", "0.1")], &[]);
    let instrument = two_by_two(vec![
        ended_by(strong.clone(), "Q12", "3"),
        ended_by(weak.clone(), "Q11", "3"),
    ]);
    assert!(comes_first(&instrument, "A2"));

    // Nothing ends the stronger one, or only what ends the weaker one too.
    let endless = two_by_two(vec![strong.clone(), ended_by(weak.clone(), "Q11", "3")]);
    assert!(!comes_first(&endless, "A2"));
    let never_without = two_by_two(vec![
        ended_by(strong, "Q11", "4"),
        ended_by(weak, "Q11", "3"),
    ]);
    assert!(!comes_first(&never_without, "A2"));
    assert!(comes_first(&never_without, "A1"));
}

#[test]
fn narrows_the_gap_that_helps_the_other_more() {
    // With both dimensions at 0 the first wins by 0.55 to 0.5; with D2 at target the
    // second does. Neither has a purpose that can be met.
    let instrument = two_by_two(vec![
        action("A1", "1", &[("D1", "0.1"), ("D2", "0.45")], &[]),
        action("A2", "1", &[("D1", "0.4"), ("D2", "0.1")], &[]),
    ]);
    assert!(comes_first(&instrument, "A1"));
    assert!(comes_first(&instrument, "A2"));
}

#[test]
fn never_ends_its_own_purpose_to_be_rid_of_another() {
    // Meeting the purpose of the first would meet that of the second too.
    let first = action("A1", "1", &[("D1", "0.1"), ("D2", "0.45")], &[]);
    let second = action("A2", "1", &[("D1", "0.4"), ("D2", "0.1")], &[]);
    let instrument = two_by_two(vec![
        ended_by(first, "Q11", "4"),
        ended_by(second, "Q11", "3"),
    ]);
    assert!(comes_first(&instrument, "A2"));
}

#[test]
fn of_two_equal_actions_the_later_never_comes_first() {
    let instrument = two_by_two(vec![
        action("A1", "1", &[("D1", "0.5")], &[]),
        action("A2", "1", &[("D1", "0.5")], &[]),
    ]);
    assert!(comes_first(&instrument, "A1"));
    assert!(!comes_first(&instrument, "A2"));
}

#[test]
fn what_changes_nothing_never_comes_first() {
    let instrument = two_by_two(vec![
        action("A1", "1", &[], &[]),
        action("A2", "1", &[("D1", "0.5")], &["A1"]),
    ]);
    assert!(!comes_first(&instrument, "A1"));
    assert!(comes_first(&instrument, "A2"));
}

#[test]
fn a_reversed_question_is_at_its_worst_at_its_highest_level() {
    let mut item = super::small::levels_scored("Q1", &["0", "50", "90"]);
    item.is_reversed = true;
    let mut instrument = instrument(vec![dimension("D1", vec![item])]);
    instrument.actions = vec![action("A1", "1", &[("D1", "0.5")], &[])];
    assert!(matches!(
        instrument.items().next().map(|item| &item.kind),
        Some(Kind::Choice { .. })
    ));
    let answers = answers_that_put_first(&instrument, &instrument.actions[0]);
    assert_eq!(answers, Some([(id("Q1"), 10.0)].into()));
}
