//! Columns and items one to one: what each header claims, and what is left of it
//! when two claim the same.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{Claim, Header, claims};
use super::texts::Texts;
use super::{OptionOf, TiedColumn, Told};
use crate::model::survey::Match;
use crate::survey::platforms::Heading;

/// What became of the columns that were free to be items.
#[derive(Debug, Default)]
pub(super) struct Matched {
    /// Columns and rule by item.
    pub(super) items: BTreeMap<usize, (Vec<TiedColumn>, Match)>,
    /// Columns that are the same item, by item.
    pub(super) disputed: BTreeMap<usize, Vec<usize>>,
    /// Columns with a wording of several items.
    pub(super) ambiguous: BTreeMap<usize, Vec<usize>>,
    /// One cell with all options, beside columns with one option each.
    pub(super) spare: BTreeSet<usize>,
}

/// Ties the `free` columns, by the rules, to items that are not `taken`.
pub(super) fn matched(
    headings: &[Heading],
    told: &[Told],
    free: &[usize],
    taken: &BTreeSet<usize>,
    texts: &Texts<'_>,
) -> Matched {
    let mut matched = Matched::default();
    let mut by_item: BTreeMap<usize, Vec<(usize, Claim)>> = BTreeMap::new();
    for column in free {
        let header = Header {
            heading: &headings[*column],
            told: told.get(*column),
        };
        let mut claims = claims(header, texts);
        claims.retain(|claim| !taken.contains(&claim.item));
        match claims[..] {
            [] => {}
            [claim] => by_item
                .entry(claim.item)
                .or_default()
                .push((*column, claim)),
            _ => {
                let items = claims.iter().map(|claim| claim.item).collect();
                matched.ambiguous.insert(*column, items);
            }
        }
    }
    for (item, claims) in by_item {
        matched.settle(item, claims);
    }
    matched
}

impl Matched {
    /// Gives an item its columns, unless they contradict each other.
    fn settle(&mut self, item: usize, mut claims: Vec<(usize, Claim)>) {
        // Under its own stem a row is the item; the same row elsewhere is not.
        let is_under_stem = |c: &(usize, Claim)| c.1.by == Match::StemAndRow;
        if claims.iter().filter(|c| is_under_stem(c)).count() == 1 {
            claims.retain(|c| c.1.by != Match::UniqueRow || c.1.option.is_some());
        }
        let (options, whole): (Vec<&(usize, Claim)>, Vec<_>) =
            claims.iter().partition(|(_, claim)| claim.option.is_some());
        let distinct: BTreeSet<Option<OptionOf>> = options.iter().map(|c| c.1.option).collect();
        if whole.len() > 1 || distinct.len() < options.len() {
            let columns = claims.iter().map(|(column, _)| *column).collect();
            self.disputed.insert(item, columns);
            return;
        }
        let used = if options.is_empty() {
            whole
        } else {
            self.spare.extend(whole.iter().map(|(column, _)| *column));
            options
        };
        let weakest = used.iter().map(|(_, claim)| claim.by).max();
        let columns = used.iter().map(|(column, claim)| TiedColumn {
            column: *column,
            option: claim.option,
        });
        if let Some(by) = weakest {
            self.items.insert(item, (columns.collect(), by));
        }
    }
}
