//! What no output of a survey may hold: who somebody is, what somebody wrote, and
//! the answers of a group that is too small.

use std::fs;
use std::path::Path;

use crate::batch_walk::{EXPORT, MAPPING, survey};
use crate::program::{leerklaar, root};

/// Everything that a run leaves behind: what it printed, and every file.
fn left_behind(folder: &Path, ran: &crate::program::Ran) -> Vec<(String, String)> {
    let mut all = vec![
        ("stdout".to_owned(), ran.out.clone()),
        ("stderr".to_owned(), ran.err.clone()),
    ];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("results are text");
        all.push((path.display().to_string(), text));
    }
    all
}

/// Names, addresses, remarks and moments of the example, and the headers of the
/// columns they stand in.
fn secrets() -> Vec<String> {
    let text = fs::read_to_string(root().join(EXPORT)).expect("the example exists");
    let mut found: Vec<String> = ["voorbeeld.invalid", "06 12345678", "planning is te krap"]
        .map(str::to_owned)
        .into();
    let rows = text.split("\r\n").skip(1);
    for cells in rows.map(|row| row.split(';').collect::<Vec<_>>()) {
        if let [_, start, _, mail, name, ..] = cells[..] {
            found.extend([start, mail, name].map(str::to_owned));
        }
    }
    found.retain(|secret| secret.len() > 5);
    found
}

#[test]
fn no_output_holds_who_somebody_is() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("uitslag");
    let ran = survey("--by afdeling --technical --full --lang nl -o")
        .arg(&out)
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut all = left_behind(&out, &ran);
    assert!(all.len() >= 9, "every form is looked at");
    let preview = survey("--by afdeling --preview").run();
    all.push(("preview".to_owned(), preview.out));
    for (name, text) in &all {
        for secret in secrets() {
            assert!(!text.contains(&secret), "{name}: {secret}");
        }
        for header in ["E-mail", "Begintijd"] {
            assert!(!text.contains(header), "{name}: {header}");
        }
    }
}

/// The three of the night shift say the same to a question, and nobody else changes.
/// Nothing may show which of two answers they gave, except in figures of groups that
/// they are a small part of: so those groups are kept the same, and only the hidden
/// ones swap their answers among each other.
#[test]
fn a_hidden_group_leaves_no_trace_in_any_form() {
    let text = fs::read_to_string(root().join(EXPORT)).expect("the example exists");
    let swapped = text
        .replace(";Nachtdienst;", ";Hulpwoord;")
        .replacen(";Medewerker;Dagbesteding;", ";Medewerker;Nachtdienst;", 3)
        .replace(";Hulpwoord;", ";Dagbesteding;");
    assert_ne!(text, swapped);
    let mut seen = Vec::new();
    for answers in [&text, &swapped] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let export = folder.path().join("antwoorden.csv");
        fs::write(&export, answers).expect("a file");
        let out = folder.path().join("uitslag");
        let ran = leerklaar(&format!(
            "batch --mapping {MAPPING} --by afdeling --technical --full -o"
        ))
        .arg(&out)
        .arg(&export)
        .run();
        assert_eq!(ran.code, 0, "{}", ran.err);
        let place = folder.path().display().to_string();
        let all = left_behind(&out, &ran).into_iter();
        seen.push(
            all.map(|(name, text)| (name.replace(&place, ""), text.replace(&place, "")))
                .collect::<std::collections::BTreeMap<_, _>>(),
        );
    }
    for (name, text) in &seen[0] {
        assert_eq!(seen[1].get(name), Some(text), "{name}");
    }
}

#[test]
fn a_line_per_respondent_is_asked_for_and_says_what_it_is() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let rows = folder.path().join("rijen.csv");
    let ran = survey("--by afdeling --lang nl --rows").arg(&rows).run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("Dit bestand is niet anoniem"),
        "{}",
        ran.err
    );
    let text = fs::read_to_string(&rows).expect("rows are written");
    assert_eq!(
        text.lines().count(),
        116,
        "a header and every row that counts"
    );
    assert!(
        text.starts_with("Id,afdeling,"),
        "{:?}",
        text.lines().next()
    );
    for secret in secrets() {
        assert!(!text.contains(&secret), "{secret}");
    }
    let nobody = leerklaar("batch examples/klanten/antwoorden.csv --on-record --rows")
        .arg(folder.path().join("meer.csv"))
        .run();
    assert_eq!(nobody.code, 2, "{}", nobody.err);
    assert!(nobody.err.contains("--respondent"), "{}", nobody.err);
}
