//! `scales.yaml`: the answers that questions share.

use super::cursor::Cursor;
use super::fields::{Fields, mapping, some};
use super::rising::tell_unless_rising;
use super::values::{new_id, text, whole, within, yes_no};
use crate::model::{Fraction, Level, Misshape, Noun, Scale, SpecialLabels};

#[derive(Debug)]
pub(super) struct Scales {
    pub(super) special: SpecialLabels,
    pub(super) scales: Vec<Scale>,
}

/// The keys of the file beside those of every file.
pub(super) fn scales(fields: &mut Fields<'_>) -> Option<Scales> {
    let special = fields.required("special", special);
    let scales = fields.required("scales", some(scale));
    Some(Scales {
        special: special?,
        scales: scales?,
    })
}

fn special(cursor: &Cursor<'_>) -> Option<SpecialLabels> {
    mapping(cursor, |fields| {
        let dont_know = fields.required("dont_know", text);
        let not_applicable = fields.required("not_applicable", text);
        let skipped = fields.required("skipped", text);
        let none_of_these = fields.required("none_of_these", text);
        Some(SpecialLabels {
            dont_know: dont_know?,
            not_applicable: not_applicable?,
            skipped: skipped?,
            none_of_these: none_of_these?,
        })
    })
}

fn scale(cursor: &Cursor<'_>) -> Option<Scale> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::Scale));
        let name = fields.required("name", text);
        let anchored = fields.or("anchored", false, yes_no);
        let levels = fields.required("levels", levels);
        Some(Scale {
            id: id?,
            name: name?,
            anchored,
            levels: levels?,
        })
    })
}

/// The levels, lowest first. A level without a score of its own gets its share of
/// the highest level.
fn levels(cursor: &Cursor<'_>) -> Option<Vec<Level>> {
    let written = some(|at| {
        mapping(at, |fields| {
            let code = fields.required("level", whole::<u8>(0..=9));
            let score = fields.optional("score", within(0, 100));
            let text = fields.required("text", text);
            Some((code?, score, text?))
        })
    })(cursor)?;
    let (least, found) = (2, written.len());
    if found < least {
        cursor.tell_shape(Misshape::TooFew { least, found });
        return None;
    }
    let codes: Vec<Fraction> = written.iter().map(|(c, ..)| whole_number(*c)).collect();
    if !tell_unless_rising(cursor, "level", &codes, false) {
        return None;
    }
    let highest = codes[found - 1];
    let levels: Vec<Level> = written
        .into_iter()
        .map(|(code, score, text)| Level {
            code,
            score: score.unwrap_or(whole_number(code) * Fraction::HUNDRED / highest),
            text,
        })
        .collect();
    let scores: Vec<Fraction> = levels.iter().map(|l| l.score).collect();
    tell_unless_rising(cursor, "score", &scores, true).then_some(levels)
}

fn whole_number(code: u8) -> Fraction {
    Fraction::whole(i64::from(code))
}
