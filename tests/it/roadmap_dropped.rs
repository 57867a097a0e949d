//! What stays out of a plan, why, and what that does to the rest.

use leerklaar::model::{DoneWhen, DropReason, Fraction, Warning};
use leerklaar::roadmap::{Settings, plan};

use super::assessed::{assessment, exactly, open, with_item, with_not_applicable};
use super::roadmap_cases::{dropped, free, ids, order, two_dimensions};
use super::small::{action, decimal, id, levels};

#[test]
fn another_target_moves_the_gaps_and_can_close_them() {
    let instrument = two_dimensions();
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let with_target = |target: &str| {
        let settings = Settings {
            target: Some(decimal(target)),
            ..free()
        };
        plan(&instrument, &answers, &settings)
    };
    assert_eq!(order(&with_target("100")), ["A3", "A1", "A2"]);
    assert_eq!(with_target("100").actions[0].benefit, 15.0);
    // At 35 only D1 is under target, and nothing waits for A2.
    let lower = with_target("35");
    assert_eq!(order(&lower), ["A3", "A1"]);
    assert_eq!(lower.dropped, [dropped("A2", DropReason::NoGap)]);
    let reached = with_target("20");
    assert_eq!(order(&reached), Vec::<&str>::new());
    assert_eq!(reached.warnings, [Warning::NothingToDo]);
}

#[test]
fn done_makes_room_and_left_out_takes_along_what_needs_it() {
    let instrument = two_dimensions();
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let done = plan(
        &instrument,
        &answers,
        &Settings {
            done: ids(&["A1"]),
            ..free()
        },
    );
    assert_eq!(order(&done), ["A2", "A3"]);
    assert_eq!(done.actions[0].needs, []);
    assert_eq!(done.dropped, [dropped("A1", DropReason::Done)]);

    let without = plan(
        &instrument,
        &answers,
        &Settings {
            without: ids(&["A1"]),
            ..free()
        },
    );
    assert_eq!(order(&without), ["A3"]);
    let needs_it = DropReason::NeedsLeftOut { needs: id("A1") };
    assert_eq!(
        without.dropped,
        [dropped("A1", DropReason::LeftOut), dropped("A2", needs_it)]
    );
}

#[test]
fn the_need_for_a_left_out_action_runs_through_others() {
    let mut instrument = two_dimensions();
    // Listed before what it needs, so one look at the list does not find it.
    let last = action("A0", "1", &[("D2", "0.5")], &["A2"]);
    instrument.actions.insert(0, last);
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let settings = |done: &[&str]| Settings {
        without: ids(&["A1"]),
        done: ids(done),
        ..free()
    };
    let needs_it = || DropReason::NeedsLeftOut { needs: id("A1") };
    assert_eq!(
        plan(&instrument, &answers, &settings(&[])).dropped,
        [
            dropped("A0", needs_it()),
            dropped("A1", DropReason::LeftOut),
            dropped("A2", needs_it()),
        ]
    );
    // What is done in between ends the need.
    let roadmap = plan(&instrument, &answers, &settings(&["A2"]));
    assert_eq!(order(&roadmap), ["A0", "A3"]);
}

#[test]
fn a_met_purpose_counts_as_done_but_an_open_answer_never_does() {
    let mut instrument = two_dimensions();
    instrument.actions[0].done_when = Some(DoneWhen {
        item: id("Q1"),
        level: decimal("3"),
    });
    let planned = |range| {
        let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
        let answers = with_item(answers, "Q1", range);
        let roadmap = plan(&instrument, &answers, &free());
        let order = order(&roadmap).join(" ");
        (order, roadmap.dropped)
    };
    let met = vec![dropped("A1", DropReason::PurposeMet { item: id("Q1") })];
    assert_eq!(planned(exactly(75.0)), ("A2 A3".to_owned(), met));
    assert_eq!(planned(exactly(74.0)), ("A3 A1 A2".to_owned(), vec![]));
    assert_eq!(planned(open(0.0, 100.0)), ("A3 A1 A2".to_owned(), vec![]));
    let mut partly = exactly(75.0);
    partly.low = 50.0;
    assert_eq!(planned(partly), ("A3 A1 A2".to_owned(), vec![]));
}

#[test]
fn what_is_met_holds_nobody_up_even_when_left_out() {
    let mut instrument = two_dimensions();
    instrument.actions[0].done_when = Some(DoneWhen {
        item: id("Q1"),
        level: decimal("3"),
    });
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let answers = with_item(answers, "Q1", exactly(100.0));
    let settings = Settings {
        without: ids(&["A1"]),
        ..free()
    };
    assert_eq!(order(&plan(&instrument, &answers, &settings)), ["A2", "A3"]);
}

#[test]
fn an_enabler_without_a_gap_stays_while_something_waits_for_it() {
    let instrument = two_dimensions();
    let answers = assessment(&instrument, &[("D1", 90.0), ("D2", 35.0)]);
    let roadmap = plan(&instrument, &answers, &free());
    assert_eq!(order(&roadmap), ["A1", "A2"]);
    assert_eq!(roadmap.actions[0].benefit, 0.0);
    assert_eq!(roadmap.actions[0].effects, []);
    assert_eq!(roadmap.dropped, [dropped("A3", DropReason::NoGap)]);
}

#[test]
fn a_dimension_that_does_not_apply_is_no_guess_and_no_gap() {
    let mut indicator = levels("Q3");
    indicator.is_scored = false;
    let mut instrument = two_dimensions();
    let items = &mut instrument.checklists[0].dimensions[1].items;
    items.extend([indicator, levels("Q4")]);
    let answers = assessment(&instrument, &[("D1", 25.0)]);
    let answers = with_not_applicable(answers, "Q2");
    // Q4 was not asked, and an indicator is in no score.
    let answers = with_item(answers, "Q3", open(0.0, 100.0));
    let roadmap = plan(&instrument, &answers, &free());
    assert_eq!(order(&roadmap), ["A3", "A1"]);
    assert_eq!(roadmap.dropped, [dropped("A2", DropReason::NoGap)]);
    assert_eq!(roadmap.warnings, []);

    // One open question, and the dimension may apply after all.
    let answers = with_item(answers, "Q4", open(0.0, 100.0));
    let roadmap = plan(&instrument, &answers, &free());
    let dimensions = ids(&["D2"]);
    assert_eq!(roadmap.warnings, [Warning::Guessed { dimensions }]);
}

#[test]
fn ids_that_do_not_exist_change_nothing() {
    let mut instrument = two_dimensions();
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let expected = plan(&instrument, &answers, &free());
    let settings = Settings {
        done: ids(&["Z1"]),
        without: ids(&["Z2"]),
        capacity: [(id("nobody"), Fraction::ONE)].into(),
        ..Settings::default()
    };
    instrument.start_small = ids(&["Z3"]);
    assert_eq!(plan(&instrument, &answers, &settings), expected);
}

#[test]
fn what_fell_away_is_not_pinned() {
    let mut instrument = two_dimensions();
    instrument.start_small = ids(&["A2", "A1"]);
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 90.0)]);
    let roadmap = plan(&instrument, &answers, &Settings::default());
    assert_eq!(order(&roadmap), ["A1", "A3"]);
    assert!(roadmap.pin_price.is_some());
    let settings = Settings {
        done: ids(&["A1"]),
        ..Settings::default()
    };
    let roadmap = plan(&instrument, &answers, &settings);
    assert_eq!(order(&roadmap), ["A3"]);
    assert_eq!(roadmap.pin_price, None);
}
