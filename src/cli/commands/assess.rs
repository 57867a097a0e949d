//! `leerklaar assess`: the interview, with the verdicts of the scoring engine.

use super::checklist::checklist_id;
use crate::cli::arguments;
use crate::cli::assess::{AssessRequest, assess};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::score;

pub(crate) fn run(session: &Session, request: arguments::Assess) -> anyhow::Result<Exit> {
    let instrument = session.load()?.instrument;
    let checklists = request
        .checklist
        .iter()
        .map(|name| checklist_id(session, &instrument, name))
        .collect::<Result<_, _>>()?;
    if session.common.no_input {
        let message = session.words.cli.assess_needs_input.to_owned();
        return Err(Failure::new(Exit::Usage, "no-input", message).into());
    }
    let request = AssessRequest {
        sheet: request.sheet,
        perspective: request.perspective,
        is_anonymous: request.anonymous,
        checklists,
        quick: request.quick.then_some(true),
        is_plain: request.plain,
    };
    let judge = |sheet: &_| score::assess(&instrument, std::slice::from_ref(sheet)).verdicts;
    Ok(assess(session, &instrument, &request, &judge)?)
}
