//! Asking line by line: for pipes, dumb terminals and screen readers. Each
//! question is one block from top to bottom; nothing is redrawn, and what matters
//! is said in words.

use std::io::{BufRead, Read, Write};

use super::letters::{self, Letter};
use super::{Choice, Command, Halt, Input, LONGEST_TEXT, Line, Page, Prompter, Reply, typed};
use crate::model::Answer;
use crate::report::clean::terminal as clean;
use crate::report::terminal::ascii;
use crate::words::Words;

/// Longest line that is read, in bytes: any text that is allowed fits in it.
const LONGEST_LINE: u64 = 4 * LONGEST_TEXT as u64;

/// Asks on `talk` and reads the replies from `input`.
#[derive(Debug)]
pub struct LinePrompter<R, W> {
    input: R,
    talk: W,
    is_attended: bool,
    is_ascii: bool,
    words: &'static Words,
}

impl<R: BufRead, W: Write> LinePrompter<R, W> {
    pub fn new(input: R, talk: W, is_attended: bool, words: &'static Words) -> Self {
        LinePrompter {
            input,
            talk,
            is_attended,
            is_ascii: false,
            words,
        }
    }

    /// Says everything in ASCII, for a place that shows nothing else.
    pub fn in_ascii(self, is_ascii: bool) -> Self {
        LinePrompter { is_ascii, ..self }
    }

    fn put(&mut self, text: &str) -> Result<(), Halt> {
        if self.is_ascii {
            writeln!(self.talk, "{}", ascii(text))?;
        } else {
            writeln!(self.talk, "{text}")?;
        }
        Ok(self.talk.flush()?)
    }

    /// The next line without its end and outer spaces. Lines that are too long or
    /// not text are refused and the next one is read.
    fn line(&mut self) -> Result<String, Halt> {
        loop {
            let mut bytes = Vec::new();
            let mut limited = self.input.by_ref().take(LONGEST_LINE);
            limited.read_until(b'\n', &mut bytes)?;
            if bytes.is_empty() {
                return Err(Halt::EndOfInput);
            }
            let is_cut = bytes.len() as u64 == LONGEST_LINE && bytes.last() != Some(&b'\n');
            if is_cut {
                self.input.skip_until(b'\n')?;
            }
            match String::from_utf8(bytes) {
                Ok(text) if !is_cut && text.chars().count() <= LONGEST_TEXT => {
                    return Ok(text.trim().to_owned());
                }
                Ok(_) => self.put(&(self.words.interview.refuse_length)(LONGEST_TEXT))?,
                Err(_) => self.put(self.words.interview.refuse_encoding)?,
            }
        }
    }

    fn show(&mut self, page: &Page) -> Result<(), Halt> {
        let spoken = &self.words.interview;
        let mut block = format!("\n{}. {}.\n", page.progress, page.place);
        let lines = page
            .intro
            .iter()
            .chain([&page.text, &page.why])
            .chain(&page.remarks)
            .cloned()
            .chain(choices(page, self.words));
        for line in lines {
            block.push_str(&line);
            block.push('\n');
        }
        if let Some(earlier) = &page.earlier {
            block.push_str(&(spoken.earlier_stays)(
                &page.labels.in_words(&page.input, earlier),
            ));
            block.push('\n');
        }
        block.push_str(&how_to_answer(page, self.words));
        self.put(&block)
    }
}

/// The numbered choices, and the answers that every question has.
fn choices(page: &Page, words: &Words) -> Vec<String> {
    let row = |key: String, text: &str| format!("  {key}  {text}");
    let mut rows = match &page.input {
        Input::Levels(levels) => levels
            .iter()
            .map(|(code, text)| row(code.to_string(), text))
            .collect(),
        Input::Ticks(options) => {
            let none = (0, page.labels.none_of_these.as_str());
            let options = options.iter().map(|(_, text)| text.as_str());
            (1..)
                .zip(options)
                .chain([none])
                .map(|(number, text)| row(number.to_string(), text))
                .collect()
        }
        Input::Number { number, unit } => vec![super::input::unit_and_range(number, unit, words)],
    };
    rows.push(row("d".to_owned(), &page.labels.dont_know));
    rows.push(row("x".to_owned(), &page.labels.not_applicable));
    rows
}

fn how_to_answer(page: &Page, words: &Words) -> String {
    let spoken = &words.interview;
    match &page.input {
        Input::Levels(levels) => {
            (spoken.type_level)(&typed::listed(levels.iter().map(|(code, _)| *code)))
        }
        Input::Ticks(_) => spoken.type_ticks.to_owned(),
        Input::Number { .. } => spoken.type_number.to_owned(),
    }
}

impl<R: BufRead, W: Write> Prompter for LinePrompter<R, W> {
    fn say(&mut self, text: &str) -> Result<(), Halt> {
        self.put(text)
    }

    fn say_saved(&mut self) -> Result<(), Halt> {
        self.put(self.words.interview.saved)
    }

    fn question(&mut self, page: &Page) -> Result<Reply, Halt> {
        self.show(page)?;
        loop {
            let line = self.line()?;
            if line.is_empty() && page.earlier.is_some() {
                return Ok(Reply::Keep);
            }
            let refusal = match letters::read(&line) {
                Some(Letter::DontKnow) => return Ok(Reply::Answer(Answer::DontKnow)),
                Some(Letter::NotApplicable) => return Ok(Reply::NotApplicable),
                Some(Letter::Command(command)) => {
                    if command == Command::Help {
                        self.put(self.words.interview.letters)?;
                    }
                    return Ok(Reply::Command(command));
                }
                None => match typed::answer(&page.input, &line, self.words) {
                    Ok(answer) => return Ok(Reply::Answer(answer)),
                    Err(refusal) => refusal,
                },
            };
            self.put(&refusal)?;
        }
    }

    fn choose(&mut self, choice: &Choice) -> Result<Option<usize>, Halt> {
        let mut block = format!("\n{}\n", choice.title);
        for (number, option) in (1..).zip(&choice.options) {
            block.push_str(&format!("  {number}  {option}\n"));
        }
        block.push_str(self.words.interview.type_choice);
        self.put(&block)?;
        loop {
            let line = self.line()?;
            if line.is_empty() {
                return Ok(None);
            }
            let index = line.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            match index.filter(|i| *i < choice.options.len()) {
                Some(index) => return Ok(Some(index)),
                None => {
                    let refusal = (self.words.interview.refuse_choice)(choice.options.len());
                    self.put(&refusal)?;
                }
            }
        }
    }

    fn write(&mut self, line: &Line) -> Result<Option<String>, Halt> {
        let spoken = &self.words.interview;
        let how = if line.now.is_empty() {
            spoken.type_text.to_owned()
        } else {
            (spoken.type_text_over)(&clean(&line.now))
        };
        self.put(&format!("\n{}\n{}\n{how}", line.title, line.help))?;
        let text = self.line()?;
        Ok(match text.as_str() {
            "" => None,
            "-" => Some(String::new()),
            _ => Some(text),
        })
    }

    fn is_attended(&self) -> bool {
        self.is_attended
    }
}
