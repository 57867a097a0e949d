//! What is asked of many files at once is done for each of them, or refused.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Program, Ran, leerklaar};

/// Three exports: of two organisations, of one that is low, and a broken one.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let export = |name: &str, organisations: &[&str], levels: [u8; 12]| {
            let mut text = "organisatie;team;B14;B21\n".to_owned();
            for organisation in organisations {
                for (n, level) in levels.iter().enumerate() {
                    let team = n % 2;
                    writeln!(text, "{organisation};{team};{level};{level}").expect("a text");
                }
            }
            fs::write(folder.path().join(name), text).expect("a file");
        };
        let high = [5, 4, 4, 5, 5, 4, 3, 5, 4, 2, 5, 1];
        export("hoog.csv", &["Noord", "Zuid"], high);
        export("laag.csv", &["West"], high.map(|level| 6 - level));
        fs::write(folder.path().join("stuk.csv"), "").expect("a file");
        Desk(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// In the folder itself, so that files go by their names.
    fn batch(&self, files: &[&str], options: &str) -> Ran {
        let call = leerklaar(&format!("batch --lang en {options}"));
        let call = files
            .iter()
            .fold(call, |call, name| call.arg(self.path(name)));
        let place = format!("{}/", self.0.path().display());
        let ran = Program::run(call);
        Ran {
            out: ran.out.replace(&place, ""),
            err: ran.err.replace(&place, ""),
            ..ran
        }
    }
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).expect("a result")
}

fn told(ran: &Ran) -> String {
    ran.err.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_organisation_of_every_file_is_in_the_summary() {
    let desk = Desk::new();
    let files = ["hoog.csv", "laag.csv"];
    let ran = desk.batch(&files, "--organisation-column organisatie");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for name in ["hoog.csv", "Noord: ", "Zuid: ", "laag.csv"] {
        assert!(ran.out.contains(name), "{name}: {}", ran.out);
    }
    let ran = desk.batch(&files, "--organisation-column organisatie --format json");
    let found = json(&ran);
    let names = |file: usize| -> Vec<Value> {
        let of_file = found["files"][file]["organisations"].as_array();
        let all = of_file.map(Vec::as_slice).unwrap_or_default().iter();
        all.map(|one| one["organisation"].clone()).collect()
    };
    assert_eq!(names(0), ["Noord", "Zuid"]);
    assert_eq!(found["files"][0]["assessment"], Value::Null);
    assert_eq!(names(1), Vec::<Value>::new());
    assert_eq!(found["files"][1]["assessment"]["organisation"], "West");
}

#[test]
fn a_bar_is_held_against_every_file() {
    let desk = Desk::new();
    let files = ["laag.csv", "hoog.csv"];
    let ran = desk.batch(&files, "--fail-under 45");
    assert_eq!(ran.code, 1, "{}", ran.err);
    let under = |file: &str| format!("warning: {file}: ");
    let (low, high) = (
        ran.err.find(&under(files[0])),
        ran.err.find(&under(files[1])),
    );
    assert!(low.is_some() && low < high, "each by its name: {}", ran.err);
    let with_broken = desk.batch(&["hoog.csv", "stuk.csv", "laag.csv"], "--fail-under 45");
    assert_eq!(with_broken.code, 3, "{}", with_broken.err);
    assert!(with_broken.err.contains(&under("laag.csv")));
}

#[test]
fn a_preview_is_of_every_file() {
    let desk = Desk::new();
    let files = ["hoog.csv", "stuk.csv", "laag.csv"];
    let ran = desk.batch(&files, "--by team --preview");
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert_eq!(ran.out.matches("Confidential").count(), 1, "{}", ran.out);
    let sizes = ["hoog.csv", "24", "laag.csv", "6"];
    let found = sizes.iter().try_fold(ran.out.as_str(), |rest, size| {
        rest.split_once(size).map(|(_, rest)| rest)
    });
    assert!(found.is_some(), "in this order: {}", ran.out);
    let found = json(&desk.batch(&files, "--by team --preview --format json"));
    assert_eq!(found["kind"], "previews");
    assert_eq!(found["files"][1]["file"], "laag.csv");
    assert_eq!(found["files"][1]["groups"][1]["n"], 6);
    let none = desk.batch(&files, "--preview");
    assert_eq!(none.code, 2, "{}", none.err);
}

#[test]
fn what_belongs_to_one_organisation_is_refused_for_more_files() {
    let desk = Desk::new();
    for option in ["--with", "--population"] {
        let ran = desk.batch(&["hoog.csv", "laag.csv"], &format!("{option} none.yaml"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        let sentence = format!("{option} belongs to one organisation, and here are more files");
        assert!(told(&ran).contains(&sentence), "{}", ran.err);
    }
}

#[test]
fn warnings_are_for_programs_where_the_result_is() {
    let desk = Desk::new();
    let ran = desk.batch(&["stuk.csv", "laag.csv"], "--format json");
    let problems: Value = serde_json::from_str(first_document(&ran.err)).expect("JSON");
    assert_eq!(problems["schema"], "leerklaar.problems/1");
    assert_eq!(problems["problems"][0]["file"], "stuk.csv");
}

/// Up to the line that ends the first object.
fn first_document(text: &str) -> &str {
    let end = text.find("\n}").map_or(text.len(), |at| at + 2);
    &text[..end]
}
