//! The shapes of several files, and of which groups would be shown.

use serde::Serialize;

use super::batch::{Export, Privacy};
use super::result::Assessment;
use super::shape::all;
use crate::model::{self, GroupStanding};
use crate::report::View;
use crate::report::batch::FileResult;

/// Several files, in the order given.
#[derive(Serialize)]
pub(super) struct Files {
    privacy: Privacy,
    files: Vec<File>,
}

/// `problems` has the codes of what is wrong; `assessment` is null when it could not
/// be scored, and when the file has more organisations: those are in `organisations`.
#[derive(Serialize)]
struct File {
    file: String,
    export: Option<Export>,
    assessment: Option<Assessment>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    organisations: Vec<Assessment>,
    problems: Vec<&'static str>,
}

impl Files {
    pub(super) fn of(view: &View, files: &[&FileResult]) -> Files {
        let assessed = |assessment: &model::Assessment| {
            Assessment::of(&View {
                assessment,
                roadmap: None,
                ..*view
            })
        };
        let shape = |file: &&FileResult| File {
            file: file.file.clone(),
            export: file.reading.as_ref().map(Export::of),
            assessment: match &file.results[..] {
                [only] => Some(assessed(only)),
                _ => None,
            },
            organisations: match &file.results[..] {
                [_] => Vec::new(),
                several => all(several, assessed),
            },
            problems: {
                let codes = file.problems.iter().map(|problem| problem.fault.code());
                codes
                    .chain(file.failure.iter().map(|(code, _)| *code))
                    .collect()
            },
        };
        Files {
            privacy: Privacy::of(&view.instrument.rules.privacy),
            files: all(files, shape),
        }
    }
}

/// Which groups of each of several files would be shown. Confidential as well.
#[derive(Serialize)]
pub(super) struct Previews {
    files: Vec<FilePreview>,
}

#[derive(Serialize)]
struct FilePreview {
    file: String,
    #[serde(flatten)]
    preview: Preview,
}

impl Previews {
    pub(super) fn of(previews: &[(String, model::Preview)], privacy: &model::Privacy) -> Previews {
        Previews {
            files: all(previews, |(file, preview)| FilePreview {
                file: file.clone(),
                preview: Preview::of(preview, privacy),
            }),
        }
    }
}

/// Which groups would be shown. Confidential: it has the sizes of small groups.
#[derive(Serialize)]
pub(super) struct Preview {
    privacy: Privacy,
    is_confidential: bool,
    perspective: &'static str,
    groups: Vec<PreviewGroup>,
}

#[derive(Serialize)]
struct PreviewGroup {
    names: Vec<String>,
    labels: Vec<String>,
    n: u32,
    standing: &'static str,
}

impl Preview {
    pub(super) fn of(preview: &model::Preview, privacy: &model::Privacy) -> Preview {
        Preview {
            privacy: Privacy::of(privacy),
            is_confidential: true,
            perspective: preview.perspective.id(),
            groups: all(&preview.rows, |row| PreviewGroup {
                names: row.names.clone(),
                labels: row.labels.clone(),
                n: row.n,
                standing: match row.standing {
                    GroupStanding::Shown => "shown",
                    GroupStanding::TooFew => "too_few",
                    GroupStanding::TooFewCrossed => "too_few_crossed",
                    GroupStanding::ProtectsOthers => "protects_others",
                },
            }),
        }
    }
}
