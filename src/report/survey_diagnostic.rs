//! Problems in exports of surveys, drawn like a compiler's: what is wrong, where it
//! stands, the cell or header itself, and what to do. Never a whole row: that could
//! tell who somebody is.

use annotate_snippets::{AnnotationKind, Group, Origin, Snippet};

use super::clean;
use super::diagnostic::{Entry, help, renderer, severity, shortened, summary, titled, written};
use super::terminal::{Style, ascii};
use crate::model::survey::{Spot, SurveyProblem};
use crate::words::Words;

/// Characters of a cell that is quoted; an open question can hold pages.
const LONGEST_CELL: usize = 120;

/// All problems with what stands there, in the order given, and how many there are.
pub fn draw(problems: &[SurveyProblem], words: &Words, style: &Style) -> String {
    let renderer = renderer(style);
    let mut drawn = String::new();
    for problem in problems {
        let said = words.explain_survey(&problem.fault);
        let group = titled(problem.severity(), &said.message, words, style);
        let (group, as_drawn, heading) = placed(group, problem);
        let group = group.element(help(&said.help, words, style));
        let text = renderer.render(&[group]);
        drawn.push_str(&text.replacen(&as_drawn, &heading, 1));
        drawn.push_str("\n\n");
    }
    if !problems.is_empty() {
        let found = problems.iter().map(|p| (p.severity(), p.file.as_str()));
        drawn.push_str(&summary(found, words));
        drawn.push('\n');
    }
    if style.ascii { ascii(&drawn) } else { drawn }
}

/// The group with its place; the heading as the renderer writes it, which counts
/// characters, and as it is to be, which counts columns of the table.
fn placed<'a>(group: Group<'a>, problem: &SurveyProblem) -> (Group<'a>, String, String) {
    let file = clean::terminal(&problem.file);
    let Some(spot) = &problem.spot else {
        return (
            group.element(Origin::path(file.clone())),
            file.clone(),
            file,
        );
    };
    let heading = heading(&file, spot);
    let excerpt = excerpt(&spot.excerpt);
    if excerpt.is_empty() {
        return (
            group.element(Origin::path(heading.clone())),
            heading.clone(),
            heading,
        );
    }
    let line = usize::try_from(spot.line).unwrap_or(usize::MAX);
    let whole = 0..excerpt.len();
    let snippet = Snippet::source(excerpt)
        .path(file.clone())
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(whole));
    (group.element(snippet), format!("{file}:{line}:1"), heading)
}

/// `file:line:column`, as far as these are known.
fn heading(file: &str, spot: &Spot) -> String {
    match spot.column {
        Some(column) => format!("{file}:{}:{column}", spot.line),
        None => format!("{file}:{}", spot.line),
    }
}

fn excerpt(cell: &str) -> String {
    let cell = clean::terminal(cell);
    let cell = cell.trim();
    match cell.char_indices().nth(LONGEST_CELL) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}

/// Every problem as a JSON object, with the counts: `leerklaar.problems/1`. `line` and
/// `column` are those of the table, and `path` is empty.
pub fn json(problems: &[SurveyProblem], words: &Words) -> String {
    written(problems.iter().map(|p| entry(p, words)).collect())
}

fn entry(problem: &SurveyProblem, words: &Words) -> Entry {
    let said = words.explain_survey(&problem.fault);
    let spot = problem.spot.as_ref();
    Entry {
        severity: severity(problem.severity()),
        code: problem.fault.code(),
        file: problem.file.clone(),
        line: spot.and_then(|s| usize::try_from(s.line).ok()),
        column: spot.and_then(|s| s.column),
        path: String::new(),
        message: shortened(said.message),
        help: shortened(said.help),
    }
}
