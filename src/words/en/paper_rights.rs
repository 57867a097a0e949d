//! What the representatives of the staff have a part in.

use crate::model::{Consent, StaffBody};
use crate::words::paper_rights::PaperRightsWords;

pub(super) static PAPER_RIGHTS: PaperRightsWords = PaperRightsWords {
    title: |body| match body {
        StaffBody::WorksCouncil => "What the works council has a say in, and when",
        StaffBody::StaffRepresentation => "What the staff representation has a say in, and when",
        StaffBody::None => "What employees have a say in, and when",
    },
    short: |body| match body {
        StaffBody::WorksCouncil => "Works council",
        StaffBody::StaffRepresentation => "Staff representation",
        StaffBody::None => "Employees",
    },
    intro: |body| match body {
        StaffBody::WorksCouncil => {
            "Rules about training need the consent of the works council, unless the collective agreement \
             sets them. The same goes for rules about data on employees and for systems that keep track \
             of who does what. Article 27 of the Dutch Works Councils Act (WOR) says so. Below are the \
             actions for which this matters."
        }
        StaffBody::StaffRepresentation => {
            "A staff representation has fewer rights than a works council. It must consent to rules about \
             working hours and working conditions, and it gets information when it asks for it. The Dutch \
             Works Councils Act (WOR) says so. Below are the actions in which the staff representation \
             has a part."
        }
        StaffBody::None => {
            "There is no works council and no staff representation. Then discuss the plans in a meeting \
             with all employees, before anything is settled."
        }
    },
    assumed: |body, staff| {
        let body = match body {
            StaffBody::WorksCouncil => "a works council",
            StaffBody::StaffRepresentation => "a staff representation",
            StaffBody::None => "neither",
        };
        format!(
            "Nobody said whether there is a works council or a staff representation. With {staff} people \
             we take it that there is {body}; if that is wrong, say so and make this report again."
        )
    },
    actions: "The actions, with the strongest right first",
    no_actions: "No action in this plan has a fixed moment.",
    order: "Ask in time: a decision that needs consent or advice must not be settled yet.",
    asked: "What management asks for",
    always: "always",
    in_plan: "In the plan",
    meaning: "What those words mean",
    means: |consent| match consent {
        Consent::None => None,
        Consent::Inform => Some("Information: you hear it in time and can ask questions."),
        Consent::Advise => {
            Some("Advice: you give your opinion before the decision is taken, and get an answer.")
        }
        Consent::Consent => {
            Some("Consent: without your yes it does not go ahead, unless the court allows it.")
        }
    },
    why: "Why, per action",
    may_ask: |body| match body {
        StaffBody::WorksCouncil => "What the works council may ask",
        StaffBody::StaffRepresentation => "What the staff representation may ask",
        StaffBody::None => "What employees may ask",
    },
    questions: &[
        "Which questions were asked, of whom, and why those?",
        "Who sees the answers, where are they kept, and when are they erased?",
        "How small may a group in a report be, and who guards that?",
        "Which rules about time, money and compulsory training will change, and for whom?",
        "Who keeps track of what people learn, and is it ever used to judge somebody?",
        "What does each group notice: part-time, night shift, temporary contract, little Dutch?",
        "When do we discuss whether it works, and with which figures?",
    ],
    own_rights: |body| match body {
        StaffBody::WorksCouncil => &[
            "All information that the works council needs for its work, in writing when it asks so \
             (article 31 WOR).",
            "To invite an expert (article 16 WOR).",
            "To make a proposal about training of its own; management must discuss and answer it (article \
             23 WOR).",
        ],
        StaffBody::StaffRepresentation => &[
            "All information that the staff representation needs for its work.",
            "Talks about this plan, also where consent is not needed.",
        ],
        StaffBody::None => {
            &["A meeting in which management explains this plan and answers questions."]
        }
    },
    not_advice: "This is not legal advice. Look in your collective agreement too, and ask a lawyer when in \
                 doubt.",
};
