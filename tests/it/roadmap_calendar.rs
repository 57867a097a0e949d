//! From an order to weeks and waves: who has time, and what waits for what.

use leerklaar::model::{
    Instrument, MergeOwners, OneOwner, Owner, PlannedAction, Roadmap, Warning, Wave,
};
use leerklaar::roadmap::{Settings, plan};

use super::assessed::assessment;
use super::small::{action, decimal, dimension, id, instrument, text};

/// Actions on one dimension, most rewarding first: name, owner, days, weeks, after.
/// Every owner has one day a week and nothing is kept in reserve.
fn calendar(actions: &[(&str, &str, &str, u32, &[&str])]) -> Instrument {
    let mut instrument = instrument(vec![dimension("D1", vec![])]);
    instrument.rules.roadmap.reserve = decimal("0");
    instrument.owners = ["board", "hr", "learning"]
        .map(|name| Owner {
            id: id(name),
            name: text(name),
            days_per_week: decimal("1"),
        })
        .into();
    instrument.start_small = actions.iter().map(|(name, ..)| id(name)).collect();
    instrument.actions = actions
        .iter()
        .map(|(name, owner, days, weeks, after)| {
            let mut action = action(name, days, &[("D1", "0.1")], after);
            action.owner = id(owner);
            action.weeks = *weeks;
            action
        })
        .collect();
    instrument
}

fn planned_with(instrument: &Instrument, settings: &Settings) -> Roadmap {
    plan(
        instrument,
        &assessment(instrument, &[("D1", 0.0)]),
        settings,
    )
}

/// `name wave first-last`, in order; a star when stretched.
fn weeks(roadmap: &Roadmap) -> Vec<String> {
    let line = |a: &PlannedAction| match a.weeks {
        Some((first, last)) => {
            let star = if a.is_stretched { "*" } else { "" };
            format!("{} {} {first}-{last}{star}", a.id, a.wave.id())
        }
        None => format!("{} {}", a.id, a.wave.id()),
    };
    roadmap.actions.iter().map(line).collect()
}

fn weeks_of(instrument: &Instrument) -> Vec<String> {
    weeks(&planned_with(instrument, &Settings::default()))
}

fn capacity(owner: &str, days: &str) -> Settings {
    Settings {
        capacity: [(id(owner), decimal(days))].into(),
        ..Settings::default()
    }
}

#[test]
fn starts_when_what_it_needs_has_ended_and_its_owner_has_time() {
    let instrument = calendar(&[
        ("A1", "hr", "2", 4, &[]),
        ("A2", "hr", "2", 4, &[]),
        ("A3", "hr", "2", 4, &[]),
        ("A4", "board", "1", 2, &["A1"]),
    ]);
    // Half a day a week each: two fit side by side, the third waits.
    let expected = ["A1 now 1-4", "A2 now 1-4", "A3 now 5-8", "A4 now 5-6"];
    assert_eq!(weeks_of(&instrument), expected);
}

#[test]
fn a_short_action_fits_between_two_long_ones() {
    let instrument = calendar(&[
        ("A1", "hr", "2", 2, &[]),
        ("A2", "board", "1", 5, &[]),
        ("A3", "hr", "2", 2, &["A2"]),
        ("A4", "hr", "3", 3, &[]),
        ("A5", "hr", "1", 2, &[]),
    ]);
    let expected = [
        "A1 now 1-2",
        "A2 now 1-5",
        "A3 now 6-7",
        "A4 now 3-5",
        "A5 now 8-9",
    ];
    assert_eq!(weeks_of(&instrument), expected);
}

#[test]
fn what_needs_more_days_a_week_than_there_are_is_stretched() {
    let instrument = calendar(&[("A1", "hr", "6", 4, &[]), ("A2", "hr", "1", 1, &[])]);
    assert_eq!(weeks_of(&instrument), ["A1 now 1-6*", "A2 now 7-7"]);
    let with_reserve = {
        let mut instrument = instrument.clone();
        instrument.rules.roadmap.reserve = decimal("0.20");
        instrument
    };
    assert_eq!(weeks_of(&with_reserve), ["A1 now 1-8*", "A2 now 9-10*"]);
    let two_days = planned_with(&instrument, &capacity("hr", "2"));
    assert_eq!(weeks(&two_days), ["A1 now 1-4", "A2 now 5-5"]);
}

#[test]
fn a_sliver_of_time_dates_nothing_and_keeps_nobody_waiting() {
    let instrument = calendar(&[
        ("A1", "hr", "5", 1, &[]),
        ("A2", "board", "1", 1, &["A1"]),
        ("A3", "board", "1", 1, &[]),
    ]);
    // Just done within four quarters of thirteen weeks, and just not.
    let just = planned_with(&instrument, &capacity("hr", "0.0962"));
    assert_eq!(weeks(&just), ["A1 now 1-52*", "A2 later", "A3 now 1-1"]);
    assert_eq!(just.warnings, []);
    for days in ["0.096", "0.000001", "0"] {
        let roadmap = planned_with(&instrument, &capacity("hr", days));
        assert_eq!(weeks(&roadmap), ["A1 later", "A2 later", "A3 now 1-1"]);
        let stuck = Warning::NoCapacity {
            owner: id("hr"),
            actions: vec![id("A1"), id("A2")],
        };
        assert_eq!(roadmap.warnings, [stuck]);
    }
}

