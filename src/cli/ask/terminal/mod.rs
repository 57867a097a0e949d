//! Asking on a real terminal, with arrow keys. Esc opens a menu with everything
//! that is not an answer.

mod menu;
mod screen;

use std::collections::BTreeSet;

use inquire::validator::Validation;
use inquire::{InquireError, MultiSelect, Select, Text};

use super::input::{decimal, unit_and_range};
use super::{Choice, Command, Halt, Input, LONGEST_TEXT, Line, Page, Prompter, Reply, typed};
use crate::model::{Answer, Id};
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
    pub fn new(words: &'static Words, is_coloured: bool) -> TerminalPrompter {
        TerminalPrompter {
            words,
            screen: Screen::new(words, is_coloured),
        }
    }

    /// One prompt for the answer; `None` when Esc was pressed.
    fn ask(&self, page: &Page, irrelevant: &BTreeSet<Id>) -> Result<Option<Reply>, Halt> {
        match &page.input {
            Input::Levels(levels) => self.ask_level(page, levels),
            Input::Ticks(options) => self.ask_ticks(page, options, irrelevant),
            Input::Number { .. } => self.ask_number(page),
        }
    }

    /// The levels and the ways of not answering. The list starts on its first
    /// row, and a slip of the Enter key must not become the lowest level: the
    /// first row of a new question passes over it.
    fn ask_level(&self, page: &Page, levels: &[(u8, String)]) -> Result<Option<Reply>, Halt> {
        let spoken = self.words.interview;
        let labels = &page.labels;
        let answer = |answer| Reply::Answer(answer);
        let rows: Vec<(String, Reply)> = [(
            format!("-  {}", spoken.menu_skip),
            Reply::Command(Command::Skip),
        )]
        .into_iter()
        .filter(|_| page.earlier.is_none())
        .chain(
            levels
                .iter()
                .map(|(code, text)| (format!("{code}  {text}"), answer(Answer::Level(*code)))),
        )
        .chain([
            (labels.dont_know.clone(), answer(Answer::DontKnow)),
            (labels.not_applicable.clone(), Reply::NotApplicable),
        ])
        .collect();
        let is_earlier = |reply: &Reply| match (&page.earlier, reply) {
            (Some(Answer::NotApplicable { .. }), Reply::NotApplicable) => true,
            (Some(earlier), Reply::Answer(answer)) => earlier == answer,
            _ => false,
        };
        let start = rows.iter().position(|(_, reply)| is_earlier(reply));
        let texts: Vec<String> = rows.iter().map(|(text, _)| text.clone()).collect();
        let picked = self.select(
            spoken.your_answer,
            spoken.keys_select,
            &texts,
            start.unwrap_or(0),
        )?;
        Ok(picked.map(|index| rows[index].1.clone()))
    }

    /// The ticks, and after them the answers that exclude every tick.
    fn ask_ticks(
        &self,
        page: &Page,
        options: &[(Id, String)],
        irrelevant: &BTreeSet<Id>,
    ) -> Result<Option<Reply>, Halt> {
        let relevant: Vec<&(Id, String)> = options
            .iter()
            .filter(|(id, _)| !irrelevant.contains(id))
            .collect();
        let labels = &page.labels;
        let rows: Vec<String> = relevant
            .iter()
            .map(|(_, text)| text)
            .chain([
                &labels.none_of_these,
                &labels.dont_know,
                &labels.not_applicable,
            ])
            .cloned()
            .collect();
        let count = relevant.len();
        let start: Vec<usize> = match &page.earlier {
            Some(Answer::Ticks { ticked, .. }) if ticked.is_empty() => vec![count],
            Some(Answer::Ticks { ticked, .. }) => (0..count)
                .filter(|i| ticked.contains(&relevant[*i].0))
                .collect(),
            Some(Answer::DontKnow) => vec![count + 1],
            Some(Answer::NotApplicable { .. }) => vec![count + 2],
            _ => Vec::new(),
        };
        let Some(picked) = self.tick(&rows, &start, count)? else {
            return Ok(None);
        };
        let only = picked.first().copied().filter(|i| *i > count);
        Ok(Some(match only {
            Some(index) if index == count + 1 => Reply::Answer(Answer::DontKnow),
            Some(_) => Reply::NotApplicable,
            None => Reply::Answer(Answer::Ticks {
                ticked: picked
                    .iter()
                    .filter_map(|i| relevant.get(*i))
                    .map(|(id, _)| id.clone())
                    .collect(),
                irrelevant: irrelevant.clone(),
            }),
        }))
    }

    fn ask_number(&self, page: &Page) -> Result<Option<Reply>, Halt> {
        let Input::Number { number, unit } = &page.input else {
            return Ok(None);
        };
        let words = self.words;
        let now = match &page.earlier {
            Some(Answer::Number(value)) => decimal(*value, words),
            _ => String::new(),
        };
        let help = self.screen.wrapped(
            &format!(
                "{} {}",
                unit_and_range(number, unit, words),
                words.interview.keys_number
            ),
            2,
        );
        let wanted = number.clone();
        let refuse = move |text: &str| {
            Ok(match typed::value(&wanted, text, words) {
                Ok(_) => Validation::Valid,
                Err(refusal) => Validation::Invalid(refusal.into()),
            })
        };
        let typed_text = Text::new(words.interview.your_answer)
            .with_initial_value(&now)
            .with_help_message(&help)
            .with_validator(refuse)
            .with_render_config(self.screen.render_config())
            .prompt();
        let text = unless_cancelled(typed_text)?;
        Ok(text
            .and_then(|text| typed::value(number, &text, words).ok())
            .map(|value| Reply::Answer(Answer::Number(value))))
    }

    /// One of `rows`; `None` for Esc.
    fn select(
        &self,
        title: &str,
        help: &str,
        rows: &[String],
        start: usize,
    ) -> Result<Option<usize>, Halt> {
        let options = self.screen.options(rows);
        let picked = Select::new(title, options)
            .with_starting_cursor(start.min(rows.len().saturating_sub(1)))
            .with_page_size(self.screen.page_size(rows))
            .with_help_message(help)
            .without_filtering()
            .with_formatter(&|picked| rows[picked.index].clone())
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
        let words = self.words;
        let refuse = move |picked: &[inquire::list_option::ListOption<&String>]| {
            let excludes = picked.iter().filter(|p| p.index >= count).count();
            Ok(match (picked.len(), excludes) {
                (0, _) => Validation::Invalid(words.interview.refuse_no_tick.into()),
                (1, _) | (_, 0) => Validation::Valid,
                _ => Validation::Invalid(words.interview.refuse_tick_and_none.into()),
            })
        };
        let picked = MultiSelect::new(words.interview.your_answer, self.screen.options(rows))
            .with_default(start)
            .with_page_size(self.screen.page_size(rows))
            .with_help_message(words.interview.keys_tick)
            .without_filtering()
            .with_validator(refuse)
            .with_formatter(&|picked| {
                let texts: Vec<&str> = picked.iter().map(|p| rows[p.index].as_str()).collect();
                texts.join("; ")
            })
            .with_render_config(self.screen.render_config())
            .raw_prompt();
        let picked = unless_cancelled(picked)?;
        Ok(picked.map(|picked| picked.iter().map(|p| p.index).collect()))
    }

    /// Which options do not exist here.
    fn ask_irrelevant(
        &self,
        options: &[(Id, String)],
        now: BTreeSet<Id>,
    ) -> Result<BTreeSet<Id>, Halt> {
        let rows: Vec<String> = options.iter().map(|(_, text)| text.clone()).collect();
        let start: Vec<usize> = (0..options.len())
            .filter(|i| now.contains(&options[*i].0))
            .collect();
        let picked = MultiSelect::new(
            self.words.interview.which_irrelevant,
            self.screen.options(&rows),
        )
        .with_default(&start)
        .with_page_size(self.screen.page_size(&rows))
        .with_help_message(self.words.interview.keys_tick)
        .without_filtering()
        .with_formatter(&|picked| picked.len().to_string())
        .with_render_config(self.screen.render_config())
        .raw_prompt();
        Ok(unless_cancelled(picked)?.map_or(now, |picked| {
            picked.iter().map(|p| options[p.index].0.clone()).collect()
        }))
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
        let words = self.words;
        let refuse = move |text: &str| {
            Ok(match text.chars().count() {
                0..=LONGEST_TEXT => Validation::Valid,
                _ => Validation::Invalid((words.interview.refuse_length)(LONGEST_TEXT).into()),
            })
        };
        let help = self
            .screen
            .wrapped(&format!("{} {}", line.help, words.interview.keys_text), 2);
        let text = Text::new(&line.title)
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
