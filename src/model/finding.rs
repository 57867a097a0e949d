//! What can be wrong with an instrument that loads: results that contradict the
//! answers, thresholds that decide nothing, and texts that are hard to read.

use super::{Answer, Fraction, Id, Lang, Outcome, Perspective, Remark, Severity, WordingRule};

/// One thing that a check of the loaded instrument found.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// Answers and what they lead to do not fit each other.
    Scoring(Scoring),
    /// Gaps and actions do not fit each other.
    Planning(Planning),
    /// A setting does nothing, or not what it seems to.
    Setting(Setting),
    /// A text that its readers may not get at once.
    Wording { lang: Lang, remark: Remark },
}

/// Where answers do not lead to the results they should.
#[derive(Debug, Clone, PartialEq)]
pub enum Scoring {
    /// Of two answers the better one gives the lower result.
    BetterAnswerLowers {
        item: Id,
        worse: Answer,
        better: Answer,
        fall: Fall,
    },
    /// Every answer to the question has the same score.
    NoAnswerMatters { item: Id },
    /// Two neighbouring levels have the same score.
    LevelsScoreAlike { item: Id, lower: u8, higher: u8 },
    /// No answers bring this dimension, or any when `None`, into the band.
    BandUnreachable {
        dimension: Option<Id>,
        band: Id,
        is_highest: bool,
    },
    /// Even with the best answers the dimension stays under its target.
    TargetUnreachable {
        dimension: Id,
        best: f64,
        target: f64,
    },
    /// Even the best answers fail this need, so the verdict is never yes.
    NeedNeverMet {
        verdict: Id,
        /// The item or dimension; `None` for a mean of several.
        subject: Option<Id>,
        /// The best it can be; `None` when it has no score at all.
        best: Option<f64>,
        least: f64,
    },
    /// Even the worst answers pass this need, so it decides nothing.
    NeedAlwaysMet { verdict: Id, least: f64 },
    /// Even the worst answers give yes.
    VerdictAlwaysYes { verdict: Id },
    /// The differences that a pattern asks for cannot occur: one clause on its own
    /// when `item` names it, else all of them together.
    PatternNeverHolds { pattern: Id, item: Option<Id> },
}

/// What gets worse through a better answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Fall {
    /// The item's own score, 0..100.
    Score {
        from: f64,
        to: f64,
    },
    Dimension {
        dimension: Id,
        from: f64,
        to: f64,
    },
    Band {
        dimension: Id,
        from: Id,
        to: Id,
    },
    Verdict {
        verdict: Id,
        from: Outcome,
        to: Outcome,
    },
}

/// Where the actions do not serve the answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Planning {
    /// The instrument scores and advises nothing.
    NoActions,
    /// A low score without any action that would raise it.
    DimensionWithoutAction {
        dimension: Id,
    },
    ItemWithoutAction {
        item: Id,
    },
    /// An item names an action that does nothing for the item's dimension.
    ActionMissesDimension {
        item: Id,
        action: Id,
        dimension: Id,
    },
    /// No answers were found that put the action at the top of the plan, even with
    /// its prerequisites done; these came first instead.
    NeverFirst {
        action: Id,
        beaten_by: Vec<Id>,
    },
    /// The level at which the action's purpose is met cannot be given.
    PurposeNeverMet {
        action: Id,
        item: Id,
        level: Fraction,
    },
    /// The action's purpose is met at the worst answer already.
    PurposeAlwaysMet {
        action: Id,
        item: Id,
        level: Fraction,
    },
    /// The duty is never named, whatever the answer.
    DutyNeverNamed {
        action: Id,
        item: Id,
        below: Fraction,
    },
    /// The duty is named even at the best answer.
    DutyAlwaysNamed {
        action: Id,
        item: Id,
        below: Fraction,
    },
    /// All actions together leave the worst score in the lowest band.
    ActionsTooLight {
        dimension: Id,
        /// The score after all of them, from the worst answers.
        reaches: f64,
        band: Id,
    },
}

/// Settings that do nothing, or not what they seem to.
#[derive(Debug, Clone, PartialEq)]
pub enum Setting {
    /// Nothing keeps a weak spot in this dimension from being averaged away.
    NoCriticalItem { dimension: Id },
    /// The quick scan asks none, or several, of this dimension.
    CoreItems { dimension: Id, core: Vec<Id> },
    /// A point of the number's scoring that no answer can have.
    PointOutsideRange {
        item: Id,
        value: Fraction,
        least: Fraction,
        most: Fraction,
    },
    /// The warning about high numbers starts where answers are refused already.
    WarningOutsideRange {
        item: Id,
        warn_above: Fraction,
        most: Fraction,
    },
    /// On a tick list more ticks are better; this one asks its reader to turn that
    /// around.
    ReversedTicks { item: Id },
    /// Parallel wording for one perspective: there is nothing to compare.
    PairedAlone { item: Id },
    /// Not knowing counts as the lowest answer for people who judge others.
    NotKnowingCounts { item: Id, perspective: Perspective },
    /// The item accepts a remark that is not made.
    NothingToAccept { item: Id, rule: WordingRule },
}

