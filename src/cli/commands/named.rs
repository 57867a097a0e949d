//! Ids that the user typed, looked up in the checklists.

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::model::Id;

/// How alike two words are, of 1000, before one is offered for the other.
const ALIKE: i64 = 700;

/// A longer list of ids helps nobody to choose.
const MOST_NAMED: usize = 20;

/// Refuses an id that is in none of `ids`, naming the nearest, or else all of a
/// short list.
pub(super) fn known<'a>(
    session: &Session,
    kind: &str,
    id: &Id,
    ids: impl Iterator<Item = &'a Id>,
) -> Result<(), Failure> {
    let ids = ids.map(Id::as_str).collect::<Vec<_>>();
    if ids.contains(&id.as_str()) {
        return Ok(());
    }
    let advice = if ids.len() > MOST_NAMED {
        String::new()
    } else {
        (session.words.cli.choose_from)(&ids.join(", "))
    };
    Err(unknown(
        session,
        kind,
        id.as_str(),
        ids.into_iter(),
        &advice,
    ))
}

/// That `name` is in none of `ids`, with the nearest of them, or with `advice` when
/// none is near; empty advice is none.
pub(super) fn unknown<'a>(
    session: &Session,
    kind: &str,
    name: &str,
    ids: impl Iterator<Item = &'a str>,
    advice: &str,
) -> Failure {
    let nearness = |id: &&str| (strsim::jaro_winkler(name, id) * 1000.0) as i64;
    let nearest = ids.max_by_key(nearness).filter(|id| nearness(id) > ALIKE);
    let message = (session.words.cli.unknown_id)(kind, name, nearest);
    let failure = Failure::new(Exit::Usage, "unknown-id", message);
    match nearest {
        None if !advice.is_empty() => failure.with_help(advice.to_owned()),
        _ => failure,
    }
}
