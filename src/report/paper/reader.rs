//! For whom a report is.

/// A reader of a report; each gets what that reader can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    ManagementTeam,
    Hr,
    WorksCouncil,
    Team,
    Adviser,
}

impl Reader {
    pub const ALL: [Reader; 5] = [
        Reader::ManagementTeam,
        Reader::Hr,
        Reader::WorksCouncil,
        Reader::Team,
        Reader::Adviser,
    ];

    /// As it is typed after `--for`.
    pub fn id(self) -> &'static str {
        match self {
            Reader::ManagementTeam => "mt",
            Reader::Hr => "hr",
            Reader::WorksCouncil => "works-council",
            Reader::Team => "team",
            Reader::Adviser => "adviser",
        }
    }
}
