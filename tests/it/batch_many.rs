//! More than one organisation: a row each for a consultant, and a file each.

use std::fs;

use crate::batch_walk::{EXPORT, MAPPING};
use crate::program::{leerklaar, root};

const CLIENTS: &str = "examples/klanten/antwoorden.csv";

#[test]
fn a_row_on_record_is_a_line_per_organisation() {
    for lang in ["nl", "en"] {
        let ran = leerklaar(&format!(
            "batch {CLIENTS} --organisation-column Organisatie --on-record --lang {lang}"
        ))
        .run();
        assert_eq!(ran.code, 0, "{}", ran.err);
        insta::assert_snapshot!(format!("organisations_{lang}"), ran.out);
    }
}

#[test]
fn a_row_that_is_not_on_record_stays_hidden_and_the_way_out_is_named() {
    let call = format!("batch {CLIENTS} --organisation-column Organisatie --lang nl");
    let ran = leerklaar(&call).run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("Gebruik dan --on-record"), "{}", ran.err);
    assert!(!ran.out.contains('['), "no score: {}", ran.out);
}

#[test]
fn a_table_of_organisations_is_also_csv() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("uitslag");
    let ran = leerklaar(&format!(
        "batch {CLIENTS} --organisation-column Organisatie --on-record --format csv -o"
    ))
    .arg(&out)
    .run();
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    let text = fs::read_to_string(out.join("organisations.csv")).expect("a table");
    assert_eq!(text.lines().count(), 5, "a header and four lines: {text}");
    assert!(
        !text.contains("Hoekstra"),
        "who filled it in is no column of ours"
    );
}

#[test]
fn a_broken_file_stops_no_other() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let exports = folder.path().join("exports");
    fs::create_dir(&exports).expect("a folder");
    let good = fs::read(root().join(EXPORT)).expect("the example exists");
    fs::write(exports.join("noord.csv"), &good).expect("a file");
    fs::write(exports.join("zuid.csv"), &good).expect("a file");
    fs::write(exports.join("west.csv"), "").expect("a file");
    let out = folder.path().join("uitslag");
    let ran = leerklaar(&format!(
        "batch --mapping {MAPPING} --by afdeling --lang nl"
    ))
    .arg(&exports)
    .arg("-o")
    .arg(&out)
    .run();
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(
        ran.out.contains("2 van 3 bestanden gelezen."),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("115 geteld, 1 niet"), "{}", ran.out);
    assert!(
        ran.err.contains("1 van de 3 bestanden overgeslagen"),
        "{}",
        ran.err
    );
    for file in [
        "result.txt",
        "result.md",
        "result.json",
        "groups.csv",
        "comparisons.csv",
    ] {
        assert!(out.join("noord").join(file).is_file(), "{file}");
        assert!(!out.join("west").join(file).exists(), "{file}");
    }
}

#[test]
fn a_result_is_never_written_over_unasked() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let again = |more: &str| {
        leerklaar(&format!("batch {EXPORT} --mapping {MAPPING} {more} -o"))
            .arg(folder.path())
            .run()
    };
    assert_eq!(again("").code, 0);
    assert_eq!(again("").code, 73);
    assert_eq!(again("--force").code, 0);
}

#[test]
fn csv_is_several_files_and_so_needs_a_folder() {
    let ran = leerklaar(&format!("batch {EXPORT} --mapping {MAPPING} --format csv")).run();
    assert_eq!(ran.code, 2, "{}", ran.err);
    let twice = leerklaar(&format!("batch {EXPORT} {EXPORT} --mapping {MAPPING}")).run();
    assert_eq!(twice.code, 2, "{}", twice.err);
}

#[test]
fn looking_at_several_exports_stops_at_none() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let good = fs::read(root().join(EXPORT)).expect("the example exists");
    for (name, bytes) in [
        ("noord.csv", good.as_slice()),
        ("west.csv", b""),
        ("zuid.csv", &good),
    ] {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    let look = |names: &[&str], options: &str| {
        let call = format!("batch --inspect --mapping {MAPPING} --lang en {options}");
        let paths = names.iter().map(|name| folder.path().join(name));
        paths
            .fold(leerklaar(&call), |call, path| call.arg(path))
            .run()
    };
    let all = ["gone.csv", "west.csv", "noord.csv", "zuid.csv"];
    let ran = look(&all, "");
    let told = ran
        .err
        .replace(&format!("{}/", folder.path().display()), "");
    assert!(
        told.starts_with("error: this file is empty\n--> west.csv\n"),
        "{told}"
    );
    assert!(
        told.ends_with("1 error, 4 warnings in 3 files\nerror: `gone.csv` does not exist\n"),
        "{told}"
    );
    assert_eq!(ran.code, 3);
    assert_eq!(
        ran.out
            .matches("116 rows read = 115 counted + 1 not counted.")
            .count(),
        2
    );
    assert_eq!(look(&all[..1], "").code, 66);
    assert_eq!(look(&all[1..2], "").code, 65);
    assert_eq!(look(&all[..2], "").code, 65);
    assert_eq!(look(&all[2..], "").code, 0);
    let ran = look(&all, "--format json");
    assert_eq!(ran.code, 3);
    let told = serde_json::Deserializer::from_str(&ran.err);
    let codes: Vec<serde_json::Value> = told.into_iter().filter_map(Result::ok).collect();
    assert_eq!(codes.len(), 2, "{}", ran.err);
    assert_eq!(codes[1]["exit"], 66);
    let found: serde_json::Value = serde_json::from_str(&ran.out).expect("a reading");
    assert_eq!(found["exports"].as_array().map(Vec::len), Some(2));
}

/// The largest comes first, so that another worker is done with the others before.
#[test]
fn files_of_rows_are_told_in_the_order_of_the_exports() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let exports = folder.path().join("exports");
    fs::create_dir(&exports).expect("a folder");
    let good = fs::read_to_string(root().join(EXPORT)).expect("the example exists");
    let (header, rows) = good.split_once('\n').expect("a header and rows");
    for (name, times) in [("a", 40), ("b", 1), ("c", 1), ("d", 1)] {
        let text = format!("{header}\n{}", rows.repeat(times));
        fs::write(exports.join(format!("{name}.csv")), text).expect("a file");
    }
    let ran = leerklaar(&format!(
        "batch --mapping {MAPPING} --rows rows.csv --format csv --threads 2 --lang en"
    ))
    .arg(&exports)
    .arg("-o")
    .arg(folder.path().join("out"))
    .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told = ran
        .err
        .lines()
        .filter_map(|line| line.strip_prefix("written: "));
    let folder_of = |line: &str| {
        let path = line.split_once("/rows.csv")?.0;
        Some(path.rsplit_once('/')?.1.to_owned())
    };
    let folders: Vec<String> = told.filter_map(folder_of).collect();
    assert_eq!(folders, ["a", "b", "c", "d"], "{}", ran.err);
}
