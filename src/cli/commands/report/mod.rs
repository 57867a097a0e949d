//! `leerklaar report`: the report that people forward.

mod look;
mod subject;

use std::io::IsTerminal;
use std::path::Path;

use self::subject::Subject;
use crate::cli::arguments::{self, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::session::{Session, display_scale};
use crate::model::Branding;
use crate::report::{self, Paper, PaperView, Reader, View};
use crate::words::finding::Said;

/// A format, the word that asks for it, and the endings of names that say it; the
/// first ending is what its files are usually called.
const FORMATS: [(ReportFormat, &str, &[&str]); 4] = [
    (ReportFormat::Html, "html", &["html", "htm"]),
    (ReportFormat::Docx, "docx", &["docx"]),
    (ReportFormat::Xlsx, "xlsx", &["xlsx"]),
    (ReportFormat::Markdown, "markdown", &["md", "markdown"]),
];

pub(crate) fn run(session: &Session, request: &arguments::Report) -> anyhow::Result<Exit> {
    let format = format(session, request)?;
    let subject = Subject::read(session, request)?;
    let branding = look::branding(session, request.branding.as_deref())?;
    let reader = reader(request.reader);
    let view = PaperView {
        view: View {
            instrument: &subject.instrument,
            assessment: &subject.assessment,
            roadmap: Some(&subject.roadmap),
            lang: session.lang,
            scale: display_scale(request.scale),
            full: reader == Reader::Adviser,
        },
        reader,
        survey: subject.survey(),
        date: request.date.as_deref().or(subject.date.as_deref()),
        maker: branding.name.as_deref(),
    };
    let drawn = draw(session, &report::paper(&view), &branding, format)?;
    let target = request.output.as_deref();
    let beside = request.branding.iter().chain(&session.common.checklists);
    let inputs = subject.inputs.iter().chain(beside);
    let inputs = inputs.cloned().collect::<Vec<_>>();
    output::write_bytes(&drawn, target, request.force, &inputs, session.words)?;
    Ok(Exit::Done)
}

fn draw(
    session: &Session,
    paper: &Paper,
    branding: &Branding,
    format: ReportFormat,
) -> Result<Vec<u8>, Failure> {
    let cannot = |cause: String| {
        let message = (session.words.report_cli.cannot_draw)(&cause);
        Failure::new(Exit::Bug, "cannot-draw", message)
    };
    match format {
        ReportFormat::Html => Ok(report::html::draw(paper, branding).into_bytes()),
        ReportFormat::Docx => {
            report::docx::draw(paper, branding).map_err(|error| cannot(error.to_string()))
        }
        ReportFormat::Xlsx => {
            report::xlsx::draw(paper, branding).map_err(|error| cannot(error.to_string()))
        }
        ReportFormat::Markdown => Ok(report::markdown::draw_paper(paper).into_bytes()),
    }
}

/// The format that was asked for, or that the name of the file says; text where
/// neither says anything, because only that can be read as it comes.
fn format(session: &Session, request: &arguments::Report) -> Result<ReportFormat, Failure> {
    let words = session.words.report_cli;
    let file = request.output.as_deref().filter(|f| *f != Path::new("-"));
    let shown = file.map(|f| f.display().to_string()).unwrap_or_default();
    let named = file.and_then(named);
    let format = match (request.format, named) {
        (Some(asked), Some(named)) if asked != named => {
            let said = (words.format_against_name)(&shown, word(asked), word(named));
            return Err(usage("format-against-name", said));
        }
        (Some(format), _) | (None, Some(format)) => format,
        (None, None) if file.is_some() => {
            let endings = FORMATS.map(|(_, _, endings)| format!(".{}", endings[0]));
            let said = (words.unknown_name)(&shown, &endings.join(", "));
            return Err(usage("unknown-name", said));
        }
        (None, None) => ReportFormat::Markdown,
    };
    let is_text = matches!(format, ReportFormat::Html | ReportFormat::Markdown);
    if !is_text && file.is_none() && std::io::stdout().is_terminal() {
        return Err(usage("needs-file", (words.needs_file)(word(format))));
    }
    Ok(format)
}

/// The format that the name of a file says.
fn named(file: &Path) -> Option<ReportFormat> {
    let ending = file.extension()?.to_str()?.to_lowercase();
    let says = |endings: &&[&str]| endings.contains(&ending.as_str());
    let mut formats = FORMATS.iter();
    formats
        .find(|(_, _, endings)| says(endings))
        .map(|(format, _, _)| *format)
}

fn word(format: ReportFormat) -> &'static str {
    let mut formats = FORMATS.iter();
    let found = formats.find(|(one, _, _)| *one == format);
    found.map_or("", |(_, word, _)| word)
}

fn reader(asked: arguments::Reader) -> Reader {
    match asked {
        arguments::Reader::Mt => Reader::ManagementTeam,
        arguments::Reader::Hr => Reader::Hr,
        arguments::Reader::WorksCouncil => Reader::WorksCouncil,
        arguments::Reader::Team => Reader::Team,
        arguments::Reader::Adviser => Reader::Adviser,
    }
}

fn usage(code: &'static str, said: Said) -> Failure {
    Failure::new(Exit::Usage, code, said.message).with_help(said.help)
}
