//! `leerklaar batch` on files that are broken, are something else or are meant to do
//! harm: a clear message and the right exit code, and nothing scored by guess.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rust_xlsxwriter::{Formula, Workbook};
use tempfile::TempDir;

use super::program::{Ran, binary, leerklaar, root, scrub};
use super::table_spreadsheet::{self, crafted};

const HEADERS: &str = "response_id,department,Q01,Q02\n";

/// Runs in a folder with these files, in at most 512 MB and ten seconds.
struct Desk(TempDir);

impl Desk {
    fn with(files: &[(&str, &[u8])]) -> Desk {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, bytes) in files {
            fs::write(folder.path().join(name), bytes).expect("written");
        }
        Desk(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn batch(&self, arguments: &str) -> Ran {
        let generic = root().join("benches/generic");
        let generic = generic.display();
        let line = format!(
            "ulimit -v 524288; exec '{}' batch --lang en --threads 2 \
             --checklists '{generic}/checklists' --mapping '{generic}/codes.yaml' {arguments}",
            binary().display()
        );
        let mut command = Command::new("/bin/sh");
        command.arg("-c").arg(line);
        scrub(&mut command);
        let start = Instant::now();
        let output = command
            .current_dir(self.0.path())
            .stdin(Stdio::null())
            .output()
            .expect("the program runs");
        assert!(start.elapsed() < Duration::from_secs(10), "{arguments}");
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// What is said of a single file, in full.
fn said(name: &str, bytes: &[u8]) -> String {
    let ran = Desk::with(&[(name, bytes)]).batch(name);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (65, ""),
        "{name}: {}",
        ran.err
    );
    ran.err
}

fn csv(rows: &str) -> Vec<u8> {
    format!("{HEADERS}{rows}").into_bytes()
}

#[test]
fn an_unclosed_quote_is_shown_where_it_opened() {
    let found = said("open.csv", &csv("r1,x,1,2\nr2,x,\"3,4\nr3,x,1,1\n"));
    let expected = "error: a quotation mark opens here and closes nowhere
 --> open.csv:3:3
  |
3 | 3,4
  | ^^^
  |
  = help: add the closing quotation mark or export again; now everything after it is one cell

1 error, 0 warnings in 1 file
";
    assert_eq!(found, expected);
}

#[test]
fn two_encodings_in_one_file_are_refused() {
    let found = said(
        "mixed.csv",
        &[HEADERS.as_bytes(), b"r1,caf\xe9,1,2\nr2,caf\xc3\xa9,1,2\n"].concat(),
    );
    let expected = "error: here another way of storing letters begins than in the rest of the file\n --> mixed.csv:3:2\n";
    assert!(found.starts_with(expected), "{found}");
}

#[test]
fn two_columns_for_one_item_are_both_refused() {
    let found = said("twice.csv", b"response_id,department,Q01,Q01\nr1,x,1,2\n");
    let expected = "error: more than one column is question `Q01`: 3 `Q01`, 4 `Q01`\n";
    assert!(found.starts_with(expected), "{found}");
}

#[test]
fn what_no_scale_knows_is_an_error_with_its_count() {
    let many = "r1,x,1,2\n".repeat(20);
    let found = said(
        "unknown.csv",
        &csv(&format!("{many}r2,x,zeker,2\nr3,x,zeker,2\n")),
    );
    assert!(found.contains("`zeker`") && found.contains('2'), "{found}");
    for odd in ["NaN", "3.7", "1e400"] {
        let found = said("odd.csv", &csv(&format!("{many}r2,x,{odd},2\n")));
        assert!(
            found.starts_with("error: ") && found.contains(odd),
            "{found}"
        );
    }
}

#[test]
fn files_that_are_no_table_are_named() {
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let encrypted = [&ole[..], &[0; 700], &name].concat();
    for (file, bytes, problem, help) in [
        (
            "empty.csv",
            &b""[..],
            "this file is empty",
            "export the answers again and try once more",
        ),
        (
            "page.xlsx",
            b"<!DOCTYPE html><html><table><tr><td>1",
            "this is no table but HTML",
            "export the answers as CSV, XLSX or JSON",
        ),
        (
            "secret.xlsx",
            &encrypted,
            "this file has a password",
            "save it as XLSX without a password",
        ),
    ] {
        let expected = format!(
            "error: {problem}\n--> {file}\n = help: {help}\n\n1 error, 0 warnings in 1 file\n"
        );
        assert_eq!(said(file, bytes), expected);
    }
}

#[test]
fn a_spreadsheet_with_a_cell_in_the_last_corner_is_refused_in_little_memory() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in HEADERS.trim().split(',').enumerate() {
        sheet.write(0, column as u16, header).expect("a cell");
    }
    sheet.write(1_048_575, 16_383, 1).expect("a cell");
    let found = said(
        "corner.xlsx",
        &workbook.save_to_buffer().expect("a workbook"),
    );
    assert!(
        found.starts_with("error: ") && found.contains("XFD1048576"),
        "{found}"
    );
}

#[test]
fn formulas_are_told_and_are_no_answers() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in HEADERS.trim().split(',').enumerate() {
        sheet.write(0, column as u16, header).expect("a cell");
    }
    for row in 1..=12 {
        sheet.write(row, 0, format!("r{row}")).expect("a cell");
        sheet.write(row, 1, "care").expect("a cell");
        sheet.write(row, 2, 1 + row % 5).expect("a cell");
        sheet.write(row, 3, 2).expect("a cell");
    }
    sheet
        .write(12, 2, Formula::new("=1+1").set_result("2"))
        .expect("a cell")
        .write(11, 1, Formula::new("=LOWER(A1)").set_result("care"))
        .expect("a cell");
    let desk = Desk::with(&[("sums.xlsx", &workbook.save_to_buffer().expect("a workbook"))]);
    let json = |arguments: &str| -> serde_json::Value {
        let ran = desk.batch(&format!("{arguments} --format json sums.xlsx"));
        assert!(ran.err.contains("formula"), "{}", ran.err);
        serde_json::from_str(&ran.out).expect("a result")
    };
    let number = |value: &serde_json::Value| value.as_u64().expect("a number");
    let inspected = json("--inspect");
    let items = inspected["exports"][0]["items"].as_array().expect("items");
    let item = items.iter().find(|item| item["columns"][0] == 3);
    let values = item.expect("Q01 is the third column")["values"].as_array();
    let levels = values.expect("values").iter();
    let levels = levels.filter(|value| value["counts_as"] == "level");
    // With the 2 that the spreadsheet worked out there would be twelve.
    assert_eq!(levels.map(|value| number(&value["count"])).sum::<u64>(), 11);
    let scored = json("--by department");
    let groups = scored["groups"]["cuts"][0]["groups"].as_array();
    let sizes = groups.expect("groups").iter();
    let sizes: Vec<_> = sizes
        .map(|group| (group["labels"][0].clone(), number(&group["n"])))
        .collect();
    // With the `care` that it worked out there would be twelve in one group.
    assert_eq!(sizes, [("".into(), 1), ("care".into(), 11)]);
}

