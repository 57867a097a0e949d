//! The conversation itself: ask, record, save, and on to the next question.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::cli::ask::{Choice, Command, Halt, Line, Page, Prompter, Reply};
use crate::cli::clock::Clock;
use crate::cli::exit::Exit;
use crate::cli::store::{Failure, Kept, Store};
use crate::interview::{Interview, Question};
use crate::model::{Answer, Id, Instrument, Lang, Origin, Outcome};
use crate::words::{InterviewWords, Words};
use crate::yaml::write_sheet;

use super::Judge;
use super::complain;

/// What holds for the whole conversation.
#[derive(Clone)]
pub struct Setting<'a> {
    pub instrument: &'a Instrument,
    pub judge: Judge<'a>,
    pub clock: Clock,
    pub words: &'static Words,
    pub lang: Lang,
    /// What every later command on this sheet needs beside its path.
    pub options: String,
}

/// The sheet's file, shared with the watch that ends the process.
pub type SharedStore = Arc<Mutex<Option<Store>>>;

/// Somebody being asked, about one sheet in one file.
pub struct Conversation<'a> {
    pub(super) setting: Setting<'a>,
    pub(super) interview: Interview<'a>,
    pub(super) prompter: &'a mut dyn Prompter,
    store: SharedStore,
    has_offered_to_stop: bool,
    /// Checklists whose introduction was read. It says which period the questions
    /// are about, so each sitting begins with it.
    introduced: BTreeSet<Id>,
}

/// How a conversation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Every question has a response.
    Complete,
    /// The user stopped; the rest is for another time.
    Stopped,
    /// The input ended before the questions did.
    RanOut,
    /// The last answer could not be saved.
    Unsaved(Exit),
}

impl Ending {
    pub fn exit(self) -> Exit {
        match self {
            Ending::Complete | Ending::Stopped => Exit::Done,
            Ending::RanOut => Exit::Partial,
            Ending::Unsaved(exit) => exit,
        }
    }
}

/// What comes after one step.
pub(super) enum Step {
    Next,
    End(Ending),
}

