//! `leerklaar score`: the scored picture.

use super::picture::{Look, Picture};
use crate::cli::arguments;
use crate::cli::exit::Exit;
use crate::cli::session::{Session, display_scale};
use crate::report;

pub(crate) fn run(session: &Session, request: &arguments::Score) -> anyhow::Result<Exit> {
    let picture = Picture::take(session, &request.sheets, request.target)?;
    let scale = display_scale(request.writing.scale);
    let view = picture.view(
        None,
        Look {
            lang: session.lang,
            scale,
            full: request.full,
        },
    );
    let page = report::score_page(&view);
    session.write_page(
        &page,
        || report::json::score(&view),
        &request.writing,
        &request.sheets,
    )?;
    Ok(picture.exit(session, &request.bars))
}
