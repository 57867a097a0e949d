//! What is wrong with a file.

use super::look::LOOK;
use super::misfit::RELATION;
use super::sheet_fault::SHEET;
use crate::model::Shape;
use crate::words::counted;
use crate::words::problem::{
    ProblemWords, ShapeWords, UnreadableWords, ValueWords, langs, quoted, said,
};

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Nothing => "nothing",
        Shape::Text => "a text",
        Shape::TextPerLanguage => "a text in each language",
        Shape::Number => "a number",
        Shape::YesNo => "true or false",
        Shape::List => "a list",
        Shape::Mapping => "a block of keys",
    }
}

fn how_to_write(shape: Shape) -> &'static str {
    match shape {
        Shape::Nothing => "remove the value",
        Shape::Text => "write one text, between double quotes",
        Shape::TextPerLanguage => "write {nl: \"...\", en: \"...\"}",
        Shape::Number => "write a number without quotes, such as 12 or 0.5",
        Shape::YesNo => "write true or false, without quotes",
        Shape::List => "write [a, b], or one line with a dash for each part",
        Shape::Mapping => "write keys with values, each on a line of its own and indented",
    }
}

pub(super) static PROBLEM: ProblemWords = ProblemWords {
    notice: "notice",
    first: "here before",
    summary: |errors, warnings, files| {
        format!(
            "{}, {} in {}",
            counted(errors, "error", "errors"),
            counted(warnings, "warning", "warnings"),
            counted(files, "file", "files"),
        )
    },
    more: |count| {
        said(
            format!(
                "and {} in this file",
                counted(count, "more problem", "more problems")
            ),
            "fix what is above first",
        )
    },
    did_you_mean: |word| format!("did you mean `{word}`?"),
    unreadable: UNREADABLE,
    shape: SHAPE,
    value: VALUE,
    relation: RELATION,
    sheet: SHEET,
    look: LOOK,
};

const UNREADABLE: UnreadableWords = UnreadableWords {
    too_large: |bytes, most| {
        let (bytes, most) = (bytes / 1024, most / 1024);
        said(
            format!("the file has {bytes} KiB; at most {most} KiB is read"),
            "check that this is the right file, or split it",
        )
    },
    empty: (
        "the file is empty",
        "start from a file that exists: `leerklaar checklist show barriers --format yaml`",
    ),
    unclosed_quote: (
        "this quote is never closed",
        "close the text with the same quote; inside double quotes use single ones",
    ),
    text_after_quote: (
        "there is something after the closing quote",
        "put the whole text between double quotes; inside it use single ones",
    ),
    backslash: (
        "this backslash means nothing",
        "write two of them for one, or leave it out",
    ),
    brackets: (
        "this bracket is not closed properly, or a comma is missing",
        "close every [ with ] and every { with }, and put a comma between the parts",
    ),
    tab: ("there is a tab here", "indent with two spaces"),
    indentation: (
        "this line does not line up with what it belongs to",
        "start keys that belong together in the same column",
    ),
    colon: (
        "there is a colon in a text without quotes",
        "put the text between double quotes",
    ),
    no_colon: (
        "this line has no key",
        "write `key: value`, and put long texts between double quotes",
    ),
    character: |character| {
        said(
            format!("a value cannot start with `{character}`"),
            "put the text between double quotes",
        )
    },
    control_character: |code| {
        said(
            format!("the invisible character {code} stands here"),
            "remove it; a text editor that saves UTF-8 text does not write it",
        )
    },
    too_deep: |most| {
        said(
            format!("the parts are nested more than {most} deep"),
            "check the brackets and the indentation",
        )
    },
    too_many_parts: |most| {
        said(
            format!("the file has more than {most} parts"),
            "check that this is the right file, or split it",
        )
    },
    anchor: (
        "`&` starts an anchor, which these files do not have",
        "put a text between double quotes; write a repeated part out in full",
    ),
    alias: (
        "`*` repeats another part, which these files do not do",
        "put a text between double quotes; write a repeated part out in full",
    ),
    tag: |tag| {
        said(
            format!("`{tag}` is a tag, which these files do not have"),
            "remove it, or put the whole text between double quotes",
        )
    },
    second_document: (
        "a second document starts here",
        "remove the line ---, or make it a file of its own",
    ),
    key_is_no_word: (
        "a key is one word, not a list or a block",
        "write `key: value`",
    ),
    syntax: |message| {
        said(
            format!("this is not YAML: {message}"),
            "look here and at the line above; texts belong between double quotes",
        )
    },
};

