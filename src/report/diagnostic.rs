//! Problems in files, drawn like a compiler's: what is wrong, where it stands, the
//! line itself, and what to do.

use std::collections::BTreeSet;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Message, Origin, Renderer, Snippet};
use serde::Serialize;

use super::clean;
use super::terminal::{Style, ascii};
use crate::model::{Fault, Misfit, Misshape, Place, Problem, Severity, Source, Span};
use crate::words::Words;

/// All problems with their excerpts, in the order given, and how many there are.
pub fn draw(problems: &[Problem], sources: &[Source], words: &Words, style: &Style) -> String {
    let renderer = renderer(style);
    let mut drawn = String::new();
    for problem in problems {
        let spot = spot(&problem.file, problem.span, sources);
        let heading = spot.heading(&problem.path);
        let shown = spot.heading_as_drawn();
        let group = group(problem, spot, sources, words, style);
        drawn.push_str(&renderer.render(&[group]).replacen(&shown, &heading, 1));
        drawn.push_str("\n\n");
    }
    if problems.iter().any(|p| p.severity() != Severity::Notice) {
        let found = problems.iter().map(|p| (p.severity(), p.file.as_str()));
        drawn.push_str(&summary(found, words));
        drawn.push('\n');
    }
    if style.ascii { ascii(&drawn) } else { drawn }
}

pub(super) fn renderer(style: &Style) -> Renderer {
    let renderer = if style.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer
        .decor_style(DecorStyle::Ascii)
        .term_width(style.width)
}

/// `3 errors, 1 warning in 2 files`, of what is wrong in which file.
pub(super) fn summary<'a>(
    problems: impl Iterator<Item = (Severity, &'a str)>,
    words: &Words,
) -> String {
    let problems: Vec<_> = problems.collect();
    let count = |severity| problems.iter().filter(|(s, _)| *s == severity).count();
    let files: BTreeSet<&str> = problems.iter().map(|(_, file)| *file).collect();
    (words.problem.summary)(
        count(Severity::Error),
        count(Severity::Warning),
        files.len(),
    )
}

fn group<'a>(
    problem: &Problem,
    spot: Spot,
    sources: &[Source],
    words: &Words,
    style: &Style,
) -> Group<'a> {
    let said = words.explain(&problem.fault);
    let mut group = titled(problem.severity(), &said.message, words, style);
    group = match spot.excerpt {
        Some(excerpt) => group.element(excerpt.snippet(&spot.file, AnnotationKind::Primary, None)),
        None => group.element(Origin::path(spot.heading_as_drawn())),
    };
    if let Some((file, span)) = first_place(problem) {
        let spot = self::spot(file, Some(span), sources);
        if let Some(excerpt) = spot.excerpt {
            let label = words.problem.first;
            group =
                group.element(excerpt.snippet(&spot.file, AnnotationKind::Context, Some(label)));
        }
    }
    group.element(help(&said.help, words, style))
}

/// What is wrong, as the first line of a group.
pub(super) fn titled<'a>(
    severity: Severity,
    message: &str,
    words: &Words,
    style: &Style,
) -> Group<'a> {
    let level = match severity {
        Severity::Error => Level::ERROR.with_name(words.cli.error),
        Severity::Warning => Level::WARNING.with_name(words.cli.warning),
        Severity::Notice => Level::NOTE.with_name(words.problem.notice),
    };
    Group::with_title(level.primary_title(wrapped(words.cli.error, message, style)))
}

/// What to do, as the last line of a group.
pub(super) fn help<'a>(advice: &str, words: &Words, style: &Style) -> Message<'a> {
    let help = Level::HELP.with_name(words.cli.help);
    help.message(wrapped(words.cli.help, advice, style))
}

fn wrapped(label: &str, text: &str, style: &Style) -> String {
    let taken = label.chars().count() + "   = : ".len();
    let width = style.width.saturating_sub(taken).max(8);
    textwrap::fill(&shortened(clean::terminal(text)), width)
}

/// Characters of a message; what a file gave to quote may be far longer.
const LONGEST: usize = 600;

/// The start and the end of a text that is too long to read.
pub(super) fn shortened(text: String) -> String {
    let count = text.chars().count();
    if count <= LONGEST {
        return text;
    }
    let kept = LONGEST / 2;
    let start = text.chars().take(kept);
    let end = text.chars().skip(count - kept);
    start.chain("…".chars()).chain(end).collect()
}

/// Where the other of two things stands that exclude each other.
fn first_place(problem: &Problem) -> Option<(&str, Span)> {
    match &problem.fault {
        Fault::Shape(Misshape::DuplicateKey { first, .. }) => Some((&problem.file, *first)),
        Fault::Relation(
            Misfit::DuplicateId { first, .. } | Misfit::SecondCritical { first, .. },
        ) => {
            let Place { file, span, .. } = first;
            Some((file, *span))
        }
        _ => None,
    }
}

