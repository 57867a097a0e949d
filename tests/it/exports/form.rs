//! The questionnaire as a platform would hold it: texts in one language, and what
//! each person said to each question.

use leerklaar::model::{Answer, Dimension, Id, Instrument, Item, Kind, Lang, Perspective};

use super::people::Person;

/// The questions in the order of the instrument, in one language.
pub(crate) struct Form {
    pub(crate) lang: Lang,
    pub(crate) title: &'static str,
    pub(crate) questions: Vec<Question>,
    pub(crate) dont_know: String,
    pub(crate) not_applicable: String,
    pub(crate) none_of_these: String,
    pub(crate) role: &'static str,
    pub(crate) department: &'static str,
    pub(crate) remarks: &'static str,
}

pub(crate) struct Question {
    pub(crate) id: Id,
    pub(crate) dimension: Id,
    /// The wording for employees, or the first that there is: a platform shows
    /// one text per column.
    pub(crate) text: String,
    pub(crate) kind: Asked,
    asked_of: Vec<Perspective>,
}

pub(crate) enum Asked {
    Levels {
        /// The grid it stands in with others of its subject on the same scale: its
        /// name in codes, and its text. A question that words its own levels stands
        /// alone, and so does the only one on its scale.
        grid: Option<(String, String)>,
        /// Our codes and the labels, lowest first.
        levels: Vec<(u8, String)>,
    },
    Ticks(Vec<(Id, String)>),
    Number,
}

/// What somebody said; levels and options by their place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    NotAsked,
    Blank,
    Level(usize),
    /// None is an explicit "none of these".
    Ticked(Vec<usize>),
    Number(String),
    DontKnow,
    NotApplicable,
}

impl Form {
    pub(crate) fn new(instrument: &Instrument, lang: Lang) -> Form {
        let special = &instrument.special;
        let dutch = lang == Lang::NL;
        let either = |nl, en| if dutch { nl } else { en };
        Form {
            lang,
            title: either(
                "Leerbeleid: hoe klaar zijn wij?",
                "Learning: how ready are we?",
            ),
            questions: questions(instrument, lang),
            dont_know: special.dont_know.get(lang).to_owned(),
            not_applicable: special.not_applicable.get(lang).to_owned(),
            none_of_these: special.none_of_these.get(lang).to_owned(),
            role: either("Wat is je rol?", "What is your role?"),
            department: either("Afdeling", "Department"),
            remarks: either("Wil je nog iets kwijt?", "Anything else to say?"),
        }
    }

    pub(crate) fn is_dutch(&self) -> bool {
        self.lang == Lang::NL
    }

    pub(crate) fn either<'a>(&self, nl: &'a str, en: &'a str) -> &'a str {
        if self.is_dutch() { nl } else { en }
    }

    /// How people of this perspective are called.
    pub(crate) fn role_of(&self, perspective: Perspective) -> &'static str {
        match (perspective, self.is_dutch()) {
            (Perspective::Organisation, true) => "Organisatie",
            (Perspective::Organisation, false) => "Organisation",
            (Perspective::Management, _) => "Management",
            (Perspective::Hr, _) => "HR",
            (Perspective::LineManager, true) => "Leidinggevende",
            (Perspective::LineManager, false) => "Line manager",
            (Perspective::Employee, true) => "Medewerker",
            (Perspective::Employee, false) => "Employee",
        }
    }

    /// What three boxes below a list of options say: none of these, don't know, not
    /// applicable.
    pub(crate) fn special_options(&self) -> [&str; 3] {
        [&self.none_of_these, &self.dont_know, &self.not_applicable]
    }

    /// The question with its id in brackets before it, so that it can be found back
    /// in an export that has no codes.
    pub(crate) fn marked(question: &Question) -> String {
        format!("[{}] {}", question.id, question.text)
    }
}

fn questions(instrument: &Instrument, lang: Lang) -> Vec<Question> {
    let dimensions = instrument.dimensions();
    dimensions
        .flat_map(|dimension| {
            let home = &dimension.id;
            dimension.items.iter().map(move |item| Question {
                id: item.id.clone(),
                dimension: home.clone(),
                text: text(item, lang),
                kind: kind(instrument, dimension, item, lang),
                asked_of: item.text.keys().copied().collect(),
            })
        })
        .collect()
}

fn text(item: &Item, lang: Lang) -> String {
    let first = || {
        item.text
            .values()
            .next()
            .expect("an item is put to somebody")
    };
    let text = item.text_for(Perspective::Employee).unwrap_or_else(first);
    text.get(lang).to_owned()
}

fn kind(instrument: &Instrument, home: &Dimension, item: &Item, lang: Lang) -> Asked {
    match &item.kind {
        Kind::Choice { scale, levels } => {
            let is_on_it =
                |item: &&Item| matches!(&item.kind, Kind::Choice { scale: s, .. } if s == scale);
            let has_others = home.items.iter().filter(is_on_it).count() > 1;
            let known = instrument.scales.iter().find(|s| s.id == *scale);
            let shared = known.filter(|scale| !scale.anchored && has_others);
            let name = |scale: &Id| format!("{}{}", home.id, scale.as_str().replace('_', ""));
            let texts = levels.iter().map(|l| (l.code, l.text.get(lang).to_owned()));
            Asked::Levels {
                grid: shared.map(|s| (name(&s.id), s.name.get(lang).to_owned())),
                levels: texts.collect(),
            }
        }
        Kind::Ticks(ticks) => {
            let options = ticks.options.iter();
            Asked::Ticks(
                options
                    .map(|o| (o.id.clone(), o.text.get(lang).to_owned()))
                    .collect(),
            )
        }
        Kind::Number(_) => Asked::Number,
    }
}

impl Question {
    pub(crate) fn levels(&self) -> &[(u8, String)] {
        match &self.kind {
            Asked::Levels { levels, .. } => levels,
            Asked::Ticks(_) | Asked::Number => &[],
        }
    }

    pub(crate) fn options(&self) -> &[(Id, String)] {
        match &self.kind {
            Asked::Ticks(options) => options,
            Asked::Levels { .. } | Asked::Number => &[],
        }
    }

    /// The name and text of the grid it stands in.
    pub(crate) fn grid(&self) -> Option<(&str, &str)> {
        match &self.kind {
            Asked::Levels {
                grid: Some((name, text)),
                ..
            } => Some((name, text)),
            _ => None,
        }
    }

    pub(crate) fn said_by(&self, person: &Person) -> Said {
        if !self.asked_of.contains(&person.sheet.perspective) {
            return Said::NotAsked;
        }
        let response = person.sheet.answers.get(&self.id);
        match response.map(|r| &r.answer) {
            None | Some(Answer::Skipped) => Said::Blank,
            Some(Answer::DontKnow) => Said::DontKnow,
            Some(Answer::NotApplicable { .. }) => Said::NotApplicable,
            Some(Answer::Number(number)) => Said::Number(number.to_string()),
            Some(Answer::Level(code)) => {
                let place = self.levels().iter().position(|(known, _)| known == code);
                Said::Level(place.expect("people choose levels that there are"))
            }
            Some(Answer::Ticks { ticked, .. }) => {
                let options = self.options().iter().enumerate();
                let chosen = options.filter(|(_, (id, _))| ticked.contains(id));
                Said::Ticked(chosen.map(|(place, _)| place).collect())
            }
        }
    }
}
