//! What can make a text hard to read or to answer.

use super::{Lang, Severity};

/// What makes a text hard to read or to answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// More words than a sentence should have.
    LongSentence {
        words: usize,
        most: usize,
        /// More than it may ever have.
        is_far_over: bool,
    },
    /// A question or statement is one sentence with one mark at its end.
    Marks {
        sentences: usize,
        is_closed: bool,
    },
    /// Two words in one sentence that deny.
    DoubleNegation {
        first: String,
        second: String,
    },
    /// The question denies, and so does an answer of its scale.
    NegationAgainstScale {
        word: String,
        label: String,
    },
    /// The text does not say who acts.
    Passive {
        helper: String,
        participle: String,
    },
    Jargon {
        word: String,
        instead: String,
    },
    /// A joining word that may hide two questions in one.
    DoubleQuestion {
        word: String,
    },
    /// A text for employees that does not speak of the reader.
    NotAboutReader,
    /// A formal form of address.
    Formal {
        word: String,
    },
    /// The same text in this language and another.
    Untranslated {
        same_as: Lang,
    },
}

/// The rules for wording, by the names that checklists use to accept a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordingRule {
    LongSentence,
    OneSentence,
    DoubleNegation,
    Passive,
    Jargon,
    DoubleQuestion,
    AboutReader,
    Formal,
    Untranslated,
}

impl WordingRule {
    pub const ALL: [WordingRule; 9] = [
        WordingRule::LongSentence,
        WordingRule::OneSentence,
        WordingRule::DoubleNegation,
        WordingRule::Passive,
        WordingRule::Jargon,
        WordingRule::DoubleQuestion,
        WordingRule::AboutReader,
        WordingRule::Formal,
        WordingRule::Untranslated,
    ];

    pub fn id(self) -> &'static str {
        match self {
            WordingRule::LongSentence => "long_sentence",
            WordingRule::OneSentence => "one_sentence",
            WordingRule::DoubleNegation => "double_negation",
            WordingRule::Passive => "passive",
            WordingRule::Jargon => "jargon",
            WordingRule::DoubleQuestion => "double_question",
            WordingRule::AboutReader => "about_reader",
            WordingRule::Formal => "formal",
            WordingRule::Untranslated => "untranslated",
        }
    }
}

impl Remark {
    pub fn severity(&self) -> Severity {
        match self {
            Remark::LongSentence {
                is_far_over: false, ..
            } => Severity::Notice,
            _ => Severity::Warning,
        }
    }

    pub fn rule(&self) -> WordingRule {
        match self {
            Remark::LongSentence { .. } => WordingRule::LongSentence,
            Remark::Marks { .. } => WordingRule::OneSentence,
            Remark::DoubleNegation { .. } | Remark::NegationAgainstScale { .. } => {
                WordingRule::DoubleNegation
            }
            Remark::Passive { .. } => WordingRule::Passive,
            Remark::Jargon { .. } => WordingRule::Jargon,
            Remark::DoubleQuestion { .. } => WordingRule::DoubleQuestion,
            Remark::NotAboutReader => WordingRule::AboutReader,
            Remark::Formal { .. } => WordingRule::Formal,
            Remark::Untranslated { .. } => WordingRule::Untranslated,
        }
    }
}
