//! Everything the program itself says, per language.
//!
//! One struct with one field per phrase for each subject, filled once per
//! language, so a missing phrase does not compile. A phrase with facts in it is a
//! function. A language is a folder here and a line in [`Words::for_lang`].

use crate::model::Lang;

mod en;
mod interview;
mod nl;
mod number;
mod saving;

pub use interview::InterviewWords;
pub use number::{Numbers, score};
pub use saving::SavingWords;

/// Every phrase of the program in one language.
#[derive(Debug)]
pub struct Words {
    pub numbers: Numbers,
    pub interview: &'static InterviewWords,
    pub saving: &'static SavingWords,
}

impl Words {
    /// The program's own words for a language of the checklists: Dutch for Dutch,
    /// English for every other.
    pub fn for_lang(lang: Lang) -> &'static Words {
        if lang == Lang::NL {
            &nl::WORDS
        } else {
            &en::WORDS
        }
    }
}
