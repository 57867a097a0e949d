//! Languages and the texts that exist in each of them.

use std::collections::BTreeMap;
use std::fmt;

/// A language of checklist texts: two lower-case letters, as in `nl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang([u8; 2]);

impl Lang {
    pub const NL: Lang = Lang(*b"nl");
    pub const EN: Lang = Lang(*b"en");

    /// The language with this two-letter code.
    pub fn from_code(code: &str) -> Option<Lang> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Some(Lang([*a, *b])),
            _ => None,
        }
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("nl")
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// One text in every language of its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(BTreeMap<Lang, String>);

impl Text {
    pub fn new(texts: impl IntoIterator<Item = (Lang, String)>) -> Text {
        Text(texts.into_iter().collect())
    }

    /// The text in `lang`. A loaded instrument has every text in each of its
    /// languages, so the first text stands in only for a language that the
    /// instrument does not have.
    pub fn get(&self, lang: Lang) -> &str {
        self.0
            .get(&lang)
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> + '_ {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}
