//! From an assessment to a plan: the order, what it takes, and why.

use leerklaar::model::{Action, ParticipantHours, PlannedAction, Reason, Scope, Warning};
use leerklaar::roadmap::{Settings, plan};

use super::assessed::{assessment, assessment_with, exactly, open, with_item, with_not_applicable};
use super::roadmap_cases::{free, ids, order, two_dimensions};
use super::small::{action, decimal, dimension, id, instrument, levels};

#[test]
fn explains_every_place() {
    let instrument = two_dimensions();
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let answers = with_item(answers, "Q1", exactly(25.0));
    let answers = with_item(answers, "Q2", exactly(35.0));
    let roadmap = plan(&instrument, &answers, &free());

    assert_eq!(order(&roadmap), ["A3", "A1", "A2"]);
    let [third, first, second] = roadmap.actions.as_slice() else {
        panic!("three actions");
    };
    assert_eq!([third.place, first.place, second.place], [1, 2, 3]);
    // A3: gap 50 x 0.2 = 10 for 3 days. A1 alone brings 0.8 for 4 days, with A2 20.8 for 8.
    assert_eq!((third.benefit, third.cost), (10.0, 3.0));
    assert_eq!(
        (third.package.clone(), third.package_benefit),
        (vec![], 10.0)
    );
    assert_eq!(first.package, ids(&["A2"]));
    assert!((first.package_benefit - 20.8).abs() < 1e-9);
    assert_eq!(first.package_cost, 8.0);
    assert_eq!(first.unlocks, ids(&["A2"]));
    assert_eq!(second.needs, ids(&["A1"]));
    assert_eq!(
        second.because,
        [Reason {
            item: id("Q2"),
            score: Some(35.0)
        }]
    );
    let told = |a: &PlannedAction| {
        let effect = &a.effects[0];
        let round = |score: f64| (score * 10.0).round() / 10.0;
        (
            effect.dimension.to_string(),
            round(effect.from),
            round(effect.to),
            effect.share,
            effect.is_guess,
        )
    };
    assert_eq!(told(third), ("D1".to_owned(), 25.0, 35.0, 0.2, false));
    assert_eq!(told(first), ("D1".to_owned(), 35.0, 35.8, 0.02, false));
    assert_eq!(told(second), ("D2".to_owned(), 35.0, 55.0, 0.5, false));
    assert_eq!(roadmap.dropped, []);
    assert_eq!(roadmap.warnings, []);
    assert_eq!(roadmap.pin_price, None);
    assert_eq!((roadmap.staff, roadmap.staff_is_assumed), (100, false));
}

#[test]
fn other_answers_put_another_action_first() {
    let instrument = two_dimensions();
    let first = |d1, d2| {
        let answers = assessment(&instrument, &[("D1", d1), ("D2", d2)]);
        plan(&instrument, &answers, &free()).actions[0]
            .id
            .to_string()
    };
    assert_eq!(first(25.0, 60.0), "A3");
    assert_eq!(first(70.0, 5.0), "A1");
}

#[test]
fn a_dimension_with_more_weight_counts_more() {
    let mut instrument = two_dimensions();
    instrument.checklists[0].dimensions[1].weight = decimal("2");
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let roadmap = plan(&instrument, &answers, &free());
    assert_eq!(order(&roadmap), ["A1", "A2", "A3"]);
    let second = &roadmap.actions[1];
    assert_eq!(second.benefit, 40.0);
    assert_eq!((second.effects[0].from, second.effects[0].to), (35.0, 55.0));
}

