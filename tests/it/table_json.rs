//! JSON as rows of named cells.

use std::io::Cursor;

use leerklaar::model::survey::{FileFormat, SourceChoice};
use leerklaar::survey::table::{Scan, Table};

fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
    let mut input = Cursor::new(text.as_bytes());
    let table = Table::open(&mut input, &SourceChoice::default()).expect("a table");
    assert_eq!(*table.format(), FileFormat::Json);
    let head = table.head(&mut input, 100).expect("rows");
    let first = &head;
    let cells = |row| (0..first.width(row)).filter_map(move |column| first.cell(row, column));
    let head: Vec<(u64, Vec<String>)> = (0..head.len())
        .map(|row| (head.line(row), cells(row).map(str::to_owned).collect()))
        .collect();
    let scan = table.scan(
        &mut input,
        &Scan::default(),
        Vec::new,
        |rows, record| {
            let cells = (0..record.len()).map(|c| record.text(c).into_owned());
            rows.push((record.line(), cells.collect::<Vec<_>>()));
        },
        |_, _| {},
    );
    assert_eq!(scan.expect("rows").workers.concat(), head);
    head
}

fn table(rows: &[(u64, &[&str])]) -> Vec<(u64, Vec<String>)> {
    let own = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    rows.iter()
        .map(|(line, cells)| (*line, own(cells)))
        .collect()
}

#[test]
fn objects_are_laid_flat_and_absent_keys_are_blank() {
    let text = r#"[
        {"rol": "hr", "bel": {"B01": 5, "B02": "nvt"}, "vorm": ["el", "a; b"]},
        {},
        {"bel": {"B02": 4.0, "B03": null}, "af": true, "vorm": [], "rol": "één"}
    ]"#;
    assert_eq!(
        rows(text),
        table(&[
            (0, &["rol", "bel.B01", "bel.B02", "vorm", "bel.B03", "af"]),
            (1, &["hr", "5", "nvt", "el;a; b", "", ""]),
            (3, &["één", "", "4", "", "", "true"]),
        ])
    );
}

#[test]
fn lists_keep_their_parts() {
    let text = r#"[{"vorm": ["el", "a; b", 3], "een": "el"}]"#;
    let mut input = Cursor::new(text);
    let table = Table::open(&mut input, &SourceChoice::default()).expect("a table");
    let scan = Scan {
        skip_records: 1,
        ..Scan::default()
    };
    let lists = table.scan(
        &mut input,
        &scan,
        Vec::new,
        |lists, record| {
            let list = |c| record.list(c).map(|parts| parts.join("|"));
            lists.push([list(0), list(1), list(2)]);
        },
        |_, _| {},
    );
    let lists = lists.expect("rows").workers.concat();
    assert_eq!(lists, [[Some("el|a; b|3".to_owned()), None, None]]);
}

#[test]
fn limesurvey_wraps_responses() {
    let known = table(&[(0, &["id", "B01"]), (1, &["12", "A5"]), (2, &["13", "A1"])]);
    for text in [
        r#"{"survey": {"a": [1]}, "responses": [{"id": 12, "B01": "A5"}, {"id": 13, "B01": "A1"}]}"#,
        r#"{"responses": [{"12": {"id": 12, "B01": "A5"}}, {"13": {"id": 13, "B01": "A1"}}]}"#,
    ] {
        assert_eq!(rows(text), known);
    }
}

#[test]
fn a_header_in_brackets_is_no_json() {
    let mut input = Cursor::new("[B01] Leren is leuk;[B02] Tijd\n4;5\n");
    let table = Table::open(&mut input, &SourceChoice::default()).expect("a table");
    assert!(matches!(
        table.format(),
        FileFormat::Delimited { delimiter: ';', .. }
    ));
}
