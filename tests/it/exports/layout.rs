//! What one layout of one platform writes, and what it provably loses.

use leerklaar::model::{Answer, Instrument, Kind, Lang, Sheet};

use super::form::{Form, Question, Said};
use super::people::{Person, Standing};

/// One way in which one platform writes a survey.
pub(crate) struct Layout {
    pub(crate) name: &'static str,
    /// What the program calls the platform.
    pub(crate) platform: &'static str,
    pub(crate) write: fn(&Survey) -> Written,
    /// Unfinished, rehearsed or rejected responses that are in the file and known
    /// as such, so that they do not count.
    pub(crate) told: &'static [Standing],
    /// The same, where nothing tells them from finished ones.
    pub(crate) untold: &'static [Standing],
    pub(crate) loses: &'static [Loss],
}

/// What cannot be read back from an export, because it is not in there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Loss {
    /// A number is all that fits in a number question: "don't know" and "not
    /// applicable" stay empty.
    NumbersOnly,
    /// A column per option that is headed by nothing but the option: "none of
    /// these", "don't know" and "not applicable" belong to no question.
    OptionsOnly,
    /// Left open and never shown are written alike, in a word that the platform
    /// uses for the latter.
    OpenIsNotShown,
}

/// What a writer gets.
pub(crate) struct Survey<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) form: &'a Form,
    /// Those who are in the file.
    pub(crate) people: Vec<&'a Person>,
}

impl Survey<'_> {
    pub(crate) fn said(&self, person: &Person, question: &Question) -> Said {
        question.said_by(person)
    }

    /// The form in both languages, for definitions.
    pub(crate) fn both_forms(&self) -> [Form; 2] {
        [Lang::NL, Lang::EN].map(|lang| Form::new(self.instrument, lang))
    }
}

/// What a platform gave.
pub(crate) struct Written {
    /// What the file is called after its name: `csv`, `xlsx`, `json`.
    pub(crate) ending: &'static str,
    pub(crate) bytes: Vec<u8>,
    /// The headers of the role and the department.
    pub(crate) role: String,
    pub(crate) department: String,
    /// The definition that goes with it: its ending and what is in it.
    pub(crate) definition: Option<(&'static str, Vec<u8>)>,
}

impl Written {
    pub(crate) fn new(ending: &'static str, bytes: Vec<u8>, role: &str, department: &str) -> Self {
        Written {
            ending,
            bytes,
            role: role.to_owned(),
            department: department.to_owned(),
            definition: None,
        }
    }

    pub(crate) fn with_definition(self, ending: &'static str, bytes: Vec<u8>) -> Self {
        Written {
            definition: Some((ending, bytes)),
            ..self
        }
    }
}

impl Layout {
    /// What it makes of these people in one language.
    pub(crate) fn written(
        &self,
        instrument: &Instrument,
        people: &[Person],
        lang: Lang,
    ) -> Written {
        let form = Form::new(instrument, lang);
        (self.write)(&Survey {
            instrument,
            form: &form,
            people: self.in_file(people),
        })
    }

    /// Those whose response is in the file, in its order.
    pub(crate) fn in_file<'a>(&self, people: &'a [Person]) -> Vec<&'a Person> {
        people
            .iter()
            .filter(|p| self.is_in_file(p.standing))
            .collect()
    }

    /// The sheets of the people that count, as far as the layout keeps them.
    pub(crate) fn kept(&self, instrument: &Instrument, people: &[Person]) -> Vec<Sheet> {
        let counts = people.iter().filter(|p| self.counts(p));
        counts
            .map(|p| self.without_lost(instrument, &p.sheet))
            .collect()
    }

    fn is_in_file(&self, standing: Standing) -> bool {
        matches!(standing, Standing::Finished | Standing::Empty)
            || self.told.contains(&standing)
            || self.untold.contains(&standing)
    }

    /// A form without any answer is no response, whoever handed it in.
    fn counts(&self, person: &Person) -> bool {
        let is_taken =
            person.standing == Standing::Finished || self.untold.contains(&person.standing);
        is_taken && !person.sheet.answers.is_empty()
    }

    /// What is left of a sheet after it went through this layout.
    pub(crate) fn without_lost(&self, instrument: &Instrument, sheet: &Sheet) -> Sheet {
        let mut sheet = sheet.clone();
        sheet.answers.retain(|item, response| {
            let item = instrument.item(item.as_str());
            let kind = &item.expect("people answer items that there are").kind;
            !self
                .loses
                .iter()
                .any(|loss| loss.takes(kind, &response.answer))
        });
        sheet
    }
}

impl Loss {
    fn takes(self, kind: &Kind, answer: &Answer) -> bool {
        let is_special = match answer {
            Answer::DontKnow | Answer::NotApplicable { .. } => true,
            Answer::Ticks { ticked, .. } => ticked.is_empty(),
            Answer::Level(_) | Answer::Number(_) | Answer::Skipped => false,
        };
        match self {
            Loss::NumbersOnly => is_special && matches!(kind, Kind::Number(_)),
            Loss::OptionsOnly => is_special && matches!(kind, Kind::Ticks(_)),
            Loss::OpenIsNotShown => false,
        }
    }
}
