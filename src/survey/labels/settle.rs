//! Every distinct value of every item's columns to an answer, or to a fault.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::codes::{Code, CodeTable, Pool, are_in_order};
use super::faults::{Told, tell};
use super::table::Ingredients;
use super::{Census, LabelTable, OptionTick, Value};
use crate::model::survey::{
    CodesBy, Fate, Given, ItemReading, Meaning, OnUnknown, SurveyFault, ValueReading, normal,
};
use crate::model::{Id, Item, Kind};
use crate::survey::columns::{Located, OptionOf, Tied, TiedColumn, TiedItem, Told as ToldColumn};
use crate::survey::platforms::{CellRules, Layout};
use crate::survey::vocabulary::Vocabulary;

/// Most values of an item that asks for a number to list.
const MOST_NUMBERS: usize = 20;

/// An item with everything needed to read its cells.
#[derive(Debug, Clone)]
pub struct SettledItem {
    pub tied: TiedItem,
    pub table: LabelTable,
    pub reading: ItemReading,
}

impl SettledItem {
    /// What a cell of its only column says.
    pub fn given(&self, cell: &str) -> Given {
        match self.table.lookup(cell) {
            Meaning::Given(given) => given,
            Meaning::Unknown | Meaning::Uncertain => Given::Unreadable,
        }
    }

    /// How many answers there are, where its only column has nothing but known values.
    pub(super) fn all_known(&self) -> Option<u64> {
        let is_plain = matches!(self.tied.columns[..], [TiedColumn { option: None, .. }]);
        let is_choice = !self.table.levels().is_empty();
        if !is_plain || !is_choice || self.reading.unlisted > 0 {
            return None;
        }
        let mut known = 0;
        for value in &self.reading.values {
            known += match value.meaning {
                Meaning::Given(Given::Blank | Given::NotShown) => 0,
                Meaning::Given(_) => value.count,
                Meaning::Unknown | Meaning::Uncertain => return None,
            };
        }
        Some(known)
    }

    /// What a cell says in the column of its option.
    pub fn tick(&self, option: OptionOf, cell: &str) -> OptionTick {
        self.table.tick(option, cell)
    }

    /// What its columns say together, each column's cell in order.
    pub fn joined(&self, ticks: &[OptionTick]) -> Given {
        let options = self.tied.columns.iter().filter_map(|c| c.option);
        LabelTable::joined(&options.collect::<Vec<_>>(), ticks)
    }
}

/// All items that can be read, and everything that is wrong with the rest.
#[derive(Debug, Clone)]
pub struct Settled {
    pub items: Vec<SettledItem>,
    pub faults: Vec<Located>,
}

/// Settles what every value means. A column whose values mostly mean nothing is no
/// column for its item: its fate in `tied` changes, and the item is left out.
pub fn settle(
    tied: &mut Tied,
    census: &Census,
    layout: &Layout,
    vocabulary: &Vocabulary<'_>,
    told: &[ToldColumn],
) -> Settled {
    let all = vocabulary.items();
    let mut faults: Vec<Located> = Vec::new();
    let mut tables: Vec<LabelTable> = Vec::new();
    let mut twice = BTreeSet::new();
    for item in &tied.items {
        let answers = item.columns.first().and_then(|c| told.get(c.column));
        let from = Ingredients {
            rules: &layout.cells,
            answers: answers.map_or(&[], |t| &t.answers[..]),
            is_reversed: item.is_reversed,
        };
        let table = LabelTable::of(vocabulary.labels.of(item.place), from);
        twice.extend(table.labels.twice.iter().cloned());
        tables.push(table);
    }
    let label_twice = |(scale, label)| (None, SurveyFault::LabelTwice { scale, label });
    faults.extend(twice.into_iter().map(label_twice));
    trust(&mut tables, &tied.items, census);
    let certain = decide_codes(&mut tables, &tied.items, all, census, &layout.cells);
    let settled = |((tied, table), by): ((&TiedItem, LabelTable), Option<CodesBy>)| SettledItem {
        reading: reading(tied, &table, census, told, by),
        tied: tied.clone(),
        table,
    };
    let tables = tied.items.iter().zip(tables).zip(certain);
    let items: Vec<SettledItem> = tables.map(settled).collect();
    let told = tell(
        &items,
        all,
        tied,
        census,
        layout,
        vocabulary.mapping.on_unknown == OnUnknown::Error,
    );
    faults.extend(told.faults.iter().cloned());
    Settled {
        items: refuse(tied, items, &told),
        faults,
    }
}

