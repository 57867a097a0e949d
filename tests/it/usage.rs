//! Help and usage errors: in the language of the user, each with a way out.

use crate::program::{Ran, leerklaar};

const COMMANDS: [&str; 13] = [
    "batch",
    "report",
    "assess",
    "score",
    "roadmap",
    "explain",
    "checklist",
    "checklist list",
    "checklist show",
    "checklist check",
    "checklist schema",
    "completions",
    "man",
];

fn refused(arguments: &str, err: &str) {
    let ran = leerklaar(arguments).run();
    assert_eq!(
        ran,
        Ran {
            code: 2,
            out: String::new(),
            err: err.to_owned()
        },
        "{arguments}"
    );
}

#[test]
fn every_command_explains_itself_in_both_languages_with_an_example() {
    for command in COMMANDS {
        let nl = leerklaar(command)
            .arg("--help")
            .arg("--lang")
            .arg("nl")
            .run();
        let en = leerklaar(command)
            .arg("--help")
            .arg("--lang")
            .arg("en")
            .run();
        assert_eq!((nl.code, en.code), (0, 0), "{command}");
        let example = format!("Voorbeeld:\n  leerklaar {command}");
        assert!(nl.out.contains(&example), "{command}\n{}", nl.out);
        assert!(
            en.out.contains(&format!("Example:\n  leerklaar {command}")),
            "{command}\n{}",
            en.out
        );
        assert!(
            nl.out.contains(&format!("Gebruik: leerklaar {command}")),
            "{command}\n{}",
            nl.out
        );
    }
}

#[test]
fn no_english_of_the_parser_is_left_in_the_dutch_help() {
    for command in COMMANDS.iter().chain(&[""]) {
        let help = leerklaar(command)
            .arg("--help")
            .arg("--lang")
            .arg("nl")
            .run()
            .out;
        for english in [
            "Usage",
            "Options:",
            "Commands:",
            "Arguments:",
            "Print help",
            "possible values",
            "default:",
        ] {
            assert!(!help.contains(english), "{command}: {english}\n{help}");
        }
        let undescribed = help
            .lines()
            .find(|l| l.trim_start().starts_with("--") && !l.trim().contains("  "));
        let wraps = |line: &str| line.trim().ends_with('>') || line.trim().len() > 24;
        assert!(undescribed.is_none_or(wraps), "{command}: {undescribed:?}");
    }
}

#[test]
fn the_bare_program_is_a_guide() {
    let nl = leerklaar("--lang nl").run();
    let en = leerklaar("").run();
    assert_eq!((nl.code, en.code), (0, 0));
    assert!(
        nl.out
            .starts_with("leerklaar laat zien hoe klaar een organisatie is voor een leerbeleid.\n")
    );
    assert!(
        en.out
            .starts_with("leerklaar shows how ready an organisation is for a learning policy.\n")
    );
    let questions = leerklaar::yaml::built_in()
        .instrument
        .items()
        .filter(|i| i.is_core)
        .count();
    assert!(nl.out.contains(&format!("{questions} vragen")));
    assert!(en.out.contains(&format!("{questions} questions")));
}

#[test]
fn a_slip_of_the_finger_gets_the_word_that_was_meant() {
    refused(
        "scroe x.yaml --lang nl",
        "fout: de opdracht `scroe` bestaat niet; bedoel je `score`?\n  hulp: bekijk `leerklaar --help`\n",
    );
    refused(
        "score x.yaml --formaat table",
        "error: there is no option `--formaat`; did you mean `--format`?\n  help: see `leerklaar score --help`\n",
    );
    refused(
        "score x.yaml --format tabel --lang nl",
        "fout: `tabel` past niet bij `--format <FORMAT>`; kies uit: table, json, markdown\n  \
         hulp: bekijk `leerklaar score --help`\n",
    );
}

#[test]
fn a_name_like_no_other_gets_the_names_there_are() {
    refused(
        "roadmap examples/intake-half/intake.yaml --capacity bob=1",
        "error: owner `bob` does not exist\n  \
         help: choose from: board, management_team, sponsor, hr, learning, line, communication, team,\n    \
         employee\n",
    );
    refused(
        "assess x.yaml --checklist nope --lang nl",
        "fout: de vragenlijst `nope` bestaat niet\n  hulp: kies uit: barriers, anchoring, starting, alignment, retention, ownership\n",
    );
    refused(
        "explain examples/intake-half/intake.yaml examples/intake-half/intake.yaml",
        "error: subject `examples/intake-half/intake.yaml` does not exist\n  help: after the sheets, name a subject (B2), question (B21), action (A17) or verdict (SCALE)\n",
    );
}

#[test]
fn a_questionnaire_of_one_list_says_list() {
    let line = |arguments: &str| {
        leerklaar(arguments)
            .run()
            .out
            .lines()
            .nth(3)
            .map(str::to_owned)
    };
    let en = "18 questions on 4 subjects, in 1 checklist.";
    assert_eq!(line("checklist show barriers").as_deref(), Some(en));
    let nl = "7 vragen over 1 onderwerp, in 1 vragenlijst.";
    assert_eq!(
        line("checklist show ownership --lang nl").as_deref(),
        Some(nl)
    );
}

