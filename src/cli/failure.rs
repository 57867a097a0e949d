//! Why a command could not be carried out, and the exit code that says so.

use super::exit::Exit;
use crate::model::{Problem, Source};

/// A failure with its exit code. Every string in it that came from outside is
/// cleaned when it is shown.
#[derive(Debug)]
pub(crate) enum Failure {
    /// One sentence in the language of the user.
    Plain {
        exit: Exit,
        code: &'static str,
        message: String,
        help: Option<String>,
    },
    /// Everything that is wrong with some files.
    Problems {
        problems: Vec<Problem>,
        sources: Vec<Source>,
    },
    /// The reader of our output went away: nobody is left to tell.
    ClosedPipe,
}

impl Failure {
    pub(crate) fn new(exit: Exit, code: &'static str, message: String) -> Failure {
        Failure::Plain {
            exit,
            code,
            message,
            help: None,
        }
    }

    /// The same failure with what to do about it.
    pub(crate) fn with_help(self, advice: String) -> Failure {
        match self {
            Failure::Plain {
                exit,
                code,
                message,
                ..
            } => Failure::Plain {
                exit,
                code,
                message,
                help: Some(advice),
            },
            other => other,
        }
    }

    pub(crate) fn exit(&self) -> Exit {
        match self {
            Failure::Plain { exit, .. } => *exit,
            Failure::Problems { .. } => Exit::Data,
            Failure::ClosedPipe => Exit::Done,
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Failure::Plain { message, .. } => f.write_str(message),
            Failure::Problems { problems, .. } => write!(f, "{} problems", problems.len()),
            Failure::ClosedPipe => f.write_str("closed pipe"),
        }
    }
}

impl std::error::Error for Failure {}
