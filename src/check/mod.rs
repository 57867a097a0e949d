//! What can be wrong with a loaded, structurally sound instrument.
//!
//! The proofs run the real engines on made-up answers, so that they hold for the
//! program and not for a second idea of it; the engines come in as [`Verbs`].

use crate::model::{Assessment, Fault, Finding, Id, Instrument, Places, Problem, Roadmap, Sheet};

mod actions;
mod direction;
mod first;
mod language;
mod reach;
mod switches;
mod trial;
mod verdicts;

use trial::Trial;

/// The engines that a check tries out.
#[derive(Clone, Copy)]
pub struct Verbs<'a> {
    pub assess: &'a dyn Fn(&Instrument, &[Sheet]) -> Assessment,
    /// The plan in free order, nothing pinned, with these actions done already.
    pub plan: &'a dyn Fn(&Instrument, &Assessment, &[Id]) -> Roadmap,
}

/// Every finding about a loaded instrument, by file and place; what has no place
/// comes last, under its key (see [`Places`]). A sound instrument has none.
pub fn check(instrument: &Instrument, places: &Places, verbs: &Verbs) -> Vec<Problem> {
    let trial = Trial::new(instrument, verbs);
    let found = [
        direction::check(&trial),
        reach::check(&trial),
        verdicts::check(&trial),
        actions::check(&trial),
        first::check(&trial),
        switches::check(instrument),
        language::check(instrument),
    ];
    let mut problems = found
        .into_iter()
        .flatten()
        .map(|found| found.in_place(places))
        .collect::<Vec<_>>();
    problems.sort_by(|a, b| order(a).cmp(&order(b)));
    problems
}

fn order(problem: &Problem) -> (bool, &str, Option<usize>) {
    let start = problem.span.map(|span| span.start);
    (start.is_none(), &problem.file, start)
}

/// A finding and the key of the part it is about (see [`Places`]).
#[derive(Debug, Clone, PartialEq)]
struct Found {
    at: String,
    finding: Finding,
}

impl Found {
    fn new(at: impl ToString, finding: impl Into<Finding>) -> Found {
        Found {
            at: at.to_string(),
            finding: finding.into(),
        }
    }

    fn in_place(self, places: &Places) -> Problem {
        let fault = Fault::Finding(self.finding);
        match places.find(&self.at) {
            Some(place) => Problem {
                file: place.file.clone(),
                span: Some(place.span),
                path: place.path.clone(),
                fault,
            },
            None => Problem {
                file: String::new(),
                span: None,
                path: self.at,
                fault,
            },
        }
    }
}
