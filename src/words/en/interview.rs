//! The interview in English.

use crate::words::InterviewWords;

pub(super) static INTERVIEW: InterviewWords = InterviewWords {
    welcome: |sheet, count| {
        format!(
            "Your answers go into {sheet}. There {}. Each answer is saved by the time the next \
             question appears, so you can stop at any moment and go on later.",
            match count {
                1 => "is 1 question".to_owned(),
                more => format!("are {more} questions"),
            }
        )
    },
    welcome_back: |sheet, done, all| {
        format!(
            "Continuing with {sheet}. You have done {done} of {}.",
            questions(all)
        )
    },

    organisation: "What is the organisation called?",
    staff: "How many people work there?",
    refuse_staff: "Type a whole number from 1, without point or comma.",
    staff_body: "Who represents the staff?",
    works_council: "a works council",
    staff_representation: "a staff representation (small organisations)",
    no_staff_body: "neither of these",
    leave_out: "leave open for now",
    may_be_left_out: "You may leave this empty.",

    progress: |number, all, share| format!("Question {number} of {all}, {share} answered"),
    why: |why| format!("Why we ask: {why}"),
    good: |good| format!("What it looks like when it goes well: {good}"),
    pitfall: |pitfall| format!("Watch out: {pitfall}"),
    evidence_example: |evidence| format!("What would show it: {evidence}"),
    only_an_estimate: "You can only estimate this. Your answer counts as an estimate.",
    note_is: |note| format!("Your note: {note}"),
    evidence_is: |evidence| format!("How you know: {evidence}"),
    unit_and_range: |unit, low, high, decimals| {
        let decimals = match decimals {
            0 => "a whole number".to_owned(),
            1 => "at most 1 digit after the point".to_owned(),
            more => format!("at most {more} digits after the point"),
        };
        format!("A number from {low} to {high} ({unit}), {decimals}.")
    },

    your_answer: "Your answer:",
    keys_select: "arrows: choose, Enter: answer, Esc: menu",
    keys_tick: "space: tick, Enter: done, Esc: menu",
    keys_number: "Enter: answer, Esc: menu (also for 'don't know').",
    keys_text: "Enter: done, Esc: leave as it was.",
    keys_menu: "arrows: choose, Enter: do it, Esc: close",

    menu: "What would you like to do?",
    menu_continue: "Back to the question",
    menu_irrelevant: "Say what does not exist here",
    menu_back: "Previous question",
    menu_skip: "Skip this question",
    menu_note: "Write a note",
    menu_evidence: "Say how you know",
    menu_help: "Explain this question",
    menu_deciding: "Which questions still matter for the result?",
    menu_go_to: "Go to another question",
    menu_stop: "Save and stop",
    which_irrelevant: "What does not exist in your organisation?",

    earlier_stays: |answer| format!("Your answer was: {answer}. An empty line keeps it."),
    type_level: |levels| format!("Type {levels}, d or x. Type ? for help and other letters."),
    type_ticks: "Type the numbers that apply, such as 1 3. Type 0 if none applies, and add -2 if \
                 number 2 does not exist here. Or type d or x. Type ? for help and other letters.",
    type_number: "Type the number, d or x. Type ? for help and other letters.",
    type_choice: "Type a number, or nothing to go on.",
    type_text: "Type the text, or nothing to go on.",
    type_text_over: |now| {
        format!("It now says: {now}. Type a new text, nothing to keep this, or - to remove it.")
    },
    letters: "You can type these letters. b: previous question. s: skip. n: note. e: how you know. d: don't know. \
              x: not applicable. w: which questions still matter for the result. \
              g 12: to question 12. g: list of all questions. q: save and stop.",
    saved: "Saved.",

    refuse_level: |levels| {
        format!("That is not possible here. Type one of these: {levels}, d or x.")
    },
    refuse_ticks: |options| {
        format!("Type numbers from 1 to {options} with a space between them, or 0 if none applies.")
    },
    refuse_no_tick: "Tick something with the space bar, or tick 'none of these'.",
    refuse_tick_and_none: "These exclude each other: tick things from the list, or one of the last three.",
    refuse_number: "That is not a number. Type digits only, with a point if needed: 12.5.",
    refuse_range: |low, high| {
        format!("That cannot be right. The number must be from {low} to {high}.")
    },
    refuse_decimals: |most| match most {
        0 => "Type a whole number.".to_owned(),
        1 => "Type at most 1 digit after the point.".to_owned(),
        more => format!("Type at most {more} digits after the point."),
    },
    refuse_choice: |options| format!("Type a number from 1 to {options}."),
    refuse_choice_short: "That answer does not fit this question.",
    refuse_length: |most| format!("That text is too long. Use at most {most} characters."),
    refuse_encoding: "That line is not readable text. Use UTF-8.",

    note: "Note on this question:",
    note_help: "The note stays in this file and does not go into reports about groups.",
    reason: "Why does this not apply?",
    reason_help: "One sentence is enough.",
    evidence: "How do you know this?",
    evidence_said: "said: somebody says so",
    evidence_seen: "seen: there is a document or other proof",
    evidence_measured: "measured: there is a figure",
    evidence_unknown: "do not say",
    no_evidence_here: "You need not say that here.",
    this_is_the_first: "This is the first question.",
    go_to: "To which question?",
    not_answered_yet: "no answer yet",

    all_decided: "You can stop: the result is settled. More answers do make the picture more complete.",
    go_on: "Go on",
    nothing_deciding: "No open question can change the result any more.",
    still_deciding: |verdict| format!("{verdict}: not decided yet. These questions matter most:"),
    not_in_this_interview: "(not in this interview)",

    summary: |all, answered, dont_know, not_applicable, skipped| {
        format!(
            "You have been through all {}: {answered} answered, {dont_know} 'don't know', \
             {not_applicable} 'not applicable', {skipped} skipped.",
            questions(all)
        )
    },
    what_now: "What would you like to do now?",
    finish: "Finish",
    change_an_answer: "Look at an answer or change it",
    see_skipped: |skipped| format!("See the skipped questions again ({skipped})"),
    ask_more: |more| format!("Answer the other questions too ({more})"),
    input_ended: |done, all| format!("The input ended after {done} of {}.", questions(all)),
    farewell_complete: |sheet| {
        format!(
            "Done. Everything is in {sheet}.\n\
             The result:       leerklaar score {sheet}\n\
             What to do next:  leerklaar roadmap {sheet}"
        )
    },
    farewell_stopped: |sheet| {
        format!(
            "Your answers are in {sheet}.\n\
             To go on:         leerklaar assess {sheet}\n\
             Picture so far:   leerklaar score {sheet}"
        )
    },
    farewell_not_begun: |sheet| {
        format!("Nothing is saved yet. To begin again: leerklaar assess {sheet}")
    },
    farewell_unsaved: |sheet| {
        format!("Stopped. Your last answer is NOT saved; what was saved before it is in {sheet}.")
    },
    interrupted: |sheet| {
        format!(
            "Stopped. Every answer that was followed by a new question is saved. To go on: leerklaar assess {sheet}"
        )
    },
};

fn questions(count: usize) -> String {
    match count {
        1 => "1 question".to_owned(),
        more => format!("{more} questions"),
    }
}
