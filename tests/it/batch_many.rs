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
