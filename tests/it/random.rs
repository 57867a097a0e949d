//! Random small instruments and sheets, for properties that must always hold.
//!
//! They reach for the corners on purpose: every kind of item, every way of not
//! answering, groups on both sides of the privacy threshold (3 people here).

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use leerklaar::model::{
    Answer, Checklist, Dimension, Instrument, Item, Kind, Need, Number, Origin, Perspective,
    Response, Sheet, Ticks, Verdict,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::small::{
    self, checklist, decimal, dimension, id, levels, levels_scored, not_applicable, number, text,
    ticks,
};

/// One or two checklists of up to three dimensions with up to four items, and a
/// verdict over them.
pub(crate) fn instruments() -> BoxedStrategy<Instrument> {
    let items = prop::collection::vec(item(), 1..=4);
    let dimensions = prop::collection::vec(items, 1..=3);
    let checklists = prop::collection::vec((dimensions, any::<bool>()), 1..=2);
    let thresholds = (select(vec![1, 2, 3]), select(vec!["40", "50", "60"]));
    (checklists, thresholds, select(vec!["0", "0.5", "0.8"]))
        .prop_map(|(parts, (level, score), least)| {
            let mut instrument = small::instrument(Vec::new());
            instrument.checklists = numbered(parts);
            instrument.verdicts = vec![verdict(&instrument, &level.to_string(), score)];
            instrument.rules.privacy.scores = 3;
            instrument.rules.coverage.least = decimal(least);
            instrument
        })
        .boxed()
}

/// An instrument with up to three groups of sheets.
pub(crate) fn organisations() -> BoxedStrategy<(Instrument, Vec<Sheet>)> {
    instruments()
        .prop_flat_map(|instrument| {
            let sheets = groups_of_sheets(&instrument, 1..=3);
            (Just(instrument), sheets)
        })
        .boxed()
}

/// The sheets of so many groups; a group is some people of one perspective and
/// one origin, so a perspective can be on record and anonymous at once.
pub(crate) fn groups_of_sheets(
    instrument: &Instrument,
    groups: RangeInclusive<usize>,
) -> BoxedStrategy<Vec<Sheet>> {
    let group = (
        select(Perspective::ALL.to_vec()),
        select(vec![Origin::OnRecord, Origin::Anonymous]),
        prop::option::of(1_u32..20),
    );
    let one = sheet(instrument);
    prop::collection::vec((group, prop::collection::vec(one, 1..=5)), groups)
        .prop_map(|groups| {
            let in_group = |((perspective, origin, population), sheets): (_, Vec<Sheet>)| {
                sheets.into_iter().map(move |sheet| Sheet {
                    perspective,
                    origin,
                    population,
                    ..sheet
                })
            };
            groups.into_iter().flat_map(in_group).collect()
        })
        .boxed()
}

/// One sheet by a spokesperson on record, which may leave a checklist out.
pub(crate) fn sheet(instrument: &Instrument) -> BoxedStrategy<Sheet> {
    let items: Vec<Item> = instrument.items().cloned().collect();
    let answers: Vec<_> = items.iter().map(response).collect();
    let lists = instrument.checklists.clone();
    let count = lists.len();
    (answers, subsequence(lists, 1..=count), any::<bool>())
        .prop_map(move |(answers, lists, is_quick)| {
            let mut sheet = Sheet::new(Perspective::Organisation);
            sheet.is_quick = is_quick;
            sheet.checklists = lists.into_iter().map(|c| (c.id, c.version)).collect();
            let given = items.iter().zip(answers);
            sheet.answers = given
                .filter_map(|(item, answer)| Some((item.id.clone(), Response::plain(answer?))))
                .collect();
            sheet
        })
        .boxed()
}

/// An answer, one of the ways of not answering, or no response.
pub(crate) fn response(item: &Item) -> BoxedStrategy<Option<Answer>> {
    prop_oneof![
        6 => scoring_answer(item).prop_map(Some),
        1 => Just(Some(Answer::DontKnow)),
        1 => Just(Some(Answer::Skipped)),
        1 => Just(Some(not_applicable())),
        1 => Just(None),
    ]
    .boxed()
}

/// An answer that has a score.
pub(crate) fn scoring_answer(item: &Item) -> BoxedStrategy<Answer> {
    match &item.kind {
        Kind::Choice { levels, .. } => {
            let codes = levels.iter().map(|level| level.code).collect::<Vec<_>>();
            select(codes).prop_map(Answer::Level).boxed()
        }
        Kind::Ticks(ticks) => ticks_answer(ticks),
        Kind::Number(number) => number_answer(number),
    }
}

/// At least one option stays relevant.
fn ticks_answer(ticks: &Ticks) -> BoxedStrategy<Answer> {
    let options: Vec<_> = ticks.options.iter().map(|o| o.id.clone()).collect();
    let (count, last) = (options.len(), options[options.len() - 1].clone());
    (
        subsequence(options.clone(), 0..=count),
        subsequence(options, 0..=count / 2),
    )
        .prop_map(move |(ticked, irrelevant)| {
            let irrelevant: BTreeSet<_> = irrelevant.into_iter().filter(|o| *o != last).collect();
            let ticked = ticked.into_iter().filter(|o| !irrelevant.contains(o));
            Answer::Ticks {
                ticked: ticked.collect(),
                irrelevant,
            }
        })
        .boxed()
}

fn number_answer(number: &Number) -> BoxedStrategy<Answer> {
    let most = number.points[number.points.len() - 1].0.to_f64() as i64;
    (0..=most * 10)
        .prop_map(|tenths| Answer::Number(decimal(&format!("{}.{}", tenths / 10, tenths % 10))))
        .boxed()
}

fn item() -> BoxedStrategy<Item> {
    let kind = prop_oneof![
        3 => Just(levels("Q")),
        1 => Just(levels_scored("Q", &["0", "33.3", "100"])),
        2 => (1_usize..=5).prop_flat_map(|options| {
            (Just(options), 1..=options).prop_map(|(options, most)| ticks("Q", options, most))
        }),
        1 => Just(number("Q", &[("0", "0"), ("30", "25"), ("95", "100")])),
    ];
    let weight = select(vec!["1", "1", "2", "0.5"]);
    let flags = (
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.8),
        prop::bool::weighted(0.9),
        prop::bool::weighted(0.3),
    );
    let unasked = subsequence(Perspective::ALL[1..].to_vec(), 0..=2);
    (kind, weight, flags, unasked)
        .prop_map(|(mut item, weight, flags, unasked)| {
            item.weight = decimal(weight);
            item.text
                .retain(|perspective, _| !unasked.contains(perspective));
            let is_zero;
            (
                item.is_reversed,
                item.is_critical,
                item.is_core,
                item.is_paired,
                item.is_scored,
                is_zero,
            ) = flags;
            if is_zero {
                item.dont_know_is_zero = vec![Perspective::Employee];
            }
            item
        })
        .boxed()
}

