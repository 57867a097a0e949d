//! What holds for every plan, over random instruments, answers and settings.

use std::collections::{BTreeMap, BTreeSet};

use leerklaar::model::{Assessment, Fraction, Id, Instrument, Owner, PlannedAction, Roadmap, Wave};
use leerklaar::roadmap::{Settings, plan};
use proptest::prelude::*;
use proptest::sample::Index;

use super::assessed::assessment;
use super::small::{action, dimension, id, instrument, text};

const OWNERS: [&str; 3] = ["board", "hr", "line"];
const ACTIONS: usize = 12;
const DIMENSIONS: usize = 4;

fn hundredths(number: u32) -> Fraction {
    Fraction::new(i64::from(number), 100).expect("100 is not zero")
}

fn name(action: usize) -> String {
    format!("A{action:02}")
}

/// What makes one action: days and effects in hundredths, weeks, owner, and whether
/// each action before it in `row` must come first.
type RandomAction = (u32, u32, usize, Vec<u32>, Vec<bool>);

fn random_action() -> impl Strategy<Value = RandomAction> {
    let effect = prop_oneof![3 => Just(0_u32), 2 => 5_u32..=60, 1 => Just(100)];
    (
        prop_oneof![Just(0_u32), 50_u32..=1500],
        0_u32..=16,
        0..OWNERS.len(),
        prop::collection::vec(effect, DIMENSIONS),
        prop::collection::vec(prop::bool::weighted(0.2), ACTIONS),
    )
}

fn random_instrument() -> impl Strategy<Value = Instrument> {
    let row: Vec<usize> = (0..ACTIONS).collect();
    (
        prop::collection::vec(random_action(), ACTIONS),
        Just(row).prop_shuffle(),
        prop::collection::vec(prop_oneof![Just(0_u32), 5_u32..=300], OWNERS.len()),
        (1_usize..=5, 1_usize..=9),
    )
        .prop_map(|(actions, row, capacities, most)| {
            let dimensions = (0..DIMENSIONS).map(|d| dimension(&format!("D{d}"), vec![]));
            let mut instrument = instrument(dimensions.collect());
            let owner = |(owner, days): (&&str, u32)| Owner {
                id: id(owner),
                name: text(owner),
                days_per_week: hundredths(days),
            };
            instrument.owners = OWNERS.iter().zip(capacities).map(owner).collect();
            instrument.rules.roadmap.most_actions_per_wave = most.0;
            instrument.rules.roadmap.most_actions_in_plan = most.1;
            instrument.actions = actions
                .into_iter()
                .enumerate()
                .map(|(at, (days, weeks, owner, effects, after))| {
                    let place = row.iter().position(|job| *job == at).unwrap_or(0);
                    let mut action = action(&name(at), "0", &[], &[]);
                    action.days.fixed = hundredths(days);
                    action.weeks = weeks;
                    action.owner = id(OWNERS[owner]);
                    action.effects = (0..DIMENSIONS)
                        .map(|d| (id(&format!("D{d}")), hundredths(effects[d])))
                        .collect();
                    let before = row[..place].iter().filter(|job| after[**job]);
                    action.after = before.map(|job| id(&name(*job))).collect();
                    action
                })
                .collect();
            instrument
        })
}

fn random_settings() -> impl Strategy<Value = Settings> {
    let some = || prop::collection::vec(any::<Index>(), 0..3);
    let pick = |chosen: Vec<Index>| -> Vec<Id> {
        chosen
            .iter()
            .map(|at| id(&name(at.index(ACTIONS))))
            .collect()
    };
    (some(), some(), any::<bool>()).prop_map(move |(done, without, start_small)| Settings {
        done: pick(done),
        without: pick(without),
        start_small,
        ..Settings::default()
    })
}

fn random_pins() -> impl Strategy<Value = Vec<Id>> {
    let pins = prop::sample::subsequence((0..ACTIONS).collect::<Vec<_>>(), 0..=4);
    pins.prop_shuffle()
        .prop_map(|pins| pins.into_iter().map(|at| id(&name(at))).collect())
}

fn random_scores() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(0_u32..=100, DIMENSIONS)
}

fn scored(instrument: &Instrument, scores: &[u32]) -> Assessment {
    let names: Vec<String> = (0..DIMENSIONS).map(|d| format!("D{d}")).collect();
    let scores: Vec<(&str, f64)> = names
        .iter()
        .zip(scores)
        .map(|(name, score)| (name.as_str(), f64::from(*score)))
        .collect();
    assessment(instrument, &scores)
}

fn open_after<'r>(
    instrument: &Instrument,
    roadmap: &'r Roadmap,
    of: &Id,
) -> Vec<&'r PlannedAction> {
    let action = instrument
        .action(of.as_str())
        .expect("planned from the instrument");
    let before = action.after.iter();
    before
        .filter_map(|id| roadmap.action(id.as_str()))
        .collect()
}

/// Days booked per owner and week, over the actions that have weeks.
fn load(roadmap: &Roadmap) -> BTreeMap<(&Id, u32), f64> {
    let mut load = BTreeMap::new();
    for action in &roadmap.actions {
        if let Some((first, last)) = action.weeks {
            for week in first..=last {
                let per_week = action.days / f64::from(last - first + 1);
                *load.entry((&action.owner, week)).or_default() += per_week;
            }
        }
    }
    load
}

