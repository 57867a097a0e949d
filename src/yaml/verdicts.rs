//! `verdicts.yaml`: what must hold for each verdict, and the patterns.

use super::cursor::Cursor;
use super::fields::{Fields, list, mapping, some};
use super::values::{id_of, ids_of, new_id, perspective, text, within};
use crate::model::{Clause, Fault, Misfit, Misshape, Need, Noun, Pattern, Verdict};

#[derive(Debug, Default)]
pub(super) struct Verdicts {
    pub(super) verdicts: Vec<Verdict>,
    pub(super) patterns: Vec<Pattern>,
}

/// The keys of the file beside those of every file; a checklist may have them too.
pub(super) fn verdicts(fields: &mut Fields<'_>) -> Option<Verdicts> {
    let verdicts = fields.or("verdicts", Vec::new(), list(verdict));
    let patterns = fields.or("patterns", Vec::new(), list(pattern));
    Some(Verdicts { verdicts, patterns })
}

fn verdict(cursor: &Cursor<'_>) -> Option<Verdict> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::Verdict));
        let name = fields.required("name", text);
        let meaning = fields.required("meaning", text);
        let needs = fields.required("needs", some(need));
        Some(Verdict {
            id: id?,
            name: name?,
            meaning: meaning?,
            needs: needs?,
        })
    })
}

/// `{items, level}`, `{dimensions, score}` or `{mean_of, score}`.
fn need(cursor: &Cursor<'_>) -> Option<Need> {
    mapping(cursor, |fields| {
        let subject = fields.one_of(&["items", "dimensions", "mean_of"]);
        let items = fields.optional("items", subjects(Noun::Item));
        let dimensions = fields.optional("dimensions", subjects(Noun::Dimension));
        let mean_of = fields.optional("mean_of", subjects(Noun::Dimension));
        fields.expect("level");
        fields.expect("score");
        if subject? == "items" {
            fields.needless("score", "items");
            let level = fields.required("level", within(0, 4));
            return Some(Need::Items {
                items: items?,
                level: level?,
            });
        }
        fields.needless("level", subject?);
        let score = fields.required("score", within(0, 100));
        match dimensions {
            Some(dimensions) => Some(Need::Dimensions {
                dimensions,
                score: score?,
            }),
            None => Some(Need::Mean {
                dimensions: mean_of?,
                score: score?,
            }),
        }
    })
}

/// At least one id: a need without a subject would always hold.
fn subjects(noun: Noun) -> impl Fn(&Cursor<'_>) -> Option<Vec<crate::model::Id>> {
    move |cursor| {
        let ids = ids_of(noun)(cursor)?;
        if ids.is_empty() {
            cursor.tell_shape(Misshape::EmptyList);
            return None;
        }
        Some(ids)
    }
}

fn pattern(cursor: &Cursor<'_>) -> Option<Pattern> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::Pattern));
        let name = fields.required("name", text);
        let meaning = fields.required("meaning", text);
        let needs_all = clauses(fields, "needs_all");
        let needs_any = clauses(fields, "needs_any");
        if fields.at("needs_all").is_none() && fields.at("needs_any").is_none() {
            let key = "needs_all".to_owned();
            cursor.tell_shape(Misshape::MissingKey { key });
            return None;
        }
        Some(Pattern {
            id: id?,
            name: name?,
            meaning: meaning?,
            needs_all: needs_all?,
            needs_any: needs_any?,
        })
    })
}

/// The clauses of a key, none when it is absent. An empty list is a slip: it would
/// hold for everybody.
fn clauses(fields: &mut Fields<'_>, key: &'static str) -> Option<Vec<Clause>> {
    match fields.at(key) {
        Some(at) => some(clause)(&at),
        None => Some(Vec::new()),
    }
}

fn clause(cursor: &Cursor<'_>) -> Option<Clause> {
    mapping(cursor, |fields| {
        let item = fields.required("item", id_of(Noun::Item));
        let lower = fields.required("lower", perspective);
        let higher = fields.required("higher", perspective);
        let by_more_than = fields.required("by_more_than", within(0, 100));
        let clause = Clause {
            item: item?,
            lower: lower?,
            higher: higher?,
            by_more_than: by_more_than?,
        };
        if clause.lower == clause.higher {
            let id = clause.lower.id().to_owned();
            cursor.tell(Fault::Relation(Misfit::Itself { id }));
            return None;
        }
        Some(clause)
    })
}
