//! Gaps and actions that do not fit each other.

use std::collections::BTreeMap;

use leerklaar::model::{DoneWhen, Instrument, MustDo, Planning};

use super::{at, critical_and_core, found, second, sound, with_action, with_second, worded};
use crate::small::{self, action, decimal, dimension, id, levels, levels_scored};

/// With a second dimension of two questions and an action of its own.
fn with_other_dimension() -> Instrument {
    let mut instrument = sound();
    let items = vec![
        critical_and_core(worded(levels("Q3"))),
        worded(levels("Q4")),
    ];
    let mut other = dimension("D2", items);
    for item in &mut other.items {
        item.actions = vec![id("A2")];
    }
    instrument.checklists[0].dimensions.push(other);
    let other = action("A2", "2", &[("D2", "0.6")], &[]);
    instrument.actions.push(other);
    instrument
}

#[test]
fn an_instrument_without_actions() {
    let mut instrument = sound();
    instrument.actions.clear();
    assert_eq!(found(&instrument), [at("actions", Planning::NoActions)]);
}

#[test]
fn a_dimension_that_no_action_raises() {
    let mut instrument = with_other_dimension();
    instrument.actions.remove(0);
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
    let mut instrument = with_other_dimension();
    let second = &mut instrument.checklists[0].dimensions[0].items[1];
    second.actions.push(id("A2"));
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
