//! The column that a person points at.

use crate::model::survey::{ColumnRef, SurveyFault, normal};
use crate::survey::nearest;
use crate::survey::platforms::Heading;

/// The place, from 0, of the one column that is meant.
///
/// # Errors
/// There is none, or there are several; a column is never taken by chance.
pub fn find(wanted: &ColumnRef, headings: &[Heading]) -> Result<usize, SurveyFault> {
    match wanted {
        ColumnRef::Name(name) => by_name(name, headings),
        ColumnRef::StemRow { stem, row } => {
            let (stem, row) = (normal(stem), normal(row));
            let is_it = |h: &Heading| is(h.stem.as_deref(), &stem) && is(h.row.as_deref(), &row);
            only(format!("{stem} [{row}]"), headings, is_it)
        }
        ColumnRef::Contains(part) => {
            let wanted = normal(part);
            let holds = |text: &str| !wanted.is_empty() && normal(text).contains(&wanted);
            only(part.clone(), headings, |h| {
                holds(&h.header) || holds(&h.text)
            })
        }
        ColumnRef::ImportId(id) => {
            let is_it = |h: &Heading| h.import_id.as_deref() == Some(id);
            only(id.clone(), headings, is_it)
        }
        ColumnRef::Place { place, check } => at_place(*place, check.as_deref(), headings),
    }
}

/// By header, code or text: to the letter if there is such a column, else as
/// compared.
fn by_name(name: &str, headings: &[Heading]) -> Result<usize, SurveyFault> {
    let name = name.trim();
    let exactly = |h: &Heading| names(h).any(|known| known.trim() == name);
    if headings.iter().any(exactly) {
        return only(name.to_owned(), headings, exactly);
    }
    let wanted = normal(name);
    only(name.to_owned(), headings, |h| {
        !wanted.is_empty() && names(h).any(|known| normal(known) == wanted)
    })
}

fn names(heading: &Heading) -> impl Iterator<Item = &str> {
    let code = heading.code.as_deref();
    [heading.header.as_str(), heading.text.as_str()]
        .into_iter()
        .chain(code)
}

fn at_place(place: usize, check: Option<&str>, headings: &[Heading]) -> Result<usize, SurveyFault> {
    let heading = place.checked_sub(1).and_then(|at| headings.get(at));
    let holds = |text: &str| normal(text).contains(&normal(check.unwrap_or("")));
    match heading {
        Some(h) if holds(&h.header) || holds(&h.text) => Ok(place - 1),
        other => Err(SurveyFault::NoSuchColumn {
            column: match check {
                Some(check) => format!("{place}: {check}"),
                None => place.to_string(),
            },
            meant: other.map(|h| h.header.clone()),
        }),
    }
}

fn only(
    column: String,
    headings: &[Heading],
    is_it: impl Fn(&Heading) -> bool,
) -> Result<usize, SurveyFault> {
    let found: Vec<usize> = (0..headings.len())
        .filter(|at| is_it(&headings[*at]))
        .collect();
    match found[..] {
        [only] => Ok(only),
        [] => {
            let known: Vec<&str> = headings.iter().flat_map(names).collect();
            let meant = nearest::header(&column, &known);
            Err(SurveyFault::NoSuchColumn { column, meant })
        }
        _ => Err(SurveyFault::SeveralColumns {
            column,
            places: found.iter().map(|at| at + 1).collect(),
        }),
    }
}

fn is(found: Option<&str>, wanted: &str) -> bool {
    found.is_some_and(|found| normal(found) == wanted)
}
