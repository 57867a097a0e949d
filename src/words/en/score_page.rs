//! The result.

use crate::model::{GapWord, Perspective};
use crate::words::score_page::{
    GapWords, MethodWords, ProfileWords, ScoreWords, UnknownWords, VerdictWords,
};

pub(super) static SCORE: ScoreWords = ScoreWords {
    title: |organisation| match organisation {
        Some(name) => format!("Result of {name}"),
        None => "Result".to_owned(),
    },
    staff: "People in the organisation",
    nobody: "There is no answer yet.",
    who: "Who answered",
    audience: |sheets, population, origin| match population {
        Some(people) => format!("{sheets} of {people} people, {origin}"),
        None => format!("{sheets}, {origin}"),
    },
    verdicts: VERDICTS,
    profile: PROFILE,
    groups: "The score per group",
    groups_intro: |confidence| {
        format!(
            "Every group counts the same, whatever its size. In brackets: where the mean of the \
             whole group lies with {confidence} confidence."
        )
    },
    group_score: |score, n, interval| match interval {
        Some(interval) => format!("{score} [{interval}], n\u{a0}=\u{a0}{n}"),
        None => format!("{score}, n\u{a0}=\u{a0}{n}"),
    },
    group_no_answer: "no answer",
    group_everybody: "everybody took part",
    spread: |points| format!("spread {points}"),
    gaps: GAPS,
    unknown: UNKNOWN,
    method: METHOD,
};

const VERDICTS: VerdictWords = VerdictWords {
    title: "Where you stand",
    met: |subject, score, least| {
        format!("Met. {subject}: score {score}; at least {least} is needed.")
    },
    items_met: |count, least| match count {
        2 => format!("Met. Both questions that count here: a score of at least {least}."),
        _ => format!("Met. All {count} questions that count here: a score of at least {least}."),
    },
    dimensions_met: |count, least| match count {
        2 => format!("Met. Both subjects that count here: a score of at least {least}."),
        _ => format!("Met. All {count} subjects that count here: a score of at least {least}."),
    },
    fails: |subject, score, least| {
        format!("Not met. {subject}: score {score}; at least {least} is needed.")
    },
    open: |subject, low, high, least| {
        format!(
            "Still open. {subject}: score between {low} and {high}; at least {least} is needed."
        )
    },
    mean_of: |names| format!("The mean of {names}"),
    not_applicable: |questions| format!("Does not count, because not applicable: {questions}"),
    deciding: "These open questions can decide it, the strongest first",
    settles_always: "every answer settles it",
    settles: |percent| format!("{percent} of its answers settle it on their own"),
    narrows: |points| format!("makes the uncertainty {points} points smaller"),
};

const PROFILE: ProfileWords = ProfileWords {
    title: "The subjects",
    reading: |lowest, highest| {
        format!(
            "A score runs from {lowest} to {highest}; higher is always better. The score of a \
             barrier says how far it has been removed. In brackets: how low or high the score can \
             still become through questions without an answer."
        )
    },
    picture: "Picture",
    to_target: "To target",
    reached: "reached",
    capped: |band, raw| format!("{band}, held down (otherwise: {raw})"),
    why_capped: |dimension, band, raw, question, below| {
        format!(
            "{dimension}: the score fits “{raw}”. The band stays “{band}”, because this critical \
             question scores below {below}: {question}"
        )
    },
    why_undecided: |dimension, question| {
        format!("{dimension}: the band depends on this open question: {question}")
    },
    weakest: |dimension, score| format!("Weakest link: {dimension}, score {score}."),
    mean: |score, with_score, all| {
        if with_score == all {
            format!("Mean of this checklist: {score}, over {all} subjects.")
        } else {
            format!(
                "Mean of this checklist: {score}, over {with_score} of the {all} subjects; the others \
                 have no score."
            )
        }
    },
    balance: |arithmetic, geometric, harmonic, lowest| {
        format!(
            "Plain mean {arithmetic}, geometric {geometric}, harmonic {harmonic}, lowest {lowest}."
        )
    },
    balance_reading: "Does a strong subject hide a weak one? The further these four figures lie apart, \
                      the more uneven the picture.",
    target_title: "On the way to the target",
    target_reached: |percent| format!("{percent} of the target has been reached."),
    target_without_score: |count| match count {
        1 => "1 subject without a score is not counted in this.".to_owned(),
        _ => format!("{count} subjects without a score are not counted in this."),
    },
    provisional: |points| {
        format!(
            "“Provisional”: open questions can still move the score by more than {points} points."
        )
    },
    index: |score| {
        format!(
            "Footnote: the mean of the core checklists is {score}. One figure hides more than it shows; \
             look at the subjects."
        )
    },
};

