//! The faults a file can have, by group.

use super::{Fraction, Id, Lang, Perspective, Place, Span};

/// What keeps a file from being YAML.
#[derive(Debug, Clone, PartialEq)]
pub enum Unreadable {
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
    /// A mapping from language to text.
    TextPerLanguage,
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
    EmptyText {
        /// A `#` stands where the text was expected.
        is_comment: bool,
    },
    EmptyList,
    TooFew {
        least: usize,
        found: usize,
    },
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
    /// A number, true or false between quotes, which make it a text.
    Quoted {
        found: String,
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
        least: Fraction,
        most: Option<Fraction>,
    },
    /// `limit` or below, where only above it will do.
    NotAbove {
        found: Fraction,
        limit: Fraction,
    },
    /// `limit` or above, where only below it will do.
    NotBelow {
        found: Fraction,
        limit: Fraction,
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
    Scale,
    Owner,
    Action,
    Verdict,
    Pattern,
    ContextFigure,
    Band,
    EffectWord,
    ReportScale,
    Article,
    Statement,
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
    /// One label for two answers, when compared without capitals and marks.
    LabelTwice {
        label: String,
        /// The level or key that has it already.
        first: String,
    },
    /// The rising list does not rise here.
    NotRising {
        previous: Fraction,
        found: Fraction,
        may_be_equal: bool,
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
    /// Another file has other languages.
    OtherLanguages {
        found: Vec<Lang>,
        expected: Vec<Lang>,
        file: String,
    },
    /// A built-in file would stand in for one that is not given, but does not have
    /// this language.
    NotBuiltIn {
        lang: Lang,
        file: String,
    },
    /// The upper limit lies under the lower one.
    LimitsCross {
        lower: Fraction,
        upper: Fraction,
    },
    /// The part does something to itself.
    Itself {
        id: String,
    },
    /// Two files of a kind that may exist only once.
    SecondFile {
        first: String,
    },
    /// No file with questions.
    NoChecklist,
}

macro_rules! codes {
    ($group:ident { $($variant:ident => $code:literal,)+ }) => {
        impl $group {
            /// Every code of the group.
            pub const CODES: &[&str] = &[$($code),+];

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
    TooFew => "too_few",
    Length => "length",
    MissingLanguage => "missing_language",
    UnknownLanguage => "unknown_language",
});

codes!(BadValue {
    Schema => "schema",
    UnknownWord => "unknown_word",
    Quoted => "quoted",
    NotANumber => "not_a_number",
    NotWhole => "not_whole",
    NotYesOrNo => "not_yes_or_no",
    OutOfRange => "out_of_range",
    NotAbove => "not_above",
    NotBelow => "not_below",
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
    LabelTwice => "label_twice",
    NotRising => "not_rising",
    NotFromZero => "not_from_zero",
    SecondCritical => "second_critical",
    NoOrganisationWording => "no_organisation_wording",
    NotAsked => "not_asked",
    OtherLanguages => "other_languages",
    NotBuiltIn => "not_built_in",
    LimitsCross => "limits_cross",
    Itself => "itself",
    SecondFile => "second_file",
    NoChecklist => "no_checklist",
});