#[test]
fn effects_are_listed_largest_first_and_only_where_a_gap_is_left() {
    let mut instrument = two_dimensions();
    instrument.actions = vec![action("A1", "1", &[("D1", "0.1"), ("D2", "0.2")], &[])];
    let effects = |d1, d2| {
        let answers = assessment(&instrument, &[("D1", d1), ("D2", d2)]);
        let roadmap = plan(&instrument, &answers, &free());
        let effects = roadmap.actions[0].effects.iter();
        effects.map(|e| e.dimension.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(effects(25.0, 25.0), ["D2", "D1"]);
    assert_eq!(effects(80.0, 25.0), ["D2"]);
}

#[test]
fn without_a_score_the_plan_takes_the_middle_and_says_so() {
    let instrument = two_dimensions();
    let answers = assessment_with(&instrument, &[("D1", open(0.0, 50.0))]);
    let roadmap = plan(&instrument, &answers, &free());
    let effect = |action: &str| {
        let effects = &roadmap.action(action).expect("planned").effects;
        (effects[0].from, effects[0].to, effects[0].is_guess)
    };
    assert_eq!(effect("A3"), (25.0, 35.0, true));
    assert_eq!(effect("A2"), (50.0, 62.5, true));
    let dimensions = ids(&["D1", "D2"]);
    assert_eq!(roadmap.warnings, [Warning::Guessed { dimensions }]);
}

#[test]
fn reasons_are_the_answers_under_target_worst_first_and_open_ones_last() {
    let naming = |name: &str| {
        let mut item = levels(name);
        item.actions = ids(&["A1"]);
        item
    };
    let mut indicator = naming("Q6");
    indicator.is_scored = false;
    let items = ["Q1", "Q2", "Q3", "Q4", "Q5"].map(naming);
    let items = items.into_iter().chain([indicator]).collect();
    let mut instrument = instrument(vec![dimension("D1", items)]);
    instrument.actions = vec![action("A1", "1", &[("D1", "0.5")], &[])];
    let answers = assessment(&instrument, &[("D1", 40.0)]);
    let answers = with_item(answers, "Q1", open(0.0, 100.0));
    let answers = with_item(answers, "Q2", exactly(50.0));
    let answers = with_item(answers, "Q3", exactly(0.0));
    let answers = with_item(answers, "Q4", exactly(75.0));
    let answers = with_not_applicable(answers, "Q5");
    let answers = with_item(answers, "Q6", exactly(0.0));
    let roadmap = plan(&instrument, &answers, &free());
    let reason = |item: &str, score| Reason {
        item: id(item),
        score,
    };
    assert_eq!(
        roadmap.actions[0].because,
        [
            reason("Q3", Some(0.0)),
            reason("Q2", Some(50.0)),
            reason("Q1", None),
        ]
    );
}

#[test]
fn better_after_is_advice_about_what_is_still_open() {
    let mut instrument = two_dimensions();
    instrument.actions[2].better_after = ids(&["A2", "A1"]);
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let advice = |done: &[&str]| {
        let settings = Settings {
            done: ids(done),
            ..free()
        };
        let roadmap = plan(&instrument, &answers, &settings);
        let a3 = roadmap.action("A3").expect("planned");
        (a3.place, a3.better_after.clone())
    };
    assert_eq!(advice(&[]), (1, ids(&["A2", "A1"])));
    assert_eq!(advice(&["A1"]), (2, ids(&["A2"])));
}

fn with_scope(mut action: Action, per_100: &str, per_head: &str, scope: Scope) -> Action {
    action.days.per_100 = decimal(per_100);
    action.days.scope = scope;
    action.participant_hours = ParticipantHours {
        per_head: decimal(per_head),
        scope,
    };
    action
}

#[test]
fn effort_follows_the_people_in_scope() {
    let mut instrument = two_dimensions();
    let everyone = action("A1", "2", &[("D1", "0.5")], &[]);
    let pilot = action("A2", "2", &[("D1", "0.5")], &[]);
    let managers = action("A3", "2", &[("D1", "0.5")], &[]);
    instrument.actions = vec![
        with_scope(everyone, "1", "0.5", Scope::Organisation),
        with_scope(pilot, "0", "4", Scope::Pilot),
        with_scope(managers, "10", "8", Scope::Managers),
    ];
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 80.0)]);
    let efforts = |staff| {
        let settings = Settings {
            staff: Some(staff),
            ..free()
        };
        let roadmap = plan(&instrument, &answers, &settings);
        assert_eq!((roadmap.staff, roadmap.staff_is_assumed), (staff, false));
        ["A1", "A2", "A3"].map(|name| {
            let action = roadmap.action(name).expect("planned");
            (action.days, action.participant_hours, action.cost)
        })
    };
    // A participant day counts a quarter of a day of work.
    assert_eq!(
        efforts(400),
        [(6.0, 200.0, 12.25), (2.0, 48.0, 3.5), (6.0, 320.0, 16.0)]
    );
    // Eight people: a pilot of eight and one manager.
    assert_eq!(
        efforts(8),
        [(2.08, 4.0, 2.205), (2.0, 32.0, 3.0), (2.1, 8.0, 2.35)]
    );
}

#[test]
fn an_unknown_number_of_staff_is_assumed_and_said() {
    let instrument = two_dimensions();
    let mut answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    answers.staff = None;
    let roadmap = plan(&instrument, &answers, &free());
    assert_eq!((roadmap.staff, roadmap.staff_is_assumed), (100, true));
    assert_eq!(roadmap.warnings, [Warning::StaffAssumed { staff: 100 }]);
}

#[test]
fn a_small_start_is_pinned_and_its_price_is_told() {
    let mut instrument = two_dimensions();
    // Pinned first: A2, which needs A1. Free: A3 first.
    instrument.start_small = ids(&["A2"]);
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let roadmap = plan(&instrument, &answers, &Settings::default());
    assert_eq!(order(&roadmap), ["A1", "A2", "A3"]);
    let pinned: Vec<bool> = roadmap.actions.iter().map(|a| a.is_pinned).collect();
    assert_eq!(pinned, [false, true, false]);
    assert_eq!(roadmap.actions[0].package, ids(&["A2"]));

    // Gaps 50 and 40. Free: 90 x 3 + 80 x 4 + 79.2 x 4; pinned: 90 x 4 + 89 x 4 + 69 x 3.
    let price = roadmap.pin_price.expect("something is pinned");
    assert!(
        (price.extra - (923.0 / 906.8 - 1.0)).abs() < 1e-9,
        "{price:?}"
    );
    // One person with 0.8 days a week: 11 days take 14 weeks, so one action ends
    // after the first quarter.
    let rounded = |shares: [f64; 4]| shares.map(|share| (share * 1000.0).round() / 1000.0);
    assert_eq!(rounded(price.closed_pinned), [0.233, 0.342, 0.342, 0.342]);
    assert_eq!(rounded(price.closed_free), [0.12, 0.342, 0.342, 0.342]);
}

#[test]
fn a_circle_of_prerequisites_is_left_undated_rather_than_waited_for() {
    let mut instrument = two_dimensions();
    instrument.actions[0].after = ids(&["A2"]);
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let roadmap = plan(&instrument, &answers, &free());
    let weeks = |name| roadmap.action(name).expect("planned").weeks;
    assert_eq!([weeks("A1"), weeks("A2")], [None, None]);
    assert!(weeks("A3").is_some());
}
