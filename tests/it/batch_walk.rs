//! A consultant with the export of a survey: look at it, write down how it is to be
//! read, and have it scored. Everything on the example of `examples/peiling`.

use std::fs;
use std::path::PathBuf;

use crate::program::{Program, Ran, leerklaar, root};

pub(crate) const EXPORT: &str = "examples/peiling/antwoorden.csv";
pub(crate) const MAPPING: &str = "examples/peiling/mapping.yaml";

/// The example, read as its mapping says.
pub(crate) fn survey(options: &str) -> Program {
    leerklaar(&format!("batch {EXPORT} --mapping {MAPPING} {options}"))
}

/// What stands under a heading, up to the next of the same weight.
pub(crate) fn section<'a>(page: &'a str, title: &str) -> &'a str {
    let start = page.find(&format!("\n{title}\n━")).expect(title) + 1;
    let rest = &page[start..];
    let rule = rest.find('━').expect("a rule under a heading");
    let end = rest[rule..].find("\n\n").map_or(rest.len(), |n| rule + n);
    let next = rest[end..].find("\n━").map_or(rest.len(), |n| end + n);
    let next = match next == rest.len() {
        true => next,
        // The line over the rule is the next heading.
        false => rest[..next].rfind('\n').expect("a line before"),
    };
    rest[..next].trim_end()
}

/// The export with one thing in it replaced, in a folder of its own.
pub(crate) fn changed(folder: &tempfile::TempDir, from: &str, to: &str) -> PathBuf {
    let text = fs::read_to_string(root().join(EXPORT)).expect("the example exists");
    assert!(text.contains(from), "{from}");
    let path = folder.path().join("antwoorden.csv");
    fs::write(&path, text.replace(from, to)).expect("the folder takes a file");
    path
}

fn without_mapping(options: &str) -> Ran {
    leerklaar(&format!("batch {EXPORT} {options}"))
        .arg("--perspective-column")
        .arg("Wat is je rol?")
        .run()
}

#[test]
fn inspecting_tells_where_the_export_is_from_and_what_is_not_understood() {
    for lang in ["nl", "en"] {
        let seen = without_mapping(&format!("--inspect --lang {lang}"));
        assert_eq!(seen.code, 65, "a role that is not known is an error");
        let all = seen
            .out
            .split("▸")
            .next()
            .expect("text before the questions");
        insta::assert_snapshot!(format!("inspected_{lang}"), all);
        assert!(seen.err.contains("Teamcoach"), "{}", seen.err);
    }
}

#[test]
fn nothing_is_scored_while_a_role_is_unknown() {
    let ran = without_mapping("--lang nl");
    assert_eq!((ran.code, ran.out.as_str()), (65, ""));
    assert!(ran.err.contains("`Teamcoach` is geen bekende rol (2 keer)"));
    assert!(ran.err.contains("--write-mapping mapping.yaml"));
}

#[test]
fn a_written_mapping_says_what_is_still_to_be_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("mapping.yaml");
    let ran = leerklaar(&format!("batch {EXPORT} --lang nl --write-mapping"))
        .arg(&path)
        .arg("--perspective-column")
        .arg("Wat is je rol?")
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = fs::read_to_string(&path).expect("the mapping is written");
    assert!(text.contains(r#"onbekende rol, 2 keer: "Teamcoach""#));
    assert!(text.contains("voorstel: B43, want 85 van de 100 is gelijk"));
    assert_eq!(ran.err.matches("geschreven:").count(), 1, "{}", ran.err);
}

#[test]
fn with_the_mapping_every_answer_counts() {
    let ran = survey("--inspect --lang nl").run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out
            .contains("116 rijen gelezen = 115 geteld + 1 niet geteld.")
    );
    assert!(ran.out.contains("Teamcoach             2  leidinggevenden"));
    assert!(!ran.out.contains("lijkt er voor"), "no suggestion is left");
    let ran = survey("--lang nl").run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.err.contains("fingerprint"));
}

