//! The roadmap.

use crate::model::Wave;
use crate::words::roadmap_page::RoadmapWords;

pub(super) static ROADMAP: RoadmapWords = RoadmapWords {
    title: |organisation| match organisation {
        Some(name) => format!("Roadmap for {name}"),
        None => "Roadmap".to_owned(),
    },
    reading: "First comes what closes most of the gap per day of work, together with what must be \
              done before it.",
    staff: |people| format!("The work is computed for {people} people."),
    overview: "The plan at a glance",
    action: "Action",
    remarks: "Remarks",
    wave: |wave, weeks| match wave {
        Wave::Now => format!("Now: the first {weeks} weeks"),
        Wave::Next => format!("Next: weeks {} to {}", weeks + 1, 2 * weeks),
        Wave::Later => "Later: not yet, and why".to_owned(),
    },
    later: "These actions have no date yet. First the work above.",
    why_not_yet: "Why not yet",
    owner: "Who",
    owner_with: |owner, with| format!("{owner}, together with {with}"),
    work: "Work",
    participants: |hours| format!("plus {hours} from participants"),
    when: "When",
    weeks: |first, last| {
        if first == last {
            format!("week {first}")
        } else {
            format!("weeks {first} to {last}")
        }
    },
    stretched: "takes longer than needed, because the owner has less time",
    first_step: "First step",
    kpi: "Done when",
    because: "Why",
    open: "still open",
    quoted: |level, answer| format!("{level}, “{answer}”"),
    needs: "First",
    better_after: "Better after",
    unlocks: "Makes possible",
    effect: "Effect",
    effect_on: |dimension, from, to, word| format!("{dimension}: {from} → {to} ({word})"),
    effect_guess: "today's score is not known; the middle of the range was used",
    costs: "Costs",
    note: "Note",
    mark: "Remarks",
    quick_win: "quick win",
    pinned: "fixed at the start (start small)",
    waits_for: |actions| format!("waits for {actions}"),
    no_room_yet: "does not fit yet: first the actions with a date",
    pin_price: |extra, pinned, free| {
        format!(
            "Starting small is fixed and has a price: over the whole plan {extra} more of the gap \
             stays open. After 1, 2, 3 and 4 quarters {pinned} is closed; without that choice {free}."
        )
    },
    pin_saves: |extra, pinned, free| {
        format!(
            "Starting small is fixed and costs nothing here: over the whole plan {extra} less of the \
             gap stays open. After 1, 2, 3 and 4 quarters {pinned} is closed; without that choice \
             {free}."
        )
    },
    must_do: "This must be done, whatever the order",
    must_do_open: "the answer is still open; find this out first",
    dropped: "Not in the plan",
    done: "already done",
    left_out: "left out on request",
    purpose_met: |question| format!("its purpose is already met, as shown by: {question}"),
    needs_left_out: |action| format!("cannot do without the action that was left out, “{action}”"),
    no_gap: "what it improves already reaches the target",
    one_owner: |owners, percent| {
        format!(
            "{percent} of the work of the first quarter lies with {owners}. Learning does not belong \
             to one department: share the work."
        )
    },
    staff_assumed: |people| {
        format!("The number of people is not known. The work is computed for {people} people.")
    },
    guessed: |dimensions| {
        format!(
            "These subjects have no score; the plan takes the middle of what is possible: {dimensions}."
        )
    },
    no_capacity: |owner, actions| {
        format!("{owner} has too little time. That is why these actions have no date: {actions}.")
    },
    nothing_to_do: "Every subject reaches its target. There is nothing to plan.",
    defaults: "Days, weeks and effects are estimates from practice, not measurements.",
    legal: "What is said about works council, staff representation and law is not legal advice.",
};
