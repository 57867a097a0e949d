//! One question on a terminal: a list of levels, a list of ticks or a number.

use std::collections::BTreeSet;

use inquire::validator::Validation;
use inquire::{MultiSelect, Text};

use super::super::input::{decimal, unit_and_range};
use super::super::{Command, Halt, Input, Page, Reply, typed};
use super::{TerminalPrompter, unless_cancelled};
use crate::model::{Answer, Id};

impl TerminalPrompter {
    /// One prompt for the answer; `None` when Esc was pressed.
    pub(super) fn ask(
        &self,
        page: &Page,
        irrelevant: &BTreeSet<Id>,
    ) -> Result<Option<Reply>, Halt> {
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
        let (wanted, screen) = (number.clone(), self.screen);
        let refuse = move |text: &str| {
            Ok(match typed::value(&wanted, text, words) {
                Ok(_) => Validation::Valid,
                Err(refusal) => Validation::Invalid(screen.seen(&refusal).into()),
            })
        };
        let title = screen.seen(words.interview.your_answer);
        let typed_text = Text::new(&title)
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

    /// Which options do not exist here.
    pub(super) fn ask_irrelevant(
        &self,
        options: &[(Id, String)],
        now: BTreeSet<Id>,
    ) -> Result<BTreeSet<Id>, Halt> {
        let rows: Vec<String> = options.iter().map(|(_, text)| text.clone()).collect();
        let start: Vec<usize> = (0..options.len())
            .filter(|i| now.contains(&options[*i].0))
            .collect();
        let title = self.screen.seen(self.words.interview.which_irrelevant);
        let help = self.screen.seen(self.words.interview.keys_tick);
        let picked = MultiSelect::new(&title, self.screen.options(&rows))
            .with_default(&start)
            .with_page_size(self.screen.page_size(&rows))
            .with_help_message(&help)
            .without_filtering()
            .with_formatter(&|picked| picked.len().to_string())
            .with_render_config(self.screen.render_config())
            .raw_prompt();
        Ok(unless_cancelled(picked)?.map_or(now, |picked| {
            picked.iter().map(|p| options[p.index].0.clone()).collect()
        }))
    }
}
