//! Asking on a real terminal, with arrow keys. Esc opens a menu with everything
//! that is not an answer.

mod menu;
mod question;
mod screen;

use std::collections::BTreeSet;

use inquire::list_option::ListOption;
use inquire::validator::Validation;
use inquire::{InquireError, MultiSelect, Select, Text};

use super::{Choice, Halt, Input, LONGEST_TEXT, Line, Page, Prompter, Reply};
use crate::model::Answer;
use crate::report::terminal::Style;
use crate::words::Words;
use menu::Picked;
use screen::Screen;

/// Asks through prompts that redraw themselves, on standard error.
#[derive(Debug)]
pub struct TerminalPrompter {
    words: &'static Words,
    screen: Screen,
}

impl TerminalPrompter {
    pub fn new(words: &'static Words, style: Style) -> TerminalPrompter {
        TerminalPrompter {
            words,
            screen: Screen::new(words, style),
        }
    }

    /// One of `rows`; `None` for Esc.
    fn select(
        &self,
        title: &str,
        help: &str,
        rows: &[String],
        start: usize,
    ) -> Result<Option<usize>, Halt> {
        let (title, help) = (self.screen.seen(title), self.screen.seen(help));
        let picked = Select::new(&title, self.screen.options(rows))
            .with_starting_cursor(start.min(rows.len().saturating_sub(1)))
            .with_page_size(self.screen.page_size(rows))
            .with_help_message(&help)
            .without_filtering()
            .with_formatter(&|picked| self.screen.answer(&title, &rows[picked.index]))
            .with_render_config(self.screen.render_config())
            .raw_prompt();
        Ok(unless_cancelled(picked)?.map(|picked| picked.index))
    }

    /// Any of the first `count` of `rows`, or exactly one of the others.
    fn tick(
        &self,
        rows: &[String],
        start: &[usize],
        count: usize,
    ) -> Result<Option<Vec<usize>>, Halt> {
        let spoken = self.words.interview;
        let nothing = self.screen.seen(spoken.refuse_no_tick);
        let both = self.screen.seen(spoken.refuse_tick_and_none);
        let refuse = move |picked: &[ListOption<&String>]| {
            let excludes = picked.iter().filter(|p| p.index >= count).count();
            Ok(match (picked.len(), excludes) {
                (0, _) => Validation::Invalid(nothing.clone().into()),
                (1, _) | (_, 0) => Validation::Valid,
                _ => Validation::Invalid(both.clone().into()),
            })
        };
        let title = self.screen.seen(spoken.your_answer);
        let help = self.screen.seen(spoken.keys_tick);
        let picked = MultiSelect::new(&title, self.screen.options(rows))
            .with_default(start)
            .with_page_size(self.screen.page_size(rows))
            .with_help_message(&help)
            .without_filtering()
            .with_validator(refuse)
            .with_formatter(&|picked| {
                let texts: Vec<&str> = picked.iter().map(|p| rows[p.index].as_str()).collect();
                self.screen.answer(&title, &texts.join("; "))
            })
            .with_render_config(self.screen.render_config())
            .raw_prompt();
        let picked = unless_cancelled(picked)?;
        Ok(picked.map(|picked| picked.iter().map(|p| p.index).collect()))
    }
}

impl Prompter for TerminalPrompter {
    fn say(&mut self, text: &str) -> Result<(), Halt> {
        Ok(self.screen.print(text)?)
    }

    fn say_saved(&mut self) -> Result<(), Halt> {
        Ok(())
    }

    fn question(&mut self, page: &Page) -> Result<Reply, Halt> {
        self.screen.print_question(page)?;
        let mut irrelevant = match &page.earlier {
            Some(Answer::Ticks { irrelevant, .. }) => irrelevant.clone(),
            _ => BTreeSet::new(),
        };
        loop {
            if let Some(reply) = self.ask(page, &irrelevant)? {
                return Ok(reply);
            }
            let entries = menu::entries(page, self.words);
            let rows: Vec<String> = entries.iter().map(|(text, _)| text.clone()).collect();
            let title = self.words.interview.menu;
            let picked = self.select(title, self.words.interview.keys_menu, &rows, 0)?;
            match (picked.map(|index| entries[index].1.clone()), &page.input) {
                (Some(Picked::Reply(reply)), _) => return Ok(reply),
                (Some(Picked::Irrelevant), Input::Ticks(options)) => {
                    irrelevant = self.ask_irrelevant(options, irrelevant)?;
                }
                _ => {}
            }
        }
    }

    fn choose(&mut self, choice: &Choice) -> Result<Option<usize>, Halt> {
        const NEEDS_NUMBERS: usize = 10;
        let help = self.words.interview.keys_menu;
        let rows: Vec<String> = if choice.options.len() < NEEDS_NUMBERS {
            choice.options.clone()
        } else {
            let numbered = (1..).zip(&choice.options);
            numbered
                .map(|(n, option)| format!("{n}. {option}"))
                .collect()
        };
        self.select(&choice.title, help, &rows, choice.start)
    }

    fn write(&mut self, line: &Line) -> Result<Option<String>, Halt> {
        let spoken = self.words.interview;
        let too_long = self.screen.seen(&(spoken.refuse_length)(LONGEST_TEXT));
        let refuse = move |text: &str| {
            Ok(match text.chars().count() {
                0..=LONGEST_TEXT => Validation::Valid,
                _ => Validation::Invalid(too_long.clone().into()),
            })
        };
        let help = format!("{} {}", line.help, spoken.keys_text);
        let help = self.screen.wrapped(&help, 2);
        let title = self.screen.seen(&line.title);
        let text = Text::new(&title)
            .with_initial_value(&line.now)
            .with_help_message(&help)
            .with_validator(refuse)
            .with_render_config(self.screen.render_config())
            .prompt();
        Ok(unless_cancelled(text)?.map(|text| text.trim().to_owned()))
    }

    fn is_attended(&self) -> bool {
        true
    }
}

/// What was entered; `None` when Esc was pressed.
fn unless_cancelled<T>(result: Result<T, InquireError>) -> Result<Option<T>, Halt> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(InquireError::OperationCanceled) => Ok(None),
        Err(InquireError::OperationInterrupted) => Err(Halt::Interrupted),
        Err(InquireError::IO(error)) => Err(Halt::Failed(error)),
        Err(other) => Err(Halt::Failed(std::io::Error::other(other.to_string()))),
    }
}