/// A place in a file, for people: lines and columns from 1.
struct Spot {
    file: String,
    /// Line and column.
    at: Option<(usize, usize)>,
    excerpt: Option<Excerpt>,
}

/// One line of a file, cleaned, and the bytes of it to underline.
struct Excerpt {
    line: usize,
    text: String,
    underlined: std::ops::Range<usize>,
}

fn spot(file: &str, span: Option<Span>, sources: &[Source]) -> Spot {
    let source = sources.iter().find(|s| s.name == file);
    let found = source
        .zip(span)
        .and_then(|(source, span)| locate(&source.text, span));
    Spot {
        file: file.to_owned(),
        at: found
            .as_ref()
            .map(|(excerpt, column)| (excerpt.line, *column)),
        excerpt: found.map(|(excerpt, _)| excerpt),
    }
}

/// The line on which `span` starts, and the column where it does. A span over
/// more lines is underlined up to the end of its first.
fn locate(text: &str, span: Span) -> Option<(Excerpt, usize)> {
    let start = span.start.min(text.len());
    let before = text.get(..start)?;
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = &text[line_start..];
    let line = rest.split(['\n', '\r']).next().unwrap_or(rest);
    let end = span.end.min(line_start + line.len()).max(start);
    let head = text[line_start..start].trim_start_matches('\u{feff}');
    let marked = text.get(start..end)?;
    let tail = text.get(end..line_start + line.len()).unwrap_or("");
    let [clean_head, clean_marked] = [head, marked].map(clean::terminal);
    let underlined = clean_head.len()..clean_head.len() + clean_marked.len();
    let excerpt = Excerpt {
        line: before.matches('\n').count() + 1,
        text: clean_head + &clean_marked + &clean::terminal(tail),
        underlined,
    };
    Some((excerpt, head.chars().count() + 1))
}

impl Spot {
    /// As the renderer writes it, which knows nothing of document paths and counts
    /// columns in the cleaned line.
    fn heading_as_drawn(&self) -> String {
        let file = clean::terminal(&self.file);
        match &self.excerpt {
            Some(excerpt) => {
                let column = excerpt.text[..excerpt.underlined.start].chars().count() + 1;
                format!("{file}:{}:{column}", excerpt.line)
            }
            None => file,
        }
    }

    /// `file:line:column (path)`, as far as these are known.
    fn heading(&self, path: &str) -> String {
        let mut heading = self.file.clone();
        if let Some((line, column)) = self.at {
            heading.push_str(&format!(":{line}:{column}"));
        }
        if !path.is_empty() {
            heading.push_str(&format!(" ({})", shortened(path.to_owned())));
        }
        clean::terminal(&heading)
    }
}

impl Excerpt {
    fn snippet<'a>(
        self,
        file: &str,
        kind: AnnotationKind,
        label: Option<&'static str>,
    ) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        Snippet::source(self.text)
            .path(clean::terminal(file))
            .line_start(self.line)
            .annotation(kind.span(self.underlined).label(label))
    }
}

/// Every problem as a JSON object, with the counts: `leerklaar.problems/1`.
pub fn json(problems: &[Problem], sources: &[Source], words: &Words) -> String {
    let entries = problems.iter().map(|p| entry(p, sources, words));
    written(entries.collect())
}

pub(super) fn written(problems: Vec<Entry>) -> String {
    let count = |severity| problems.iter().filter(|p| p.severity == severity).count();
    let report = Report {
        schema: "leerklaar.problems/1",
        errors: count("error"),
        warnings: count("warning"),
        notices: count("notice"),
        problems,
    };
    let written = serde_json::to_string_pretty(&report)
        .expect("strings and numbers always have a form in JSON");
    clean::json(&written) + "\n"
}

#[derive(Serialize)]
struct Report {
    schema: &'static str,
    errors: usize,
    warnings: usize,
    notices: usize,
    problems: Vec<Entry>,
}

/// Lines and columns count from 1; a column counts characters, and in an export
/// columns of the table.
#[derive(Serialize)]
pub(super) struct Entry {
    pub(super) severity: &'static str,
    pub(super) code: &'static str,
    pub(super) file: String,
    pub(super) line: Option<usize>,
    pub(super) column: Option<usize>,
    pub(super) path: String,
    pub(super) message: String,
    pub(super) help: String,
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}

fn entry(problem: &Problem, sources: &[Source], words: &Words) -> Entry {
    let said = words.explain(&problem.fault);
    let at = spot(&problem.file, problem.span, sources).at;
    Entry {
        severity: severity(problem.severity()),
        code: problem.fault.code(),
        file: problem.file.clone(),
        line: at.map(|(line, _)| line),
        column: at.map(|(_, column)| column),
        path: problem.path.clone(),
        message: said.message,
        help: said.help,
    }
}