/// Checklists `c1` ..., dimensions `D1` ... and items `Q1` ... over all of them.
fn numbered(parts: Vec<(Vec<Vec<Item>>, bool)>) -> Vec<Checklist> {
    let (mut dimensions, mut items) = (0, 0);
    let mut number_items = |part: Vec<Item>| -> Dimension {
        dimensions += 1;
        let renamed = part.into_iter().map(|item| {
            items += 1;
            Item {
                id: id(&format!("Q{items}")),
                ..item
            }
        });
        dimension(&format!("D{dimensions}"), renamed.collect())
    };
    let lists = parts.into_iter().enumerate();
    lists
        .map(|(place, (parts, is_core))| Checklist {
            is_core,
            ..checklist(
                &format!("c{}", place + 1),
                parts.into_iter().map(&mut number_items).collect(),
            )
        })
        .collect()
}

/// Over the first two items, the first dimension, and the mean of all.
fn verdict(instrument: &Instrument, level: &str, score: &str) -> Verdict {
    let dimensions: Vec<_> = instrument.dimensions().map(|d| d.id.clone()).collect();
    Verdict {
        id: id("READY"),
        name: text("ready"),
        meaning: text("meaning"),
        needs: vec![
            Need::Items {
                items: instrument.items().take(2).map(|i| i.id.clone()).collect(),
                level: decimal(level),
            },
            Need::Dimensions {
                dimensions: dimensions[..1].to_vec(),
                score: decimal(score),
            },
            Need::Mean {
                dimensions,
                score: decimal(score),
            },
        ],
    }
}