const SHAPE: ShapeWords = ShapeWords {
    unknown_key: |key| format!("unknown key `{key}`"),
    known_keys: |known| format!("remove it, or choose from {}", quoted(known)),
    decimal_comma: |key| {
        said(
            format!("unknown key `{key}`"),
            "remove it; write decimals with a point, such as 1.5",
        )
    },
    missing_key: |key| {
        said(
            format!("the key `{key}` is missing"),
            &format!("add `{key}:` to this part"),
        )
    },
    duplicate_key: |key| {
        said(
            format!("the key `{key}` is here twice"),
            "keep one of the two",
        )
    },
    none_of_keys: |keys| {
        said(
            format!("one of {} is missing", quoted(keys)),
            "add the one that fits",
        )
    },
    several_keys: |found| {
        said(
            format!("{} do not go together", quoted(found)),
            "keep the one that fits",
        )
    },
    needless_key: |key, because_of| {
        said(
            format!("`{key}` has no meaning beside `{because_of}`"),
            &format!("remove `{key}` or `{because_of}`"),
        )
    },
    wrong_shape: |expected, found| format!("expected {expected}, found {found}"),
    shape,
    how_to_write,
    empty_text: ("the text is empty", "write the text between double quotes"),
    comment_for_text: (
        "the text is empty: from # on it is a comment",
        "put the text between double quotes",
    ),
    empty_list: ("the list is empty", "add at least one part"),
    too_few: |least, found| {
        said(
            format!("the list has {found}; at least {least} are needed"),
            "add what is missing",
        )
    },
    length: |expected, found| {
        said(
            format!("the list has {found}; exactly {expected} are needed"),
            "add what is missing, or remove what is surplus",
        )
    },
    missing_language: |lang| {
        said(
            format!("the text in `{lang}` is missing"),
            &format!("add `{lang}: \"...\"`"),
        )
    },
    unknown_language: |lang, known| {
        said(
            format!("`{lang}` is not a language of this file"),
            &format!("this file has {} in `languages`", langs(known)),
        )
    },
};

const VALUE: ValueWords = ValueWords {
    schema: |found, expected| {
        said(
            format!("the file says it is `{found}`, but its name makes it `{expected}`"),
            "give the file the name that goes with its contents, or correct `schema`",
        )
    },
    unknown_word: |found| format!("`{found}` is not known here"),
    known_words: |known| format!("choose from {}", quoted(known)),
    quoted: |found| {
        said(
            format!("`{found}` is in quotes, so it is a text"),
            "remove the quotes",
        )
    },
    not_a_number: |found| {
        said(
            format!("`{found}` is not a number"),
            "write digits without quotes, with a point for decimals: 12 or 0.5",
        )
    },
    too_many_digits: |found| {
        said(
            format!("{found} has too many digits"),
            "write at most 15 digits, and at most 6 of them after the point",
        )
    },
    not_whole: |found| {
        said(
            format!("{found} is not a whole number"),
            "write a number without decimals",
        )
    },
    not_yes_or_no: |found| {
        said(
            format!("`{found}` is not true or false"),
            "write true or false, without quotes",
        )
    },
    out_of_range: |found, least, most| {
        let help = match most {
            Some(most) => format!("write a number from {least} to {most}"),
            None => format!("write {least} or more"),
        };
        said(format!("{found} is not possible here"), &help)
    },
    not_above: |found, limit| {
        said(
            format!("{found} is not possible here"),
            &format!("write more than {limit}"),
        )
    },
    not_below: |found, limit| {
        said(
            format!("{found} is not possible here"),
            &format!("write less than {limit}"),
        )
    },
    not_an_id: |found| {
        said(
            format!("`{found}` cannot be an id"),
            "start with a letter; then letters, digits or _, at most 40 together",
        )
    },
    not_a_question_code: |found| {
        said(
            format!("`{found}` cannot be the id of a question"),
            "use only letters and digits, at most 20: survey platforms ask for that",
        )
    },
    not_a_language: |found| {
        said(
            format!("`{found}` is not a language code"),
            "write two lower-case letters, such as nl or en",
        )
    },
    cut_by_comment: (
        "the text ends here: from # on it is a comment",
        "put the text between double quotes",
    ),
};
