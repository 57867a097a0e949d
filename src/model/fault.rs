//! The faults a file can have, by group.

use super::{Fraction, Id, Lang, Perspective, Place, Span};

/// What keeps a file from being YAML.
#[derive(Debug, Clone, PartialEq)]
pub enum Unreadable {
    /// Text in another encoding than UTF-8.
    NotUtf8 {
        is_utf16: bool,
    },
    TooLarge {
        bytes: usize,
        most: usize,
    },
    /// Nothing in it, or only comments.
    Empty,
    UnclosedQuote,
    /// Something between the closing quote and the end of the value.
    TextAfterQuote,
    /// A backslash in double quotes that means nothing.
    Backslash,
    /// Brackets or braces that do not match, or a missing comma between them.
    Brackets,
    Tab,
    Indentation,
    /// A colon inside a value without quotes.
    Colon,
    /// A line that is neither a key nor a value.
    NoColon,
    /// A value that starts with a character that YAML keeps for itself.
    Character {
        character: char,
    },
    TooDeep {
        most: usize,
    },
    TooManyParts {
        most: usize,
    },
    Anchor,
    Alias,
    Tag {
        tag: String,
    },
    SecondDocument,
    /// A list or a mapping used as a key.
    KeyIsNoWord,
    /// Anything else, in the parser's own words.
    Syntax {
        message: String,
    },
}

/// Kinds of value in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Nothing,
    Text,
    Number,
    YesNo,
    List,
    Mapping,
}

/// A key or a kind of value that does not belong there.
#[derive(Debug, Clone, PartialEq)]
pub enum Misshape {
    /// A key nobody reads; perhaps a known one was meant.
    UnknownKey {
        key: String,
        meant: Option<String>,
        known: Vec<String>,
    },
    MissingKey {
        key: String,
    },
    DuplicateKey {
        key: String,
        /// Where it stood before.
        first: Span,
    },
    /// Exactly one of these keys is needed.
    OneKeyOf {
        keys: Vec<String>,
        found: Vec<String>,
    },
    /// This key has no meaning there.
    NeedlessKey {
        key: String,
        /// The key that takes away its meaning, or that would give it one.
        because_of: String,
    },
    WrongShape {
        expected: Shape,
        found: Shape,
    },
    EmptyText,
    EmptyList,
    /// The list has another length than it must have.
    Length {
        expected: usize,
        found: usize,
    },
    MissingLanguage {
        lang: Lang,
    },
    /// A language that the file does not announce.
    UnknownLanguage {
        lang: String,
        known: Vec<Lang>,
    },
}

/// A value of the right kind that cannot be.
#[derive(Debug, Clone, PartialEq)]
pub enum BadValue {
    /// The file is of another kind or made for another version.
    Schema {
        found: String,
        expected: String,
    },
    /// A word outside a fixed list.
    UnknownWord {
        found: String,
        meant: Option<String>,
        known: Vec<String>,
    },
    NotANumber {
        found: String,
    },
    NotWhole {
        found: String,
    },
    NotYesOrNo {
        found: String,
    },
    /// Below `least` or above `most`; a limit itself is allowed.
    OutOfRange {
        found: Fraction,
        least: Option<Fraction>,
        most: Option<Fraction>,
    },
    NotAboveZero {
        found: Fraction,
    },
    NotAnId {
        found: String,
    },
    /// An item id that survey platforms would not take.
    NotAQuestionCode {
        found: String,
    },
    NotALanguage {
        found: String,
    },
    /// A text without quotes ends where a comment begins.
    CutByComment,
}

/// Things in the instrument that others refer to by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noun {
    Checklist,
    Dimension,
    Item,
    Option,
    Scale,
    Level,
    Owner,
    Action,
    Verdict,
    Pattern,
    ContextFigure,
    Band,
    EffectWord,
}