impl Finding {
    /// An error where a result would contradict the answers or a part can never
    /// work; a warning where the author is to judge.
    pub fn severity(&self) -> Severity {
        match self {
            Finding::Scoring(finding) => finding.severity(),
            Finding::Planning(finding) => finding.severity(),
            Finding::Setting(Setting::NothingToAccept { .. }) => Severity::Notice,
            Finding::Setting(_) => Severity::Warning,
            Finding::Wording { remark, .. } => remark.severity(),
        }
    }

    /// A short fixed name for programs; for a remark on wording, the name by
    /// which an item can accept it.
    pub fn code(&self) -> &'static str {
        match self {
            Finding::Scoring(finding) => finding.code(),
            Finding::Planning(finding) => finding.code(),
            Finding::Setting(finding) => finding.code(),
            Finding::Wording { remark, .. } => remark.rule().id(),
        }
    }
}

impl Scoring {
    fn severity(&self) -> Severity {
        match self {
            Scoring::LevelsScoreAlike { .. }
            | Scoring::NeedAlwaysMet { .. }
            | Scoring::BandUnreachable {
                dimension: Some(_),
                is_highest: false,
                ..
            } => Severity::Warning,
            Scoring::BetterAnswerLowers { .. }
            | Scoring::NoAnswerMatters { .. }
            | Scoring::BandUnreachable { .. }
            | Scoring::TargetUnreachable { .. }
            | Scoring::NeedNeverMet { .. }
            | Scoring::VerdictAlwaysYes { .. }
            | Scoring::PatternNeverHolds { .. } => Severity::Error,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Scoring::BetterAnswerLowers { .. } => "better_answer_lowers",
            Scoring::NoAnswerMatters { .. } => "no_answer_matters",
            Scoring::LevelsScoreAlike { .. } => "levels_score_alike",
            Scoring::BandUnreachable { .. } => "band_unreachable",
            Scoring::TargetUnreachable { .. } => "target_unreachable",
            Scoring::NeedNeverMet { .. } => "need_never_met",
            Scoring::NeedAlwaysMet { .. } => "need_always_met",
            Scoring::VerdictAlwaysYes { .. } => "verdict_always_yes",
            Scoring::PatternNeverHolds { .. } => "pattern_never_holds",
        }
    }
}

impl Planning {
    fn severity(&self) -> Severity {
        match self {
            Planning::NoActions
            | Planning::ItemWithoutAction { .. }
            | Planning::NeverFirst { .. }
            | Planning::ActionsTooLight { .. } => Severity::Warning,
            Planning::DimensionWithoutAction { .. }
            | Planning::ActionMissesDimension { .. }
            | Planning::PurposeNeverMet { .. }
            | Planning::PurposeAlwaysMet { .. }
            | Planning::DutyNeverNamed { .. }
            | Planning::DutyAlwaysNamed { .. } => Severity::Error,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Planning::NoActions => "no_actions",
            Planning::DimensionWithoutAction { .. } => "dimension_without_action",
            Planning::ItemWithoutAction { .. } => "item_without_action",
            Planning::ActionMissesDimension { .. } => "action_misses_dimension",
            Planning::NeverFirst { .. } => "never_first",
            Planning::PurposeNeverMet { .. } => "purpose_never_met",
            Planning::PurposeAlwaysMet { .. } => "purpose_always_met",
            Planning::DutyNeverNamed { .. } => "duty_never_named",
            Planning::DutyAlwaysNamed { .. } => "duty_always_named",
            Planning::ActionsTooLight { .. } => "actions_too_light",
        }
    }
}

impl Setting {
    fn code(&self) -> &'static str {
        match self {
            Setting::NoCriticalItem { .. } => "no_critical_item",
            Setting::CoreItems { .. } => "core_items",
            Setting::PointOutsideRange { .. } => "point_outside_range",
            Setting::WarningOutsideRange { .. } => "warning_outside_range",
            Setting::ReversedTicks { .. } => "reversed_ticks",
            Setting::PairedAlone { .. } => "paired_alone",
            Setting::NotKnowingCounts { .. } => "not_knowing_counts",
            Setting::NothingToAccept { .. } => "nothing_to_accept",
        }
    }
}

impl From<Scoring> for Finding {
    fn from(finding: Scoring) -> Finding {
        Finding::Scoring(finding)
    }
}

impl From<Planning> for Finding {
    fn from(finding: Planning) -> Finding {
        Finding::Planning(finding)
    }
}

impl From<Setting> for Finding {
    fn from(finding: Setting) -> Finding {
        Finding::Setting(finding)
    }
}
