//! A consultant who makes reports to send on, from sheets and from a survey.

use std::fs;

use tempfile::TempDir;

use crate::batch_walk::survey;
use crate::program::{Ran, leerklaar, root};

const SHEETS: &str = "examples/bakkerij";

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// `report` with these arguments; `{}` stands for the folder.
fn report(folder: &TempDir, arguments: &str) -> Ran {
    let place = folder.path().to_str().expect("a plain name");
    leerklaar(&format!("report {}", arguments.replace("{}", place))).run()
}

/// What was said, with `{}` for the folder.
fn said(folder: &TempDir, ran: &Ran) -> String {
    let place = folder.path().to_str().expect("a plain name");
    ran.err.replace(place, "{}")
}

/// The survey of the examples in `{}/result`, and what is in its file.
fn result(folder: &TempDir) -> String {
    let ran = survey("--format json -o")
        .arg(folder.path().join("result"))
        .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    fs::read_to_string(folder.path().join("result/result.json")).expect("a result")
}

#[test]
fn the_name_of_the_file_says_the_format() {
    let folder = folder();
    for (name, start) in [
        ("a.md", &b"# "[..]),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.docx", b"PK"),
        ("a.xlsx", b"PK"),
        ("A.XLSX", b"PK"),
    ] {
        let ran = report(&folder, &format!("{SHEETS} --lang en -o {{}}/{name}"));
        let written = format!("written: {{}}/{name}\n");
        assert_eq!((ran.code, said(&folder, &ran)), (0, written));
        let bytes = fs::read(folder.path().join(name)).expect("a report");
        assert!(bytes.starts_with(start), "{name}");
    }
    let plain = report(&folder, &format!("{SHEETS} --lang en"));
    let file = fs::read_to_string(folder.path().join("a.md")).expect("a report");
    assert_eq!((plain.code, plain.out), (0, file));
}

#[test]
fn the_same_sheets_give_the_same_file_whenever_it_is_made() {
    let folder = folder();
    for reader in ["mt", "hr", "works-council", "team", "adviser"] {
        for (name, epoch) in [("a", "1789000000"), ("b", "1889000000")] {
            let place = folder.path().join(format!("{reader}-{name}.xlsx"));
            let call = format!("report {SHEETS} --lang nl --for {reader} -o");
            let call = leerklaar(&call).arg(place).env("SOURCE_DATE_EPOCH", epoch);
            assert_eq!(call.run().code, 0);
        }
        let of = |name: &str| fs::read(folder.path().join(format!("{reader}-{name}.xlsx")));
        let (a, b) = (of("a").expect("a report"), of("b").expect("a report"));
        let has_dates = fs::read_to_string(root().join("examples/bakkerij/hr.yaml"))
            .is_ok_and(|sheet| sheet.contains("at:"));
        assert!(a == b || !has_dates, "{reader}");
    }
}

#[test]
fn nothing_is_written_over() {
    let folder = folder();
    let place = folder.path().join("a.md");
    fs::write(&place, "mine").expect("a file");
    let ran = report(&folder, &format!("{SHEETS} --lang en -o {{}}/a.md"));
    let expected = "error: `{}/a.md` already exists; use --force to overwrite it\n";
    assert_eq!((ran.code, said(&folder, &ran).as_str()), (73, expected));
    assert_eq!(fs::read_to_string(&place).expect("a file"), "mine");
    let text = result(&folder);
    let own = "{}/result --force --lang en --format markdown -o {}/result/result.json";
    let ran = report(&folder, own);
    let expected = "error: `{}/result/result.json` is input too; choose another name\n";
    assert_eq!((ran.code, said(&folder, &ran).as_str()), (2, expected));
    let now = fs::read_to_string(folder.path().join("result/result.json"));
    assert_eq!(now.expect("a result"), text);
}

#[test]
fn the_folder_of_a_result_and_its_file_are_the_same() {
    let folder = folder();
    result(&folder);
    for reader in ["mt", "adviser"] {
        let of = |source: &str| report(&folder, &format!("{source} --for {reader} --lang nl"));
        let (one, other) = (of("{}/result"), of("{}/result/result.json"));
        assert_eq!((one.code, one.err.as_str()), (0, ""));
        assert_eq!(one.out, other.out);
    }
}