#[test]
fn a_mapping_warns_when_the_headers_of_an_export_have_changed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = changed(&folder, "Wil je nog iets kwijt?", "Nog iets?");
    let ran = leerklaar(&format!("batch --mapping {MAPPING} --lang nl"))
        .arg(&path)
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("de kolommen zijn veranderd"),
        "{}",
        ran.err
    );
    let strict = leerklaar(&format!("batch --mapping {MAPPING} --strict"))
        .arg(&path)
        .run();
    assert_eq!(strict.code, 1, "{}", strict.err);
}

#[test]
fn groups_stand_side_by_side_with_words_that_do_not_overclaim() {
    let titles = [
        ("nl", "Groepen naast elkaar"),
        ("en", "Groups side by side"),
    ];
    for (lang, title) in titles {
        let ran = survey(&format!(
            "--by afdeling --population examples/peiling/personeel.csv \
             --with examples/peiling/directie.yaml --lang {lang}"
        ))
        .run();
        assert_eq!(ran.code, 0, "{}", ran.err);
        insta::assert_snapshot!(format!("groups_{lang}"), section(&ran.out, title));
    }
}

#[test]
fn people_hand_in_responses_and_management_a_sheet() {
    let ran = survey("--with examples/peiling/directie.yaml --lang nl").run();
    assert!(
        ran.out
            .starts_with("Uitslag van de enquête bij Zorggroep De Meent\n")
    );
    let who = section(&ran.out, "Wie heeft geantwoord");
    assert!(who.contains("1 formulier van 3 mensen, op naam"), "{who}");
    assert!(who.contains("102 ingevulde enquêtes, anoniem"), "{who}");
    assert!(
        ran.out.contains("Leiding en medewerkers"),
        "their gap is told"
    );
}

#[test]
fn two_cuts_are_also_crossed_with_a_higher_threshold() {
    let ran = survey("--lang nl")
        .arg("--by")
        .arg("afdeling,Wat is je rol?")
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    let groups = section(&ran.out, "Groepen naast elkaar");
    assert!(groups.contains("Per afdeling × Wat is je rol?"), "{groups}");
    let hidden = "Dagbesteding × Medewerker";
    let line = groups.lines().rev().find(|line| line.contains(hidden));
    assert!(line.is_some_and(|l| !l.contains('[')), "{groups}");
    let third = survey("")
        .arg("--by")
        .arg("afdeling,Wat is je rol?,Id")
        .run();
    assert_eq!(third.code, 2, "{}", third.err);
}

#[test]
fn a_preview_says_why_and_has_no_score() {
    for lang in ["nl", "en"] {
        let ran = survey(&format!("--by afdeling --preview --lang {lang}")).run();
        assert_eq!(ran.code, 0, "{}", ran.err);
        insta::assert_snapshot!(format!("preview_{lang}"), ran.out);
    }
    let ran = without_mapping("--preview --profile ms-forms --keep all");
    assert_ne!(ran.code, 0, "an unknown role is an error here too");
}

#[test]
fn the_quality_of_the_measurement_is_told_on_request() {
    let without = survey("--by afdeling --lang en").run();
    assert!(!without.out.contains("Cronbach"));
    let ran = survey("--by afdeling --technical --lang en").run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    for words in ["Cronbach", "ICC(1)", "rwg(j)", "Hedges' g", "Cliff's delta"] {
        assert!(ran.out.contains(words), "{words}");
    }
}

#[test]
fn what_else_a_result_can_be_asked() {
    let ten = survey("--scale 10 --lang nl").run();
    assert!(
        ten.out.contains("Een score loopt van 0,0 tot 10,0"),
        "{}",
        ten.out
    );
    let full = survey("--by afdeling --full --lang nl").run();
    assert!(full.out.contains("Kwartielen"));
    assert!(
        !survey("--by afdeling --lang nl")
            .run()
            .out
            .contains("Kwartielen")
    );
    assert_eq!(survey("--fail-under 99").run().code, 1);
    assert_eq!(survey("--strict").run().code, 1, "there are warnings");
    let all = survey("--keep all --lang nl").run();
    assert!(
        all.out.contains("116 rijen gelezen = 115 geteld"),
        "{}",
        all.out
    );
}