/// Parts that do not fit each other.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    DuplicateId {
        id: String,
        first: Place,
    },
    UnknownId {
        noun: Noun,
        id: String,
        meant: Option<String>,
    },
    /// The same thing named twice in one list.
    NamedTwice {
        id: String,
    },
    /// Prerequisites that wait for each other; the first is also the last.
    Circle {
        path: Vec<Id>,
    },
    /// A pinned action before the one it needs, or without it.
    PinnedTooEarly {
        action: Id,
        needs: Id,
        is_pinned: bool,
    },
    MissingLevel {
        level: String,
    },
    /// The rising list does not rise here.
    NotRising {
        previous: Fraction,
        found: Fraction,
    },
    /// The first band, level or word does not start at 0.
    NotFromZero {
        found: Fraction,
    },
    /// A second critical item in one dimension.
    SecondCritical {
        dimension: Id,
        first: Place,
    },
    NoOrganisationWording,
    /// A rule for somebody who is not asked.
    NotAsked {
        perspective: Perspective,
    },
    /// The first file, or the file with the rules, has other languages.
    OtherLanguages {
        found: Vec<Lang>,
        expected: Vec<Lang>,
        file: String,
    },
    /// A limit below the one it must exceed.
    LimitsCross {
        lower: String,
        upper: String,
    },
    /// The part does something to itself.
    Itself {
        id: Id,
    },
    /// Two files with the same section that may exist only once.
    SecondFile {
        first: Place,
    },
}

macro_rules! codes {
    ($group:ident { $($variant:ident => $code:literal,)+ }) => {
        impl $group {
            /// A short fixed name of the fault for programs.
            pub fn code(&self) -> &'static str {
                match self {
                    $($group::$variant { .. } => $code,)+
                }
            }
        }
    };
}

codes!(Unreadable {
    NotUtf8 => "not_utf8",
    TooLarge => "too_large",
    Empty => "empty_file",
    UnclosedQuote => "unclosed_quote",
    TextAfterQuote => "text_after_quote",
    Backslash => "backslash",
    Brackets => "brackets",
    Tab => "tab",
    Indentation => "indentation",
    Colon => "colon",
    NoColon => "no_colon",
    Character => "character",
    TooDeep => "too_deep",
    TooManyParts => "too_many_parts",
    Anchor => "anchor",
    Alias => "alias",
    Tag => "tag",
    SecondDocument => "second_document",
    KeyIsNoWord => "key_is_no_word",
    Syntax => "syntax",
});

codes!(Misshape {
    UnknownKey => "unknown_key",
    MissingKey => "missing_key",
    DuplicateKey => "duplicate_key",
    OneKeyOf => "one_key_of",
    NeedlessKey => "needless_key",
    WrongShape => "wrong_shape",
    EmptyText => "empty_text",
    EmptyList => "empty_list",
    Length => "length",
    MissingLanguage => "missing_language",
    UnknownLanguage => "unknown_language",
});

codes!(BadValue {
    Schema => "schema",
    UnknownWord => "unknown_word",
    NotANumber => "not_a_number",
    NotWhole => "not_whole",
    NotYesOrNo => "not_yes_or_no",
    OutOfRange => "out_of_range",
    NotAboveZero => "not_above_zero",
    NotAnId => "not_an_id",
    NotAQuestionCode => "not_a_question_code",
    NotALanguage => "not_a_language",
    CutByComment => "cut_by_comment",
});

codes!(Misfit {
    DuplicateId => "duplicate_id",
    UnknownId => "unknown_id",
    NamedTwice => "named_twice",
    Circle => "circle",
    PinnedTooEarly => "pinned_too_early",
    MissingLevel => "missing_level",
    NotRising => "not_rising",
    NotFromZero => "not_from_zero",
    SecondCritical => "second_critical",
    NoOrganisationWording => "no_organisation_wording",
    NotAsked => "not_asked",
    OtherLanguages => "other_languages",
    LimitsCross => "limits_cross",
    Itself => "itself",
    SecondFile => "second_file",
});
