//! What is remembered and counted beside a survey: releases that together would tell
//! on somebody, and the people of each group.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{Program, Ran, leerklaar};

/// An export of `people` per group, numbered through. The header may come in another
/// order, with a column that nobody filled in.
fn export(folder: &Path, name: &str, groups: &[(&str, u32)], is_rearranged: bool) -> PathBuf {
    let mut text = match is_rearranged {
        false => "nr;afdeling;B14;B21\n".to_owned(),
        true => "B21;extra;afdeling;nr;B14\n".to_owned(),
    };
    let people = groups
        .iter()
        .flat_map(|(group, people)| (0..*people).map(move |n| (group, n)));
    for (group, n) in people {
        let (first, second) = (1 + n % 5, 1 + (n * 2) % 5);
        text += &match is_rearranged {
            false => format!("{group}{n};{group};{first};{second}\n"),
            true => format!("{second};;{group};{group}{n};{first}\n"),
        };
    }
    let path = folder.join(name);
    fs::write(&path, text).expect("the folder takes a file");
    path
}

fn batch(path: &Path) -> Program {
    leerklaar("batch --respondent nr --by afdeling --lang en").arg(path)
}

fn told(ran: &Ran) -> String {
    ran.err.split_whitespace().collect::<Vec<_>>().join(" ")
}

const FULL: [(&str, u32); 2] = [("Zorg", 14), ("Keuken", 12)];
const ONE_LATER: [(&str, u32); 2] = [("Zorg", 15), ("Keuken", 12)];

#[test]
fn another_layout_is_the_same_survey() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ledger = folder.path().join("ledger.json");
    let with = |path: &Path| batch(path).arg("--ledger").arg(&ledger).run();
    let first = with(&export(folder.path(), "a.csv", &FULL, false));
    assert_eq!(first.code, 0, "{}", first.err);
    let late = with(&export(folder.path(), "b.csv", &ONE_LATER, true));
    assert_eq!((late.code, late.out.as_str()), (77, ""), "{}", late.err);
}

#[test]
fn two_results_of_one_run_are_held_against_each_other() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let first = export(folder.path(), "a.csv", &FULL, false);
    let late = export(folder.path(), "b.csv", &ONE_LATER, false);
    let (ledger, out) = (folder.path().join("l.json"), folder.path().join("out"));
    let ran = batch(&first)
        .arg(&late)
        .arg("--ledger")
        .arg(&ledger)
        .arg("-o")
        .arg(&out)
        .run();
    assert_eq!(ran.code, 77, "{}", ran.err);
    assert!(out.join("a").join("result.json").is_file());
    assert!(!out.join("b").exists());
    let alone = batch(&late).arg("--ledger").arg(&ledger).run();
    assert_eq!(alone.code, 77, "what was written before is remembered");
}

#[test]
fn what_belongs_to_one_organisation_is_refused_for_more() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = export(folder.path(), "a.csv", &FULL, false);
    for option in ["--ledger", "--population", "--with"] {
        let ran = leerklaar("batch --organisation-column afdeling --lang en")
            .arg(&path)
            .arg(option)
            .arg(folder.path().join("beside"))
            .run();
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert!(told(&ran).contains(&format!("{option} belongs to one organisation")));
    }
}

#[test]
fn rows_go_to_a_file_of_their_owner_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = export(folder.path(), "a.csv", &FULL, false);
    let to_output = batch(&path).arg("--rows").arg("-").run();
    assert_eq!((to_output.code, to_output.out.as_str()), (2, ""));
    let rows = folder.path().join("rows.csv");
    let ran = batch(&path).arg("--rows").arg(&rows).run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let found = fs::metadata(&rows).expect("a file of rows");
        assert_eq!(found.permissions().mode() & 0o777, 0o600);
    }
}

/// A run beside a staff register of these bytes.
fn registered(groups: &[(&str, u32)], register: &[u8]) -> Ran {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = export(folder.path(), "a.csv", groups, false);
    let people = folder.path().join("people.csv");
    fs::write(&people, register).expect("the folder takes a file");
    batch(&path)
        .arg("--format")
        .arg("json")
        .arg("--population")
        .arg(&people)
        .run()
}

#[test]
fn a_register_that_cannot_be_right_is_refused() {
    let cases = [
        (
            "dienst,n\nZorg,20\n",
            "column `dienst` of the staff register is no group",
        ),
        ("dienst,n\nZorg,20\n", "`afdeling`"),
        ("afdeling,n\nZorg,20\n zorg ,9\nKeuken,12\n", "stands twice"),
        (
            "afdeling,n\nZorg,13\nKeuken,12\n",
            "14 people answered in `Zorg`",
        ),
        ("afdeling,n\nZorg,20\nKeuken\n", "no number of people"),
    ];
    for (register, sentence) in cases {
        let ran = registered(&FULL, register.as_bytes());
        assert_eq!((ran.code, ran.out.as_str()), (65, ""), "{}", ran.err);
        assert!(told(&ran).contains(sentence), "{sentence}: {}", ran.err);
    }
}

#[test]
fn of_a_small_group_neither_name_nor_size_is_told() {
    let groups = [("Zorg", 14), ("Keuken", 3)];
    let ran = registered(&groups, b"afdeling,n\nZorg,20\nKeuken,2\n");
    assert_eq!(ran.code, 65, "{}", ran.err);
    assert!(told(&ran).contains("in a small group more people"));
    assert!(!ran.err.contains("Keuken"), "{}", ran.err);
}

#[test]
fn groups_without_a_line_leave_the_whole_without_a_number() {
    let whole = |ran: &Ran| {
        assert_eq!(ran.code, 0, "{}", ran.err);
        let page: serde_json::Value = serde_json::from_str(&ran.out).expect("a result");
        page["groups"]["whole"]["population"].clone()
    };
    let fits = registered(&FULL, b"afdeling,n\nZorg,20\nKeuken,15\n");
    assert_eq!(whole(&fits), 35);
    assert!(!fits.err.contains("register"), "{}", fits.err);
    let short = registered(&FULL, b"afdeling,n\nZorg,20\n");
    assert!(whole(&short).is_null());
    assert!(told(&short).contains("no line in the staff register for `Keuken`"));
    let more = registered(&FULL, b"afdeling,n\nZorg,20\nKeuken,15\nNacht,5\n");
    assert_eq!(whole(&more), 40);
    assert!(
        told(&more).contains("without answers: `nacht`"),
        "{}",
        more.err
    );
}

#[test]
fn a_register_of_an_old_spreadsheet_is_read() {
    let groups = [("Zorg", 14), ("Café", 12)];
    let ran = registered(&groups, b"afdeling;n\nZorg;20\nCaf\xe9;15\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.err.contains("register"), "{}", ran.err);
}
