//! What a proposed mapping says to the person who checks it.

use crate::model::survey::{Fate, Hint, ItemReading, MappingRemarks, Meaning, Reading};
use crate::model::{Id, Instrument, Kind, Lang, Perspective};
use crate::words::{MappingWords, Words};

/// Remarks beside each item, under the columns that are none, and beside the labels
/// that are no answer yet.
pub fn mapping_remarks(reading: &Reading, instrument: &Instrument, lang: Lang) -> MappingRemarks {
    let words = Words::for_lang(lang).mapping;
    let mut remarks = MappingRemarks {
        head: (words.head)(&reading.file),
        source: vec![words.source.to_owned()],
        rows: vec![words.rows.to_owned()],
        columns: columns(reading, words),
        labels: vec![words.labels.to_owned()],
        unmapped: unmapped(reading, words),
        ..MappingRemarks::default()
    };
    for item in &reading.items {
        let lines = of_item(item, instrument, words, lang);
        remarks.items.insert(item.item.clone(), lines);
        let lines = of_labels(item, words);
        if !lines.is_empty() {
            let key = labels_of(&item.item, instrument);
            let known = remarks.labels_of.entry(key).or_default();
            known.extend(lines);
        }
    }
    remarks
}

/// How columns are named, and the roles that are still to be told.
fn columns(reading: &Reading, words: &MappingWords) -> Vec<String> {
    let unknown = reading.perspectives.iter();
    let unknown = unknown.filter(|(label, _, who)| who.is_none() && !label.trim().is_empty());
    let unknown = unknown.map(|(label, count, _)| (words.unknown_role)(label, *count));
    std::iter::once(words.columns.to_owned())
        .chain(unknown)
        .collect()
}

fn of_item(
    reading: &ItemReading,
    instrument: &Instrument,
    words: &MappingWords,
    lang: Lang,
) -> Vec<String> {
    let item = instrument.item(reading.item.as_str());
    let text = item.and_then(|item| {
        let asked = item.text_for(Perspective::Employee);
        asked.or_else(|| item.text.values().next())
    });
    let by = (words.by)(reading.by);
    let mut lines = vec![match text {
        Some(text) => format!("{} ({by})", text.get(lang)),
        None => by.to_owned(),
    }];
    if reading.seems_reversed {
        lines.push(words.seems_reversed.to_owned());
    }
    lines
}

fn of_labels(reading: &ItemReading, words: &MappingWords) -> Vec<String> {
    let line = |value: &crate::model::survey::ValueReading| {
        let say = match value.meaning {
            Meaning::Given(_) => return None,
            Meaning::Unknown => words.unknown,
            Meaning::Uncertain => words.uncertain,
        };
        Some(format!(
            "{}: {}",
            reading.item,
            say(&value.label, value.count)
        ))
    };
    reading.values.iter().filter_map(line).collect()
}

/// Where the labels of an item stand: under its scale, or under itself.
fn labels_of(item: &Id, instrument: &Instrument) -> Id {
    let kind = instrument.item(item.as_str()).map(|item| &item.kind);
    let Some(Kind::Choice { scale, .. }) = kind else {
        return item.clone();
    };
    let shared = instrument.scales.iter().find(|s| s.id == *scale);
    match shared.is_some_and(|s| !s.anchored) {
        true => scale.clone(),
        false => item.clone(),
    }
}

fn unmapped(reading: &Reading, words: &MappingWords) -> Vec<String> {
    let mut lines = Vec::new();
    for column in &reading.columns {
        let Fate::Unmapped(suggested) = &column.fate else {
            continue;
        };
        // On one line, because each line of a remark stands for itself.
        let header = column.header.split_whitespace().collect::<Vec<_>>();
        lines.push((words.unmapped)(column.place, &header.join(" ")));
        for suggestion in suggested {
            let item = suggestion.item.as_str();
            lines.push(match suggestion.hint {
                Hint::Position => (words.by_position)(item),
                Hint::Similar(percent) => (words.by_likeness)(item, percent),
            });
        }
    }
    if !reading.missing_items.is_empty() {
        let ids = reading.missing_items.iter().map(Id::as_str);
        lines.push((words.missing)(&ids.collect::<Vec<_>>().join(", ")));
    }
    lines
}
