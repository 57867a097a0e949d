//! How the program ends, as its exit code says it.

use std::process::ExitCode;

/// Every exit code of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Done,
    /// Done, but a bar that was asked for was missed.
    BarMissed,
    /// Wrong arguments.
    Usage,
    /// Done in part: input was left out, or ended early.
    Partial,
    /// A sheet or checklist is wrong.
    Data,
    /// An input file is missing.
    NoInput,
    /// Our own fault.
    Bug,
    CannotCreate,
    InputOutput,
    /// Another program has the sheet open.
    InUse,
    /// Refused to protect who answered.
    Privacy,
    /// The terminal went away; what was confirmed in an interview is kept.
    HungUp,
    /// Ctrl-C; the same.
    Interrupted,
    /// Asked to end; the same.
    Terminated,
}

impl Exit {
    /// The number for the shell; signals are 128 and the signal's number.
    pub fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::BarMissed => 1,
            Exit::Usage => 2,
            Exit::Partial => 3,
            Exit::Data => 65,
            Exit::NoInput => 66,
            Exit::Bug => 70,
            Exit::CannotCreate => 73,
            Exit::InputOutput => 74,
            Exit::InUse => 75,
            Exit::Privacy => 77,
            Exit::HungUp => 129,
            Exit::Interrupted => 130,
            Exit::Terminated => 143,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit.code())
    }
}
