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
    UnknownChecklist {
        id: String,
        known: Vec<Id>,
    },
    OtherPerspective {
        path: PathBuf,
        is: Perspective,
        asked: Perspective,
    },
    OtherOrigin {
        path: PathBuf,
        is: Origin,
        asked: Origin,
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
    let asked = asked_checklists(request, instrument)?;
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
    let selection = selection(request, instrument, &sheet, asked);
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
    sheet.origin = request.origin.unwrap_or(sheet.origin);
    sheet
}

/// Answers stay with who gave them: a sheet does not change its perspective, and
/// what was promised to be anonymous does not go on record.
fn check(path: &Path, request: &AssessRequest, sheet: &Sheet) -> Result<(), Refusal> {
    match (request.perspective, request.origin) {
        (Some(asked), _) if asked != sheet.perspective => Err(Refusal::OtherPerspective {
            path: path.to_owned(),
            is: sheet.perspective,
            asked,
        }),
        (_, Some(asked)) if asked != sheet.origin => Err(Refusal::OtherOrigin {
            path: path.to_owned(),
            is: sheet.origin,
            asked,
        }),
        _ => Ok(()),
    }
}

fn asked_checklists(
    request: &AssessRequest,
    instrument: &Instrument,
) -> Result<BTreeSet<Id>, Refusal> {
    let find = |id: &String| {
        instrument
            .checklist(id)
            .map(|c| c.id.clone())
            .ok_or_else(|| Refusal::UnknownChecklist {
                id: id.clone(),
                known: instrument.checklists.iter().map(|c| c.id.clone()).collect(),
            })
    };
    request.checklists.iter().map(find).collect()
}

/// What was asked for now, else what the sheet was begun for, else everything.
fn selection(
    request: &AssessRequest,
    instrument: &Instrument,
    sheet: &Sheet,
    asked: BTreeSet<Id>,
) -> Selection {
    let begun: BTreeSet<Id> = sheet.checklists.keys().cloned().collect();
    let every = || instrument.checklists.iter().map(|c| c.id.clone()).collect();
    let checklists = [asked, begun].into_iter().find(|set| !set.is_empty());
    Selection {
        checklists: checklists.unwrap_or_else(every),
        is_quick: request.quick.unwrap_or(sheet.is_quick),
    }
}