proptest! {
    #[test]
    fn prerequisites_come_first_in_order_weeks_and_waves(
        instrument in random_instrument(),
        pins in random_pins(),
        settings in random_settings(),
        scores in random_scores(),
    ) {
        let instrument = Instrument { start_small: pins, ..instrument };
        let roadmap = plan(&instrument, &scored(&instrument, &scores), &settings);
        for action in &roadmap.actions {
            let before = open_after(&instrument, &roadmap, &action.id);
            prop_assert_eq!(&action.needs, &before.iter().map(|b| b.id.clone()).collect::<Vec<_>>());
            for earlier in before {
                prop_assert!(earlier.place < action.place);
                prop_assert!(earlier.wave <= action.wave);
                prop_assert!(earlier.unlocks.contains(&action.id));
                if let Some((first, _)) = action.weeks {
                    let (_, last) = earlier.weeks.expect("dated before what waits for it");
                    prop_assert!(last < first);
                }
            }
        }
    }

    #[test]
    fn every_action_is_planned_or_dropped_for_a_reason(
        instrument in random_instrument(),
        settings in random_settings(),
        scores in random_scores(),
    ) {
        let roadmap = plan(&instrument, &scored(&instrument, &scores), &settings);
        let planned = roadmap.actions.iter().map(|a| &a.id);
        let all: Vec<&Id> = planned.chain(roadmap.dropped.iter().map(|d| &d.id)).collect();
        prop_assert_eq!(all.len(), ACTIONS);
        prop_assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), ACTIONS);
        for (at, action) in roadmap.actions.iter().enumerate() {
            prop_assert_eq!(action.place, at + 1);
            prop_assert!(!settings.done.contains(&action.id));
            prop_assert!(!settings.without.contains(&action.id));
        }
    }

    #[test]
    fn nobody_works_more_than_they_have_and_no_wave_overflows(
        instrument in random_instrument(),
        pins in random_pins(),
        scores in random_scores(),
    ) {
        let instrument = Instrument { start_small: pins, ..instrument };
        let roadmap = plan(&instrument, &scored(&instrument, &scores), &Settings::default());
        for ((owner, _), days) in load(&roadmap) {
            let owner = instrument.owner(owner.as_str()).expect("an owner of the instrument");
            prop_assert!(days <= owner.days_per_week.to_f64() * 0.8 + 1e-6);
        }
        let rules = &instrument.rules.roadmap;
        let started = |wave| roadmap.in_wave(wave).count();
        prop_assert!(started(Wave::Now) <= rules.most_actions_per_wave);
        prop_assert!(started(Wave::Next) <= rules.most_actions_per_wave);
        prop_assert!(started(Wave::Now) + started(Wave::Next) <= rules.most_actions_in_plan);
        for action in &roadmap.actions {
            let first = action.weeks.map(|(first, _)| first);
            let fits = match action.wave {
                Wave::Now => first.is_some_and(|week| (1..=13).contains(&week)),
                Wave::Next => first.is_some_and(|week| (14..=26).contains(&week)),
                Wave::Later => first.is_none(),
            };
            prop_assert!(fits, "{:?} in {:?}", action.weeks, action.wave);
        }
    }

    #[test]
    fn effects_chain_from_the_score_towards_the_target(
        instrument in random_instrument(),
        scores in random_scores(),
    ) {
        let roadmap = plan(&instrument, &scored(&instrument, &scores), &Settings::default());
        let mut reached: BTreeMap<String, f64> = (0..DIMENSIONS)
            .map(|d| (format!("D{d}"), f64::from(scores[d])))
            .collect();
        for action in &roadmap.actions {
            let mut closed = 0.0;
            for effect in &action.effects {
                let reached = reached.get_mut(effect.dimension.as_str()).expect("a dimension");
                prop_assert!((effect.from - *reached).abs() < 1e-9);
                prop_assert!(effect.from < effect.to && effect.to <= 75.0 + 1e-9);
                closed += effect.to - effect.from;
                *reached = effect.to;
            }
            prop_assert!((action.benefit - closed).abs() < 1e-6);
        }
    }

    #[test]
    fn better_answers_never_add_work(
        instrument in random_instrument(),
        scores in random_scores(),
        better in prop::collection::vec(0_u32..=40, DIMENSIONS),
    ) {
        let higher: Vec<u32> = scores.iter().zip(&better).map(|(s, b)| (s + b).min(100)).collect();
        let planned = |scores: &[u32]| -> BTreeSet<Id> {
            let roadmap = plan(&instrument, &scored(&instrument, scores), &Settings::default());
            roadmap.actions.into_iter().map(|action| action.id).collect()
        };
        prop_assert!(planned(&higher).is_subset(&planned(&scores)));
    }

    #[test]
    fn the_order_of_the_catalogue_does_not_matter(
        instrument in random_instrument(),
        pins in random_pins(),
        scores in random_scores(),
    ) {
        let instrument = Instrument { start_small: pins, ..instrument };
        let answers = scored(&instrument, &scores);
        let mut reversed = instrument.clone();
        reversed.actions.reverse();
        reversed.owners.reverse();
        let roadmap = plan(&instrument, &answers, &Settings::default());
        let again = plan(&reversed, &answers, &Settings::default());
        prop_assert_eq!(&roadmap.actions, &again.actions);
        prop_assert_eq!(&roadmap.pin_price, &again.pin_price);
        prop_assert_eq!(&roadmap.warnings, &again.warnings);
    }
}
