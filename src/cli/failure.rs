//! Why a command could not be carried out, and the exit code that says so.

use super::exit::Exit;
use crate::model::survey::SurveyProblem;
use crate::model::{Problem, Source};
use crate::words::Words;

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
    /// Everything that is wrong with some exports.
    Survey { problems: Vec<SurveyProblem> },
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

    /// The failure in what a command returned, whatever was said around it. An
    /// error that no command put in words is our own fault, told with its causes.
    pub(crate) fn from_error(error: anyhow::Error, words: &Words) -> Failure {
        error.downcast::<Failure>().unwrap_or_else(|error| {
            let message = format!("{} ({error:#})", words.cli.our_bug);
            Failure::new(Exit::Bug, "bug", message)
        })
    }

    pub(crate) fn exit(&self) -> Exit {
        match self {
            Failure::Plain { exit, .. } => *exit,
            Failure::Problems { .. } | Failure::Survey { .. } => Exit::Data,
            Failure::ClosedPipe => Exit::Done,
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Failure::Plain { message, .. } => f.write_str(message),
            Failure::Problems { problems, .. } => write!(f, "{} problems", problems.len()),
            Failure::Survey { problems } => write!(f, "{} problems", problems.len()),
            Failure::ClosedPipe => f.write_str("closed pipe"),
        }
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use anyhow::{Context, anyhow};

    use super::*;
    use crate::model::Lang;

    fn shown(error: anyhow::Error) -> (u8, String) {
        let failure = Failure::from_error(error, Words::for_lang(Lang::EN));
        (failure.exit().code(), failure.to_string())
    }

    #[test]
    fn a_failure_keeps_its_exit_code_and_sentence_on_the_way_up() {
        let failure = Failure::new(Exit::NoInput, "not-found", "no `a.yaml`".to_owned());
        let wrapped = Err::<(), _>(failure).context("reading sheets");
        let expected = (66, "no `a.yaml`".to_owned());
        assert_eq!(shown(wrapped.expect_err("a failure")), expected);
    }

    #[test]
    fn an_error_without_a_sentence_is_our_own_fault_and_names_its_causes() {
        let error = anyhow!("no such section").context("man page of leerklaar");
        let message = "this is a fault in leerklaar itself; your files were not touched \
                       (man page of leerklaar: no such section)";
        assert_eq!(shown(error), (70, message.to_owned()));
    }
}
