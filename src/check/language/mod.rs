//! Plain language: sentences short and single, no double negation, words that
//! the reader knows. Remarks for the author to weigh, never errors.

use std::collections::BTreeSet;

use crate::model::{Finding, Instrument, Item, Lang, Remark, Setting, WordingRule};

use super::Found;

mod remarks;
mod rules;
mod sentence;
mod texts;

pub(super) fn check(instrument: &Instrument) -> Vec<Found> {
    let mut found = Vec::new();
    for passage in texts::outside_items(instrument) {
        let remarks = remarks::on_passage(&passage, None);
        found.extend(remarks.into_iter().map(|(l, r)| noted(&passage.at, l, r)));
    }
    for item in instrument.items() {
        found.extend(check_item(instrument, item));
    }
    found
}

fn noted(at: &str, lang: Lang, remark: Remark) -> Found {
    Found::new(format!("{at}/{lang}"), Finding::Wording { lang, remark })
}

/// The remarks that the author has not accepted, and the accepted ones that are
/// not made. Two questions in one come back in the wording of every perspective,
/// so the first wording stands for all.
fn check_item(instrument: &Instrument, item: &Item) -> Vec<Found> {
    let levels = texts::shared_levels(instrument, item);
    let mut found = Vec::new();
    let mut made = BTreeSet::new();
    let mut joined = BTreeSet::new();
    for passage in texts::of_item(instrument, item) {
        for (lang, remark) in remarks::on_passage(&passage, levels) {
            let rule = remark.rule();
            made.insert(rule);
            let is_repeated = rule == WordingRule::DoubleQuestion && !joined.insert(lang);
            if !is_repeated && !item.accept.contains(&rule) {
                found.push(noted(&passage.at, lang, remark));
            }
        }
    }
    let accepted = item.accept.iter().enumerate();
    found.extend(
        accepted
            .filter(|(_, r)| !made.contains(r))
            .map(|(at, rule)| {
                let finding = Setting::NothingToAccept {
                    item: item.id.clone(),
                    rule: *rule,
                };
                Found::new(format!("{}/accept/{at}", item.id), finding)
            }),
    );
    found
}