#[test]
fn twenty_kilobytes_that_unpack_to_twenty_megabytes_of_blanks_are_refused() {
    let blanks = " ".repeat(20 << 20);
    let bytes = crafted(&format!("{}{blanks}", table_spreadsheet::HEADERS));
    assert!(bytes.len() < 100_000);
    let found = said("bomb.xlsx", &bytes);
    assert!(
        found.starts_with("error: this XLSX file cannot be read: a text without end\n"),
        "{found}"
    );
}

#[test]
fn what_is_not_there_or_is_named_twice_is_told() {
    let desk = Desk::with(&[("good.csv", &csv("r1,x,1,2\n"))]);
    fs::create_dir(desk.path("notes")).expect("a folder");
    for (arguments, code, err) in [
        ("none.csv", 66, "error: `none.csv` does not exist\n"),
        (
            "notes",
            66,
            "error: there is no export in `notes` (.csv, .tsv, .txt, .xlsx or .json)\n",
        ),
        (
            "good.csv ./good.csv",
            2,
            "error: `./good.csv` is named twice; its answers would count twice\n",
        ),
    ] {
        let ran = desk.batch(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (code, err), "{arguments}");
    }
}

#[test]
fn a_cut_that_is_no_column_names_the_nearest() {
    let desk = Desk::with(&[("good.csv", &csv("r1,x,1,2\n"))]);
    for wrong in ["departement", "Depart"] {
        let ran = desk.batch(&format!("good.csv --by {wrong}"));
        let expected = format!(
            "error: there is no column `{wrong}`\n--> good.csv\n = help: do you mean `department`?\n"
        );
        assert_eq!(ran.code, 65);
        assert!(ran.err.starts_with(&expected), "{}", ran.err);
    }
}

#[test]
fn an_export_without_any_item_is_not_called_recognised() {
    let desk = Desk::with(&[("other.csv", b"a,b\n1,2\n")]);
    let ran = desk.batch("--inspect other.csv");
    assert!(
        !ran.out.contains("Everything was recognised"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("No column is a question of our checklists"),
        "{}",
        ran.out
    );
}

#[test]
fn a_broken_file_does_not_stop_the_others_and_results_are_not_written_over() {
    let answers: String = (0..20)
        .map(|n| format!("r{n},x,{},2\n", n % 5 + 1))
        .collect();
    let files = [("a.csv", csv(&answers)), ("b.csv", csv("r1,x,\"1,2\n"))];
    let desk = Desk::with(&[("a.csv", &files[0].1), ("b.csv", &files[1].1)]);
    let ran = desk.batch("a.csv b.csv -o out");
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("b.csv:2:3"), "{}", ran.err);
    assert!(
        ran.err
            .ends_with("1 of 2 files were skipped; the others were scored\n"),
        "{}",
        ran.err
    );
    assert!(desk.path("out/a").is_dir() && !desk.path("out/b").exists());
    let again = desk.batch("a.csv b.csv -o out");
    assert!(again.err.contains("out/a/result.txt"), "{}", again.err);
    assert_eq!(again.code, 65, "nothing came of either: {}", again.err);
    assert_eq!(desk.batch("a.csv b.csv -o out --force").code, 3);
}

#[test]
fn standard_input_reads_as_the_file_does() {
    let answers: String = (0..20)
        .map(|n| format!("r{n},x,{},2\n", n % 5 + 1))
        .collect();
    let text = format!("{HEADERS}{answers}");
    let desk = Desk::with(&[("a.csv", text.as_bytes())]);
    let run = |file: &str| {
        leerklaar("batch --lang en --checklists benches/generic/checklists --mapping benches/generic/codes.yaml")
            .arg(file)
            .input(&text)
            .run()
    };
    let (file, piped) = (run(&desk.path("a.csv").display().to_string()), run("-"));
    assert_eq!((file.code, &file.out), (piped.code, &piped.out));
    assert_eq!(piped.code, 0, "{}", piped.err);
}
