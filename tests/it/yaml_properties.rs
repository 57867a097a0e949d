//! Whatever stands in the files, reading them ends with an answer.

use leerklaar::model::{Lang, Severity};
use leerklaar::report::diagnostic;
use leerklaar::report::terminal::Style;
use leerklaar::words::Words;
use leerklaar::yaml::load_instrument;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::own_files::{file, files};

/// Pieces that mean something in YAML or in our files, and some that should not.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "",
        " ",
        "\n",
        "\t",
        ":",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "#",
        " #",
        "&a ",
        "*a",
        "!!str ",
        "|",
        ">",
        "?",
        "---\n",
        "\\",
        "%",
        "@",
        "~",
        "null",
        "true",
        "nee",
        "0",
        "-1",
        "1.5",
        "1e9",
        ".nan",
        "é",
        "\u{feff}",
        "\u{202e}",
        "\u{1b}[2J",
        "\r\n",
        "\u{85}",
        "id: K11",
        "after: [A2]",
        "{nl: x}",
        "options: []",
        "level",
        "K1",
        "A1",
    ];
    select(pieces.map(str::to_owned).to_vec())
}

/// Where to cut, how much to take out, and what to put in.
fn edit() -> impl Strategy<Value = (Index, Index, usize, String)> {
    (any::<Index>(), any::<Index>(), 0..40_usize, piece())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn edited_files_load_or_say_why_not(edits in prop::collection::vec(edit(), 1..4)) {
        let mut files = files();
        for (which, at, length, piece) in edits {
            let text = &mut which.get_mut(&mut files[..]).text;
            let mut chars: Vec<char> = text.chars().collect();
            let start = at.index(chars.len() + 1);
            let end = (start + length).min(chars.len());
            chars.splice(start..end, piece.chars());
            *text = chars.into_iter().collect();
        }
        let (problems, loads) = match load_instrument(&files) {
            Ok(loaded) => (loaded.notices, true),
            Err(problems) => (problems, false),
        };
        let has_errors = problems.iter().any(|p| p.severity() == Severity::Error);
        prop_assert_eq!(loads, !has_errors);
        for problem in &problems {
            let source = files.iter().find(|f| f.name == problem.file);
            let source = source.expect("a problem is told of one of the files");
            let span = problem.span.expect("and has a place there");
            prop_assert!(source.text.get(span.start..span.end).is_some(), "{:?}", problem);
        }
        for color in [false, true] {
            let style = Style { width: 60, color, ascii: false };
            let drawn = diagnostic::draw(&problems, &files, Words::for_lang(Lang::NL), &style);
            prop_assert_eq!(drawn.is_empty(), problems.is_empty());
        }
    }

    #[test]
    fn noise_is_refused_with_a_reason(pieces in prop::collection::vec(piece(), 0..60)) {
        let noise = file("noise.yaml", &pieces.concat());
        let problems = load_instrument(std::slice::from_ref(&noise));
        prop_assert!(!problems.expect_err("noise is no instrument").is_empty());
    }
}
