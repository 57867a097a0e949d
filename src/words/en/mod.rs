//! English: plain words.

mod interview;
mod saving;

use super::{Numbers, Words};

pub(super) static WORDS: Words = Words {
    numbers: Numbers { decimal_mark: '.' },
    interview: &interview::INTERVIEW,
    saving: &saving::SAVING,
};
