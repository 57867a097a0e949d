//! `leerklaar roadmap`: the ordered, explained actions.

use std::collections::BTreeMap;

use super::named::known;
use super::picture::{Look, Picture};
use crate::cli::arguments::{self, Plan};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::{Session, display_scale};
use crate::model::{Assessment, Instrument, Roadmap};
use crate::{report, roadmap};

pub(crate) fn run(session: &Session, request: &arguments::Roadmap) -> anyhow::Result<Exit> {
    let picture = Picture::take(session, &request.sheets, request.plan.target)?;
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
            full: request.full,
        },
    );
    let page = report::roadmap_page(&view);
    session.write_page(
        &page,
        || report::json::roadmap(&view),
        &request.writing,
        &request.sheets,
    )?;
    Ok(picture.exit(session, &request.bars))
}

/// The plan that the user asked for, with every id checked against the checklists.
pub(crate) fn plan(
    session: &Session,
    asked: &Plan,
    instrument: &Instrument,
    assessment: &Assessment,
) -> Result<Roadmap, Failure> {
    let words = session.words.cli;
    let actions = || instrument.actions.iter().map(|a| &a.id);
    for id in asked.done.iter().chain(&asked.without) {
        known(session, words.kind_action, id, actions())?;
    }
    for (owner, _) in &asked.capacity {
        known(
            session,
            words.kind_owner,
            owner,
            instrument.owners.iter().map(|o| &o.id),
        )?;
    }
    let settings = roadmap::Settings {
        // The picture already has it as the target of every dimension.
        target: None,
        capacity: asked.capacity.iter().cloned().collect::<BTreeMap<_, _>>(),
        staff: asked.staff,
        staff_body: None,
        done: asked.done.clone(),
        without: asked.without.clone(),
        start_small: !asked.free_order,
    };
    Ok(roadmap::plan(instrument, assessment, &settings))
}
