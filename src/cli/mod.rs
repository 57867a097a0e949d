//! The only place that opens files, reads the clock, asks and prints.

use std::process::ExitCode;

pub mod ask;
pub mod assess;
pub mod clock;
pub mod exit;
pub mod store;
pub mod talk;
mod watch;

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