#[test]
fn the_roadmap_shows_actions_in_full_and_no_questions() {
    let line = |command: &str| {
        let help = leerklaar(command).arg("--help").run().out;
        let line = help.lines().find(|line| line.contains(" --full "));
        line.map(|line| line.trim().to_owned())
    };
    let roadmap = "--full                   Show every action in full, later ones too";
    assert_eq!(line("roadmap").as_deref(), Some(roadmap));
    let score = "--full                 Show every question too";
    assert_eq!(line("score").as_deref(), Some(score));
}

#[test]
fn a_value_that_cannot_be_is_answered_with_what_can() {
    for value in ["120", "-1", "NaN", "inf", "1e2", ""] {
        let ran = leerklaar("score x.yaml")
            .arg(format!("--target={value}"))
            .run();
        assert_eq!(ran.code, 2, "{value}");
        let expected = format!(
            "error: `{value}` does not fit `--target <NUMBER>`; expected: a number from 0 to 100\n"
        );
        let first = ran
            .err
            .lines()
            .next()
            .map(|l| format!("{l}\n"))
            .unwrap_or_default();
        assert_eq!(first, expected);
    }
    refused(
        "score x.yaml --target",
        "error: `--target <NUMBER>` needs a value\n  help: see `leerklaar score --help`\n",
    );
    refused(
        "roadmap x.yaml --capacity hr --lang nl",
        "fout: `hr` past niet bij `--capacity <EIGENAAR=DAGEN>`; verwacht: een eigenaar en dagen per week,\n    \
         zoals hr=1,5\n  hulp: bekijk `leerklaar roadmap --help`\n",
    );
    refused(
        "score --lang xx1 x.yaml",
        "error: `xx1` does not fit `--lang <LANG>`; expected: a language of two letters, such as nl or en\n  \
         help: see `leerklaar score --help`\n",
    );
}

#[test]
fn an_unknown_language_names_the_ones_there_are() {
    refused(
        "score examples/bakkerij --lang fr",
        "error: the checklists are not available in `fr`; they are in: nl, en\n",
    );
}

#[test]
fn a_usage_error_of_a_json_call_is_json() {
    let ran = leerklaar("score x.yaml --format json --fail-under lots").run();
    let error: serde_json::Value = serde_json::from_str(&ran.err).expect("one JSON object");
    assert_eq!(error["schema"], "leerklaar.error/1");
    assert_eq!(error["code"], "usage");
    assert_eq!(error["exit"], 2);
}

#[test]
fn an_error_in_json_carries_the_help_and_nothing_that_misleads() {
    let ran = leerklaar("score --format json --bogus").run();
    let error: serde_json::Value = serde_json::from_str(&ran.err).expect("one JSON object");
    assert_eq!(error["help"], "see `leerklaar score --help`");
    let ran = leerklaar("score --format json").arg("\u{202e}x.yaml").run();
    assert!(ran.err.is_ascii(), "{}", ran.err);
}

#[test]
fn a_terminal_of_ascii_gets_ascii_from_help_and_errors() {
    for arguments in [
        "--help",
        "",
        "score",
        "score n\u{e9}.yaml",
        "scor\u{e9}",
        "--l\u{e4}ng",
    ] {
        let ran = leerklaar(arguments)
            .arg("--lang")
            .arg("nl")
            .env("LC_ALL", "C")
            .run();
        assert!(ran.out.is_ascii() && ran.err.is_ascii(), "{ran:?}");
    }
}

#[test]
fn guide_and_errors_keep_to_the_width() {
    for width in [40, 60, 80] {
        let columns = width.to_string();
        for arguments in [
            "",
            "--lang nl",
            "score x.yaml --target",
            "roadmap x --capacity hr",
        ] {
            let ran = leerklaar(arguments).env("COLUMNS", &columns).run();
            let lines = ran.out.lines().chain(ran.err.lines());
            let wide = lines.filter(|l| l.chars().count() > width && l.trim().contains(' '));
            assert_eq!(
                wide.collect::<Vec<_>>(),
                Vec::<&str>::new(),
                "{arguments} {width}"
            );
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let ran = leerklaar("--version").run();
    assert_eq!(
        ran.out,
        format!("leerklaar {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn completions_and_man_pages_come_from_the_same_definitions() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let ran = leerklaar("completions").arg(shell).run();
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{shell}");
        assert!(
            ran.out.contains("fail-under") && ran.out.contains("checklist"),
            "{shell}"
        );
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ran = leerklaar("man").arg(folder.path()).run();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let mut pages = std::fs::read_dir(folder.path())
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect::<Vec<_>>();
    pages.sort();
    let expected = COMMANDS
        .iter()
        .map(|c| format!("leerklaar-{}.1", c.replace(' ', "-")));
    let mut expected = expected
        .chain(["leerklaar.1".to_owned()])
        .collect::<Vec<_>>();
    expected.sort();
    assert_eq!(pages, expected);
    let page = std::fs::read_to_string(folder.path().join("leerklaar-score.1")).expect("a page");
    assert!(page.contains("Show the score"), "{page}");
    assert!(page.contains("\n.nh\n.SH NAME\n"), "{page}");
}
