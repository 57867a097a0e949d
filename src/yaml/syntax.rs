//! The parser's errors, as faults that a person can mend.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use super::node::DEEPEST;
use crate::model::{Span, Unreadable};

/// What is wrong and where. The mistakes people make get a fault of their own;
/// the rest keeps the parser's words.
pub(super) fn explain(error: &ScanError) -> (Span, Unreadable) {
    let start = error.marker().byte_offset().unwrap_or(0);
    let fault = match error.kind() {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => Unreadable::UnclosedQuote,
        ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar => Unreadable::TextAfterQuote,
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape => Unreadable::Backslash,
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidFlowScalarIndent => Unreadable::Brackets,
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar => Unreadable::Tab,
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::MappingKeyNotAllowed => Unreadable::Indentation,
        ErrorKind::MappingValueNotAllowed => Unreadable::Colon,
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => Unreadable::NoColon,
        ErrorKind::UnexpectedCharacter { character } => Unreadable::Character {
            character: *character,
        },
        ErrorKind::DirectiveDisallowed => Unreadable::Character { character: '%' },
        ErrorKind::RecursionLimitExceeded => Unreadable::TooDeep { most: DEEPEST },
        other => Unreadable::Syntax {
            message: other.to_string(),
        },
    };
    (Span { start, end: start }, fault)
}
