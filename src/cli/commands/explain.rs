//! `leerklaar explain`: where a figure comes from.

use std::path::PathBuf;

use super::named::unknown;
use super::picture::{Look, Picture};
use super::roadmap::plan;
use crate::cli::arguments;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::{Session, display_scale};
use crate::model::Instrument;
use crate::report::{self, Subject};

pub(crate) fn run(session: &Session, request: &arguments::Explain) -> anyhow::Result<Exit> {
    let Some((name, sheets)) = request.sheets_and_subject.split_last() else {
        let message = session.words.cli.other_usage.to_owned();
        return Err(Failure::new(Exit::Usage, "usage", message).into());
    };
    let sheets = sheets.iter().map(PathBuf::from).collect::<Vec<_>>();
    let picture = Picture::take(session, &sheets, request.plan.target)?;
    let subject = find(session, &picture.instrument, name)?;
    let roadmap = plan(
        session,
        &request.plan,
        &picture.instrument,
        &picture.assessment,
    )?;
    let scale = display_scale(request.writing.scale);
    let view = picture.view(
        Some(&roadmap),
        Look {
            lang: session.lang,
            scale,
            full: true,
        },
    );
    let page = report::explain_page(&view, &picture.sheets, subject);
    let json = || report::json::explain(&view, &picture.sheets, subject);
    session.write_page(&page, json, &request.writing, &sheets)?;
    Ok(Exit::Done)
}

fn find<'a>(
    session: &Session,
    instrument: &'a Instrument,
    name: &str,
) -> Result<Subject<'a>, Failure> {
    Subject::find(instrument, name).ok_or_else(|| {
        let words = session.words.cli;
        let ids = Subject::all(instrument).map(Subject::id);
        unknown(session, words.kind_subject, name, ids, words.name_a_subject)
    })
}
