//! What is told of values that mean nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::group::spot;
use super::settle::{SettledItem, of_option};
use super::{Census, Value};
use crate::model::survey::{Given, Meaning, SurveyFault, normal};
use crate::model::{Id, Item, Kind, Lang};
use crate::survey::columns::{Located, Tied};
use crate::survey::nearest;
use crate::survey::platforms::Layout;

/// Unknown values that are told one by one, per scale or item; the rest is counted.
const MOST: usize = 5;

/// More unknown values than any scale has labels: another kind of column.
const MOST_LABELS: usize = 12;

/// Faults, and the items whose columns are refused.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) faults: Vec<Located>,
    pub(super) refused: BTreeSet<Id>,
}

/// What one item's values come to.
struct Weighed<'c> {
    settled: &'c SettledItem,
    /// Items of one scale are told of together.
    group: &'c Id,
    known: u64,
    unknown: Vec<(usize, &'c Value)>,
    uncertain: Vec<(usize, &'c Value)>,
}

impl Weighed<'_> {
    fn count_unknown(&self) -> u64 {
        self.unknown.iter().map(|(_, value)| value.count).sum()
    }

    fn mostly_fails(&self) -> bool {
        self.count_unknown() > self.known
    }
}

pub(super) fn tell(
    items: &[SettledItem],
    all: &[&Item],
    tied: &Tied,
    census: &Census,
    layout: &Layout,
    is_error: bool,
) -> Told {
    let weighed: Vec<Weighed<'_>> = items
        .iter()
        .map(|i| weigh(i, all[i.tied.place], census))
        .collect();
    let mut told = Told::default();
    for one in weighed.iter().filter(|one| is_wrong_column(one, &weighed)) {
        told.refused.insert(one.settled.tied.id.clone());
        told.faults.push(wrong_column(one, tied));
    }
    let kept = |one: &&Weighed<'_>| !told.refused.contains(&one.settled.tied.id);
    let kept: Vec<&Weighed<'_>> = weighed.iter().filter(kept).collect();
    let mut faults = Vec::new();
    for group in groups(&kept) {
        if is_error {
            faults.extend(unknown(&group, all));
        }
        faults.extend(uncertain(&group, layout, is_error));
    }
    told.faults.extend(faults);
    told
}

fn weigh<'c>(settled: &'c SettledItem, item: &'c Item, census: &'c Census) -> Weighed<'c> {
    let mut weighed = Weighed {
        settled,
        group: match &item.kind {
            Kind::Choice { scale, .. } if !settled.table.has_own_labels() => scale,
            _ => &item.id,
        },
        known: 0,
        unknown: Vec::new(),
        uncertain: Vec::new(),
    };
    if let Some(known) = settled.all_known() {
        weighed.known = known;
        return weighed;
    }
    for column in &settled.tied.columns {
        for value in census.of(column.column) {
            let meaning = match column.option {
                None => settled.table.lookup(&value.text),
                Some(option) => of_option(&settled.table, option, &value.text),
            };
            match meaning {
                Meaning::Given(Given::Blank | Given::NotShown) => {}
                Meaning::Given(_) => weighed.known += value.count,
                Meaning::Unknown => weighed.unknown.push((column.column, value)),
                Meaning::Uncertain => weighed.uncertain.push((column.column, value)),
            }
        }
    }
    weighed
}

/// A column is the wrong one when its own values fail and not those of most items
/// that are answered alike; then it is the labels that are unknown.
fn is_wrong_column(one: &Weighed<'_>, all: &[Weighed<'_>]) -> bool {
    if !one.mostly_fails() {
        return false;
    }
    let alike = all.iter().filter(|other| other.group == one.group);
    let (mut fail, mut count) = (0, 0);
    for other in alike {
        count += 1;
        fail += usize::from(other.mostly_fails());
    }
    let is_shared = fail * 2 > count;
    let distinct: BTreeSet<String> = one.unknown.iter().map(|(_, v)| normal(&v.text)).collect();
    !is_shared || distinct.len() > MOST_LABELS
}

