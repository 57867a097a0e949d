//! The name of a thing in the checklists: an item, a dimension, an action.

use std::borrow::Borrow;
use std::fmt;

/// A letter followed by at most 39 letters, digits or underscores.
///
/// Item ids are stricter ([`Id::is_question_code`]): survey platforms take them
/// unchanged as question codes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The id, if `text` has the form of one.
    pub fn new(text: &str) -> Option<Id> {
        let mut chars = text.chars();
        let first_is_letter = chars.next().is_some_and(|c| c.is_ascii_alphabetic());
        let rest_fits = chars.all(|c| c.is_ascii_alphanumeric() || c == '_');
        (first_is_letter && rest_fits && text.len() <= 40).then(|| Id(text.to_owned()))
    }

    /// Whether every survey platform accepts it as a question code:
    /// letters and digits only, at most 20.
    pub fn is_question_code(&self) -> bool {
        self.0.len() <= 20 && !self.0.contains('_')
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Lets a map keyed by `Id` be asked with a plain `&str`.
impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}
