//! The name of a thing in the checklists: an item, a dimension, an action.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};

/// Most letters of an id.
const MOST: usize = 40;

/// A letter followed by at most 39 letters, digits or underscores.
///
/// Item ids are stricter ([`Id::is_question_code`]): survey platforms take them
/// unchanged as question codes.
///
/// It holds its letters itself: a result names its scales thousands of times, and a
/// thousand results in a run would ask for memory millions of times.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id {
    /// Zeros after the last, so that ids compare as their texts do.
    letters: [u8; MOST],
    length: u8,
}

impl Id {
    /// The id, if `text` has the form of one.
    pub fn new(text: &str) -> Option<Id> {
        let mut chars = text.chars();
        let first_is_letter = chars.next().is_some_and(|c| c.is_ascii_alphabetic());
        let rest_fits = chars.all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !(first_is_letter && rest_fits) {
            return None;
        }
        let mut letters = [0; MOST];
        letters
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        Some(Id {
            letters,
            length: text.len() as u8,
        })
    }

    /// Whether every survey platform accepts it as a question code:
    /// letters and digits only, at most 20.
    pub fn is_question_code(&self) -> bool {
        self.length <= 20 && !self.as_str().contains('_')
    }

    /// Whether this text is the id.
    pub fn is(&self, text: &str) -> bool {
        self.letters() == text.as_bytes()
    }

    /// The same, whatever the capitals.
    pub fn is_roughly(&self, text: &str) -> bool {
        self.letters().eq_ignore_ascii_case(text.as_bytes())
    }

    fn letters(&self) -> &[u8] {
        &self.letters[..usize::from(self.length)]
    }

    pub fn as_str(&self) -> &str {
        // All of them are ASCII.
        std::str::from_utf8(self.letters()).unwrap_or_default()
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Id").field(&self.as_str()).finish()
    }
}

/// As the text, by which it is found.
impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Lets a map keyed by `Id` be asked with a plain `&str`.
impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}