/// Numbers beside labels count for nothing when they run against the labels.
fn trust(tables: &mut [LabelTable], items: &[TiedItem], census: &Census) {
    for (table, item) in tables.iter_mut().zip(items) {
        let values = values(item, census);
        let pairs = values.filter_map(|value| table.labelled(&value.text));
        let levels = pairs.filter_map(|(number, given)| match given {
            Given::Level(level) => Some((number, level)),
            _ => None,
        });
        let pairs: BTreeSet<(i32, u8)> = levels.collect();
        table.trusts_numbers = are_in_order(&pairs);
    }
}

fn values<'c>(item: &'c TiedItem, census: &'c Census) -> impl Iterator<Item = &'c Value> {
    item.columns.iter().flat_map(|c| census.of(c.column))
}

/// Codes become certain per scale, over all items that share it: in a small survey
/// not every item has every answer. A scale that lacks a code goes by the other
/// scales of as many levels. Gives how each item's codes did.
fn decide_codes(
    tables: &mut [LabelTable],
    items: &[TiedItem],
    all: &[&Item],
    census: &Census,
    rules: &CellRules,
) -> Vec<Option<CodesBy>> {
    let scale = |item: &TiedItem| scale_of(all[item.place]);
    let pools = pools(tables, items, all, census);
    // Where a platform lets makers renumber, even a full set may run either way.
    if rules.has_recodes {
        return vec![None; items.len()];
    }
    let sizes: BTreeMap<&Id, usize> = tables
        .iter()
        .zip(items)
        .filter_map(|(table, item)| Some((scale(item)?, table.levels().len())))
        .collect();
    let mut by = Vec::new();
    let mut known: Vec<(&Id, Vec<u8>, Certain)> = Vec::new();
    for (table, item) in tables.iter_mut().zip(items) {
        let work_out = |own| {
            let pool = pools.get(own)?;
            let is_alike = |id: &&&Id| **id != own && sizes.get(*id) == sizes.get(own);
            let others = pools.keys().filter(is_alike).map(|id| &pools[*id]);
            let others: Vec<&Pool> = others.collect();
            let full = pool.table(table.levels()).map(|t| (t, CodesBy::FullSet));
            let certain = full.or_else(|| {
                let lent = pool.table_by(table.levels(), &others)?;
                Some((lent, CodesBy::OtherScales))
            });
            certain.map(|(codes, by)| (Arc::new(codes), by))
        };
        let certain = scale(item).and_then(|own| {
            // Nearly always as the other items of the scale.
            let levels = || table.levels().iter().map(|level| level.code);
            let is_alike =
                |(id, of, _): &&(&Id, Vec<u8>, _)| *id == own && levels().eq(of.iter().copied());
            if let Some((.., certain)) = known.iter().find(is_alike) {
                return certain.clone();
            }
            let certain = work_out(own);
            known.push((own, levels().collect(), certain.clone()));
            certain
        });
        by.push(certain.as_ref().map(|(_, by)| *by));
        table.codes = certain.map(|(codes, _)| codes).unwrap_or_default();
    }
    by
}

/// What was seen of the codes of each scale.
fn pools<'i>(
    tables: &[LabelTable],
    items: &[TiedItem],
    all: &[&'i Item],
    census: &Census,
) -> BTreeMap<&'i Id, Pool> {
    let mut pools: BTreeMap<&Id, Pool> = BTreeMap::new();
    for (table, item) in tables.iter().zip(items) {
        let Some(scale) = scale_of(all[item.place]) else {
            continue;
        };
        let pool = pools.entry(scale).or_default();
        for value in values(item, census) {
            match (table.lookup(&value.text), table.labelled(&value.text)) {
                (_, Some((number, Given::Level(level)))) => pool.add_labelled(number, level),
                (Meaning::Uncertain, _) => {
                    Code::of(&value.text).into_iter().for_each(|c| pool.add(c))
                }
                _ => {}
            }
        }
    }
    pools
}

