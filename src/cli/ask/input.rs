//! What kind of answer a question asks for, and answers in words.

use std::collections::BTreeSet;

use crate::model::{Answer, Fraction, Id, Kind, Lang, Number, SpecialLabels};
use crate::report::clean::terminal as clean;
use crate::words::{Numbers, Words};

/// The answers to choose from, cleaned and in one language.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    Levels(Vec<(u8, String)>),
    Ticks(Vec<(Id, String)>),
    Number { number: Number, unit: String },
}

impl Input {
    pub fn new(kind: &Kind, lang: Lang) -> Input {
        match kind {
            Kind::Choice { levels, .. } => {
                let levels = levels.iter().map(|l| (l.code, clean(l.text.get(lang))));
                Input::Levels(levels.collect())
            }
            Kind::Ticks(ticks) => {
                let options = ticks.options.iter();
                Input::Ticks(
                    options
                        .map(|o| (o.id.clone(), clean(o.text.get(lang))))
                        .collect(),
                )
            }
            Kind::Number(number) => Input::Number {
                number: number.clone(),
                unit: clean(number.unit.get(lang)),
            },
        }
    }

    fn level(&self, code: u8) -> String {
        let text = match self {
            Input::Levels(levels) => levels.iter().find(|(c, _)| *c == code),
            Input::Ticks(_) | Input::Number { .. } => None,
        };
        text.map_or_else(|| code.to_string(), |(code, text)| format!("{code} {text}"))
    }

    fn ticked(&self, ticked: &BTreeSet<Id>) -> String {
        let Input::Ticks(options) = self else {
            return String::new();
        };
        let texts: Vec<&str> = options
            .iter()
            .filter(|(id, _)| ticked.contains(id))
            .map(|(_, text)| text.as_str())
            .collect();
        texts.join("; ")
    }
}

/// What the answers are called that every question has, and how numbers look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    pub dont_know: String,
    pub not_applicable: String,
    pub skipped: String,
    pub none_of_these: String,
    decimal_mark: char,
}

impl Labels {
    pub fn new(special: &SpecialLabels, numbers: Numbers, lang: Lang) -> Labels {
        Labels {
            dont_know: clean(special.dont_know.get(lang)),
            not_applicable: clean(special.not_applicable.get(lang)),
            skipped: clean(special.skipped.get(lang)),
            none_of_these: clean(special.none_of_these.get(lang)),
            decimal_mark: numbers.decimal_mark,
        }
    }

    /// An answer to a question of this kind, in words.
    pub fn in_words(&self, input: &Input, answer: &Answer) -> String {
        match answer {
            Answer::Level(code) => input.level(*code),
            Answer::Ticks { ticked, .. } if ticked.is_empty() => self.none_of_these.clone(),
            Answer::Ticks { ticked, .. } => input.ticked(ticked),
            Answer::Number(value) => {
                let value = written(*value, self.decimal_mark);
                match input {
                    Input::Number { unit, .. } => format!("{value} {unit}"),
                    Input::Levels(_) | Input::Ticks(_) => value,
                }
            }
            Answer::DontKnow => self.dont_know.clone(),
            Answer::NotApplicable { .. } => self.not_applicable.clone(),
            Answer::Skipped => self.skipped.clone(),
        }
    }
}

/// A number with all its decimals, as the language writes it.
pub(super) fn decimal(value: Fraction, words: &Words) -> String {
    written(value, words.numbers.decimal_mark)
}

fn written(value: Fraction, decimal_mark: char) -> String {
    value.to_string().replace('.', &decimal_mark.to_string())
}

/// What number is asked: its unit, what is plausible and how many decimals.
pub(super) fn unit_and_range(number: &Number, unit: &str, words: &Words) -> String {
    let (low, high) = number.range;
    (words.interview.unit_and_range)(
        unit,
        &decimal(low, words),
        &decimal(high, words),
        number.decimals,
    )
}
