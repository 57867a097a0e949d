//! What one answer to one item is worth.

use std::collections::BTreeSet;

use leerklaar::model::{Answer, Fraction, Item, Perspective};
use leerklaar::score::{Open, Value, possible_scores, value};

use crate::small::{decimal, id, levels, levels_scored, not_applicable, number, ticked, ticks};

fn value_of(item: &Item, answer: &Answer) -> Value {
    value(item, Some(answer), Perspective::Organisation)
}

fn points(points: &str) -> Value {
    Value::Score(decimal(points))
}

fn ticked_of_relevant(ticked: &[&str], irrelevant: &[&str]) -> Answer {
    let ids = |names: &[&str]| names.iter().map(|n| id(n)).collect::<BTreeSet<_>>();
    Answer::Ticks {
        ticked: ids(ticked),
        irrelevant: ids(irrelevant),
    }
}

#[test]
fn a_level_has_the_score_of_its_scale() {
    let item = levels_scored("Q1", &["0", "40", "100"]);
    assert_eq!(value_of(&item, &Answer::Level(1)), points("40"));
}

#[test]
fn a_reversed_item_turns_the_score_round() {
    let reversed = |item| Item {
        is_reversed: true,
        ..item
    };
    let level = value_of(&reversed(levels("Q1")), &Answer::Level(3));
    let ticks = value_of(&reversed(ticks("Q2", 4, 4)), &ticked(&["a"]));
    let number = value_of(
        &reversed(number("Q3", &[("0", "0"), ("50", "100")])),
        &Answer::Number(decimal("10")),
    );
    assert_eq!(
        (level, ticks, number),
        (points("25"), points("75"), points("80"))
    );
}

#[test]
fn a_number_lies_on_the_line_and_is_flat_outside_it() {
    let budget = number(
        "B41",
        &[
            ("0", "0"),
            ("30", "25"),
            ("60", "50"),
            ("80", "75"),
            ("95", "100"),
        ],
    );
    let of = |number: &str| value_of(&budget, &Answer::Number(decimal(number)));
    assert_eq!(of("68"), points("60"));
    assert_eq!(of("12"), points("10"));
    assert_eq!(of("97"), points("100"));
    assert_eq!(of("-3"), points("0"));
    assert_eq!(of("30"), points("25"));
}

#[test]
fn a_tick_list_counts_up_to_what_is_enough() {
    assert_eq!(
        value_of(&ticks("Q1", 5, 5), &ticked(&["a", "c", "e"])),
        points("60")
    );
    let enough_at_four = ticks("Q2", 7, 4);
    assert_eq!(
        value_of(&enough_at_four, &ticked(&["a", "b", "c"])),
        points("75")
    );
    assert_eq!(
        value_of(&enough_at_four, &ticked(&["a", "b", "c", "d", "e"])),
        points("100")
    );
}

#[test]
fn irrelevant_options_leave_the_denominator() {
    let item = ticks("Q1", 5, 5);
    let two_of_three = ticked_of_relevant(&["a", "b"], &["d", "e"]);
    let two_thirds = Fraction::new(200, 3).expect("three is not zero");
    assert_eq!(value_of(&item, &two_of_three), Value::Score(two_thirds));
    let nothing_left = ticked_of_relevant(&[], &["a", "b", "c", "d", "e"]);
    assert_eq!(value_of(&item, &nothing_left), Value::NotApplicable);
}

#[test]
fn none_of_these_is_an_answer_and_silence_is_not() {
    let item = ticks("Q1", 5, 5);
    let silence = value(&item, None, Perspective::Organisation);
    assert_eq!(value_of(&item, &ticked(&[])), points("0"));
    assert_eq!(silence, Value::Open(Open::NoAnswer));
}

#[test]
fn not_knowing_scores_0_only_for_those_who_should_know() {
    let item = Item {
        dont_know_is_zero: vec![Perspective::Employee],
        is_reversed: true,
        ..levels("Q1")
    };
    let of = |perspective| value(&item, Some(&Answer::DontKnow), perspective);
    assert_eq!(of(Perspective::Employee), points("0"));
    assert_eq!(of(Perspective::LineManager), Value::Open(Open::DontKnow));
}

#[test]
fn the_ways_of_not_answering_stay_apart() {
    let item = levels("Q1");
    assert_eq!(
        value_of(&item, &Answer::Skipped),
        Value::Open(Open::Skipped)
    );
    assert_eq!(value_of(&item, &not_applicable()), Value::NotApplicable);
}

#[test]
fn an_answer_that_does_not_fit_is_open_and_never_a_0() {
    let open = Value::Open(Open::NoAnswer);
    assert_eq!(value_of(&levels("Q1"), &Answer::Level(9)), open);
    assert_eq!(value_of(&levels("Q1"), &ticked(&["a"])), open);
    assert_eq!(value_of(&ticks("Q2", 2, 2), &ticked(&["z"])), open);
    assert_eq!(value_of(&ticks("Q2", 2, 2), &Answer::Level(1)), open);
}

#[test]
fn every_possible_answer_is_known_beforehand() {
    let scores = |item: &Item| {
        let scores = possible_scores(item);
        scores.iter().map(Fraction::to_string).collect::<Vec<_>>()
    };
    assert_eq!(scores(&levels("Q1")), ["0", "25", "50", "75", "100"]);
    assert_eq!(scores(&ticks("Q2", 7, 4)), ["0", "25", "50", "75", "100"]);
    let reversed = Item {
        is_reversed: true,
        ..number("Q3", &[("0", "0"), ("60", "40")])
    };
    assert_eq!(scores(&reversed), ["100", "60"]);
}
