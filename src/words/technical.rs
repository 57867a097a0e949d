//! How well the questions measured, for those who want to know.

use crate::model::Perspective;

/// Phrases of the technical page.
#[derive(Debug)]
pub struct TechnicalWords {
    pub title: &'static str,
    pub nothing: &'static str,
    pub perspective: fn(Perspective) -> String,
    pub alpha_title: &'static str,
    pub alpha_intro: fn(confidence: &str) -> String,
    /// What a low alpha does not mean.
    pub formative: &'static str,
    pub scale: &'static str,
    pub questions: &'static str,
    pub people: &'static str,
    pub alpha: &'static str,
    pub standardised: &'static str,
    pub error: &'static str,
    pub too_few: fn(least: u32) -> String,
    pub nobody_differs: &'static str,
    pub items_title: &'static str,
    pub items_intro: &'static str,
    pub item_rest: &'static str,
    pub without: &'static str,
    pub quality_title: &'static str,
    pub quality_intro: &'static str,
    /// How near the shares are told.
    pub in_steps: fn(step: u32) -> String,
    pub floor: &'static str,
    pub ceiling: &'static str,
    pub open: &'static str,
    pub not_shown: &'static str,
    pub dont_know: &'static str,
    pub not_applicable: &'static str,
    pub agreement_title: fn(cut: &str) -> String,
    pub agreement_intro: &'static str,
    pub groups: &'static str,
    pub icc1: &'static str,
    pub icc2: &'static str,
    pub rwg: &'static str,
    pub effects_title: &'static str,
    pub effects_intro: &'static str,
    pub between: &'static str,
    pub pair: fn(Perspective, Perspective) -> String,
    pub hedges: &'static str,
    pub cliff: &'static str,
    pub size: fn(Size) -> &'static str,
}

/// How large an effect is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Negligible,
    Small,
    Medium,
    Large,
}
