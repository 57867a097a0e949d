//! The plan: ordered actions, each with why it stands there and what it brings.

use super::{Consent, ConsentWhen, Id, StaffBody, Text};

/// What to do, in which order, and what the plan leaves out or warns of.
#[derive(Debug, Clone, PartialEq)]
pub struct Roadmap {
    /// In order of importance, prerequisites first. Now and next carry weeks, later
    /// does not. A less important one may start sooner when its owner has time.
    pub actions: Vec<PlannedAction>,
    /// In the order of the instrument.
    pub dropped: Vec<Dropped>,
    pub must_do: Vec<MustDoNotice>,
    /// What pinning "start small" costs against the free order.
    pub pin_price: Option<PinPrice>,
    pub warnings: Vec<Warning>,
    /// People the effort was computed for, and whether that number was given.
    pub staff: u32,
    pub staff_is_assumed: bool,
    /// Whose part in the actions the plan names; by the number of staff when nobody
    /// said.
    pub staff_body: StaffBody,
}

impl Roadmap {
    pub fn action(&self, id: &str) -> Option<&PlannedAction> {
        self.actions.iter().find(|a| a.id.as_str() == id)
    }

    pub fn in_wave(&self, wave: Wave) -> impl Iterator<Item = &PlannedAction> {
        self.actions.iter().filter(move |a| a.wave == wave)
    }
}

/// When an action starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wave {
    /// First quarter.
    Now,
    /// Second quarter.
    Next,
    /// After that, without a date.
    Later,
}

impl Wave {
    pub const ALL: [Wave; 3] = [Wave::Now, Wave::Next, Wave::Later];

    pub fn id(self) -> &'static str {
        match self {
            Wave::Now => "now",
            Wave::Next => "next",
            Wave::Later => "later",
        }
    }
}

/// One action at its place in the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedAction {
    pub id: Id,
    /// 1 for the first.
    pub place: usize,
    pub wave: Wave,
    /// Weeks from the start, for now and next: first week (1 = the first) and last.
    pub weeks: Option<(u32, u32)>,
    /// Planned longer than its own elapsed weeks because the owner has less time.
    pub is_stretched: bool,
    pub owner: Id,
    /// Working days of those who carry it out.
    pub days: f64,
    /// Hours of participants, apart from `days`.
    pub participant_hours: f64,
    /// Days and weighted participant days together: what the order weighs.
    pub cost: f64,
    /// Weighted points of gap it closed when it was chosen.
    pub benefit: f64,
    /// The open actions it was chosen together with: the one that the package is
    /// for stands last. Empty when it was chosen for its own sake.
    pub package: Vec<Id>,
    /// Weighted points of gap that the package and the action itself close together.
    pub package_benefit: f64,
    /// Cost of the package and the action itself together. The best ratio of
    /// `package_benefit` to this goes first, after what is pinned.
    pub package_cost: f64,
    /// The answers that put it there: worst first, the open ones last.
    pub because: Vec<Reason>,
    /// On every dimension that still has a gap at its place, largest first.
    pub effects: Vec<Effect>,
    /// Must come first, and is not done yet.
    pub needs: Vec<Id>,
    /// Advice: better after these, still open.
    pub better_after: Vec<Id>,
    /// Planned actions that wait for it.
    pub unlocks: Vec<Id>,
    pub is_pinned: bool,
    pub is_quick_win: bool,
    pub consent: Consent,
    pub consent_when: ConsentWhen,
}

/// An answer that puts an action in the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    pub item: Id,
    /// 0..100; `None` when the item is open.
    pub score: Option<f64>,
}

/// What an action does to one dimension at its place in the order.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    pub dimension: Id,
    /// Score before and after, 0..100, on the way to the target.
    pub from: f64,
    pub to: f64,
    /// Share of the gap it closes, 0..1.
    pub share: f64,
    /// The score was not known; `from` starts from the middle of its range.
    pub is_guess: bool,
}

/// An action that is not in the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Dropped {
    pub id: Id,
    pub reason: DropReason,
}

/// Why an action is not in the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum DropReason {
    /// The user said it is done.
    Done,
    /// The user left it out.
    LeftOut,
    /// An answer shows that its purpose is met.
    PurposeMet { item: Id },
    /// It needs, directly or through others, an action that was left out.
    NeedsLeftOut { needs: Id },
    /// Nothing it touches has a gap, and nothing waits for it.
    NoGap,
}

/// A legal duty that stands outside the ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct MustDoNotice {
    pub action: Id,
    pub item: Id,
    pub why: Text,
    /// The item is open, so the duty may or may not be met.
    pub is_open: bool,
}

/// Pinned against free: the area under the remaining gap, and the share of the
/// gap closed after 1, 2, 3 and 4 waves.
#[derive(Debug, Clone, PartialEq)]
pub struct PinPrice {
    /// Extra area as a share of the free order's (0.04 = 4 % worse). Below 0 when
    /// the pinned order happens to be the better one.
    pub extra: f64,
    pub closed_pinned: [f64; 4],
    pub closed_free: [f64; 4],
}

/// What a reader of the plan should know before starting.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// These owners together carry this share (0..1) of the work of the first wave.
    OneOwner { owners: Vec<Id>, share: f64 },
    /// The number of staff was unknown.
    StaffAssumed { staff: u32 },
    /// These dimensions have no score; the plan took the middle of what is possible.
    Guessed { dimensions: Vec<Id> },
    /// This owner has too little time to finish its own among these actions within
    /// four waves, so they and the ones that wait for them have no date.
    NoCapacity { owner: Id, actions: Vec<Id> },
    /// No dimension is under its target.
    NothingToDo,
}
