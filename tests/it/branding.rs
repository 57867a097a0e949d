//! Brandings: read with every problem at once, each with its place.

use leerklaar::model::{Branding, Colour, Lang, LogoKind, Problem, Shades};
use leerklaar::report::diagnostic;
use leerklaar::report::terminal::Style;
use leerklaar::words::Words;
use leerklaar::yaml::{branding_schema, parse, read_branding};
use serde_json::Value;

use crate::own_files::file;
use crate::yaml_schema::{as_json, validate};

const WHOLE: &str = r##"schema: leerklaar.branding/1
name: "Adviesbureau Zuid"
colours:
  primary: "#6A1B4D"
  accent: "#b8552b"
  dark: {primary: "#f0b6d5"}
logo: "logo.png"
"##;

const BROKEN: &str = r##"schema: leerklaar.branding/1
naam: "Adviesbureau Zuid"
colours:
  primary: "#f5a623"
  accent: "oranje"
  dark: {primary: "#6a1b4d", accent: "#fff"}
logo: "../geheim.txt"
"##;

/// A folder with a logo, a text and nothing else.
fn open(name: &str) -> Option<Vec<u8>> {
    match name {
        "logo.png" => {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x40\0\0\0\x50".to_vec();
            bytes.extend(b"\x08\x02\0\0\0....\0\0\0\0IEND....");
            Some(bytes)
        }
        "../geheim.txt" => Some(b"een geheim".to_vec()),
        "large.png" => Some(vec![0; 1024 * 1024 + 1]),
        _ => None,
    }
}

fn read(text: &str) -> Result<Branding, Vec<Problem>> {
    read_branding(&file("huisstijl.yaml", text), open).map(|(branding, _)| branding)
}

/// `code @ path`.
fn told(text: &str) -> Vec<String> {
    let problems = read(text).expect_err("there is something wrong with it");
    let told = problems
        .iter()
        .map(|p| format!("{} @ {}", p.fault.code(), p.path));
    told.collect()
}

#[test]
fn a_whole_branding() {
    let branding = read(WHOLE).expect("nothing is wrong with it");
    let colour = |hex| Colour::from_hex(hex).expect("a colour");
    assert_eq!(branding.name.as_deref(), Some("Adviesbureau Zuid"));
    let primary = Shades {
        light: colour("#6a1b4d"),
        dark: colour("#f0b6d5"),
    };
    assert_eq!(branding.primary, primary);
    assert_eq!(branding.accent, Shades::of(colour("#b8552b")));
    let logo = branding.logo.expect("a logo");
    assert_eq!(
        (logo.kind, logo.width, logo.height),
        (LogoKind::Png, 320, 80)
    );
}

#[test]
fn a_name_alone_is_enough() {
    let ours = Branding::default();
    let branding = read("schema: leerklaar.branding/1\nname: Zuid\n").expect("it is enough");
    assert_eq!(branding.name.as_deref(), Some("Zuid"));
    assert_eq!(
        (branding.primary, branding.accent),
        (ours.primary, ours.accent)
    );
    assert_eq!(branding.logo, None);
}

#[test]
fn every_problem_is_told_at_once() {
    assert_eq!(
        told(BROKEN),
        [
            "missing_key @ ",
            "unknown_key @ naam",
            "faint_colour @ colours.primary",
            "not_a_colour @ colours.accent",
            "faint_colour @ colours.dark.primary",
            "not_a_colour @ colours.dark.accent",
            "logo_no_picture @ logo",
        ]
    );
    for (from, to, expected) in [
        ("logo.png", "no.png", "logo_unread @ logo"),
        ("logo.png", "large.png", "logo_too_large @ logo"),
        ("branding/1", "mapping/1", "schema @ "),
        ("\"#6A1B4D\"", "#6A1B4D", "empty_text @ colours.primary"),
        (
            "\"#b8552b\"",
            "\"#ff9966\"",
            "faint_colour @ colours.accent",
        ),
    ] {
        assert_eq!(told(&WHOLE.replace(from, to)), [expected], "{to}");
    }
}

#[test]
fn a_colour_that_is_refused_says_how_much_it_stands_out_and_must() {
    let source = file("huisstijl.yaml", BROKEN);
    let problems = read_branding(&source, open).expect_err("much is wrong with it");
    for lang in [Lang::NL, Lang::EN] {
        let style = Style {
            width: 80,
            color: false,
            ascii: false,
        };
        let sources = [source.clone()];
        let drawn = diagnostic::draw(&problems, &sources, Words::for_lang(lang), &style);
        insta::assert_snapshot!(format!("branding_faults_{lang}"), drawn);
    }
}

#[test]
fn the_schema_for_editors_agrees_with_the_reader() {
    let schema: Value = serde_json::from_str(branding_schema()).expect("the schema is JSON");
    let errors = |text: &str| {
        let source = file("huisstijl.yaml", text);
        let tree = as_json(&parse(&source).expect("it is YAML"));
        validate(&schema, &tree, &schema, "")
    };
    assert_eq!(errors(WHOLE), Vec::<String>::new());
    for (from, to) in [
        ("branding/1", "branding/2"),
        ("name: ", "naam: "),
        ("#b8552b", "orange"),
        ("dark:", "night:"),
        ("\"logo.png\"", "[\"logo.png\"]"),
    ] {
        let text = WHOLE.replacen(from, to, 1);
        assert_ne!(errors(&text), Vec::<String>::new(), "{to}");
        assert!(read(&text).is_err(), "{to}");
    }
}
