//! The headings of Qualtrics: tags and texts taken apart.

use super::super::head::Head;
use super::super::profile::Found;
use super::super::{ColumnRole, Heading};
use super::ImportId;
use crate::model::survey::Variant;

/// Between stem and row, now and in older exports.
const BETWEEN: [&str; 2] = [" - ", "-"];
/// Between a question and its choices, where one of them has a text of its own.
const SELECTED: [&str; 3] = [
    "Selected Choice",
    "Geselecteerde keuze",
    "Ausgewählte Option",
];

pub(super) fn headings(head: &Head, found: &Found) -> Vec<Heading> {
    let mut headings = (0..head.width())
        .map(|column| of_column(head, found, column))
        .collect::<Vec<_>>();
    for columns in questions(&headings) {
        let is_legacy = found.variant == Some(Variant::Legacy);
        for (stem, columns) in stems(&headings, &columns, is_legacy) {
            for column in columns {
                split(&mut headings[column], &stem);
            }
        }
    }
    headings
}

/// The columns of each question, in the order of the file. Texts of "other" and
/// columns of no answer may stand between them.
fn questions(headings: &[Heading]) -> Vec<Vec<usize>> {
    let mut found: Vec<(&str, Vec<usize>)> = Vec::new();
    for (column, heading) in headings.iter().enumerate() {
        let id = heading.import_id.as_deref().map(of_import_id);
        let name = id
            .or(heading.question.as_deref())
            .or(heading.code.as_deref());
        if heading.role != ColumnRole::Question {
            continue;
        }
        match (found.last_mut(), name) {
            (Some((last, columns)), Some(name)) if *last == name => columns.push(column),
            (_, name) => found.push((name.unwrap_or_default(), vec![column])),
        }
    }
    found.into_iter().map(|(_, columns)| columns).collect()
}

/// `QID5` of `QID5_1`; a dash in exports of 2017.
fn of_import_id(id: &str) -> &str {
    id.split_once(['_', '-'])
        .map_or(id, |(question, _)| question)
}

fn of_column(head: &Head, found: &Found, column: usize) -> Heading {
    let mut heading = Heading::of(head.header(column));
    let code = heading.header.clone();
    if found.header_rows > 1 {
        heading.text = without_selected(head.cell(1, column)).to_owned();
    }
    let import_id = (found.header_rows > 2)
        .then(|| ImportId::of(head.cell(2, column)))
        .flatten();
    heading.import_id = import_id.map(|id| id.tag());
    heading.role = role(&heading);
    if heading.role == ColumnRole::Question
        && let Some((question, part)) = code.rsplit_once('_')
        && !question.is_empty()
        && !part.is_empty()
    {
        heading.question = Some(question.to_owned());
        heading.part = Some(part.to_owned());
    }
    heading.code = Some(code).filter(|code| !code.is_empty());
    heading
}

/// What the ends of tags say.
fn role(heading: &Heading) -> ColumnRole {
    let tags = [Some(&heading.header), heading.import_id.as_ref()];
    let ends_with = |end: &str| tags.iter().flatten().any(|tag| tag.ends_with(end));
    let holds = |part: &str| tags.iter().flatten().any(|tag| tag.contains(part));
    let is_timing = ["First Click", "Last Click", "Page Submit", "Click Count"]
        .iter()
        .any(|end| ends_with(end) || heading.text.ends_with(end));
    let is_derived = ends_with("Topics") || ends_with("NPS_GROUP") || holds("_Sentiment");
    if is_timing || is_derived || holds("_DO_") || ends_with("_DO") {
        return ColumnRole::Ignored;
    }
    // A question for text only has such a tag too, but then no choice before it.
    let is_text_of_choice = heading.header.ends_with("_TEXT");
    match is_text_of_choice {
        true => ColumnRole::Other,
        false => ColumnRole::Question,
    }
}

fn without_selected(text: &str) -> &str {
    SELECTED
        .iter()
        .find_map(|word| text.strip_suffix(word)?.trim_end().strip_suffix('-'))
        .map_or(text, str::trim_end)
}

/// What the texts of one question's columns begin with alike, with the dash behind
/// it, and the columns that do. Where users gave two questions the same tags, there
/// are several.
fn stems(headings: &[Heading], columns: &[usize], is_legacy: bool) -> Vec<(String, Vec<usize>)> {
    let text = |column: &usize| headings[*column].text.as_str();
    if let [column] = columns {
        let stem = alone(text(column), is_legacy);
        let found = stem.map(|stem| (stem.to_owned(), columns.to_vec()));
        return found.into_iter().collect();
    }
    let mut found: Vec<(String, Vec<usize>)> = Vec::new();
    for column in columns {
        let stem = found.last().map(|(stem, known)| match known.as_slice() {
            [first] => up_to_dash(alike(text(first), text(column))).to_owned(),
            _ => up_to_dash(alike(stem, text(column))).to_owned(),
        });
        match (stem.filter(|stem| !stem.is_empty()), found.last_mut()) {
            (Some(stem), Some((known, columns))) => {
                *known = stem;
                columns.push(*column);
            }
            _ => found.push((String::new(), vec![*column])),
        }
    }
    found
}

/// The stem of a question with one column, with the dash behind it. An older export
/// puts no blanks around the dash, which then looks like the one in a word: it is
/// the one after the end of a sentence, or the only one.
fn alone(text: &str, is_legacy: bool) -> Option<&str> {
    let [wide, narrow] = BETWEEN;
    let up_to = |at: usize, dash: &str| &text[..at + dash.len()];
    if let Some(at) = text.find(wide) {
        return Some(up_to(at, wide));
    }
    let mut dashes = text.match_indices(narrow).map(|(at, _)| at);
    let ends = |at: &usize| text[..*at].ends_with(['?', '.', ':', '!', '\u{2026}']);
    let after_end = dashes.clone().find(ends);
    let only = || dashes.next().filter(|_| dashes.next().is_none());
    let at = after_end.or_else(only).filter(|_| is_legacy)?;
    Some(up_to(at, narrow))
}

/// The start that two texts have in common.
fn alike<'t>(one: &'t str, other: &str) -> &'t str {
    let pairs = one.char_indices().zip(other.chars());
    let end = pairs.take_while(|((_, a), b)| a == b).last();
    &one[..end.map_or(0, |((at, c), _)| at + c.len_utf8())]
}

/// Up to and with the last dash between a stem and a row; empty without one.
fn up_to_dash(text: &str) -> &str {
    BETWEEN
        .iter()
        .find_map(|dash| text.rfind(dash).map(|at| &text[..at + dash.len()]))
        .unwrap_or_default()
}

fn split(heading: &mut Heading, stem: &str) {
    let row = heading.text.strip_prefix(stem).map(str::trim);
    let Some(row) = row.filter(|row| !row.is_empty() && !stem.is_empty()) else {
        return;
    };
    let row = row.to_owned();
    let stem = stem.trim_end().trim_end_matches('-').trim_end();
    heading.stem = Some(without_selected(stem).to_owned());
    heading.option = Some(row.clone());
    heading.row = Some(row);
}
