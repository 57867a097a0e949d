//! What a check of the checklists found.

use crate::model::{Outcome, Perspective};
use crate::words::finding::{
    FindingWords, PlanningWords, RemarkWords, Said, ScoringWords, SettingWords,
};

fn said(message: String, help: &str) -> Said {
    Said {
        message,
        help: help.to_owned(),
    }
}

fn of_mean(subject: Option<&str>) -> String {
    subject.map_or("the mean".to_owned(), |id| format!("`{id}`"))
}

pub(super) static FINDING: FindingWords = FindingWords {
    scoring: ScoringWords {
        answer_level: |code| format!("level {code}"),
        answer_ticks: |count| format!("{count} ticked"),
        answer_open: "no answer",
        outcome: |outcome| match outcome {
            Outcome::Yes => "yes",
            Outcome::No => "no",
            Outcome::Undecided => "undecided",
        },
        score_falls: |from, to| format!("its score falls from {from} to {to}"),
        dimension_falls: |dimension, from, to| format!("`{dimension}` falls from {from} to {to}"),
        band_falls: |dimension, from, to| format!("`{dimension}` falls from `{from}` to `{to}`"),
        verdict_falls: |verdict, from, to| format!("verdict `{verdict}` goes from {from} to {to}"),
        better_answer_lowers: |item, worse, better, falls| {
            said(
                format!("with a better answer to `{item}` ({better} instead of {worse}) {falls}"),
                "let the score rise with every better answer; if a higher answer is worse, \
                 write rising scores and `reverse: true`",
            )
        },
        no_answer_matters: |item| {
            said(
                format!("every answer to `{item}` has the same score"),
                "give the answers different scores, or write `scored: false`",
            )
        },
        levels_score_alike: |item, lower, higher| {
            said(
                format!("levels {lower} and {higher} of `{item}` have the same score"),
                "give each level its own score, or merge the two into one",
            )
        },
        band_unreachable: |dimension, band| match dimension {
            Some(dimension) => said(
                format!("no answers bring `{dimension}` in band `{band}`"),
                "add a question or a level in between, or change the scores",
            ),
            None => said(
                format!("no answers bring any subject in band `{band}`"),
                "change where this band and the next begin (`from`)",
            ),
        },
        target_unreachable: |dimension, best, target| {
            said(
                format!(
                    "with the best answers `{dimension}` scores {best}, below its target {target}"
                ),
                "lower the target, or let the best answers score 100",
            )
        },
        need_never_met: |verdict, subject, best, least| {
            said(
                format!(
                    "`{verdict}` can never be yes: {} is at most {best} of 100, and must be {least}",
                    of_mean(subject)
                ),
                "ask for less here, or let the best answers score 100",
            )
        },
        need_without_score: |verdict, subject| {
            said(
                format!(
                    "`{verdict}` can never be yes: {} has no score",
                    of_mean(subject)
                ),
                "choose a subject with a score, or remove `scored: false`",
            )
        },
        need_always_met: |verdict, least| {
            said(
                format!("this need of `{verdict}` is met by the worst answers too: {least} of 100"),
                "ask for more, or remove the need",
            )
        },
        verdict_always_yes: |verdict| {
            said(
                format!("`{verdict}` is yes even with the worst answers to everything"),
                "ask for more in at least one need",
            )
        },
        clause_never_holds: |pattern, item| {
            said(
                format!("the answers to `{item}` can never differ as `{pattern}` asks"),
                "lower `by_more_than`, or choose two perspectives that both answer this question",
            )
        },
        pattern_never_holds: |pattern| {
            said(
                format!("pattern `{pattern}` can never hold: its clauses exclude each other"),
                "check whether `lower` and `higher` are the right way round in each clause",
            )
        },
    },
    planning: PlanningWords {
        no_actions: || {
            said(
                "there are no actions, so a score leads to no advice".to_owned(),
                "write `actions` in a checklist, or add a file `actions.yaml`",
            )
        },
        dimension_without_action: |dimension| {
            said(
                format!("no action raises `{dimension}`"),
                "add an action, or give an action an effect on it under `effects`",
            )
        },
        item_without_action: |item| {
            said(
                format!("`{item}` names no action that helps"),
                "name at least one under `actions`",
            )
        },
        action_misses_dimension: |item, action, dimension| {
            said(
                format!("`{item}` names `{action}`, which has no effect on `{dimension}`"),
                &format!(
                    "add `{dimension}` to the `effects` of `{action}`, or name another action"
                ),
            )
        },
        never_first: |action, beaten_by| {
            said(
                format!(
                    "no answers were found that put `{action}` first; each time this came first: {}",
                    beaten_by.join(", ")
                ),
                "check whether its effects are too small or its days too many, or whether \
                 another action does the same",
            )
        },
        never_asked_for: |action| {
            said(
                format!(
                    "`{action}` is never advised: it has no effect, and no action waits for it"
                ),
                "give it an effect under `effects`, or name it under `after` of another action",
            )
        },
        purpose_never_met: |action, item, level| {
            said(
                format!("no answer to `{item}` reaches level {level}, so `{action}` is never done"),
                "choose a lower level under `done_when`",
            )
        },
        purpose_always_met: |action, item, level| {
            said(
                format!(
                    "every answer to `{item}` reaches level {level}, so `{action}` is never advised"
                ),
                "choose a higher level under `done_when`",
            )
        },
        duty_never_named: |action, item, below| {
            said(
                format!(
                    "no answer to `{item}` is below level {below}, so the duty of `{action}` is \
                     never named"
                ),
                "choose a higher level for `below`",
            )
        },
        duty_always_named: |action, item, below| {
            said(
                format!(
                    "every answer to `{item}` is below level {below}, so the duty of `{action}` \
                     is always named"
                ),
                "choose a lower level for `below`",
            )
        },
        actions_too_light: |dimension, reaches, band| {
            said(
                format!(
                    "all actions together bring `{dimension}` from the worst answers to {reaches}: \
                     still `{band}`"
                ),
                "add an action, or check whether the effects are too small",
            )
        },
    },
    setting: SettingWords {
        no_critical_item: |dimension| {
            said(
                format!("`{dimension}` has no critical question, so a weak spot can hide"),
                "write `critical: true` for the question that must not be low",
            )
        },
        no_core_item: |dimension| {
            said(
                format!("the quick scan asks nothing about `{dimension}`"),
                "write `core: true` for one question",
            )
        },
        several_core_items: |dimension, core| {
            said(
                format!(
                    "the quick scan asks more than one question about `{dimension}`: {}",
                    core.join(", ")
                ),
                "keep `core: true` for one question",
            )
        },
        point_outside_range: |item, value, least, most| {
            said(
                format!("`{item}` scores {value}, but answers run from {least} to {most}"),
                "widen `range`, or move the point inside it",
            )
        },
        warning_outside_range: |item, warn_above, most| {
            said(
                format!("`{item}` warns above {warn_above}, but answers above {most} are refused"),
                "lower `warn_above`, or widen `range`",
            )
        },
        reversed_ticks: |item| {
            said(
                format!("`{item}` is a tick list in which more ticks are worse"),
                "word the options so that ticking is good, and remove `reverse`",
            )
        },
        paired_alone: |item| {
            said(
                format!("`{item}` is paired, but only one perspective answers it"),
                "add the wording for a second perspective, or remove `paired`",
            )
        },
        not_knowing_counts: |item, perspective| {
            said(
                format!(
                    "not knowing scores 0 at `{item}` for {}, who judges others",
                    of(perspective)
                ),
                "keep `dk_zero` for employees who answer about themselves",
            )
        },
        nothing_to_accept: |item, rule| {
            said(
                format!("`{item}` accepts `{rule}`, but there is nothing to accept"),
                "remove it from `accept`",
            )
        },
    },
    remark: RemarkWords {
        long_sentence: |words, most| {
            said(
                format!("a sentence of {words} words; more than {most} is hard to follow"),
                "make two sentences, or leave words out",
            )
        },
        several_sentences: |sentences| {
            said(
                format!("a question of {sentences} sentences"),
                "ask it in one sentence, and move the explanation to `help`",
            )
        },
        not_closed: || {
            said(
                "the question does not end with a question mark or full stop".to_owned(),
                "end a question with `?` and a statement with a full stop",
            )
        },
        double_negation: |first, second| {
            said(
                format!("two negatives in one sentence: `{first}` and `{second}`"),
                "say what is so, instead of what is not so",
            )
        },
        negation_against_scale: |word, label| {
            said(
                format!("the question is negative (`{word}`), and so is the answer `{label}`"),
                "ask it the positive way round, if needed with `reverse: true`",
            )
        },
        passive: |helper, participle| {
            said(
                format!("`{helper} .. {participle}` does not say who does it"),
                "name who acts, and let them act",
            )
        },
        jargon: |word, instead| {
            said(
                format!("not every reader knows `{word}`"),
                &format!("write for example `{instead}`, or explain it in the sentence"),
            )
        },
        double_question: |word| {
            said(
                format!("possibly two questions in one, joined by `{word}`"),
                "split it; if it is one idea, write `accept: [double_question]` for the question",
            )
        },
        not_about_reader: || {
            said(
                "employees do not read here that this is about them".to_owned(),
                "use `you` in a question and `I` in a statement",
            )
        },
        formal: |word| {
            said(
                format!("`{word}` is formal"),
                "use the informal form, as everywhere else",
            )
        },
        untranslated: |same_as| said(format!("the same text as in `{same_as}`"), "translate it"),
    },
};

fn of(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Organisation => "the organisation",
        Perspective::Management => "management",
        Perspective::Hr => "HR",
        Perspective::LineManager => "a line manager",
        Perspective::Employee => "an employee",
    }
}
