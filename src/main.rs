//! Calls the library and returns its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    leerklaar::cli::run()
}
