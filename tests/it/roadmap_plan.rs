//! From an assessment to a plan: what is in it, in what order, and why.

use leerklaar::model::{
    Action, Consent, ConsentWhen, DoneWhen, DropReason, Dropped, Fraction, Id, Instrument, MustDo,
    MustDoNotice, ParticipantHours, Reason, Roadmap, Scope, StaffBody, Warning, Wave, WorksCouncil,
};
use leerklaar::roadmap::{Settings, plan};

use super::assessed::{assessment, assessment_with, exactly, open, with_item, with_not_applicable};
use super::small::{action, decimal, dimension, id, instrument, levels, text};

/// Two dimensions, D1 and D2, with a question each, and a sponsor that comes before
/// the plan that D2 needs most.
fn two_dimensions() -> Instrument {
    let mut q1 = levels("Q1");
    q1.actions = vec![id("A1"), id("A3")];
    let mut q2 = levels("Q2");
    q2.actions = vec![id("A2")];
    let mut instrument = instrument(vec![dimension("D1", vec![q1]), dimension("D2", vec![q2])]);
    instrument.actions = vec![
        action("A1", "4", &[("D1", "0.02")], &[]),
        action("A2", "4", &[("D2", "0.5")], &["A1"]),
        action("A3", "3", &[("D1", "0.2")], &[]),
    ];
    instrument
}

fn free() -> Settings {
    Settings {
        start_small: false,
        ..Settings::default()
    }
}

fn ids(names: &[&str]) -> Vec<Id> {
    names.iter().map(|name| id(name)).collect()
}

fn order(roadmap: &Roadmap) -> Vec<&str> {
    roadmap.actions.iter().map(|a| a.id.as_str()).collect()
}

