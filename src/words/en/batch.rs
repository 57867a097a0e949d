//! The result of a survey.

use crate::model::{GroupStanding, GroupWord};
use crate::words::batch::{
    BatchWords, FileWords, GroupWords, OrganisationWords, PreviewWords, PrivacyWords,
};
use crate::words::{capital, counted};

pub(super) static BATCH: BatchWords = BatchWords {
    title: |organisation| match organisation {
        Some(name) => format!("Result of the survey at {name}"),
        None => "Result of the survey".to_owned(),
    },
    unprotected: "WARNING: NOBODY IS PROTECTED HERE. The threshold for small groups is off. Use this \
                  only with made-up answers and share it with nobody.",
    groups: GROUPS,
    privacy: PRIVACY,
    plan: "Where to begin",
    plan_more: "The whole plan, with a reason and a measure for every action, is in the roadmap.",
    organisations: ORGANISATIONS,
    files: FILES,
    preview: PREVIEW,
};

const GROUPS: GroupWords = GroupWords {
    title: "Groups side by side",
    intro: |who| {
        format!(
            "This compares {} only. Groups stand by name and not by score: a ranking mostly tells \
             of chance, as small differences change every time.",
            inside(who)
        )
    },
    interval: |confidence| {
        format!("In brackets: where the mean of the whole group lies with {confidence} confidence.")
    },
    reading: |lower, neither, higher| {
        format!(
            "“{}” and “{}” compare a group with all other groups together, and are said only when \
             that is certain enough. “{}” does not mean that there is no difference: with this \
             many people it may be chance.",
            capital(lower),
            higher,
            capital(neither)
        )
    },
    favourable_from: |score| format!("Favourable is an answer with a score of {score} or more."),
    whole: |who| format!("All {} together", inside(who)),
    by: |names| format!("By {names}"),
    crossed: " × ",
    group: "Group",
    not_filled_in: "(not filled in)",
    size: |n| format!("n\u{a0}=\u{a0}{n}"),
    size_of: |n, population, percent| {
        format!("n\u{a0}=\u{a0}{n} of {population}, response {percent}")
    },
    mean: "Mean",
    favourable: "Favourable",
    favourable_share: |percent| format!("{percent} favourable"),
    spread: "Spread",
    quartiles: "Quartiles",
    distribution_reading: "The columns with a band say which share of the people ends there.",
    worst_case: "Extremes",
    worst_case_reading: "Extremes: where the mean can lie if everybody who did not answer would \
                         give the lowest answer everywhere, or the highest. That hardly ever \
                         happens, but so far reaches what is not known.",
    word: |word| match word {
        GroupWord::Lower => "clearly lower",
        GroupWord::NotDistinguishable => "not distinguishable",
        GroupWord::Higher => "clearly higher",
    },
    withheld: |names, word| format!("{names}: {word}."),
};

const PRIVACY: PrivacyWords = PrivacyWords {
    title: "What is not shown, and why",
    least: |scores, distributions, crossings| {
        format!(
            "A score is shown from {scores} people, a distribution from {distributions}, and a \
             group by two traits together from {crossings}."
        )
    },
    rule: "A larger group is left out too when a small group could be worked out with it. Why a \
           group is left out is not said: that would give it away again.",
    hidden: |groups, figures| {
        format!(
            "Not shown: {} and {}.",
            counted(groups, "group", "groups"),
            counted(figures, "single figure", "single figures")
        )
    },
    nothing_hidden: "Nothing was left out.",
    ledger_none: "No ledger was kept. If you make a result later with a few more answers, those \
                  answers can be worked out. Use --ledger then.",
    ledger_people: "A ledger holds whom this result is about, without names. A later result that \
                    differs too little is refused.",
    ledger_counts: "A ledger holds the number of people per group. That is weaker than one with a \
                    number per person: who leaves and who joins cancel out.",
};

const ORGANISATIONS: OrganisationWords = OrganisationWords {
    title: "The organisations",
    intro: "They stand by name and not by score. A score is a range: from what is certain to what \
            is still possible.",
    name: "Organisation",
    verdicts: "Where they stand",
    scores: "The score per checklist",
    first_actions: "Where to begin",
    in_order: "First, next, then",
    verdict: |name, outcome| format!("{name}: {outcome}"),
};

const FILES: FileWords = FileWords {
    title: "The files",
    sum: |scored, files| match (scored, files) {
        (1, 1) => "1 file read.".to_owned(),
        _ => format!("{scored} of {files} files read."),
    },
    file: "File",
    rows: "Rows",
    rows_of: |scored, refused| format!("{scored} counted, {refused} not"),
    result: "Outcome",
    wrong: |what, others| match others {
        0 => format!("Wrong: {what}."),
        _ => format!(
            "Wrong: {what}; and {}.",
            counted(others, "other problem", "other problems")
        ),
    },
};

const PREVIEW: PreviewWords = PreviewWords {
    title: "Beforehand: which groups will be shown",
    confidential: "Confidential: this page has the sizes of small groups. Keep it with the export \
                   and share it with nobody.",
    intro: |who| format!("This is about {}. It has no score at all.", inside(who)),
    whole: "everybody",
    people: "People",
    standing: "In the result",
    why: |standing| match standing {
        GroupStanding::Shown => "shown",
        GroupStanding::TooFew => "not shown: too few people",
        GroupStanding::TooFewCrossed => "not shown: too few people for two traits together",
        GroupStanding::ProtectsOthers => {
            "not shown: large enough, but a smaller group could be worked out with it"
        }
    },
    sum: |shown, all| format!("Shown: {shown} of {all} groups."),
};

fn inside(who: crate::model::Perspective) -> &'static str {
    (super::report::REPORT.perspective)(who)
}
