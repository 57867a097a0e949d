//! What does not fit together in the checklists, in words.

use super::finding::Said;
use super::problem::{Plain, ProblemWords, plain};
use crate::model::{Fraction, Id, Lang, Misfit, Noun, Perspective};

/// Parts that do not fit each other.
#[derive(Debug)]
pub struct RelationWords {
    pub duplicate_id: fn(id: &str) -> Said,
    pub unknown_id: fn(noun: Noun, id: &str) -> String,
    pub no_such_id: &'static str,
    pub named_twice: fn(id: &str) -> Said,
    pub circle: fn(path: &[Id]) -> Said,
    pub pinned_too_early: fn(action: &Id, needs: &Id, is_pinned: bool) -> Said,
    pub missing_level: fn(level: &str) -> Said,
    pub label_twice: fn(label: &str, first: &str) -> Said,
    pub not_rising: fn(found: Fraction, previous: Fraction, may_be_equal: bool) -> Said,
    pub not_from_zero: fn(found: Fraction) -> Said,
    pub second_critical: fn(dimension: &Id) -> Said,
    pub no_organisation_wording: Plain,
    pub not_asked: fn(perspective: Perspective) -> Said,
    pub other_languages: fn(found: &[Lang], expected: &[Lang], file: &str) -> Said,
    pub not_built_in: fn(lang: Lang, file: &str) -> Said,
    pub limits_cross: fn(lower: Fraction, upper: Fraction) -> Said,
    pub itself: fn(id: &str) -> Said,
    pub second_file: fn(first: &str) -> Said,
    pub no_checklist: Plain,
}

impl RelationWords {
    pub(super) fn say(&self, fault: &Misfit, words: &ProblemWords) -> Said {
        match fault {
            Misfit::DuplicateId { id, .. } => (self.duplicate_id)(id),
            Misfit::UnknownId { noun, id, meant } => Said {
                message: (self.unknown_id)(*noun, id),
                help: words.meant_or(meant, || self.no_such_id.to_owned()),
            },
            Misfit::NamedTwice { id } => (self.named_twice)(id),
            Misfit::Circle { path } => (self.circle)(path),
            Misfit::PinnedTooEarly {
                action,
                needs,
                is_pinned,
            } => (self.pinned_too_early)(action, needs, *is_pinned),
            Misfit::LabelTwice { label, first } => (self.label_twice)(label, first),
            Misfit::MissingLevel { level } => (self.missing_level)(level),
            Misfit::NotRising {
                previous,
                found,
                may_be_equal,
            } => (self.not_rising)(*found, *previous, *may_be_equal),
            Misfit::NotFromZero { found } => (self.not_from_zero)(*found),
            Misfit::SecondCritical { dimension, .. } => (self.second_critical)(dimension),
            Misfit::NoOrganisationWording => plain(self.no_organisation_wording),
            Misfit::NotAsked { perspective } => (self.not_asked)(*perspective),
            Misfit::OtherLanguages {
                found,
                expected,
                file,
            } => (self.other_languages)(found, expected, file),
            Misfit::NotBuiltIn { lang, file } => (self.not_built_in)(*lang, file),
            Misfit::LimitsCross { lower, upper } => (self.limits_cross)(*lower, *upper),
            Misfit::Itself { id } => (self.itself)(id),
            Misfit::SecondFile { first } => (self.second_file)(first),
            Misfit::NoChecklist => plain(self.no_checklist),
        }
    }
}

/// Ids that lead to each other: `A01 -> A02 -> A01`.
pub(super) fn arrows(path: &[Id]) -> String {
    let ids: Vec<&str> = path.iter().map(Id::as_str).collect();
    ids.join(" -> ")
}