fn dropped(name: &str, reason: DropReason) -> Dropped {
    Dropped {
        id: id(name),
        reason,
    }
}

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
    let told = |a: &leerklaar::model::PlannedAction| {
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
fn the_staff_body_decides_whose_consent_is_needed() {
    let mut instrument = two_dimensions();
    instrument.actions[0].works_council = WorksCouncil {
        works_council: Consent::Consent,
        staff_representation: Consent::Inform,
        when: ConsentWhen::IfRulesChange,
    };
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let consent = |staff_body, staff| {
        let settings = Settings {
            staff_body,
            staff: Some(staff),
            ..free()
        };
        let roadmap = plan(&instrument, &answers, &settings);
        let a1 = roadmap.action("A1").expect("planned");
        assert_eq!(a1.consent_when, ConsentWhen::IfRulesChange);
        a1.consent
    };
    assert_eq!(consent(Some(StaffBody::WorksCouncil), 10), Consent::Consent);
    assert_eq!(
        consent(Some(StaffBody::StaffRepresentation), 90),
        Consent::Inform
    );
    assert_eq!(consent(Some(StaffBody::None), 90), Consent::None);
    assert_eq!(consent(None, 50), Consent::Consent);
    assert_eq!(consent(None, 49), Consent::Inform);
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

#[test]
fn a_legal_duty_stands_outside_the_ranking() {
    let mut instrument = two_dimensions();
    instrument.actions[2].must_do = Some(MustDo {
        item: id("Q1"),
        below: decimal("2"),
        why: text("the law"),
    });
    let notices = |range: Option<_>, settings: &Settings| {
        let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
        let answers = match range {
            Some(range) => with_item(answers, "Q1", range),
            None => answers,
        };
        plan(&instrument, &answers, settings).must_do
    };
    let notice = |is_open| {
        vec![MustDoNotice {
            action: id("A3"),
            item: id("Q1"),
            why: text("the law"),
            is_open,
        }]
    };
    assert_eq!(notices(Some(exactly(49.0)), &free()), notice(false));
    assert_eq!(notices(Some(exactly(50.0)), &free()), []);
    assert_eq!(notices(Some(open(0.0, 100.0)), &free()), notice(true));
    assert_eq!(notices(None, &free()), []);
    let without = Settings {
        without: ids(&["A3"]),
        ..free()
    };
    assert_eq!(notices(Some(exactly(0.0)), &without), notice(false));
    let done = Settings {
        done: ids(&["A3"]),
        ..free()
    };
    assert_eq!(notices(Some(exactly(0.0)), &done), []);
}

/// Four actions on gaps of their own, worth 40, 30, 20 and 10 points of gap.
fn four_alike() -> Instrument {
    let names = ["D1", "D2", "D3", "D4"];
    let mut instrument = instrument(names.map(|d| dimension(d, vec![])).into());
    instrument.owners[0].days_per_week = decimal("5");
    instrument.actions = vec![
        action("A1", "1", &[("D1", "0.8")], &[]),
        action("A2", "1", &[("D2", "0.6")], &[]),
        action("A3", "1", &[("D3", "0.4")], &[]),
        action("A4", "1", &[("D4", "0.2")], &[]),
    ];
    instrument
}

/// By id.
fn quick_wins(instrument: &Instrument, settings: &Settings) -> String {
    let names = ["D1", "D2", "D3", "D4"];
    let answers = assessment(instrument, &names.map(|name| (name, 25.0)));
    let roadmap = plan(instrument, &answers, settings);
    let wins = roadmap.actions.iter().filter(|a| a.is_quick_win);
    let mut names: Vec<&str> = wins.map(|a| a.id.as_str()).collect();
    names.sort_unstable();
    names.join(" ")
}

#[test]
fn quick_wins_are_cheap_short_unhindered_and_worth_more_than_most() {
    assert_eq!(quick_wins(&four_alike(), &free()), "A1 A2");
    let with = |change: fn(&mut Action)| {
        let mut instrument = four_alike();
        change(&mut instrument.actions[0]);
        quick_wins(&instrument, &free())
    };
    assert_eq!(with(|a| a.days.fixed = decimal("3")), "A1 A2");
    assert_eq!(with(|a| a.days.fixed = decimal("3.5")), "A2");
    assert_eq!(with(|a| a.weeks = 5), "A1 A2");
    assert_eq!(with(|a| a.weeks = 6), "A2");
    assert_eq!(
        with(|a| a.works_council.works_council = Consent::Advise),
        "A1 A2"
    );
    assert_eq!(
        with(|a| a.works_council.works_council = Consent::Consent),
        "A2"
    );
    // Whether the condition of a consent holds is not known, so it may be needed.
    let conditional = |a: &mut Action| {
        a.works_council.works_council = Consent::Consent;
        a.works_council.when = ConsentWhen::IfRulesChange;
    };
    assert_eq!(with(conditional), "A2");
    // In the same wave as what it needs; but not when it had to wait a wave for it.
    assert_eq!(with(|a| a.after = vec![id("A4")]), "A1 A2");
    let mut instrument = four_alike();
    instrument.actions[0].after = vec![id("A4")];
    instrument.actions[3].weeks = 13;
    assert_eq!(quick_wins(&instrument, &free()), "A2");
}

#[test]
fn the_median_itself_is_no_quick_win() {
    let mut instrument = four_alike();
    instrument.actions.truncate(3);
    assert_eq!(quick_wins(&instrument, &free()), "A1");
}

#[test]
fn what_takes_long_for_want_of_time_is_no_quick_win() {
    let instrument = four_alike();
    let with_days = |days: &str| Settings {
        capacity: [(id("hr"), decimal(days))].into(),
        ..free()
    };
    assert_eq!(quick_wins(&instrument, &with_days("0.25")), "A1 A2");
    assert_eq!(quick_wins(&instrument, &with_days("0.20")), "");
}

#[test]
fn what_has_no_date_is_no_quick_win() {
    let mut instrument = four_alike();
    instrument.rules.roadmap.most_actions_in_plan = 1;
    assert_eq!(quick_wins(&instrument, &free()), "A1");
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
fn a_circle_of_prerequisites_is_left_undated_rather_than_waited_for() {
    let mut instrument = two_dimensions();
    instrument.actions[0].after = ids(&["A2"]);
    let answers = assessment(&instrument, &[("D1", 25.0), ("D2", 35.0)]);
    let roadmap = plan(&instrument, &answers, &free());
    let weeks = |name| roadmap.action(name).expect("planned").weeks;
    assert_eq!([weeks("A1"), weeks("A2")], [None, None]);
    assert!(weeks("A3").is_some());
}

#[test]
fn everything_fits_in_the_first_quarter_when_there_is_time() {
    let instrument = four_alike();
    let names = ["D1", "D2", "D3", "D4"];
    let answers = assessment(&instrument, &names.map(|name| (name, 25.0)));
    let roadmap = plan(&instrument, &answers, &free());
    assert_eq!(roadmap.in_wave(Wave::Now).count(), 4);
}
