//! The roadmap page: the plan, its actions, its price and what is left out.

use crate::model::Wave;

/// Phrases of the roadmap page.
#[derive(Debug)]
pub struct RoadmapWords {
    pub title: fn(organisation: Option<&str>) -> String,
    pub reading: &'static str,
    pub staff: fn(people: u32) -> String,
    pub overview: &'static str,
    pub action: &'static str,
    pub remarks: &'static str,
    /// What a wave is: its name and, where it has them, its weeks.
    pub wave: fn(Wave, weeks: u32) -> String,
    pub later: &'static str,
    pub why_not_yet: &'static str,

    pub owner: &'static str,
    pub owner_with: fn(owner: &str, with: &str) -> String,
    pub work: &'static str,
    pub participants: fn(hours: &str) -> String,
    pub when: &'static str,
    pub weeks: fn(first: u32, last: u32) -> String,
    pub stretched: &'static str,
    pub first_step: &'static str,
    pub kpi: &'static str,
    pub because: &'static str,
    pub open: &'static str,
    pub quoted: fn(level: &str, answer: &str) -> String,
    pub needs: &'static str,
    pub better_after: &'static str,
    pub unlocks: &'static str,
    pub effect: &'static str,
    pub effect_on: fn(dimension: &str, from: &str, to: &str, word: &str) -> String,
    pub effect_guess: &'static str,
    pub costs: &'static str,
    pub note: &'static str,
    pub mark: &'static str,
    pub quick_win: &'static str,
    pub pinned: &'static str,
    pub waits_for: fn(actions: &str) -> String,
    pub no_room_yet: &'static str,

    pub pin_price: fn(extra: &str, pinned: &str, free: &str) -> String,
    pub pin_saves: fn(extra: &str, pinned: &str, free: &str) -> String,
    pub must_do: &'static str,
    pub must_do_open: &'static str,

    pub dropped: &'static str,
    pub done: &'static str,
    pub left_out: &'static str,
    pub purpose_met: fn(question: &str) -> String,
    pub needs_left_out: fn(action: &str) -> String,
    pub no_gap: &'static str,

    pub one_owner: fn(owners: &str, percent: &str) -> String,
    pub staff_assumed: fn(people: u32) -> String,
    pub guessed: fn(dimensions: &str) -> String,
    pub no_capacity: fn(owner: &str, actions: &str) -> String,
    pub nothing_to_do: &'static str,
    pub defaults: &'static str,
    pub legal: &'static str,
}
