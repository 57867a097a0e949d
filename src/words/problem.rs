//! What is wrong with a file, in words, and what to do about it.

use super::Words;
use super::finding::Said;
use super::look::LookWords;
use super::misfit::RelationWords;
use super::sheet_fault::SheetWords;
use crate::model::{BadValue, Fault, Fraction, Lang, Misshape, Shape, Unreadable};

/// A phrase without facts: what is wrong, and what to do.
pub type Plain = (&'static str, &'static str);

/// The phrases for problems in files. Like [`Said`], they start small and have no
/// full stop. What they quote from a file is cleaned by who prints it.
#[derive(Debug)]
pub struct ProblemWords {
    pub notice: &'static str,
    /// At the other of two places.
    pub first: &'static str,
    pub summary: fn(errors: usize, warnings: usize, files: usize) -> String,
    pub more: fn(count: usize) -> Said,
    pub did_you_mean: fn(word: &str) -> String,
    pub unreadable: UnreadableWords,
    pub shape: ShapeWords,
    pub value: ValueWords,
    pub relation: RelationWords,
    pub sheet: SheetWords,
    pub look: LookWords,
}

/// What keeps a file from being YAML.
#[derive(Debug)]
pub struct UnreadableWords {
    pub too_large: fn(bytes: usize, most: usize) -> Said,
    pub empty: Plain,
    pub unclosed_quote: Plain,
    pub text_after_quote: Plain,
    pub backslash: Plain,
    pub brackets: Plain,
    pub tab: Plain,
    pub indentation: Plain,
    pub colon: Plain,
    pub no_colon: Plain,
    pub character: fn(character: char) -> Said,
    pub control_character: fn(code: &str) -> Said,
    pub too_deep: fn(most: usize) -> Said,
    pub too_many_parts: fn(most: usize) -> Said,
    pub anchor: Plain,
    pub alias: Plain,
    pub tag: fn(tag: &str) -> Said,
    pub second_document: Plain,
    pub key_is_no_word: Plain,
    pub syntax: fn(message: &str) -> Said,
}

/// Keys and kinds of value that do not belong there.
#[derive(Debug)]
pub struct ShapeWords {
    pub unknown_key: fn(key: &str) -> String,
    pub known_keys: fn(known: &[String]) -> String,
    pub decimal_comma: fn(key: &str) -> Said,
    pub missing_key: fn(key: &str) -> Said,
    pub duplicate_key: fn(key: &str) -> Said,
    pub none_of_keys: fn(keys: &[String]) -> Said,
    pub several_keys: fn(found: &[String]) -> Said,
    pub needless_key: fn(key: &str, because_of: &str) -> Said,
    pub wrong_shape: fn(expected: &str, found: &str) -> String,
    pub shape: fn(Shape) -> &'static str,
    pub how_to_write: fn(Shape) -> &'static str,
    pub empty_text: Plain,
    pub comment_for_text: Plain,
    pub empty_list: Plain,
    pub too_few: fn(least: usize, found: usize) -> Said,
    pub length: fn(expected: usize, found: usize) -> Said,
    pub missing_language: fn(lang: Lang) -> Said,
    pub unknown_language: fn(lang: &str, known: &[Lang]) -> Said,
}

/// Values of the right kind that cannot be.
#[derive(Debug)]
pub struct ValueWords {
    pub schema: fn(found: &str, expected: &str) -> Said,
    pub unknown_word: fn(found: &str) -> String,
    pub known_words: fn(known: &[String]) -> String,
    pub quoted: fn(found: &str) -> Said,
    pub not_a_number: fn(found: &str) -> Said,
    pub too_many_digits: fn(found: &str) -> Said,
    pub not_whole: fn(found: &str) -> Said,
    pub not_yes_or_no: fn(found: &str) -> Said,
    pub out_of_range: fn(found: Fraction, least: Fraction, most: Option<Fraction>) -> Said,
    pub not_above: fn(found: Fraction, limit: Fraction) -> Said,
    pub not_below: fn(found: Fraction, limit: Fraction) -> Said,
    pub not_an_id: fn(found: &str) -> Said,
    pub not_a_question_code: fn(found: &str) -> Said,
    pub not_a_language: fn(found: &str) -> Said,
    pub cut_by_comment: Plain,
}

impl Words {
    /// What is wrong, and what to do about it.
    pub fn explain(&self, fault: &Fault) -> Said {
        let problem = self.problem;
        match fault {
            Fault::Unreadable(fault) => problem.unreadable.say(fault),
            Fault::Shape(fault) => problem.shape.say(fault, problem),
            Fault::Value(fault) => problem.value.say(fault, problem),
            Fault::Relation(fault) => problem.relation.say(fault, problem),
            Fault::Sheet(fault) => problem.sheet.say(fault, problem),
            Fault::Look(fault) => problem.look.say(&self.numbers, fault),
            Fault::Finding(finding) => self.finding.say(&self.numbers, finding),
            Fault::More { count } => (problem.more)(*count),
        }
    }
}

