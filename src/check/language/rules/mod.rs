//! The word lists of the plain-language rules: one table per language, so that a
//! language is checked by adding a table. A language without one is checked for
//! length and marks only.

use crate::model::Lang;

mod dutch;
mod english;

/// Words in a sentence from which a reader may lose the thread, and from which
/// most do (Dutch public guidance for B1 texts).
pub(super) const LONG_SENTENCE: usize = 15;
pub(super) const FAR_TOO_LONG: usize = 20;

/// What to look for in one language. All words are in small letters.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) negation: Negation,
    pub(super) passive: Passive,
    /// Words that join two ideas.
    pub(super) joins: &'static [&'static str],
    /// Words that show that a text is about its reader.
    pub(super) reader: &'static [&'static str],
    pub(super) formal: &'static [&'static str],
    /// Words that few readers know.
    pub(super) jargon: &'static [Term],
    /// Words that management and HR know and the shop floor does not.
    pub(super) office_jargon: &'static [Term],
}

impl Rules {
    pub(super) fn for_lang(lang: Lang) -> Option<&'static Rules> {
        match lang {
            Lang::NL => Some(&dutch::RULES),
            Lang::EN => Some(&english::RULES),
            _ => None,
        }
    }
}

/// Words that deny.
#[derive(Debug)]
pub(super) struct Negation {
    pub(super) words: &'static [&'static str],
    /// A beginning that denies (`on-`, `un-`), but not in words that begin as
    /// one of `unless`.
    pub(super) prefix: &'static str,
    pub(super) unless: &'static [&'static str],
    /// An ending that denies: `n't`.
    pub(super) suffix: Option<&'static str>,
    /// Further words that make an answer a denial: `oneens`, `disagree`.
    pub(super) answers: &'static [&'static str],
}

impl Negation {
    /// Also by a beginning, as `unclear` does.
    pub(super) fn denies(&self, word: &str) -> bool {
        let by_prefix = || {
            let stem = word.strip_prefix(self.prefix);
            stem.is_some_and(|stem| stem.len() > 2)
                && !self.unless.iter().any(|start| word.starts_with(start))
        };
        self.denies_outright(word) || by_prefix()
    }

    /// By a word that denies the whole sentence.
    pub(super) fn denies_outright(&self, word: &str) -> bool {
        let by_suffix = || self.suffix.is_some_and(|suffix| word.ends_with(suffix));
        self.words.contains(&word) || by_suffix()
    }

    pub(super) fn denies_as_answer(&self, word: &str) -> bool {
        self.answers.contains(&word) || self.denies(word)
    }
}

/// A helping verb with a participle somewhere after it.
#[derive(Debug)]
pub(super) struct Passive {
    pub(super) helpers: &'static [&'static str],
    /// How many words after the helper the participle may stand.
    pub(super) within: usize,
    /// How participles begin; empty when their beginning says nothing.
    pub(super) starts: &'static [&'static str],
    pub(super) ends: &'static [&'static str],
    pub(super) irregular: &'static [&'static str],
    /// Words that look like one and describe a state.
    pub(super) states: &'static [&'static str],
}

impl Passive {
    /// The helper and the participle, if the words have both.
    pub(super) fn find<'a>(&self, words: &'a [String]) -> Option<(&'a str, &'a str)> {
        words.iter().enumerate().find_map(|(at, helper)| {
            if !self.helpers.contains(&helper.as_str()) {
                return None;
            }
            let mut after = words[at + 1..].iter().take(self.within);
            let participle = after.find(|word| self.is_participle(word))?;
            Some((helper.as_str(), participle.as_str()))
        })
    }

    fn is_participle(&self, word: &str) -> bool {
        let starts = self.starts.is_empty() || self.starts.iter().any(|s| word.starts_with(s));
        let ends = self.ends.iter().any(|e| word.ends_with(e));
        let looks = starts && ends && word.len() > 3;
        (looks || self.irregular.contains(&word)) && !self.states.contains(&word)
    }
}

/// A word to avoid; with a `*` at its end, every word that begins so.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) word: &'static str,
    pub(super) instead: &'static str,
}

impl Term {
    /// The words of a text that are this term.
    pub(super) fn find(&self, words: &[String]) -> Option<String> {
        let term = self.word.split(' ').collect::<Vec<_>>();
        let fits = |(word, term): (&String, &&str)| match term.strip_suffix('*') {
            Some(start) => word.starts_with(start),
            None => word == term,
        };
        words
            .windows(term.len())
            .find(|window| window.iter().zip(&term).all(fits))
            .map(|window| window.join(" "))
    }
}

const fn term(word: &'static str, instead: &'static str) -> Term {
    Term { word, instead }
}
