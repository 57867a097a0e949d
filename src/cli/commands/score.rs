//! `leerklaar score`: the scored picture.

use crate::cli::arguments;
use crate::cli::bars;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::{Session, display_scale};
use crate::model::{Fraction, Instrument};
use crate::report::{self, View};
use crate::score;

pub(crate) fn run(session: &Session, request: &arguments::Score) -> Result<Exit, Failure> {
    let mut instrument = session.load()?.instrument;
    aim_at(&mut instrument, request.target);
    let read = session.sheets(&request.sheets, &instrument)?;
    let assessment = score::assess(&instrument, &read.sheets);
    let view = View {
        instrument: &instrument,
        assessment: &assessment,
        roadmap: None,
        lang: session.lang,
        scale: display_scale(request.writing.scale),
        full: request.full,
    };
    let page = report::score_page(&view);
    session.write_page(
        &page,
        || report::json::score(&view),
        &request.writing,
        &request.sheets,
    )?;
    let asked = bars::Asked {
        fail_under: request.fail_under,
        strict: request.strict,
        warnings: read.warnings,
    };
    Ok(bars::check(session, &instrument, &assessment, asked))
}

/// Sets the target of every dimension.
pub(crate) fn aim_at(instrument: &mut Instrument, target: Option<Fraction>) {
    let Some(target) = target else { return };
    let dimensions = instrument
        .checklists
        .iter_mut()
        .flat_map(|c| &mut c.dimensions);
    dimensions.for_each(|d| d.target = target);
}
