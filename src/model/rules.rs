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

/// Fewest anonymous people behind a published figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Privacy {
    pub scores: u32,
    pub distributions: u32,
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
