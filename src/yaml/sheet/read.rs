//! A sheet from text: every problem at once, and nothing taken for an answer that
//! was not meant as one.

use std::collections::BTreeMap;

use super::response::{long_response, response};
use super::stamp::{Stamp, stamp};
use super::{FAMILY, SCHEMA, VERSION};
use crate::model::{
    Answer, Change, Fault, Id, Instrument, Item, Misshape, Moment, Origin, Perspective, Problem,
    Response, Severity, Shape, Sheet, SheetFault, Source, Span, StaffBody,
};
use crate::yaml::cursor::{Cursor, File};
use crate::yaml::fields::{list, mapping, pairs};
use crate::yaml::meant::meant;
use crate::yaml::node::{Value, parse};
use crate::yaml::values::{line, one_of, perspective, whole, yes_no};

/// Most people that a sheet can speak of.
const MOST_PEOPLE: u32 = 10_000_000;

/// Reads a sheet against the instrument that it answers, with what its reader
/// should know: answers under a former id or version, answers that do not count.
///
/// # Errors
///
/// Every problem of the file, warnings and notices among them, when one of them
/// is an error.
pub fn read_sheet(
    source: &Source,
    instrument: &Instrument,
) -> Result<(Sheet, Vec<Problem>), Vec<Problem>> {
    let root = parse(source).map_err(|problem| vec![*problem])?;
    let file = File::new(source);
    let read = sheet(&Cursor::at_root(&file, &root), instrument);
    let mut problems = file.into_found().problems;
    problems.sort_by_key(|p| p.span);
    match read {
        Some((sheet, stamp)) if !problems.iter().any(|p| p.severity() == Severity::Error) => {
            problems.extend(stamp.and_then(|stamp| stamp.compare(&sheet, source, &problems)));
            Ok((sheet, problems))
        }
        _ => Err(problems),
    }
}

fn sheet(root: &Cursor<'_>, instrument: &Instrument) -> Option<(Sheet, Option<Stamp>)> {
    if is_newer(root) {
        return None;
    }
    mapping(root, |fields| {
        let schema = fields.required("schema", |at| one_of(at, &[(SCHEMA, ())]));
        let organisation = fields.optional("organisation", exact);
        let staff = fields.optional("staff", whole(1..=MOST_PEOPLE));
        let bodies = StaffBody::ALL.map(|b| (b.id(), b));
        let staff_body = fields.optional("staff_body", |at| one_of(at, &bodies));
        let perspective = fields.required("perspective", perspective);
        let origins = [Origin::OnRecord, Origin::Anonymous].map(|o| (o.id(), o));
        let origin = fields.required("origin", |at| one_of(at, &origins));
        let population = fields.optional("population", whole(1..=MOST_PEOPLE));
        let is_quick = fields.or("quick", false, yes_no);
        let checklists = fields.required("checklists", |at| checklists(at, instrument));
        let started = fields.optional("started", moment);
        let asked = Asked {
            instrument,
            perspective,
            origin,
            checklists: checklists.as_ref(),
        };
        let answers = fields.or("answers", BTreeMap::new(), |at| answers(at, &asked));
        let history = fields.or("history", Vec::new(), |at| history(at, instrument));
        let stamp = fields.optional("checksum", stamp);
        let sheet = Sheet {
            organisation,
            staff,
            staff_body,
            perspective: perspective?,
            origin: origin?,
            population,
            is_quick,
            checklists: checklists.clone()?,
            answers,
            history,
            started,
        };
        schema.map(|()| (sheet, stamp))
    })
}

/// Tells when the sheet was written by a newer program; then the rest of it would
/// only be misread.
fn is_newer(root: &Cursor<'_>) -> bool {
    let schema = root.node.get("schema");
    let found = schema.and_then(|node| Some((node.span, node.as_text()?)));
    let version =
        |text: &str| -> Option<u32> { text.strip_prefix(FAMILY)?.strip_prefix('/')?.parse().ok() };
    let Some((span, found)) = found.filter(|(_, f)| version(f).is_some_and(|v| v > VERSION)) else {
        return false;
    };
    let fault = SheetFault::Newer {
        found: found.to_owned(),
        known: SCHEMA.to_owned(),
    };
    root.tell_at(span, Fault::Sheet(fault));
    true
}

fn checklists(at: &Cursor<'_>, instrument: &Instrument) -> Option<BTreeMap<Id, String>> {
    let pairs = pairs(at, Shape::Mapping, |key, at| {
        let version = line(at);
        let Some(checklist) = instrument.checklist(key) else {
            let known: Vec<Id> = instrument.checklists.iter().map(|c| c.id.clone()).collect();
            let ids: Vec<&str> = known.iter().map(Id::as_str).collect();
            let fault = SheetFault::UnknownChecklist {
                id: key.to_owned(),
                meant: meant(key, &ids),
                known,
            };
            at.tell_at(key_span(at), Fault::Sheet(fault));
            return None;
        };
        let version = version?;
        if version != checklist.version {
            at.tell(Fault::Sheet(SheetFault::OtherVersion {
                checklist: checklist.id.clone(),
                found: version.clone(),
                known: checklist.version.clone(),
            }));
        }
        Some((checklist.id.clone(), version))
    })?;
    Some(pairs.into_iter().collect())
}

/// What decides whether an answer counts. What could not be read decides nothing.
struct Asked<'a> {
    instrument: &'a Instrument,
    perspective: Option<Perspective>,
    origin: Option<Origin>,
    checklists: Option<&'a BTreeMap<Id, String>>,
}

