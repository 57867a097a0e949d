//! The plain-language remarks: each story has one text that a reader may stumble
//! over, and the remark it gets.

use leerklaar::model::{
    Fault, Finding, Instrument, Item, Kind, Lang, Level, Perspective, Places, Remark, Scale, Text,
    WordingRule,
};

use leerklaar::score::assess;

use super::{problems, sound, text, with_second};
use crate::small::id;

/// The remarks on the instrument, each with the key of the text.
fn remarks(instrument: &Instrument) -> Vec<(String, Remark)> {
    problems(instrument, &Places::default(), &assess)
        .into_iter()
        .map(|problem| match problem.fault {
            Fault::Finding(Finding::Wording { remark, .. }) => (problem.path, remark),
            other => panic!("only the wording is at fault here, not {other:?}"),
        })
        .collect()
}

const GOOD_NL: &str = "Hoe vaak leer je in werktijd?";
const GOOD_EN: &str = "How often do you learn at work?";

/// The remarks on a question to employees; the other wordings are sound.
fn on_question(question: Text) -> Vec<(String, Remark)> {
    on_question_of(Perspective::Employee, question)
}

fn on_question_of(perspective: Perspective, question: Text) -> Vec<(String, Remark)> {
    remarks(&with_second(|item| {
        item.text.insert(perspective, question);
    }))
}

fn on_dutch(question: &str) -> Vec<Remark> {
    let found = on_question(text(question, GOOD_EN));
    for (at, _) in &found {
        assert_eq!(at, "Q2/text/employee/nl");
    }
    found.into_iter().map(|(_, remark)| remark).collect()
}

fn on_english(question: &str) -> Vec<Remark> {
    let found = on_question(text(GOOD_NL, question));
    for (at, _) in &found {
        assert_eq!(at, "Q2/text/employee/en");
    }
    found.into_iter().map(|(_, remark)| remark).collect()
}

fn long(words: usize, most: usize) -> Remark {
    Remark::LongSentence {
        words,
        most,
        is_far_over: most == 20,
    }
}

#[test]
fn a_sentence_may_have_fifteen_words() {
    let fifteen = "Hoe vaak lukt het je om in de tijd van je werk iets te leren?";
    assert_eq!(on_dutch(fifteen), []);
    let sixteen = "Hoe vaak lukt het je om in de tijd van je werk iets nieuws te leren?";
    assert_eq!(on_dutch(sixteen), [long(16, 15)]);
}

#[test]
fn an_aside_in_brackets_is_read_on_its_own() {
    let question = "Hoe vaak lukt het je om in de tijd van je werk (op kantoor) iets te leren?";
    assert_eq!(on_dutch(question), []);
}

#[test]
fn a_sentence_over_twenty_words_is_far_too_long() {
    let question = "How often do you find the time, in a week that is not too busy, to learn \
                    what you need for your work?";
    assert_eq!(on_english(question), [long(23, 20)]);
}

#[test]
fn long_sentences_are_seen_in_every_text() {
    let mut instrument = sound();
    let long_text = "one two three four five six seven eight nine ten eleven twelve thirteen \
                     fourteen fifteen sixteen.";
    instrument.actions[0].first_step = text("kort", long_text);
    instrument.verdicts[0].meaning = text("kort", long_text);
    assert_eq!(
        remarks(&instrument),
        [
            ("A1/first_step/en".to_owned(), long(16, 15)),
            ("START/meaning/en".to_owned(), long(16, 15)),
        ]
    );
}

#[test]
fn a_question_is_one_sentence() {
    let marks = |sentences, is_closed| Remark::Marks {
        sentences,
        is_closed,
    };
    assert_eq!(
        on_dutch("Leer je in werktijd? Hoe vaak doe je dat?"),
        [marks(2, true)]
    );
    assert_eq!(on_dutch("Ik leer in werktijd"), [marks(1, false)]);
    assert_eq!(on_english("I learn at work, e.g. from a colleague."), []);
}

#[test]
fn two_denials_in_one_sentence() {
    let twice = |first: &str, second: &str| Remark::DoubleNegation {
        first: first.to_owned(),
        second: second.to_owned(),
    };
    assert_eq!(
        on_dutch("Het is mij niet onduidelijk wat ik kan leren."),
        [twice("niet", "onduidelijk")]
    );
    assert_eq!(on_dutch("Ik leer niet; ik werk hier zonder pauze."), []);
    assert_eq!(
        on_english("I don't learn without help."),
        [twice("don't", "without")]
    );
    assert_eq!(on_dutch("Ondanks onze drukte leer ik online."), []);
    assert_eq!(on_english("Until now my unit learns under a mentor."), []);
}

#[test]
fn two_denials_in_an_answer() {
    let instrument = with_second(|item| {
        let Kind::Choice { levels, .. } = &mut item.kind else {
            panic!("a question on levels");
        };
        levels[0].text = text("Niemand leert hier nooit", "nothing");
    });
    assert_eq!(
        remarks(&instrument),
        [(
            "Q2/anchors/0/nl".to_owned(),
            Remark::DoubleNegation {
                first: "niemand".to_owned(),
                second: "nooit".to_owned()
            }
        )]
    );
}

/// The second question with the labels of a scale that others use too.
fn on_shared_scale(question: Text, labels: [(&str, &str); 5]) -> Instrument {
    let mut shared = Vec::new();
    let mut instrument = with_second(|item| {
        item.text.insert(Perspective::Employee, question);
        let Kind::Choice { levels, .. } = &mut item.kind else {
            panic!("a question on levels");
        };
        for (level, (nl, en)) in levels.iter_mut().zip(labels) {
            level.text = text(nl, en);
        }
        shared = levels.clone();
    });
    instrument.scales.push(scale(shared));
    instrument
}

