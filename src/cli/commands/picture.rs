//! The scored picture that `score`, `roadmap` and `explain` start from.

use std::path::PathBuf;

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::{arguments, bars};
use crate::model::{Assessment, Fraction, Instrument, Lang, Roadmap, Sheet};
use crate::report::{DisplayScale, View};
use crate::score;

/// Everything known about one organisation.
pub(in crate::cli) struct Picture {
    pub(super) instrument: Instrument,
    pub(super) sheets: Vec<Sheet>,
    pub(super) assessment: Assessment,
    /// Warnings that the sheets gave.
    warnings: usize,
}

impl Picture {
    /// Reads the checklists and the sheets, and scores them; `target` is every
    /// dimension's.
    pub(super) fn take(
        session: &Session,
        paths: &[PathBuf],
        target: Option<Fraction>,
    ) -> Result<Picture, Failure> {
        let instrument = instrument(session, target)?;
        let read = session.sheets(paths, &instrument)?;
        let assessment = score::assess(&instrument, &read.sheets);
        Ok(Picture {
            instrument,
            sheets: read.sheets,
            assessment,
            warnings: read.warnings,
        })
    }

    pub(super) fn view<'a>(&'a self, roadmap: Option<&'a Roadmap>, look: Look) -> View<'a> {
        let (instrument, assessment) = (&self.instrument, &self.assessment);
        let Look { lang, scale, full } = look;
        View {
            instrument,
            assessment,
            roadmap,
            lang,
            scale,
            full,
        }
    }

    /// The exit code, after the bars that were asked for.
    pub(super) fn exit(&self, session: &Session, bars: &arguments::Bars) -> Exit {
        bars::check(
            session,
            &self.instrument,
            &self.assessment,
            bars,
            self.warnings,
        )
    }
}

/// The checklists, with `target` for every dimension if there is one.
pub(crate) fn instrument(
    session: &Session,
    target: Option<Fraction>,
) -> Result<Instrument, Failure> {
    let mut instrument = session.load()?.instrument;
    if let Some(target) = target {
        let checklists = instrument.checklists.iter_mut();
        let dimensions = checklists.flat_map(|c| &mut c.dimensions);
        dimensions.for_each(|d| d.target = target);
    }
    Ok(instrument)
}

/// How the user wants to see it.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) lang: Lang,
    pub(super) scale: DisplayScale,
    pub(super) full: bool,
}