fn answers(at: &Cursor<'_>, asked: &Asked<'_>) -> Option<BTreeMap<Id, Response>> {
    let mut answers = BTreeMap::new();
    pairs(at, Shape::Mapping, |key, at| {
        let item = find_item(key, at, asked.instrument)?;
        let response = response(at, item)?;
        tell_without_reason(at, &response.answer, asked);
        if !counts(at, item, asked) {
            return Some(());
        }
        if answers.insert(item.id.clone(), response).is_some() {
            let item = item.id.clone();
            at.tell_at(
                key_span(at),
                Fault::Sheet(SheetFault::AnsweredTwice { item }),
            );
        }
        Some(())
    })?;
    Some(answers)
}

/// A survey asks for no reasons: free text of anonymous people is not for us.
fn tell_without_reason(at: &Cursor<'_>, answer: &Answer, asked: &Asked<'_>) {
    let is_bare = *answer == (Answer::NotApplicable { reason: None });
    if is_bare && asked.origin != Some(Origin::Anonymous) {
        at.tell(Fault::Sheet(SheetFault::NoReason));
    }
}

/// The question of this id, or the one that once had it.
fn find_item<'i>(key: &str, at: &Cursor<'_>, instrument: &'i Instrument) -> Option<&'i Item> {
    if let Some(item) = instrument.item(key) {
        return Some(item);
    }
    let fault = match former_item(key, instrument) {
        Some((item, was)) => {
            let now = item.id.clone();
            let was = was.clone();
            at.tell_at(
                key_span(at),
                Fault::Sheet(SheetFault::FormerItem { was, now }),
            );
            return Some(item);
        }
        None => {
            let ids: Vec<&str> = instrument.items().map(|i| i.id.as_str()).collect();
            SheetFault::UnknownItem {
                item: key.to_owned(),
                meant: meant(key, &ids),
            }
        }
    };
    at.tell_at(key_span(at), Fault::Sheet(fault));
    None
}

fn former_item<'i>(key: &str, instrument: &'i Instrument) -> Option<(&'i Item, &'i Id)> {
    instrument.items().find_map(|item| {
        let was = item.was.iter().find(|was| was.as_str() == key)?;
        Some((item, was))
    })
}

/// Whether the answer is to a question that was asked; tells when it is not, and
/// the answer is left out.
fn counts(at: &Cursor<'_>, item: &Item, asked: &Asked<'_>) -> bool {
    let fault = match asked.perspective {
        Some(perspective) if !item.is_asked_of(perspective) => {
            let item = item.id.clone();
            Some(SheetFault::NotAskedOf { item, perspective })
        }
        _ => not_among_checklists(item, asked),
    };
    let counts = fault.is_none();
    if let Some(fault) = fault {
        at.tell_at(key_span(at), Fault::Sheet(fault));
    }
    counts
}

fn not_among_checklists(item: &Item, asked: &Asked<'_>) -> Option<SheetFault> {
    let checklist = asked.instrument.checklist_of(item.id.as_str())?;
    let is_asked = asked
        .checklists
        .is_none_or(|c| c.contains_key(&checklist.id));
    (!is_asked).then(|| SheetFault::NotAmongChecklists {
        item: item.id.clone(),
        checklist: checklist.id.clone(),
    })
}

fn history(at: &Cursor<'_>, instrument: &Instrument) -> Option<Vec<Change>> {
    let changes = list(|at| {
        let mut is_known = true;
        let change = mapping(at, |fields| {
            let item = fields.required("item", |at| {
                let key = line(at)?;
                let former = || former_item(&key, instrument).map(|(item, _)| item);
                let item = instrument.item(&key).or_else(former);
                if item.is_none() {
                    is_known = false;
                    at.tell(Fault::Sheet(SheetFault::UnknownFormerItem { item: key }));
                }
                item
            });
            // Without its question an answer cannot be understood.
            let was = fields.at("was");
            let time = fields.optional("at", moment);
            let item = item?;
            let was = match was {
                Some(was) => was_response(&was, item),
                None => {
                    let key = "was".to_owned();
                    fields.cursor().tell_shape(Misshape::MissingKey { key });
                    None
                }
            };
            Some(Change {
                item: item.id.clone(),
                was: was?,
                at: time,
            })
        });
        match change {
            Some(change) => Some(Some(change)),
            None if !is_known => Some(None),
            None => None,
        }
    })(at)?;
    Some(changes.into_iter().flatten().collect())
}

fn was_response(at: &Cursor<'_>, item: &Item) -> Option<Response> {
    match &at.node.value {
        Value::Map(_) => long_response(at, item),
        _ => response(at, item),
    }
}

/// A text to the letter, with its spaces and line breaks when it is in quotes.
pub(in crate::yaml) fn exact(at: &Cursor<'_>) -> Option<String> {
    match &at.node.value {
        Value::Scalar(scalar) if !scalar.is_plain => Some(scalar.text.clone().into_owned()),
        _ => line(at),
    }
}

pub(super) fn moment(at: &Cursor<'_>) -> Option<Moment> {
    let found = line(at)?;
    let moment = Moment::new(&found);
    if moment.is_none() {
        at.tell(Fault::Sheet(SheetFault::NotAMoment { found }));
    }
    moment
}

fn key_span(at: &Cursor<'_>) -> Span {
    at.key_span().unwrap_or(at.span())
}
