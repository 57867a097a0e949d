//! All files together: the instrument, or everything that is wrong with it.

use super::actions::{Actions, actions};
use super::checklist::{ChecklistFile, Shared, checklist};
use super::context::context;
use super::cursor::Found;
use super::fields::Fields;
use super::files::{Kind, Opened, common_languages, miscounted, open, other_languages, stand_ins};
use super::rules::rules;
use super::scales::{Scales, scales};
use super::sources::{Sources, sources};
use super::verdicts::{Verdicts, verdicts};
use super::{fits, names, places};
use crate::model::{
    ContextFigure, Fraction, Instrument, Lang, Misfit, Noun, Places, Problem, Rules, Severity,
    Source,
};

/// An instrument, where its parts stand, and what its author may want to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    pub instrument: Instrument,
    pub places: Places,
    /// Problems that keep nobody from using it.
    pub notices: Vec<Problem>,
}

/// Reads an instrument from its files: `scales`, `rules`, `verdicts`, `actions`,
/// `context`, `sources`, and under any other name a checklist. Scales and rules
/// that are not given are the built-in ones; the others are then empty.
///
/// # Errors
///
/// Every problem of every file, by file and place, when one of them is an error.
pub fn load_instrument(files: &[Source]) -> Result<Loaded, Vec<Problem>> {
    load(files, true)
}

/// As [`load_instrument`], for who will not ask where its parts stand.
///
/// # Errors
///
/// As [`load_instrument`].
pub fn load_without_places(files: &[Source]) -> Result<Loaded, Vec<Problem>> {
    load(files, false)
}

/// As [`load_instrument`]; without places when nobody will ask for them, because
/// making them costs as much as everything else together.
pub(super) fn load(files: &[Source], wants_places: bool) -> Result<Loaded, Vec<Problem>> {
    let stand_ins = stand_ins(files);
    let (opened, mut problems) = open(files, &stand_ins);
    let has_sources = opened.iter().any(|o| o.kind == Kind::Sources);
    let instrument = read(&opened);
    let all_read = opened.iter().all(|o| o.is_read.get());
    problems.extend(other_languages(&opened));
    problems.extend(miscounted(&opened));
    let misfits = instrument.as_ref().map_or_else(Vec::new, fits::misfits);
    let places = if wants_places || !misfits.is_empty() {
        places_of(&opened)
    } else {
        Places::default()
    };
    problems.extend(placed(misfits, &places));
    let found = gather(opened);
    problems.extend(found.problems);
    problems.extend(names::duplicates(&found.declared));
    if all_read {
        // What a file declares that cannot be read is not unknown, only unseen.
        let is_seen = |noun| noun != Noun::Statement || has_sources;
        let mentioned = found.mentioned.iter().filter(|name| is_seen(name.noun));
        problems.extend(names::unknown(mentioned, &found.declared));
    }
    sort(&mut problems, files);
    match instrument {
        Some(instrument) if !problems.iter().any(|p| p.severity() == Severity::Error) => {
            Ok(Loaded {
                instrument,
                places,
                notices: problems,
            })
        }
        _ => Err(problems),
    }
}

/// The nouns of all files, when all could be made.
fn read(opened: &[Opened<'_>]) -> Option<Instrument> {
    let all = |kind| opened.iter().filter(move |o| o.kind == kind);
    let one = |kind| all(kind).next();
    let scales = one(Kind::Scales).and_then(|o| o.read(scales));
    let rules = one(Kind::Rules).and_then(|o| o.read(rules));
    let shared = Shared {
        scales: scales.as_ref().map(|s| &s.scales[..]),
        target: rules.as_ref().map_or(Fraction::ZERO, |r| r.target),
    };
    let checklists: Vec<Option<ChecklistFile>> = all(Kind::Checklist)
        .map(|o| o.read(|fields| checklist(fields, shared)))
        .collect();
    let actions = read_or_empty(one(Kind::Actions), actions);
    let verdicts = read_or_empty(one(Kind::Verdicts), verdicts);
    let context = read_or_empty(one(Kind::Context), context);
    let sources = read_or_empty(one(Kind::Sources), sources);
    Some(join(Parts {
        languages: common_languages(opened),
        scales: scales?,
        rules: rules?,
        checklists: checklists.into_iter().collect::<Option<_>>()?,
        actions: actions?,
        verdicts: verdicts?,
        context: context?,
        sources: sources?,
    }))
}

fn read_or_empty<T: Default>(
    opened: Option<&Opened<'_>>,
    read: impl FnOnce(&mut Fields<'_>) -> Option<T>,
) -> Option<T> {
    opened.map_or_else(|| Some(T::default()), |o| o.read(read))
}

/// Everything that one instrument is made of.
struct Parts {
    languages: Vec<Lang>,
    scales: Scales,
    rules: Rules,
    checklists: Vec<ChecklistFile>,
    actions: Actions,
    verdicts: Verdicts,
    context: Vec<ContextFigure>,
    sources: Sources,
}

/// Puts the checklists in order, core first, and adds the actions and verdicts
/// that they bring along.
fn join(parts: Parts) -> Instrument {
    let Parts {
        mut checklists,
        mut actions,
        mut verdicts,
        ..
    } = parts;
    checklists.sort_by_key(|c| (!c.checklist.is_core, c.order, c.checklist.id.clone()));
    for file in &mut checklists {
        actions.owners.append(&mut file.actions.owners);
        actions.actions.append(&mut file.actions.actions);
        actions.start_small.append(&mut file.actions.start_small);
        verdicts.verdicts.append(&mut file.verdicts.verdicts);
        verdicts.patterns.append(&mut file.verdicts.patterns);
    }
    Instrument {
        languages: parts.languages,
        special: parts.scales.special,
        synonyms: parts.scales.synonyms,
        scales: parts.scales.scales,
        checklists: checklists.into_iter().map(|c| c.checklist).collect(),
        owners: actions.owners,
        actions: actions.actions,
        start_small: actions.start_small,
        verdicts: verdicts.verdicts,
        patterns: verdicts.patterns,
        context: parts.context,
        articles: parts.sources.articles,
        statements: parts.sources.statements,
        rules: parts.rules,
    }
}

fn places_of(opened: &[Opened<'_>]) -> Places {
    let mut places = Places::default();
    for opened in opened.iter().filter(|o| !o.is_stand_in) {
        if let Some(root) = opened.root() {
            places::add(&mut places, &root);
        }
    }
    places
}

/// What was found in all files. A stand-in declares its names, but what it
/// mentions may be absent: the owners in the built-in rules are not those of
/// every list of actions.
fn gather(opened: Vec<Opened<'_>>) -> Found {
    let mut all = Found::default();
    for opened in opened {
        let found = opened.file.into_found();
        all.problems.extend(found.problems);
        all.declared.extend(found.declared);
        if !opened.is_stand_in {
            all.mentioned.extend(found.mentioned);
        }
    }
    all
}

fn placed(misfits: Vec<(String, Misfit)>, places: &Places) -> Vec<Problem> {
    let placed = |(key, misfit): (String, Misfit)| {
        let place = places.find(&key)?;
        Some(names::problem(place, misfit))
    };
    misfits.into_iter().filter_map(placed).collect()
}

/// By file in the order given, then by place.
fn sort(problems: &mut [Problem], files: &[Source]) {
    let place_of = |name: &str| files.iter().position(|f| f.name == name);
    problems.sort_by_cached_key(|p| (place_of(&p.file), p.span));
}
