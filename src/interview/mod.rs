//! The conversation as a pure state machine.
//!
//! It knows which questions are asked, in which order, where the conversation
//! stands and what was answered; it neither asks nor saves. Recording an answer
//! and moving on are one step, so that a caller saves between two questions.

mod history;
mod order;
mod progress;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::{
    Answer, Change, Checklist, Dimension, Evidence, Id, Instrument, Item, Moment, Response, Sheet,
    Unfit,
};

use history::{is_given, is_lost_in, says_the_same};

pub use progress::Progress;

/// What one conversation asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    pub checklists: BTreeSet<Id>,
    /// Only the core items.
    pub is_quick: bool,
}

/// One question at its place in the conversation.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub checklist: &'a Checklist,
    pub dimension: &'a Dimension,
    pub item: &'a Item,
}

/// A conversation about one sheet.
#[derive(Debug, Clone)]
pub struct Interview<'a> {
    instrument: &'a Instrument,
    selection: Selection,
    sheet: Sheet,
    questions: Vec<Question<'a>>,
    /// Index of the current question; the number of questions at the end.
    at: usize,
    /// How an answer is known, said before the answer itself. It means nothing
    /// without one, so it is no part of the sheet yet.
    announced: BTreeMap<Id, Evidence>,
    /// Positions that are asked once more.
    again: VecDeque<usize>,
}

impl<'a> Interview<'a> {
    /// Takes `sheet` up where it stopped: at the first question without a
    /// response. What is asked is noted on the sheet, beside what was asked before.
    pub fn new(instrument: &'a Instrument, mut sheet: Sheet, selection: &Selection) -> Self {
        let questions = order::questions(instrument, sheet.perspective, selection);
        for checklist in &instrument.checklists {
            if selection.checklists.contains(&checklist.id) {
                note_version(&mut sheet, checklist);
            }
        }
        sheet.is_quick = selection.is_quick;
        let mut interview = Interview {
            instrument,
            selection: selection.clone(),
            sheet,
            questions,
            at: 0,
            announced: BTreeMap::new(),
            again: VecDeque::new(),
        };
        interview.go_to_next_open();
        interview
    }

    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// What is known beside the answers: name, number of staff and the like.
    pub fn sheet_mut(&mut self) -> &mut Sheet {
        &mut self.sheet
    }

    pub fn questions(&self) -> &[Question<'a>] {
        &self.questions
    }

