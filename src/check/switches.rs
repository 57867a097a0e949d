//! Settings of items and dimensions that do nothing, or not what they seem to.

use crate::model::{Dimension, Instrument, Item, Kind, Number, Perspective, Setting};

use super::Found;

pub(super) fn check(instrument: &Instrument) -> Vec<Found> {
    let dimensions = instrument.dimensions().flat_map(check_dimension);
    dimensions
        .chain(instrument.items().flat_map(check_item))
        .collect()
}

fn check_dimension(dimension: &Dimension) -> Vec<Found> {
    let mut found = Vec::new();
    let scored = dimension.items.iter().filter(|i| i.is_scored);
    let scored = scored.collect::<Vec<_>>();
    if scored.is_empty() {
        return found;
    }
    if scored.len() > 1 && dimension.critical_item().is_none() {
        let finding = Setting::NoCriticalItem {
            dimension: dimension.id.clone(),
        };
        found.push(Found::new(&dimension.id, finding));
    }
    let core = scored.iter().filter(|i| i.is_core);
    let core = core.map(|i| i.id.clone()).collect::<Vec<_>>();
    if core.len() != 1 {
        let at = core
            .get(1)
            .map_or(dimension.id.to_string(), |second| format!("{second}/core"));
        let finding = Setting::CoreItems {
            dimension: dimension.id.clone(),
            core,
        };
        found.push(Found::new(at, finding));
    }
    found
}

fn check_item(item: &Item) -> Vec<Found> {
    let mut found = Vec::new();
    if item.is_paired && item.text.len() < 2 {
        let finding = Setting::PairedAlone {
            item: item.id.clone(),
        };
        found.push(Found::new(format!("{}/paired", item.id), finding));
    }
    for (at, perspective) in item.dont_know_is_zero.iter().enumerate() {
        if *perspective != Perspective::Employee {
            let finding = Setting::NotKnowingCounts {
                item: item.id.clone(),
                perspective: *perspective,
            };
            found.push(Found::new(format!("{}/dk_zero/{at}", item.id), finding));
        }
    }
    match &item.kind {
        Kind::Ticks(_) if item.is_reversed => {
            let finding = Setting::ReversedTicks {
                item: item.id.clone(),
            };
            found.push(Found::new(format!("{}/reverse", item.id), finding));
        }
        Kind::Number(number) => found.extend(check_number(item, number)),
        Kind::Choice { .. } | Kind::Ticks(_) => {}
    }
    found
}

fn check_number(item: &Item, number: &Number) -> Vec<Found> {
    let (least, most) = number.range;
    let points = number.points.iter().enumerate();
    let outside = points.filter(|(_, (value, _))| *value < least || most < *value);
    let mut found = outside
        .map(|(at, (value, _))| {
            let finding = Setting::PointOutsideRange {
                item: item.id.clone(),
                value: *value,
                least,
                most,
            };
            Found::new(format!("{}/number/points/{at}", item.id), finding)
        })
        .collect::<Vec<_>>();
    if let Some(warn_above) = number.warn_above.filter(|limit| most <= *limit) {
        let finding = Setting::WarningOutsideRange {
            item: item.id.clone(),
            warn_above,
            most,
        };
        found.push(Found::new(
            format!("{}/number/warn_above", item.id),
            finding,
        ));
    }
    found
}