const GAPS: GapWords = GapWords {
    title: "Different views",
    pair: |first, second| format!("{} and {}", capital(first), inside(second)),
    subject: "About",
    difference: "Difference",
    word: "Finding",
    direction: "Who sees it higher",
    word_for: |word| match word {
        GapWord::Comparable => "comparable view",
        GapWord::Difference => "difference",
        GapWord::Large => "large difference",
        GapWord::Uncertain => "not certain",
    },
    higher: |who| format!("{} higher", sees(who)),
    same: "the same",
    position: |who| format!("position of {}", inside(who)),
    over_items: |count| match count {
        1 => "over 1 question".to_owned(),
        _ => format!("over {count} questions"),
    },
    largest: |subject, higher, lower, points| {
        format!(
            "The largest difference: {} this {points} points higher than {}: {subject}",
            sees(higher),
            inside(lower)
        )
    },
    uncertain: "“Not certain” does not mean that there is no difference: there are too few answers \
                to know.",
    interval: |confidence| {
        format!("In brackets: where the true difference lies with {confidence} confidence.")
    },
    no_interval: "too few answers for a margin",
    estimate: |word| format!("“{word}”: this group can only estimate the answer."),
    agreement: |middle| format!("Where do both groups stand? High is {middle} or more."),
    both_low: "Both low",
    both_high: "Both high",
    pattern: |name| format!("Recognised: {name}"),
    left_out: |count| match count {
        1 => "One comparison without a clear difference is left out here.".to_owned(),
        _ => format!("{count} comparisons without a clear difference are left out here."),
    },
    withheld_left_out: |count, word| match count {
        1 => format!("1 comparison: {word}."),
        _ => format!("{count} comparisons: {word}."),
    },
};

const UNKNOWN: UnknownWords = UnknownWords {
    title: "What we do not know",
    checklist: "Checklist",
    answered: "Answered",
    dont_know: "Don't know",
    not_applicable: "Not applicable",
    skipped: "Skipped",
    missing: "No answer",
    counted: |least| {
        format!(
            "This counts answers on record. An anonymous group is only counted from {least} \
             people."
        )
    },
    in_steps: |step| {
        format!(
            "Numbers of a survey are rounded to {step}: exact ones would tell what one or two people did."
        )
    },
    as_zero: |count| {
        format!(
            "{count} times “I don't know” counts as 0, because there it is the answer itself: what \
             people do not know of is of no use to them."
        )
    },
    most_unknown: "“I don't know” was most frequent here",
    times: |count| match count {
        1 => "once".to_owned(),
        _ => format!("{count} times"),
    },
    evidence: "Evidence",
    evidence_share: |percent| {
        format!("{percent} of the answers have been seen or measured; the rest were only said.")
    },
    top_without_evidence: |count| match count {
        1 => "1 answer at the highest level has no evidence".to_owned(),
        _ => format!("{count} answers at the highest level have no evidence"),
    },
    estimates: |count| match count {
        1 => "1 question was only estimated by at least one group".to_owned(),
        _ => format!("{count} questions were only estimated by at least one group"),
    },
    context: "Figures from the Netherlands, to compare",
    context_source: |source, year, n| {
        let names_its_year = source.contains(&year.to_string());
        let year = if names_its_year {
            String::new()
        } else {
            format!(", {year}")
        };
        let n = n
            .map(|n| format!(", n\u{a0}=\u{a0}{n}"))
            .unwrap_or_default();
        format!("Source: {source}{year}{n}.")
    },
    context_value: |group, percent, n| match n {
        Some(n) => format!("{group} {percent} (n\u{a0}=\u{a0}{n})"),
        None => format!("{group} {percent}"),
    },
    items: "All questions",
};

const METHOD: MethodWords = MethodWords {
    title: "How this was measured, and what it is not",
    version: |title, version, source| format!("{title}, version {version}. {source}"),
    model: "This is a model from practice: it rests on articles by consultants and suppliers. It \
            is not a validated test and not a quality mark.",
    defaults: "Weights, thresholds and effects are choices of experts, not measurements. They \
               are in the checklists and can be changed.",
    direction: "Higher is always better. A question without an answer never silently counts as 0; \
                it makes the margin wider.",
    range: "Open questions, who answered, and the estimates in the model are three kinds of \
            uncertainty. We do not add them up.",
    equal_weight: "Subjects in a checklist weigh the same, and so do the groups that answered.",
    privacy: |people| {
        format!(
            "Anonymous answers count and are shown only from {people} people. Whatever we do not \
             show is called “not shown” everywhere."
        )
    },
    offline: "Everything happened on this computer; nothing went over the internet.",
};

fn inside(who: Perspective) -> &'static str {
    (super::report::REPORT.perspective)(who)
}

fn capital(who: Perspective) -> String {
    crate::words::capital(inside(who))
}

/// "management sees", "employees see".
fn sees(who: Perspective) -> String {
    let verb = match who {
        Perspective::Organisation | Perspective::Management | Perspective::Hr => "sees",
        Perspective::LineManager | Perspective::Employee => "see",
    };
    format!("{} {verb}", inside(who))
}
