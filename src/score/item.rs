//! The result of each item: its figures per audience, and combined.

use std::collections::BTreeMap;

use crate::model::{Counts, Id, ItemResult, Published};

use super::figures::figures;
use super::picture::Picture;
use super::range;
use super::standing::Standing;
use super::tally::add_counts;

/// The results of items by id.
pub(super) type Items = BTreeMap<Id, ItemResult>;

/// Every item that somebody was asked, scored or not.
pub(super) fn results(picture: &Picture) -> Items {
    let columns = 0..picture.shape.questions.len();
    columns
        .filter_map(|column| result(picture, column))
        .map(|result| (result.id.clone(), result))
        .collect()
}

fn result(picture: &Picture, column: usize) -> Option<ItemResult> {
    let standings = || picture.groups.iter().map(|g| (g, &g.standings[column]));
    if standings().all(|(_, standing)| matches!(standing, Standing::Outside)) {
        return None;
    }
    let mut counts = Counts::default();
    let mut audiences = BTreeMap::new();
    for (group, standing) in standings() {
        match standing {
            Standing::Outside => {}
            Standing::NotApplicable(tally) => add_counts(&mut counts, &tally.counts),
            Standing::Hidden | Standing::TooFew => {
                audiences.insert(group.perspective, Published::Withheld);
            }
            Standing::Capped(end, _) => {
                audiences.insert(group.perspective, Published::AtEnd(*end));
            }
            Standing::Shown(shown) => {
                add_counts(&mut counts, &shown.told);
                let figures = shown
                    .range()
                    .map(|range| figures(range, &[column], group, picture));
                audiences.extend(figures.map(|f| (group.perspective, Published::Shown(f))));
            }
        }
    }
    Some(ItemResult {
        id: picture.shape.questions[column].item.id.clone(),
        // Each audience weighs the same, or three hundred employees would drown
        // five managers.
        score: range::combine(standings().filter_map(|(_, s)| Some((1.0, s.contribution()?)))),
        counts,
        audiences,
    })
}
