//! The letters of the plain lines. They are the same in every language, so that
//! nobody who works in two gets `b` for "back" here and "evidence" there; each
//! language says what they do.

use super::Command;

/// What a line of letters means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    DontKnow,
    NotApplicable,
    Command(Command),
}

/// A letter for something else than a choice: `b`, or `g 12`.
pub(super) fn read(line: &str) -> Option<Letter> {
    let mut parts = line.split_whitespace();
    let letter = parts.next()?.to_lowercase();
    let rest = parts.next();
    if letter == "g" {
        let number = rest.map(str::parse).transpose().ok()?;
        return Some(Letter::Command(Command::GoTo(number)));
    }
    if rest.is_some() {
        return None;
    }
    Some(match letter.as_str() {
        "d" => Letter::DontKnow,
        "x" => Letter::NotApplicable,
        "b" => Letter::Command(Command::Back),
        "s" => Letter::Command(Command::Skip),
        "n" => Letter::Command(Command::Note),
        "e" => Letter::Command(Command::Evidence),
        "?" => Letter::Command(Command::Help),
        "w" => Letter::Command(Command::Deciding),
        "q" => Letter::Command(Command::Stop),
        _ => return None,
    })
}
