//! The same answers again: in another order, by more threads, through a pipe, and a
//! week later with a few people more.

use std::fs;
use std::path::{Path, PathBuf};

use crate::batch_walk::{EXPORT, MAPPING, survey};
use crate::program::{Ran, leerklaar, root};

/// Header and rows of the example. Three remarks hold a line break of their own.
fn export() -> (String, Vec<String>) {
    let text = fs::read_to_string(root().join(EXPORT)).expect("the example exists");
    let mut records: Vec<String> = Vec::new();
    for line in text.split_inclusive("\r\n") {
        records.push(line.to_owned());
    }
    let header = records.remove(0);
    (header, records)
}

fn written(folder: &Path, rows: &[String]) -> PathBuf {
    let path = folder.join("antwoorden.csv");
    let text = export().0 + &rows.concat();
    fs::write(&path, text).expect("the folder takes a file");
    path
}

fn scored(path: &Path, options: &str) -> Ran {
    leerklaar(&format!(
        "batch --mapping {MAPPING} --by afdeling {options}"
    ))
    .arg(path)
    .run()
}

#[test]
fn threads_order_and_a_pipe_change_no_byte() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (header, mut rows) = export();
    let path = written(folder.path(), &rows);
    let one = scored(&path, "--format json --threads 1");
    assert_eq!(one.code, 0, "{}", one.err);
    let two = scored(&path, "--format json --threads 2");
    assert_eq!(one.out, two.out);

    let piped = leerklaar(&format!(
        "batch - --mapping {MAPPING} --by afdeling --format json"
    ))
    .input(&(header + &rows.concat()))
    .run();
    let name = path.display().to_string();
    assert_eq!(one.out.replace(&name, "-"), piped.out);

    rows.reverse();
    rows.rotate_left(17);
    let path = written(folder.path(), &rows);
    assert_eq!(one.out, scored(&path, "--format json").out);
}

/// As many people of one department more, with numbers of their own.
fn later(rows: &[String], people: usize) -> Vec<String> {
    let of_it = rows
        .iter()
        .filter(|row| row.contains(";Medewerker;Thuiszorg;"));
    let more = of_it.take(people).enumerate().map(|(n, row)| {
        let (_, rest) = row.split_once(';').expect("a row has cells");
        format!("{};{rest}", 900 + n)
    });
    rows.iter().cloned().chain(more).collect()
}

#[test]
fn a_late_answer_is_not_to_be_worked_out_from_two_results() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ledger = folder.path().join("logboek.json");
    let with_ledger = |rows: &[String]| {
        let path = written(folder.path(), rows);
        leerklaar(&format!(
            "batch --mapping {MAPPING} --by afdeling --lang nl"
        ))
        .arg(path)
        .arg("--ledger")
        .arg(&ledger)
        .run()
    };
    let (_, rows) = export();
    let first = with_ledger(&rows);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(
        first
            .out
            .contains("In een logboek staat van wie deze uitslag is")
    );
    let kept = fs::read(&ledger).expect("a ledger is kept");

    let refused = with_ledger(&later(&rows, 1));
    assert_eq!((refused.code, refused.out.as_str()), (77, ""));
    let told = refused.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("verschilt te weinig van een eerdere: in Thuiszorg"),
        "{told}"
    );
    assert!(told.contains("wacht op meer antwoorden"), "{told}");
    assert_eq!(fs::read(&ledger).expect("it is still there"), kept);

    assert_eq!(with_ledger(&later(&rows, 6)).code, 0);
    assert_eq!(
        with_ledger(&rows).code,
        0,
        "the first result may be made again"
    );
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_a_ledger() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ledger = folder.path().join("logboek.json");
    let ran = survey("--by afdeling --ledger").arg(&ledger).run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    let found = fs::metadata(&ledger).expect("a ledger is kept");
    assert_eq!(found.permissions().mode() & 0o777, 0o600);
    let text = fs::read_to_string(&ledger).expect("a ledger is text");
    assert!(!text.contains("voorbeeld.invalid"));
}

#[test]
fn without_a_number_per_person_the_ledger_says_it_is_weaker() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mapping = fs::read_to_string(root().join(MAPPING)).expect("the mapping exists");
    let path = folder.path().join("mapping.yaml");
    let weaker = mapping.replace("  respondent: \"Id\"\n", "");
    assert_ne!(weaker, mapping);
    fs::write(&path, weaker).expect("the folder takes a file");
    let ran = leerklaar(&format!("batch {EXPORT} --by afdeling --lang nl --mapping"))
        .arg(&path)
        .arg("--ledger")
        .arg(folder.path().join("logboek.json"))
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("alleen aantallen; dat is zwakker"),
        "{}",
        ran.err
    );
}
