//! `leerklaar roadmap`: the ordered, explained actions.

use std::collections::BTreeMap;

use super::score::aim_at;
use crate::cli::arguments::{self, Plan};
use crate::cli::bars;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::{Session, display_scale};
use crate::model::{Id, Instrument, Sheet};
use crate::report::{self, View};
use crate::{roadmap, score};

pub(crate) fn run(session: &Session, request: &arguments::Roadmap) -> Result<Exit, Failure> {
    let mut instrument = session.load()?.instrument;
    aim_at(&mut instrument, request.plan.target);
    let read = session.sheets(&request.sheets, &instrument)?;
    let settings = settings(session, &request.plan, &instrument, &read.sheets)?;
    let assessment = score::assess(&instrument, &read.sheets);
    let roadmap = roadmap::plan(&instrument, &assessment, &settings);
    let view = View {
        instrument: &instrument,
        assessment: &assessment,
        roadmap: Some(&roadmap),
        lang: session.lang,
        scale: display_scale(request.writing.scale),
        full: request.full,
    };
    let page = report::roadmap_page(&view);
    session.write_page(
        &page,
        || report::json::roadmap(&view),
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

/// What the user asked of the plan, with every id checked against the checklists.
pub(crate) fn settings(
    session: &Session,
    plan: &Plan,
    instrument: &Instrument,
    sheets: &[Sheet],
) -> Result<roadmap::Settings, Failure> {
    let words = session.words.cli;
    let actions = || instrument.actions.iter().map(|a| &a.id);
    for id in plan.done.iter().chain(&plan.without) {
        known(session, words.kind_action, id, actions())?;
    }
    for (owner, _) in &plan.capacity {
        known(
            session,
            words.kind_owner,
            owner,
            instrument.owners.iter().map(|o| &o.id),
        )?;
    }
    Ok(roadmap::Settings {
        target: None,
        capacity: plan.capacity.iter().cloned().collect::<BTreeMap<_, _>>(),
        staff: plan.staff,
        staff_body: sheets.iter().find_map(|s| s.staff_body),
        done: plan.done.clone(),
        without: plan.without.clone(),
        start_small: !plan.free_order,
    })
}

/// Refuses an id that is in none of `ids`, naming the nearest.
pub(crate) fn known<'a>(
    session: &Session,
    kind: &str,
    id: &Id,
    ids: impl Iterator<Item = &'a Id>,
) -> Result<(), Failure> {
    let ids = ids.collect::<Vec<_>>();
    if ids.contains(&id) {
        return Ok(());
    }
    let nearness =
        |other: &&&Id| (strsim::jaro_winkler(id.as_str(), other.as_str()) * 1000.0) as i64;
    let nearest = ids
        .iter()
        .max_by_key(nearness)
        .filter(|other| nearness(other) > 700);
    let message = (session.words.cli.unknown_id)(kind, id.as_str(), nearest.map(|n| n.as_str()));
    Err(Failure::new(Exit::Usage, "unknown-id", message))
}