/// The scale that an item is answered on, where its levels have codes.
fn scale_of(item: &Item) -> Option<&Id> {
    match &item.kind {
        Kind::Choice { scale, .. } => Some(scale),
        Kind::Ticks(_) | Kind::Number(_) => None,
    }
}

/// The codes of a scale, and by what they became certain, if they did.
type Certain = Option<(Arc<CodeTable>, CodesBy)>;

/// The labels of an item without blanks around, in their order: how often each was given,
/// and what the first of its spellings means.
fn counts<'c>(
    tied: &TiedItem,
    table: &LabelTable,
    census: &'c Census,
) -> Vec<(&'c str, u64, Meaning)> {
    let mut counts = Vec::new();
    for column in &tied.columns {
        for value in census.of(column.column) {
            let meaning = match column.option {
                None => table.lookup(&value.text),
                Some(option) => of_option(table, option, &value.text),
            };
            counts.push((value.text.trim(), value.count, meaning));
        }
    }
    counts.sort_by_key(|(label, ..)| *label);
    counts.dedup_by(|next, first| {
        let is_same = next.0 == first.0;
        first.1 += if is_same { next.1 } else { 0 };
        is_same
    });
    counts
}

fn reading(
    tied: &TiedItem,
    table: &LabelTable,
    census: &Census,
    told: &[ToldColumn],
    certain: Option<CodesBy>,
) -> ItemReading {
    let counts = counts(tied, table, census);
    let labels = || counts.iter().map(|(label, ..)| *label);
    let is_code = |label: &str| Code::of(label).is_some() && !table.is_declared(label);
    let is_coded = !table.levels().is_empty() && labels().any(is_code);
    let is_defined = tied.columns.iter().any(|c| {
        let told = told.get(c.column).map_or(&[][..], |t| &t.answers);
        let is_used = |code: &String| labels().any(|label| normal(label) == normal(code));
        told.iter().any(|(code, _)| is_used(code))
    });
    let is_mapped = |label: &str| Code::of(label).is_some() && table.is_declared(label);
    let codes_by = match () {
        () if labels().any(is_mapped) => Some(CodesBy::Mapping),
        () if is_defined => Some(CodesBy::Definition),
        () if is_coded => certain,
        () => None,
    };
    let value = |(label, count, meaning): (&str, u64, Meaning)| ValueReading {
        label: label.to_owned(),
        count,
        meaning,
    };
    let mut values: Vec<ValueReading> = counts.into_iter().map(value).collect();
    // Of as often, those whose labels are first.
    values.sort_by_key(|value| Reverse(value.count));
    let is_number = table.is_number();
    let listed = if is_number {
        MOST_NUMBERS
    } else {
        values.len()
    };
    let unlisted = values.len().saturating_sub(listed) as u64;
    values.truncate(listed);
    ItemReading {
        item: tied.id.clone(),
        columns: tied.columns.iter().map(|c| c.column + 1).collect(),
        by: tied.by,
        values,
        unlisted,
        codes_by,
        seems_reversed: false,
    }
}

/// A cell of one option as an answer, for the list of values: one tick or none.
pub(super) fn of_option(table: &LabelTable, option: OptionOf, cell: &str) -> Meaning {
    match table.tick(option, cell) {
        None => Meaning::Unknown,
        tick => Meaning::Given(LabelTable::joined(&[option], &[tick])),
    }
}

/// Leaves out the items whose columns are none of theirs.
fn refuse(tied: &mut Tied, items: Vec<SettledItem>, told: &Told) -> Vec<SettledItem> {
    for item in items.iter().filter(|i| told.refused.contains(&i.tied.id)) {
        for column in &item.tied.columns {
            tied.columns[column.column].fate = Fate::Unmapped(Vec::new());
        }
        tied.missing_items.push(item.tied.id.clone());
    }
    tied.items.retain(|item| !told.refused.contains(&item.id));
    let stays = |item: &SettledItem| !told.refused.contains(&item.tied.id);
    items.into_iter().filter(stays).collect()
}