fn wrong_column(one: &Weighed<'_>, tied: &Tied) -> Located {
    let (column, value) = one.unknown[0];
    let fault = SurveyFault::WrongColumn {
        item: one.settled.tied.id.clone(),
        header: tied.columns[column].header.clone(),
        known: one.known,
        unknown: one.count_unknown(),
    };
    (Some(spot(column, value)), fault)
}

fn groups<'g, 'c>(kept: &'g [&'g Weighed<'c>]) -> Vec<Vec<&'g Weighed<'c>>> {
    let mut groups: Vec<Vec<&Weighed<'c>>> = Vec::new();
    for one in kept {
        match groups.iter_mut().find(|g| g[0].group == one.group) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
}

/// Each unknown label once per group of items, with its count over all of them.
fn unknown(group: &[&Weighed<'_>], all: &[&Item]) -> Vec<Located> {
    let mut labels: BTreeMap<String, (u64, usize, &Value, &SettledItem)> = BTreeMap::new();
    for one in group {
        for (column, value) in &one.unknown {
            let key = normal(&value.text);
            let first = labels
                .entry(key)
                .or_insert((0, *column, value, one.settled));
            first.0 += value.count;
        }
    }
    let mut labels: Vec<_> = labels.into_values().collect();
    labels.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.2.text.cmp(&b.2.text)));
    let mut faults: Vec<Located> = Vec::new();
    for (count, column, value, settled) in labels.iter().take(MOST) {
        let item = all[settled.tied.place];
        let fault = of_value(settled, item, value, *count);
        faults.push((Some(spot(*column, value)), fault));
    }
    let rest = labels.iter().skip(MOST);
    if let Some((_, column, value, settled)) = rest.clone().next() {
        let fault = SurveyFault::MoreUnknown {
            item: settled.tied.id.clone(),
            labels: labels.len() - MOST,
            count: rest.map(|label| label.0).sum(),
        };
        faults.push((Some(spot(*column, value)), fault));
    }
    faults
}

fn of_value(settled: &SettledItem, item: &Item, value: &Value, count: u64) -> SurveyFault {
    let id = item.id.clone();
    match &item.kind {
        Kind::Number(number) if settled.table.is_out_of_range(&value.text) => {
            SurveyFault::OutOfRange {
                item: id,
                value: value.text.clone(),
                count,
                low: number.range.0.to_string(),
                high: number.range.1.to_string(),
            }
        }
        Kind::Number(_) => SurveyFault::NotANumber {
            item: id,
            value: value.text.clone(),
            count,
        },
        Kind::Choice { .. } | Kind::Ticks(_) => SurveyFault::UnknownLabel {
            item: id,
            label: value.text.clone(),
            count,
            known: known_labels(item),
            meant: nearest::label(&value.text, &settled.table.all()),
        },
    }
}

/// The labels as the item words them, in its first language.
fn known_labels(item: &Item) -> Vec<String> {
    let first = |text: &crate::model::Text| text.get(Lang::NL).to_owned();
    match &item.kind {
        Kind::Choice { levels, .. } => levels.iter().map(|l| first(&l.text)).collect(),
        Kind::Ticks(ticks) => ticks.options.iter().map(|o| first(&o.text)).collect(),
        Kind::Number(_) => Vec::new(),
    }
}

/// Uncertain codes once per group of items, at the first.
fn uncertain(group: &[&Weighed<'_>], layout: &Layout, is_error: bool) -> Option<Located> {
    let first = group.iter().find(|one| !one.uncertain.is_empty())?;
    if !is_error {
        return None;
    }
    let item = first.settled.tied.id.clone();
    let values = group.iter().flat_map(|one| &one.uncertain);
    let codes: BTreeSet<String> = values.map(|(_, v)| v.text.trim().to_owned()).collect();
    let mut codes: Vec<String> = codes.into_iter().collect();
    codes.sort_by_key(|code| (code.len(), code.clone()));
    let fault = match layout.cells.has_recodes {
        true => SurveyFault::NeedsDefinition {
            platform: layout.platform,
            item,
        },
        false => SurveyFault::UncertainCodes {
            item,
            codes,
            levels: first.settled.table.levels().len(),
        },
    };
    let (column, value) = first.uncertain[0];
    Some((Some(spot(column, value)), fault))
}
