//! The headings of Qualtrics: tags and texts taken apart.

use super::super::head::Head;
use super::super::profile::Found;
use super::super::{ColumnRole, Heading};
use super::ImportId;

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
    for at in 0..headings.len() {
        let Some(question) = headings[at].question.clone() else {
            continue;
        };
        let is_first = at == 0 || headings[at - 1].question.as_ref() != Some(&question);
        if is_first {
            let rest = headings[at..].iter();
            let length = rest
                .take_while(|h| h.question.as_ref() == Some(&question))
                .count();
            split_texts(&mut headings[at..at + length]);
        }
    }
    headings
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
    let is_choice = import_id.as_ref().is_some_and(ImportId::is_choice);
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
    if is_choice {
        heading.option = heading.part.clone();
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

/// Tells stem from row in the texts of one question's columns: the stem is what they
/// begin with alike. One column alone is split at the first dash with blanks.
fn split_texts(columns: &mut [Heading]) {
    let texts = columns.iter().map(|h| h.text.as_str()).collect::<Vec<_>>();
    let Some((stem, between)) = stem_of(&texts) else {
        return;
    };
    let (stem, after) = (stem.to_owned(), stem.len() + between.len());
    for heading in columns {
        let row = heading.text.get(after..).map(str::trim).unwrap_or_default();
        if row.is_empty() {
            continue;
        }
        heading.row = Some(row.to_owned());
        heading.stem = Some(plain(&stem).to_owned());
        if columns_can_be_options(heading) {
            heading.option = Some(row.to_owned());
        }
    }
}

fn columns_can_be_options(heading: &Heading) -> bool {
    heading.role == ColumnRole::Question
}

fn plain(stem: &str) -> &str {
    without_selected(stem.trim())
}

/// What all texts begin with, up to the last dash in it, and that dash.
fn stem_of<'t>(texts: &[&'t str]) -> Option<(&'t str, &'static str)> {
    let (first, others) = texts.split_first()?;
    if others.is_empty() {
        let (stem, _) = first.split_once(BETWEEN[0])?;
        return Some((stem, BETWEEN[0]));
    }
    let shared = others.iter().fold(*first, |shared, text| {
        let alike = shared.char_indices().zip(text.chars());
        let end = alike.take_while(|((_, a), b)| a == b).last();
        &shared[..end.map_or(0, |((at, c), _)| at + c.len_utf8())]
    });
    BETWEEN.iter().find_map(|between| {
        let at = shared.rfind(between)?;
        Some((&first[..at], *between))
    })
}