fn scale(levels: Vec<Level>) -> Scale {
    Scale {
        id: id("test"),
        name: text("test", "test"),
        anchored: false,
        levels,
    }
}

const AGREE: [(&str, &str); 5] = [
    ("Helemaal oneens", "Strongly disagree"),
    ("Oneens", "Disagree"),
    ("Niet eens, niet oneens", "Neither"),
    ("Eens", "Agree"),
    ("Helemaal eens", "Strongly agree"),
];

#[test]
fn a_denial_against_a_scale_that_denies() {
    let question = text("Ik leer nooit in werktijd.", "I never learn at work.");
    let against = |word: &str, label: &str| Remark::NegationAgainstScale {
        word: word.to_owned(),
        label: label.to_owned(),
    };
    assert_eq!(
        remarks(&on_shared_scale(question, AGREE)),
        [
            (
                "Q2/text/employee/en".to_owned(),
                against("never", "Strongly disagree")
            ),
            (
                "Q2/text/employee/nl".to_owned(),
                against("nooit", "Helemaal oneens")
            ),
        ]
    );
}

#[test]
fn a_word_that_only_begins_as_a_denial_does_not_deny_the_question() {
    let question = text(
        "Ik krijg hulp als ik onzeker ben.",
        "I get help when I am unsure.",
    );
    assert_eq!(remarks(&on_shared_scale(question, AGREE)), []);
}

#[test]
fn labels_that_many_questions_share_are_not_remarked_on() {
    let question = text(GOOD_NL, GOOD_EN);
    assert_eq!(remarks(&on_shared_scale(question, AGREE)), []);
}

#[test]
fn a_passive_hides_who_acts() {
    let passive = |helper: &str, participle: &str| Remark::Passive {
        helper: helper.to_owned(),
        participle: participle.to_owned(),
    };
    assert_eq!(
        on_dutch("Hoe vaak wordt je leerwens met je besproken?"),
        [passive("wordt", "besproken")]
    );
    assert_eq!(
        on_english("Were you asked what you want to learn?"),
        [passive("were", "asked")]
    );
    assert_eq!(on_english("I get the help that is needed."), []);
    assert_eq!(
        on_english("Your budget was often tied to a goal."),
        [passive("was", "tied")]
    );
}

#[test]
fn office_words_are_jargon_to_employees_only() {
    let question = || text("Past leren bij jullie strategie?", GOOD_EN);
    let jargon = |word: &str, instead: &str| Remark::Jargon {
        word: word.to_owned(),
        instead: instead.to_owned(),
    };
    assert_eq!(
        on_question_of(Perspective::LineManager, question()),
        [(
            "Q2/text/line_manager/nl".to_owned(),
            jargon("strategie", "plan van de organisatie")
        )]
    );
    assert_eq!(on_question_of(Perspective::Management, question()), []);
    assert_eq!(
        on_question_of(
            Perspective::Management,
            text("Hoe borgen jullie leren?", GOOD_EN)
        ),
        [(
            "Q2/text/management/nl".to_owned(),
            jargon("borgen", "zorgen dat het blijft")
        )]
    );
}

#[test]
fn a_term_of_several_words_is_jargon_as_a_whole() {
    assert_eq!(
        on_english("I learn in order to grow."),
        [Remark::Jargon {
            word: "in order to".to_owned(),
            instead: "to".to_owned()
        }]
    );
}

#[test]
fn jargon_that_is_explained_may_stay() {
    assert_eq!(
        on_dutch("Ik bespreek mijn werk met collega's (intervisie)."),
        []
    );
    assert_eq!(on_dutch("Ik ken mijn sponsor (een directielid)."), []);
}

fn joined(item: &mut Item) {
    let question = text(
        "Heb je tijd en geld om te leren?",
        "Do you have time and money to learn?",
    );
    item.text = Perspective::ALL.map(|p| (p, question.clone())).into();
}

#[test]
fn a_question_joined_of_two_is_told_once_per_language() {
    let double = |word: &str| Remark::DoubleQuestion {
        word: word.to_owned(),
    };
    assert_eq!(
        remarks(&with_second(joined)),
        [
            ("Q2/text/organisation/en".to_owned(), double("and")),
            ("Q2/text/organisation/nl".to_owned(), double("en")),
        ]
    );
}

#[test]
fn an_author_may_accept_a_remark() {
    let instrument = with_second(|item| {
        joined(item);
        item.accept = vec![WordingRule::DoubleQuestion];
    });
    assert_eq!(remarks(&instrument), []);
}

#[test]
fn a_text_for_employees_is_about_the_reader() {
    assert_eq!(
        on_dutch("Hoe vaak leren medewerkers in werktijd?"),
        [Remark::NotAboutReader]
    );
    assert_eq!(on_english("I'm free to learn here."), []);
    let of_management = text(
        "Hoe vaak leren medewerkers?",
        "How often do employees learn?",
    );
    assert_eq!(on_question_of(Perspective::Management, of_management), []);
}

#[test]
fn a_formal_form_of_address() {
    assert_eq!(
        on_question_of(
            Perspective::Hr,
            text("Hoe vaak leren uw medewerkers?", GOOD_EN)
        ),
        [(
            "Q2/text/hr/nl".to_owned(),
            Remark::Formal {
                word: "uw".to_owned()
            }
        )]
    );
}

#[test]
fn a_text_that_was_not_translated() {
    let mut instrument = sound();
    instrument.actions[0].name = text("Kies een team", "Kies een team");
    assert_eq!(
        remarks(&instrument),
        [(
            "A1/name/nl".to_owned(),
            Remark::Untranslated { same_as: Lang::EN }
        )]
    );
}
