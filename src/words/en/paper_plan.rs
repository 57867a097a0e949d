//! The plan in a report.

use crate::model::{Consent, Scope};
use crate::words::paper_plan::{NoticeWords, PaperPlanWords, PriorityWords, ScheduleWords};

pub(super) static PAPER_PLAN: PaperPlanWords = PaperPlanWords {
    priorities: PRIORITIES,
    schedule: SCHEDULE,
    notice: NOTICE,
};

const PRIORITIES: PriorityWords = PriorityWords {
    title: "What does it bring, and how much work is it?",
    short: "Priorities",
    chart: "Actions by gain and work",
    summary: |best, all| match (best, all) {
        (0, 1) => "This action does not bring much for little work.".to_owned(),
        (_, 1) => "This action brings much for little work.".to_owned(),
        (0, _) => format!("Of these {all} actions none brings much for little work."),
        (1, _) => format!("Of these {all} actions 1 brings much for little work."),
        _ => format!("Of these {all} actions {best} bring much for little work."),
    },
    named_of_best: |names, best| {
        let named = names.join("; ");
        match best {
            1 => format!("It is: {named}."),
            _ if best == names.len() => format!("They are: {named}."),
            _ => format!("The first of them in the plan: {named}."),
        }
    },
    reading: "Every dot is an action. The higher it stands, the more it brings; the further to the \
              right, the more work it is. The dots stand in order and not to scale, so that an action \
              of one day and one of sixty days can both be seen. The lines divide all actions of the \
              plan into two halves.",
    gain_is: "Gain: how many points of the gap the action closes at its place in the plan, over all \
              subjects together.",
    work_is: |weight| {
        format!(
            "Work: the days of those who carry out the action, plus the hours of participants. An \
             hour of a participant counts for {weight} hours in it."
        )
    },
    order: "Why does a small action sometimes come later, or a large one first? Because some actions \
            can only start when another is done, and because everyone has only part of the week for \
            this. An action that brings little itself can be needed for others: “makes possible” counts \
            the actions that wait for it.",
    more: |count| match count {
        1 => "1 action without a date is not in this picture.".to_owned(),
        _ => format!("{count} actions without a date are not in this picture."),
    },
    across: ["Work", "little work", "much work"],
    up: ["Gain", "brings little", "brings much"],
    quadrants: [
        "Pays off quickly",
        "Large project that pays off",
        "Small step",
        "Much work, brings little itself",
    ],
    quadrant: "Part",
    gain: "Gain",
    waiting: "Makes possible",
};

const SCHEDULE: ScheduleWords = ScheduleWords {
    title: "The plan: now, next and later",
    short: "Plan",
    chart: "What happens when",
    summary: |now, next, last_week| {
        let number = |count: usize| match count {
            0 => "no action".to_owned(),
            1 => "1 action".to_owned(),
            _ => format!("{count} actions"),
        };
        format!(
            "“Now” has {}, “next” has {}. This work goes on up to and including week {last_week}.",
            number(now),
            number(next)
        )
    },
    week: "week",
    weeks: |first, last| match first == last {
        true => format!("week {first}"),
        false => format!("weeks {first}–{last}"),
    },
    days: "Days of work",
    hours: "Hours of participants",
    totals: |actions, days, hours| {
        let what = match actions {
            1 => "The action with a date takes".to_owned(),
            _ => format!("The {actions} actions with a date together take"),
        };
        match hours {
            Some(hours) => format!("{what} {days} of work, and {hours} from participants."),
            None => format!("{what} {days} of work."),
        }
    },
    start: "The weeks count from the start: [fill in the date].",
    why: "For each action the answer that counts most:",
    no_reason: "makes another action possible",
    part: |consent| match consent {
        Consent::None => "",
        Consent::Inform => "information",
        Consent::Advise => "advice",
        Consent::Consent => "consent",
    },
    part_when: |part, when| format!("{part}, {when}"),
    baseline: "Now and norm",
    baseline_of: |question, now, norm| format!("{question}: now {now}, the norm is {norm}"),
    not_known: "not known yet",
    no_date: "no date yet",
    later: |count| match count {
        1 => "After that comes 1 more action. It has no date yet: first this work.".to_owned(),
        _ => {
            format!("After that come {count} more actions. They have no date yet: first this work.")
        }
    },
};

const NOTICE: NoticeWords = NoticeWords {
    title: "What you will notice",
    short: "What you notice",
    intro: "This is in the plan. Every line is a task for who is named in it. The weeks count from the \
            start: [fill in the date].",
    joined: "You take part in this",
    others: "Others do this",
    what: "What",
    your_time: "How much time it takes",
    time: |hours, amount, scope| {
        let who = match scope {
            Scope::Organisation => "for everyone",
            Scope::Pilot => "for those in the pilot group",
            Scope::Managers => "for line managers",
        };
        match (hours < 1.0, amount) {
            (true, _) => format!("about {:.0} minutes each, {who}", hours * 60.0),
            (false, "1") => format!("about 1 hour each, {who}"),
            (false, _) => format!("about {amount} hours each, {who}"),
        }
    },
    nothing: "Nothing is planned yet.",
};
