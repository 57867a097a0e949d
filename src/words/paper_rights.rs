//! What the representatives of the staff have a part in, and what they may ask.

use crate::model::{Consent, StaffBody};

/// Phrases for the works council, the staff representation, or employees themselves.
#[derive(Debug)]
pub struct PaperRightsWords {
    pub title: fn(StaffBody) -> &'static str,
    pub short: fn(StaffBody) -> &'static str,
    pub intro: fn(StaffBody) -> &'static str,
    /// Nobody said which body there is; it follows from the number of staff.
    pub assumed: fn(StaffBody, staff: u32) -> String,
    pub actions: &'static str,
    pub no_actions: &'static str,
    pub order: &'static str,
    pub asked: &'static str,
    pub always: &'static str,
    pub in_plan: &'static str,
    pub meaning: &'static str,
    /// What each right means, in one sentence.
    pub means: fn(Consent) -> Option<&'static str>,
    /// What the instrument says about an action.
    pub why: &'static str,
    pub may_ask: fn(StaffBody) -> &'static str,
    pub questions: &'static [&'static str],
    pub own_rights: fn(StaffBody) -> &'static [&'static str],
    pub not_advice: &'static str,
}
