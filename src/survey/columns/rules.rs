//! The rules by which a header is an item, strongest first.

use super::texts::Texts;
use super::{OptionOf, Told};
use crate::model::Kind;
use crate::model::survey::Match;
use crate::survey::platforms::Heading;

/// What a header says that its column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) item: usize,
    pub(super) option: Option<OptionOf>,
    pub(super) by: Match,
}

/// A header with what the definition adds to it.
#[derive(Clone, Copy)]
pub(super) struct Header<'h> {
    pub(super) heading: &'h Heading,
    pub(super) told: Option<&'h Told>,
}

impl<'h> Header<'h> {
    fn texts(self) -> impl Iterator<Item = &'h str> {
        let heading = self.heading;
        let told = self.told.into_iter().flat_map(|t| &t.texts);
        [heading.text.as_str(), heading.header.as_str()]
            .into_iter()
            .chain(told.map(String::as_str))
    }

    fn stems(self) -> impl Iterator<Item = &'h str> {
        let told = self.told.into_iter().flat_map(|t| &t.texts);
        self.heading
            .stem
            .as_deref()
            .into_iter()
            .chain(told.map(String::as_str))
    }

    fn rows(self) -> impl Iterator<Item = &'h str> {
        let told = self.told.into_iter().flat_map(|t| &t.rows);
        self.heading
            .row
            .as_deref()
            .into_iter()
            .chain(told.map(String::as_str))
    }

    /// What its option may be called.
    fn options(self) -> impl Iterator<Item = &'h str> {
        let heading = self.heading;
        let own = [heading.option.as_deref(), heading.part.as_deref()];
        own.into_iter().flatten().chain(self.rows())
    }
}

/// What the strongest rule that fits says: nothing, one item, or several that are
/// worded the same.
pub(super) fn claims(header: Header<'_>, texts: &Texts<'_>) -> Vec<Claim> {
    let rules = [by_id, by_id_in_text, by_full_text, by_row, by_option];
    let mut found = rules.iter().map(|rule| rule(header, texts));
    found.find(|claims| !claims.is_empty()).unwrap_or_default()
}

fn is_ticks(texts: &Texts<'_>, item: usize) -> bool {
    matches!(texts.items[item].kind, Kind::Ticks(_))
}

