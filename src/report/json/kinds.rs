//! Words for the kinds of things that are found in an export, for programs.

use crate::model::survey::{CodesBy, Fate, Given, LineEnd, Match, Meaning, Variant};

pub(super) fn variant(variant: Variant) -> &'static str {
    match variant {
        Variant::Codes => "codes",
        Variant::Text => "text",
        Variant::CodeAndText => "code_and_text",
        Variant::Legacy => "legacy",
    }
}

pub(super) fn fate(fate: &Fate) -> &'static str {
    match fate {
        Fate::Item(..) => "item",
        Fate::Perspective => "perspective",
        Fate::Organisation => "organisation",
        Fate::Cut(_) => "cut",
        Fate::Respondent => "respondent",
        Fate::Question => "question",
        Fate::Answer => "answer",
        Fate::Platform => "platform",
        Fate::Personal => "personal",
        Fate::Ignored => "ignored",
        Fate::Unmapped(_) => "unmapped",
        Fate::Disputed(_) => "disputed",
    }
}

pub(super) fn matched(by: Match) -> &'static str {
    match by {
        Match::Mapping => "mapping",
        Match::Id => "id",
        Match::IdInText => "id_in_text",
        Match::FullText => "full_text",
        Match::StemAndRow => "stem_and_row",
        Match::UniqueRow => "unique_row",
    }
}

pub(super) fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Unknown => "unknown",
        Meaning::Uncertain => "uncertain",
        Meaning::Given(Given::Level(_)) => "level",
        Meaning::Given(Given::Ticked(_)) => "ticked",
        Meaning::Given(Given::Number(_)) => "number",
        Meaning::Given(Given::DontKnow) => "dont_know",
        Meaning::Given(Given::NotApplicable) => "not_applicable",
        Meaning::Given(Given::Blank) => "blank",
        Meaning::Given(Given::NotShown) => "not_shown",
        Meaning::Given(Given::Unreadable) => "unreadable",
    }
}

pub(super) fn codes_by(by: CodesBy) -> &'static str {
    match by {
        CodesBy::Mapping => "mapping",
        CodesBy::Definition => "definition",
        CodesBy::FullSet => "full_set",
        CodesBy::OtherScales => "other_scales",
    }
}

pub(super) fn line_end(line_end: LineEnd) -> &'static str {
    match line_end {
        LineEnd::Lf => "lf",
        LineEnd::CrLf => "crlf",
        LineEnd::Cr => "cr",
    }
}
