//! Several files in one table: what came of each, or what was wrong with it.

use super::organisations::verdicts;
use super::unprotected;
use crate::model::survey::{Reading, SurveyProblem};
use crate::model::{Assessment, Severity};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Document, Line, Table, Tone, View};
use crate::words::Words;

/// What came of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct FileResult {
    /// As the user named it.
    pub file: String,
    pub reading: Option<Reading>,
    /// When it could be scored.
    pub assessment: Option<Assessment>,
    pub problems: Vec<SurveyProblem>,
    /// What else stood in the way: its code and a sentence.
    pub failure: Option<(&'static str, String)>,
}

/// One line per file, in the order given. `view` says how its reader wants it; its
/// own assessment is not used.
pub fn files_page(view: &View, files: &[FileResult]) -> Document {
    let words = Words::for_lang(view.lang);
    let names = &words.batch.files;
    let scored = files.iter().filter(|f| f.assessment.is_some()).count();
    let mut blocks = unprotected(words, &view.instrument.rules.privacy);
    blocks.push(Block::paragraph((names.sum)(scored, files.len())));
    blocks.push(Block::Table(Table {
        caption: None,
        columns: vec![
            Column::left(names.file),
            Column::left(names.rows),
            Column::left(names.result),
        ],
        rows: files.iter().map(|file| row(view, file)).collect(),
    }));
    Document {
        title: names.title.to_owned(),
        blocks,
    }
}

fn row(view: &View, file: &FileResult) -> Vec<Cell> {
    let names = &Words::for_lang(view.lang).batch.files;
    let rows = file.reading.as_ref().map(|reading| {
        let refused = reading.rows.refused.iter().map(|r| r.count).sum();
        (names.rows_of)(reading.rows.scored, refused)
    });
    let result = match &file.assessment {
        Some(assessment) => headline(view, assessment),
        None => wrong(view, file),
    };
    vec![
        file.file.as_str().into(),
        rows.unwrap_or_default().into(),
        result.into(),
    ]
}

fn headline(view: &View, assessment: &Assessment) -> Line {
    let own = View {
        assessment,
        roadmap: None,
        ..*view
    };
    verdicts(&Wording::new(&own))
}

/// The first error in words, and how many more there are.
fn wrong(view: &View, file: &FileResult) -> Line {
    let words = Words::for_lang(view.lang);
    let errors = file.problems.iter();
    let mut errors = errors.filter(|p| p.severity() == Severity::Error);
    let Some(first) = errors.next() else {
        if let Some((_, what)) = &file.failure {
            return Line::toned(Tone::Poor, (words.batch.files.wrong)(what, 0));
        }
        return words.report.no_score.into();
    };
    let what = words.explain_survey(&first.fault).message;
    Line::toned(Tone::Poor, (words.batch.files.wrong)(&what, errors.count()))
}
