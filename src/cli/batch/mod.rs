//! `leerklaar batch`: exports of survey platforms to results.
//!
//! `exports` finds the files, `wishes` works out what the user wants, `read` goes
//! through one export, `result` scores what it held, `deliver` writes that down.
//! `inspect` and `mapping` stop after the reading.

pub(crate) mod arguments;
mod deliver;
mod exports;
mod folder;
pub(crate) mod help;
mod inspect;
pub(crate) mod interrupted;
mod ledger;
mod many;
mod mapping;
mod progress;
mod read;
mod register;
mod result;
mod rows_file;
mod sink;
mod wishes;

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use super::commands::picture;
use super::exit::Exit;
use super::failure::Failure;
use super::session::Session;
use arguments::Batch;
use exports::Exports;
use folder::Guard;
use wishes::Wishes;

use crate::model::Instrument;
use crate::model::survey::{Spot, SurveyFault, SurveyProblem};
use crate::score::{Extras, Shape};
use crate::survey::Vocabulary;
use crate::survey::definition::{self, Definition};

/// What is the same for every export of a run.
pub(super) struct Run<'a> {
    session: &'a Session,
    request: &'a Batch,
    wishes: &'a Wishes,
    instrument: &'a Instrument,
    shape: &'a Shape<'a>,
    vocabulary: &'a Vocabulary<'a>,
    definition: Option<Definition>,
    guard: Guard<'a>,
}

pub(crate) fn run(session: &Session, request: &Batch) -> anyhow::Result<Exit> {
    // Never given back piece by piece: the program is over when the run is.
    let instrument = ManuallyDrop::new(picture::instrument(session, request.plan.target)?);
    let wishes = Wishes::from(session, request, &instrument)?;
    let extras = Extras {
        distributions: wishes.compares_groups(request),
        technical: request.result.technical,
    };
    let shape = Shape::new(&instrument, extras);
    let vocabulary = ManuallyDrop::new(Vocabulary::new(&instrument, &wishes.mapping));
    let definition = understand(&wishes)?;
    let found = exports::find(&request.exports, session.words)?;
    let run = Run {
        session,
        request,
        wishes: &wishes,
        instrument: &instrument,
        shape: &shape,
        vocabulary: &vocabulary,
        definition,
        guard: guard(session, request, &wishes, &found),
    };
    Ok(carry_out(&run, &found)?)
}

/// Everything the run reads; the ledger too, which only itself may be written over.
fn guard<'a>(session: &Session, request: &Batch, wishes: &Wishes, found: &Exports) -> Guard<'a> {
    let exports = found.exports.iter().map(|export| export.path.clone());
    let (reading, people) = (&request.reading, &request.people);
    let beside = [&reading.mapping, &people.population, &request.result.ledger];
    let beside = beside.into_iter().flatten().chain(&people.with).cloned();
    let definition = wishes
        .definition
        .iter()
        .map(|(name, _)| PathBuf::from(name));
    let inputs = exports.chain(beside).chain(definition);
    Guard::new(inputs, request.result.force, session.words)
}

fn carry_out(run: &Run, found: &Exports) -> Result<Exit, Failure> {
    let reading = &run.request.reading;
    if reading.inspect {
        return inspect::inspect(run, found);
    }
    if let Some(path) = &reading.write_mapping {
        return mapping::write(run, &found.exports, path);
    }
    match &found.exports[..] {
        [export] if !found.are_many => deliver::one(run, export),
        exports => many::all(run, exports),
    }
}

fn understand(wishes: &Wishes) -> Result<Option<Definition>, Failure> {
    let Some((name, bytes)) = &wishes.definition else {
        return Ok(None);
    };
    let understood = definition::read(bytes);
    understood.map(Some).map_err(|why| Failure::Survey {
        problems: vec![SurveyProblem {
            file: name.clone(),
            spot: why.line.map(|line| Spot {
                line,
                column: None,
                excerpt: String::new(),
            }),
            fault: SurveyFault::Definition(why.bad),
        }],
    })
}