impl UnreadableWords {
    fn say(&self, fault: &Unreadable) -> Said {
        match fault {
            Unreadable::TooLarge { bytes, most } => (self.too_large)(*bytes, *most),
            Unreadable::Empty => plain(self.empty),
            Unreadable::UnclosedQuote => plain(self.unclosed_quote),
            Unreadable::TextAfterQuote => plain(self.text_after_quote),
            Unreadable::Backslash => plain(self.backslash),
            Unreadable::Brackets => plain(self.brackets),
            Unreadable::Tab => plain(self.tab),
            Unreadable::Indentation => plain(self.indentation),
            Unreadable::Colon => plain(self.colon),
            Unreadable::NoColon => plain(self.no_colon),
            Unreadable::Character { character } if is_unseen(*character) => {
                (self.control_character)(&format!("U+{:04X}", u32::from(*character)))
            }
            Unreadable::Character { character } => (self.character)(*character),
            Unreadable::TooDeep { most } => (self.too_deep)(*most),
            Unreadable::TooManyParts { most } => (self.too_many_parts)(*most),
            Unreadable::Anchor => plain(self.anchor),
            Unreadable::Alias => plain(self.alias),
            Unreadable::Tag { tag } => (self.tag)(tag),
            Unreadable::SecondDocument => plain(self.second_document),
            Unreadable::KeyIsNoWord => plain(self.key_is_no_word),
            Unreadable::Syntax { message } => (self.syntax)(message),
        }
    }
}

impl ShapeWords {
    fn say(&self, fault: &Misshape, words: &ProblemWords) -> Said {
        match fault {
            Misshape::UnknownKey { key, .. } if is_number(key) => (self.decimal_comma)(key),
            Misshape::UnknownKey { key, meant, known } => Said {
                message: (self.unknown_key)(key),
                help: words.meant_or(meant, || (self.known_keys)(known)),
            },
            Misshape::MissingKey { key } => (self.missing_key)(key),
            Misshape::DuplicateKey { key, .. } => (self.duplicate_key)(key),
            Misshape::OneKeyOf { keys, found } if found.is_empty() => (self.none_of_keys)(keys),
            Misshape::OneKeyOf { found, .. } => (self.several_keys)(found),
            Misshape::NeedlessKey { key, because_of } => (self.needless_key)(key, because_of),
            Misshape::WrongShape { expected, found } => Said {
                message: (self.wrong_shape)((self.shape)(*expected), (self.shape)(*found)),
                help: (self.how_to_write)(*expected).to_owned(),
            },
            Misshape::EmptyText { is_comment: true } => plain(self.comment_for_text),
            Misshape::EmptyText { is_comment: false } => plain(self.empty_text),
            Misshape::EmptyList => plain(self.empty_list),
            Misshape::TooFew { least, found } => (self.too_few)(*least, *found),
            Misshape::Length { expected, found } => (self.length)(*expected, *found),
            Misshape::MissingLanguage { lang } => (self.missing_language)(*lang),
            Misshape::UnknownLanguage { lang, known } => (self.unknown_language)(lang, known),
        }
    }
}

impl ValueWords {
    fn say(&self, fault: &BadValue, words: &ProblemWords) -> Said {
        match fault {
            BadValue::Schema { found, expected } => (self.schema)(found, expected),
            BadValue::UnknownWord {
                found,
                meant,
                known,
            } => Said {
                message: (self.unknown_word)(found),
                help: words.meant_or(meant, || (self.known_words)(known)),
            },
            BadValue::Quoted { found } => (self.quoted)(found),
            BadValue::NotANumber { found } if is_decimal(found) => (self.too_many_digits)(found),
            BadValue::NotANumber { found } => (self.not_a_number)(found),
            BadValue::NotWhole { found } => (self.not_whole)(found),
            BadValue::NotYesOrNo { found } => (self.not_yes_or_no)(found),
            BadValue::OutOfRange { found, least, most } => {
                (self.out_of_range)(*found, *least, *most)
            }
            BadValue::NotAbove { found, limit } => (self.not_above)(*found, *limit),
            BadValue::NotBelow { found, limit } => (self.not_below)(*found, *limit),
            BadValue::NotAnId { found } => (self.not_an_id)(found),
            BadValue::NotAQuestionCode { found } => (self.not_a_question_code)(found),
            BadValue::NotALanguage { found } => (self.not_a_language)(found),
            BadValue::CutByComment => plain(self.cut_by_comment),
        }
    }
}

impl ProblemWords {
    /// The word that was probably meant, or else what to do without one.
    pub(super) fn meant_or(
        &self,
        meant: &Option<String>,
        else_say: impl FnOnce() -> String,
    ) -> String {
        match meant {
            Some(word) => (self.did_you_mean)(word),
            None => else_say(),
        }
    }
}

/// A phrase without facts, said.
pub fn plain((message, help): Plain) -> Said {
    Said {
        message: message.to_owned(),
        help: help.to_owned(),
    }
}

/// In `{days: 1,5}` the comma ends the 1, and 5 has become a key.
fn is_number(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_digit())
}

/// A decimal number that was refused, which only its length can be the cause of.
fn is_decimal(found: &str) -> bool {
    let digits = found.strip_prefix('-').unwrap_or(found);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    is_number(whole) && is_number(decimals)
}

/// Nothing of it would show between quotation marks.
fn is_unseen(character: char) -> bool {
    character.is_control() || matches!(character, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A phrase with facts, said.
pub(super) fn said(message: String, help: &str) -> Said {
    Said {
        message,
        help: help.to_owned(),
    }
}

/// Language codes in a row: `nl, en`.
pub(super) fn langs(langs: &[Lang]) -> String {
    let codes: Vec<&str> = langs.iter().map(Lang::code).collect();
    codes.join(", ")
}

/// Words from a file in a row: `` `scale`, `number` ``.
pub(super) fn quoted(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}
