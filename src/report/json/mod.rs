//! The results as JSON, for programs.
//!
//! The shapes own their types and carry [`SCHEMA`]. They depend on neither the
//! language of the view nor its scale: texts come in every language, scores as
//! 0..100. A withheld figure is `"withheld": true` and has no number beside it.
//! New fields may come; none changes its meaning within a version.

use serde::Serialize;

use super::{BatchView, FileResult, OrganisationResult, Subject, View, clean};
use crate::model::survey::Reading;
use crate::model::{Instrument, Preview, Sheet};

mod account;
mod batch;
mod checklists;
mod explain;
mod files;
mod groups;
mod kinds;
mod plan;
mod reading;
mod result;
mod shape;
mod stored;
mod technical;
mod unknown;
mod verdict;
mod word;

pub(super) use groups::group_word;
pub use stored::{StoredResult, stored};

/// The version of the shapes of an assessment, a roadmap and what explains them.
pub const SCHEMA: &str = "leerklaar.result/1";
/// The version of the shapes of surveys. What they have in common with [`SCHEMA`],
/// as an assessment, has the same shape.
pub const BATCH_SCHEMA: &str = "leerklaar.batch/1";
/// The version of the shape of what was found in exports.
pub const READING_SCHEMA: &str = "leerklaar.reading/1";

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

/// The result of a survey of one organisation.
pub fn batch(view: &BatchView) -> String {
    write_as(BATCH_SCHEMA, "batch", &batch::Batch::of(view))
}

/// Several organisations, each as an assessment with its roadmap. `view` says which
/// instrument; its own assessment is not used.
pub fn organisations(
    view: &View,
    organisations: &[OrganisationResult],
    readings: &[Reading],
) -> String {
    let shape = batch::Organisations::of(view, organisations, readings);
    write_as(BATCH_SCHEMA, "organisations", &shape)
}

/// What came of each of several files. `view` says which instrument; its own
/// assessment is not used.
pub fn files(view: &View, files: &[&FileResult]) -> String {
    write_as(BATCH_SCHEMA, "files", &files::Files::of(view, files))
}

/// Which groups would be shown, without scores. Confidential.
pub fn preview(preview: &Preview, instrument: &Instrument) -> String {
    let shape = files::Preview::of(preview, &instrument.rules.privacy);
    write_as(BATCH_SCHEMA, "preview", &shape)
}

/// The same, of several files.
pub fn previews(previews: &[(String, Preview)], instrument: &Instrument) -> String {
    let shape = files::Previews::of(previews, &instrument.rules.privacy);
    write_as(BATCH_SCHEMA, "previews", &shape)
}

/// What was found in exports, before anything is scored. Confidential.
pub fn readings(readings: &[Reading], instrument: &Instrument) -> String {
    let shape = reading::Readings::of(readings, instrument);
    write_as(READING_SCHEMA, "reading", &shape)
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
    write_as(SCHEMA, kind, result)
}

fn write_as<T: Serialize>(schema: &'static str, kind: &'static str, result: &T) -> String {
    let envelope = Envelope {
        schema,
        kind,
        result,
    };
    let written = serde_json::to_string_pretty(&envelope)
        .expect("shapes of texts, finite numbers and lists with text keys are always JSON");
    clean::json(&written) + "\n"
}
