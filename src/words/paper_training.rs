//! The training and development plan: goals, findings, activities, what is to be
//! filled in.

/// Phrases of the training and development plan.
#[derive(Debug)]
pub struct PaperTrainingWords {
    pub title: &'static str,
    pub short: &'static str,
    /// In which shape it is.
    pub intro: &'static str,
    /// That it promises no subsidy.
    pub no_promise: &'static str,
    pub blanks: &'static str,

    pub about: &'static str,
    pub organisation: &'static str,
    pub date: &'static str,
    pub made_by: &'static str,
    pub agreed_by: &'static str,

    pub goals: &'static str,
    pub goals_intro: &'static str,
    pub goal: &'static str,
    pub now: &'static str,
    pub after: &'static str,
    pub target: &'static str,
    pub strategic_goal: &'static str,
    pub no_goals: &'static str,
    pub strategy: &'static str,

    pub findings: &'static str,
    pub verdicts: &'static str,
    pub strong: &'static str,
    pub nothing_strong: &'static str,
    pub weak: &'static str,
    pub nothing_known: &'static str,
    pub subject_score: fn(subject: &str, score: &str) -> String,

    pub activities: &'static str,
    pub no_activities: &'static str,
    pub costs: &'static str,
    pub budget: &'static str,

    pub forms: &'static str,
    pub forms_intro: &'static str,
    pub no_forms: &'static str,
    pub for_whom: &'static str,
    pub form: &'static str,
    pub later: &'static str,

    pub progress: &'static str,
    /// Where no question measures it.
    pub open_figure: &'static str,
    pub open_norm: &'static str,
    pub again: &'static str,

    pub to_fill_in: &'static str,
    /// What only the organisation knows.
    pub open_points: &'static [&'static str],
    pub name_blank: &'static str,
    pub date_blank: &'static str,
    pub goal_blank: &'static str,
    pub amount_blank: &'static str,
    pub form_blank: &'static str,
}
