//! How many people there are in an audience that is not shown: nobody may work that out
//! from everything that is published together.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::program::leerklaar;

/// Twenty-six employees in two departments, and so many managers; two rows are empty.
fn export(managers: u8, organisation: &str) -> String {
    let mut text = String::new();
    let people = (0..26).map(|n| ("Medewerker", n));
    for (role, n) in people.chain((0..managers).map(|n| ("Directie", n))) {
        let place = if n % 2 == 0 { "Zorg" } else { "Keuken" };
        let (first, second) = (1 + n % 5, 1 + (n * 2) % 5);
        writeln!(text, "{organisation};{role};{place};{first};{second}").expect("a text");
    }
    text + &format!("{organisation};Medewerker;Zorg;;\n").repeat(2)
}

const HEADER: &str = "organisatie;rol;afdeling;B14;B21\n";

/// Everything that is published of these exports: what is printed, and every file of the
/// result.
fn published(exports: &[String], options: &str) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let call = format!("batch --perspective-column rol --lang nl --full {options}");
    let mut call = leerklaar(&call);
    for (number, export) in exports.iter().enumerate() {
        let path = folder.path().join(format!("{number}.csv"));
        fs::write(&path, export).expect("a file");
        call = call.arg(path);
    }
    let out = folder.path().join("uit");
    let ran = call.arg("-o").arg(&out).run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut all = BTreeMap::from([("printed".to_owned(), ran.out)]);
    collect(&out, &mut all);
    let place = folder.path().display().to_string();
    let without =
        |(name, text): (String, String)| (name.replace(&place, ""), text.replace(&place, ""));
    all.into_iter().map(without).collect()
}

fn collect(folder: &Path, all: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, all);
        } else {
            let text = fs::read_to_string(&path).expect("results are text");
            all.insert(path.display().to_string(), text);
        }
    }
}

/// One to four managers cannot be told apart by anybody who has all pages and tables.
fn assert_alike(of: impl Fn(u8) -> BTreeMap<String, String>) -> BTreeMap<String, String> {
    let one = of(1);
    for managers in 2..=4 {
        assert_eq!(of(managers), one, "{managers} managers");
    }
    assert_ne!(of(5), one, "five are shown");
    one
}

#[test]
fn the_size_of_a_hidden_audience_is_in_no_output() {
    let one = assert_alike(|managers| {
        let export = HEADER.to_owned() + &export(managers, "Noord");
        published(&[export], "--by afdeling --technical")
    });
    assert!(one.len() >= 7, "every form is looked at");
    let told = "29 tot en met 32 rijen gelezen = 27 tot en met 30 geteld + 2 niet geteld.";
    let page = one.iter().find(|(name, _)| name.ends_with("result.md"));
    let (_, page) = page.expect("a page");
    assert!(page.contains(told), "{page}");
}

#[test]
fn nor_among_organisations_nor_among_files() {
    assert_alike(|managers| {
        let both = export(managers, "Noord") + &export(6, "Zuid");
        published(
            &[HEADER.to_owned() + &both],
            "--organisation-column organisatie",
        )
    });
    assert_alike(|managers| {
        let files = [export(managers, "Noord"), export(6, "Zuid")];
        let files = files.map(|rows| HEADER.to_owned() + &rows);
        published(&files, "--format json")
    });
}

/// Rows read are told to the row where everybody is shown.
#[test]
fn the_account_is_exact_where_nobody_is_hidden() {
    let export = HEADER.to_owned() + &export(0, "Noord");
    let page = published(&[export], "--format markdown");
    let text: String = page.into_values().collect();
    let told = "28 rijen gelezen = 26 geteld + 2 niet geteld.";
    assert!(text.contains(told), "{text}");
}

/// The same people with a row per answer, and one about something else.
fn answers(managers: u8) -> String {
    let mut text = "respondent;rol;afdeling;vraag;antwoord\n".to_owned();
    for (number, line) in export(managers, "").lines().enumerate() {
        let cells: Vec<&str> = line.split(';').collect();
        let (first, second) = (cells[3], cells[4]);
        for (question, answer) in [
            ("B14", first),
            ("B21", second),
            ("B31", first),
            ("B34", second),
            ("Lunch?", "Ja"),
        ] {
            let person = &cells[1..3].join(";");
            writeln!(text, "p{number};{person};{question};{answer}").expect("a text");
        }
    }
    text
}

/// Everybody has as many rows as everybody else.
#[test]
fn the_number_of_answers_does_not_tell_that_of_people() {
    let one = assert_alike(|managers| published(&[answers(managers)], "--by afdeling"));
    let page: String = one.into_values().collect();
    assert!(
        page.contains("Samen zijn dat 29 tot en met 32 mensen"),
        "{page}"
    );
    assert!(!page.contains("met elk één antwoord"), "{page}");
    let open = published(&[answers(0)], "--format markdown");
    let page: String = open.into_values().collect();
    assert!(
        page.contains("140 rijen gelezen, met elk één antwoord = 112 gebruikt + 28 niet gebruikt.")
    );
}
