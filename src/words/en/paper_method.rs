//! How a report came about and what it cannot say.

use crate::words::paper_method::{AppendixWords, HowWords, LimitWords, PaperMethodWords};

pub(super) static PAPER_METHOD: PaperMethodWords = PaperMethodWords {
    title: "How this was measured, and what it is not",
    short: "Method",
    date: "As of",
    more: "The whole method is in the report for HR, for the works council or staff representation and \
           for the adviser.",
    how: HOW,
    rows: "What became of the survey",
    export: |place, platform| format!("File {place} ({platform})"),
    privacy: "Who answers anonymously stays unknown",
    limits: LimitWords {
        title: "What this is not",
        one_moment: "This is a picture of one moment. Whether something gets better or worse shows only \
                     at a next measurement with the same questions.",
        no_cause: "A difference does not say what causes it. Ask the people themselves.",
        no_persons: "This is about the organisation. Never use it to judge a person.",
    },
    versions: "The checklists",
    version: |title, id, version, source| format!("{title} ({id}), version {version}. {source}"),
    sources: "Sources",
    sources_intro: |articles| {
        match articles {
        1 => "The questions and actions rest on 1 article. What it says is the opinion of its writer, \
              not a proven fact."
            .to_owned(),
        _ => format!(
            "The questions and actions rest on {articles} articles. What they say is the opinion of \
             their writers, not a proven fact."
        ),
    }
    },
    appendix: APPENDIX,
};

const HOW: HowWords = HowWords {
    score_title: "How a score comes about",
    answer: |lowest, highest| {
        format!(
            "Every answer gets a score of {lowest} to {highest}; higher is always better. “I don't \
             know” and “not applicable” do not count, except where “I don't know” is itself the answer."
        )
    },
    groups: "For every question we first take the mean of each group, and then the mean of the groups. \
             So every group counts the same, whatever its size.",
    least_answered: |percent| {
        format!(
            "An anonymous response counts for a subject when at least {percent} of that subject is filled \
             in."
        )
    },
    equal_weights: "Every question counts the same in its subject, and every subject the same in its \
                    checklist and in the plan.",
    other_weights: |list| format!("Everything weighs 1, except: {list}."),
    weight_of: |subject, weight| format!("{subject} weighs {weight}"),
    range: "The range stands between brackets: the lowest score is the one if every open answer were the \
            lowest, the highest the one if every open answer were the highest.",
    words_title: "How a word comes about",
    cap: |below, band| {
        format!(
            "Some subjects have a critical question. When it scores below {below}, the band is at most \
             “{band}”, however high the score."
        )
    },
    target: |target| format!("The target of a subject is {target}."),
    other_targets: |list| format!("These have another target: {list}."),
    target_of: |subject, target| format!("{subject} ({target})"),
    gap: |small, large, confidence| {
        format!(
            "A gap between two groups is called a difference from {small} points and large from {large}, \
             and only when with {confidence} confidence it is not chance. When the gap is smaller \
             and a large one can be ruled out, it is “comparable”. The rest is “not certain”."
        )
    },
    verdicts_title: "How a verdict comes about",
    plan_title: "How the plan comes about",
    effect: "Every action closes a fixed share of the gap that is left at that moment, for a few \
             subjects. That share is an estimate from practice.",
    effect_words: |list| format!("Words for an effect: {list}."),
    effect_word: |name, percent| format!("{name} from {percent} of the gap"),
    room: |reserve, weeks, per_wave, in_plan| {
        format!(
            "Of everyone's time {reserve} stays free. In {weeks} weeks there are at most {per_wave} \
             actions, in the plan at most {in_plan}; the others have no date yet."
        )
    },
    staff_size: |people| format!("Days and hours are computed for {people} people."),
};

const APPENDIX: AppendixWords = AppendixWords {
    title: "Technical appendix",
    short: "Appendix",
    intro: "For those who want to check the figures.",
    dimensions: "The subjects, exactly",
    raw_band: "Band without cap",
    gap: "Gap",
    items: "All questions",
    items_intro: |withheld| {
        format!(
            "The first score is that of all groups together, with its range; beside it that of each \
             group. Empty: not asked. “{withheld}”: too few people, or something could be worked out \
             from it."
        )
    },
    gaps: "Differences per question and per subject",
    no_gaps: "No two groups were asked the same questions.",
    formulas: "The formulas",
    point: "Score of a subject = sum of (weight × score of the question) / sum of the weights, over the \
            questions with an answer.",
    bounds: |lowest, highest| {
        format!(
            "Lowest possible: the same sum over all questions that were asked, with {lowest} for what is \
             open; highest possible: with {highest}."
        )
    },
    coverage: "Answered = weight of what was answered / weight of all questions that were asked. What \
               does not apply counts in neither.",
    combined: "Score of a question = plain mean of the groups that can be shown.",
    difference: |confidence| {
        format!(
            "Difference = one group − the other, with an interval after Welch at {confidence}. The \
             interval is narrower when a larger part of the group took part. What was said on record is \
             a position and has no interval."
        )
    },
    small_groups: |scores, distributions, crossings| {
        format!(
            "A score takes at least {scores} people, a distribution {distributions} and a group by two \
             traits {crossings}."
        )
    },
    ends: |low, high| {
        format!(
            "A mean below {low} or above {high} is told as “at most” or “at least”, because otherwise it \
             nearly says what everybody answered."
        )
    },
    cost: |weight, hours_per_day| {
        format!("Cost of an action = days + {weight} × hours of participants / {hours_per_day}.")
    },
    benefit: "Gain of an action = sum over the subjects of weight × gap at that moment × share that the \
              action closes. The highest gain per cost goes first, together with what must come before \
              it.",
    room: |share| format!("Time of an owner = days per week × {share}."),
    quick_win: |days, weeks| {
        format!(
            "Quick win: costs at most {days}, lasts at most {weeks} weeks, waits for nothing from another \
             period, needs no consent and brings more than the middle action."
        )
    },
    alpha: |people| format!("Alpha (Cronbach) is computed from {people} people on."),
};
