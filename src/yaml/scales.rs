//! `scales.yaml`: the answers that questions share.

use super::cursor::Cursor;
use super::fields::{Fields, mapping, some};
use super::rising::{tell_in_list, tell_unless_rising};
use super::synonyms::{self, Distinct, each};
use super::values::{new_id, text, whole, within, yes_no};
use crate::model::{
    Fault, Fraction, Level, Misfit, Misshape, Noun, Scale, SpecialLabels, Synonyms,
};

#[derive(Debug)]
pub(super) struct Scales {
    pub(super) special: SpecialLabels,
    pub(super) synonyms: Synonyms,
    pub(super) scales: Vec<Scale>,
}

/// The keys of the file beside those of every file.
pub(super) fn scales(fields: &mut Fields<'_>) -> Option<Scales> {
    let special = fields.required("special", special);
    let perspectives = fields.or("perspectives", Default::default(), synonyms::perspectives);
    let scales = fields.required("scales", some(scale));
    let (special, mut synonyms) = special?;
    synonyms.perspectives = perspectives;
    let mut known = Vec::new();
    for (scale, others) in scales? {
        let id = |code| (scale.id.clone(), code);
        synonyms
            .levels
            .extend(others.into_iter().map(|(code, words)| (id(code), words)));
        known.push(scale);
    }
    Some(Scales {
        special,
        synonyms,
        scales: known,
    })
}

fn special(cursor: &Cursor<'_>) -> Option<(SpecialLabels, Synonyms)> {
    mapping(cursor, |fields| {
        let dont_know = fields.required("dont_know", text);
        let not_applicable = fields.required("not_applicable", text);
        let skipped = fields.required("skipped", text);
        let none_of_these = fields.required("none_of_these", text);
        let synonyms = fields.or("also", Synonyms::default(), synonyms::special);
        let labels = SpecialLabels {
            dont_know: dont_know?,
            not_applicable: not_applicable?,
            skipped: skipped?,
            none_of_these: none_of_these?,
        };
        Some((labels, synonyms))
    })
}

/// Other words for a level, by its code.
type Others = Vec<(u8, Vec<String>)>;

fn scale(cursor: &Cursor<'_>) -> Option<(Scale, Others)> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::Scale));
        let name = fields.required("name", text);
        let anchored = fields.or("anchored", false, yes_no);
        let levels = fields.required("levels", levels);
        let (levels, others) = levels?;
        let scale = Scale {
            id: id?,
            name: name?,
            anchored,
            levels,
        };
        Some((scale, others))
    })
}

/// The levels, lowest first. A level without a score of its own gets its share of
/// the highest level.
fn levels(cursor: &Cursor<'_>) -> Option<(Vec<Level>, Others)> {
    let written = some(|at| {
        mapping(at, |fields| {
            let code = fields.required("level", whole::<u8>(0..=9));
            let score = fields.optional("score", within(0, 100));
            let text = fields.required("text", text);
            let others = fields.or("also", Vec::new(), synonyms::words);
            Some((code?, score, text?, others))
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
    let (levels, others): (Vec<Level>, Others) = written
        .into_iter()
        .map(|(code, score, text, others)| {
            let score = score.unwrap_or(whole_number(code) * Fraction::HUNDRED / highest);
            (Level { code, score, text }, (code, others))
        })
        .unzip();
    tell_of_labels(cursor, &levels, &others);
    let scores: Vec<Fraction> = levels.iter().map(|l| l.score).collect();
    tell_unless_rising(cursor, "score", &scores, true).then_some((levels, others))
}

/// A label stands for one level of a scale only, in whatever language.
fn tell_of_labels(cursor: &Cursor<'_>, levels: &[Level], others: &Others) {
    let mut seen = Distinct::default();
    let mut tell = |index: usize, key: &str, code: u8, label: String| {
        if let Some(first) = seen.second_meaning(&code.to_string(), &label) {
            let misfit = Misfit::LabelTwice { label, first };
            tell_in_list(cursor, index, key, Fault::Relation(misfit));
        }
    };
    for (index, level) in levels.iter().enumerate() {
        each(&level.text).for_each(|label| tell(index, "text", level.code, label));
    }
    for (index, (code, words)) in others.iter().enumerate() {
        let words = words.iter().cloned();
        words.for_each(|label| tell(index, "also", *code, label));
    }
}

fn whole_number(code: u8) -> Fraction {
    Fraction::whole(i64::from(code))
}
