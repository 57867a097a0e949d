//! Problems drawn like a compiler's, with file, line, column and remedy.

use leerklaar::model::{Lang, Source};
use leerklaar::report::diagnostic;
use leerklaar::report::terminal::Style;
use leerklaar::words::Words;

use super::own_files::{changed, file, problems};

const PLAIN: Style = Style {
    width: 80,
    color: false,
    ascii: false,
};

/// Eight mistakes of eight kinds.
const BROKEN: &str = r#"schema: leerklaar.checklist/1
id: safety
version: 1.10
core: ja
languages: [nl, en]
title: {nl: "Veilig leren", en: "Learning safely"}
intro: {nl: "Denk aan de afgelopen 12 maanden.", en: "Think of the past 12 months."}
source: {nl: "Ervaring van adviseurs.", en: "Experience of advisers."}
dimensions:
  - id: K1
    name: {nl: "Voorbereid op gevaar", en: ""}
    good: {nl: "Iedereen oefent.", en: "Everyone practises."}
    pitfall: {nl: "Eén oefening bij de start."}
    items:
      - id: K11
        text:
          organisation: {nl: "Hoe leren nieuwe collega's veilig werken?", en: "How do new colleagues learn to work safely?"}
        scale: shares
        wieght: 2
        why: {nl: "Fouten gebeuren vroeg.", en: "Mistakes happen early."}
        pitfall: {nl: "Alleen een boekje.", en: "Only a booklet."}
        evidence: {nl: "Het inwerkplan.", en: "The induction plan."}
      - id: K11
        text:
          organisation: {nl: "Hoeveel procent heeft een bewijs?", en: "What percentage has a certificate?"}
        number: {unit: {nl: "%", en: "%"}, points: [[0, 0], [80, 75], [50, 100]], range: [0, 100], decimals: 0}
        why: {nl: "Zonder bewijs mag het niet.", en: "Without one it is not allowed."}
        pitfall: {nl: "Verlopen bewijzen.", en: "Expired certificates."}
        pitfall: {nl: "Verlopen bewijzen.", en: "Expired certificates."}
        evidence: {nl: "De lijst.", en: "The list."}
"#;

fn broken() -> [Source; 1] {
    [file("mijn/safety.yaml", BROKEN)]
}

fn drawn(files: &[Source], lang: Lang) -> String {
    diagnostic::draw(&problems(files), files, Words::for_lang(lang), &PLAIN)
}

#[test]
fn eight_mistakes_get_eight_diagnostics_in_dutch() {
    insta::assert_snapshot!("eight_mistakes_nl", drawn(&broken(), Lang::NL));
}

#[test]
fn eight_mistakes_get_eight_diagnostics_in_english() {
    insta::assert_snapshot!("eight_mistakes_en", drawn(&broken(), Lang::EN));
}

#[test]
fn programs_get_the_same_as_json() {
    let files = broken();
    let json = diagnostic::json(&problems(&files), &files, Words::for_lang(Lang::EN));
    insta::assert_snapshot!("eight_mistakes_json", json);
}

#[test]
fn colour_adds_nothing_but_colour() {
    let files = broken();
    let words = Words::for_lang(Lang::NL);
    let draw = |style: &Style| diagnostic::draw(&problems(&files), &files, words, style);
    let coloured = draw(&Style {
        color: true,
        ..PLAIN
    });
    assert!(coloured.contains('\u{1b}'));
    assert_eq!(
        anstream::adapter::strip_str(&coloured).to_string(),
        draw(&PLAIN)
    );
}

#[test]
fn a_terminal_of_ascii_gets_ascii() {
    let files = broken();
    let style = Style {
        ascii: true,
        ..PLAIN
    };
    let drawn = diagnostic::draw(&problems(&files), &files, Words::for_lang(Lang::NL), &style);
    assert!(drawn.is_ascii());
    assert!(drawn.contains("Een oefening bij de start."));
}

#[test]
fn what_a_file_says_cannot_drive_the_terminal() {
    let evil = "\"\\e]52;c;x\\a\\e[2Jx\u{202e}y\"";
    let files = changed("critical: true", &format!("{evil}: true"));
    let told = problems(&files);
    assert_eq!(told.len(), 1);
    for style in [PLAIN, Style { width: 20, ..PLAIN }] {
        let drawn = diagnostic::draw(&told, &files, Words::for_lang(Lang::EN), &style);
        let is_harmless = |c: char| c == '\n' || !(c.is_control() || c == '\u{202e}');
        assert!(drawn.chars().all(is_harmless), "{drawn:?}");
    }
    let json = diagnostic::json(&told, &files, Words::for_lang(Lang::EN));
    assert!(
        json.chars().all(|c| c == '\n' || !c.is_control()),
        "{json:?}"
    );
}

#[test]
fn a_line_too_long_for_the_terminal_is_cut_around_the_mistake() {
    let files = changed(
        "per_100: 0.5, scope: organisation",
        "per_100: 0.5, scope: organization",
    );
    let style = Style { width: 40, ..PLAIN };
    let drawn = diagnostic::draw(&problems(&files), &files, Words::for_lang(Lang::EN), &style);
    insta::assert_snapshot!("long_line_cut", drawn);
}

#[test]
fn a_value_too_long_to_read_is_quoted_by_its_ends() {
    let files = changed(
        "scale: level",
        &format!("scale: \"{}\"", "x ".repeat(50_000)),
    );
    let drawn = drawn(&files, Lang::EN);
    assert!(drawn.len() < 3_000, "{} bytes", drawn.len());
    assert!(drawn.contains('…'), "{drawn}");
}

#[test]
fn a_character_that_nobody_sees_is_told_by_its_code() {
    let drawn = drawn(&[file("a.yaml", "schema: x\nid: a\u{0}b\n")], Lang::EN);
    assert!(
        drawn.starts_with("error: the invisible character U+0000 stands here\n --> a.yaml:2:6\n"),
        "{drawn}"
    );
}
