//! Tick lists: several options in one cell, or a column per option.

use std::collections::BTreeSet;

use super::LabelTable;
use crate::model::survey::{Given, Meaning, normal};
use crate::survey::columns::OptionOf;
use crate::survey::platforms::{CellRules, Special, Tick};

/// What the column of one option says of one respondent; `None` is unreadable.
pub type OptionTick = Option<Tick>;

impl LabelTable {
    /// What a cell with all ticked options says. Every part of it must be a known
    /// option: what is left over could be an answer that nobody scores.
    pub(super) fn several(&self, cell: &str) -> Meaning {
        if let Ok(parts) = serde_json::from_str::<Vec<String>>(cell) {
            return self.counted(parts.iter().map(String::as_str));
        }
        let is_known = |part: &str| self.option(&normal(part)).is_some();
        let usual: [&'static [&'static str]; 3] = [self.rules.list, &[";", ",", "|", "\n"], &[" "]];
        let read = |list: &'static [&'static str]| {
            let rules = CellRules {
                list,
                ..self.rules.clone()
            };
            self.counted(rules.options_in(cell, &is_known).into_iter())
        };
        let mut read = usual.into_iter().map(read);
        read.find(|meaning| *meaning != Meaning::Unknown)
            .unwrap_or(Meaning::Unknown)
    }

    fn counted<'c>(&self, parts: impl Iterator<Item = &'c str>) -> Meaning {
        let found: Option<BTreeSet<OptionOf>> =
            parts.map(|part| self.option(&normal(part))).collect();
        match found {
            Some(options) if !options.is_empty() => {
                all_options(&options).map_or(Meaning::Unknown, Meaning::Given)
            }
            _ => Meaning::Unknown,
        }
    }

    /// What the column of an option says, `Some(Unticked)` also where it is blank.
    pub fn tick(&self, option: OptionOf, cell: &str) -> OptionTick {
        let known = normal(cell);
        if known.is_empty() {
            return Some(Tick::Unticked);
        }
        if self.labels.ticked.contains(&known) {
            return Some(Tick::Ticked);
        }
        if self.labels.unticked.contains(&known) {
            return Some(Tick::Unticked);
        }
        match (self.labels.declared.get(&known), self.rules.special(cell)) {
            (Some(Given::NotShown), _) | (_, Some(Special::NotShown)) => {
                return Some(Tick::NotShown);
            }
            (Some(Given::Blank), _) | (_, Some(Special::Blank)) => return Some(Tick::Unticked),
            _ => {}
        }
        if self.option(&known) == Some(option) {
            return Some(Tick::Ticked);
        }
        self.rules.tick(cell, "")
    }

    /// What the columns of a tick list say together, in the order of `options`.
    pub fn joined(options: &[OptionOf], ticks: &[OptionTick]) -> Given {
        if ticks.contains(&None) {
            return Given::Unreadable;
        }
        let of = options.iter().zip(ticks);
        let ticked: BTreeSet<OptionOf> = of
            .filter(|(_, tick)| **tick == Some(Tick::Ticked))
            .map(|(option, _)| *option)
            .collect();
        if ticked.is_empty() {
            return match ticks.contains(&Some(Tick::NotShown)) {
                true => Given::NotShown,
                false => Given::Blank,
            };
        }
        all_options(&ticked).unwrap_or(Given::Unreadable)
    }
}

/// A set of ticked options as an answer: `None` when they contradict each other, as
/// "none of these" beside another.
fn all_options(ticked: &BTreeSet<OptionOf>) -> Option<Given> {
    let count = ticked
        .iter()
        .filter(|o| matches!(o, OptionOf::Tick(_)))
        .count();
    let others: Vec<&OptionOf> = ticked
        .iter()
        .filter(|o| !matches!(o, OptionOf::Tick(_)))
        .collect();
    match (count, &others[..]) {
        (count, []) => u8::try_from(count).ok().map(Given::Ticked),
        (0, [OptionOf::NoneOfThese]) => Some(Given::Ticked(0)),
        (0, [OptionOf::DontKnow]) => Some(Given::DontKnow),
        (0, [OptionOf::NotApplicable]) => Some(Given::NotApplicable),
        _ => None,
    }
}
