//! English.

use super::{Negation, Passive, Rules, term};

pub(super) static RULES: Rules = Rules {
    negation: Negation {
        words: &[
            "not", "no", "never", "nothing", "nobody", "none", "nowhere", "neither", "nor",
            "without", "cannot",
        ],
        prefix: "un",
        unless: &[
            "under", "unit", "union", "uniq", "univers", "until", "unless", "unanim",
        ],
        suffix: Some("n't"),
        answers: &["disagree"],
    },
    passive: Passive {
        helpers: &["is", "are", "was", "were", "be", "been", "being"],
        within: 2,
        starts: &[],
        ends: &["ed"],
        irregular: &[
            "done", "given", "held", "kept", "known", "made", "paid", "said", "seen", "sent",
            "shown", "spent", "taken", "taught", "told", "written", "chosen", "put", "set",
        ],
        states: &[
            "needed",
            "interested",
            "satisfied",
            "involved",
            "supposed",
            "allowed",
            "motivated",
            "indeed",
            "need",
        ],
    },
    joins: &["and", "or", "and/or"],
    reader: &["i", "me", "my", "mine", "myself", "you", "your", "yourself"],
    formal: &[],
    jargon: &[
        term("leverage*", "use"),
        term("adoption", "use"),
        term("l&d", "learning and development"),
        term("baseline*", "first measurement"),
        term("implement*", "carry out"),
        term("facilitat*", "help"),
        term("stakeholder*", "people concerned"),
        term("buy-in", "support"),
        term("upskill*", "learn"),
        term("mindset", "attitude"),
        term("roadmap*", "plan"),
        term("governance", "who decides what"),
        term("utilis*", "use"),
        term("utiliz*", "use"),
        term("peer review", "looking at each other's work"),
        term("prior to", "before"),
        term("in order to", "to"),
        term("with regard to", "about"),
    ],
    office_jargon: &[
        term("strategic*", "what the organisation wants to reach"),
        term("strategy", "plan of the organisation"),
        term("competenc*", "what you can do"),
        term("kpi*", "figure"),
        term("sponsor*", "senior manager who stands up for it"),
        term("mandate", "right to decide"),
        term("indicator*", "figure"),
        term("monitor*", "follow"),
    ],
};
