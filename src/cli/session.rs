//! What every command needs: the language, the words, the checklists and how to
//! write for the place the output goes to.

use std::io::IsTerminal;
use std::path::PathBuf;

use super::arguments::{self, Common, Format, When, Writing};
use super::exit::Exit;
use super::failure::Failure;
use super::{files, output, talk};
use crate::model::{Instrument, Lang, Problem, Sheet, Source};
use crate::report::{self, Document, diagnostic, terminal};
use crate::words::Words;
use crate::yaml::{self, Loaded};

/// One run of the program.
pub(crate) struct Session {
    pub(crate) lang: Lang,
    pub(crate) words: &'static Words,
    pub(crate) common: Common,
}

/// Sheets that were read, with what the reader noticed.
pub(crate) struct Sheets {
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) warnings: usize,
}

impl Session {
    pub(crate) fn new(lang: Lang, common: Common) -> Session {
        Session {
            lang,
            words: Words::for_lang(lang),
            common,
        }
    }

    /// The checklists of `--checklists`, or the built-in ones.
    pub(crate) fn load(&self) -> Result<Loaded, Failure> {
        let loaded = match &self.common.checklists {
            None => yaml::built_in(),
            Some(folder) => {
                let sources = files::read_checklists(folder, self.words)?;
                match yaml::load_without_places(&sources) {
                    Ok(loaded) => loaded,
                    Err(problems) => return Err(Failure::Problems { problems, sources }),
                }
            }
        };
        let languages = &loaded.instrument.languages;
        if !languages.contains(&self.lang) {
            let available = languages
                .iter()
                .map(Lang::to_string)
                .collect::<Vec<_>>()
                .join(", ");
            let message = (self.words.cli.language_not_available)(self.lang.code(), &available);
            return Err(Failure::new(Exit::Usage, "language-not-available", message));
        }
        Ok(loaded)
    }

    /// Reads sheets, telling every problem of all of them at once.
    pub(crate) fn sheets(
        &self,
        paths: &[PathBuf],
        instrument: &Instrument,
    ) -> Result<Sheets, Failure> {
        let sources = files::read_sheets(paths, self.words)?;
        let (mut sheets, mut problems, mut errors) = (Vec::new(), Vec::new(), Vec::new());
        for source in &sources {
            match yaml::read_sheet(source, instrument) {
                Ok((sheet, noticed)) => {
                    sheets.push(sheet);
                    problems.extend(noticed);
                }
                Err(found) => errors.extend(found),
            }
        }
        if !errors.is_empty() {
            errors.extend(problems);
            return Err(Failure::Problems {
                problems: errors,
                sources,
            });
        }
        self.one_organisation(&sheets)?;
        let warnings = problems
            .iter()
            .filter(|p| p.severity() == crate::model::Severity::Warning)
            .count();
        self.tell(&problems, &sources);
        Ok(Sheets { sheets, warnings })
    }

    /// Mixing two organisations in one score is never what somebody wants.
    fn one_organisation(&self, sheets: &[Sheet]) -> Result<(), Failure> {
        let mut names = sheets.iter().filter_map(|s| s.organisation.as_deref());
        let Some(first) = names.next() else {
            return Ok(());
        };
        match names.find(|name| name.trim() != first.trim()) {
            None => Ok(()),
            Some(other) => {
                let message = (self.words.cli.different_organisations)(first, other);
                Err(Failure::new(Exit::Data, "different-organisations", message))
            }
        }
    }

    /// Shows notices and warnings beside the result.
    pub(crate) fn tell(&self, problems: &[Problem], sources: &[Source]) {
        if !problems.is_empty() {
            talk::say_as_is(&diagnostic::draw(
                problems,
                sources,
                self.words,
                &self.style_of_talk(),
            ));
        }
    }

    /// Draws a page in the form that was asked for and writes it.
    pub(crate) fn write_page(
        &self,
        page: &Document,
        json: impl FnOnce() -> String,
        writing: &Writing,
        inputs: &[PathBuf],
    ) -> Result<(), Failure> {
        let text = match writing.format {
            Format::Table => terminal::draw(page, &self.style(writing.output.is_some())),
            Format::Markdown => report::markdown::draw(page),
            Format::Json => json(),
        };
        let folder = self.common.checklists.iter();
        let inputs: Vec<PathBuf> = inputs.iter().chain(folder).cloned().collect();
        output::write(
            &text,
            writing.output.as_deref(),
            writing.force,
            &inputs,
            self.words,
        )
    }

