//! The mapping that says in writing what was found out, for a person to check and
//! for the next export to need no guess.

use std::collections::BTreeMap;

use super::Tied;
use crate::model::survey::{
    ColumnRef, CutColumn, Given, ItemColumns, LabelRow, Labelled, Mapping, Meaning,
    PerspectiveColumn, normal,
};
use crate::model::{Id, Instrument, Kind};
use crate::survey::labels::Settled;
use crate::survey::platforms::{ColumnRole, Heading, Layout};

/// A mapping with every item and role that has a column, and every label that is an
/// answer; what `mapping` says beyond that stays.
pub fn proposal(
    instrument: &Instrument,
    layout: &Layout,
    tied: &Tied,
    settled: &Settled,
    mapping: &Mapping,
) -> Mapping {
    let headings = &layout.headings;
    let at = |column: usize| reference(column, headings);
    let mut proposed = mapping.clone();
    proposed.source.platform = Some(layout.platform);
    proposed.source.fingerprint = Some(tied.fingerprint.clone());
    proposed.respondent = tied.respondent.map(at);
    proposed.organisation = tied.organisation.map(at);
    proposed.perspective = tied.perspective.map(|column| PerspectiveColumn {
        column: at(column),
        ..mapping.perspective.clone().unwrap_or(PerspectiveColumn {
            column: at(column),
            labels: BTreeMap::new(),
            leave_out_others: false,
        })
    });
    let cut = |(name, column): &(String, usize)| CutColumn {
        name: name.clone(),
        column: at(*column),
    };
    proposed.cuts = tied.cuts.iter().map(cut).collect();
    for item in &settled.items {
        let columns = item.tied.columns.iter().map(|c| at(c.column)).collect();
        let is_reversed = item.tied.is_reversed;
        let columns = ItemColumns {
            columns,
            is_reversed,
        };
        proposed.items.insert(item.tied.id.clone(), columns);
        let checklist = instrument.checklist_of(item.tied.id.as_str());
        if let Some(list) = checklist {
            proposed
                .checklists
                .insert(list.id.clone(), list.version.clone());
        }
    }
    proposed.labels = labels(instrument, settled, mapping);
    proposed
}

/// A way to point at a column that holds for the next export too: a header that
/// stands once, else the row under its stem, else the tag, else the place.
fn reference(column: usize, headings: &[Heading]) -> ColumnRef {
    let heading = &headings[column];
    let by_name = ColumnRef::Name(heading.header.clone());
    let stem_row = || {
        Some(ColumnRef::StemRow {
            stem: heading.stem.clone()?,
            row: heading.row.clone()?,
        })
    };
    let by_code = heading.code.clone().map(ColumnRef::Name);
    let by_tag = heading.import_id.clone().map(ColumnRef::ImportId);
    let ways = [by_code, Some(by_name), stem_row(), by_tag];
    let is_it = |way: &ColumnRef| super::find(way, headings) == Ok(column);
    let place = || ColumnRef::Place {
        place: column + 1,
        check: (heading.role != ColumnRole::Personal && !heading.header.trim().is_empty())
            .then(|| heading.header.clone()),
    };
    ways.into_iter().flatten().find(is_it).unwrap_or_else(place)
}

/// Per scale, or per item with labels of its own, the labels that were found.
fn labels(instrument: &Instrument, settled: &Settled, mapping: &Mapping) -> BTreeMap<Id, Labelled> {
    let mut labels = mapping.labels.clone();
    for item in &settled.items {
        let known = instrument.items().nth(item.tied.place);
        // Turned levels would be turned again at the next reading.
        let (Some(known), false) = (known, item.tied.is_reversed) else {
            continue;
        };
        let Kind::Choice { scale, .. } = &known.kind else {
            continue;
        };
        let is_own = item.table.has_own_labels() || mapping.labels.contains_key(&known.id);
        for value in &item.reading.values {
            let Meaning::Given(given) = value.meaning else {
                continue;
            };
            let shared = labels.get(scale).filter(|_| !is_own);
            let clashes = shared.is_some_and(|l| says_otherwise(l, given, &value.label));
            let key = if is_own || clashes { &known.id } else { scale };
            add(labels.entry(key.clone()).or_default(), given, &value.label);
        }
    }
    for labelled in labels.values_mut() {
        labelled.levels.sort_by_key(|row| row.level);
    }
    labels.retain(|_, labelled| *labelled != Labelled::default());
    labels
}

/// Whether the label stands for another level already: codes of a platform can mean
/// one thing here and another there.
fn says_otherwise(labelled: &Labelled, given: Given, label: &str) -> bool {
    let label = normal(label);
    let is_there = |labels: &[String]| labels.iter().any(|known| normal(known) == label);
    let levels = labelled.levels.iter();
    let others = levels.filter(|row| Given::Level(row.level) != given);
    let special = [
        (Given::DontKnow, &labelled.dont_know),
        (Given::NotApplicable, &labelled.not_applicable),
        (Given::NotShown, &labelled.not_shown),
    ];
    let special = special.into_iter().filter(|(meaning, _)| *meaning != given);
    others
        .map(|row| &row.labels)
        .chain(special.map(|(_, labels)| labels))
        .any(|labels| is_there(labels))
}

fn add(labelled: &mut Labelled, given: Given, label: &str) {
    let list = match given {
        Given::Level(level) => {
            let known = labelled.levels.iter().position(|row| row.level == level);
            let place = known.unwrap_or_else(|| {
                let labels = Vec::new();
                labelled.levels.push(LabelRow { level, labels });
                labelled.levels.len() - 1
            });
            &mut labelled.levels[place].labels
        }
        Given::DontKnow => &mut labelled.dont_know,
        Given::NotApplicable => &mut labelled.not_applicable,
        Given::NotShown => &mut labelled.not_shown,
        Given::Blank | Given::Ticked(_) | Given::Number(_) | Given::Unreadable => return,
    };
    if !label.is_empty() && !list.iter().any(|known| known == label) {
        list.push(label.to_owned());
    }
}
