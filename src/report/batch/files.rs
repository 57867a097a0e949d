//! Several files in one table: what came of each, or what was wrong with it.

use super::organisations::verdicts;
use super::unprotected;
use crate::model::survey::{Reading, SurveyProblem};
use crate::model::{Assessment, Severity};
use crate::report::wording::Wording;
use crate::report::{Block, Cell, Column, Document, Line, Table, Tone, View, inspect};
use crate::words::Words;

/// What came of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct FileResult {
    /// As the user named it.
    pub file: String,
    pub reading: Option<Reading>,
    /// One per organisation in it, none when it could not be scored.
    pub results: Vec<Assessment>,
    pub problems: Vec<SurveyProblem>,
    /// What else stood in the way: its code and a sentence.
    pub failure: Option<(&'static str, String)>,
}

impl FileResult {
    /// Of a file of which nothing is known yet.
    pub fn nothing(file: &str) -> FileResult {
        FileResult {
            file: file.to_owned(),
            reading: None,
            results: Vec::new(),
            problems: Vec::new(),
            failure: None,
        }
    }
}

/// One line per file, or per organisation of a file that has more, in the order given. `view` says how its reader wants it; its
/// own assessment is not used.
pub fn files_page(view: &View, files: &[&FileResult]) -> Document {
    let words = Words::for_lang(view.lang);
    let names = &words.batch.files;
    let scored = files.iter().filter(|f| !f.results.is_empty()).count();
    let mut blocks = unprotected(words, &view.instrument.rules.privacy);
    blocks.push(Block::paragraph((names.sum)(scored, files.len())));
    blocks.push(Block::Table(Table {
        caption: None,
        columns: vec![
            Column::left(names.file),
            Column::left(names.rows),
            Column::left(names.result),
        ],
        rows: files.iter().flat_map(|file| rows_of(view, file)).collect(),
    }));
    Document {
        title: names.title.to_owned(),
        blocks,
    }
}

fn rows_of(view: &View, file: &FileResult) -> Vec<Vec<Cell>> {
    let words = Words::for_lang(view.lang);
    let names = &words.batch.files;
    let rows = file.reading.as_ref().map(|reading| {
        let refused = reading.rows.refused.iter().map(|r| r.count).sum();
        let scored = inspect::number(words, reading.rows.scored, reading.rows.told);
        (names.rows_of)(&scored, refused)
    });
    let results: Vec<Line> = match &file.results[..] {
        [] => vec![wrong(view, file)],
        [only] => vec![headline(view, only)],
        several => several
            .iter()
            .map(|one| of_organisation(view, one))
            .collect(),
    };
    let mut first = [file.file.clone(), rows.unwrap_or_default()];
    let line = |result: Line| -> Vec<Cell> {
        // The file and its rows stand on its first line alone.
        let [file, rows] = std::mem::take(&mut first);
        vec![file.into(), rows.into(), result.into()]
    };
    results.into_iter().map(line).collect()
}

fn of_organisation(view: &View, assessment: &Assessment) -> Line {
    let name = assessment.organisation.as_deref().unwrap_or_default();
    Line::strong(name)
        .then(": ")
        .then_line(headline(view, assessment))
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
