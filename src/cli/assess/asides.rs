//! What can be asked beside an answer: a note, evidence, help, other questions.

use crate::cli::ask::{Choice, Halt, Input, Labels, Line, can_have_evidence, evidence_word};
use crate::interview::Question;
use crate::model::{Evidence, Outcome, VerdictResult};

use crate::report::clean::terminal as clean;

use super::conversation::{Conversation, Step};

impl<'a> Conversation<'a> {
    pub(super) fn ask_note(&mut self, question: Question<'a>) -> Result<Step, Halt> {
        let now = self
            .interview
            .response(&question.item.id)
            .and_then(|r| r.note.clone());
        let spoken = self.spoken();
        let line = Line {
            title: spoken.note.to_owned(),
            help: spoken.note_help.to_owned(),
            now: now.unwrap_or_default(),
        };
        let Some(text) = self.prompter.write(&line)? else {
            return Ok(Step::Next);
        };
        let note = (!text.is_empty()).then_some(text);
        self.interview.note(note, self.setting.clock.now());
        self.save_and_say()
    }

    pub(super) fn ask_evidence(&mut self, question: Question<'a>) -> Result<Step, Halt> {
        let spoken = self.spoken();
        if !can_have_evidence(&self.interview) {
            self.prompter.say(spoken.no_evidence_here)?;
            return Ok(Step::Next);
        }
        let now = self.interview.evidence(&question.item.id);
        let words = self.setting.words;
        let options: Vec<String> = Evidence::ALL
            .into_iter()
            .map(|e| evidence_word(e, words))
            .chain([spoken.evidence_unknown])
            .map(str::to_owned)
            .collect();
        let choice = Choice {
            title: spoken.evidence.to_owned(),
            options,
            start: Evidence::ALL
                .iter()
                .position(|e| Some(*e) == now)
                .unwrap_or(Evidence::ALL.len()),
        };
        let Some(index) = self.prompter.choose(&choice)? else {
            return Ok(Step::Next);
        };
        let evidence = Evidence::ALL.get(index).copied();
        self.interview
            .say_evidence(evidence, self.setting.clock.now());
        self.save()
    }

    pub(super) fn say_help(&mut self, question: Question<'a>) -> Result<Step, Halt> {
        let lang = self.setting.lang;
        let spoken = self.spoken();
        let item = question.item;
        let help = item.help.as_ref().map(|h| clean(h.get(lang)));
        let good = (spoken.good)(&clean(question.dimension.good.get(lang)));
        let pitfall = (spoken.pitfall)(&clean(item.pitfall.get(lang)));
        let evidence = (spoken.evidence_example)(&clean(item.evidence.get(lang)));
        for text in help.into_iter().chain([good, pitfall, evidence]) {
            self.prompter.say(&text)?;
        }
        Ok(Step::Next)
    }

    /// Which open questions can still change a verdict.
    pub(super) fn say_deciding(&mut self) -> Result<Step, Halt> {
        let verdicts = (self.setting.judge)(self.interview.sheet());
        let undecided: Vec<&VerdictResult> = verdicts
            .iter()
            .filter(|v| v.outcome == Outcome::Undecided)
            .collect();
        if undecided.is_empty() {
            let nothing = self.spoken().nothing_deciding;
            self.prompter.say(nothing)?;
        }
        for verdict in undecided {
            let text = self.deciding_questions(verdict);
            self.prompter.say(&text)?;
        }
        Ok(Step::Next)
    }

    fn deciding_questions(&self, verdict: &VerdictResult) -> String {
        let lang = self.setting.lang;
        let instrument = self.setting.instrument;
        let name = instrument
            .verdict(verdict.id.as_str())
            .map_or_else(String::new, |v| clean(v.name.get(lang)));
        let mut lines = vec![(self.spoken().still_deciding)(&name)];
        for deciding in &verdict.deciding {
            let text = self.question_text(deciding.item.as_str());
            lines.push(match self.interview.position_of(deciding.item.as_str()) {
                Some(position) => format!("  {}. {text}", position + 1),
                None => format!("  - {text} {}", self.spoken().not_in_this_interview),
            });
        }
        lines.join("\n")
    }

    fn question_text(&self, item: &str) -> String {
        let perspective = self.interview.sheet().perspective;
        let item = self.setting.instrument.item(item);
        let text = item.and_then(|i| {
            i.text_for(perspective)
                .or_else(|| i.text.values().next())
                .map(|t| clean(t.get(self.setting.lang)))
        });
        text.unwrap_or_default()
    }

    /// To the question with this number, or to one chosen from all of them.
    pub(super) fn go_to(&mut self, number: Option<usize>) -> Result<Step, Halt> {
        let position = match number {
            Some(number) => number.checked_sub(1),
            None => {
                let choice = Choice {
                    title: self.spoken().go_to.to_owned(),
                    options: self.overview(),
                    start: self.interview.position(),
                };
                match self.prompter.choose(&choice)? {
                    Some(index) => Some(index),
                    None => return Ok(Step::Next),
                }
            }
        };
        if !position.is_some_and(|position| self.interview.go_to(position)) {
            let refusal = (self.spoken().refuse_choice)(self.interview.questions().len());
            self.prompter.say(&refusal)?;
        }
        Ok(Step::Next)
    }

    /// Every question with what was answered.
    fn overview(&self) -> Vec<String> {
        let setting = &self.setting;
        let labels = Labels::new(
            &setting.instrument.special,
            setting.words.numbers,
            setting.lang,
        );
        let row = |question: &Question<'_>| {
            let text = self.question_text(question.item.id.as_str());
            let input = Input::new(&question.item.kind, setting.lang);
            match self.interview.response(&question.item.id) {
                Some(response) => format!("{text} — {}", labels.in_words(&input, &response.answer)),
                None => format!("{text} — {}", self.spoken().not_answered_yet),
            }
        };
        self.interview.questions().iter().map(row).collect()
    }
}