#[test]
fn work_without_days_needs_no_time() {
    let instrument = calendar(&[("A1", "hr", "0", 3, &[])]);
    let roadmap = planned_with(&instrument, &capacity("hr", "0"));
    assert_eq!(weeks(&roadmap), ["A1 now 1-3"]);
    assert_eq!(roadmap.warnings, []);
}

#[test]
fn no_number_of_weeks_is_too_large() {
    let instrument = calendar(&[
        ("A1", "hr", "1", u32::MAX, &[]),
        ("A2", "hr", "1", u32::MAX, &["A1"]),
        ("A3", "hr", "1", 1, &[]),
    ]);
    let expected = [
        format!("A1 now 1-{}", u32::MAX),
        "A2 later".to_owned(),
        "A3 now 1-1".to_owned(),
    ];
    assert_eq!(weeks_of(&instrument), expected);
}

#[test]
fn a_wave_and_the_plan_hold_no_more_than_the_rules_say() {
    let mut instrument = calendar(&[
        ("A1", "hr", "0", 1, &[]),
        ("A2", "hr", "0", 1, &[]),
        ("A3", "hr", "0", 1, &[]),
        ("A4", "hr", "0", 1, &[]),
        ("A5", "hr", "0", 1, &["A4"]),
    ]);
    instrument.rules.roadmap.most_actions_per_wave = 2;
    instrument.rules.roadmap.most_actions_in_plan = 3;
    let expected = [
        "A1 now 1-1",
        "A2 now 1-1",
        "A3 next 14-14",
        "A4 later",
        "A5 later",
    ];
    assert_eq!(weeks_of(&instrument), expected);
}

#[test]
fn the_wave_is_where_an_action_starts() {
    let instrument = calendar(&[
        ("A1", "hr", "12", 12, &[]),
        ("A2", "hr", "13", 13, &[]),
        ("A3", "hr", "1", 1, &[]),
        ("A4", "hr", "1", 1, &[]),
    ]);
    let expected = ["A1 now 1-12", "A2 now 13-25", "A3 next 26-26", "A4 later"];
    assert_eq!(weeks_of(&instrument), expected);
}

#[test]
fn in_a_small_organisation_some_owners_are_one_person() {
    let mut instrument = calendar(&[
        ("A1", "hr", "2", 2, &[]),
        ("A2", "learning", "2", 2, &[]),
        ("A3", "board", "2", 2, &[]),
    ]);
    instrument.rules.roadmap.merge_owners_below = Some(MergeOwners {
        staff: 100,
        owners: vec![id("hr"), id("learning")],
        days_per_week: decimal("1.5"),
    });
    let with_staff = |staff, mut settings: Settings| {
        settings.staff = Some(staff);
        weeks(&planned_with(&instrument, &settings))
    };
    let apart = ["A1 now 1-2", "A2 now 1-2", "A3 now 1-2"];
    let together = ["A1 now 1-2", "A2 now 3-4", "A3 now 1-2"];
    assert_eq!(with_staff(100, Settings::default()), apart);
    assert_eq!(with_staff(99, Settings::default()), together);
    // A given capacity is that of the one person.
    assert_eq!(with_staff(99, capacity("hr", "2")), apart);
    let of_both = Settings {
        capacity: [(id("hr"), decimal("1")), (id("learning"), decimal("1"))].into(),
        ..Settings::default()
    };
    assert_eq!(with_staff(99, of_both), apart);
}

#[test]
fn warns_when_the_same_few_carry_most_of_the_first_wave() {
    let mut instrument = calendar(&[
        ("A1", "hr", "4", 4, &[]),
        ("A2", "learning", "3", 3, &[]),
        ("A3", "board", "3", 3, &[]),
    ]);
    let owners = vec![id("hr"), id("learning")];
    let mut warnings_above = |share: &str| {
        instrument.rules.roadmap.one_owner_warning = Some(OneOwner {
            owners: owners.clone(),
            share: decimal(share),
        });
        planned_with(&instrument, &Settings::default()).warnings
    };
    let share = 0.7;
    let owners = vec![id("hr"), id("learning")];
    assert_eq!(warnings_above("0.6"), [Warning::OneOwner { owners, share }]);
    assert_eq!(warnings_above("0.7"), []);
}

#[test]
fn the_same_input_gives_the_same_plan() {
    let instrument = calendar(&[
        ("A1", "hr", "2", 4, &[]),
        ("A2", "hr", "2", 4, &[]),
        ("A3", "board", "1", 2, &["A1"]),
    ]);
    let once = planned_with(&instrument, &Settings::default());
    let mut shuffled = instrument.clone();
    shuffled.actions.reverse();
    shuffled.owners.reverse();
    assert_eq!(planned_with(&shuffled, &Settings::default()), once);
    assert_eq!(once.in_wave(Wave::Later).count(), 0);
}