    /// The question to ask now; `None` when every question has a response.
    pub fn current(&self) -> Option<Question<'a>> {
        self.questions.get(self.at).copied()
    }

    /// Index of the current question, 0 for the first.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The response to an item, if there is one.
    pub fn response(&self, item: &Id) -> Option<&Response> {
        self.sheet.answers.get(item)
    }

    /// How the current answer is known, or will be said to be.
    pub fn evidence(&self, item: &Id) -> Option<Evidence> {
        let recorded = || self.response(item).and_then(|r| r.evidence);
        self.announced.get(item).copied().or_else(recorded)
    }

    /// Records the answer to the current question and moves to the next open one.
    /// The note and the evidence stay; a former answer goes to the history.
    pub fn answer(&mut self, answer: Answer, at: Option<Moment>) -> Result<(), Unfit> {
        let Some(question) = self.current() else {
            return Ok(());
        };
        question.item.kind.check(&answer)?;
        let id = &question.item.id;
        let evidence = self.evidence(id).filter(|_| is_given(&answer));
        self.announced.remove(id);
        let note = self.response(id).and_then(|r| r.note.clone());
        self.put(
            id,
            Response {
                answer,
                evidence,
                note,
                at: at.clone(),
            },
            at,
        );
        self.go_to_next_open();
        Ok(())
    }

    /// Leaves the current question for later. An answer that was given stays.
    pub fn skip(&mut self, at: Option<Moment>) {
        let Some(question) = self.current() else {
            return;
        };
        self.sheet
            .answers
            .entry(question.item.id.clone())
            .or_insert_with(|| Response {
                at,
                ..Response::plain(Answer::Skipped)
            });
        self.go_to_next_open();
    }

    /// Writes a note with the current question and stays there. Without an answer
    /// it stands with a skipped one, so that it is kept and the question stays open.
    pub fn note(&mut self, note: Option<String>, at: Option<Moment>) {
        let Some(question) = self.current() else {
            return;
        };
        let id = &question.item.id;
        let was = self.response(id).cloned();
        if note.is_none() && was.is_none() {
            return;
        }
        let base = was.unwrap_or_else(|| Response {
            at: at.clone(),
            ..Response::plain(Answer::Skipped)
        });
        self.put(id, Response { note, ..base }, at);
    }

    /// Says how the current answer is known; before the answer it waits for it.
    pub fn say_evidence(&mut self, evidence: Option<Evidence>, at: Option<Moment>) {
        let Some(question) = self.current() else {
            return;
        };
        let id = &question.item.id;
        match self.response(id).cloned() {
            Some(response) if is_given(&response.answer) => {
                self.put(
                    id,
                    Response {
                        evidence,
                        ..response
                    },
                    at,
                );
            }
            _ => match evidence {
                Some(evidence) => {
                    self.announced.insert(id.clone(), evidence);
                }
                None => {
                    self.announced.remove(id);
                }
            },
        }
    }

    /// How many more questions there are beside the core ones that are asked.
    pub fn left_out(&self) -> usize {
        let all = order::questions(self.instrument, self.sheet.perspective, &self.whole());
        all.len() - self.questions.len()
    }

    /// Asks every question of the selection from now on, not only the core ones.
    pub fn ask_everything(&mut self) {
        self.selection = self.whole();
        self.sheet.is_quick = false;
        self.questions = order::questions(self.instrument, self.sheet.perspective, &self.selection);
        self.again.clear();
        self.at = 0;
        self.go_to_next_open();
    }

    fn whole(&self) -> Selection {
        Selection {
            is_quick: false,
            ..self.selection.clone()
        }
    }

    /// To the question before, answered or not; whether there was one.
    pub fn back(&mut self) -> bool {
        let can_go_back = self.at > 0;
        self.at = self.at.saturating_sub(1);
        can_go_back
    }

    /// On from a question whose response stays as it is.
    pub fn go_on(&mut self) {
        self.go_to_next_open();
    }

    /// To the question at `position` (0 for the first); whether there is one.
    pub fn go_to(&mut self, position: usize) -> bool {
        let is_there = position < self.questions.len();
        if is_there {
            self.at = position;
        }
        is_there
    }

    /// Index of an item's question.
    pub fn position_of(&self, item: &str) -> Option<usize> {
        self.questions
            .iter()
            .position(|q| q.item.id.as_str() == item)
    }

    /// Goes through the questions that were passed over once more.
    pub fn revisit_skipped(&mut self) {
        let is_skipped = |q: &Question<'_>| {
            self.response(&q.item.id)
                .is_some_and(|r| r.answer == Answer::Skipped)
        };
        self.again = (0..self.questions.len())
            .filter(|i| is_skipped(&self.questions[*i]))
            .collect();
        self.go_to_next_open();
    }

    pub fn progress(&self) -> Progress {
        Progress::of(&self.sheet, &self.questions)
    }

    /// Forward to the first question without a response, then around from the
    /// start; then to what is asked once more; past the end when there is nothing.
    fn go_to_next_open(&mut self) {
        let count = self.questions.len();
        let open = (self.at..count)
            .chain(0..self.at.min(count))
            .find(|&i| self.response(&self.questions[i].item.id).is_none());
        self.at = open.or_else(|| self.again.pop_front()).unwrap_or(count);
    }

    fn put(&mut self, item: &Id, new: Response, at: Option<Moment>) {
        let was = self.sheet.answers.get(item);
        if was.is_some_and(|was| says_the_same(was, &new)) {
            return;
        }
        if let Some(was) = was.filter(|was| is_lost_in(was, &new)) {
            self.sheet.history.push(Change {
                item: item.clone(),
                was: was.clone(),
                at,
            });
        }
        self.sheet.answers.insert(item.clone(), new);
    }
}

/// A version that answers were given under stays: they answered that wording.
fn note_version(sheet: &mut Sheet, checklist: &Checklist) {
    let is_begun = checklist.items().any(|i| sheet.answers.contains_key(&i.id));
    let known = sheet.checklists.contains_key(&checklist.id);
    if !(known && is_begun) {
        sheet
            .checklists
            .insert(checklist.id.clone(), checklist.version.clone());
    }
}
