//! How platforms write what is no answer, and several answers at once.

use leerklaar::model::survey::Given;
use leerklaar::model::survey::Platform;
use leerklaar::survey::platforms::{CellRules, Special, Tick, is_personal};
use proptest::prelude::*;

use super::fixtures::ALL;

fn rules(name: &str) -> CellRules {
    let fixture = ALL.iter().find(|f| f.name == name).expect(name);
    fixture.layout().cells
}

#[test]
fn platforms_have_words_of_their_own_for_no_answer() {
    let lime = rules("limesurvey, texts, nl");
    assert_eq!(lime.special(" N/A "), Some(Special::NotShown));
    assert_eq!(lime.special("-oth-"), Some(Special::Other));
    assert_eq!(lime.special(" "), Some(Special::Blank));
    assert_eq!(lime.special("n.v.t."), None);
    // Elsewhere people type it themselves.
    assert_eq!(rules("google forms, nl").special("N/A"), None);
    assert_eq!(rules("qualtrics, nl").special("-99"), Some(Special::Blank));
    let redcap = rules("redcap, codes");
    assert_eq!(redcap.special("[not completed]"), Some(Special::NotShown));
}

#[test]
fn an_option_of_its_own_column_is_ticked_by_a_mark_or_by_its_text() {
    let lime = rules("limesurvey, codes");
    assert_eq!(lime.tick("Y", "el"), Some(Tick::Ticked));
    assert_eq!(lime.tick("ja", "el"), Some(Tick::Ticked));
    assert_eq!(lime.tick("Nee", "el"), Some(Tick::Unticked));
    assert_eq!(lime.tick("", "el"), Some(Tick::Unticked));
    assert_eq!(lime.tick("N/A", "el"), Some(Tick::NotShown));
    assert_eq!(lime.tick("soms", "el"), None);
    let monkey = rules("surveymonkey, nl");
    assert_eq!(monkey.tick("e-learning", "E-learning"), Some(Tick::Ticked));
}

/// LimeSurvey, ODK and REDCap write "no" for a list that nobody saw.
#[test]
fn nothing_ticked_is_no_answer_unless_somebody_says_so() {
    use Tick::{NotShown, Ticked, Unticked};
    for (ticks, is_none, expected) in [
        (vec![Ticked, Unticked, Ticked], false, Given::Ticked(2)),
        (vec![Unticked, Unticked], false, Given::Blank),
        (vec![NotShown, NotShown], false, Given::NotShown),
        (vec![Unticked, Unticked], true, Given::Ticked(0)),
        (vec![Ticked, Unticked], true, Given::Unreadable),
    ] {
        assert_eq!(CellRules::block(ticks, is_none), expected);
    }
}

#[test]
fn options_in_one_cell_are_told_apart_by_what_they_can_be() {
    let is_known = |text: &str| {
        [
            "E-learning",
            "Klassikaal",
            "Werkplekleren; coaching",
            "Eten (bier, wijn)",
            "el",
        ]
        .contains(&text)
    };
    for (name, cell, expected) in [
        (
            "microsoft forms, nl",
            "E-learning;Werkplekleren; coaching;",
            vec!["E-learning", "Werkplekleren; coaching"],
        ),
        (
            "google forms, nl",
            "Klassikaal, Eten (bier, wijn), iets anders",
            vec!["Klassikaal", "Eten (bier, wijn)", "iets anders"],
        ),
        ("kobo, codes", "el E-learning", vec!["el", "E-learning"]),
        ("surveyjs", "[\"el\",\"other\"]", vec!["el", "other"]),
        ("surveyjs", "[]", vec!["[]"]),
        ("qualtrics, nl", "1,3", vec!["1", "3"]),
        ("limesurvey, codes", "a;b", vec!["a;b"]),
        ("nextcloud forms, nl", " ; ;", vec![]),
    ] {
        let rules = rules(name);
        assert_eq!(rules.options_in(cell, &is_known), expected, "{name}");
    }
}

#[test]
fn headers_that_ask_who_somebody_is_are_personal() {
    for header in [
        "E-mail",
        "Email Address",
        "Naam",
        "Wat is je naam?",
        "What is your e-mail address?",
        "IP-adres",
        "_submitted_by",
        "Network ID",
        "Personeelsnummer",
        "Uw telefoonnummer",
    ] {
        assert!(is_personal(header, Platform::Wide), "{header}");
    }
    assert!(is_personal("RecipientFirstName", Platform::Qualtrics));
    for header in [
        "",
        "Afdeling",
        "Naam van de afdeling",
        "Email helpt ons om van elkaar te leren",
        "E-mail helpt mij.",
        "Recipients of training",
        "Rol",
        "Wat is je functie?",
        "Respondent ID",
        "Iedereen kent de namen van de leercoaches.",
    ] {
        assert!(!is_personal(header, Platform::Wide), "{header}");
    }
}

proptest! {
    /// Nothing in a cell is lost but separators and blanks.
    #[test]
    fn a_cell_taken_apart_keeps_its_letters(cell in "[ab;, ]{0,30}") {
        let rules = rules("google forms, nl");
        let pieces = rules.options_in(&cell, &|piece| piece == "a, b" || piece == "a;b");
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&pieces.concat()), letters(&cell));
    }
}
