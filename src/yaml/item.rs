//! One question: its wordings, how it is answered, and what belongs to it.

use std::collections::BTreeMap;

use super::checklist::Shared;
use super::cursor::Cursor;
use super::fields::{Fields, list, mapping};
use super::kind::kind;
use super::values::{
    above_zero, id, ids_of, new_id, one_of, perspective, seeds, tell_if_named_before, text, yes_no,
};
use crate::model::{Fault, Fraction, Item, Misfit, Noun, Perspective, Text, WordingRule};

pub(super) fn item(cursor: &Cursor<'_>, shared: Shared<'_>) -> Option<Item> {
    mapping(cursor, |fields| {
        let item_id = fields.required("id", new_id(Noun::Item));
        let wordings = fields.required("text", wordings);
        let kind = kind(fields, shared);
        let why = fields.required("why", text);
        let pitfall = fields.required("pitfall", text);
        let evidence = fields.required("evidence", text);
        let help = fields.optional("help", text);
        let weight = fields.or("weight", Fraction::ONE, above_zero);
        let marks = marks(fields);
        let dont_know_is_zero = audiences(fields, "dk_zero", wordings.as_ref());
        let estimate_for = audiences(fields, "estimate_for", wordings.as_ref());
        let also = fields.or("also", Vec::new(), ids_of(Noun::Dimension));
        let actions = fields.or("actions", Vec::new(), ids_of(Noun::Action));
        let seeds = fields.or("seeds", Vec::new(), seeds);
        let was = fields.or("was", Vec::new(), list(id));
        let accept = fields.or("accept", Vec::new(), accepted);
        Some(Item {
            id: item_id?,
            text: wordings?,
            kind: kind?,
            why: why?,
            pitfall: pitfall?,
            evidence: evidence?,
            help,
            weight,
            is_critical: marks.is_critical,
            is_core: marks.is_core,
            is_gate: marks.is_gate,
            is_reversed: marks.is_reversed,
            is_paired: marks.is_paired,
            is_scored: marks.is_scored,
            dont_know_is_zero,
            estimate_for,
            also,
            actions,
            seeds,
            was,
            accept,
        })
    })
}

/// The wording per perspective. The organisation's is always there: it is the one
/// a consultant asks when there is a single person at the table.
fn wordings(cursor: &Cursor<'_>) -> Option<BTreeMap<Perspective, Text>> {
    mapping(cursor, |fields| {
        let mut wordings = BTreeMap::new();
        for perspective in Perspective::ALL {
            if let Some(text) = fields.optional(perspective.id(), text) {
                wordings.insert(perspective, text);
            }
        }
        if fields.at(Perspective::Organisation.id()).is_none() {
            cursor.tell(Fault::Relation(Misfit::NoOrganisationWording));
            return None;
        }
        Some(wordings)
    })
}

/// Remarks on wording that the author leaves as they are, by the name of the rule.
fn accepted(cursor: &Cursor<'_>) -> Option<Vec<WordingRule>> {
    let mut seen = std::collections::BTreeSet::new();
    let read = list(|at: &Cursor<'_>| {
        let rule = one_of(at, &WordingRule::ALL.map(|rule| (rule.id(), rule)))?;
        tell_if_named_before(at, &mut seen, rule.id());
        Some(rule)
    });
    read(cursor)
}

/// What is true or false of a question.
struct Marks {
    is_critical: bool,
    is_core: bool,
    is_gate: bool,
    is_reversed: bool,
    is_paired: bool,
    is_scored: bool,
}

fn marks(fields: &mut Fields<'_>) -> Marks {
    let marks = Marks {
        is_critical: fields.or("critical", false, yes_no),
        is_core: fields.or("core", false, yes_no),
        is_gate: fields.or("gate", false, yes_no),
        is_reversed: fields.or("reverse", false, yes_no),
        is_paired: fields.or("paired", false, yes_no),
        is_scored: fields.or("scored", true, yes_no),
    };
    if !marks.is_scored {
        for (key, is_set) in [("critical", marks.is_critical), ("gate", marks.is_gate)] {
            if is_set {
                fields.needless(key, "scored");
            }
        }
    }
    marks
}

/// Perspectives with a rule of their own; each of them must be asked.
fn audiences(
    fields: &mut Fields<'_>,
    key: &'static str,
    wordings: Option<&BTreeMap<Perspective, Text>>,
) -> Vec<Perspective> {
    let mut seen = std::collections::BTreeSet::new();
    let read = list(|at: &Cursor<'_>| {
        let perspective = perspective(at)?;
        tell_if_named_before(at, &mut seen, perspective.id());
        if wordings.is_some_and(|w| !w.contains_key(&perspective)) {
            at.tell(Fault::Relation(Misfit::NotAsked { perspective }));
        }
        Some(perspective)
    });
    fields.or(key, Vec::new(), read)
}
