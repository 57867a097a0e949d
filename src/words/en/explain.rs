//! The explanation of a figure.

use crate::model::Scope;
use crate::words::explain::{
    ActionWords, DimensionWords, ExplainWords, ItemWords, VerdictRuleWords,
};

pub(super) static EXPLAIN: ExplainWords = ExplainWords {
    title: |subject| format!("Explained: {subject}"),
    result: "Result",
    rule: "The rule",
    arithmetic: "The calculation",
    sources: "What this rests on",
    good: "What good looks like",
    pitfall: "Pitfall",
    why: "Why we ask this",
    evidence: "Example of evidence",
    help: "Note on the question",
    part_of: "Belongs to",
    special: "Remarks",
    acts_on: "Acts on",
    mended_by: "Actions that help",
    item: ITEM,
    dimension: DIMENSION,
    verdict: VerdictRuleWords {
        rule: "“Yes” when even the lowest score that is still possible is enough. “No” when even the \
               highest is too low. Otherwise it cannot be said yet. What does not apply does not count.",
        requirement: "Requirement",
        least: "At least",
        now: "Now",
        outcome: "Outcome",
    },
    action: ACTION,
};

const ITEM: ItemWords = ItemWords {
    wordings: "How it was asked",
    critical: |dimension| {
        format!("critical question: a low score holds down the band of {dimension}")
    },
    gate: "basic condition",
    core: "part of the quick scan",
    reversed: "reversed: a higher answer is worse here",
    paired: "asked of several groups in the same way, so they can be compared",
    not_scored: "does not count in the score",
    dont_know_is_zero: |groups| format!("“I don't know” counts as 0 for: {groups}"),
    estimate_for: |groups| format!("only an estimate for: {groups}"),
    answer: "Answer",
    points: "Points",
    ticks_rule: |enough, options| {
        format!(
            "Of the {options} options {enough} are enough for 100 points; fewer give less in \
             proportion. What does not apply is left out."
        )
    },
    number_rule: |unit| {
        format!(
            "In {unit}. Between two rows the points rise evenly, and outside them they stay level."
        )
    },
    answers: "Answers on record",
    no_answers: "There are no answers on record.",
    only_on_record: "Answers to an anonymous survey are never shown here, even when enough people took \
                     part.",
    group: "Group",
    known_by: "How known",
    note: "Note",
    on_sheet: "is on the sheet",
    no_answer: "no answer",
    ticked: |ticked, relevant, names| match ticked {
        0 => format!("0 of {relevant}"),
        _ => format!("{ticked} of {relevant}: {names}"),
    },
    mean_of_groups: |sum, result| format!("Every group counts the same: {sum} = {result}."),
    one_group: |result| format!("There is one group with a score: {result}."),
    withheld_widens: |word| format!("A group whose score is {word} can make the margin wider."),
};

const DIMENSION: DimensionWords = DimensionWords {
    questions: "The questions",
    lowest: "Lowest",
    highest: "Highest",
    point: |sum, result| {
        format!("Score: {sum} = {result}. Questions without an answer do not count.")
    },
    low: |sum, result| format!("Lowest possible: {sum} = {result}."),
    high: |sum, result| format!("Highest possible: {sum} = {result}."),
    bands: |list| format!("A score has a band: {list}."),
    band: |name, from| format!("{name} from {from}"),
    cap: |question, below, band| {
        format!("When this question scores below {below}, the band is at most “{band}”: {question}")
    },
    target: |target, weight| {
        format!("The target is {target}. In the plan this subject weighs {weight}.")
    },
    mean_of_dimensions: |sum, result| format!("Mean of the subjects: {sum} = {result}."),
};

const ACTION: ActionWords = ActionWords {
    not_in_plan: "This action is not in the plan.",
    effort: "The work",
    days_fixed: |result| format!("{result} days, whatever the size of the organisation."),
    days: |fixed, per_100, scope, result| {
        format!("{fixed} days fixed and {per_100} per 100 {scope}: {result} days.")
    },
    hours: |per_head, scope, result| {
        format!("Of participants {per_head} hours each, for {scope}: {result} hours.")
    },
    cost: |days, hours, per_day, weight, result| {
        format!(
            "What counts for the order: {days} days + {hours} hours / {per_day} × {weight} = {result}. \
             An hour of a participant weighs {weight} times an hour of work on the action."
        )
    },
    scope: |scope| match scope {
        Scope::Organisation => "people in the organisation",
        Scope::Pilot => "people in the pilot group",
        Scope::Managers => "line managers",
    },
    place: "The place",
    ratio: |benefit, cost, ratio| {
        format!("Benefit / cost = {benefit} / {cost} = {ratio}. The highest ratio goes first.")
    },
    package: |actions| {
        format!("Chosen together with what waits for it or comes before it: {actions}.")
    },
    pinned: "The place is fixed: start small.",
    effects: "The effect",
    effect: |dimension, share| format!("{dimension}: {share} of the gap"),
    effect_from_to: |dimension, share, from, to| {
        format!("{dimension}: {share} of the gap, from {from} to {to}")
    },
    done_when: |question, level| {
        format!("Drops out when this question is at {level} or more: {question}")
    },
    must_do: |question, level, why| {
        format!("Must be done when this question is below {level}: {question} {why}")
    },
};
