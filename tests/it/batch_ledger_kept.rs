//! The file of the ledger itself: alone, in time, and about the right people.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::program::{Program, Ran, leerklaar};

/// A folder with an export of so many people, numbered from 1.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().expect("a temporary folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// `number` says what stands in the column of respondents.
    fn export(&self, name: &str, people: u32, number: impl Fn(u32) -> String) -> PathBuf {
        let row = |n: u32| format!("{};{};{}\n", number(n), 1 + n % 5, 1 + (n * 2) % 5);
        let rows: String = (1..=people).map(row).collect();
        let path = self.path(name);
        fs::write(&path, format!("nr;B14;B21\n{rows}")).expect("the folder takes a file");
        path
    }

    fn batch(&self, export: &Path) -> Program {
        leerklaar("batch --respondent nr --lang en --ledger")
            .arg(self.path("ledger.json"))
            .arg(export)
    }
}

fn told(ran: &Ran) -> String {
    ran.err.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is(ran: &Ran, code: i32) {
    assert_eq!(ran.code, code, "{}", ran.err);
}

#[test]
fn of_a_refused_result_nothing_stays_on_the_disk() {
    let desk = Desk::new();
    let first = desk.export("a.csv", 20, |n| n.to_string());
    let late = desk.export("b.csv", 21, |n| n.to_string());
    is(&desk.batch(&first).run(), 0);
    let rows = desk.path("new/deep/rows.csv");
    let refused = desk.batch(&late).arg("--rows").arg(&rows).run();
    is(&refused, 77);
    assert!(!desk.path("new").exists(), "not even the folder for it");
    let out = desk.path("out");
    let both = desk
        .batch(&first)
        .arg(&late)
        .arg("-o")
        .arg(&out)
        .arg("--rows")
        .arg("rows.csv")
        .run();
    is(&both, 77);
    assert!(out.join("a/rows.csv").is_file());
    assert!(!out.join("b").exists());
}

#[test]
fn a_ledger_in_use_is_left_alone() {
    let desk = Desk::new();
    let export = desk.export("a.csv", 20, |n| n.to_string());
    let mut lock = File::create(desk.path(".ledger.json.lock")).expect("a file");
    lock.lock().expect("nobody else has it");
    write!(lock, "4242").expect("a few bytes");
    let ran = desk.batch(&export).run();
    assert_eq!((ran.code, ran.out.as_str()), (75, ""), "{}", ran.err);
    let sentence = "ledger.json` is in use by another program (process 4242)";
    assert!(told(&ran).contains(sentence), "{}", ran.err);
    assert!(!desk.path("ledger.json").exists());
    drop(lock);
    is(&desk.batch(&export).run(), 0);
    assert!(!desk.path(".ledger.json.lock").exists());
}

/// Remembered first, delivered then: a run that ends in between has shown nothing that
/// the ledger does not know.
#[test]
fn a_result_that_could_not_be_delivered_is_remembered() {
    let desk = Desk::new();
    let out = desk.path("out");
    fs::create_dir(&out).expect("a folder");
    fs::write(out.join("result.json"), "mine").expect("a file");
    let first = desk.export("a.csv", 20, |n| n.to_string());
    is(&desk.batch(&first).arg("-o").arg(&out).run(), 73);
    let late = desk.export("b.csv", 21, |n| n.to_string());
    is(&desk.batch(&late).run(), 77);
    // The result itself may be made again.
    is(&desk.batch(&first).arg("-o").arg(desk.path("new")).run(), 0);
}

#[test]
fn organisations_that_number_their_people_alike_are_kept_apart_by_name() {
    let desk = Desk::new();
    let (north, south) = (
        desk.export("noord.csv", 20, |n| n.to_string()),
        desk.export("zuid.csv", 22, |n| n.to_string()),
    );
    let named = |export: &Path, name: &str| {
        let call = desk.batch(export).arg("--organisation").arg(name);
        call.run()
    };
    is(&named(&north, "Noord"), 0);
    let unnamed = desk.batch(&south).run();
    is(&unnamed, 77);
    assert!(told(&unnamed).contains("name it with --organisation"));
    let ran = named(&south, "Zuid");
    is(&ran, 0);
    assert!(
        ran.out.contains("Result of the survey at Zuid"),
        "{}",
        ran.out
    );
    is(
        &named(&desk.export("later.csv", 22, |n| n.to_string()), " noord "),
        77,
    );

    fs::remove_file(desk.path("ledger.json")).expect("a ledger");
    let by_file = desk.batch(&north).arg(&south).arg("--organisation-by-file");
    is(&by_file.run(), 0);
}

#[test]
fn numbers_that_do_not_tell_people_apart_are_told_and_not_used() {
    let desk = Desk::new();
    let odd = |n: u32| match n {
        1..=4 => String::new(),
        5 => "6".to_owned(),
        _ => n.to_string(),
    };
    let first = desk.export("a.csv", 20, odd);
    let ran = desk.batch(&first).run();
    is(&ran, 0);
    let sentence = "(4 rows without a number, 1 with a number that stands twice)";
    assert!(told(&ran).contains(sentence), "{}", ran.err);
    let page = "A ledger holds the number of people per group.";
    assert!(ran.out.contains(page), "{}", ran.out);
    // To hashes, four blanks and four more would be the same person.
    let late = desk.export("b.csv", 23, |n| odd(if n > 20 { 1 } else { n }));
    is(&desk.batch(&late).run(), 77);
}
