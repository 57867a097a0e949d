//! `leerklaar completions` and `leerklaar man`: made from the same definitions as
//! the parser, so they cannot drift from it.

use std::fs;

use anyhow::Context;
use clap::Command;
use clap_complete::aot;

use crate::cli::arguments::{self, Shell};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::{help, output};

pub(crate) fn completions(
    session: &Session,
    request: &arguments::Completions,
) -> anyhow::Result<Exit> {
    let mut command = help::command(session.words);
    let mut script = Vec::new();
    match request.shell {
        Shell::Bash => aot::generate(aot::Bash, &mut command, "leerklaar", &mut script),
        Shell::Zsh => aot::generate(aot::Zsh, &mut command, "leerklaar", &mut script),
        Shell::Fish => aot::generate(aot::Fish, &mut command, "leerklaar", &mut script),
        Shell::Powershell => aot::generate(aot::PowerShell, &mut command, "leerklaar", &mut script),
    }
    output::to_stdout(&String::from_utf8_lossy(&script), session.words)?;
    Ok(Exit::Done)
}

pub(crate) fn man(session: &Session, request: &arguments::Man) -> anyhow::Result<Exit> {
    let mut command = help::command(session.words);
    command.build();
    let Some(folder) = &request.folder else {
        output::to_stdout(&page(&command)?, session.words)?;
        return Ok(Exit::Done);
    };
    let cannot_create = |error: std::io::Error| {
        let message =
            (session.words.cli.cannot_create)(&folder.display().to_string(), &error.to_string());
        Failure::new(Exit::CannotCreate, "cannot-create", message)
    };
    fs::create_dir_all(folder).map_err(cannot_create)?;
    for (name, command) in every_command(&command, "leerklaar") {
        let path = folder.join(format!("{name}.1"));
        fs::write(path, page(&command.clone().name(name.clone()))?).map_err(cannot_create)?;
    }
    Ok(Exit::Done)
}

/// A command and all under it, named as their man pages are: `leerklaar-score`.
fn every_command<'a>(command: &'a Command, name: &str) -> Vec<(String, &'a Command)> {
    let mut all = vec![(name.to_owned(), command)];
    for child in command.get_subcommands() {
        all.extend(every_command(
            child,
            &format!("{name}-{}", child.get_name()),
        ));
    }
    all
}

fn page(command: &Command) -> anyhow::Result<String> {
    let mut text = Vec::new();
    // The date of a page is the version's, so that equal versions give equal pages.
    clap_mangen::Man::new(command.clone())
        .date("")
        .render(&mut text)
        .with_context(|| format!("man page of {}", command.get_name()))?;
    let text = String::from_utf8_lossy(&text).into_owned();
    // The formatter would break Dutch words by the rules of English.
    Ok(text.replacen("\n.SH ", "\n.nh\n.SH ", 1))
}