#[test]
fn wrong_uses_are_refused_with_what_to_do() {
    let folder = folder();
    result(&folder);
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    let look = "schema: leerklaar.branding/1\nname: Advies\ncolours:\n  primary: '#ffff00'\n";
    fs::write(folder.path().join("look.yaml"), look).expect("a file");
    let cases = [
        ("examples/bakkerij --for board", 2),
        ("examples/bakkerij --format pptx", 2),
        ("examples/bakkerij --date 2026-02-30", 2),
        ("examples/bakkerij --format xlsx -o {}/a.md", 2),
        ("examples/bakkerij -o {}/a.odt", 2),
        ("examples/bakkerij --organisation Korenaar", 2),
        ("examples/bakkerij {}/result", 2),
        ("{}/result --done A01", 2),
        ("{}/result --organisation Korenaar", 2),
        ("examples/bakkerij --branding {}/none.yaml", 66),
        ("examples/bakkerij --branding {}/look.yaml", 65),
        ("{}/empty", 66),
        ("{}/nothing.json", 66),
    ];
    for lang in ["nl", "en"] {
        let mut all = String::new();
        for (arguments, code) in cases {
            let ran = report(&folder, &format!("{arguments} --lang {lang}"));
            assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{arguments}");
            all.push_str(&format!("$ {arguments}\n{}\n", said(&folder, &ran)));
        }
        insta::assert_snapshot!(format!("wrong_uses_{lang}"), all);
    }
}

#[test]
fn a_file_that_is_no_result_says_why() {
    let folder = folder();
    let text = result(&folder);
    let half = text[..text.len() / 2].to_owned();
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let files = [
        ("half.json", half),
        ("sheet.json", "organisation: Korenaar\n".to_owned()),
        (
            "other.json",
            "{\"schema\": \"geojson\", \"kind\": \"map\"}".to_owned(),
        ),
        (
            "newer.json",
            changed("leerklaar.batch/1", "leerklaar.batch/9"),
        ),
        (
            "kind.json",
            changed("\"kind\": \"batch\"", "\"kind\": \"files\""),
        ),
        (
            "twice.json",
            changed("\"ledger\": ", "\"ledger\": \"none\",\n  \"ledger\": "),
        ),
        (
            "word.json",
            changed("\"ledger\": \"none\"", "\"ledger\": \"perhaps\""),
        ),
        (
            "version.json",
            changed("\"version\": \"", "\"version\": \"0."),
        ),
        (
            "rules.json",
            changed("\"least_for_scores\": ", "\"least_for_scores\": 1"),
        ),
        ("id.json", changed("\"id\": \"A", "\"id\": \"X")),
    ];
    for (name, text) in &files {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    for lang in ["nl", "en"] {
        let mut all = String::new();
        for (name, _) in &files {
            let ran = report(&folder, &format!("{{}}/{name} --lang {lang}"));
            assert_eq!((ran.code, ran.out.as_str()), (65, ""), "{name}");
            all.push_str(&format!("{}\n", said(&folder, &ran)));
        }
        insta::assert_snapshot!(format!("no_result_{lang}"), all);
    }
}

#[test]
fn of_several_organisations_one_is_chosen_by_name() {
    let folder = folder();
    let ran =
        leerklaar("batch examples/klanten/antwoorden.csv --on-record --lang en --format json -o")
            .arg(folder.path().join("result"))
            .arg("--organisation-column")
            .arg("Organisatie")
            .run();
    assert_eq!(ran.code, 0, "{}", ran.err);
    for lang in ["nl", "en"] {
        let open = report(&folder, &format!("{{}}/result --lang {lang}"));
        let wrong = report(
            &folder,
            &format!("{{}}/result --organisation Nergens --lang {lang}"),
        );
        assert_eq!((open.code, wrong.code), (2, 2), "{}", open.err);
        insta::assert_snapshot!(
            format!("organisations_{lang}"),
            format!("{}\n{}", open.err, wrong.err)
        );
    }
}
