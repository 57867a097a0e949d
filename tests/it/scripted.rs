//! Somebody who gives prepared replies and remembers what was said.

use std::collections::VecDeque;

use leerklaar::cli::ask::{Choice, Halt, Line, Page, Prompter, Reply};

/// One prepared reply; its kind must be the one that is asked for.
pub(crate) enum Prepared {
    Reply(Reply),
    Choice(Option<usize>),
    Text(Option<&'static str>),
    /// Something that happens outside before the next reply.
    Meanwhile(Box<dyn FnOnce()>),
}

/// The replies to come, and everything that was shown so far.
pub(crate) struct Scripted {
    replies: VecDeque<Prepared>,
    pub(crate) heard: Vec<String>,
}

impl Scripted {
    pub(crate) fn new(replies: impl IntoIterator<Item = Prepared>) -> Scripted {
        Scripted {
            replies: replies.into_iter().collect(),
            heard: Vec::new(),
        }
    }

    /// The next reply, after what happens before it.
    fn next(&mut self) -> Result<Prepared, Halt> {
        loop {
            match self.replies.pop_front().ok_or(Halt::EndOfInput)? {
                Prepared::Meanwhile(happens) => happens(),
                reply => return Ok(reply),
            }
        }
    }
}

impl Prompter for Scripted {
    fn say(&mut self, text: &str) -> Result<(), Halt> {
        self.heard.push(text.to_owned());
        Ok(())
    }

    fn say_saved(&mut self) -> Result<(), Halt> {
        self.say("saved")
    }

    fn question(&mut self, page: &Page) -> Result<Reply, Halt> {
        self.heard.push(format!("? {}", page.text));
        match self.next()? {
            Prepared::Reply(reply) => Ok(reply),
            _ => panic!("no reply is prepared for the question {}", page.text),
        }
    }

    fn choose(&mut self, choice: &Choice) -> Result<Option<usize>, Halt> {
        self.heard.push(format!("? {}", choice.title));
        match self.next()? {
            Prepared::Choice(index) => Ok(index),
            _ => panic!("no choice is prepared for {}", choice.title),
        }
    }

    fn write(&mut self, line: &Line) -> Result<Option<String>, Halt> {
        self.heard.push(format!("? {}", line.title));
        match self.next()? {
            Prepared::Text(text) => Ok(text.map(str::to_owned)),
            _ => panic!("no text is prepared for {}", line.title),
        }
    }

    fn is_attended(&self) -> bool {
        true
    }
}
