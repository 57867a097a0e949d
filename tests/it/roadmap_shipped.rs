//! The planner on the shipped catalogue: the plan reacts to the answers.

use leerklaar::model::{Answer, Instrument, Kind, Perspective, Response, Sheet};
use leerklaar::roadmap::{Settings, plan};
use leerklaar::{score, yaml};

/// Everything at its best, but these dimensions at their worst.
fn weak_in(instrument: &Instrument, dimensions: &[&str]) -> Sheet {
    let mut sheet = Sheet::new(Perspective::Organisation);
    sheet.staff = Some(150);
    sheet.checklists = instrument
        .checklists
        .iter()
        .map(|c| (c.id.clone(), c.version.clone()))
        .collect();
    for dimension in instrument.dimensions() {
        for item in &dimension.items {
            let is_weak = dimensions.contains(&dimension.id.as_str());
            let answer = extreme(&item.kind, is_weak == item.is_reversed);
            sheet
                .answers
                .insert(item.id.clone(), Response::plain(answer));
        }
    }
    sheet
}

/// The answer with the highest score before reversal, or the lowest.
fn extreme(kind: &Kind, highest: bool) -> Answer {
    match kind {
        Kind::Choice { levels, .. } => {
            let level = if highest {
                levels.last()
            } else {
                levels.first()
            };
            Answer::Level(level.expect("a scale has levels").code)
        }
        Kind::Ticks(ticks) => {
            let ticked = ticks
                .options
                .iter()
                .filter(|_| highest)
                .map(|o| o.id.clone())
                .collect();
            Answer::Ticks {
                ticked,
                irrelevant: Default::default(),
            }
        }
        Kind::Number(number) => Answer::Number(if highest {
            number.range.1
        } else {
            number.range.0
        }),
    }
}

fn order(dimensions: &[&str], start_small: bool) -> Vec<String> {
    let instrument = yaml::built_in().instrument;
    let assessment = score::assess(&instrument, &[weak_in(&instrument, dimensions)]);
    let settings = Settings {
        start_small,
        ..Settings::default()
    };
    let roadmap = plan(&instrument, &assessment, &settings);
    roadmap.actions.iter().map(|a| a.id.to_string()).collect()
}

#[test]
fn different_answers_put_different_actions_first() {
    let firsts = ["V2", "S1", "B4", "X2", "V5"].map(|weak| order(&[weak], false).first().cloned());
    let distinct = firsts.iter().collect::<std::collections::BTreeSet<_>>();
    assert_eq!(distinct.len(), firsts.len(), "{firsts:?}");
}

#[test]
fn an_organisation_at_its_best_has_nothing_to_do() {
    assert_eq!(order(&[], true), Vec::<String>::new());
}

#[test]
fn a_small_start_is_pinned_in_the_order_of_the_catalogue() {
    let everything = yaml::built_in()
        .instrument
        .dimensions()
        .map(|d| d.id.to_string())
        .collect::<Vec<_>>();
    let weak = everything.iter().map(String::as_str).collect::<Vec<_>>();
    let pinned = order(&weak, true);
    assert_eq!(
        pinned[..8],
        ["A01", "A02", "A06", "A07", "A03", "A04", "A08", "A10"]
    );
    assert_ne!(order(&weak, false)[..8], pinned[..8]);
}
