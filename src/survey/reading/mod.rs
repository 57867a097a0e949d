//! Rows of an export to codes, with everything accounted for.
//!
//! [`prepare`] looks at the headers and decides what each column is. A pass
//! ([`Prepared::pass`]) then goes through the rows once: `gate` says which rows come
//! in, `cells` what each cell is worth (worked out once per distinct cell, `lookup`),
//! and the sink takes the coded rows. Where rows have an answer each, `answers` puts them
//! together first. At its end every value was seen, so it can be
//! settled what the codes and labels mean. If that is what was taken for granted at
//! the start, the pass stands; else the pass is gone through again, knowing better.

mod account;
mod answers;
mod battery;
mod cells;
mod coding;
mod gate;
mod lookup;
mod pass;
mod personal;
mod prepare;
mod run;
mod runs;
mod worker;

use std::io;

use crate::model::Perspective;
use crate::model::survey::{SurveyFault, SurveyProblem};
use crate::survey::columns::Located;
use crate::survey::definition::Definition;
use crate::survey::table::TableError;
use crate::survey::vocabulary::Vocabulary;

pub use prepare::{Prepared, prepare};
pub use run::Pass;

/// What somebody wants read, and how it is to be understood.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// As the user named the export.
    pub name: &'a str,
    pub vocabulary: &'a Vocabulary<'a>,
    pub definition: Option<&'a Definition>,
    /// Of all rows, where no column says it.
    pub perspective: Perspective,
    pub threads: usize,
}

/// Why an export cannot be read.
#[derive(Debug)]
pub enum ReadError {
    Io(io::Error),
    Problems(Vec<SurveyProblem>),
}

impl ReadError {
    fn of(error: TableError, name: &str) -> ReadError {
        match error {
            TableError::Io(error) => ReadError::Io(error),
            TableError::Faults(faults) => ReadError::Problems(problems(faults, name)),
        }
    }

    fn one(fault: SurveyFault, name: &str) -> ReadError {
        ReadError::Problems(problems(vec![(None, fault)], name))
    }
}

fn problems(faults: Vec<Located>, name: &str) -> Vec<SurveyProblem> {
    let problem = |(spot, fault)| SurveyProblem {
        file: name.to_owned(),
        spot,
        fault,
    };
    faults.into_iter().map(problem).collect()
}