impl<'a> Conversation<'a> {
    pub fn new(
        setting: Setting<'a>,
        interview: Interview<'a>,
        store: SharedStore,
        prompter: &'a mut dyn Prompter,
    ) -> Conversation<'a> {
        Conversation {
            setting,
            interview,
            prompter,
            store,
            has_offered_to_stop: false,
            introduced: BTreeSet::new(),
        }
    }

    /// Asks until the questions, the user or the input say it is enough.
    pub fn hold(mut self) -> Result<Ending, Halt> {
        let ending = match self.hold_until_end() {
            Err(Halt::EndOfInput) if self.interview.current().is_none() => Ending::Complete,
            Err(Halt::EndOfInput) => Ending::RanOut,
            other => other?,
        };
        self.say_farewell(ending)?;
        Ok(ending)
    }

    fn hold_until_end(&mut self) -> Result<Ending, Halt> {
        if let Step::End(ending) = self.open()? {
            return Ok(ending);
        }
        loop {
            let step = match self.interview.current() {
                Some(question) => self.ask(question)?,
                None => self.wrap_up()?,
            };
            if let Step::End(ending) = step {
                return Ok(ending);
            }
        }
    }

    fn ask(&mut self, question: Question<'a>) -> Result<Step, Halt> {
        if let Step::End(ending) = self.offer_to_stop()? {
            return Ok(Step::End(ending));
        }
        let mut page = Page::new(
            &self.interview,
            &question,
            &self.setting.instrument.special,
            self.setting.words,
            self.setting.lang,
        );
        if !self.introduced.insert(question.checklist.id.clone()) {
            page.intro = None;
        }
        // Waits here for ever when the watch is ending the process, so that no
        // prompt puts the terminal in raw mode behind its back.
        drop(self.hold_store());
        match self.prompter.question(&page)? {
            Reply::Answer(answer) => self.record(answer),
            Reply::NotApplicable => {
                let reason = self.ask_reason(question)?;
                self.record(Answer::NotApplicable { reason })
            }
            Reply::Keep => {
                self.interview.go_on();
                Ok(Step::Next)
            }
            Reply::Command(command) => self.obey(command, question),
        }
    }

    fn obey(&mut self, command: Command, question: Question<'a>) -> Result<Step, Halt> {
        match command {
            Command::Back => {
                if !self.interview.back() {
                    let first = self.spoken().this_is_the_first;
                    self.prompter.say(first)?;
                }
                Ok(Step::Next)
            }
            Command::Skip => {
                self.interview.skip(self.setting.clock.now());
                self.save_and_say()
            }
            Command::Note => self.ask_note(question),
            Command::Evidence => self.ask_evidence(question),
            Command::Help => self.say_help(question),
            Command::Deciding => self.say_deciding(),
            Command::GoTo(number) => self.go_to(number),
            Command::Stop => Ok(Step::End(Ending::Stopped)),
        }
    }

    fn record(&mut self, answer: Answer) -> Result<Step, Halt> {
        let now = self.setting.clock.now();
        if self.interview.answer(answer, now).is_err() {
            // Only a prompter that does not check its replies gets here.
            let refusal = self.spoken().refuse_choice_short;
            self.prompter.say(refusal)?;
            return Ok(Step::Next);
        }
        self.save_and_say()
    }

    /// Why it does not apply. A survey asks for no reasons: they are text in
    /// somebody's own words, and could tell who wrote them.
    fn ask_reason(&mut self, question: Question<'a>) -> Result<Option<String>, Halt> {
        if self.interview.sheet().origin == Origin::Anonymous {
            return Ok(None);
        }
        let earlier = self.interview.response(&question.item.id);
        let now = match earlier.map(|r| &r.answer) {
            Some(Answer::NotApplicable { reason }) => reason.clone(),
            _ => None,
        };
        let spoken = self.spoken();
        let line = Line {
            title: spoken.reason.to_owned(),
            help: spoken.reason_help.to_owned(),
            now: now.clone().unwrap_or_default(),
        };
        let reason = self.prompter.write(&line)?;
        Ok(reason.map_or(now, Some).filter(|r| !r.is_empty()))
    }

    /// Once, when no open question can change a verdict any more.
    fn offer_to_stop(&mut self) -> Result<Step, Halt> {
        let has_something_open = self.interview.progress().open > 0;
        if self.has_offered_to_stop || !has_something_open {
            return Ok(Step::Next);
        }
        let verdicts = (self.setting.judge)(self.interview.sheet());
        let is_open = |outcome: Outcome| outcome == Outcome::Undecided;
        if verdicts.is_empty() || verdicts.iter().any(|v| is_open(v.outcome)) {
            return Ok(Step::Next);
        }
        self.has_offered_to_stop = true;
        let spoken = self.spoken();
        self.prompter.say(spoken.all_decided)?;
        if !self.prompter.is_attended() {
            return Ok(Step::Next);
        }
        let choice = Choice {
            title: spoken.what_now.to_owned(),
            options: vec![spoken.go_on.to_owned(), spoken.menu_stop.to_owned()],
            start: 0,
        };
        Ok(match self.prompter.choose(&choice)? {
            Some(1) => Step::End(Ending::Stopped),
            _ => Step::Next,
        })
    }

    pub(super) fn save_and_say(&mut self) -> Result<Step, Halt> {
        let step = self.save()?;
        if let Step::Next = step {
            self.prompter.say_saved()?;
        }
        Ok(step)
    }

    /// Puts the sheet on disk. While that fails, the answers stay in memory and
    /// the conversation stays where it is.
    pub(super) fn save(&mut self) -> Result<Step, Halt> {
        let text = write_sheet(self.interview.sheet());
        loop {
            match self.save_text(&text) {
                Ok(kept) => {
                    for kept in kept {
                        let told = complain::kept(&kept, self.setting.words);
                        self.prompter.say(&told)?;
                    }
                    return Ok(Step::Next);
                }
                Err(failure) => {
                    let told = complain::failed_save(&failure, self.setting.words);
                    self.prompter.say(&told)?;
                    if !self.wants_to_retry()? {
                        return Ok(Step::End(Ending::Unsaved(failure.exit())));
                    }
                }
            }
        }
    }

    fn save_text(&self, text: &str) -> Result<Vec<Kept>, Failure> {
        match self.hold_store().as_mut() {
            Some(store) => store.save(text),
            // The watch has taken it and ends the process this moment.
            None => Ok(Vec::new()),
        }
    }

    fn wants_to_retry(&mut self) -> Result<bool, Halt> {
        if !self.prompter.is_attended() {
            return Ok(false);
        }
        let saving = self.setting.words.saving;
        let choice = Choice {
            title: saving.retry_title.to_owned(),
            options: vec![saving.retry.to_owned(), saving.stop_unsaved.to_owned()],
            start: 0,
        };
        Ok(self.prompter.choose(&choice)? != Some(1))
    }

    pub(super) fn spoken(&self) -> &'static InterviewWords {
        self.setting.words.interview
    }

    pub(super) fn is_new(&self) -> bool {
        self.hold_store().as_ref().is_some_and(Store::is_new)
    }

    pub(super) fn hold_store(&self) -> MutexGuard<'_, Option<Store>> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
