//! The training and development plan.

use crate::words::paper_training::PaperTrainingWords;

pub(super) static PAPER_TRAINING: PaperTrainingWords = PaperTrainingWords {
    title: "Training and development plan",
    short: "Training plan",
    intro: "This plan has the shape that the Dutch SLIM scheme names for the screening of a company: \
            where you stand, which goals go with that, who does what and when, and how you see \
            whether it works. It rests on your own answers.",
    no_promise: "This report does not promise that the plan meets the rules of any subsidy: check that \
                 yourself before you apply for one.",
    blanks: "What stands between [brackets] only the organisation knows. Fill it in yourself.",
    about: "About the organisation",
    organisation: "Name of the organisation",
    date: "As of",
    made_by: "Made with the help of",
    agreed_by: "Adopted by",
    goals: "Goals",
    goals_intro: "On these subjects the plan brings most. Every goal says what good looks like. “After \
                  this plan” is an estimate: how far the score gets when all actions with a date are \
                  done.",
    goal: "Goal",
    now: "Now",
    after: "After this plan",
    target: "Target",
    strategic_goal: "Serves this goal of the organisation",
    no_goals: "No action with a date brings a subject forward. There are no goals yet.",
    strategy: "Goals of the organisation for the coming years: [goal 1], [goal 2], [goal 3].",
    findings: "Findings",
    verdicts: "How far you are",
    strong: "What goes well already",
    nothing_strong: "No subject reaches its target yet.",
    weak: "What stands in the way of learning most",
    nothing_known: "Nothing is known about that yet.",
    subject_score: |subject, score| format!("{subject}: score {score}"),
    activities: "Activities",
    no_activities: "There are no activities with a date yet.",
    costs: "Costs beyond your own hours",
    budget: "Budget and funding",
    forms: "Who learns, and in which form",
    forms_intro: "Choose for every activity a form that fits the work: learning on the job, learning \
                  from each other, coaching, practice, online learning or a course.",
    no_forms: "No activity with a date takes time from participants.",
    for_whom: "For whom",
    form: "Form",
    later: "Later, without a date yet",
    progress: "How you see whether it works",
    open_figure: "[today's figure]",
    open_norm: "see “Done when”",
    again: "After the last week of an activity, see whether its norm is reached. Measure everything again on [date], with the same questions. Put the scores beside those \
            of today. [name] keeps track of it and tells everyone.",
    to_fill_in: "What is still to be filled in",
    open_points: &[
        "The goals of the organisation, and which of them every learning goal serves.",
        "The name of the owner of every activity, and the date of the start.",
        "The form and the provider of every learning activity.",
        "The budget, and where the money comes from.",
        "How every employee gets a plan of his or her own, also who works part-time, nights or \
         elsewhere.",
        "Who adopted the plan, and when it was discussed with employees or their representatives.",
        "The date of the next measurement.",
    ],
    name_blank: "[name and date]",
    date_blank: "[date]",
    goal_blank: "[goal]",
    amount_blank: "[amount and who pays]",
    form_blank: "[form]",
};
