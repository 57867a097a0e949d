//! Nederlands.

mod cli;
mod help;

use super::{Numbers, Words};

pub(super) static NL: Words = Words {
    numbers: Numbers { decimal_mark: ',' },
    cli: &cli::CLI,
    help: &help::HELP,
};