/// 1. Header, code or tag is the id; or the part of the code for a row is; or, of a
///    tick list, the part for the question is and the rest names an option. As it is
///    written, then without regard to capitals, then a former id.
fn by_id(header: Header<'_>, texts: &Texts<'_>) -> Vec<Claim> {
    let exactly = |item: usize, name: &str| texts.items[item].id.is(name);
    let roughly = |item: usize, name: &str| texts.items[item].id.is_roughly(name);
    let formerly = |item: usize, name: &str| texts.items[item].was.iter().any(|w| w.is(name));
    let same: [&SameId<'_>; 3] = [&exactly, &roughly, &formerly];
    let whole = whole_names(header.heading);
    let mut found = same.iter().map(|is| with_id(header, &whole, texts, is));
    found.find(|claims| !claims.is_empty()).unwrap_or_default()
}

/// The different names by which a whole column may be an item.
fn whole_names(heading: &Heading) -> Vec<&str> {
    let question = heading.question.as_deref();
    let all = [
        Some(heading.header.as_str()),
        heading.code.as_deref(),
        heading.import_id.as_deref(),
        heading.part.as_deref(),
        heading.row.as_deref(),
        question.filter(|_| heading.part.is_none()),
    ];
    let mut names = Vec::with_capacity(all.len());
    for name in all.into_iter().flatten().map(str::trim) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Whether the item at a place goes by a name.
type SameId<'a> = dyn Fn(usize, &str) -> bool + 'a;

fn with_id(header: Header<'_>, whole: &[&str], texts: &Texts<'_>, is: &SameId<'_>) -> Vec<Claim> {
    let heading = header.heading;
    let is_whole = |item| whole.iter().any(|name| is(item, name));
    let question = [heading.question.as_deref(), heading.stem.as_deref()];
    let mut claims = Vec::new();
    for item in 0..texts.items.len() {
        let claim = |option| Claim {
            item,
            option,
            by: Match::Id,
        };
        if is_whole(item) {
            claims.push(claim(None));
        } else if is_ticks(texts, item) && question.iter().flatten().any(|q| is(item, q.trim())) {
            let option = header.options().find_map(|name| texts.option(item, name));
            claims.extend(option.map(|option| claim(Some(option))));
        }
    }
    claims
}

/// 2. The id stands in brackets in the text: `[B11] Hoe vaak ...`.
fn by_id_in_text(header: Header<'_>, texts: &Texts<'_>) -> Vec<Claim> {
    let all = || header.texts().chain(header.stems()).chain(header.rows());
    let is_named = |item: &usize| {
        let id = texts.items[*item].id.as_str();
        all().any(|text| is_bracketed(text, id))
    };
    let named: Vec<usize> = (0..texts.items.len()).filter(is_named).collect();
    let [item] = named[..] else {
        return Vec::new();
    };
    let option = match is_ticks(texts, item) {
        true => header.options().find_map(|name| texts.option(item, name)),
        false => None,
    };
    vec![Claim {
        item,
        option,
        by: Match::IdInText,
    }]
}

fn is_bracketed(text: &str, id: &str) -> bool {
    let mut found = text.match_indices(id);
    found.any(|(at, _)| {
        let before = text[..at].trim_end();
        let after = text[at + id.len()..].trim_start();
        let is_first = before == "(";
        let is_last = after == ")";
        (before.ends_with('[') && after.starts_with(']'))
            || (is_first && after.starts_with(')'))
            || (is_last && before.ends_with('('))
    })
}

/// 3. The full text, in any language and any perspective's wording; of a tick list
///    also the text as stem, with an option beside it.
fn by_full_text(header: Header<'_>, texts: &Texts<'_>) -> Vec<Claim> {
    let whole = header.texts().find_map(|text| some(texts.worded(text)));
    let by = Match::FullText;
    if let Some(items) = whole
        && !is_of_option(header, texts, items)
    {
        let claim = |item: &usize| Claim {
            item: *item,
            option: None,
            by,
        };
        return items.iter().map(claim).collect();
    }
    let items = header
        .stems()
        .chain(header.texts())
        .find_map(|stem| some(texts.worded(stem)));
    let mut claims = Vec::new();
    for item in items.unwrap_or_default() {
        let option = header.options().find_map(|name| texts.option(*item, name));
        claims.extend(option.map(|option| Claim {
            item: *item,
            option: Some(option),
            by,
        }));
    }
    claims
}

/// Whether the text is that of a tick list of which this column is one option: then
/// the text alone does not say what the column is.
fn is_of_option(header: Header<'_>, texts: &Texts<'_>, items: &[usize]) -> bool {
    header.heading.option.is_some() && items.iter().all(|item| is_ticks(texts, *item))
}

/// 4. and 5. The row of a grid, under a stem that the checklist knows or any other.
fn by_row(header: Header<'_>, texts: &Texts<'_>) -> Vec<Claim> {
    let Some(items) = header.rows().find_map(|row| some(texts.worded(row))) else {
        return Vec::new();
    };
    let claim = |item: &usize| {
        let is_known = header.stems().any(|stem| texts.is_stem_of(stem, *item));
        let by = match is_known {
            true => Match::StemAndRow,
            false => Match::UniqueRow,
        };
        Claim {
            item: *item,
            option: None,
            by,
        }
    };
    let claims: Vec<Claim> = items.iter().map(claim).collect();
    let under_stem = claims.iter().filter(|c| c.by == Match::StemAndRow);
    match under_stem.copied().collect::<Vec<_>>() {
        known if known.is_empty() => claims,
        known => known,
    }
}

/// 5. An option of one tick list only, as the header of its own column.
fn by_option(header: Header<'_>, texts: &Texts<'_>) -> Vec<Claim> {
    let heading = header.heading;
    if heading.stem.is_some() || heading.option.is_none() {
        return Vec::new();
    }
    let Some(items) = header
        .options()
        .find_map(|name| some(texts.with_option(name)))
    else {
        return Vec::new();
    };
    let claim = |item: &usize| Claim {
        item: *item,
        option: header.options().find_map(|name| texts.option(*item, name)),
        by: Match::UniqueRow,
    };
    items.iter().map(claim).collect()
}

fn some(items: &[usize]) -> Option<&[usize]> {
    (!items.is_empty()).then_some(items)
}
