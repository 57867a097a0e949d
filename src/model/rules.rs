//! The choices that turn answers into words: bands, caps, thresholds, planning.

use super::{Fraction, Id, Text};

/// Everything that the checklists decide beyond their questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// Rising by `from`, the first from 0.
    pub bands: Vec<Band>,
    pub cap: Cap,
    pub coverage: Coverage,
    /// Default target of a dimension, 0..100.
    pub target: Fraction,
    pub gap: GapRule,
    /// Two-sided confidence of every interval, in (0, 1).
    pub confidence: Fraction,
    pub privacy: Privacy,
    pub reporting: Reporting,
    pub roadmap: RoadmapRules,
}

/// A word for a stretch of scores; its lower edge belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    pub id: Id,
    pub from: Fraction,
    pub name: Text,
}

/// A critical item below `critical_below` keeps the band at `highest_band`.
#[derive(Debug, Clone, PartialEq)]
pub struct Cap {
    pub critical_below: Fraction,
    pub highest_band: Id,
}

/// How much must be answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// Share of a dimension that an anonymous sheet must have answered to count.
    pub least: Fraction,
    /// Width of a range from which a score is provisional, in points.
    pub provisional_above: Fraction,
}

/// When a gap is small and when it is large, in points of 100.
#[derive(Debug, Clone, PartialEq)]
pub struct GapRule {
    pub small: Fraction,
    pub large: Fraction,
}

/// What protects anonymous people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Privacy {
    /// Fewest people behind a score.
    pub scores: u32,
    /// Fewest people behind a distribution or a count of ways to answer.
    pub distributions: u32,
    /// Fewest people in a group that two traits define.
    pub crossings: u32,
    /// A mean this near to an end of 0..100 is told as "at most" or "at least".
    pub ends: Fraction,
}

impl Privacy {
    /// Whether nobody is protected: only for made-up answers, and said on the result.
    pub fn is_off(&self) -> bool {
        self.scores <= 1
    }
}

/// How surveys are reported beyond the picture of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Reporting {
    /// From this score on an answer is favourable.
    pub favourable_from: Fraction,
    /// Fewest respondents behind Cronbach's alpha.
    pub alpha_from: u32,
    /// Of all differences that are called one, the share that may be chance.
    pub false_discovery_rate: Fraction,
    pub group_mean: GroupMean,
    /// Whether "not applicable" counts as not answered in the least share that a
    /// respondent must answer.
    pub not_applicable_is_missing: bool,
    /// The points that 0 and 100 stand for in tables for machines; 0 and 100
    /// themselves unless a survey is to be compared with others.
    pub points: (Fraction, Fraction),
    /// Scales across dimensions, beside them; they may overlap.
    pub scales: Vec<ReportScale>,
}

/// What the mean of a group is the mean of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupMean {
    /// Means of items, weighted: the same way as the picture of the whole.
    Items,
    /// The respondents' own scores.
    Respondents,
}

/// Several dimensions taken together, item by item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportScale {
    pub id: Id,
    pub dimensions: Vec<Id>,
}

/// How effort is counted and how much fits in a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct RoadmapRules {
    /// What an hour of a participant counts against an hour of work on the action.
    pub participant_hour_weight: Fraction,
    /// Above 0.
    pub hours_per_day: Fraction,
    /// Share of each owner's time that stays free, 0..1.
    pub reserve: Fraction,
    pub wave_weeks: u32,
    pub most_actions_per_wave: usize,
    pub most_actions_in_plan: usize,
    pub default_staff: u32,
    /// People in scope of a pilot.
    pub pilot_group: u32,
    pub managers_per_100: Fraction,
    /// From this number of staff an organisation whose staff body is unknown is
    /// taken to have a works council, and below it a staff representation.
    pub works_council_from: u32,
    pub merge_owners_below: Option<MergeOwners>,
    pub quick_win: QuickWin,
    pub one_owner_warning: Option<OneOwner>,
    pub effects: Vec<EffectWord>,
}

/// In a small organisation these owners are one person.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeOwners {
    pub staff: u32,
    pub owners: Vec<Id>,
    pub days_per_week: Fraction,
}

/// The most that a quick win may cost its owner and last.
#[derive(Debug, Clone, PartialEq)]
pub struct QuickWin {
    pub most_days: Fraction,
    pub most_weeks: u32,
}

/// Warn when these owners together carry more than this share of the first wave.
#[derive(Debug, Clone, PartialEq)]
pub struct OneOwner {
    pub owners: Vec<Id>,
    pub share: Fraction,
}

/// A word for an effect from this share of the gap.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectWord {
    pub id: Id,
    pub from: Fraction,
    pub name: Text,
}
