//! Answers of question types that have no list of their own.

use super::super::{DefinedAnswer, Texts};

/// The words are LimeSurvey's own, per language.
const YES: [(&str, &str); 3] = [("en", "Yes"), ("nl", "Ja"), ("de", "Ja")];
const NO: [(&str, &str); 3] = [("en", "No"), ("nl", "Nee"), ("de", "Nein")];
const UNCERTAIN: [(&str, &str); 3] = [("en", "Uncertain"), ("nl", "Weet niet"), ("de", "Unsicher")];
const MORE: [(&str, &str); 3] = [("en", "Increase"), ("nl", "Toename"), ("de", "Zunahme")];
const SAME: [(&str, &str); 3] = [("en", "Same"), ("nl", "Gelijk"), ("de", "Gleich")];
const LESS: [(&str, &str); 3] = [("en", "Decrease"), ("nl", "Afname"), ("de", "Abnahme")];

/// The answers that a type has by itself, from its letter.
pub(super) fn answers(letter: &str) -> Vec<DefinedAnswer> {
    match letter {
        "5" | "A" => numbers(5),
        "B" => numbers(10),
        "Y" => vec![answer("Y", &YES), answer("N", &NO)],
        "C" => vec![answer("Y", &YES), answer("N", &NO), answer("U", &UNCERTAIN)],
        "E" => vec![answer("I", &MORE), answer("S", &SAME), answer("D", &LESS)],
        _ => Vec::new(),
    }
}

fn numbers(most: u8) -> Vec<DefinedAnswer> {
    (1..=most).map(|n| answer(&n.to_string(), &[])).collect()
}

fn answer(code: &str, words: &[(&str, &str)]) -> DefinedAnswer {
    let text = words
        .iter()
        .map(|(lang, word)| ((*lang).to_owned(), (*word).to_owned()));
    DefinedAnswer {
        code: code.to_owned(),
        text: text.collect::<Texts>(),
        name: None,
        value: None,
    }
}
