//! How well the questions measured.

use crate::model::Perspective;
use crate::words::capital;
use crate::words::technical::{Size, TechnicalWords};

pub(super) static TECHNICAL: TechnicalWords = TechnicalWords {
    title: "How well the questions measure",
    nothing: "No group is large enough to say anything about this.",
    perspective: |who| capital(inside(who)),
    alpha_title: "Do the questions of a subject go together?",
    alpha_intro: |confidence| {
        format!(
            "Alpha (Cronbach) is high when people who score high on one question do so on the \
             others. In brackets: where alpha lies with {confidence} confidence."
        )
    },
    formative: "A low alpha is no defect here. Short lists about what an organisation does, such as \
                whether there is a budget and whether there are rules, need not go together: one can \
                be there without the other. Alpha says most about questions on what people \
                experience.",
    scale: "Subject",
    questions: "Questions",
    people: "People",
    alpha: "Alpha",
    standardised: "Standardised",
    error: "Measurement error",
    too_few: |least| format!("too few people (at least {least})"),
    nobody_differs: "everybody answers the same",
    items_title: "Does every question fit the others?",
    items_intro: "The correlation runs from −1 to 1. Below 0 a question runs against the others: see \
                  whether it is turned round.",
    item_rest: "Correlation with the rest",
    without: "Alpha without it",
    quality_title: "How every question was filled in",
    quality_intro: "Lowest and highest: the share of answers at the lowest and at the highest level. \
                    The other columns: the share of those who were asked.",
    in_steps: |step| {
        format!(
            "Shares are in steps of {step} people: exact ones would tell what one or two people did."
        )
    },
    floor: "Lowest",
    ceiling: "Highest",
    open: "Not filled in",
    not_shown: "Not put to them",
    dont_know: "Don't know",
    not_applicable: "Not applicable",
    agreement_title: |cut| format!("Are people in the same group alike? By {cut}"),
    agreement_intro: "ICC(1): which share of all differences lies between groups. ICC(2): how \
                      reliable the mean of a group is. rwg(j): 1 when everybody in a group answers \
                      the same. In a small group a high rwg(j) is often chance; the usual limit of \
                      0.70 says little there.",
    groups: "Groups",
    icc1: "ICC(1)",
    icc2: "ICC(2)",
    rwg: "rwg(j) per group",
    effects_title: "How large are the perspective gaps?",
    effects_intro: "Hedges' g is the difference in standard deviations. Cliff's delta is how much \
                    more often somebody of one group answers higher than somebody of the other, from \
                    −1 to 1. The word is a convention of the field, not a judgement.",
    between: "Between",
    pair: |first, second| format!("{} and {}", inside(first), inside(second)),
    hedges: "Hedges' g",
    cliff: "Cliff's delta",
    size: |size| match size {
        Size::Negligible => "negligible",
        Size::Small => "small",
        Size::Medium => "medium",
        Size::Large => "large",
    },
};

fn inside(who: Perspective) -> &'static str {
    (super::report::REPORT.perspective)(who)
}
