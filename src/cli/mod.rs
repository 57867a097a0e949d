//! The only place that opens files, reads the clock, asks and prints.

mod arguments;
pub mod ask;
pub mod assess;
mod bars;
mod batch;
#[allow(dead_code, reason = "read by the command that makes reports")]
mod branding;
pub mod clock;
mod commands;
pub mod exit;
mod failure;
mod files;
mod help;
mod language;
mod output;
mod session;
pub mod store;
pub mod talk;
mod usage;
#[cfg(unix)]
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches};

use crate::model::Lang;
use crate::report::{clean, diagnostic, survey_diagnostic, terminal};
use crate::words::Words;
use arguments::{Arguments, CheckFormat, Checklist, Command, Format};
use exit::Exit;
use failure::Failure;
use session::Session;

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let arguments = std::env::args_os().collect::<Vec<_>>();
    let setting = std::env::var("LEERKLAAR_LANG").ok();
    let lang = language::choose(&arguments, setting, sys_locale::get_locale());
    apologise_for_bugs(lang);
    let exit = match parse(&arguments, lang) {
        Ok(parsed) => carry_out(parsed, lang),
        Err(exit) => exit,
    };
    exit.into()
}

/// The arguments, or the exit code after help, version or a usage error was shown.
fn parse(arguments: &[OsString], lang: Lang) -> Result<Arguments, Exit> {
    let words = Words::for_lang(lang);
    let parsed = |command: clap::Command| {
        let matches = command.try_get_matches_from(arguments);
        matches.and_then(|matches: ArgMatches| Arguments::from_arg_matches(&matches))
    };
    // To put every text of the help in its place costs more than to read a small sheet,
    // and nobody reads it of a command that is understood.
    if let Ok(parsed) = parsed(help::bare(words)) {
        return Ok(parsed);
    }
    parsed(help::command(words)).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            tell_on_stdout(&error.render().to_string(), words)
        }
        _ => {
            let message = usage::sentence(&error, words);
            let help = (words.cli.see_help)(&usage::command_of(arguments));
            let failure = Failure::Plain {
                exit: Exit::Usage,
                code: "usage",
                message,
                help: Some(help),
            };
            show(&failure, words, usage::asks_for_json(arguments), None)
        }
    })
}

/// Writes a text of our own as the whole result.
fn tell_on_stdout(text: &str, words: &'static Words) -> Exit {
    let written = output::to_stdout(&session::readable(text), words);
    written.map_or_else(
        |failure| show(&failure, words, false, None),
        |()| Exit::Done,
    )
}

fn carry_out(parsed: Arguments, lang: Lang) -> Exit {
    let session = Session::new(lang, parsed.common);
    let Some(command) = parsed.command else {
        return tell_on_stdout(&session.guide(), session.words);
    };
    let as_json = wants_json(&command);
    dispatch(&session, command).unwrap_or_else(|error| {
        let failure = Failure::from_error(error, session.words);
        show(&failure, session.words, as_json, Some(&session))
    })
}

fn dispatch(session: &Session, command: Command) -> anyhow::Result<Exit> {
    match command {
        Command::Assess(request) => commands::assess::run(session, request),
        Command::Score(request) => commands::score::run(session, &request),
        Command::Roadmap(request) => commands::roadmap::run(session, &request),
        Command::Explain(request) => commands::explain::run(session, &request),
        Command::Report(request) => commands::report::run(session, &request),
        Command::Batch(request) => batch::run(session, &request),
        Command::Checklist(request) => commands::checklist::run(session, &request),
        Command::Completions(request) => commands::generate::completions(session, &request),
        Command::Man(request) => commands::generate::man(session, &request),
    }
}

fn wants_json(command: &Command) -> bool {
    match command {
        Command::Score(request) => request.writing.format == Format::Json,
        Command::Roadmap(request) => request.writing.format == Format::Json,
        Command::Explain(request) => request.writing.format == Format::Json,
        Command::Batch(request) => request.result.format == Some(batch::arguments::Format::Json),
        Command::Checklist(Checklist::List(request)) => request.format == Format::Json,
        Command::Checklist(Checklist::Check(request)) => request.format == CheckFormat::Json,
        _ => false,
    }
}

/// Shows a failure on standard error, for a person or as one JSON object.
pub(crate) fn show(
    failure: &Failure,
    words: &'static Words,
    as_json: bool,
    session: Option<&Session>,
) -> Exit {
    let style = session.map_or_else(session::style_without_arguments, Session::style_of_talk);
    let text = match failure {
        Failure::ClosedPipe => String::new(),
        Failure::Problems { problems, sources } if as_json => {
            diagnostic::json(problems, sources, words)
        }
        Failure::Problems { problems, sources } => {
            diagnostic::draw(problems, sources, words, &style)
        }
        Failure::Survey { problems } if as_json => survey_diagnostic::json(problems, words),
        Failure::Survey { problems } => survey_diagnostic::draw(problems, words, &style),
        Failure::Plain {
            code,
            message,
            exit,
            help,
        } if as_json => {
            let mut error = serde_json::json!({
                "schema": "leerklaar.error/1",
                "code": code, "exit": exit.code(), "message": message,
            });
            if let Some(help) = help {
                error["help"] = help.as_str().into();
            }
            format!("{}\n", clean::json(&error.to_string()))
        }
        Failure::Plain { message, help, .. } => {
            let mut text = terminal::note(words.cli.error, message, &style);
            if let Some(help) = help {
                text.push_str(&terminal::note(
                    &format!("  {}", words.cli.help),
                    help,
                    &style,
                ));
            }
            text
        }
    };
    talk::say_as_is(&text);
    failure.exit()
}

/// A panic is our bug: say so in the user's language instead of a backtrace.
fn apologise_for_bugs(lang: Lang) {
    let words = Words::for_lang(lang);
    std::panic::set_hook(Box::new(move |info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        talk::say(&format!(
            "{}: {} ({place})",
            words.cli.error, words.cli.our_bug
        ));
        batch::interrupted::remove_unfinished();
        std::process::exit(i32::from(Exit::Bug.code()));
    }));
}
