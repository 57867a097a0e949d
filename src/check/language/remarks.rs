//! What the rules say of one text in one language.

use crate::model::{Lang, Level, Perspective, Remark, Text};

use super::rules::{FAR_TOO_LONG, LONG_SENTENCE, Rules};
use super::sentence::{breaths, is_closed, sentences, unexplained_words, words};
use super::texts::{Passage, Role};

/// From this many words a text is no name or label that two languages can share.
const WORDS_OF_A_TEXT: usize = 3;

/// The remarks on a passage in each language; `levels` are the answers that its
/// question shares with others.
pub(super) fn on_passage(passage: &Passage, levels: Option<&[Level]>) -> Vec<(Lang, Remark)> {
    let mut remarks = Vec::new();
    for (lang, text) in passage.text.iter() {
        let labels = levels.unwrap_or_default().iter().map(|l| l.text.get(lang));
        let labels = labels.collect::<Vec<_>>();
        let found = on_text(passage.role, lang, text, &labels);
        remarks.extend(found.into_iter().map(|remark| (lang, remark)));
    }
    remarks.extend(untranslated(passage.text));
    remarks
}

fn untranslated(text: &Text) -> Option<(Lang, Remark)> {
    let mut texts = text.iter();
    let (first, own) = texts.next()?;
    if words(own).len() < WORDS_OF_A_TEXT {
        return None;
    }
    let (lang, _) = texts.find(|(_, other)| other.trim() == own.trim())?;
    Some((lang, Remark::Untranslated { same_as: first }))
}

fn on_text(role: Role, lang: Lang, text: &str, labels: &[&str]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if role != Role::Name {
        remarks.extend(breaths(text).iter().filter_map(|breath| long(breath)));
    }
    if let Role::Question(_) = role {
        remarks.extend(marks(text));
    }
    let Some(rules) = Rules::for_lang(lang) else {
        return remarks;
    };
    if matches!(role, Role::Question(_) | Role::Answer) {
        remarks.extend(breaths(text).iter().find_map(|b| denied_twice(rules, b)));
    }
    if let Role::Question(perspective) = role {
        remarks.extend(denied_by_scale(rules, text, labels));
        remarks.extend(on_question(rules, perspective, &words(text)));
    }
    if role != Role::Name {
        remarks.extend(jargon(rules, role, &unexplained_words(text)));
        remarks.extend(formal(rules, &words(text)));
    }
    remarks
}

fn long(breath: &str) -> Option<Remark> {
    let count = words(breath).len();
    let is_far_over = count > FAR_TOO_LONG;
    (count > LONG_SENTENCE).then_some(Remark::LongSentence {
        words: count,
        most: if is_far_over {
            FAR_TOO_LONG
        } else {
            LONG_SENTENCE
        },
        is_far_over,
    })
}

fn marks(text: &str) -> Option<Remark> {
    let (sentences, is_closed) = (sentences(text).len(), is_closed(text));
    (sentences != 1 || !is_closed).then_some(Remark::Marks {
        sentences,
        is_closed,
    })
}

fn denied_twice(rules: &Rules, breath: &str) -> Option<Remark> {
    let words = words(breath);
    let mut denials = words.iter().filter(|word| rules.negation.denies(word));
    Some(Remark::DoubleNegation {
        first: denials.next()?.clone(),
        second: denials.next()?.clone(),
    })
}

/// A "no" to a question that denies is a "yes" to the reader.
fn denied_by_scale(rules: &Rules, text: &str, labels: &[&str]) -> Option<Remark> {
    let words_of_text = words(text);
    let word = words_of_text
        .iter()
        .find(|w| rules.negation.denies_outright(w))?;
    let denies = |label: &&&str| {
        let words = words(label);
        words.iter().any(|w| rules.negation.denies_as_answer(w))
    };
    let label = labels.iter().find(denies)?;
    Some(Remark::NegationAgainstScale {
        word: word.clone(),
        label: (*label).to_owned(),
    })
}

fn on_question(rules: &Rules, perspective: Perspective, words: &[String]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if let Some((helper, participle)) = rules.passive.find(words) {
        remarks.push(Remark::Passive {
            helper: helper.to_owned(),
            participle: participle.to_owned(),
        });
    }
    if let Some(word) = words.iter().find(|w| rules.joins.contains(&w.as_str())) {
        remarks.push(Remark::DoubleQuestion { word: word.clone() });
    }
    let speaks = |word: &String| {
        let stem = word.split(['\'', '’']).next().unwrap_or(word);
        rules.reader.contains(&stem)
    };
    if perspective == Perspective::Employee && !words.iter().any(speaks) {
        remarks.push(Remark::NotAboutReader);
    }
    remarks
}

/// Office words are jargon to employees and line managers only.
fn jargon(rules: &Rules, role: Role, words: &[String]) -> Vec<Remark> {
    let is_for_the_floor = matches!(
        role,
        Role::Question(Perspective::Employee | Perspective::LineManager)
    );
    let office = if is_for_the_floor {
        rules.office_jargon
    } else {
        &[]
    };
    let terms = rules.jargon.iter().chain(office);
    let found = terms.filter_map(|term| {
        Some(Remark::Jargon {
            word: term.find(words)?,
            instead: term.instead.to_owned(),
        })
    });
    found.collect()
}

fn formal(rules: &Rules, words: &[String]) -> Option<Remark> {
    let word = words.iter().find(|w| rules.formal.contains(&w.as_str()))?;
    Some(Remark::Formal { word: word.clone() })
}