    /// How to draw on standard output, or in a file.
    pub(crate) fn style(&self, to_file: bool) -> terminal::Style {
        self.style_for(!to_file && std::io::stdout().is_terminal())
    }

    pub(crate) fn style_of_talk(&self) -> terminal::Style {
        self.style_for(std::io::stderr().is_terminal())
    }

    fn style_for(&self, is_terminal: bool) -> terminal::Style {
        terminal::Style {
            width: width(self.common.width),
            color: has_color(self.common.color, is_terminal, |name| {
                std::env::var(name).ok()
            }),
            ascii: is_ascii_only(|name| std::env::var(name).ok()),
        }
    }

    /// The guide for who gave no command, as wide as the page.
    pub(crate) fn guide(&self) -> String {
        terminal::narrowed(self.words.cli.guide, width(self.common.width))
    }
}

/// How to draw for arguments that could not be read.
pub(crate) fn style_without_arguments() -> terminal::Style {
    terminal::Style {
        width: width(None),
        color: false,
        ascii: is_ascii_only(|name| std::env::var(name).ok()),
    }
}

/// A text of ours that has its line ends, in what the terminal can show.
pub(crate) fn readable(text: &str) -> String {
    terminal::shown_as(text, is_ascii_only(|name| std::env::var(name).ok()))
}

/// The width asked for, else the window's, else `COLUMNS`, else a page that reads
/// well.
fn width(asked: Option<u16>) -> usize {
    let window = || terminal_size::terminal_size().map(|(width, _)| width.0);
    let columns = || std::env::var("COLUMNS").ok()?.parse::<u16>().ok();
    let width = asked.or_else(window).or_else(columns).unwrap_or(100);
    usize::from(width).clamp(20, 500)
}

pub(crate) fn display_scale(scale: arguments::DisplayScale) -> report::DisplayScale {
    match scale {
        arguments::DisplayScale::Hundred => report::DisplayScale::Hundred,
        arguments::DisplayScale::Ten => report::DisplayScale::Ten,
    }
}

/// `--color`, else NO_COLOR, else CLICOLOR_FORCE, else CLICOLOR and the terminal.
fn has_color(when: When, is_terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
    let is_set = |name| variable(name).is_some_and(|v| !v.is_empty());
    let is_on = |name| variable(name).is_some_and(|v| !v.is_empty() && v != "0");
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if is_set("NO_COLOR") => false,
        When::Auto if is_on("CLICOLOR_FORCE") => true,
        When::Auto => {
            let refused = variable("CLICOLOR").as_deref() == Some("0");
            is_terminal && !refused && variable("TERM").as_deref() != Some("dumb")
        }
    }
}

/// A locale that names an encoding other than UTF-8, or plain C, may not show
/// more than ASCII. Without any locale we trust the terminal.
fn is_ascii_only(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|n| variable(n).filter(|v| !v.is_empty()));
    set.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        !locale.contains("utf-8") && !locale.contains("utf8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(when: When, is_terminal: bool, set: &[(&str, &str)]) -> bool {
        has_color(when, is_terminal, |name| {
            set.iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| (*v).to_owned())
        })
    }

    #[test]
    fn no_color_beats_force_and_an_empty_one_does_not_count() {
        assert!(!color(
            When::Auto,
            true,
            &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]
        ));
        assert!(color(When::Auto, true, &[("NO_COLOR", "")]));
        assert!(color(When::Auto, false, &[("CLICOLOR_FORCE", "1")]));
        assert!(!color(When::Auto, true, &[("CLICOLOR", "0")]));
        assert!(!color(When::Auto, true, &[("TERM", "dumb")]));
        assert!(!color(When::Auto, false, &[]));
        assert!(color(When::Always, false, &[("NO_COLOR", "1")]));
    }

    #[test]
    fn a_plain_c_locale_gets_ascii() {
        let ascii =
            |lang: Option<&str>| is_ascii_only(|n| lang.filter(|_| n == "LANG").map(str::to_owned));
        assert!(ascii(Some("C")));
        assert!(ascii(Some("nl_NL.ISO-8859-1")));
        assert!(!ascii(Some("nl_NL.UTF-8")));
        assert!(!ascii(Some("C.UTF-8")));
        assert!(!ascii(None));
    }
}
