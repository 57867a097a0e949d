//! From a request to an interview that can begin: the sheet found, locked, read
//! and fitting what was asked for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cli::store::{Failure, Store};
use crate::interview::{Interview, Selection};
use crate::model::{Id, Instrument, Origin, Perspective, Problem, Sheet, Source};
use crate::yaml::{read_sheet, write_sheet};

use super::AssessRequest;

/// An interview that can begin, and what the reader should know of its sheet.
pub(super) struct Opened<'a> {
    pub(super) store: Store,
    pub(super) interview: Interview<'a>,
    pub(super) source: Source,
    pub(super) notices: Vec<Problem>,
}

/// Why it cannot begin.
#[derive(Debug)]
pub(super) enum Refusal {
    Store(Failure),
    Sheet {
        source: Source,
        problems: Vec<Problem>,
    },
    OtherPerspective {
        path: PathBuf,
        is: Perspective,
        asked: Perspective,
    },
    NotAnonymous {
        path: PathBuf,
    },
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Refusal {
        Refusal::Store(failure)
    }
}

pub(super) fn open<'a>(
    request: &AssessRequest,
    instrument: &'a Instrument,
) -> Result<Opened<'a>, Refusal> {
    let path = path(request);
    let mut store = Store::open(&path)?;
    let source = Source {
        name: path.to_string_lossy().into_owned(),
        text: store.text()?.unwrap_or_default().to_owned(),
    };
    let (sheet, notices) = if store.is_new() {
        (new_sheet(request), Vec::new())
    } else {
        let read = read_sheet(&source, instrument);
        let (sheet, notices) = match read {
            Ok(read) => read,
            Err(problems) => return Err(Refusal::Sheet { source, problems }),
        };
        check(&path, request, &sheet)?;
        if write_sheet(&sheet) != source.text {
            store.keep_original();
        }
        (sheet, notices)
    };
    let selection = selection(request, instrument, &sheet);
    Ok(Opened {
        interview: Interview::new(instrument, sheet, &selection),
        store,
        source,
        notices,
    })
}

fn path(request: &AssessRequest) -> PathBuf {
    let perspective = request.perspective.unwrap_or(Perspective::Organisation);
    request
        .sheet
        .clone()
        .unwrap_or_else(|| PathBuf::from(format!("leerklaar-{perspective}.yaml")))
}

fn new_sheet(request: &AssessRequest) -> Sheet {
    let perspective = request.perspective.unwrap_or(Perspective::Organisation);
    let mut sheet = Sheet::new(perspective);
    if request.is_anonymous {
        sheet.origin = Origin::Anonymous;
    }
    sheet
}

/// Answers stay with who gave them: a sheet does not change its perspective, and
/// what was given on record cannot become anonymous.
fn check(path: &Path, request: &AssessRequest, sheet: &Sheet) -> Result<(), Refusal> {
    let path = || path.to_owned();
    match request.perspective {
        Some(asked) if asked != sheet.perspective => Err(Refusal::OtherPerspective {
            path: path(),
            is: sheet.perspective,
            asked,
        }),
        _ if request.is_anonymous && sheet.origin != Origin::Anonymous => {
            Err(Refusal::NotAnonymous { path: path() })
        }
        _ => Ok(()),
    }
}

/// What was asked for now, else what the sheet was begun for, else everything.
fn selection(request: &AssessRequest, instrument: &Instrument, sheet: &Sheet) -> Selection {
    let begun: BTreeSet<Id> = sheet.checklists.keys().cloned().collect();
    let every = || instrument.checklists.iter().map(|c| c.id.clone()).collect();
    let checklists = [request.checklists.clone(), begun]
        .into_iter()
        .find(|set| !set.is_empty());
    Selection {
        checklists: checklists.unwrap_or_else(every),
        is_quick: request.quick.unwrap_or(sheet.is_quick),
    }
}
