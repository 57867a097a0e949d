//! The results as JSON, for programs.
//!
//! The shapes own their types and carry [`SCHEMA`]. They depend on neither the
//! language of the view nor its scale: texts come in every language, scores as
//! 0..100. A withheld figure is `"withheld": true` and has no number beside it.
//! New fields may come; none changes its meaning within a version.

use serde::Serialize;

use super::{Subject, View, clean};
use crate::model::{Instrument, Sheet};

mod checklists;
mod explain;
mod plan;
mod result;
mod shape;
mod verdict;

/// The version of every shape here.
pub const SCHEMA: &str = "leerklaar.result/1";

/// The assessment. The roadmap is a result of its own: [`roadmap`].
pub fn score(view: &View) -> String {
    write("score", &result::Assessment::of(view))
}

/// The plan with its reasons; `actions` is empty when the view has no roadmap.
pub fn roadmap(view: &View) -> String {
    write("roadmap", &plan::Plan::of(view))
}

/// Where the result of `subject` comes from. Answers come only from sheets on record.
pub fn explain(view: &View, sheets: &[Sheet], subject: Subject) -> String {
    write("explain", &explain::Explanation::of(view, sheets, subject))
}

/// The checklists with their questions, in every language.
pub fn checklists(instrument: &Instrument) -> String {
    write("checklists", &checklists::Checklists::of(instrument))
}

/// A result with what it is, on lines of its own.
#[derive(Serialize)]
struct Envelope<'a, T> {
    schema: &'static str,
    kind: &'static str,
    #[serde(flatten)]
    result: &'a T,
}

fn write<T: Serialize>(kind: &'static str, result: &T) -> String {
    let envelope = Envelope {
        schema: SCHEMA,
        kind,
        result,
    };
    let written = serde_json::to_string_pretty(&envelope)
        .expect("shapes of texts, finite numbers and lists with text keys are always JSON");
    clean::json(&written) + "\n"
}
