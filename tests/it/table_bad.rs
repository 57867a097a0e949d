//! Files that are no table, or cannot be trusted: the right word for each, at once.

use std::io::Cursor;

use leerklaar::model::survey::{SourceChoice, Spot, SurveyFault};
use leerklaar::survey::table::{Fault, Scan, Table, TableError};

/// The faults and remarks of a file with one header row, by code, line, column and
/// excerpt.
fn said(bytes: &[u8]) -> Vec<String> {
    let scan = Scan {
        skip_records: 1,
        ..Scan::default()
    };
    said_by(bytes, &scan)
}

fn said_by(bytes: &[u8], scan: &Scan<'_>) -> Vec<String> {
    let mut input = Cursor::new(bytes);
    let table = match Table::open(&mut input, &SourceChoice::default()) {
        Ok(table) => table,
        Err(error) => return lines(error),
    };
    match table.scan(&mut input, scan, || (), |_, _| {}, |_, _| {}) {
        Ok(scanned) => scanned.remarks.iter().map(line).collect(),
        Err(error) => lines(error),
    }
}

fn lines(error: TableError) -> Vec<String> {
    match error {
        TableError::Io(error) => vec![error.to_string()],
        TableError::Faults(faults) => faults.iter().map(line).collect(),
    }
}

fn line((spot, fault): &Fault) -> String {
    let place = spot.as_ref().map_or(String::new(), |spot: &Spot| {
        let column = spot
            .column
            .map_or(String::new(), |column| format!(":{column}"));
        format!("{}{column} `{}` ", spot.line, spot.excerpt)
    });
    let facts = match fault {
        SurveyFault::File(bad) => format!("{bad:?}"),
        SurveyFault::Bytes(bad) => format!("{bad:?}"),
        SurveyFault::Spreadsheet(bad) => format!("{bad:?}"),
        SurveyFault::Rows(bad) => format!("{bad:?}"),
        other => format!("{other:?}"),
    };
    format!("{place}{facts}")
}

#[test]
fn what_is_no_table_is_named() {
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    let name = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let encrypted = [ole.clone(), vec![0; 700], name.collect()].concat();
    for (bytes, known) in [
        (&b""[..], "Empty"),
        (b"\xEF\xBB\xBF \r\n\r\n", "Empty"),
        (b"a;b;c\r\n", "NoRows"),
        (
            b"<!DOCTYPE html><html><table><tr><td>1",
            "NotATable { is: \"HTML\" }",
        ),
        (
            b"<?xml version=\"1.0\"?>\n<document>",
            "NotATable { is: \"XML\" }",
        ),
        (b"%PDF-1.7\n", "NotATable { is: \"PDF\" }"),
        (&ole, "NotOne { is: \"XLS\" }"),
        (&encrypted, "Encrypted"),
        (b"PK\x03\x04 and then nothing", "Broken"),
        (b"[1, 2", "NoRows"),
        (b"[{\"a\": 1}, 2]", "JsonShape"),
        (b"{\"a\": 1}", "JsonShape"),
        (b"[]", "NoRows"),
        (
            b"[{\"a\": 1, \"a\": 2}]",
            "1 `` DuplicateKey { key: \"a\" }",
        ),
        (
            b"[{\"a\": 1}, {\"a\": {\"b\": 1}, \"a.b\": 2}]",
            "2 `` DuplicateKey { key: \"a.b\" }",
        ),
        (b"[{\"a\": 1}, {\"a\": ", "2 `` BrokenJson"),
    ] {
        let said = said(bytes);
        assert!(
            said.len() == 1 && said[0].starts_with(known),
            "{known}: {said:?}"
        );
    }
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = format!("[{}", "{\"a\":".repeat(100_000));
    let said = said(deep.as_bytes());
    assert!(said[0].contains("recursion limit exceeded"), "{said:?}");
}

#[test]
fn a_quote_that_never_closes_is_found_where_it_opened() {
    let open = |rows: usize| {
        let mut text = "id;b;c\n1;\"x\";3\n2;y;\"never closed\n".to_owned();
        text.push_str(&"3;4;5\n".repeat(rows));
        text
    };
    for rows in [5, 2_000, 400_000] {
        assert_eq!(
            said(open(rows).as_bytes()),
            ["3:3 `never closed` OpenQuote"],
            "{rows}"
        );
    }
    // Closed at last, but after more lines than anybody types.
    let closed = format!("{}9\";8;7\n", open(1_200));
    assert_eq!(said(closed.as_bytes()), ["3:3 `never closed` OpenQuote"]);
    let typed = format!("{}9\";8;7\n", open(20));
    // What comes after is right, so that is no fault.
    assert_eq!(
        said(typed.as_bytes()),
        ["3:4 `8` Ragged { cells: 5, headers: 3, count: 1 }"]
    );
}

#[test]
fn a_record_without_end_is_refused_however_it_is_cut() {
    let long = format!("a;b\n1;2\n3;{}\n5;6\n", "x".repeat(1_100_000));
    let excerpt = "3";
    for block in [1 << 10, 1 << 16, 1 << 19, 1 << 22] {
        for threads in [1, 3] {
            let scan = Scan {
                skip_records: 1,
                threads,
                block,
                ..Scan::default()
            };
            let known = format!("3:1 `{excerpt}` LongRecord {{ most: 1048576 }}");
            assert_eq!(
                said_by(long.as_bytes(), &scan),
                [known],
                "{block} {threads}"
            );
        }
    }
}

#[test]
fn what_is_odd_is_told_once_with_its_place() {
    assert_eq!(
        said(b"id;role;note\n1;\"HR\"x;b\n2;x\"y\";c\n"),
        ["2:2 `HR` StrayQuote"]
    );
    assert_eq!(
        said(b"id;role\n1;HR\n2;HR;;\n3;HR;  ;more;\n4;HR;x\n5\n"),
        ["4:4 `more` Ragged { cells: 5, headers: 2, count: 2 }"]
    );
    assert_eq!(said(b"id;role\n1;H\0R\n"), ["2:2 `H\0R` Nul"]);
}

#[test]
fn the_first_fault_is_told_whatever_the_threads_do() {
    let mut text = "id;role\n".to_owned();
    for row in 0..60_000 {
        let nul = if row % 20_000 == 19_999 { "\0" } else { "" };
        text.push_str(&format!("{row};HR{nul}\n"));
    }
    for threads in [1, 2, 4] {
        let scan = Scan {
            skip_records: 1,
            threads,
            block: 4096,
            ..Scan::default()
        };
        assert_eq!(said_by(text.as_bytes(), &scan), ["20001:2 `HR\0` Nul"]);
    }
}
