//! What does not fit together in the checklists.

use crate::model::Noun;
use crate::words::misfit::{RelationWords, arrows};
use crate::words::problem::{langs, said};

fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Checklist => "checklist",
        Noun::Dimension => "subject",
        Noun::Item => "question",
        Noun::Scale => "scale",
        Noun::Owner => "owner",
        Noun::Action => "action",
        Noun::Verdict => "verdict",
        Noun::Pattern => "pattern",
        Noun::ContextFigure => "figure",
        Noun::Band => "band",
        Noun::EffectWord => "effect word",
        Noun::ReportScale => "report scale",
        Noun::Article => "article",
        Noun::Statement => "statement in `sources.yaml`",
    }
}

pub(super) const RELATION: RelationWords = RelationWords {
    duplicate_id: |id| {
        said(
            format!("the id `{id}` is already taken"),
            "give one of the two another id",
        )
    },
    unknown_id: |what, id| format!("there is no {} `{id}`", noun(what)),
    no_such_id: "write an id that exists, or remove this one",
    named_twice: |id| {
        said(
            format!("`{id}` is in this list twice"),
            "remove one of the two",
        )
    },
    circle: |path| {
        said(
            format!("these actions wait for each other: {}", arrows(path)),
            "break the circle: remove one of them from `after`",
        )
    },
    pinned_too_early: |action, needs, is_pinned| {
        let message = if is_pinned {
            format!("`{action}` comes too early: it needs `{needs}` first")
        } else {
            format!("`{action}` needs `{needs}`, which is not in this list")
        };
        said(message, &format!("put `{needs}` before `{action}`"))
    },
    label_twice: |label, first| {
        said(
            format!("`{label}` stands for `{first}` already"),
            "keep this label in one of the two places",
        )
    },
    missing_level: |level| {
        said(
            format!("level {level} has no text"),
            &format!("add `{level}: {{nl: \"...\", en: \"...\"}}`"),
        )
    },
    not_rising: |found, previous, may_be_equal| {
        let help = if may_be_equal {
            format!("write {previous} or more")
        } else {
            format!("write more than {previous}")
        };
        said(format!("{found} comes after {previous}"), &help)
    },
    not_from_zero: |found| {
        said(
            format!("the list starts at {found}"),
            "start at 0, so that every number has a word",
        )
    },
    second_critical: |dimension| {
        said(
            format!("`{dimension}` has a second critical question"),
            "keep `critical: true` for one question",
        )
    },
    no_organisation_wording: (
        "the wording for `organisation` is missing",
        "add it: this is what one person who speaks for all is asked",
    ),
    not_asked: |perspective| {
        said(
            format!("`{perspective}` is not asked this question"),
            "add a wording in `text`, or remove it here",
        )
    },
    other_languages: |found, expected, file| {
        said(
            format!(
                "this file has {}, but {file} has {}",
                langs(found),
                langs(expected)
            ),
            "give all files the same languages",
        )
    },
    not_built_in: |lang, file| {
        said(
            format!("the built-in {file} has no texts in `{lang}`"),
            &format!("put a {file} of your own beside this file, also in `{lang}`"),
        )
    },
    limits_cross: |lower, upper| {
        said(
            format!("the lower limit {lower} is above the upper limit {upper}"),
            "make the lower limit lower than the upper one",
        )
    },
    itself: |id| {
        said(
            format!("`{id}` refers to itself"),
            "name another one, or remove it",
        )
    },
    second_file: |first| {
        said(
            format!("{first} was already read for this"),
            "keep one of the two files",
        )
    },
    no_checklist: (
        "none of these files is a checklist",
        "add a file with questions",
    ),
};
