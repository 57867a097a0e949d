//! From where somebody looks at learning in the organisation.

use std::fmt;

/// Who answers. `Organisation` is one spokesperson about the whole, as at an intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Perspective {
    Organisation,
    Management,
    Hr,
    LineManager,
    Employee,
}

impl Perspective {
    /// From the whole, through those who steer, to those who learn. A gap is
    /// always the earlier minus the later.
    pub const ALL: [Perspective; 5] = [
        Perspective::Organisation,
        Perspective::Management,
        Perspective::Hr,
        Perspective::LineManager,
        Perspective::Employee,
    ];

    /// The word for it in checklists, sheets and options.
    pub fn id(self) -> &'static str {
        match self {
            Perspective::Organisation => "organisation",
            Perspective::Management => "management",
            Perspective::Hr => "hr",
            Perspective::LineManager => "line_manager",
            Perspective::Employee => "employee",
        }
    }

    pub fn from_id(id: &str) -> Option<Perspective> {
        Perspective::ALL.into_iter().find(|p| p.id() == id)
    }

    /// Whether one consensus answer can stand for all of this audience: a small
    /// team that speaks with one voice, as against many people with their own.
    pub fn can_take_a_position(self) -> bool {
        matches!(
            self,
            Perspective::Organisation | Perspective::Management | Perspective::Hr
        )
    }
}

impl fmt::Display for Perspective {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}
