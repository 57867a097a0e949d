//! What the interview says.

/// The phrases around the questions; the questions themselves are checklists.
#[derive(Debug)]
pub struct InterviewWords {
    /// Sheet, number of questions.
    pub welcome: fn(&str, usize) -> String,
    /// Sheet, questions done, questions in all.
    pub welcome_back: fn(&str, usize, usize) -> String,

    pub organisation: &'static str,
    pub staff: &'static str,
    pub refuse_staff: &'static str,
    pub staff_body: &'static str,
    pub works_council: &'static str,
    pub staff_representation: &'static str,
    pub no_staff_body: &'static str,
    pub leave_out: &'static str,
    pub may_be_left_out: &'static str,

    /// Number of the question, of how many, share answered.
    pub progress: fn(usize, usize, &str) -> String,
    pub why: fn(&str) -> String,
    pub good: fn(&str) -> String,
    pub pitfall: fn(&str) -> String,
    pub evidence_example: fn(&str) -> String,
    pub only_an_estimate: &'static str,
    pub note_is: fn(&str) -> String,
    pub evidence_is: fn(&str) -> String,
    /// Unit, lowest, highest, decimals.
    pub unit_and_range: fn(&str, &str, &str, usize) -> String,

    pub your_answer: &'static str,
    pub keys_select: &'static str,
    pub keys_tick: &'static str,
    pub keys_number: &'static str,
    pub keys_text: &'static str,
    pub keys_menu: &'static str,

    pub menu: &'static str,
    pub menu_continue: &'static str,
    pub menu_irrelevant: &'static str,
    pub menu_back: &'static str,
    pub menu_skip: &'static str,
    pub menu_note: &'static str,
    pub menu_evidence: &'static str,
    pub menu_help: &'static str,
    pub menu_deciding: &'static str,
    pub menu_go_to: &'static str,
    pub menu_stop: &'static str,
    pub which_irrelevant: &'static str,

    /// An earlier answer, in words.
    pub earlier_stays: fn(&str) -> String,
    /// The levels that can be typed.
    pub type_level: fn(&str) -> String,
    pub type_ticks: &'static str,
    pub type_number: &'static str,
    pub type_choice: &'static str,
    pub type_text: &'static str,
    /// The text that is there now.
    pub type_text_over: fn(&str) -> String,
    /// What each letter does.
    pub letters: &'static str,
    pub saved: &'static str,

    pub refuse_level: fn(&str) -> String,
    /// Number of options.
    pub refuse_ticks: fn(usize) -> String,
    pub refuse_no_tick: &'static str,
    pub refuse_tick_and_none: &'static str,
    pub refuse_number: &'static str,
    pub refuse_range: fn(&str, &str) -> String,
    pub refuse_decimals: fn(usize) -> String,
    /// Number of options.
    pub refuse_choice: fn(usize) -> String,
    pub refuse_choice_short: &'static str,
    /// Most characters.
    pub refuse_length: fn(usize) -> String,
    pub refuse_encoding: &'static str,

    pub note: &'static str,
    pub note_help: &'static str,
    pub reason: &'static str,
    pub reason_help: &'static str,
    pub evidence: &'static str,
    pub evidence_said: &'static str,
    pub evidence_seen: &'static str,
    pub evidence_measured: &'static str,
    pub evidence_unknown: &'static str,
    pub no_evidence_here: &'static str,
    pub this_is_the_first: &'static str,
    pub go_to: &'static str,
    pub not_answered_yet: &'static str,

    pub all_decided: &'static str,
    pub go_on: &'static str,
    pub nothing_deciding: &'static str,
    /// Name of a verdict.
    pub still_deciding: fn(&str) -> String,
    pub not_in_this_interview: &'static str,

    /// Questions, answered, don't know, not applicable, skipped.
    pub summary: fn(usize, usize, usize, usize, usize) -> String,
    pub what_now: &'static str,
    pub finish: &'static str,
    pub change_an_answer: &'static str,
    pub see_skipped: fn(usize) -> String,
    /// How many more there are beside the quick scan.
    pub ask_more: fn(usize) -> String,
    /// Questions done, questions in all.
    pub input_ended: fn(usize, usize) -> String,
    /// Each with the sheet as it can be typed after a command.
    pub farewell_complete: fn(&str) -> String,
    pub farewell_stopped: fn(&str) -> String,
    pub farewell_not_begun: fn(&str) -> String,
    pub farewell_unsaved: fn(&str) -> String,
    pub interrupted: fn(&str) -> String,
}
