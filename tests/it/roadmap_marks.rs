//! What is marked in a plan: whose consent, legal duties, quick wins.

use leerklaar::model::{
    Action, Consent, ConsentWhen, Instrument, MustDo, MustDoNotice, StaffBody, Wave, WorksCouncil,
};
use leerklaar::roadmap::{Settings, plan};

use super::assessed::{assessment, exactly, open, with_item};
use super::roadmap_cases::{free, ids, two_dimensions};
use super::small::{action, decimal, dimension, id, instrument, text};

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
fn everything_fits_in_the_first_quarter_when_there_is_time() {
    let instrument = four_alike();
    let names = ["D1", "D2", "D3", "D4"];
    let answers = assessment(&instrument, &names.map(|name| (name, 25.0)));
    let roadmap = plan(&instrument, &answers, &free());
    assert_eq!(roadmap.in_wave(Wave::Now).count(), 4);
}
