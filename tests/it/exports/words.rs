//! What stands in a cell for what somebody said: labels, or some platform's codes.

use super::form::{Form, Question, Said};

/// The words for answers in one export.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub(crate) level: fn(&Question, usize) -> String,
    pub(crate) option: fn(&Question, usize) -> String,
    /// `None` where the label of the form is written.
    pub(crate) special: Option<Special>,
}

/// Codes for the answers that every question has.
#[derive(Clone, Copy)]
pub(crate) struct Special {
    pub(crate) none_of_these: &'static str,
    pub(crate) dont_know: &'static str,
    pub(crate) not_applicable: &'static str,
}

/// Labels as people saw them.
pub(crate) const LABELS: Words = Words {
    level: |question, place| question.levels()[place].1.clone(),
    option: |question, place| question.options()[place].1.clone(),
    special: None,
};

/// The codes of our own answer sheets.
pub(crate) const OUR_CODES: Words = Words {
    level: |question, place| question.levels()[place].0.to_string(),
    option: |question, place| question.options()[place].0.to_string(),
    special: Some(Special {
        none_of_these: "none",
        dont_know: "dont_know",
        not_applicable: "not_applicable",
    }),
};

impl Words {
    /// One cell; several options are joined by `between`.
    pub(crate) fn cell(
        &self,
        form: &Form,
        question: &Question,
        said: &Said,
        between: &str,
    ) -> String {
        let [none, dont_know, not_applicable] = self.specials(form);
        match said {
            Said::NotAsked | Said::Blank => String::new(),
            Said::Level(place) => (self.level)(question, *place),
            Said::Ticked(places) if places.is_empty() => none.to_owned(),
            Said::Ticked(places) => {
                let options = places.iter().map(|place| (self.option)(question, *place));
                options.collect::<Vec<_>>().join(between)
            }
            Said::Number(number) => number.clone(),
            Said::DontKnow => dont_know.to_owned(),
            Said::NotApplicable => not_applicable.to_owned(),
        }
    }

    /// None of these, don't know, not applicable.
    pub(crate) fn specials<'f>(&self, form: &'f Form) -> [&'f str; 3] {
        match self.special {
            Some(codes) => [codes.none_of_these, codes.dont_know, codes.not_applicable],
            None => form.special_options(),
        }
    }
}

/// Which boxes of a list are ticked: its options, then none of these, don't know and
/// not applicable. `None` when nobody put a tick there.
pub(crate) fn boxes(question: &Question, said: &Said) -> Option<Vec<bool>> {
    let options = question.options().len();
    let mut boxes = vec![false; options + 3];
    match said {
        Said::NotAsked | Said::Blank | Said::Level(_) | Said::Number(_) => return None,
        Said::Ticked(places) if places.is_empty() => boxes[options] = true,
        Said::Ticked(places) => places.iter().for_each(|place| boxes[*place] = true),
        Said::DontKnow => boxes[options + 1] = true,
        Said::NotApplicable => boxes[options + 2] = true,
    }
    Some(boxes)
}
