//! Typed text to an answer: numbers of choices, and numbers with a unit.

use std::collections::BTreeSet;

use super::Input;
use super::input::decimal;
use crate::model::{Answer, Fraction, Id, Number, Unfit};
use crate::words::Words;

/// The answer in `line`, or what to say instead. Nothing is guessed.
pub(super) fn answer(input: &Input, line: &str, words: &Words) -> Result<Answer, String> {
    match input {
        Input::Levels(levels) => level(levels, line, words),
        Input::Ticks(options) => ticks(options, line, words),
        Input::Number { number, .. } => value(number, line, words).map(Answer::Number),
    }
}

fn level(levels: &[(u8, String)], line: &str, words: &Words) -> Result<Answer, String> {
    let code = line.trim().parse::<u8>().ok();
    let codes = || levels.iter().map(|(c, _)| *c);
    code.filter(|code| codes().any(|c| c == *code))
        .map(Answer::Level)
        .ok_or_else(|| (words.interview.refuse_level)(&listed(codes())))
}

/// `1 3` ticks the first and the third, `-2` says that the second does not exist
/// here, and `0` that none of the others holds. Nothing typed is no answer.
fn ticks(options: &[(Id, String)], line: &str, words: &Words) -> Result<Answer, String> {
    let refuse = || (words.interview.refuse_ticks)(options.len());
    let mut ticked = BTreeSet::new();
    let mut irrelevant = BTreeSet::new();
    let mut says_none = false;
    for word in line
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|w| !w.is_empty())
    {
        let (set, digits) = match word.strip_prefix('-') {
            Some(digits) => (&mut irrelevant, digits),
            None if word == "0" => {
                says_none = true;
                continue;
            }
            None => (&mut ticked, word),
        };
        let index = digits.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let (id, _) = index.and_then(|i| options.get(i)).ok_or_else(refuse)?;
        set.insert(id.clone());
    }
    let is_clear = says_none == ticked.is_empty() && ticked.is_disjoint(&irrelevant);
    is_clear
        .then_some(Answer::Ticks { ticked, irrelevant })
        .ok_or_else(refuse)
}

/// A plausible number with a decimal point or comma.
pub(super) fn value(number: &Number, line: &str, words: &Words) -> Result<Fraction, String> {
    let spoken = &words.interview;
    let value = Fraction::from_written(line.trim()).ok_or(spoken.refuse_number)?;
    match number.check(value) {
        Ok(()) => Ok(value),
        Err(Unfit::TooManyDecimals { most }) => Err((spoken.refuse_decimals)(most)),
        Err(_) => {
            let (low, high) = number.range;
            Err((spoken.refuse_range)(
                &decimal(low, words),
                &decimal(high, words),
            ))
        }
    }
}

/// `0, 1, 2`.
pub(super) fn listed(codes: impl Iterator<Item = u8>) -> String {
    let codes: Vec<String> = codes.map(|c| c.to_string()).collect();
    codes.join(", ")
}
