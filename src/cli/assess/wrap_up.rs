//! The beginning and the end of a conversation.

use crate::cli::ask::{Choice, Halt, Line};
use crate::model::{Perspective, StaffBody};

use super::conversation::{Conversation, Ending, Step};

impl Conversation<'_> {
    /// Greets, and for a new sheet asks what is asked once.
    pub(super) fn open(&mut self) -> Result<Step, Halt> {
        let sheet = self.sheet_argument();
        let spoken = self.spoken();
        if !self.is_new() {
            let progress = self.interview.progress();
            let done = progress.questions - progress.open;
            let welcome = (spoken.welcome_back)(&sheet, done, progress.questions);
            self.prompter.say(&welcome)?;
            return Ok(Step::Next);
        }
        let questions = self.interview.questions().len();
        self.prompter.say(&(spoken.welcome)(&sheet, questions))?;
        self.ask_organisation()?;
        let perspective = self.interview.sheet().perspective;
        if knows_the_whole(perspective) {
            self.ask_staff()?;
            self.ask_staff_body()?;
        }
        self.interview.sheet_mut().started = self.setting.clock.now();
        self.save()
    }

    fn ask_organisation(&mut self) -> Result<(), Halt> {
        let spoken = self.spoken();
        let line = Line {
            title: spoken.organisation.to_owned(),
            help: spoken.may_be_left_out.to_owned(),
            now: String::new(),
        };
        let name = self.prompter.write(&line)?;
        self.interview.sheet_mut().organisation = name.filter(|name| !name.is_empty());
        Ok(())
    }

    fn ask_staff(&mut self) -> Result<(), Halt> {
        let spoken = self.spoken();
        let line = Line {
            title: spoken.staff.to_owned(),
            help: spoken.may_be_left_out.to_owned(),
            now: String::new(),
        };
        loop {
            let text = match self.prompter.write(&line)? {
                None => return Ok(()),
                Some(text) if text.is_empty() => return Ok(()),
                Some(text) => text,
            };
            match text.parse::<u32>() {
                Ok(staff) if staff > 0 => {
                    self.interview.sheet_mut().staff = Some(staff);
                    return Ok(());
                }
                _ => self.prompter.say(spoken.refuse_staff)?,
            }
        }
    }

    fn ask_staff_body(&mut self) -> Result<(), Halt> {
        let spoken = self.spoken();
        let name = |body: StaffBody| match body {
            StaffBody::WorksCouncil => spoken.works_council,
            StaffBody::StaffRepresentation => spoken.staff_representation,
            StaffBody::None => spoken.no_staff_body,
        };
        let choice = Choice {
            title: spoken.staff_body.to_owned(),
            options: StaffBody::ALL
                .into_iter()
                .map(name)
                .chain([spoken.leave_out])
                .map(str::to_owned)
                .collect(),
            start: StaffBody::ALL.len(),
        };
        let picked = self.prompter.choose(&choice)?;
        self.interview.sheet_mut().staff_body =
            picked.and_then(|index| StaffBody::ALL.get(index).copied());
        Ok(())
    }

    /// Every question has a response: says so, and lets answers be looked at again.
    pub(super) fn wrap_up(&mut self) -> Result<Step, Halt> {
        let spoken = self.spoken();
        let progress = self.interview.progress();
        self.prompter.say(&(spoken.summary)(
            progress.questions,
            progress.answered,
            progress.dont_know,
            progress.not_applicable,
            progress.skipped,
        ))?;
        if progress.questions == 0 {
            return Ok(Step::End(Ending::Complete));
        }
        let left_out = self.interview.left_out();
        let ways_on: Vec<(String, WayOn)> = [
            (true, spoken.finish.to_owned(), WayOn::Finish),
            (true, spoken.change_an_answer.to_owned(), WayOn::Change),
            (
                progress.skipped > 0,
                (spoken.see_skipped)(progress.skipped),
                WayOn::Skipped,
            ),
            (left_out > 0, (spoken.ask_more)(left_out), WayOn::More),
        ]
        .into_iter()
        .filter(|(fits, ..)| *fits)
        .map(|(_, text, way)| (text, way))
        .collect();
        let choice = Choice {
            title: spoken.what_now.to_owned(),
            options: ways_on.iter().map(|(text, _)| text.clone()).collect(),
            start: 0,
        };
        let picked = self.prompter.choose(&choice)?;
        match picked.map_or(WayOn::Finish, |index| ways_on[index].1) {
            WayOn::Finish => return Ok(Step::End(Ending::Complete)),
            WayOn::Change => return self.go_to(None),
            WayOn::Skipped => self.interview.revisit_skipped(),
            WayOn::More => self.interview.ask_everything(),
        }
        Ok(Step::Next)
    }

    /// Where the answers are and what to do with them.
    pub(super) fn say_farewell(&mut self, ending: Ending) -> Result<(), Halt> {
        let spoken = self.spoken();
        let sheet = self.sheet_argument();
        let progress = self.interview.progress();
        let done = progress.questions - progress.open;
        if ending == Ending::RanOut {
            let ran_out = (spoken.input_ended)(done, progress.questions);
            self.prompter.say(&ran_out)?;
        }
        let text = match ending {
            Ending::RanOut if self.is_new() => (spoken.farewell_not_begun)(&sheet),
            Ending::Complete => (spoken.farewell_complete)(&sheet),
            Ending::Stopped | Ending::RanOut => (spoken.farewell_stopped)(&sheet),
            Ending::Unsaved(_) => (spoken.farewell_unsaved)(&sheet),
        };
        self.prompter.say(&text)
    }
}

/// What can be done when every question has a response.
#[derive(Debug, Clone, Copy)]
enum WayOn {
    Finish,
    Change,
    /// What was passed over, once more.
    Skipped,
    /// The questions beside the core ones.
    More,
}

/// Others would only guess how many people work there.
fn knows_the_whole(perspective: Perspective) -> bool {
    perspective.can_take_a_position()
}
